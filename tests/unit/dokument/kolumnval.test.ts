import { expect, test } from 'vitest';
import { svaren } from '$lib/dokument/kolumnval';
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

test('a phone shows the name and the columns that answer, in their order, and their cells with them', () => {
	const { kolumner, rader } = svaren(
		tabell([
			namn,
			{ id: 'budget', ...ore },
			{ id: 'utfall', ...ore, framst: true },
			{ id: 'plan', ...ore },
			{ id: 'avvikelse', ...ore, framst: true }
		])
	);
	const ordning = ['post', 'utfall', 'avvikelse'];
	expect(kolumner.map(({ id }) => id)).toEqual(ordning);
	expect(rader[0]!.celler.map(({ text }) => text)).toEqual(ordning);
});

test.each([{}, { framst: true as const }])(
	'a table stands as it is where %o of all its numbers',
	(alla) => {
		const given = tabell([namn, { id: 'budget', ...ore, ...alla }]);
		expect(svaren(given)).toBe(given);
	}
);
