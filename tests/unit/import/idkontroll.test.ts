import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdKontroll, personligt } from '$lib/import/personal/idkontroll';

const two = (n: number) => String(n).padStart(2, '0');

/** Numbers of persons, with the check digit worked out, in every way they are written. */
const personnummer = fc
	.record({
		ar: fc.integer({ min: 1890, max: 2025 }),
		manad: fc.integer({ min: 1, max: 12 }),
		dag: fc.integer({ min: 1, max: 28 }),
		samordning: fc.boolean(),
		nummer: fc.integer({ min: 0, max: 999 }),
		sekel: fc.boolean(),
		streck: fc.constantFrom('', '-', '+', ' ')
	})
	.map(({ ar, manad, dag, samordning, nummer, sekel, streck }) => {
		const nio = `${two(ar % 100)}${two(manad)}${two(samordning ? dag + 60 : dag)}${String(nummer).padStart(3, '0')}`;
		const sum = [...nio].reduce((total, digit, i) => {
			const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
			return total + Math.floor(value / 10) + (value % 10);
		}, 0);
		const prefix = sekel ? String(Math.floor(ar / 100)) : '';
		return `${prefix}${nio.slice(0, 6)}${streck}${nio.slice(6)}${(10 - (sum % 10)) % 10}`;
	});

describe('a value that should be an id', () => {
	test('is never a number of a person, however it is written', () => {
		fc.assert(fc.property(personnummer, (value) => personligt(value) !== null));
	});

	test('is a running number, whatever it is', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => personligt(String(n)) === null)
		);
	});

	test.each(['204233', 'K-00017', 'SO204233', '{3F2504E0-4F89-11D3-9A0C-0305E82C3301}', '1.2.3'])(
		'may be %s',
		(value) => expect(personligt(value)).toBeNull()
	);

	test.each([
		'191212121212',
		'121212-1212',
		'19121212',
		'Anna Exempel',
		'Anna',
		'anna@example.se',
		'070-174 06 05',
		'0701740605',
		'+46701740605',
		'Storgatan 1',
		'Berg 12'
	])('is not %s', (value) => {
		const alone = new IdKontroll();
		expect(alone.take(value) !== null || alone.arFodelsedagar).toBe(true);
	});
});

test('a column of days of birth is no column of ids, though a running number may look like one', () => {
	const judged = (...values: string[]) => {
		const kontroll = new IdKontroll();
		for (const value of values) expect(kontroll.take(value)).toBeNull();
		return kontroll.arFodelsedagar;
	};
	expect(judged('800101', '791231', '000001')).toBe(true);
	expect(judged('19800101', '', '20010203')).toBe(true);
	expect(judged('204233', '204237', '210115')).toBe(false);
	expect(judged('')).toBe(false);
});
