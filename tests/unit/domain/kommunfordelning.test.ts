import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KOMMUNER } from '$lib/domain/kommun';
import { kommunfordelning } from '$lib/domain/kommunfordelning';

const kronor = fc.bigInt({ min: 0n, max: 10_000_000_000n });
const befolkning = fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 8, maxLength: 8 });
const summa = (delar: readonly bigint[]) => delar.reduce((sum, kr) => sum + kr, 0n);

describe('an amount is shared equally', () => {
	test('and what is left over goes a krona each to the largest, when the populations are known', () => {
		// 803 = 8 · 100 + 3: to Östersund, Krokom and Strömsund, who are the most.
		const folk = [7000, 6200, 10_000, 14_900, 5100, 11_300, 11_200, 64_000];
		expect(kommunfordelning(803n, 'lika', { folk })).toEqual([
			100n,
			100n,
			100n,
			101n,
			100n,
			101n,
			100n,
			101n
		]);
	});

	test('and else to those with the lowest code: Ragunda, Bräcke, Krokom', () => {
		expect(kommunfordelning(803n, 'lika', {})).toEqual([
			100n,
			101n,
			100n,
			101n,
			101n,
			100n,
			100n,
			100n
		]);
	});

	test('so that the parts are the amount, and no two differ by more than a krona', () => {
		fc.assert(
			fc.property(kronor, fc.option(befolkning, { nil: undefined }), (belopp, folk) => {
				const delar = kommunfordelning(belopp, 'lika', folk ? { folk } : {});
				expect(summa(delar)).toBe(belopp);
				expect(delar.every((kr) => kr === belopp / 8n || kr === belopp / 8n + 1n)).toBe(true);
			})
		);
	});
});

describe('an amount is shared by population', () => {
	test('by largest remainder', () => {
		// Quotas of 10 on weights 1 … 1, 3: eight parts of 10/10 and 30/10.
		expect(kommunfordelning(10n, 'befolkning', { folk: [1, 1, 1, 1, 1, 1, 1, 3] })).toEqual([
			1n,
			1n,
			1n,
			1n,
			1n,
			1n,
			1n,
			3n
		]);
	});

	test('so that the parts are the amount, nobody is a krona off the quota, and more people never pay less', () => {
		fc.assert(
			fc.property(kronor, befolkning, (belopp, folk) => {
				const delar = kommunfordelning(belopp, 'befolkning', { folk });
				const alla = folk.reduce((sum, antal) => sum + antal, 0);
				expect(summa(delar)).toBe(belopp);
				delar.forEach((kr, i) => {
					const off = kr * BigInt(alla) - belopp * BigInt(folk[i]!);
					expect(off > -BigInt(alla) && off < BigInt(alla)).toBe(true);
					folk.forEach((antal, j) => {
						if (antal > folk[i]!) expect(delar[j]! >= kr).toBe(true);
					});
				});
			})
		);
	});

	test('and not at all while a kommun lacks its population', () => {
		expect(() => kommunfordelning(10n, 'befolkning', {})).toThrow(RangeError);
		expect(() => kommunfordelning(10n, 'befolkning', { folk: [1, 2] })).toThrow(RangeError);
	});
});

describe('fixed amounts', () => {
	test('are taken as they are written, and a kommun that has none pays nothing', () => {
		const fasta = new Map([
			['Berg', 20_000n],
			['Åre', 40_000n]
		]);
		expect(kommunfordelning(60_000n, 'fast', { fasta })).toEqual([
			20_000n,
			0n,
			0n,
			0n,
			0n,
			0n,
			40_000n,
			0n
		]);
	});

	test('that are not the whole amount are refused, and so is a place outside the county', () => {
		expect(() => kommunfordelning(5n, 'fast', { fasta: new Map([['Åre', 4n]]) })).toThrow(
			RangeError
		);
		expect(() => kommunfordelning(4n, 'fast', { fasta: new Map([['Ånge', 4n]]) })).toThrow(
			RangeError
		);
		expect(() => kommunfordelning(1n, 'fast', {})).toThrow(RangeError);
	});

	test('that are the whole amount always come out as they went in', () => {
		fc.assert(
			fc.property(fc.array(kronor, { minLength: 8, maxLength: 8 }), (delar) => {
				const fasta = new Map(KOMMUNER.map(({ namn }, i) => [namn, delar[i]!]));
				expect(kommunfordelning(summa(delar), 'fast', { fasta })).toEqual(delar);
			})
		);
	});
});
