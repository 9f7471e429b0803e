import { describe, expect, it } from 'vitest';
import { load } from './load';

const amounts = (rows: Record<string, unknown>[]) =>
	rows.map((row) => [row.period, row.budget_ore, row.utfall_ore, row.prognos_ore]);

describe('an economy file', () => {
	it('takes the sum rows as footers, but income without post as data', () => {
		const { report, koder, rows } = load(
			'Avtal;År;Period;Post;Slag;Motpart;Budget;Utfall\nK 2024;2024;;CRM;;;540 000 kr;\n;2024;;;intäkt;Åre;641 tkr;\n;2024;;;;;1;\n;2024;;Summa;;;540 000;\nTotalt;;;;;;1 181 000;\n'
		);
		expect(koder).toEqual(['4 fotrad -', '5 fotrad -', '6 fotrad -']);
		expect(report).toMatchObject({ rader: 2, inlasta: 2 });
		expect(rows[0]).toMatchObject({
			avtal_nyckel: 'k2024',
			post_nyckel: 'crm',
			slag: 'kostnad',
			budget_ore: 54000000
		});
		expect(rows[1]).toMatchObject({ slag: 'intakt', motpart_nyckel: 'are', budget_ore: 64100000 });
		expect(rows[1]).not.toHaveProperty('post');
	});

	it('takes the year from the period, and leaves a period of another year blank', () => {
		const { koder, rows } = load('År;Period;Post;Budget\n;mars 2024;A;1\n2024;202503;A;2\n;;A;3\n');
		expect(rows.map((row) => [row.ar, row.period])).toEqual([
			[2024, 202403],
			[2024, undefined]
		]);
		expect(koder).toEqual(['3 ogiltigt_varde Period', '4 saknar_nyckel År']);
	});

	it('says when an outcome has no period', () => {
		const { koder } = load('År;Post;Budget;Utfall\n2024;A;1;\n2024;B;1;2\n');
		expect(koder).toEqual(['3 utfall_utan_period Utfall']);
	});

	it('keeps period 13 and tells a bad amount with its own header', () => {
		const { koder, rows } = load('År;Period;Post;Bokfört\n2024;202413;A;1,505\n2024;13;A;1,50\n');
		expect(amounts(rows)).toEqual([
			[202413, undefined, undefined, undefined],
			[202413, undefined, 150, undefined]
		]);
		expect(koder).toEqual(['2 ogiltigt_tal Bokfört']);
	});

	it('turns income booked as minus, when all that an agreement has of it is', () => {
		const { koder, rows } = load(
			'År;Period;Post;Slag;Budget;Utfall\n2024;1;Pott;intäkt;-100;-90\n2024;2;Pott;intäkt;-100;10\n2024;1;CRM;kostnad;50;-5\n'
		);
		expect(koder).toEqual(['- omvant_tecken Budget', '- omvant_tecken Utfall']);
		expect(rows.map((row) => row.utfall_ore)).toEqual([9000, -1000, -500]);
		expect(rows.map((row) => row.budget_ore)).toEqual([10000, 10000, 5000]);
	});

	it('turns no income of which one column is booked as plus', () => {
		const { koder, rows } = load(
			'År;Period;Post;Slag;Budget;Utfall\n2024;1;Pott;intäkt;100;-90\n2024;2;Pott;intäkt;100;10\n'
		);
		expect(koder).toEqual([]);
		expect(rows.map((row) => row.utfall_ore)).toEqual([-9000, 1000]);
	});
});

describe('accumulated amounts', () => {
	it('become the months’ own when every month from January is there', () => {
		const { koder, rows } = load(
			'BFAR;PERIOD;PROJ_ID_TEXT;UTFALL_ACK\n2024;202402;A;250,50\n2024;202401;A;100\n2024;202403;A;200\n2024;202401;B;7\n'
		);
		expect(koder).toEqual([]);
		expect(rows.map((row) => row.utfall_ore)).toEqual([15050, 10000, -5050, 700]);
	});

	it('are refused when a month is missing', () => {
		const { koder, rows, dataset } = load(
			'År;Period;Post;Ack utfall;Budget\n2024;202402;A;250;5\n2024;202403;A;300;5\n'
		);
		expect(koder).toEqual(['- ackumulerad_kolumn Ack utfall']);
		expect(rows.map((row) => row.utfall_ore)).toEqual([undefined, undefined]);
		expect(dataset.sources[0]?.columns).not.toContain('utfall');
		expect(dataset.sources[0]?.columns).toContain('budget');
	});

	it('are not read beside the months’ own', () => {
		const { report, rows } = load('År;Period;Post;UTFALL_PER;UTFALL_ACK\n2024;202405;A;1;5\n');
		expect(report.okanda_kolumner).toEqual(['UTFALL_ACK']);
		expect(rows[0]?.utfall_ore).toBe(100);
	});
});

