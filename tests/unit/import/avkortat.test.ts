import { expect, test } from 'vitest';
import { isAvkortat } from '$lib/import/cells/avkortat';
import { load } from './load';
import { cells, handMade, loadWorkbook } from './workbook';

test('an id is cut when it is a power of ten as a spreadsheet writes one', () => {
	for (const id of ['1,00002E+14', '5.56123E+09', '1E+14', '1,5e+100'])
		expect(isAvkortat(id)).toBe(true);
	for (const id of ['', '2E10', 'E+14', '12E+14', '100002', 'A-1+22', '1E+1'])
		expect(isAvkortat(id), id).toBe(false);
});

test('a cut household is none, and a cut id among activities is nobody’s', () => {
	const kontakt = load(
		'Kontakt-ID;Registrerad;Hushåll\n1;2024-01-01;1,2E+12\n2;2024-01-01;1,2E+12\n'
	);
	expect(kontakt.koder).toEqual(['2 avkortat_id Hushåll', '3 avkortat_id Hushåll']);
	expect(kontakt.rows.map((row) => row.hushall_id)).toEqual([undefined, undefined]);
	const aktivitet = load('Kontakt-ID;Datum;Riktning\n1,2E+12;2024-01-01;ut\n');
	expect(aktivitet.koder).toEqual(['2 avkortat_id Kontakt-ID']);
	expect(aktivitet.rows[0]?.kontakt_id).toBeUndefined();
});

test('of a workbook the text is cut, and a number beyond its fifteenth figure', async () => {
	const bytes = handMade({
		sheets: {
			A: cells([
				['Kontakt-ID', 'Registrerad'],
				['1,00002E+14', '2024-01-01'],
				['1,00002E+14', '2024-01-01'],
				[1.00002e14, '2024-01-01'],
				// Excel keeps fifteen figures: these were two contacts.
				[1234567890123456 - 6, '2024-01-01'],
				[1234567890123456 - 6, '2024-01-01']
			])
		}
	});
	const { rows, koder } = await loadWorkbook(bytes);
	expect(koder).toEqual([2, 3, 5, 6].map((rad) => `${rad} avkortat_id Kontakt-ID`));
	expect(rows.map((row) => row.kontakt_id ?? '')).toEqual(['', '', '100002000000000', '', '']);
});
