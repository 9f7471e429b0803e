import { UTAN_PERIOD } from '$lib/catalogue/sources/ekonomi';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codes, loadAll } from './load';

// Every month's file of a finance system has the whole year's budget in it.

type Last = ReturnType<typeof loadAll>;

/** What the measures add up: budget of the year and of months, outcomes, forecasts. */
function siffror({ rows }: Pick<Last, 'rows'>): Record<string, number> {
	const sums: Record<string, number> = {};
	for (const row of rows)
		for (const slag of ['budget_ore', 'utfall_ore', 'prognos_ore']) {
			if (row[slag] === undefined) continue;
			const key = [row['period'] ?? 'helår', row['slag'], row['post'], slag].join(' ');
			sums[key] = (sums[key] ?? 0) + (row[slag] as number);
		}
	return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

const budget = ({ rows }: Last) =>
	rows.reduce((sum, row) => sum + ((row['budget_ore'] as number | undefined) ?? 0), 0) / 100;

describe('the budget of the year in several months’ files', () => {
	test.each([
		[
			'a column beside the months’ rows',
			(manad: number) =>
				`PERIOD;PROJ_ID_TEXT;UTFALL_PER;BUDGET_AR\n2024-0${manad};CRM;10${manad};1200\n2024-0${manad};Webb;20;600\n`
		],
		[
			'a column beside the month’s own',
			(manad: number) =>
				`Post;Årsbudget;2024-0${manad}\nCRM;1200;10${manad}\nWebb;600;20\nUtvecklingspotten;-1800;-150\n`
		],
		[
			'one accumulated column',
			(manad: number) =>
				`Uppföljning t.o.m. 2024-0${manad}\n\nPost;Budget 2024;Utfall\nCRM;1200;10${manad}\nWebb;600;2${manad}\n`
		],
		[
			'rows without a period',
			(manad: number) =>
				`År;Period;Post;Budget;Utfall\n2024;;CRM;1200;\n2024;;Webb;600;\n2024;${manad};CRM;;10${manad}\n`
		]
	])('is counted once: %s', (_, fil) => {
		const en = loadAll([fil(1)]);
		const tre = loadAll([fil(1), fil(2), fil(3)]);
		expect(budget(tre)).toBe(budget(en));
		expect(budget(loadAll([fil(3), fil(1), fil(2)]))).toBe(budget(en));
	});

	test('is that of the latest month where they differ, and that is told', () => {
		const fil = (manad: number, kr: number) =>
			`Post;Årsbudget;2024-0${manad}\nCRM;${kr};10\nWebb;600000;20\n`;
		const read = loadAll([fil(2, 150_000), fil(1, 120_000)]);
		expect(budget(read)).toBe(750_000);
		expect(read.reports.map(codes)).toEqual([[], ['- orimlig_storlek -']]);
		expect(read.reports[1]!.meddelanden[0]!.konsekvens).toBe(
			'Budgeten för 1\u00a0post står med andra belopp i fil0.csv, som gäller en senare månad. De beloppen räknas, och inte de här.'
		);
		expect(read.reports[1]!.overlappar).toBeUndefined();
	});

	test('is that of the year again in a file of other columns', () => {
		const jan =
			'PERIOD;KONTO;PROJ_ID_TEXT;UTFALL_PER;BUDGET_AR\n202401;5;CRM;1;700\n202401;6;CRM;1;500\n';
		const feb = 'Post;Årsbudget;2024-02\nCRM;1200;10\n';
		expect(budget(loadAll([jan, feb]))).toBe(1200);
	});

	test('is added up over files of the same months, which are parts', () => {
		const fil = (utfall: number, kr: number) =>
			`PERIOD;PROJ_ID_TEXT;UTFALL_PER;BUDGET_AR\n202401;CRM;${utfall};${kr}\n202402;CRM;${utfall};${kr}\n`;
		const read = loadAll([fil(1000, 1200), fil(9000, 500)]);
		expect(budget(read)).toBe(1700);
		expect(read.reports.flatMap(codes)).toEqual([]);
	});

	test('is added up where its own rows say other amounts in each file, and that is asked about', () => {
		const fil = (manad: number, kr: number) =>
			`År;Period;Post;Budget;Utfall\n2024;;CRM;${kr};\n2024;${manad};CRM;;10\n`;
		const read = loadAll([fil(1, 1200), fil(2, 100)]);
		expect(budget(read)).toBe(1300);
		expect(read.reports.map(codes)).toEqual([['- orimlig_storlek -'], []]);
		expect(read.reports[0]!.overlappar).toEqual({ fil: 'fil1.csv', egna: true });
	});
});

describe('a file of the budget alone', () => {
	const BUDGET = 'År;Post;Budget\n2024;CRM;120000\n2024;Webb;60000\n2024;Coworking;30000\n';

	test('beside a follow-up that has it too is counted once, and that is told', () => {
		const uppfoljning =
			'Post;Budget 2024;jan;feb\nCRM;120000;1;2\nWebb;60000;3;4\nCoworking;30000;5;6\n';
		for (const files of [
			[BUDGET, uppfoljning],
			[uppfoljning, BUDGET]
		]) {
			const read = loadAll(files);
			expect(budget(read)).toBe(210_000);
			expect(read.reports.flatMap(codes)).toEqual(['- orimlig_storlek -']);
		}
	});

	test('twice is asked about', () => {
		const read = loadAll([BUDGET, BUDGET.replace('Budget\n', 'Helårsbudget\n')]);
		expect(read.reports.map(codes)).toEqual([[], ['- orimlig_storlek -']]);
		expect(read.reports[1]!.overlappar).toEqual({ fil: 'fil0.csv', egna: false });
	});

	test('by month, beside a follow-up that has it too, is the one that is asked about', () => {
		const months = [1, 2, 3].map((manad) => `2024;${manad};CRM;${100 + manad};`).join('\n');
		const uppfoljning = `År;Period;Post;Budget;Utfall\n${months.replaceAll(/;$/gm, ';7')}\n`;
		const read = loadAll([`År;Period;Post;Budget;Utfall\n${months}\n`, uppfoljning]);
		expect(read.reports.map(({ overlappar }) => overlappar)).toEqual([
			{ fil: 'fil1.csv', egna: false },
			undefined
		]);
	});
});

test('the budget of every month in each month’s file is counted once', () => {
	const fil = (manad: number) =>
		`Post;Budget 2024-01;Budget 2024-02;Budget 2024-03;Utfall 2024-0${manad}\nCRM;1;2;3;9\nWebb;4;5;6;9\n`;
	expect(budget(loadAll([1, 2, 3].map(fil)))).toBe(21);
});

describe('forecasts by month', () => {
	const rad = (manad: number) =>
		`2024${String(manad).padStart(2, '0')};CRM;${manad <= 2 ? 90 : ''};110`;
	const huvud = 'PERIOD;PROJ_ID_TEXT;UTFALL_PER;PRG_PER\n';
	const manader = Array.from({ length: 12 }, (_, i) => i + 1);

	test('that stand in a file each are those of one file', () => {
		const hel = loadAll([huvud + manader.map(rad).join('\n')]);
		const delad = loadAll(manader.map((manad) => huvud + rad(manad)));
		expect(siffror(delad)).toEqual(siffror(hel));
		expect(delad.reports.flatMap(codes)).toEqual([]);
	});

	test('made anew each month are the latest ones that were made by then', () => {
		const fil = (gjord: number, kr: number) =>
			`${huvud}${manader
				.filter((manad) => manad >= gjord)
				.map(
					(manad) => `2024${String(manad).padStart(2, '0')};CRM;${manad === gjord ? 50 : ''};${kr}`
				)
				.join('\n')}`;
		const { rows } = loadAll([fil(1, 100), fil(2, 200)]);
		const prognoser = rows.filter((row) => row['prognos_ore'] !== undefined);
		expect(prognoser.map((row) => [row['period'], row['prognos_ore']])).toEqual([
			[202401, (50 + 11 * 100) * 100],
			[202402, (50 + 50 + 10 * 200) * 100]
		]);
	});
});

test('accumulated budgets of months in a file each are those of one file', () => {
	const huvud = 'PERIOD;PROJ_ID_TEXT;UTFALL_PER;BUDGET_ACK\n';
	const rader = ['202401;CRM;1;100', '202402;CRM;1;250', '202403;CRM;1;300'];
	const hel = siffror(loadAll([huvud + rader.join('\n')]));
	expect(hel).toMatchObject({ '202402 kostnad CRM budget_ore': 15_000 });
	const delad = loadAll(rader.map((rad) => huvud + rad));
	expect(siffror(delad)).toEqual(hel);
	expect(delad.reports.flatMap(codes)).toEqual([]);
});

describe('the forecast of the year in a file in which no row has a period', () => {
	const prognos = (text: string) =>
		loadAll([text]).rows.flatMap((row) =>
			row['prognos_ore'] === undefined
				? []
				: [[row['period'] ?? null, row['prognos_ore'], row['utan_period'] ?? null]]
		);

	test.each([
		[
			'the last month with an outcome',
			'Post;Budget 2024;jan;feb;mar;Prognos helår\nCRM;9;1;2;0;8\n',
			202402,
			UTAN_PERIOD.prognos
		],
		[
			'the month of its accumulated column',
			'Post;Budget 2024;Ack utfall sep;Prognos 2024\nCRM;9;1;8\n',
			202409,
			UTAN_PERIOD.prognos
		],
		[
			'the month of the title',
			'Prognos t.o.m. oktober 2024\n\nPost;Budget 2024;Prognos helår\nCRM;9;8\n',
			202410,
			null
		]
	])('is as of %s', (_, text, period, utan) => {
		expect(prognos(text)).toEqual([[period, 800, utan]]);
	});

	test('is told where nothing says its month, and is the earliest there is', () => {
		const text = 'Post;Budget 2024;Prognos helår\nCRM;9;8\n';
		expect(prognos(text)).toEqual([[null, 800, null]]);
		expect(loadAll([text]).koder).toEqual(['- ogiltigt_varde Prognos helår']);
	});
});

/** Rows of a year of the finance system. */
const rader = fc.array(
	fc.record({
		manad: fc.integer({ min: 1, max: 12 }),
		konto: fc.constantFrom('5010', '6010'),
		post: fc.constantFrom('CRM', 'Webb', 'Utvecklingspotten'),
		utfall: fc.integer({ min: 1, max: 99_999 }),
		budget: fc.integer({ min: 0, max: 999_999 })
	}),
	{ minLength: 1, maxLength: 12 }
);

test('however a year is cut by month into files, its budget, outcomes and forecasts are those of one', () => {
	fc.assert(
		fc.property(
			rader,
			fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
			fc.boolean(),
			fc.boolean(),
			(rader, till, sammaAlltid, egnaRader) => {
				// One row a series and month; the year's budget stands on each, revised or not.
				const unika = [
					...new Map(rader.map((rad) => [`${rad.manad} ${rad.konto} ${rad.post}`, rad])).values()
				];
				const arets = new Map<string, number>();
				for (const { konto, post, budget } of unika) arets.set(`${konto};${post}`, budget);
				const huvud = 'PERIOD;KONTO;PROJ_ID_TEXT;UTFALL_PER;PRG_PER;BUDGET_AR\n';
				const sist = egnaRader ? [...arets].map(([serie, kr]) => `2024;;${serie};;;${kr}`) : [];
				const text = unika.map(({ manad, konto, post, utfall, budget }) => {
					const kr = egnaRader ? '' : sammaAlltid ? arets.get(`${konto};${post}`) : budget;
					return `2024;2024${String(manad).padStart(2, '0')};${konto};${post};${utfall};7;${kr}`;
				});
				const fil = (own: readonly string[]) => `BFAR;${huvud}${[...own, ...sist].join('\n')}\n`;
				const delar = [0, 1, 2, 3].flatMap((del) => {
					const own = text.filter((_, i) => till[unika[i]!.manad - 1] === del);
					return own.length > 0 ? [fil(own)] : [];
				});
				expect(siffror(loadAll(delar))).toEqual(siffror(loadAll([fil(text)])));
			}
		),
		{ numRuns: 200 }
	);
});
