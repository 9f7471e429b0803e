import { datum, kvartalsnamn, versal } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';

const SVENSK_DAG = new Intl.DateTimeFormat('sv-SE', {
	dateStyle: 'short',
	timeZone: 'Europe/Stockholm'
});

/** The day in Sweden at a moment, whatever the machine's own time zone: 2026-11-21. */
export function svenskDag(tidpunkt: string | Date): string {
	return SVENSK_DAG.format(new Date(tidpunkt));
}

/** "21 november 2026", of a moment. */
export function dagIOrd(tidpunkt: string): string {
	return datum(svenskDag(tidpunkt));
}

/** "Kvartal 3 2024"; an id that is no quarter as it stands. */
export function kvartalIOrd(id: string): string {
	const kvartal = parseKvartal(id);
	return kvartal ? versal(kvartalsnamn(kvartal)) : id;
}
