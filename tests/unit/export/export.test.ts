import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { csvAv } from '$lib/export/csv';
import type { Exportblad, Exporttabell } from '$lib/dokument/tabell';
import { xlsxAv } from '$lib/export/xlsx/xlsx';
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
	summor: [],
	noter: ['LPIX 2025 är exempelvärden.']
};

const medText = (text: string): Exporttabell => ({
	...tabell,
	kolumner: [{ rubrik: 'Part', typ: 'text' }],
	rader: [[text]],
	noter: []
});

async function bytesOf(tabeller: readonly (Exporttabell | Exportblad)[]): Promise<Uint8Array> {
	return new Uint8Array(await (await xlsxAv(tabeller)).arrayBuffer());
}

/** A file of the workbook, as it stands in it. */
async function filen(tabeller: readonly Exporttabell[], namn: string): Promise<string> {
	return strFromU8(unzipSync(await bytesOf(tabeller))[`xl/${namn}`]!);
}

/** A cell: what is in it and how it is shown. */
interface Visad {
	varde: string | undefined;
	format: string | undefined;
	fet: boolean;
	linjeOver: boolean;
}

/** The cells of the first sheet, by their address. */
async function visade(tabell: Exporttabell): Promise<Record<string, Visad>> {
	const blad = await filen([tabell], 'worksheets/sheet1.xml');
	const stilar = await filen([tabell], 'styles.xml');
	const alla = (i: string, tagg: string) => {
		const inne = new RegExp(`<${i}[ >].*?</${i}>`, 's').exec(stilar)![0];
		return [...inne.matchAll(new RegExp(`<${tagg}(?: [^>]*)?(?:/>|>.*?</${tagg}>)`, 'gs'))].map(
			([xml]) => xml
		);
	};
	const format = Object.fromEntries(
		alla('numFmts', 'numFmt').map((xml) => [
			/numFmtId="(\d+)"/.exec(xml)![1]!,
			/formatCode="([^"]*)"/.exec(xml)![1]!
		])
	);
	const [fonter, ramar, satt] = [
		alla('fonts', 'font'),
		alla('borders', 'border'),
		alla('cellXfs', 'xf')
	];
	return Object.fromEntries(
		[...blad.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
			([, attribut, inne]): [string, Visad] => {
				const stil = satt[Number(/s="(\d+)"/.exec(attribut!)?.[1] ?? 0)]!;
				const nr = (vad: string) => Number(new RegExp(`${vad}="(\\d+)"`).exec(stil)?.[1] ?? 0);
				return [
					/r="([A-Z]+\d+)"/.exec(attribut!)![1]!,
					{
						varde: /<v>(.*?)<\/v>/.exec(inne ?? '')?.[1],
						format: format[nr('numFmtId')],
						fet: fonter[nr('fontId')]!.includes('<b/>'),
						linjeOver: /<top style="thin"/.test(ramar[nr('borderId')]!)
					}
				];
			}
		)
	);
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
			'LPIX 2025 är exempelvärden.\r\n'
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
		['LPIX 2025 är exempelvärden.']
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
	// Whole kronor, and no language's signs.
	for (const format of ['#,##0', '0.0##%', 'yyyy-mm-dd'])
		expect(stilar).toContain(`formatCode="${format}"`);
	expect(stilar).not.toContain('formatCode="#,##0.00"');
	expect(stilar).toContain('<b/>');
});

test.each([
	['a head and names', tabell, 'ySplit="1" xSplit="1"', 'bottomRight'],
	[
		'a head alone',
		{ ...tabell, kolumner: tabell.kolumner.map((en) => ({ ...en, typ: 'text' as const })) },
		'ySplit="1"',
		'bottomLeft'
	],
	[
		'names alone',
		{
			...{ namn: 'Ekonomi', titel: 'Ekonomi', under: '', rubrik: '', noter: [] },
			tabeller: [tabell, tabell]
		},
		'xSplit="1"',
		'topRight'
	]
] as const)(
	'a sheet that keeps %s in sight has just those panes',
	async (_, blad, delat, aktiv) => {
		const ark = strFromU8(unzipSync(await bytesOf([blad]))['xl/worksheets/sheet1.xml']!);
		const [pane] = /<pane [^>]*>/.exec(ark)!;
		expect(pane).toContain(`<pane ${delat} topLeftCell`);
		expect(pane).toContain(`activePane="${aktiv}"`);
	}
);

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

