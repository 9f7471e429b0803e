import { describe, expect, it, test } from 'vitest';
import { cells, handMade, loadWorkbook } from './workbook';

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADER = cells([['Kontakt-ID', 'Registrerad', 'Flyttstatus', 'Källa', 'Namn']]);
const kontakt = (id: number, rest: string, attributes = '') =>
	`<row${attributes}><c><v>${id}</v></c><c><v>45352</v></c>${rest}</row>`;

const read = async (rows: string, book: Partial<Parameters<typeof handMade>[0]> = {}) => {
	const {
		dataset,
		rows: loaded,
		report,
		koder
	} = await loadWorkbook(handMade({ ...book, sheets: { A: HEADER + rows } }));
	return { columns: dataset.sources[0]!.columns, loaded, report, koder };
};

describe('a formula without a stored value', () => {
	test.each([
		['<c><f>A1</f></c>'],
		['<c><f>A1</f><v></v></c>'],
		['<c><f>A1</f><v/></c>'],
		['<c t="str"><f>A1</f></c>'],
		['<c t="b"><f>A1</f><v></v></c>'],
		['<c><f t="shared" ref="C2:C3" si="0">A1</f></c>'],
		['<c><f t="shared" si="0"/></c>'],
		['<c t="str"><f t="array" ref="C2:C2">A1</f></c>']
	])('%s is told for its column and left blank', async (cell) => {
		const { koder, columns, loaded } = await read(
			kontakt(1, cell) + kontakt(2, text('Har flyttat')) + kontakt(3, cell)
		);
		expect(koder).toEqual(['- formel_utan_varde Flyttstatus']);
		expect(columns).toContain('flyttstatus');
		expect(loaded.map((row) => row.flyttstatus)).toEqual([undefined, 'flyttat', undefined]);
	});

	it('is not one whose value is the empty text, or that has a value', async () => {
		const { koder, columns } = await read(
			kontakt(1, '<c t="str"><f>A1</f><v></v></c>') +
				kontakt(2, '<c t="str"><f>A1</f><v>Flyttat</v></c>')
		);
		expect(koder).toEqual([]);
		expect(columns).toContain('flyttstatus');
	});

	it('says how many and what it costs', async () => {
		const { report } = await read(kontakt(1, '<c><f>A1</f></c>') + kontakt(2, text('Flyttat')));
		expect(report.meddelanden).toEqual([
			{
				kod: 'formel_utan_varde',
				rad: null,
				kolumn: 'Flyttstatus',
				konsekvens:
					'1\u00a0cell har en formel som inte är uträknad och lämnas tom: värdet saknas i Flyttstatus. Öppna arbetsboken i Excel, spara den och läs in den igen.'
			}
		]);
	});

	it('that is all a column has makes it no column of the file', async () => {
		const { koder, columns, report } = await read(
			kontakt(1, '<c><f>A1</f></c>') + kontakt(2, '') + kontakt(3, '<c><f>A1</f></c>')
		);
		expect(koder).toEqual(['- formel_utan_varde Flyttstatus']);
		expect(columns).not.toContain('flyttstatus');
		expect(report.meddelanden[0]?.konsekvens).toContain('2\u00a0celler');
		expect(report.meddelanden[0]?.konsekvens).toContain('räknas som om den saknades');
	});

	it('that fills several cells is told of all of them', async () => {
		const { koder, report } = await read(
			kontakt(1, '<c><f t="array" ref="C2:D3">A1:B2</f></c>') +
				kontakt(2, '<c r="C3"/>') +
				kontakt(3, text('Flyttat') + text('mässa'))
		);
		expect(koder).toEqual(['- formel_utan_varde Flyttstatus', '- formel_utan_varde Källa']);
		expect(report.meddelanden.map(({ konsekvens }) => konsekvens.slice(0, 8))).toEqual([
			'2\u00a0celler',
			'2\u00a0celler'
		]);
	});

	it('above the header, in a sum or in a column that is not read is nothing to tell', async () => {
		const bytes = handMade({
			sheets: {
				A:
					`<row>${text('Ekonomi')}<c><f>TODAY()</f></c></row>` +
					cells([['År', 'Post', 'Budget', 'Avvikelse']]).replace('<row>', '<row r="2">') +
					`<row r="3"><c r="A3"><v>2024</v></c>${text('CRM')}<c><v>1</v></c></row>` +
					`<row r="4"><c r="A4"/>${text('Summa')}<c><f>SUM(C3)</f></c></row>`
			}
		});
		const { koder, rows } = await loadWorkbook(bytes);
		expect(koder).toEqual(['4 fotrad -']);
		expect(rows).toMatchObject([{ budget_ore: 100 }]);
	});
});

describe('what is hidden in a sheet', () => {
	it('is read as the rest and told', async () => {
		const { report, loaded, koder } = await read(
			kontakt(1, text('Flyttat')) +
				kontakt(2, text('Flyttat'), ' hidden="1"') +
				'<row hidden="1"><c><v></v></c></row>' +
				kontakt(3, text('Flyttat'), ' hidden="true"'),
			{
				before:
					'<cols><col min="3" max="3" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>'
			}
		);
		expect(loaded).toHaveLength(3);
		expect(koder).toEqual(['- dolda_rader -']);
		// The hidden column of names is not read, and so not told.
		expect(report.meddelanden[0]?.konsekvens).toBe(
			'Bladet har 2\u00a0dolda rader och den dolda kolumnen Flyttstatus. Det som är dolt är läst som det andra. Ta bort det i Excel, om det inte ska räknas.'
		);
	});

	it('is nothing to tell when it stands above the table or has no header', async () => {
		const bytes = handMade({
			before: '<cols><col min="3" max="16384" hidden="1"/></cols>',
			sheets: {
				A:
					`<row hidden="1">${text('Utskrift')}</row>` +
					cells([['Kontakt-ID', 'Registrerad']]) +
					kontakt(1, '')
			}
		});
		expect((await loadWorkbook(bytes)).koder).toEqual([]);
	});
});

it('marks that are not seen are no part of a workbook’s texts', async () => {
	const bytes = handMade({
		strings: '<si><t>\u200bFlyttat_x200B_</t></si>',
		sheets: {
			A:
				`<row>${text('\ufeffKontakt-ID')}${text('Registrerad\u200e')}${text('Flyttstatus')}</row>` +
				`<row>${text('7\u2060')}${text('2024\u200b-03-01')}<c t="s"><v>0</v></c></row>`
		}
	});
	expect((await loadWorkbook(bytes)).rows).toMatchObject([
		{ kontakt_id: '7', registrerad: '2024-03-01', flyttstatus: 'flyttat' }
	]);
});
