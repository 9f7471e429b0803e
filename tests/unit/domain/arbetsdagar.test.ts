import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbetsdagar, kalender, ledigaDagar, paskdagen, SVARSFRIST } from '$lib/domain/arbetsdagar';
import { fromDays, toDays } from '$lib/domain/datum';

const FIRST = 2015;
const LAST = 2040;
/** No public holidays by law, but no working days either: the oracle calls them bank holidays. */
const AFTNAR = ['midsommarafton', 'julafton', 'nyårsafton'];

const oracle = new Holidays('SE', { languages: ['sv'] });

function free(ar: number): string[] {
	const found = oracle
		.getHolidays(ar)
		.filter(({ type, name }) => type === 'public' || AFTNAR.includes(name));
	expect(found.filter(({ name }) => AFTNAR.includes(name))).toHaveLength(3);
	return found.map(({ date }) => date.slice(0, 10));
}

const lediga = new Set<string>();
for (let ar = FIRST; ar <= LAST + 1; ar++) for (const day of free(ar)) lediga.add(day);

function isWorkingDay(day: string): boolean {
	return ![0, 6].includes(new Date(day).getUTCDay()) && !lediga.has(day);
}

const alla: string[] = [];
for (let d = toDays(`${FIRST}-01-01`); d <= toDays(`${LAST}-12-31`); d++) alla.push(fromDays(d));

describe('against date-holidays, 2015–2040', () => {
	test('the days off are the same', () => {
		for (let ar = FIRST; ar <= LAST; ar++)
			expect([...ledigaDagar(ar)].map(fromDays).sort()).toEqual([...new Set(free(ar))].sort());
	});

	test('every day is a working day or not, as the oracle says', () => {
		const wrong = alla.filter((day) => {
			const before = fromDays(toDays(day) - 1);
			return arbetsdagar(before, day) !== (isWorkingDay(day) ? 1 : 0);
		});
		expect(wrong).toEqual([]);
	});

	test('the working days between two days are those after the first, up to the second', () => {
		const index = fc.integer({ min: 0, max: alla.length - 1 });
		fc.assert(
			fc.property(index, fc.integer({ min: -30, max: 200 }), (i, length) => {
				const a = alla[i]!;
				const b = fromDays(toDays(a) + length);
				if (b > `${LAST}-12-31`) return;
				const between = alla.slice(i + 1, i + 1 + Math.max(0, length));
				expect(arbetsdagar(a, b)).toBe(between.filter(isWorkingDay).length);
			})
		);
	});

	test('the deadline is the fifth working day after, never before it and never later', () => {
		const { dag, deadline } = kalender(FIRST, LAST);
		const wrong = [...dag.keys()].filter((i) => {
			const [a, b] = [fromDays(dag[i]!), fromDays(deadline[i]!)];
			return arbetsdagar(a, b) !== SVARSFRIST || !isWorkingDay(b);
		});
		expect(wrong).toEqual([]);
	});
});

test('a span adds up from its parts', () => {
	const day = fc.integer({ min: toDays('2005-01-01'), max: toDays('2060-12-31') });
	const length = fc.integer({ min: 0, max: 400 });
	fc.assert(
		fc.property(day, length, length, (a, x, y) => {
			const [from, mid, to] = [a, a + x, a + x + y].map(fromDays) as [string, string, string];
			expect(arbetsdagar(from, to)).toBe(arbetsdagar(from, mid) + arbetsdagar(mid, to));
			expect(arbetsdagar(to, from)).toBe(0);
		})
	);
});

test('the calendar is without gaps, and its running number is that of arbetsdagar', () => {
	const { dag, nr } = kalender(2023, 2025);
	expect(dag).toHaveLength(365 + 366 + 365);
	dag.forEach((day, i) => {
		expect(day).toBe(dag[0]! + i);
		expect(nr[i]).toBe(arbetsdagar('2022-12-31', fromDays(day)));
	});
});

test.each([
	[2005, '2005-03-27'],
	[2008, '2008-03-23'],
	[2019, '2019-04-21'],
	[2024, '2024-03-31'],
	[2038, '2038-04-25'],
	[2049, '2049-04-18'],
	[2076, '2076-04-19'],
	[2099, '2099-04-12']
])('Easter Sunday of %d is %s', (ar, day) => {
	expect(fromDays(paskdagen(ar))).toBe(day);
});
