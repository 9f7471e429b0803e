import { describe, expect, test } from 'vitest';
import { readFile } from '$lib/import/file';
import { Installningar } from '$lib/installningar/schema';
import { bytesOf, load, TODAY } from './load';

const amounts = (text: string) =>
	load(text).rows.map((row) => [
		row.period ?? null,
		row.budget_ore,
		row.utfall_ore,
		row.prognos_ore
	]);

describe('an economy file with months as columns', () => {
	test('is a row a month, the year beside it, and its sums are held against the months', () => {
		const text =
			'Post;Budget 2024;Jan;Feb;Mar;Totalt\nKommunikation;1000;1;2;3;6\nWebb;500;1;2;3;7\n';
		expect(amounts(text)).toEqual([
			[null, 100_000, undefined, undefined],
			[202401, undefined, 100, undefined],
			[202402, undefined, 200, undefined],
			[202403, undefined, 300, undefined],
			[null, 50_000, undefined, undefined],
			[202401, undefined, 100, undefined],
			[202402, undefined, 200, undefined],
			[202403, undefined, 300, undefined]
		]);
		expect(load(text).koder).toEqual(['3 summa_stammer_inte Totalt']);
		expect(load(text).report).toMatchObject({ rader: 2, inlasta: 2, okanda_kolumner: [] });
	});

	test.each([
		['2024-01-01;2024-02-01', 'as a spreadsheet writes months'],
		['2024-01-31;2024-02-29', 'by their last days'],
		['Utfall 31 jan 2024;Utfall 29 feb 2024', 'in words']
	])('has them as days too: %s, %s', (huvud) => {
		expect(amounts(`Post;${huvud}\nKommunikation;1;2\n`)).toEqual([
			[null, undefined, undefined, undefined],
			[202401, undefined, 100, undefined],
			[202402, undefined, 200, undefined]
		]);
	});

	test('has one day alone, and that of two years, as what the outcome runs to', () => {
		for (const huvud of ['Utfall 2024-02-29;Budget 2024', 'Utfall 2023-02-28;Utfall 2024-02-29'])
			expect(
				load(`Post;${huvud}\nKommunikation;3;2\n`).rows.map(({ period }) => period ?? null)
			).not.toContain(202401);
	});

	test.each([
		['Post;Utfall 2024;;Budget 2024', ';jan;feb;'],
		['Post;Utfall 2024;;Budget 2024', ';jan;feb;Helår'],
		['Post;Utfall;;Budget 2024', ';jan;feb'],
		[';Utfall 2024;;Budget 2024', 'Post;jan;feb;Helår'],
		['Post;;;Budget 2024', ';jan;feb;']
	])('has its columns named in two rows: %s over %s', (upper, lower) => {
		expect(amounts(`${upper}\n${lower}\nKommunikation;1;2;9\n`)).toEqual([
			[null, 900, undefined, undefined],
			[202401, undefined, 100, undefined],
			[202402, undefined, 200, undefined]
		]);
	});

	test('has what the row above says over several months', () => {
		expect(
			amounts(';Utfall;;Budget;\nPost;jan 2024;feb 2024;jan 2024;feb 2024\nKommunikation;1;2;4;5\n')
		).toEqual([
			[null, undefined, undefined, undefined],
			[202401, 400, 100, undefined],
			[202402, 500, 200, undefined]
		]);
	});

	describe('and each month over a budget and an outcome of its own', () => {
		const MED_POST = 'Post;jan 2024;;;feb 2024;;;Totalt;\n';
		const RADER = 'Webb;10;1;9;20;2;18;30;3\n';
		const VANTAT = [
			[null, undefined, undefined, undefined],
			[202401, 1000, 100, undefined],
			[202402, 2000, 200, undefined]
		];
		test.each([
			[
				';jan 2024;;;feb 2024;;;Totalt;\nPost;Budget;Utfall;Avvikelse;Budget;Utfall;Avvikelse;Budget;Utfall\n'
			],
			// The post's own header stands in the upper row alone.
			[`${MED_POST};Budget;Utfall;Avv;Budget;Utfall;Avv;Budget;Utfall\n`],
			[`${MED_POST};B;U;Diff;B;U;Diff;Budget;Utfall\n`],
			['Ekonomi 2024\n\n;jan;;;feb;;;Totalt;\nPost;B;U;Diff;B;U;Diff;Budget;Utfall\n'],
			[
				'År;;;;;;;;\nPost;B jan 2024;U jan 2024;Avv jan;B feb 2024;U feb 2024;Avv feb;Totalt budget;Totalt utfall\n'
			]
		])('%j', (rubriker) => {
			expect(amounts(rubriker + RADER)).toEqual(VANTAT);
			expect(load(rubriker + RADER).koder.filter((kod) => !kod.includes('enhet'))).toEqual([]);
			expect(load(rubriker + RADER).report).toMatchObject({ rader: 1, inlasta: 1 });
		});

		test('a month over the one outcome of a table says nothing of its columns', () => {
			expect(load(';;sep 2024\nPost;Budget 2024;Ack utfall sep\nWebb;10;7\n').report).toMatchObject(
				{
					okanda_kolumner: []
				}
			);
		});
	});

	test('of a year that nothing names counts nothing, and asks', () => {
		const { report, rows } = load('Post;jan;feb;mar\nKommunikation;1;2;3\n');
		expect(rows).toEqual([]);
		expect(report).toMatchObject({
			kalla: 'ekonomi',
			rader: 0,
			fragor: [{ slag: 'ar', rubriker: ['jan', 'feb', 'mar'] }]
		});
	});

	test('tells an amount that cannot be read by its own column', () => {
		const { koder } = load('År;Post;P01;P02\n2024;Kommunikation;x;2\n');
		expect(koder).toEqual(['2 ogiltigt_tal P01']);
	});
});