describe('the finance system’s columns', () => {
	it('give the whole-year budget once, however many months carry it', () => {
		const months = Array.from({ length: 12 }, (_, i) => `2024${String(i + 1).padStart(2, '0')}`);
		const lines = months.flatMap((m) => [`${m};5010;CRM;1200;100`, `${m};6000;CRM;600;50`]);
		const { report, rows } = load(
			`PERIOD;KONTO_ID;PROJ_ID_TEXT;BUDGET_AR;BUDGET_PER\n${lines.join('\n')}`
		);
		const yearly = rows.filter((row) => row.period === undefined);
		expect(yearly.map((row) => [row.ar, row.budget_ore])).toEqual([
			[2024, 120000],
			[2024, 60000]
		]);
		expect(rows).toHaveLength(26);
		expect(report).toMatchObject({ rader: 24, inlasta: 24 });
	});

	it('give a whole-year forecast: outcome so far and the months that remain', () => {
		const lines = Array.from(
			{ length: 12 },
			(_, i) => `2024${String(i + 1).padStart(2, '0')};CRM;${i < 2 ? 90 : ''};110`
		);
		const { rows } = load(`PERIOD;PROJ_ID_TEXT;UTFALL_PER;PRG_PER\n${lines.join('\n')}`);
		expect(
			rows
				.filter((row) => row.prognos_ore !== undefined)
				.map((row) => [row.period, row.prognos_ore])
		).toEqual([
			[202401, 9000 + 11 * 11000],
			[202402, 18000 + 10 * 11000]
		]);
	});

	it('give no forecast when the months that remain are not all there', () => {
		const { koder, dataset } = load(
			'PERIOD;PROJ_ID_TEXT;UTFALL_PER;PRG_PER\n202401;CRM;90;\n202402;CRM;;110\n'
		);
		expect(koder).toEqual(['- ogiltigt_varde PRG_PER']);
		expect(dataset.sources[0]?.columns).not.toContain('prognos');
	});
});

/** Each row that has an outcome: month, öre, and whether it runs from January. */
const utfall = (rows: Record<string, unknown>[]) =>
	rows
		.filter((row) => row.utfall_ore !== undefined)
		.map((row) => [row.period, row.utfall_ore, row.utan_period]);

describe('one accumulated column', () => {
	it.each([
		['its header', 'År;Post;Årsbudget;Ack utfall sep\n2024;CRM;540;392\n'],
		['its header, as a span', 'År;Post;Budget helår;Jan–sep\n2024;CRM;540;392\n'],
		['the title', 'Utfall t.o.m. september 2024\nPost;Årsbudget;Ack utfall\nCRM;540;392\n'],
		[
			'the period in the title',
			'Period 2024-01 – 2024-09\nPost;Årsbudget;Ack utfall\nCRM;540;392\n'
		]
	])('is the outcome up to the month that %s names', (_, text) => {
		const { koder, rows } = load(text);
		expect(koder).toEqual([]);
		expect(utfall(rows)).toEqual([[202409, 39200, 1]]);
		expect(rows.find((row) => row.budget_ore !== undefined)).toMatchObject({
			ar: 2024,
			budget_ore: 54000
		});
	});

	it.each([
		'Ack jan;Ack feb;Ack mar\n2024;CRM;100;200;300',
		'Ack mar;Ack jan;Ack feb\n2024;CRM;300;100;200'
	])('beside others of earlier months is the latest of them: %s', (columns) => {
		const { report, rows } = load(`År;Post;${columns}\n`);
		expect(utfall(rows)).toEqual([[202403, 30000, 1]]);
		expect(report.okanda_kolumner).toEqual([]);
	});

	it('of no known month is not counted until it is said', () => {
		const { koder, rows } = load('År;Post;Årsbudget;Ack utfall\n2024;CRM;540;392\n');
		expect(koder).toEqual(['2 utfall_utan_period Ack utfall']);
		expect(utfall(rows)).toEqual([[undefined, 39200, undefined]]);
	});
});

describe('headers of money', () => {
	it('are months where there is only one, as in January', () => {
		const { rows } = load('År;Post;Budget helår;jan\n2024;CRM;540;45\n');
		expect(utfall(rows)).toEqual([[202401, 4500, undefined]]);
	});

	it('with a percent sign are shares and no money, wherever they stand', () => {
		const { koder, rows } = load(
			'År;Period;Post;Utfall %;Budget;Utfall\n2024;1;CRM;10;100;10,50\n'
		);
		expect(koder).toEqual([]);
		expect(amounts(rows)).toEqual([[202401, 10000, 1050, undefined]]);
	});

	it('are not what a title alone in the first column names', () => {
		const { rows } = load('Budget och utfall 2024\nPost;jan;feb\nCRM;1;2\n');
		expect(utfall(rows).map(([period]) => period)).toEqual([202401, 202402]);
	});

	it('are what the row above says of several months', () => {
		const { rows } = load('År 2024\n;Budget;;Utfall;\nPost;jan;feb;jan;feb\nCRM;100;200;90;95\n');
		expect(amounts(rows).filter(([period]) => period !== undefined)).toEqual([
			[202401, 10000, 9000, undefined],
			[202402, 20000, 9500, undefined]
		]);
	});
});

describe('incomes in a file without a column for them', () => {
	const HEAD = 'Uppföljning 2024\nPost;Budget 2024;jan\n';
	const slagen = (text: string) => load(HEAD + text).rows.map(({ post, slag }) => [post, slag]);

	it('are those under a financier’s name, and under a line that says so', () => {
		const rows = slagen(
			'INTÄKTER;;\nStatsbidrag;-100;-25\nSumma intäkter;-100;-25\nKostnader:;;\nCRM;540;45\nLokaler;5;1\nNäringslivet;-641;-641\n'
		);
		expect(new Map(rows as [string, string][])).toEqual(
			new Map([
				['Statsbidrag', 'intakt'],
				['CRM', 'kostnad'],
				['Lokaler', 'kostnad'],
				['Näringslivet', 'intakt']
			])
		);
	});

	it('end with their sum, and never take a budget post with them', () => {
		const rows = slagen('Intäkter;;\nCRM;540;45\nStatsbidrag;-9;-1\nSumma;531;44\nLokaler;5;1\n');
		expect(new Map(rows as [string, string][])).toEqual(
			new Map([
				['CRM', 'kostnad'],
				['Statsbidrag', 'intakt'],
				['Lokaler', 'kostnad']
			])
		);
	});
});
