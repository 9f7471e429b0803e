import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arAv, fromDays, isIsoDate, isoDate, manadAv, sistaDagen, toDays } from '$lib/domain/datum';
import {
	flytta,
	FORSTA_AR,
	kvartal,
	kvartalAv,
	readKvartal,
	manadssluten,
	parseKvartal,
	SISTA_AR,
	sistaKanda,
	sistaTackta
} from '$lib/domain/kvartal';

const ar = fc.integer({ min: FORSTA_AR, max: SISTA_AR });
const kvartalet = fc.tuple(ar, fc.integer({ min: 1, max: 4 })).map(([y, nr]) => kvartal(y, nr));
const dag = fc
	.integer({ min: toDays(`${FORSTA_AR}-01-01`), max: toDays(`${SISTA_AR}-12-31`) })
	.map(fromDays);

describe('a quarter', () => {
	test('is found again by its id', () => {
		fc.assert(fc.property(kvartalet, (k) => void expect(parseKvartal(k.id)).toEqual(k)));
	});

	test('has no id but YYYY-K1 … K4 of the years the calendar covers', () => {
		for (const id of [
			'',
			'2024',
			'2024-K0',
			'2024-K5',
			'2024-k3',
			' 2024-K3',
			'2024-K3\n',
			'24-K3',
			'2004-K4',
			'2100-K1'
		])
			expect(parseKvartal(id), JSON.stringify(id)).toBeNull();
	});

	test('has every day of the years in one, between its first and its last', () => {
		fc.assert(
			fc.property(dag, (day) => {
				const k = kvartalAv(day);
				expect(k.start <= day && day <= k.slut).toBe(true);
				expect(k.nr).toBe(Math.floor((manadAv(day) - 1) / 3) + 1);
			})
		);
	});

	test('begins the day after the one before it ends', () => {
		fc.assert(
			fc.property(kvartalet, (k) => {
				expect(toDays(flytta(k, 1).start) - toDays(k.slut)).toBe(1);
			})
		);
	});

	test('moved forth and back is where it was, one step at a time or all at once', () => {
		fc.assert(
			fc.property(
				kvartalet,
				fc.integer({ min: -40, max: 40 }),
				fc.integer({ min: -40, max: 40 }),
				(k, a, b) => {
					expect(flytta(flytta(k, a), -a)).toEqual(k);
					expect(flytta(flytta(k, a), b)).toEqual(flytta(k, a + b));
				}
			)
		);
	});

	test('four later is the same quarter a year later', () => {
		fc.assert(
			fc.property(kvartalet, (k) => void expect(flytta(k, 4)).toEqual(kvartal(k.ar + 1, k.nr)))
		);
	});

	test('has three month ends, the last its own', () => {
		expect(manadssluten(kvartal(2024, 1))).toEqual(['2024-01-31', '2024-02-29', '2024-03-31']);
		fc.assert(fc.property(kvartalet, (k) => void expect(manadssluten(k).at(-1)).toBe(k.slut)));
	});

	test('ends on the days everyone knows', () => {
		expect([1, 2, 3, 4].map((nr) => kvartal(2023, nr).slut)).toEqual([
			'2023-03-31',
			'2023-06-30',
			'2023-09-30',
			'2023-12-31'
		]);
	});
});

