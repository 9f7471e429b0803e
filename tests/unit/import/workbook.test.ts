import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { lastStep, stepsOf } from '$lib/import/file';
import { bladAv } from '$lib/import/report/report';
import { openWorkbook } from '$lib/import/xlsx/workbook';
import { dialektText } from '$lib/ui/dialekt';
import { load, TODAY } from './load';
import { cells, handMade, loadWorkbook, rowsOfSheet } from './workbook';

type Cell = { value: string | number | boolean | Date; type?: unknown; format?: string } | null;

async function written(sheets: Record<string, (Cell | string | number)[][]>): Promise<Uint8Array> {
	const data = Object.entries(sheets).map(([sheet, rows]) => ({
		sheet,
		data: rows.map((row) =>
			row.map((one) => (one === null || typeof one === 'object' ? one : { value: one }))
		)
	}));
	return new Uint8Array(await writeExcel(data as never).toBuffer());
}

const day = (iso: string, format = 'yyyy-mm-dd'): Cell => ({
	value: new Date(iso),
	type: Date,
	format
});

describe('a workbook', () => {
	it('of contacts with Excel’s own dates, yes and no is read as the same file in CSV would be', async () => {
		const header = ['Kontakt-ID', 'Registrerad', 'Vald kommun', 'Namn', 'Nyhetsbrev', 'Magasin'];
		const bytes = await written({
			Kontakter: [
				header,
				[1, day('2024-03-01'), 'Åre', 'Exempel', { value: true, type: Boolean }, null],
				[2, day('2024-03-02T14:53:18Z', 'yyyy-mm-dd hh:mm'), 'Berg', 'Exempel', null, 45000]
			]
		});
		const { report, rows } = await loadWorkbook(bytes);
		const csv = load(
			`${header.join(';')}\n1;2024-03-01;Åre;Exempel;Ja;\n2;2024-03-02 14:53;Berg;Exempel;;2023-03-15\n`
		);
		expect(rows).toEqual(csv.rows);
		expect(report).toMatchObject({
			kalla: 'kontakter',
			rader: 2,
			inlasta: 2,
			borttagna_kolumner: ['Namn'],
			meddelanden: []
		});
		expect(dialektText(report.dialekt!)).toBe('Excel, blad ”Kontakter”, rubrik på rad 1');
	});

	it('of economy has the values its formulas had, rounded to öre and told once per column', async () => {
		const bytes = handMade({
			formats: ['#,##0.00', '#,##0', '0.00%'],
			sheets: {
				Blad1:
					cells([['År', 'Period', 'Post', 'Budget', 'Utfall']]) +
					`<row><c r="A2"><v>2024</v></c><c r="B2" t="str"><f>A2&amp;"-03"</f><v>2024-03</v></c>
					<c r="C2" t="inlineStr"><is><t>CRM</t></is></c>
					<c r="D2" s="2"><f>100000/12</f><v>8333.3333333333339</v></c>
					<c r="E2" s="1"><f>0.1+0.2+1234.26</f><v>1234.5600000000001</v></c></row>
					<row><c r="A3"><v>2024</v></c><c r="B3"><v>202404</v></c>
					<c r="C3" t="inlineStr"><is><t>CRM</t></is></c><c r="D3"><f>100000/12</f><v>8333.3333333333339</v></c>
					<c r="E3" s="1"><v>1.8189894035458565E-12</v></c></row>`
			}
		});
		const { rows, koder } = await loadWorkbook(bytes);
		expect(rows).toMatchObject([
			{ rad: 2, period: 202403, budget_ore: 833333, utfall_ore: 123456 },
			{ rad: 3, period: 202404, budget_ore: 833333, utfall_ore: 0 }
		]);
		// 0,1 + 0,2 + 1234,26 is 1234,56; a trillionth is not 0.
		expect(koder).toEqual(['- avrundat Budget', '- avrundat Utfall']);
	});

	it('of population has its title above the header and its years as numbers', async () => {
		const bytes = await written({
			Folkmängd: [
				['Folkmängden den 1 november efter region och år'],
				[],
				['region', 2023, 2024],
				['2321 Åre', 12345, 12400]
			]
		});
		const { report, rows } = await loadWorkbook(bytes);
		expect(report).toMatchObject({ kalla: 'befolkning', rader: 1 });
		expect(dialektText(report.dialekt!)).toBe('Excel, blad ”Folkmängd”, rubrik på rad 3');
		expect(rows.map((row) => [row.rad, row.kommun, row.ar, row.antal])).toEqual([
			[4, 2321, 2023, 12345],
			[4, 2321, 2024, 12400]
		]);
		expect(rows[0]?.kalla).toContain('1 november');
	});

	it('has its percentages as percentages, and as shares only where no format says otherwise', async () => {
		const bytes = handMade({
			formats: ['0.0%'],
			sheets: {
				LPIX:
					cells([['År', 'Procent']]) +
					'<row><c><v>2023</v></c><c s="1"><v>2.5999999999999999E-2</v></c></row>' +
					'<row><c><v>2024</v></c><c><v>2.6</v></c></row>'
			}
		});
		expect((await loadWorkbook(bytes)).rows.map((row) => row.procent_milli)).toEqual([2600, 2600]);
	});

	it('keeps Excel’s own row numbers over rows that are not there', async () => {
		const bytes = handMade({
			sheets: {
				A: '<row r="3"><c r="B3" t="inlineStr"><is><t>ID</t></is></c><c r="C3" t="inlineStr"><is><t>Registrerad</t></is></c></row><row r="900"><c r="B900"><v>7</v></c><c r="C900" t="inlineStr"><is><t>x</t></is></c></row><row r="901"><c r="B901"><v>8</v></c><c r="C901"><v>45352</v></c></row>'
			}
		});
		const { rows, koder } = await loadWorkbook(bytes);
		expect(koder).toEqual(['900 ogiltig_registrerad Registrerad']);
		expect(rows).toMatchObject([{ rad: 901, kontakt_id: '8', registrerad: '2024-03-01' }]);
	});

	it('has an error told wherever it stands, and never as a value', async () => {
		const error = (code: string) => `<c t="e"><f>X</f><v>${code}</v></c>`;
		const bytes = handMade({
			sheets: {
				A:
					cells([['Kontakt-ID', 'Registrerad', 'Källa', 'Flyttstatus', 'Flyttdatum']]) +
					`<row>${cells([['1', '2024-01-01']]).replace(/<\/?row>/g, '')}${error('#N/A')}${error('#REF!')}${error('#VALUE!')}</row>` +
					`<row>${error('#N/A')}<c><v>45352</v></c></row>`
			}
		});
		const { rows, koder } = await loadWorkbook(bytes);
		expect(koder).toEqual([
			'2 ogiltigt_varde Källa',
			'2 ogiltigt_varde Flyttstatus',
			'2 ogiltigt_datum Flyttdatum',
			'3 ogiltigt_varde Kontakt-ID',
			'3 saknar_nyckel Kontakt-ID'
		]);
		expect(JSON.stringify(rows)).not.toContain('#');
	});
});