describe('one accumulated column', () => {
	test.each([
		'Post;Budget 2024;Ack utfall sep\nKommunikation;1505;948\n',
		'Post;Budget 2024;Utfall t.o.m. september\nKommunikation;1505;948\n',
		'Post;Budget 2024;Utfall jan-sep 2024\nKommunikation;1505;948\n',
		'Uppföljning t.o.m. september 2024\n\nPost;Årsbudget;Utfall\nKommunikation;1505;948\n'
	])('is an outcome from January to the month that header or title names: %s', (text) => {
		const { rows, koder } = load(text);
		expect(koder).toEqual([]);
		expect(rows.map((row) => [row.period ?? null, row.budget_ore, row.utfall_ore])).toEqual([
			[null, 150_500, undefined],
			[202409, undefined, 94_800]
		]);
	});
});

describe('the unit of amounts', () => {
	test.each([
		['a header', 'År;Post;Budget tkr\n2024;Webb;1,5\n'],
		['a header with its year', 'Post;Budget 2024 tkr\nWebb;1,5\n'],
		['a title', 'Budget, belopp i tkr\n\nÅr;Post;Budget\n2024;Webb;1,5\n'],
		['a foot line', 'År;Post;Budget\n2024;Webb;1,5\nAlla belopp i tusental kronor;;\n'],
		['the cell', 'År;Post;Budget\n2024;Webb;1,5 tkr\n']
	])('is what %s says', (_, text) => {
		expect(load(text).rows.map((row) => row.budget_ore)).toEqual([150_000]);
	});

	test('of the nearest goes before one further off', () => {
		const text = 'Belopp i mnkr\n\nÅr;Post;Budget (kr)\n2024;Webb;1500\n';
		expect(load(text).rows.map((row) => row.budget_ore)).toEqual([150_000]);
	});

	test.each(['Ram 3,5 mnkr', 'Ram 1 505 tkr', 'Ram 12024 tkr', 'Ram 1 2024 tkr'])(
		'is none in a title of an amount: %s',
		(titel) => {
			const text = `${titel}\n\nÅr;Post;Budget\n2024;Webb;1500\n`;
			expect(load(text).rows.map((row) => row.budget_ore)).toEqual([150_000]);
		}
	);
});

describe('an economy file in which no outcome or budget was found', () => {
	test('says so first, and names the columns that may be it', () => {
		const { report, rows, koder } = load(
			'År;Period;Post;Konto;Verklig kostnad;Budget (tkr)\n2024;1;Webb;5010;12,50;3\n2024;x;Webb;5010;;3\n'
		);
		expect(koder[0]).toBe('- ogiltigt_varde -');
		expect(report.meddelanden[0]!.konsekvens).toBe(
			'Ingen kolumn med utfall hittades: filen ger inget utfall. Belopp står också i Verklig kostnad, som inte används. Är det den, så koppla den på sidan Data.'
		);
		expect(rows.map((row) => row.utfall_ore)).toEqual([undefined, undefined]);
	});

	test('says nothing of columns of other things than amounts, or when it lacks neither', () => {
		expect(load('År;Post;Budget;Ansvarig enhet\n2024;Webb;3;Norr\n').koder).toEqual([]);
		expect(load('År;Period;Post;Budget;Utfall;Annat\n2024;1;Webb;3;1;9\n').koder).toEqual([]);
	});

	test.each(['K1', 'Kvartal 1', 'Q1 2024', 'Utfall K3', '2024-K2', 'Utfall kvartal 4 (tkr)'])(
		'tells that %s is of a quarter, which is not read, and what to do',
		(rubrik) => {
			const { koder, rows } = load(`År;Post;Budget;${rubrik}\n2024;Webb;3;1\n`);
			expect(koder).toEqual(['- ogiltigt_varde -', `- ogiltigt_varde ${rubrik}`]);
			expect(rows.map((row) => row.utfall_ore)).toEqual([undefined]);
		}
	);
});

