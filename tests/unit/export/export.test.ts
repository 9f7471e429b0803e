import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { csvAv } from '$lib/export/csv';
import type { Exporttabell } from '$lib/dokument/tabell';
import { xlsxAv } from '$lib/export/xlsx';
import { openWorkbook } from '$lib/import/xlsx/workbook';

const tabell: Exporttabell = {
	namn: 'Fakturor',
	rubrik: 'Fakturor 2025',
	kolumner: [
		{ rubrik: 'Part', typ: 'text' },
		{ rubrik: 'Belopp, kr', typ: 'kr' },
		{ rubrik: 'Befolkning', typ: 'antal' },
		{ rubrik: 'LPIX', typ: 'procent' },
		{ rubrik: 'Dag', typ: 'dag' }
	],
	rader: [
		['Åre; "fjällen"', 78_099, 12_663, 2.4, '2025-01-31'],
		['Berg', -1234.5, null, 10, null]
	],
	noter: ['LPIX för 2025 är exempelvärden.']
};

const medText = (text: string): Exporttabell => ({
	...tabell,
	kolumner: [{ rubrik: 'Part', typ: 'text' }],
	rader: [[text]],
	noter: []
});

async function bytesOf(tabeller: readonly Exporttabell[]): Promise<Uint8Array> {
	return new Uint8Array(await (await xlsxAv(tabeller)).arrayBuffer());
}

/** The rows of each sheet, as the project's own reader has them. */
async function lastIn(tabeller: readonly Exporttabell[]) {
	const book = openWorkbook(await bytesOf(tabeller));
	return book.sheets.map((sheet) => ({
		namn: sheet.namn,
		rader: [...book.rows(sheet)].flat()
	}));
}

test('a CSV has semicolons, decimal commas and bare numbers, and its title and notes under the rows', () => {
	expect(csvAv(tabell)).toBe(
		'\ufeffPart;Belopp, kr;Befolkning;LPIX;Dag\r\n' +
			'"Åre; ""fjällen""";78099;12663;2,4;2025-01-31\r\n' +
			'Berg;-1234,5;;10;\r\n' +
			'\r\n' +
			'Fakturor 2025\r\n' +
			'LPIX för 2025 är exempelvärden.\r\n'
	);
});

test.each(['=1+1', '+46 63', '-2', '@SUM(A1)', '\t=1'])(
	'text that could be run as a formula is text in a CSV: %s',
	(text) => {
		expect(csvAv(medText(text)).split('\r\n')[1]).toMatch(/^"?'/);
	}
);

test('a workbook is read back by the project itself, as it was written', async () => {
	const [blad] = await lastIn([tabell]);
	expect(blad!.namn).toBe('Fakturor');
	expect(blad!.rader).toEqual([
		['Part', 'Belopp, kr', 'Befolkning', 'LPIX', 'Dag'],
		['Åre; "fjällen"', '78099', '12663', '2,4 %', '2025-01-31'],
		['Berg', '-1234,5', '', '10 %'],
		[],
		['Fakturor 2025'],
		['LPIX för 2025 är exempelvärden.']
	]);
});

test('a workbook has its numbers as numbers, their formats, a bold header that stays in sight and no formula', async () => {
	const parts = unzipSync(
		await bytesOf([{ ...tabell, rader: [...tabell.rader, ['=1+1', 1, 2, 3, null]] }])
	);
	const blad = strFromU8(parts['xl/worksheets/sheet1.xml']!);
	expect(blad).toContain('<v>78099</v>');
	expect(blad).toContain('<v>-1234.5</v>');
	expect(blad).not.toContain('<f>');
	expect(blad).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
	expect(blad).toMatch(/<col [^>]*width="16"/);
	const stilar = strFromU8(parts['xl/styles.xml']!);
	// Kronor have öre here, people have not.
	for (const format of ['#,##0.00', '#,##0', '0.0##%', 'yyyy-mm-dd'])
		expect(stilar).toContain(`formatCode="${format}"`);
	expect(stilar).toContain('<b/>');
});

test('every table has a sheet of its own, with a name that Excel takes', async () => {
	const namn = ['Andelar 2024/2025: [kr]', 'Fakturor', 'fakturor', "'*?'", 'Ö'.repeat(40)];
	const bladen = await lastIn(namn.map((namn) => ({ ...tabell, namn })));
	expect(bladen.map((blad) => blad.namn)).toEqual([
		'Andelar 2024 2025 kr',
		'Fakturor',
		'fakturor (2)',
		'Blad',
		'Ö'.repeat(31)
	]);
});
