import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	andel,
	andelIOrd,
	antal,
	antalOrd,
	belopp,
	beloppUtanEnhet,
	datum,
	kvartalsnamn,
	procent,
	runt,
	tal,
	uppraknade,
	versal
} from '$lib/domain/format';

/** Written with ordinary spaces and a hyphen where the program writes true ones. */
const svenska = (text: string) => text.replaceAll(' ', '\u00a0').replace('-', '\u2212');

describe('numbers', () => {
	test.each([
		[antal(1103), '1 103'],
		[antal(-1234567), '-1 234 567'],
		[antal(999), '999'],
		[antal(-0), '0'],
		[tal(2.5), '2,5'],
		[tal(3), '3'],
		[tal(-0.04), '0'],
		[procent(-3.2), '-3,2 %'],
		[procent(0.0004), '0 %'],
		[procent(-0.0004), '0 %'],
		[procent(12.345), '12,345 %']
	])('%s', (written, expected) => {
		expect(written).toBe(svenska(expected));
	});

	test('never have an ordinary space, a thin one or a hyphen for a minus', () => {
		const numbers = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
		fc.assert(
			fc.property(numbers, (n) => {
				const all = [antal(n), belopp(n, 'kr'), belopp(n, 'tkr'), procent(n / 1000)];
				for (const text of all)
					expect(text).toMatch(/^−?\d{1,3}(\u00a0\d{3})*(,\d{1,3})?(\u00a0(kr|tkr|%))?$/);
			})
		);
	});
});

describe('money', () => {
	test.each([
		[belopp(150_500_000, 'kr'), '1 505 000 kr'],
		[belopp(150_500_000, 'tkr'), '1 505 tkr'],
		[belopp(49, 'kr'), '0 kr'],
		[belopp(50, 'kr'), '1 kr'],
		[belopp(-50, 'kr'), '-1 kr'],
		[belopp(-49, 'kr'), '0 kr'],
		[belopp(50_000, 'tkr'), '1 tkr'],
		[belopp(49_999, 'tkr'), '0 tkr'],
		[belopp(-50_000, 'tkr'), '-1 tkr'],
		[beloppUtanEnhet(-150_000, 'kr'), '-1 500']
	])('%s', (written, expected) => {
		expect(written).toBe(svenska(expected));
	});

	test('is rounded half away from zero, the same on both sides of it', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 10 ** 13 }),
				fc.constantFrom('kr', 'tkr'),
				(ore, enhet) => {
					const read = (text: string) =>
						Number(text.replaceAll('\u00a0', '').replace('\u2212', '-'));
					const unit = enhet === 'kr' ? 100 : 100_000;
					const whole = Math.trunc(ore / unit) + (ore % unit >= unit / 2 ? 1 : 0);
					expect(read(beloppUtanEnhet(ore, enhet as 'kr' | 'tkr'))).toBe(whole);
					expect(read(beloppUtanEnhet(-ore, enhet as 'kr' | 'tkr'))).toBe(whole === 0 ? 0 : -whole);
				}
			)
		);
	});
});

describe('a headline’s amount', () => {
	test.each([
		[250_150_000, 357_000_000, '2,50', 'mkr'],
		[15_499_999, 357_000_000, '0,15', 'mkr'],
		[15_500_000, 357_000_000, '0,16', 'mkr'],
		[19_500_000, 50_000_000, '195', 'tkr'],
		[99_999_999, 99_999_999, '1 000', 'tkr'],
		[100_000_000, 100_000_000, '1,00', 'mkr']
	])('%i öre of %i is %s %s', (ore, hela, tal, enhet) => {
		const kort = runt(ore, hela);
		expect([kort.tal.replace(/\s/g, ' '), kort.enhet]).toEqual([tal, enhet]);
	});
});

describe('shares', () => {
	test.each([
		[andel(265, 400), '66 %'],
		[andel(0, 3), '0 %'],
		// One of two hundred is late: not all were in time.
		[andel(199, 200), '99 %'],
		[andelIOrd(1999, 2000), '99 procent'],
		[andel(200, 200), '100 %'],
		[andel(210, 200), '105 %'],
		[andelIOrd(1, 8), '13 procent']
	])('%s', (written, expected) => {
		expect(written).toBe(svenska(expected));
	});

	test('of nothing are not known', () => {
		expect(andel(0, 0)).toBeNull();
		expect(andelIOrd(1, 0)).toBeNull();
	});
});

describe('words', () => {
	test('a day and a quarter are written out', () => {
		expect(datum('2024-09-30')).toBe(svenska('30 september 2024'));
		expect(datum('2024-02-29')).toBe(svenska('29 februari 2024'));
		expect(kvartalsnamn({ ar: 2024, nr: 3 }).replace('\u00a0', ' ')).toBe('kvartal 3 2024');
	});

	test('a list has och before its last', () => {
		expect(uppraknade([])).toBe('');
		expect(uppraknade(['Berg'])).toBe('Berg');
		expect(uppraknade(['Berg', 'Åre'])).toBe('Berg och Åre');
		expect(uppraknade(['Berg', 'Bräcke', 'Åre'])).toBe('Berg, Bräcke och Åre');
	});

	test('one is one, and all else is many', () => {
		expect(antalOrd(1, 'hushåll', 'hushållen')).toBe(svenska('1 hushåll'));
		expect(antalOrd(0, 'person', 'personer')).toBe(svenska('0 personer'));
		expect(antalOrd(1103, 'person', 'personer')).toBe(svenska('1 103 personer'));
	});

	test('a sentence begins with a capital, å too', () => {
		expect(versal('året')).toBe('Året');
		expect(versal('')).toBe('');
	});
});
