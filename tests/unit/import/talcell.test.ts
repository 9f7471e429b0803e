import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cells, handMade, loadWorkbook } from './workbook';

const HEADER = cells([['År', 'Period', 'Post', 'Utfall']]);

/** One amount in a workbook of economy: its öre, and the codes. */
async function belopp(cell: string, formats: string[] = []) {
	const rad = `<row><c><v>2024</v></c><c><v>202401</v></c><c t="inlineStr"><is><t>CRM</t></is></c>${cell}</row>`;
	const { rows, koder } = await loadWorkbook(handMade({ formats, sheets: { A: HEADER + rad } }));
	return { ore: rows[0]?.utfall_ore, koder };
}
const tal = (value: number | string, s = 0) => belopp(`<c s="${s}"><v>${value}</v></c>`);

/** A decimal number as a whole number of its last decimal. */
function brak(text: string): { taljare: bigint; namnare: bigint } {
	const [, minus = '', hela = '', decimaler = '', exponent = '0'] =
		/^(-?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(text) ?? [];
	const skift = Number(exponent) - decimaler.length;
	const siffror = BigInt(minus + hela + decimaler);
	return skift >= 0
		? { taljare: siffror * 10n ** BigInt(skift), namnare: 1n }
		: { taljare: siffror, namnare: 10n ** BigInt(-skift) };
}

/** Öre by exact fractions, half up and away from zero; null when it comes out even. */
function avrundat(text: string): { ore: number; jamnt: boolean } {
	const { taljare, namnare } = brak(text);
	const ore = taljare * 100n;
	const storlek = ore < 0n ? -ore : ore;
	const rundat = (2n * storlek + namnare) / (2n * namnare);
	return { ore: Number(ore < 0n ? -rundat : rundat), jamnt: ore % namnare === 0n };
}

describe('a number cell of an amount', () => {
	test.each([
		['1.505', 151],
		['-12.005', -1201],
		['1.5049999999999999', 151],
		['2.675', 268],
		['1234.565', 123457],
		['38.125', 3813],
		['0.005', 1],
		['0.0049', 0],
		['-0.005', -1],
		['999999.995', 100000000],
		['8333.3333333333339', 833333]
	])('%s is rounded to öre, and it is told', async (value, ore) => {
		expect(await tal(value)).toEqual({ ore, koder: ['- avrundat Utfall'] });
	});

	test.each([
		['1505', 150500],
		['1505.5', 150550],
		['0.30000000000000004', 30],
		['1234.5600000000001', 123456],
		['12345678901234.56', 1234567890123456],
		['1E+6', 100000000]
	])('%s is what it is, and nothing is told', async (value, ore) => {
		expect(await tal(value)).toEqual({ ore, koder: [] });
	});

	it('of any value is its shortest decimal form in exact öre, told when 15 digits show more', async () => {
		const value = fc.oneof(
			fc.double({ min: -9e12, max: 9e12, noNaN: true }),
			fc.double({ min: -1000, max: 1000, noNaN: true }),
			fc.integer({ min: -9_000_000, max: 9_000_000 }).map((n) => n / 1000),
			fc.integer({ min: -900_000, max: 900_000 }).map((n) => n / 100)
		);
		await fc.assert(
			fc.asyncProperty(value, async (v) => {
				const { ore } = avrundat(String(v));
				const told = !avrundat(String(Number(v.toPrecision(15)))).jamnt;
				expect(await tal(v)).toEqual({
					ore: ore === 0 ? 0 : ore,
					koder: told ? ['- avrundat Utfall'] : []
				});
			}),
			{ numRuns: 300 }
		);
	});

	it('is a number whatever its format: a date, a percentage, hours, whole thousands', async () => {
		for (const format of ['yyyy-mm-dd', '0%', '[h]:mm', '#,##0,', '0000000', '@'])
			expect(await belopp('<c s="1"><v>45352.5</v></c>', [format]), format).toEqual({
				ore: 4535250,
				koder: []
			});
	});

	it('beside one of text: there 1.505 is thousands, and a third decimal an error', async () => {
		const text = (value: string) => belopp(`<c t="inlineStr"><is><t>${value}</t></is></c>`);
		expect(await text('1.505')).toEqual({ ore: 150500, koder: [] });
		expect(await text('1,505')).toEqual({ ore: undefined, koder: ['2 ogiltigt_tal Utfall'] });
	});

	it('is counted in one message for its column', async () => {
		const rows = cells([
			[2024, 202401, 'CRM', 1.005],
			[2024, 202402, 'CRM', 1.25],
			[2024, 202403, 'CRM', 1.005]
		]);
		const { report } = await loadWorkbook(handMade({ sheets: { A: HEADER + rows } }));
		expect(report.meddelanden).toEqual([
			{
				kod: 'avrundat',
				rad: null,
				kolumn: 'Utfall',
				konsekvens:
					'2\u00a0tal i kolumnen har fler decimaler än öre och är avrundade till närmaste öre.'
			}
		]);
	});
});

/** One key figure in a workbook. */
function nyckeltal(value: string) {
	const rad = `<row><c t="inlineStr"><is><t>Öppningsgrad</t></is></c><c t="inlineStr"><is><t>2024-K1</t></is></c><c><v>${value}</v></c></row>`;
	const sheet = cells([['Nyckeltal', 'Period', 'Värde']]) + rad;
	return loadWorkbook(handMade({ sheets: { A: sheet } }));
}

describe('other number cells', () => {
	it('of key figures, years and counts are numbers whatever their format', async () => {
		const nyckeltal = handMade({
			formats: ['yyyy-mm-dd'],
			sheets: {
				A: `${cells([
					['Nyckeltal', 'Period', 'Värde'],
					['Öppningsgrad', '2024-K1', 38.125]
				])}<row><c t="inlineStr"><is><t>Besök</t></is></c><c t="inlineStr"><is><t>2024-K1</t></is></c><c s="1"><v>1204</v></c></row>`
			}
		});
		expect((await loadWorkbook(nyckeltal)).rows.map((row) => row.varde_mikro)).toEqual([
			38125000, 1204000000
		]);
		const folk = handMade({
			formats: ['yyyy-mm-dd'],
			sheets: {
				A: `${cells([['Kommun', 'År', 'Antal']])}<row><c><v>2321</v></c><c s="1"><v>2023</v></c><c s="1"><v>12049</v></c></row>`
			}
		});
		const { rows } = await loadWorkbook(folk);
		expect(rows).toMatchObject([{ kommun: 2321, ar: 2023, antal: 12049 }]);
	});

	test.each([
		['38.3333333333333', 38_333_333],
		['0.6666666666666666', 666_667],
		['-2.0000005', -2_000_001],
		['1.2345674999', 1_234_567],
		['38.1234567', 38_123_457]
	])('of a key figure are rounded to six decimals, and it is told: %s', async (value, mikro) => {
		const { rows, report } = await nyckeltal(value);
		expect(rows[0]?.varde_mikro).toBe(mikro);
		expect(report.meddelanden).toEqual([
			{
				kod: 'avrundat',
				rad: null,
				kolumn: 'Värde',
				konsekvens: '1\u00a0tal i kolumnen har fler än sex decimaler och är avrundat till sex.'
			}
		]);
	});

	test.each([
		['38.333333', 38_333_333],
		['0.30000000000000004', 300_000],
		['1.505', 1_505_000],
		['1204', 1_204_000_000]
	])('of a key figure with six decimals are what they are: %s', async (value, mikro) => {
		const { rows, koder } = await nyckeltal(value);
		expect(rows[0]?.varde_mikro).toBe(mikro);
		expect(koder).toEqual([]);
	});

	it('of an index are rounded too', async () => {
		const sheet = cells([
			['År', 'Index'],
			[2024, 104.23456789]
		]);
		const { rows, koder } = await loadWorkbook(handMade({ sheets: { A: sheet } }));
		expect(rows[0]?.index_mikro).toBe(104_234_568);
		expect(koder).toEqual(['- avrundat Index']);
	});

	test.each([
		['1E+14', '100000000000000'],
		['1.00002E+14', '100002000000000'],
		['123456789012345678', '123456789012345678'],
		['5561234567', '5561234567'],
		['45352', '45352']
	])('of ids keep their figures: %s is %s', async (value, id) => {
		const bytes = handMade({
			formats: ['yyyy-mm-dd'],
			sheets: {
				A: `${cells([['Kontakt-ID', 'Registrerad']])}<row><c s="1"><v>${value}</v></c><c><v>45352</v></c></row>`
			}
		});
		expect((await loadWorkbook(bytes)).rows[0]?.kontakt_id).toBe(id);
	});

	it('of text columns keep the zeros their format shows', async () => {
		const bytes = handMade({
			formats: ['0000'],
			sheets: {
				A: `${cells([['Kontakt-ID', 'Registrerad']])}<row><c s="1"><v>78</v></c><c><v>45352</v></c></row>`
			}
		});
		expect((await loadWorkbook(bytes)).rows[0]?.kontakt_id).toBe('0078');
	});
});

describe('months as columns in a workbook', () => {
	const wide = async (rubriker: string[], rader: (string | number)[][]) => {
		const { rows, koder } = await loadWorkbook(
			handMade({ sheets: { A: cells([['År', 'Post', ...rubriker], ...rader]) } })
		);
		return { utfall: rows.flatMap(({ utfall_ore }) => utfall_ore ?? []), koder };
	};

	it('are rounded one by one, and a sum of them that is rounded too is no other sum', async () => {
		// A third of 100 kr a month: 33,33 × 3 is 99,99.
		const tredjedel = 100 / 3;
		const { utfall, koder } = await wide(
			['Jan', 'Feb', 'Mar', 'Summa'],
			[[2024, 'CRM', tredjedel, tredjedel, tredjedel, 100]]
		);
		expect(utfall).toEqual([3333, 3333, 3333]);
		expect(koder).toEqual(['- avrundat Jan', '- avrundat Feb', '- avrundat Mar']);
	});

	it('in thousands are rounded where the thousands’ öre end', async () => {
		const { utfall, koder } = await wide(
			['Utfall jan (tkr)', 'Utfall feb (tkr)'],
			[[2024, 'CRM', 1.505, 1.5050051]]
		);
		expect(utfall).toEqual([150500, 150501]);
		expect(koder).toEqual([
			'- enhet Utfall jan (tkr)',
			'- enhet Utfall feb (tkr)',
			'- avrundat Utfall feb (tkr)'
		]);
	});
});

describe('a format that shows another unit than the number has', () => {
	const bok = (format: string, varde: number | string, titel = '', rubrik = 'Utfall') => {
		const cell = `<row><c><v>2024</v></c><c><v>202401</v></c><c t="inlineStr"><is><t>CRM</t></is></c><c s="1"><v>${varde}</v></c></row>`;
		const ovan = titel === '' ? '' : cells([[titel], ['År', 'Period', 'Post', rubrik]]);
		const A = (ovan || cells([['År', 'Period', 'Post', rubrik]])) + cell;
		return loadWorkbook(handMade({ formats: [format], sheets: { A } }));
	};
	test.each([
		// Thousands are shown, and kronor are stored, whatever is said of them.
		['#,##0,', 'Belopp i tkr', 'Utfall', 123456700, '- enhet Utfall'],
		['#,##0.0,', '', 'Utfall (tkr)', 123456700, '- enhet Utfall (tkr)'],
		['0.00,,', 'Belopp i mnkr', 'Utfall', 123456700, '- enhet Utfall'],
		['#,##0," tkr";-#,##0," tkr"', '', 'Utfall', 123456700, null],
		['#,##0,', '', 'Utfall', 123456700, null],
		// The unit is only written beside the number.
		['#,##0" tkr"', '', 'Utfall', 123456700000, null],
		['#,##0\\ \\m\\n\\k\\r', '', 'Utfall', 123456700000000, null],
		// Currency formats write kr after anything.
		['#,##0" kr"', 'Belopp i tkr', 'Utfall', 123456700000, '- enhet -'],
		['#,##0', 'Belopp i tkr', 'Utfall', 123456700000, '- enhet -'],
		['#,##0.00', '', 'Utfall', 123456700, null]
	])('%s under "%s" and %s', async (format, titel, rubrik, ore, kod) => {
		const { rows, koder } = await bok(format, 1234567, titel, rubrik);
		expect(rows[0]?.utfall_ore).toBe(ore);
		expect(koder).toEqual(kod === null ? [] : [kod]);
	});

	it('is rounded to öre all the same', async () => {
		const { rows, koder } = await bok('#,##0,', '1234.565', 'Belopp i tkr');
		expect(rows[0]?.utfall_ore).toBe(123457);
		expect(koder).toEqual(['- enhet Utfall', '- avrundat Utfall']);
	});
});