test('a number has the decimals of its unit: a row’s own for what is measured, none for kronor', async () => {
	const celler = await visade({
		...tabell,
		kolumner: [
			{ rubrik: 'Nyckeltal', typ: 'text' },
			{ rubrik: 'Kvartalet', typ: 'tal' },
			{ rubrik: 'Kvartalet före', typ: 'tal' },
			{ rubrik: 'Belopp, kr', typ: 'kr' }
		],
		rader: [
			['Användare i CRM-systemet', 28, 24, 100],
			['Öppnade nyhetsbrev, procent', 39.6, 42, 0.5],
			['Mätt noga', 1 / 3, null, null]
		]
	});
	expect(['B2', 'C2', 'B3', 'C3', 'B4'].map((cell) => celler[cell]!.format)).toEqual([
		...['#,##0', '#,##0', '#,##0.0', '#,##0.0', '#,##0.00']
	]);
	expect([celler.D2!.format, celler.D3!.format]).toEqual(['#,##0', '#,##0']);
	expect(celler.D3!.varde).toBe('0.5');
	// What is shown with two decimals is kept with all of them.
	expect(celler.B4!.varde).toBe('0.3333333333333333');
});

test('a row that sums up the others is bold under a line, its empty cells too', async () => {
	const celler = await visade({
		...tabell,
		kolumner: tabell.kolumner.slice(0, 3),
		rader: [
			['Åre', 1, 2],
			['Berg', 3, 4],
			['Totalt', 4, null]
		],
		summor: [2]
	});
	expect(['A3', 'B3', 'A4', 'B4', 'C4'].map((cell) => celler[cell]!.fet)).toEqual([
		...[false, false, true, true, true]
	]);
	expect(['A3', 'B3', 'A4', 'B4', 'C4'].map((cell) => celler[cell]!.linjeOver)).toEqual([
		...[false, false, true, true, true]
	]);
});

test('a sheet is printed lying, as wide as a page, with its head, its title and its number on each', async () => {
	const tva = [tabell, { ...tabell, namn: "Åre's & Bergs", rubrik: 'Å & B <c>' }];
	const blad = await filen(tva, 'worksheets/sheet2.xml');
	expect(blad).toMatch(
		/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/
	);
	expect(blad).toContain(
		'<headerFooter><oddHeader>&amp;LÅ &amp;&amp; B &lt;c&gt;</oddHeader><oddFooter>&amp;RSida &amp;P av &amp;N</oddFooter></headerFooter>'
	);
	// In the order that the format has them: Excel opens no file where they stand in another.
	expect(
		[...blad.matchAll(/<(\w+)[^>]*>/g)]
			.map(([, tagg]) => tagg!)
			.filter(
				(tagg, i, alla) =>
					/^(sheetPr|sheetViews|cols|sheetData|mergeCells|pageMargins|pageSetup|headerFooter)$/.test(
						tagg
					) && alla.indexOf(tagg) === i
			)
	).toEqual([
		...['sheetPr', 'sheetViews', 'cols', 'sheetData', 'mergeCells'],
		...['pageMargins', 'pageSetup', 'headerFooter']
	]);
	expect(await filen(tva, 'workbook.xml')).toContain(
		'<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\'Fakturor\'!$1:$1</definedName>' +
			'<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Åre\'\'s &amp; Bergs\'!$1:$1</definedName></definedNames>'
	);
});

