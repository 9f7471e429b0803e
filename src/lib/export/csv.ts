import { csvText } from '$lib/domain/csv';
import type { Cellvarde, Exporttabell } from '$lib/dokument/tabell';

/**
 * A table as a CSV file for Excel: semicolons, UTF-8 with a byte order mark, decimal commas. The table's title
 * and notes follow the rows after an empty line. Text that could run as a formula is made harmless; numbers
 * are left alone, so that a minus sign does not turn one into text.
 */
export function csvAv({ rubrik, kolumner, rader, noter }: Exporttabell): string {
	const rows: (readonly Cellvarde[])[] = [
		kolumner.map((kolumn) => kolumn.rubrik),
		...rader,
		[],
		...[rubrik, ...noter].map((text) => [text])
	];
	return csvText([]) + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

function cell(value: Cellvarde): string {
	if (typeof value === 'number') return String(value).replace('.', ',');
	// A CSV file of that one cell, without its byte order mark and line end.
	return csvText([[value ?? '']]).slice(1, -2);
}
