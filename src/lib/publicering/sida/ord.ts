import { datum, kvartalsnamn, versal } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';
import { svenskDag } from '$lib/domain/today';

/** "21 november 2026", of a moment. */
export function dagIOrd(tidpunkt: string): string {
	return datum(svenskDag(tidpunkt));
}

/** "Kvartal 3 2024"; an id that is no quarter as it stands. */
export function kvartalIOrd(id: string): string {
	const kvartal = parseKvartal(id);
	return kvartal ? versal(kvartalsnamn(kvartal)) : id;
}
