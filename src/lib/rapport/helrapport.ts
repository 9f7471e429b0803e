import type { MeasureParams } from '$lib/catalogue/measures/params';
import { handlaggaren } from './handlaggare';
import { nyckelText, tomRapport, type Rapportnyckel, type Rapporttext } from './rapporttext';

type Skrivna = readonly Rapporttext[];

/** What is written in a report; an empty report when nothing is. */
export function skrivenRapport(rapporter: Skrivna, nyckel: Rapportnyckel): Rapporttext {
	const key = nyckelText(nyckel);
	return rapporter.find((one) => nyckelText(one) === key) ?? tomRapport(nyckel);
}

/**
 * A report as the page shows it. The texts shared with other reports, who is responsible and whether the
 * year's books are closed are filled in.
 */
export function helRapport(
	rapporter: Skrivna,
	nyckel: Rapportnyckel,
	params: Pick<MeasureParams, 'avtal' | 'kvartal'>
): Rapporttext {
	const skriven = skrivenRapport(rapporter, nyckel);
	return {
		...skriven,
		handlaggare: handlaggaren(skriven, params.avtal, rapporter).namn,
		bokslutKlart: bokslutKlart(rapporter, params)
	};
}

/** Whether the coordinator has said that the books of the agreement's year are closed. */
export function bokslutKlart(
	rapporter: Skrivna,
	{ avtal, kvartal }: Pick<MeasureParams, 'avtal' | 'kvartal'>
): boolean {
	return arets(rapporter, avtal?.id ?? '', kvartal.ar).some((one) => one.bokslutKlart);
}

/** The reports of an agreement's year in which something is written. */
export function arets(rapporter: Skrivna, avtal: string, ar: number): Rapporttext[] {
	return rapporter.filter((one) => one.avtal === avtal && one.kvartal.startsWith(`${ar}-`));
}