describe('of several sheets', () => {
	const contacts = (id: string) =>
		cells([
			['ID', 'Registrerad'],
			[id, '2024-01-01']
		]);

	it('the first with a known header is read, and the others that fit are offered', async () => {
		const sheets = { Om: cells([['Rapport']]), A: contacts('a'), B: contacts('b') };
		const first = await loadWorkbook(handMade({ sheets }));
		expect(first.rows.map((row) => row.kontakt_id)).toEqual(['a']);
		expect(first.report.blad).toEqual({ valt: 'A', andra: ['B'] });
		const chosen = await loadWorkbook(handMade({ sheets }), { blad: 'B' });
		expect(chosen.rows.map((row) => row.kontakt_id)).toEqual(['b']);
		expect(chosen.report.blad).toEqual({ valt: 'B', andra: ['A'] });
	});

	it('one that is chosen but gone is not replaced by another', async () => {
		const bytes = handMade({ sheets: { A: contacts('a'), B: contacts('b') } });
		const { report, koder } = await loadWorkbook(bytes, { blad: 'C' });
		expect(koder).toEqual(['- olaslig_fil -']);
		expect(report.meddelanden[0]?.konsekvens).toContain('”A”, ”B”');
	});

	it('a single one that fits needs no choice', async () => {
		const { report } = await loadWorkbook(handMade({ sheets: { A: contacts('a') } }), {
			blad: 'C'
		});
		expect(report).toMatchObject({ inlasta: 1 });
		expect(report.blad).toBeUndefined();
	});

	it('a hidden one is not read, and said to be there when nothing else is', async () => {
		const sheets = { Gammalt: contacts('g'), A: contacts('a') };
		const both = await loadWorkbook(handMade({ sheets, hidden: ['Gammalt'] }));
		expect(both.rows.map((row) => row.kontakt_id)).toEqual(['a']);
		expect(both.report.blad).toBeUndefined();
		expect(both.koder).toEqual(['- dolda_rader -']);
		expect(both.report.meddelanden[0]?.konsekvens).toMatch(/^Bladet ”Gammalt” är dolt /);
		const alone = await loadWorkbook(handMade({ sheets, hidden: ['Gammalt', 'A'] }));
		expect(alone.report.meddelanden[0]?.konsekvens).toContain(
			'”Gammalt” har kända rubriker men är dolt'
		);
	});

	it('none with a known header is an unknown file that says what it is like', async () => {
		const { report, koder } = await loadWorkbook(
			handMade({ sheets: { A: cells([['ID', 'Källa']]) } })
		);
		expect(koder).toEqual(['- okand_fil -']);
		expect(report.meddelanden[0]?.konsekvens).toContain('saknar Registrerad');
	});
});