describe('headers and titles of other offices', () => {
	const utfall = (text: string) =>
		load(text).rows.flatMap((row) =>
			row.utfall_ore === undefined ? [] : [[row.period, row.utfall_ore]]
		);

	test.each(['Benämning', 'Insats', 'Delprojekt', 'Projekt'])(
		'%s is the post where no other column is',
		(rubrik) => {
			const { rows, report } = load(`${rubrik};Budget 2024;jan;Kvar\nKommunikation;1505;1;1504\n`);
			expect(rows.map(({ post }) => post)).toEqual(['Kommunikation', 'Kommunikation']);
			expect(report.okanda_kolumner).toEqual([]);
		}
	);

	test('a project beside the post divides it, and is not told as the same', () => {
		const { rows, koder } = load('Projekt;Post;Budget 2024;jan\n17;Kommunikation;1505;1\n');
		expect(rows.map(({ post }) => post)).toEqual(['Kommunikation', 'Kommunikation']);
		expect(koder).toEqual([]);
	});

	test.each(['Budget 24', 'Budget-24', 'Årsbudget 24'])('%s is the budget of 2024', (rubrik) => {
		const { rows } = load(`Post;${rubrik};jan\nKommunikation;1505;1\n`);
		expect(rows.map(({ ar, budget_ore }) => [ar, budget_ore])).toEqual([
			[2024, 150_500],
			[2024, undefined]
		]);
	});

	test.each([
		'Post;Budget 2024;Utfall jan-sep 2024;Utfall jan-sep 2023\nKommunikation;1505;9;8\n',
		'Post;Budget 2024;Utfall jan-sep 2023;Utfall jan-sep 2024\nKommunikation;1505;8;9\n',
		'Utfall t.o.m. september\n\nPost;Budget 2024;Utfall 2023;Utfall 2024\nKommunikation;1505;8;9\n'
	])('last year’s outcome beside the budget of this year is not this year’s: %s', (text) => {
		expect(utfall(text)).toEqual([[202409, 900]]);
	});

	test('a title’s day is the month of the outcome when it is a month’s last, and else of the printing', () => {
		const fil = (titel: string) => `${titel}\n\nPost;Budget 2024;Utfall\nKommunikation;1505;9\n`;
		expect(utfall(fil('Delårsrapport per 2024-08-31'))).toEqual([[202408, 900]]);
		expect(utfall(fil('Läget per den 29 februari 2024'))).toEqual([[202402, 900]]);
		expect(utfall(fil('Uttag per 2024-10-07'))).toEqual([[undefined, 900]]);
	});

	test.each(['Budget och utfall (tkr)', 'Utfall 2024 (tkr)', 'Budget'])(
		'a title over the names of the rows is no group of columns: %s',
		(titel) => {
			const fil = `${titel}\nÅr;Post;Budget helår;jan;feb\n2024;Kommunikation;1505;1;2\n`;
			expect(load(fil).report).toMatchObject({ kalla: 'ekonomi', rader: 1, inlasta: 1 });
			expect(utfall(fil)).toEqual(
				utfall(
					fil.replace(/^.*\n/, '(tkr)\n').replace('(tkr)', titel.includes('tkr') ? 'I tkr' : 'I kr')
				)
			);
		}
	);

	test('months and sums are not guessed to be anything else', () => {
		const { report } = load(
			'Post;Budget jan;Budget apr;Utfall jan;Kvar av budget\nKommunikation;1;2;3;4\n'.replaceAll(
				/(jan|apr)/g,
				'$1 2024'
			)
		);
		expect(report.fragor).toBeUndefined();
	});
});

test('a file of months whose posts have a header of their own is asked about for that alone', () => {
	const { report } = load(
		'Vad vi gör;Budget 2024;jan;feb;mar;Kvar\nCRM-systemet;540;1;2;0;537\nWebben;325;3;4;0;318\n'
	);
	expect(report.kalla).toBeNull();
	expect(report.fragor).toEqual([
		{ slag: 'kolumner', kalla: 'ekonomi', gissade: [{ rubrik: 'Vad vi gör', kolumn: 'post' }] }
	]);
	const svar = Installningar.parse({
		version: 1,
		kolumner: [{ kalla: 'ekonomi', rubriker: { 'Vad vi gör': 'post' } }]
	});
	const fil = readFile(
		'e.csv',
		bytesOf('Vad vi gör;Budget 2024;jan;feb;Kvar\nCRM-systemet;540;1;2;537\n'),
		{ today: TODAY, installningar: svar }
	);
	expect(fil.report).toMatchObject({ kalla: 'ekonomi', rader: 1, inlasta: 1 });
});
