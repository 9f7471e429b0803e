import { expect, test } from 'vitest';
import { SOURCES } from '$lib/catalogue/sources/all';
import { forslag } from '$lib/installningar/forslag';

const guesses = (source: keyof typeof SOURCES, ...headers: string[]) =>
	Object.fromEntries(forslag(SOURCES[source], headers));

test('headers like a column’s names are proposed for it, the likest first', () => {
	expect(guesses('kontakter', 'Kontakt-nr', 'Registreringsdag', 'Flyttdatum 1', 'Färg')).toEqual({
		'Kontakt-nr': 'kontakt_id',
		Registreringsdag: 'registrerad',
		'Flyttdatum 1': 'flyttdatum'
	});
	expect(guesses('ekonomi', 'Budgetposten', 'Ack. utfallet', 'Perioder')).toEqual({
		Budgetposten: 'post',
		'Ack. utfallet': 'utfall_ack',
		Perioder: 'period'
	});
});

test('headers that are like nothing get no proposal', () => {
	expect(guesses('lpix', 'Xyz', '', '?')).toEqual({});
});
