import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readFile } from '$lib/import/file';
import { sieEkonomi } from '$lib/import/sie/ekonomi';
import { SieParser } from '$lib/import/sie/parse';
import { INGA } from '$lib/installningar/installningar';
import type { SieKoppling } from '$lib/installningar/siekoppling';
import { bytesOf, loaded, TODAY } from './load';

const HEAD = `#FLAGGA 0
#SIETYP 4
#RAR 0 20240101 20241231
#RAR -1 20230101 20231231
#KONTO 5010 "Lokal"
#DIM 21 "Medarbetare"
`;
const WHOLE: SieKoppling[] = [{ konto: '5010', avtal: '', post: 'A' }];
const DIVIDED: SieKoppling[] = [
	{ konto: '5010', objekt: { dim: 1, id: '10' }, avtal: '', post: 'B' },
	...WHOLE
];

function ekonomi(lines: readonly string[], kopplingar: readonly SieKoppling[]) {
	const parser = new SieParser();
	for (const line of (HEAD + lines.join('\n')).split('\n')) parser.take(line);
	return sieEkonomi(parser, kopplingar);
}

/** Outcome in öre per month, whatever the post, and what is told. */
function read(lines: readonly string[], kopplingar: readonly SieKoppling[] = WHOLE) {
	const { records, oense } = ekonomi(lines, kopplingar);
	const manader: Record<string, number> = {};
	for (const { cells } of records) {
		const utfall = Math.round(Number(cells.at(-1)) * 100);
		manader[cells[2]!] = (manader[cells[2]!] ?? 0) + utfall;
	}
	return { manader, oense };
}

const kronor = (ore: number) => (ore / 100).toFixed(2);
const rad = (manad: number, objekt: string, ore: number) =>
	`#PSALDO 0 2024${String(manad).padStart(2, '0')} 5010 {${objekt}} ${kronor(ore)}`;
const iso = (manad: number) => `2024-${String(manad).padStart(2, '0')}`;

/** Where a part may stand; the first is no object. */
const PLATSER = ['', '1 "10"', '1 "20"', '6 "P1"', '21 "x"', '1 "10" 21 "x"', '1 "20" 6 "P1"'];

/** Another account, by which the file is known to tell cost centres apart. */
const ANNAT = '#PSALDO 0 202401 6000 {1 "10"} 1.00';

/** A year: for each month its parts, each on an object or on none. */
const delar = fc.uniqueArray(
	fc.record({
		manad: fc.integer({ min: 1, max: 12 }),
		delar: fc.array(
			fc.record({ plats: fc.constantFrom(...PLATSER), ore: fc.integer({ min: 1, max: 1e9 }) }),
			{ minLength: 1, maxLength: 5 }
		)
	}),
	{ selector: ({ manad }) => manad, minLength: 2, maxLength: 12 }
);
type Delar = typeof delar extends fc.Arbitrary<infer T> ? T : never;

const total = ({ delar }: Delar[number]) => delar.reduce((sum, { ore }) => sum + ore, 0);
const facit = (ar: Delar) => Object.fromEntries(ar.map((one) => [iso(one.manad), total(one)]));
const res = (ar: Delar) => `#RES 0 5010 ${kronor(ar.reduce((sum, one) => sum + total(one), 0))}`;
const saldon = (ar: Delar) => ar.map((one) => rad(one.manad, '', total(one)));
const partition = (ar: Delar) =>
	ar.flatMap(({ manad, delar }) => delar.map(({ plats, ore }) => rad(manad, plats, ore)));
/** A division by one dimension, of a part of each month. */
const delning = (ar: Delar) =>
	ar.map((one) => rad(one.manad, '1 "10"', Math.floor(total(one) / 2)));
const verifikat = (ar: Delar) =>
	ar.flatMap(({ manad, delar }) => [
		`#VER A 1 ${iso(manad)}-15`,
		'{',
		...delar.flatMap(({ plats, ore }) => [
			`#TRANS 5010 {${plats}} ${kronor(ore)}`,
			`#TRANS 1930 {} -${kronor(ore)}`
		]),
		'}'
	]);

