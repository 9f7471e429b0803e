import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codes, load, loadAll } from './load';

const RUBRIK = 'PERIOD;KONTO_ID;PROJ_ID_TEXT;UTFALL_ACK;BUDGET_AR';
const fil = (...rader: string[]) => `${RUBRIK}\n${rader.join('\n')}\n`;
const utfall = ({ rows }: ReturnType<typeof loadAll>) =>
	rows
		.filter((row) => row['period'] !== undefined)
		.map((row) => [row['fil'], row['period'], row['post'], row['utfall_ore'], row['utelamnat']]);

test('months of one year that stand in several files are told apart together', () => {
	const files = [
		fil('202401;5010;A;100;9'),
		fil('202402;5010;A;250,50;9', '202402;6010;A;7;9'),
		fil('202403;5010;A;200;9', '202403;6010;A;7;9')
	];
	const read = loadAll(files);
	expect(utfall(read)).toEqual([
		[0, 202401, 'A', 10000, undefined],
		[1, 202402, 'A', 15050, undefined],
		// An account without earlier rows has had nothing before.
		[1, 202402, 'A', 700, undefined],
		[2, 202403, 'A', -5050, undefined],
		[2, 202403, 'A', 0, undefined]
	]);
	expect(read.reports.flatMap(codes)).toEqual([]);
	// In whatever order they come.
	const sum = (rows: typeof read.rows) =>
		rows.map((row) => `${String(row['period'])} ${String(row['utfall_ore'])}`).sort();
	expect(sum(loadAll(files.toReversed()).rows)).toEqual(sum(read.rows));
});

test('a post in which a month is missing is refused, and the others are not', () => {
	const read = load(
		fil('202401;5;A;1;9', '202402;5;A;3;9', '202403;5;A;6;9', '202401;5;B;1;9', '202403;5;B;4;9')
	);
	expect(utfall(read).map((row) => row.slice(1))).toEqual([
		[202401, 'A', 100, undefined],
		[202402, 'A', 200, undefined],
		[202403, 'A', 300, undefined],
		[202401, 'B', undefined, 2],
		[202403, 'B', undefined, 2]
	]);
	expect(read.koder).toEqual(['- ackumulerad_kolumn UTFALL_ACK']);
	expect(read.report.meddelanden[0]!.konsekvens).toMatch(/^Utfallet för 1\u00a0post räknas inte: /);
	expect(read.dataset.sources[0]!.columns).toContain('utfall');
});

test('a file without the months before it is refused alone, and so are two editions of one month', () => {
	expect(load(fil('202403;5;A;6;9')).koder).toEqual(['- ackumulerad_kolumn UTFALL_ACK']);
	const twice = loadAll([fil('202401;5;A;6;9'), fil('202401;5;A;6;9', '202402;5;A;8;9')]);
	expect(utfall(twice).map((row) => row.slice(3))).toEqual([
		[undefined, 2],
		[undefined, 2],
		[undefined, 2]
	]);
	expect(twice.reports.map(codes)).toEqual([
		['- ackumulerad_kolumn UTFALL_ACK'],
		['- ackumulerad_kolumn UTFALL_ACK']
	]);
});

test('files whose columns divide the amounts otherwise do not go on from each other', () => {
	const read = loadAll([fil('202401;5;A;100;9'), 'PERIOD;PROJ_ID_TEXT;UTFALL_ACK\n202402;A;250\n']);
	expect(utfall(read).map((row) => row.slice(3))).toEqual([
		[10000, undefined],
		[undefined, 2]
	]);
});

test('incomes booked as credits are turned in each file, and then told apart', () => {
	const file = (period: string, ore: string) =>
		`Period;Post;Slag;Ack utfall\n${period};Region Jämtland Härjedalen;intäkt;${ore}\n`;
	const read = loadAll([file('202401', '-100'), file('202402', '-250')]);
	expect(read.rows.map((row) => row['utfall_ore'])).toEqual([10000, 15000]);
	expect(read.reports.map(codes)).toEqual([
		['- omvant_tecken Ack utfall'],
		['- omvant_tecken Ack utfall']
	]);
});

test('however a year is cut into files, its months are those of one file', () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 4, maxLength: 4 }), {
				minLength: 1,
				maxLength: 3
			}),
			fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
			(poster, till) => {
				const rader = poster.flatMap((months, post) => {
					let sum = 0;
					return months.map((kr, i) => ({ i, text: `20240${i + 1};5;P${post};${(sum += kr)};9` }));
				});
				const files = [0, 1, 2].flatMap((one) => {
					const own = rader.filter(({ i }) => till[i] === one).map(({ text }) => text);
					return own.length > 0 ? [fil(...own)] : [];
				});
				const { rows, reports } = loadAll(files);
				expect(reports.flatMap(codes)).toEqual([]);
				for (const [post, months] of poster.entries())
					months.forEach((kr, i) =>
						expect(
							rows.find((row) => row['post'] === `P${post}` && row['period'] === 202401 + i)
						).toMatchObject({ utfall_ore: kr * 100 })
					);
			}
		),
		{ numRuns: 50 }
	);
});
