import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manadsbelopp, type Ackumulerat } from '$lib/import/ackumulerat/manader';

const rad = (serie: string, manad: number, ore: number, fil = 0): Ackumulerat => ({
	grupp: '2024',
	post: serie[0]!,
	serie,
	fil,
	manad,
	ore
});

test('a month is what has come since the month before, whatever the order of the rows', () => {
	expect(manadsbelopp([rad('A', 2, 250), rad('A', 1, 100), rad('A', 3, 200)])).toEqual([
		150, 100, -50
	]);
});

test('the months may stand in several files', () => {
	expect(manadsbelopp([rad('A', 1, 100, 0), rad('A', 2, 250, 1), rad('A', 3, 300, 2)])).toEqual([
		100, 150, 50
	]);
});

test('what first comes later has had nothing before', () => {
	expect(manadsbelopp([rad('A', 1, 100), rad('A', 2, 250), rad('B', 2, 7)])).toEqual([100, 150, 7]);
});

test('a post with a gap is refused, with all its series, and the others are not', () => {
	expect(
		manadsbelopp([
			rad('A', 1, 100),
			rad('A', 2, 200),
			rad('A', 3, 300),
			rad('B1', 1, 1),
			rad('B1', 3, 3),
			rad('B2', 1, 5)
		])
	).toEqual([100, 100, 100, null, null, null]);
});

test('all posts are refused when a month is in none of the files', () => {
	expect(manadsbelopp([rad('A', 2, 100), rad('A', 3, 200)])).toEqual([null, null]);
	expect(manadsbelopp([rad('A', 1, 100), rad('B', 3, 200)])).toEqual([null, null]);
});

test('a year without the months of another, or of another agreement, is its own', () => {
	const annan = { ...rad('A', 2, 9), grupp: '2023' };
	expect(manadsbelopp([rad('A', 1, 100), annan])).toEqual([100, null]);
});

test('several rows of a month in one file are one amount, and in two files are not told apart', () => {
	expect(manadsbelopp([rad('A', 1, 60), rad('A', 1, 40), rad('A', 2, 150)])).toEqual([
		100,
		NaN,
		50
	]);
	expect(manadsbelopp([rad('A', 1, 100, 0), rad('A', 1, 100, 1), rad('A', 2, 150, 1)])).toEqual([
		null,
		null,
		null
	]);
});

test('the closing period comes after December', () => {
	const year = Array.from({ length: 13 }, (_, i) => rad('A', i + 1, (i + 1) * 10));
	expect(manadsbelopp(year)).toEqual(Array.from({ length: 13 }, () => 10));
	expect(manadsbelopp(year.filter(({ manad }) => manad !== 12))).toContain(null);
});

test('accumulated and told apart again, months are what they were, in whatever files and order', () => {
	const series = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 13 });
	fc.assert(
		fc.property(
			fc.array(series, { minLength: 1, maxLength: 4 }),
			fc.func(fc.nat(2)),
			fc.infiniteStream(fc.nat()),
			(all, fileOf, order) => {
				const longest = Math.max(...all.map(({ length }) => length));
				const rows = all.flatMap((months, s) => {
					// A series ends with the longest: it begins when its first amount comes.
					const from = longest - months.length + 1;
					return months.map((own, i) => ({
						own,
						rad: rad(
							String.fromCharCode(65 + s),
							from + i,
							months.slice(0, i + 1).reduce((sum, one) => sum + one),
							fileOf(from + i)
						),
						order: order.next().value
					}));
				});
				const mixed = rows.toSorted((a, b) => a.order - b.order);
				expect(manadsbelopp(mixed.map((row) => row.rad))).toEqual(mixed.map(({ own }) => own));
			}
		)
	);
});
