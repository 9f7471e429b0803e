import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvText } from '$lib/domain/csv';

test('begins with a byte order mark and parts cells with semicolons', () => {
	expect(
		csvText([
			['Fil', 'Rad'],
			['a;b "c".csv', '2']
		])
	).toBe('\ufeffFil;Rad\r\n"a;b ""c"".csv";2\r\n');
});

test.each([
	'=1+1',
	'+46',
	'-5',
	'@SUM',
	'\t=1',
	'\r1',
	'\n1',
	'\0=1',
	'＝1',
	'  =1',
	'\u00a0-1',
	' \t'
])('%j is no formula', (text) => {
	const [[cell]] = Papa.parse<[string]>(csvText([[text]]).slice(1), { delimiter: ';' }).data as [
		[string]
	];
	expect(cell).toBe(`'${text}`);
});

test('every other cell comes back as it was', () => {
	const text = fc.string({ unit: 'grapheme' }).map((text) => `a${text}`);
	fc.assert(
		fc.property(
			fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
			(rows) => {
				const read = Papa.parse<string[]>(csvText(rows).slice(1), {
					delimiter: ';',
					newline: '\r\n'
				});
				expect(read.data.slice(0, -1)).toEqual(rows);
			}
		)
	);
});
