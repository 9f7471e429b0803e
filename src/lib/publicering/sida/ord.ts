import { datum, kvartalsnamn, versal } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';
import { svenskDag } from '$lib/domain/today';

/** A time as "21 november 2026". */
export function dagIOrd(tidpunkt: string): string {
	return datum(svenskDag(tidpunkt));
}

/** "Kvartal 3 2024"; an id that is no quarter stays as it is. */
export function kvartalIOrd(id: string): string {
	const kvartal = parseKvartal(id);
	return kvartal ? versal(kvartalsnamn(kvartal)) : id;
}