describe('a cell', () => {
	const one = (xml: string, book: Partial<Parameters<typeof handMade>[0]> = {}) =>
		rowsOfSheet(handMade({ ...book, sheets: { A: `<row>${xml}</row>` } }))[0]?.[0] ?? '';
	const number = (value: number | string, format?: string) =>
		one(`<c${format === undefined ? '' : ' s="1"'}><v>${value}</v></c>`, {
			formats: format === undefined ? [] : [format]
		});

	test.each([
		['45352', 'yyyy\\-mm\\-dd', '2024-03-01'],
		['45352', '[$-41D]d mmmm yyyy;@', '2024-03-01'],
		['45352.620347222219', 'yyyy-mm-dd hh:mm:ss', '2024-03-01 14:53:18'],
		['45352.999999999993', 'yyyy-mm-dd hh:mm', '2024-03-02'],
		['0.5', 'hh:mm', '12:00:00'],
		['1', 'yyyy-mm-dd', '1900-01-01'],
		['61', 'yyyy-mm-dd', '1900-03-01'],
		['-1', 'yyyy-mm-dd', '-1'],
		['1.5', '[h]:mm', '1,5'],
		['45352', 'General', '45352'],
		['45352', '#,##0 "kr"', '45352'],
		['45352', '#,##0\\ _k_r;[Red]\\-#,##0\\ _k_r', '45352'],
		['1505000', '_-* #,##0.00 "kr"_-', '1505000'],
		['780', '0000', '0780'],
		['0.026', '0.0%', '2,6 %'],
		['1.1000000000000001', undefined, '1,1'],
		['123456789012345', undefined, '123456789012345'],
		['5.5511151231257827E-17', undefined, '0'],
		['1E+20', undefined, '100000000000000000000'],
		['1.2E-7', undefined, '0,00000012']
	])('of number %s in the format %s is %s', (value, format, text) => {
		expect(number(value, format)).toBe(text);
	});

	it('counts its days from 1904 when the workbook does', () => {
		const book = { date1904: true, formats: ['yyyy-mm-dd'] };
		expect(one('<c s="1"><v>43890</v></c>', book)).toBe('2024-03-01');
	});

	it('of text keeps its zeros, its breaks and its type, but no reading aids', () => {
		const strings = `<si><r><t>Ö</t></r><r><t xml:space="preserve">stersund </t></r><rPh><t>x</t></rPh></si>`;
		expect(one('<c t="s"><v>0</v></c>', { strings })).toBe('Östersund ');
		expect(one('<c t="inlineStr"><is><t>0780</t></is></c>')).toBe('0780');
		expect(one('<c t="inlineStr"><is><t>a_x000D_\nb&amp;c&#246;</t></is></c>')).toBe('a\nb&cö');
		expect(one('<c t="str"><v></v></c>')).toBe('');
		expect(one('<c t="d"><v>2024-03-01T00:00:00</v></c>')).toBe('2024-03-01');
		expect(one('<c t="b"><v>0</v></c>')).toBe('Nej');
	});

	it('is found whatever prefix the elements have, and not among the drawings', () => {
		const after = '<controls><anchor><row>0</row></anchor></controls>';
		const bytes = handMade({ sheets: { A: cells([['x', null, 1]]) }, prefix: 'x', after });
		expect(rowsOfSheet(bytes)).toEqual([['x', '', '1']]);
	});
});

