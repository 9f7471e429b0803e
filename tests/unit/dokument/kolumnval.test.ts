import { expect, test } from 'vitest';
import { svarenForst } from '$lib/dokument/kolumnval';
import type { Tabell } from '$lib/dokument/tabell';

const tabell = (kolumner: Tabell['kolumner']): Tabell => ({
	matt: null,
	namn: 'Tabell',
	rubrik: 'Tabell',
	kolumner,
	rader: [{ celler: kolumner.map(({ id }) => ({ text: id })), summa: false }],
	noter: []
});
const ore = { rubrik: '', slag: 'ore' } as const;
const namn = { id: 'post', rubrik: 'Post', slag: 'text' } as const;

test('on a phone the columns that answer follow on the name, in their order, and their cells with them', () => {
	const { kolumner, rader } = svarenForst(
		tabell([
			namn,
			{ id: 'budget', ...ore },
			{ id: 'utfall', ...ore, framst: true },
			{ id: 'plan', ...ore },
			{ id: 'avvikelse', ...ore, framst: true }
		])
	);
	const ordning = ['post', 'utfall', 'avvikelse', 'budget', 'plan'];
	expect(kolumner.map(({ id }) => id)).toEqual(ordning);
	expect(rader[0]!.celler.map(({ text }) => text)).toEqual(ordning);
});

test('a table in which no column answers stands as it is', () => {
	const given = tabell([namn, { id: 'budget', ...ore }]);
	expect(svarenForst(given)).toBe(given);
});