test('a row is as high as its longest text, head and notes too, and a name stands off from a number', async () => {
	const ark = await filen(
		[
			{
				...tabell,
				kolumner: [
					{ rubrik: 'Part', typ: 'text' },
					{ rubrik: 'Under (+) eller över (−) budget', typ: 'kr' },
					{ rubrik: 'Text', typ: 'text' }
				],
				rader: [
					['Åre', 1, 'kort'],
					['Åre', 1, 'ord '.repeat(50).trim()]
				],
				noter: ['kort', 'ord '.repeat(50).trim()]
			}
		],
		'worksheets/sheet1.xml'
	);
	const hojder = [...ark.matchAll(/<row r="\d+"(?: ht="(\d+)")?/g)].map(([, hojd]) =>
		Number(hojd ?? 15)
	);
	// Head of two lines, a short row, 50 words in 76 characters, each with room about it; an empty row, title, and the notes.
	expect(hojder).toEqual([35, 20, 50, 15, 15, 15, 30]);
	expect(await filen([medText('ord')], 'styles.xml')).not.toContain('indent=');
	expect(await filen([tabell], 'styles.xml')).toContain('indent="1"');
});

test('a column is as wide as its widest number is shown, and a long text is broken in one of prose', async () => {
	const bredder = async (tabell: Exporttabell) =>
		[
			...(await filen([tabell], 'worksheets/sheet1.xml')).matchAll(/<col [^>]*width="([\d.]+)"/g)
		].map(([, bredd]) => Number(bredd));
	const lang = 'ord '.repeat(50).trim();
	// 12 345 678 takes ten, and two beside it; a head is on three lines at most.
	expect(
		await bredder({
			...tabell,
			kolumner: [
				{ rubrik: 'Part', typ: 'text' },
				{ rubrik: 'Kr', typ: 'kr' },
				{ rubrik: 'Under (+) eller över (−) budget', typ: 'kr' },
				{ rubrik: 'Text', typ: 'text' }
			],
			rader: [['Åre', 12_345_678.5, 1, lang]]
		})
		// A name after a number stands a little from it.
	).toEqual([10, 12, 15, 49]);
	expect(await bredder(medText(lang))).toEqual([76]);
	// What a text is of leaves room for it: the three have place on a page.
	const om = ['Avsnitt', 'Uppgift', 'Innehåll'].map((rubrik) => ({ rubrik, typ: 'text' as const }));
	expect(await bredder({ ...tabell, kolumner: om, rader: [['Om', lang, lang]] })).toEqual([
		...[10, 36, 76]
	]);
	expect(
		(await filen([medText(lang)], 'styles.xml')).match(/wrapText="1"/g)!.length
	).toBeGreaterThan(1);
});

test('a total is a formula with its value where it is the sum of the rows above, else only a value', async () => {
	const med = (rader: Exporttabell['rader'], summor: number[]) =>
		filen(
			[{ ...tabell, kolumner: tabell.kolumner.slice(0, 3), rader, summor }],
			'worksheets/sheet1.xml'
		);
	const tva: Exporttabell['rader'] = [
		['Åre', 0.1, 2],
		['Berg', 0.2, 4]
	];
	const summerat = await med([...tva, ['Totalt', 0.3, 6]], [2]);
	expect(summerat).toMatch(/<c r="B4"[^>]*><f>SUM\(B2:B3\)<\/f><v>0.3<\/v>/);
	expect(summerat).toMatch(/<c r="C4"[^>]*><f>SUM\(C2:C3\)<\/f><v>6<\/v>/);
	// Whoever chose two kommuner is one household in the county.
	expect(await med([...tva, ['Hela länet', 0.3, 5]], [2])).not.toContain('<f>');
	expect(await med([tva[0]!, ['Totalt', 0.1, 2]], [1])).not.toContain('<f>');
	// A second total does not count the first.
	const igen = await med([...tva, ['Summa', 0.3, 6], ...tva, ['Summa', 0.3, 6]], [2, 5]);
	expect(igen).toContain('<f>SUM(C5:C6)</f>');
});
