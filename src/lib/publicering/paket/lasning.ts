import type { Paket } from './paket';
import { toRead, type ToRead } from './kommentarer';
import type { Kommunvisning } from './kommundelar';
import type { Kommuntabell } from './kommuntabeller';
import { medAdress } from './radskydd';
import { cellId } from './rakneverk/platser';
import { styckena } from './stycken';

/** The hidden counts' true values, by kommun. */
export function doldaTal(
	tabeller: readonly Kommuntabell[],
	visning: Kommunvisning
): ReadonlyMap<string, ReadonlySet<number>> {
	const dolda = new Map<string, Set<number>>();
	for (const { matt, kolumner, rader } of tabeller)
		for (const { namn, varden } of rader)
			for (const kolumn of kolumner) {
				const varde = varden[kolumn] ?? null;
				const visad = visning.kommun === null || namn === visning.kommun;
				if (varde === null || (visad && !visning.dolda.has(cellId(matt, kolumn, namn)))) continue;
				dolda.set(namn, (dolda.get(namn) ?? new Set()).add(varde));
			}
	return dolda;
}

/**
 * What somebody must read: texts that name a kommun beside a number that may be hidden, and texts with
 * addresses.
 */
export function lasningen(
	paket: Paket,
	dolda: ReadonlyMap<string, ReadonlySet<number>>,
	{ troskel }: Kommunvisning
): ToRead[] {
	const stycken = [
		...paket.dokument.delar.flatMap(styckena),
		...paket.omraknade.map(({ orsak }) => orsak)
	];
	return [
		...toRead(stycken, dolda, troskel),
		...medAdress(paket).map((text) => ({
			text,
			varfor: 'Texten har en e-postadress eller ett telefonnummer.'
		}))
	];
}
