import { expect, test } from 'vitest';
import { summerarVisad } from '$lib/dokument/summor';

/** A table of one column of amounts in kronor, with its total last. */
const tabell = (kronor: readonly number[], total: number) => ({
	matt: null,
	namn: 'Tabell',
	rubrik: 'Tabell',
	kolumner: [
		{ id: 'post', rubrik: 'Post', slag: 'text' as const },
		{ id: 'belopp', rubrik: 'Belopp', slag: 'ore' as const }
	],
	rader: [...kronor, total].map((kr, i) => ({
		celler: [{ text: `${i}` }, { text: '', tal: 100 * kr }],
		summa: i === kronor.length
	})),
	noter: []
});

test.each([
	['whole thousands', [195_000, 65_000], 260_000, true],
	['parts that round away from their sum', [1_400, 1_400], 2_800, false],
	['a difference, which is no sum', [3_400, 2_000], 1_400, false]
] as const)('%s', (_, kronor, total, agrees) => {
	expect(summerarVisad(tabell(kronor, total), 'tkr')).toBe(agrees);
});

test('a table without a total has nothing to agree', () => {
	const { rader, ...rest } = tabell([1_400], 1_400);
	const utan = { ...rest, rader: rader.slice(0, 1) };
	expect(summerarVisad(utan, 'tkr')).toBe(false);
	expect(summerarVisad(utan, 'kr')).toBe(true);
});

test('kronor are told to differ where their öre make them, and else not', () => {
	expect(summerarVisad(tabell([1.4, 1.4], 2.8), 'kr')).toBe(false);
	expect(summerarVisad(tabell([1.6, 1.2], 2.8), 'kr')).toBe(true);
	expect(summerarVisad(tabell([3_000, 2_000], 1_000), 'kr')).toBe(true);
});