describe('the same year, however its balances are written, gives the same outcome', () => {
	const ways: [string, (ar: Delar) => string[]][] = [
		['balances on no object', saldon],
		['balances and a division of them', (ar) => [...saldon(ar), ...delning(ar)]],
		['a division before the balances', (ar) => [...delning(ar), ...saldon(ar)]],
		[
			'balances, a division and vouchers',
			(ar) => [...saldon(ar), ...delning(ar), ...verifikat(ar)]
		],
		['vouchers', verifikat],
		['a lone balance and vouchers', (ar) => [...saldon(ar).slice(0, 1), ...verifikat(ar)]]
	];
	test.each(ways)('%s', (_, lines) => {
		fc.assert(
			fc.property(delar, fc.boolean(), (ar, medRes) => {
				const all = [ANNAT, ...(medRes ? [res(ar)] : []), ...lines(ar)];
				for (const kopplingar of [WHOLE, DIVIDED])
					expect(read(all, kopplingar).manader).toEqual(facit(ar));
			})
		);
	});

	test('a partition over objects and people, when the file says what the year is', () => {
		fc.assert(
			fc.property(delar, fc.boolean(), (ar, medVerifikat) => {
				const all = [ANNAT, res(ar), ...partition(ar), ...(medVerifikat ? verifikat(ar) : [])];
				for (const kopplingar of [WHOLE, DIVIDED]) {
					const { manader, oense } = read(all, kopplingar);
					expect(manader).toEqual(facit(ar));
					expect(oense).toEqual([]);
				}
			})
		);
	});

	test('a partition of which nothing stands on no object, whatever the file says', () => {
		fc.assert(
			fc.property(delar, (ar) => {
				const on = ar.map(({ manad, delar }) => ({
					manad,
					delar: delar.map(({ plats, ore }) => ({ plats: plats || '1 "30"', ore }))
				}));
				expect(read(partition(on)).manader).toEqual(facit(ar));
			})
		);
	});
});

describe('of an account whose readings give different sums', () => {
	it('the one that gives the year counts, and what is left aside is told', () => {
		const { manader, oense } = read([
			'#RES 0 5010 7.00',
			rad(2, '', 200),
			'#VER A 1 20240115',
			'#TRANS 5010 {} 5.00',
			'#VER A 2 20240215',
			'#TRANS 5010 {} 2.00'
		]);
		expect(manader).toEqual({ '2024-01': 500, '2024-02': 200 });
		expect(oense).toMatchObject([{ raknas: { art: 'verifikat' }, motsager: [{ summa: 200 }] }]);
	});

	it('none of which gives the year, the first with every month counts', () => {
		const { manader, oense } = read(['#RES 0 5010 9.00', rad(1, '', 200), rad(2, '1 "10"', 300)]);
		expect(manader).toEqual({ '2024-01': 200, '2024-02': 300 });
		expect(oense).toMatchObject([{ raknas: { art: 'rader' }, aret: 900 }]);
	});

	it('without a word of the year, lines on objects that are no division are told', () => {
		const { manader, oense } = read([rad(1, '', 200), rad(1, '1 "10"', 300)]);
		expect(manader).toEqual({ '2024-01': 200 });
		expect(oense).toMatchObject([{ raknas: { art: 'konto' }, motsager: [{ art: 'rader' }] }]);
	});

	it('without a word of the year, every line counts that lacks no month, and what may be told twice is told', () => {
		const { manader, oense } = read([
			...[rad(1, '', 100), rad(1, '1 "10"', 90), rad(2, '1 "10"', 80)]
		]);
		expect(manader).toEqual({ '2024-01': 190, '2024-02': 80 });
		expect(oense).toMatchObject([
			{ raknas: { art: 'rader', summa: 270 }, motsager: [{ art: 'konto', summa: 100 }] }
		]);
		const bok = HEAD + [rad(1, '', 100), rad(1, '1 "10"', 90), rad(2, '1 "10"', 80)].join('\n');
		const installningar = { ...INGA, sie: WHOLE };
		const { report } = readFile('bok.se', bytesOf(bok), { today: TODAY, installningar });
		expect(report.meddelanden.map(({ kod }) => kod)).toEqual(['saldo_stammer_inte']);
	});

	it('none of which has every month, none counts', () => {
		const { manader, oense } = read([rad(1, '', 200), '#VER A 1 20240215', '#TRANS 5010 {} 2.00']);
		expect(manader).toEqual({});
		expect(oense).toMatchObject([
			{ raknas: undefined, motsager: [{ summa: 200 }, { summa: 200 }] }
		]);
	});

	it('a month without change does not make a reading lack it', () => {
		const { manader } = read([
			rad(1, '', 200),
			'#VER A 1 20240115',
			'#TRANS 5010 {} 2.00',
			'#VER A 2 20240215',
			'#TRANS 5010 {} 5.00',
			'#TRANS 5010 {} -5.00'
		]);
		expect(manader).toEqual({ '2024-01': 200 });
	});

	it('only the file’s own year is held against what the file says of it', () => {
		const { manader, oense } = read(['#RES 0 5010 2.00', '#RES -1 5010 99.00', rad(1, '', 200)]);
		expect(manader).toEqual({ '2024-01': 200 });
		expect(oense).toEqual([]);
		const fjol = '#PSALDO -1 202312 5010 {} 7.00';
		expect(read(['#RES 0 5010 2.00', rad(1, '', 200), fjol]).oense).toEqual([]);
	});

	it('a year the file speaks of and has no months of is told', () => {
		const { oense } = read(['#RES 0 5010 2.00', '#PSALDO -1 202312 5010 {} 7.00']);
		expect(oense).toMatchObject([{ raknas: undefined, aret: 200 }]);
	});
});

