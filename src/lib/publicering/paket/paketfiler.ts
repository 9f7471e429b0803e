import { filrubrik } from '$lib/catalogue/measures/tabell';
import { csvText } from '$lib/domain/csv';
import { EXEMPELDATA } from '$lib/domain/exempel';
import type { Cell, Tabell } from './del';
import { manifestFor } from './manifest';
import { Paket } from './paket';

export const RAPPORTFIL = 'rapport.json';
export const MANIFESTFIL = 'manifest.json';

/** What stands instead of a hidden count, wherever it is shown. */
export const DOLD = '‥';

/**
 * A package's files, name → text: the report, a CSV file for each of its tables, and the manifest.
 * The same package gives the same bytes, whatever the order of its keys.
 * @throws ZodError when it is no package: nothing else leaves
 */
export function paketfiler(paket: Paket): Map<string, string> {
	// Read by its own schema, which puts the keys in their order and lets no others through.
	const parsed = Paket.parse(paket);
	const filer = new Map([[RAPPORTFIL, json(parsed)]]);
	for (const tabell of tabellerna(parsed))
		filer.set(`${tabell.namn}.csv`, tabellCsv(tabell, parsed.exempel));
	filer.set(MANIFESTFIL, json(manifestFor(parsed, filer)));
	return filer;
}

/** Its tables, in the report's order. */
export function tabellerna({ dokument }: Pick<Paket, 'dokument'>): Tabell[] {
	return dokument.delar.flatMap((del) => (del.typ === 'tabell' ? [del.tabell] : []));
}

/** A table as a CSV file for Excel: decimal commas, its title and notes under the rows, after an empty one. */
function tabellCsv({ rubrik, kolumner, rader, noter }: Tabell, exempel: boolean = false): string {
	const radtext = (celler: readonly string[]) => `${celler.join(';')}\r\n`;
	const rows = [
		kolumner.map((kolumn) => ren(filrubrik(kolumn))),
		...rader.map(({ celler }) => celler.map(celltext)),
		[],
		...[rubrik, ...(exempel ? [EXEMPELDATA] : []), ...noter, ...forklaring(rader)].map((text) => [
			ren(text)
		])
	];
	return csvText([]) + rows.map(radtext).join('');
}

/** Said under a table that has something hidden. */
function forklaring(rader: Tabell['rader']): string[] {
	return rader.some(({ celler }) => celler.some((cell) => 'dold' in cell))
		? [`${DOLD} betyder att siffran är dold, för att ingen ska kunna kännas igen.`]
		: [];
}

function celltext(cell: Cell): string {
	if ('dold' in cell) return DOLD;
	// A number as it is: an apostrophe before a minus sign would make text of it.
	if (typeof cell.varde === 'number') return String(cell.varde).replace('.', ',');
	return ren(cell.varde ?? '');
}

/** Text that cannot be run as a formula, nor be more cells than one. */
function ren(text: string): string {
	// A file of that one cell, without its byte order mark and its end of line.
	return csvText([[text]]).slice(1, -2);
}

function json(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
