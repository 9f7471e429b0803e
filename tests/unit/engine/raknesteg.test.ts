import { describe, expect, test } from 'vitest';
import { fordelningssteg, indexsteg } from '$lib/catalogue/measures/raknesteg';
import { kvot } from '$lib/domain/format';
import { kedja, type Lank } from '$lib/domain/lpix';

const lpix = new Map(
	[
		[2025, 2400],
		[2026, 3125]
	].map(([ar, procent_milli]) => [
		ar!,
		{ ar: ar!, procent_milli: procent_milli!, index_mikro: null }
	])
);
const plain = (rader: string[]) => rader.map((rad) => rad.replaceAll('\u00a0', ' '));

describe('an exact fraction', () => {
	test.each([
		[1024n, 1000n, '1,024'],
		[5n, 1n, '5'],
		[1n, 3n, '0,333333333…'],
		[1n, 10_000_000_000n, '0,0…'],
		[1_234_567n, 100n, '12 345,67']
	])('%s / %s is %s', (taljare, namnare, text) => {
		expect(kvot({ taljare, namnare }).replaceAll('\u00a0', ' ')).toBe(text);
	});
});

describe('the steps of a chain', () => {
	test('tell the factor year by year and round once, at the end', () => {
		const { rubrik, rader } = indexsteg('Beloppet', 800_000, kedja(2024, 2026, lpix) as Lank[]);
		expect(rubrik).toBe('Beloppet, uppräknat');
		expect(plain(rader)).toEqual([
			'800 000 kr i 2024 års priser.',
			'2025: faktorn är 1,024.',
			'2026: faktorn är 1,024 × 1,03125 = 1,056.',
			'800 000 × 1,056 = 844 800 kr, avrundat en gång till hela kronor.'
		]);
	});

	test('tell the index of the year by that of the price year', () => {
		const index = new Map(
			(
				[
					[2024, 110_500_000n],
					[2026, 115_000_000n]
				] as const
			).map(([ar, index_mikro]) => [ar, { ar, procent_milli: null, index_mikro }])
		);
		expect(plain(indexsteg('Delen', 800_000, kedja(2024, 2026, index) as Lank[]).rader)).toEqual([
			'800 000 kr i 2024 års priser.',
			'2026: faktorn är index 2026 ÷ index 2024 = 115 ÷ 110,5 = 1,040723981…',
			'800 000 × 1,040723981… = 832 579 kr, avrundat en gång till hela kronor.'
		]);
	});

	test('tell where each year’s LPIX is taken from, where somebody has said it', () => {
		const kallor = new Map([
			[2025, 'Regionplan 2025, § 12'],
			[2026, '']
		]);
		const { rader } = indexsteg('Delen', 100, kedja(2024, 2026, lpix) as Lank[], kallor);
		expect(rader.slice(1, 3)).toEqual([
			'2025: faktorn är 1,024. Källa: Regionplan 2025, § 12.',
			'2026: faktorn är 1,024 × 1,03125 = 1,056.'
		]);
	});

	test('of the price year itself leave the amount as it is', () => {
		expect(plain(indexsteg('Beloppet', 100, kedja(2024, 2024, lpix) as Lank[]).rader)).toEqual([
			'100 kr i 2024 års priser.',
			'100 × 1 = 100 kr, avrundat en gång till hela kronor.'
		]);
	});
});

describe('the steps of a split', () => {
	test('tell each quota, what it came to, and who got the spare kronor', () => {
		const delar = [
			{ namn: 'Berg', vikt: 1, belopp_kr: 34 },
			{ namn: 'Bräcke', vikt: 1, belopp_kr: 33 },
			{ namn: 'Åre', vikt: 1, belopp_kr: 33 }
		];
		expect(plain(fordelningssteg('Delen', 100, delar).rader)).toEqual([
			'Berg: 100 × 1 ÷ 3 = 33,33…, alltså 34 kr.',
			'Bräcke: 100 × 1 ÷ 3 = 33,33…, alltså 33 kr.',
			'Åre: 100 × 1 ÷ 3 = 33,33…, alltså 33 kr.',
			'Kvoterna avrundas nedåt, och den krona som blev över gick till den största resten: Berg.'
		]);
	});
});
