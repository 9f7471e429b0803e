import { filrubrik } from '$lib/catalogue/measures/tabell';
import { csvText } from '$lib/domain/csv';
import { EXEMPELDATA } from '$lib/domain/exempel';
import type { Cell, Tabell } from './del';
import { manifestFor } from './manifest';
import { Paket } from './paket';

export const RAPPORTFIL = 'rapport.json';
export const MANIFESTFIL = 'manifest.json';

/** The mark in place of a hidden count, wherever it is shown. */
export const DOLD = '‥';

/**
 * A package's files, name → text: the report, a CSV file for each table, and the manifest. The same package
 * gives the same bytes, whatever the order of its keys.
 * @throws ZodError when `paket` is no valid package: nothing else may leave
 */
export function paketfiler(paket: Paket): Map<string, string> {
	// Parsing puts the keys in the schema's order and lets no other key through.
	const parsed = Paket.parse(paket);
	const filer = new Map([[RAPPORTFIL, json(parsed)]]);
	for (const tabell of tabellerna(parsed))
		filer.set(`${tabell.namn}.csv`, tabellCsv(tabell, parsed.exempel));
	filer.set(MANIFESTFIL, json(manifestFor(parsed, filer)));
	return filer;
}

/** The tables of a package, in the report's order. */
export function tabellerna({ dokument }: Pick<Paket, 'dokument'>): Tabell[] {
	return dokument.delar.flatMap((del) => (del.typ === 'tabell' ? [del.tabell] : []));
}

/**
 * A table as a CSV file for Excel, with decimal commas. The title and notes follow the rows after an empty
 * line.
 */
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

/** The explanation under a table with hidden cells. */
function forklaring(rader: Tabell['rader']): string[] {
	return rader.some(({ celler }) => celler.some((cell) => 'dold' in cell))
		? [`${DOLD} betyder att siffran är dold, för att ingen ska kunna kännas igen.`]
		: [];
}

function celltext(cell: Cell): string {
	if ('dold' in cell) return DOLD;
	// A bare number: an apostrophe before the minus sign would turn it into text.
	if (typeof cell.varde === 'number') return String(cell.varde).replace('.', ',');
	return ren(cell.varde ?? '');
}

/** Text that cannot run as a formula, in a single cell. */
function ren(text: string): string {
	// A CSV file of that one cell, without its byte order mark and line end.
	return csvText([[text]]).slice(1, -2);
}

function json(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
