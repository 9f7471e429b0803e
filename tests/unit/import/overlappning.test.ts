import { describe, expect, it, test } from 'vitest';
import type { Post } from '$lib/catalogue/agreements/agreement';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import { readFile } from '$lib/import/file';
import { motande } from '$lib/import/jamforelse/motande';
import { bytesOf, codes, load, loadAll, TODAY } from './load';

const KOMPETENSATTRAKTION = agreement('kompetensattraktion-2024', AGREEMENTS)!;
const LANG = 'År;Period;Post;Slag;Utfall';
const lang = (rader: [number, string, string][], huvud = LANG) =>
	`${huvud}\n${rader.map(([manad, post, utfall]) => `2024;${manad};${post};kostnad;${utfall}`).join('\n')}\n`;
const SAMMA: [number, string, string][] = [
	[1, 'CRM', '1000'],
	[1, 'Webb', '2500'],
	[2, 'CRM', '3000'],
	[2, 'Webb', '4000']
];

describe('the same follow-up in two files', () => {
	it('is told of the later one, and counts until one is left out', () => {
		const { reports, rows } = loadAll([lang(SAMMA), lang(SAMMA)]);
		expect(reports.map(codes)).toEqual([[], ['- orimlig_storlek -']]);
		expect(reports[1]!.overlappar?.fil).toBe(reports[0]!.fil);
		expect(reports[1]!.meddelanden[0]!.konsekvens).toContain('4 utfall för samma poster');
		expect(rows).toHaveLength(8);
	});

	it('is known in another layout, in thousands and in whole kronor', () => {
		const bred =
			'Post;Slag;Utfall jan 2024 tkr;Utfall feb 2024 tkr\nCRM;kostnad;1;3\nWebb;kostnad;2;4\n';
		const { reports } = loadAll([lang(SAMMA), bred]);
		expect(reports[1]!.overlappar?.fil).toBe(reports[0]!.fil);
	});

	it('is not other months, or a few that are alike; other amounts of the same are told as that', () => {
		const senare = SAMMA.map(([manad, ...rest]): [number, string, string] => [manad + 2, ...rest]);
		const andra = SAMMA.map(([manad, post], i): [number, string, string] => [
			manad,
			post,
			String(700_000 + i)
		]);
		for (const fil of [lang(senare), lang(SAMMA.slice(0, 2))])
			expect(loadAll([lang(SAMMA), fil]).reports[1]!.overlappar).toBeUndefined();
		expect(loadAll([lang(SAMMA), lang(andra)]).reports[1]!.overlappar).toEqual({
			...{ fil: 'fil0.csv', egna: true, olika: true }
		});
	});

	it('with other amounts counts until one is said to be the same costs, and is told', () => {
		const bok = lang([
			[1, 'crm', '11200'],
			[1, 'WEBB', '12600'],
			[2, 'Crm', '13100'],
			[3, 'Crm', '100']
		]);
		const { reports, rows } = loadAll([lang(SAMMA), bok]);
		expect(codes(reports[1]!)).toEqual(['- orimlig_storlek -']);
		expect(reports[1]!.meddelanden[0]!.konsekvens).toContain(
			'3 utfall gäller samma poster och månader som i fil0.csv, med andra belopp'
		);
		expect(rows).toHaveLength(8);
	});

	it('is known under another name of the same agreement and posts', () => {
		const { id, kortnamn, budget } = KOMPETENSATTRAKTION;
		const fil = (avtal: string, namn: (post: Post) => string) =>
			`Avtal;${LANG}\n${budget.poster.map((post, i) => `${avtal};2024;1;${namn(post)};kostnad;${i + 1}000`).join('\n')}\n`;
		const forsta = fil(id, (post) => post.namn);
		const skilda = budget.poster.filter(({ namn, alias }) => alias.some((ett) => ett !== namn));
		expect(skilda.length).toBeGreaterThan(2);
		for (const andra of [
			fil(kortnamn, (post) => post.alias[0] ?? post.namn),
			fil(id.toUpperCase(), (post) => post.namn.toUpperCase())
		]) {
			const { reports } = loadAll([forsta, andra]);
			expect(reports[1]!.overlappar?.fil).toBe(reports[0]!.fil);
		}
	});

	it('is not what two files share between them: agreements, kinds of cost', () => {
		const del = (kolumn: string, vad: string) =>
			`${kolumn};${LANG}\n${SAMMA.map(([manad, post], i) => `${vad};2024;${manad};${post};kostnad;${vad.length * (i + 1)}000`).join('\n')}\n`;
		for (const [kolumn, ena, andra] of [
			['Avtal', 'energikontoret', 'kompetensfokus'],
			['Kostnadsslag', 'lön', 'aktivitet']
		] as const) {
			const { reports } = loadAll([del(kolumn, ena), del(kolumn, andra)]);
			expect(reports.map(codes)).toEqual([[], []]);
			// Where one of them does not say, they may be the same.
			const utan = loadAll([del(kolumn, ena), lang(SAMMA)]).reports[1]!;
			expect(utan.overlappar?.olika).toBe(true);
		}
	});

	it('is told of the months that two files share, and counts with the others', () => {
		const poster = ['CRM', 'Webb', 'Resor'];
		const fil = (manader: number[], tillagg = 0) =>
			lang(
				manader.flatMap((manad) =>
					poster.map((post, i): [number, string, string] => [
						manad,
						post,
						String(1000 * (manad * 10 + i) + tillagg)
					])
				)
			);
		const { reports, rows } = loadAll([fil([1, 2, 3]), fil([3, 4, 5, 6])]);
		expect(reports.map(codes)).toEqual([[], ['- orimlig_storlek -']]);
		expect(reports[1]!.meddelanden[0]!.konsekvens).toContain('3 utfall för samma poster');
		expect(reports[1]!.overlappar).toBeUndefined();
		expect(rows).toHaveLength(21);
		// Other amounts of the month may be other bookings: told, and asked.
		const andra = loadAll([fil([1, 2, 3]), fil([3, 4, 5, 6], 700)]).reports[1]!;
		expect(andra.overlappar).toEqual({ fil: 'fil0.csv', egna: true, olika: true });
	});

	it('is not the budget of a year beside its outcomes', () => {
		const budget =
			'År;Post;Slag;Budget\n2024;CRM;kostnad;1000\n2024;Webb;kostnad;2500\n2024;Resor;kostnad;3000\n';
		expect(loadAll([lang(SAMMA), budget]).reports[1]!.overlappar).toBeUndefined();
	});
});

