import { expect, test } from 'vitest';
import { summerarITusental } from '$lib/dokument/summor';

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
	['a difference, which is no sum', [3_000, 2_000], 1_000, false]
] as const)('%s', (_, kronor, total, agrees) => {
	expect(summerarITusental(tabell(kronor, total))).toBe(agrees);
});

test('a table without a total has nothing to agree', () => {
	const { rader, ...rest } = tabell([1_000], 1_000);
	expect(summerarITusental({ ...rest, rader: rader.slice(0, 1) })).toBe(false);
});