test('a budget on some months’ objects alone is all its lines', () => {
	const { records } = ekonomi(
		['#PBUDGET 0 202401 5010 {} 1.00', '#PBUDGET 0 202402 5010 {1 "10"} 2.00'],
		WHOLE
	);
	expect(records.map(({ cells }) => cells.at(-2))).toEqual(['1.00', '2.00']);
});

describe('a line that is not used', () => {
	const told = (lines: string) => {
		const parser = new SieParser();
		for (const line of (HEAD + lines).split('\n')) parser.take(line);
		return parser.oanvanda.map(({ rad, fel, konto, antal }) => [rad - 6, fel, konto, antal]);
	};

	it.each([
		['with a comma in the amount', '#PSALDO 0 202401 5010 {} 1,50', [[1, 'belopp', '5010', 1]]],
		['of a thirteenth month', '#PBUDGET 0 202413 5010 {} 1', [[1, 'månad', '5010', 1]]],
		[
			'with neither in the place of the month',
			'#PBUDGET 0 5010 202413 1',
			[[1, 'månad', '5010', 1]]
		],
		['with half an object', '#PSALDO 0 202401 5010 {"10"} 1', [[1, 'objekt', '5010', 1]]],
		[
			'of a voucher whose day cannot be read',
			'#VER A 1 "5 maj"\n#TRANS 5010 {} 1',
			[[2, 'månad', '5010', 1]]
		],
		['outside a voucher', '#TRANS 5010 {} 1', [[1, 'månad', '5010', 1]]],
		[
			'on accounts of no known kind, once an account',
			'#PSALDO 0 202401 9100 {} 1\n#PSALDO 0 202402 9100 {} 1',
			[[1, 'konto', '9100', 2]]
		],
		['with a year that cannot be read', '#RES 0 5010 1,00', [[1, 'belopp', '5010', 1]]]
	])('%s is told', (_, lines, expected) => {
		expect(told(lines)).toEqual(expected);
	});

	it.each([
		['of assets and debts', '#PSALDO 0 202401 1930 {} x\n#TRANS 2440 {} y'],
		['of assets, with the account first', '#PSALDO 0 1930 202401 {} 1'],
		['with hyphens in its month', '#PSALDO 0 2024-01 5010 {} 1'],
		['with the account first', '#PSALDO 0 5010 202401 {} 1'],
		['of a voucher with hyphens in its day', '#VER A 1 2024-05-01\n#TRANS 5010 {} 1']
	])('%s is not among them', (_, lines) => {
		expect(told(lines)).toEqual([]);
	});
});