describe('the same rows twice in one file', () => {
	const rader = Array.from({ length: 9 }, (_, i): [number, string, string] => [
		i + 1,
		'CRM',
		'100'
	]);
	const koder = (text: string) => load(text).koder.filter((kod) => !kod.includes('fotrad'));

	it('are told, and count', () => {
		expect(koder(lang([...rader, ...rader]))).toEqual(['- orimlig_storlek -']);
		// The next extract pasted under the first one, with its header.
		expect(koder(lang(rader.slice(0, 8)) + lang(rader))).toEqual(['- orimlig_storlek -']);
		expect(load(lang([...rader, ...rader])).rows).toHaveLength(18);
	});

	it('are not a few that are alike, or vouchers with numbers of their own', () => {
		expect(koder(lang([...rader, ...rader.slice(0, 3)]))).toEqual([]);
		const nr = (text: string) =>
			text
				.split('\n')
				.map((rad, i) => (i === 0 ? rad : `${rad};${i}`))
				.join('\n');
		expect(koder(nr(lang([...rader, ...rader], `${LANG};Ver nr`)))).toEqual([]);
	});
});

describe('a file that is to be added to one with the same amounts', () => {
	const fil = (namn: string, text: string) => readFile(namn, bytesOf(text), { today: TODAY });
	const inlast = fil('sep.csv', lang(SAMMA));
	const ny = fil('sep igen.csv', lang(SAMMA));

	it('is told with its place among the new ones', () => {
		const annan = fil('befolkning.csv', 'kommun;ar;antal\nBerg;2023;7000\n');
		expect(motande([inlast, annan, ny], [inlast], [annan, ny])).toEqual([
			{ fil: 'sep igen.csv', andra: 'sep.csv', egna: false, plats: 1 }
		]);
	});

	it('is not told when both are new, or both were loaded before', () => {
		expect(motande([inlast, ny], [], [inlast, ny])).toEqual([]);
		expect(motande([inlast, ny], [inlast, ny], [])).toEqual([]);
	});

	it('that has outcomes beside a loaded budget is told of the budget, which is loaded', () => {
		const budget = SAMMA.map(([manad, post, kr]) => `2024;${manad};${post};${kr}0000;`);
		const huvud = 'År;Period;Post;Budget;Utfall\n';
		const plan = fil('budget.csv', huvud + budget.join('\n'));
		const uppfoljning = fil('sep.csv', huvud + budget.map((rad) => `${rad}7`).join('\n'));
		expect(motande([plan, uppfoljning], [plan], [uppfoljning])).toEqual([
			{ fil: 'budget.csv', andra: 'sep.csv', egna: false, plats: null }
		]);
	});
});

test('columns that are worked out of the others are told as that', () => {
	const { report } = loadAll([
		'Post;Budget 2024;jan;feb;Ack utfall;Kvar;Förbrukat %;Ansvarig\nCRM;9;1;2;3;6;33;A\n'
	]);
	expect(report.harledda_kolumner).toEqual(['Ack utfall', 'Kvar', 'Förbrukat %']);
	expect(report.okanda_kolumner).toEqual(['Ansvarig']);
});