describe('a file that is no workbook to read', () => {
	const ole = (name: string) =>
		new Uint8Array([
			0xd0,
			0xcf,
			0x11,
			0xe0,
			...new Uint8Array(64),
			...[...name].flatMap((c) => [c.charCodeAt(0), 0])
		]);
	const zip = (names: string[]) =>
		zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));
	const good = handMade({
		sheets: {
			A: cells([
				['ID', 'Registrerad'],
				['1', '2024-01-01']
			])
		}
	});
	const broken = (xml: string) => handMade({ sheets: { A: xml } });

	test.each([
		['an encrypted workbook', ole('EncryptedPackage'), 'lösenord'],
		['an .xls', ole('Workbook'), '.xls)'],
		['an .ods', zip(['mimetype', 'content.xml']), '.ods'],
		['a zip of something else', zip(['a.csv']), 'zip-arkiv'],
		['an empty zip', zip([]), 'zip-arkiv'],
		['a truncated workbook', good.subarray(0, good.length - 40), 'skadad'],
		['a workbook with cut XML', broken('<row><c><v>1</v>'), 'skadad'],
		['a workbook with rows out of order', broken('<row r="2"/><row r="1"/>'), 'skadad'],
		['a workbook whose texts are gone', broken('<row><c t="s"><v>9</v></c></row>'), 'skadad']
	])('because it is %s says so and what to do', async (_, bytes, text) => {
		const { report, dataset } = await loadWorkbook(bytes);
		expect(report.meddelanden.map(({ kod }) => kod)).toEqual(['olaslig_fil']);
		expect(report.meddelanden[0]?.konsekvens).toContain(text);
		expect(dataset.sources).toEqual([]);
	});

	it('because it would be too large is refused before it is inflated', async () => {
		const bytes = good.slice();
		// The size that the archive's directory tells of the sheet.
		const view = new DataView(bytes.buffer);
		const name = strToU8('xl/worksheets/sheet0.xml');
		for (let at = 0; at + 46 < bytes.length; at++)
			if (view.getUint32(at, true) === 0x02014b50 && name.every((b, i) => bytes[at + 46 + i] === b))
				view.setUint32(at + 24, 0x7fffffff, true);
		const { report } = await loadWorkbook(bytes);
		expect(report.meddelanden[0]?.konsekvens).toContain('större än 512 MB');
	});

	it('because it has 501 columns is refused', async () => {
		const header = ['ID', 'Registrerad', ...Array.from({ length: 499 }, (_, i) => `k${i}`)];
		const xml = `<row>${header.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
		const { report } = await loadWorkbook(handMade({ sheets: { A: xml } }));
		expect(report.meddelanden[0]).toMatchObject({ kod: 'olaslig_fil', rad: 1 });
	});
});

test('any table gives the same rows from Excel as from CSV', async () => {
	const date = fc.date({
		min: new Date('1980-01-01'),
		max: new Date('2026-11-01'),
		noInvalidDate: true
	});
	const row = fc.record({
		id: fc.integer({ min: 1, max: 1_000_000 }),
		registrerad: date,
		kalla: fc.stringMatching(/^[a-zåäö0-9 ;",.-]{0,12}$/),
		kommun: fc.constantFrom('Åre', 'Berg', 'Sundsvall', ''),
		nyhetsbrev: fc.option(fc.boolean()),
		magasin: fc.option(date)
	});
	const iso = (one: Date) => one.toISOString().slice(0, 10);
	const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
	const header = ['ID', 'Registrerad', 'Källa', 'Kommun', 'Nyhetsbrev', 'Magasin'];
	await fc.assert(
		fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (table) => {
			const csv = table.map((r) =>
				[
					String(r.id),
					iso(r.registrerad),
					r.kalla,
					r.kommun,
					r.nyhetsbrev === null ? '' : r.nyhetsbrev ? 'Ja' : 'Nej',
					r.magasin ? iso(r.magasin) : ''
				]
					.map(quoted)
					.join(';')
			);
			const bytes = await written({
				Kontakter: [
					header,
					...table.map((r) => [
						r.id,
						day(iso(r.registrerad)),
						r.kalla === '' ? null : r.kalla,
						r.kommun === '' ? null : r.kommun,
						r.nyhetsbrev === null ? null : { value: r.nyhetsbrev, type: Boolean },
						r.magasin && day(iso(r.magasin))
					])
				]
			});
			const [excel, text] = [
				await loadWorkbook(bytes),
				load([header.join(';'), ...csv].join('\n'))
			];
			expect(excel.rows).toEqual(text.rows);
			expect(excel.koder).toEqual(text.koder);
		}),
		{ numRuns: 60 }
	);
});

describe('of several sources', () => {
	const contacts = (id: string) =>
		cells([
			['ID', 'Registrerad'],
			[id, '2024-01-01']
		]);
	const money = (utfall: number) =>
		cells([
			['Avtal', 'År', 'Period', 'Post', 'Utfall'],
			['Kompetensattraktion 2024', 2024, '2024-03', 'CRM', utfall]
		]);
	const sheets = {
		Om: cells([['Rapport']]),
		Kontakter: contacts('a1'),
		Ekonomi: money(100),
		'Ekonomi 2': money(200),
		Gamla: contacts('b1')
	};

	it('the first sheet of each is read, and each says which and what others there are', async () => {
		const { reports, rows } = await loadWorkbook(handMade({ sheets }));
		expect(reports.map(({ fil, kalla, inlasta }) => [fil, kalla, inlasta])).toEqual([
			['bok.xlsx', 'kontakter', 1],
			['bok.xlsx', 'ekonomi', 1]
		]);
		expect(reports.map(bladAv)).toEqual(['Kontakter', 'Ekonomi']);
		expect(reports.map(({ blad }) => blad?.andra)).toEqual([['Gamla'], ['Ekonomi 2']]);
		expect(rows).toMatchObject([{ kontakt_id: 'a1' }, { utfall_ore: 10_000 }]);
		expect(
			reports.map(({ meddelanden }) => meddelanden.map(({ kod, konsekvens }) => [kod, konsekvens]))
		).toEqual(
			[
				['Gamla', 'Kontakter'],
				['Ekonomi 2', 'Ekonomi']
			].map(([olast, last]) => [
				[
					'dolda_rader',
					`Bladet ”${olast}” har samma slags rubriker som ”${last}” och läses inte. Välj ett annat blad under Data, eller spara det som en egen fil om allt ska räknas.`
				]
			])
		);
	});

	it('a sheet that is chosen counts for its own source, and leaves the other', async () => {
		const { reports } = await loadWorkbook(handMade({ sheets }), { blad: 'Ekonomi 2' });
		expect(reports.map(bladAv)).toEqual(['Kontakter', 'Ekonomi 2']);
	});

	it('one that is chosen for each counts for its own source', async () => {
		const { reports } = await loadWorkbook(handMade({ sheets }), { blad: ['Ekonomi 2', 'Gamla'] });
		expect(reports.map(bladAv)).toEqual(['Gamla', 'Ekonomi 2']);
	});

	it('those that are hidden are told with the others of their source', async () => {
		const hidden = ['Ekonomi 2', 'Gamla', 'Om'];
		const { reports } = await loadWorkbook(handMade({ sheets, hidden }));
		expect(reports.map(bladAv)).toEqual(['Kontakter', 'Ekonomi']);
		expect(reports.map(({ meddelanden }) => meddelanden.map(({ kod }) => kod))).toEqual([
			['dolda_rader'],
			['dolda_rader']
		]);
		expect(reports[1]!.meddelanden[0]!.konsekvens).toContain('Bladet ”Ekonomi 2” är dolt');
	});

	it('those that are hidden are told once, where nothing else of their source is read', async () => {
		const hidden = ['Ekonomi', 'Ekonomi 2'];
		const { reports } = await loadWorkbook(handMade({ sheets, hidden }));
		expect(reports.map(({ meddelanden }) => meddelanden.map((one) => one.konsekvens))).toEqual([
			[
				expect.stringMatching(/^Bladen ”Ekonomi” och ”Ekonomi 2” är dolda /),
				expect.stringContaining('”Gamla”')
			]
		]);
	});

	it('a reading on trial looks at its own sheet', async () => {
		const { reports } = await loadWorkbook(handMade({ sheets }), { bara: 'Ekonomi' });
		expect(reports.map(({ kalla }) => kalla)).toEqual(['ekonomi']);
	});

	it('the rows read so far are those of all its sheets', async () => {
		const open = () => Promise.resolve(openWorkbook);
		const rader: number[] = [];
		const steps = await stepsOf('bok.xlsx', handMade({ sheets }), { today: TODAY }, open);
		lastStep(steps, (antal) => rader.push(antal));
		expect(rader.at(-1)).toBeGreaterThanOrEqual(2);
	});
});
