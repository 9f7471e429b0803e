import { expect, test } from 'vitest';
import { uppslagstabell } from '$lib/dokument/uppslag';

const rader = [
	{ namn: 'Åre', antal: 3 },
	{ namn: 'Totalt', antal: 7 }
];

test('a table to look things up in has words as they are, figures as cells, and its columns by place', () => {
	const tabell = uppslagstabell(
		'Kontakter',
		rader,
		[
			['Kommun', ({ namn }) => namn],
			['Antal', ({ antal }) => ({ text: `${antal} st`, tal: antal, matt: 'a.b' }), 'antal']
		],
		({ namn }) => namn === 'Totalt'
	);
	expect(tabell).toEqual({
		matt: null,
		namn: 'Kontakter',
		rubrik: 'Kontakter',
		kolumner: [
			{ id: '0', rubrik: 'Kommun', slag: 'text' },
			{ id: '1', rubrik: 'Antal', slag: 'antal' }
		],
		rader: [
			{ celler: [{ text: 'Åre' }, { text: '3 st', tal: 3, matt: 'a.b' }], summa: false },
			{ celler: [{ text: 'Totalt' }, { text: '7 st', tal: 7, matt: 'a.b' }], summa: true }
		],
		noter: []
	});
});

test('a column that the rows do without is left out, and its heads may be the same', () => {
	const tabell = uppslagstabell('K', rader, [
		['2024-K1', ({ namn }) => namn],
		false,
		['2024-K1', ({ antal }) => String(antal)]
	]);
	expect(tabell.kolumner.map(({ id }) => id)).toEqual(['0', '1']);
	expect(tabell.rader[0]!.celler).toEqual([{ text: 'Åre' }, { text: '3' }]);
});
