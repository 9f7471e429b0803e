import type { Cell, Sheet } from 'write-excel-file/universal';
import type { Cellvarde, Exporttabell, Kolumntyp } from '$lib/dokument/tabell';

export const XLSX_TYP = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Excel shows them as its own language does: a space between thousands and a decimal comma in Swedish. */
const FORMAT = { heltal: '#,##0', decimaler: '#,##0.00', procent: '0.0##%', dag: 'yyyy-mm-dd' };
const BREDAST = 48;

/**
 * Tables as an Excel workbook, a sheet each: the header bold and always in sight, numbers and days
 * as such, the title and the notes under the rows. The library is fetched when it is first asked for.
 */
export async function xlsxAv(tabeller: readonly Exporttabell[]): Promise<Blob> {
	const { default: writeXlsx } = await import('write-excel-file/universal');
	const tagna = new Set<string>();
	const blad = tabeller.map((tabell) => sheet(tabell, bladnamn(tabell.namn, tagna)));
	return writeXlsx(blad, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
}

function sheet({ rubrik, kolumner, rader, noter }: Exporttabell, namn: string): Sheet<Blob> {
	const format = kolumner.map(({ typ }, k) =>
		formatOf(
			typ,
			rader.map((rad) => rad[k] ?? null)
		)
	);
	return {
		sheet: namn,
		stickyRowsCount: 1,
		columns: kolumner.map((kolumn, k) => ({
			width: width([kolumn.rubrik, ...rader.map((rad) => rad[k] ?? null)])
		})),
		data: [
			kolumner.map(({ rubrik, typ }): Cell => ({
				value: rubrik,
				type: String,
				fontWeight: 'bold',
				align: isNumber(typ) ? 'right' : 'left',
				alignVertical: 'bottom',
				wrap: true,
				bottomBorderStyle: 'thin'
			})),
			...rader.map((rad) => kolumner.map(({ typ }, k) => cell(rad[k] ?? null, typ, format[k]))),
			[],
			[{ value: rubrik, type: String, fontWeight: 'bold' }],
			...noter.map((text): Cell[] => [{ value: text, type: String }])
		]
	};
}

function cell(value: Cellvarde, typ: Kolumntyp, format: string | undefined): Cell {
	if (value === null || value === '') return null;
	if (typ === 'dag') return { value: new Date(`${value}T00:00:00Z`), type: Date, format };
	if (typeof value === 'number' && isNumber(typ))
		return { value: typ === 'procent' ? value / 100 : value, type: Number, format };
	// Told to be text: one that begins with = is then no formula.
	return { value: String(value), type: String };
}

/** Whole numbers are shown whole, unless one in the column is not. */
function formatOf(typ: Kolumntyp, values: readonly Cellvarde[]): string | undefined {
	if (typ === 'text') return undefined;
	if (typ === 'dag' || typ === 'procent') return FORMAT[typ];
	return values.every((value) => typeof value !== 'number' || Number.isInteger(value))
		? FORMAT.heltal
		: FORMAT.decimaler;
}

function isNumber(typ: Kolumntyp): boolean {
	return typ === 'kr' || typ === 'antal' || typ === 'procent';
}

/** Wide enough for the longest word of the header and, within reason, for every cell. */
function width([rubrik, ...values]: readonly Cellvarde[]): number {
	const longest = Math.max(...String(rubrik).split(' ').map(length), ...values.map(length));
	return Math.min(BREDAST, Math.max(10, longest + 2));
}

/** Thousands stand apart, so a number takes more room than its digits. */
function length(value: Cellvarde): number {
	const { length } = String(value ?? '');
	return typeof value === 'number' ? Math.ceil((length * 4) / 3) : length;
}

/** A name that Excel takes for a sheet, and that no other sheet has. */
function bladnamn(namn: string, tagna: Set<string>): string {
	const rent = namn.replace(/[\s[\]/\\:*?]+/g, ' ').replace(/^[ ']+|[ ']+$/g, '') || 'Blad';
	for (let nr = 1; ; nr++) {
		const slut = nr === 1 ? '' : ` (${nr})`;
		const forslag = rent.slice(0, 31 - slut.length).trimEnd() + slut;
		// Excel takes names that differ in capitals only for the same.
		if (tagna.has(forslag.toLocaleLowerCase('sv'))) continue;
		tagna.add(forslag.toLocaleLowerCase('sv'));
		return forslag;
	}
}