test('names of people are not kept, though the dimension is named after them', () => {
	const parser = new SieParser();
	for (const line of ['#OBJEKT 30 "x" "Kanarie Exempel"', '#DIM 30 "Personal"']) parser.take(line);
	expect([...parser.objekt.values()]).toEqual([]);
});

test('an account on people alone can be tied, and none of them is listed', () => {
	const { konton } = ekonomi([rad(1, '21 "x"', 300), rad(1, '1 "10" 21 "y"', 200)], []);
	expect(
		konton.map(({ konto, objekt, belopp_ore }) => [konto, objekt?.id, belopp_ore.utfall])
	).toEqual([
		['5010', undefined, 500],
		['5010', '10', 200]
	]);
});

test('a very large amount keeps its öre', () => {
	const { records } = ekonomi([rad(1, '', 0).replace('0.00', '90071992547409.91')], WHOLE);
	expect(records[0]?.cells.at(-1)).toBe('90071992547409.91');
});

test('a long economy file rewritten as SIE gives the same rows', () => {
	const POSTER = [
		{ post: 'Aktiviteter', konto: '4010', slag: 'kostnad' },
		{ post: 'Lön', konto: '5010', slag: 'kostnad' },
		{ post: 'Bidrag', konto: '3011', slag: 'intäkt' }
	];
	const sie = POSTER.map(({ konto, post }) => ({ konto, avtal: '', post }));
	const belopp = fc.integer({ min: -1e9, max: 1e9 });
	const rader = fc.uniqueArray(
		fc.record({
			post: fc.constantFrom(...POSTER),
			manad: fc.integer({ min: 1, max: 12 }),
			budget: belopp,
			utfall: belopp
		}),
		{ selector: ({ post, manad }) => `${post.post} ${manad}`, minLength: 1, maxLength: 20 }
	);
	const tal = (rows: readonly Record<string, unknown>[]) =>
		rows
			.map(({ ar, period, post, slag, budget_ore, utfall_ore }) =>
				JSON.stringify([ar, period, post, slag, budget_ore, utfall_ore])
			)
			.sort();
	fc.assert(
		fc.property(rader, fc.boolean(), (lista, medRes) => {
			// A file whose income is all negative is taken as booked as credit, and turned.
			fc.pre(lista.some(({ post, budget }) => post.slag === 'intäkt' && budget > 0));
			fc.pre(lista.some(({ post, utfall }) => post.slag === 'intäkt' && utfall > 0));
			fc.pre(
				lista.every(
					({ post, budget, utfall }) => post.slag === 'kostnad' || (budget > 0 && utfall > 0)
				)
			);
			const csv = [
				'År;Period;Post;Slag;Budget;Utfall',
				...lista.map(({ post, manad, budget, utfall }) =>
					[2024, iso(manad), post.post, post.slag, kronor(budget), kronor(utfall)].join(';')
				)
			].join('\n');
			const sign = (slag: string, ore: number) => kronor(slag === 'intäkt' ? 0 - ore : ore);
			const lines = lista.flatMap(({ post: { konto, slag }, manad, budget, utfall }) => [
				`#PBUDGET 0 ${iso(manad)} ${konto} {} ${sign(slag, budget)}`,
				`#PSALDO 0 ${iso(manad)} ${konto} {} ${sign(slag, utfall)}`
			]);
			const years = POSTER.map(({ konto, slag }) => {
				const own = lista.filter(({ post }) => post.konto === konto);
				return `#RES 0 ${konto} ${sign(
					slag,
					own.reduce((sum, { utfall }) => sum + utfall, 0)
				)}`;
			});
			const bok = HEAD + [...(medRes ? years : []), ...lines].join('\n');
			const installningar = { ...INGA, sie };
			const file = readFile('bok.se', bytesOf(bok), { today: TODAY, installningar });
			const own = readFile('bok.csv', bytesOf(csv), { today: TODAY });
			expect(tal(loaded([file]).rows)).toEqual(tal(loaded([own]).rows));
			expect(file.report.meddelanden).toEqual([]);
		}),
		{ numRuns: 50 }
	);
});