describe('the quarter that is told of when none is asked for', () => {
	const rackvidd = fc
		.tuple(dag, dag)
		.map(([a, b]) => (a < b ? { forsta: a, sista: b } : { forsta: b, sista: a }));

	test.each([
		['taken out eight days into the next quarter', '2024-10-08', '2024-K3'],
		['that ends with the quarter', '2024-09-30', '2024-K3'],
		['that lacks ten days of the quarter', '2024-09-20', '2024-K3'],
		['that lacks eleven days of the quarter', '2024-09-19', '2024-K2'],
		['that lacks ten days of the year', '2024-12-21', '2024-K4'],
		['that lacks eleven days of the year', '2024-12-20', '2024-K3'],
		['that ends on the first day of the year', '2025-01-01', '2024-K4']
	])('of a register %s (%s) is %s', (_, sista, expected) => {
		expect(sistaTackta({ forsta: '2020-01-07', sista }).id).toBe(expected);
	});

	test('of a register that is younger than the quarter before is its own', () => {
		expect(sistaTackta({ forsta: '2024-07-01', sista: '2024-08-20' }).id).toBe('2024-K3');
		expect(sistaTackta({ forsta: '2024-06-30', sista: '2024-08-20' }).id).toBe('2024-K2');
	});

	test('never begins after the register ends, nor ends before it begins', () => {
		fc.assert(
			fc.property(rackvidd, ({ forsta, sista }) => {
				const k = sistaTackta({ forsta, sista });
				expect(k.start <= sista).toBe(true);
				expect(k.slut >= forsta).toBe(true);
			})
		);
	});

	test('is known as a whole, unless the register has none that is', () => {
		fc.assert(
			fc.property(rackvidd, ({ forsta, sista }) => {
				const k = sistaTackta({ forsta, sista });
				const helt = sistaKanda(k, sista) === k.slut;
				expect(helt || flytta(k, -1).slut < forsta).toBe(true);
				// The one after it is not.
				expect(toDays(flytta(k, 1).slut) - toDays(sista)).toBeGreaterThan(10);
			})
		);
	});
});

describe('the day a quarter is known to', () => {
	const k4 = kvartal(2024, 4);

	test('is where the register ends in the midst of it, else the last', () => {
		expect(sistaKanda(k4, '2024-10-08')).toBe('2024-10-08');
		expect(sistaKanda(k4, '2024-12-20')).toBe('2024-12-20');
		expect(sistaKanda(k4, '2024-12-21')).toBe('2024-12-31');
		expect(sistaKanda(k4, '2025-02-01')).toBe('2024-12-31');
		expect(sistaKanda(k4, '2024-09-30')).toBe('2024-12-31');
		expect(sistaKanda(k4, null)).toBe('2024-12-31');
	});

	test('is always a day in the quarter', () => {
		fc.assert(
			fc.property(kvartalet, fc.integer({ min: 13_000, max: 47_000 }), (k, days) => {
				const dag = sistaKanda(k, fromDays(days));
				expect(k.start <= dag && dag <= k.slut).toBe(true);
			})
		);
	});
});

describe('a day', () => {
	test('is the same after days since 1970 and back, and its parts make it again', () => {
		fc.assert(
			fc.property(dag, (day) => {
				expect(fromDays(toDays(day))).toBe(day);
				expect(isIsoDate(day)).toBe(true);
				expect(isoDate(arAv(day), manadAv(day), Number(day.slice(8)))).toBe(day);
			})
		);
	});

	test('that does not exist is no day', () => {
		for (const text of [
			'2023-02-29',
			'1900-02-29',
			'2024-04-31',
			'2024-13-01',
			'2024-00-10',
			'2024-1-1',
			'2024-01-01T00:00',
			'20240101',
			''
		])
			expect(isIsoDate(text), text).toBe(false);
		expect(isIsoDate('2024-02-29')).toBe(true);
		expect(isIsoDate('2000-02-29')).toBe(true);
	});

	test('is the last of its month when the next one is the first of another', () => {
		fc.assert(
			fc.property(ar, fc.integer({ min: 1, max: 12 }), (y, manad) => {
				const last = sistaDagen(y, manad);
				expect([arAv(last), manadAv(last)]).toEqual([y, manad]);
				expect(fromDays(toDays(last) + 1).slice(8)).toBe('01');
			})
		);
	});
});

test.each([
	['2024-K3', '2024-K3'],
	['2024k3', '2024-K3'],
	['2024 Q3', '2024-K3'],
	['K3 2024', '2024-K3'],
	['kvartal 3, 2024', '2024-K3'],
	['2024 kv. 3', '2024-K3'],
	['2024-K5', undefined],
	['2024-03', undefined],
	['1999-K1', undefined],
	['K3', undefined],
	['', undefined]
])('"%s" read as a quarter is %s', (text, id) => {
	expect(readKvartal(text)?.id).toBe(id);
});
