import { expect, test } from 'vitest';
import { Bortfall, feltext, isBortfall } from '$lib/domain/bortfall';

test.each([
	'Failed to fetch dynamically imported module: http://a/_app/immutable/b.js',
	'error loading dynamically imported module: http://a/_app/immutable/b.js',
	'Importing a module script failed.',
	'Unable to preload CSS for http://a/_app/immutable/b.css'
])('a module that is gone is told in Swedish, and not as the browser has it: %s', (message) => {
	const error = new TypeError(message);
	expect(isBortfall(error)).toBe(true);
	expect(feltext(error)).toBe('En del av programmet kunde inte hämtas. Ladda om sidan.');
});

test('what could not be fetched keeps its own words', () => {
	const error = new Bortfall('Beräkningsmotorn', 404);
	expect(isBortfall(error)).toBe(true);
	expect(feltext(error)).toBe('Beräkningsmotorn kunde inte hämtas (404). Ladda om sidan.');
	expect(feltext(new Bortfall('Exempelfilen'))).toBe(
		'Exempelfilen kunde inte hämtas. Ladda om sidan.'
	);
});

test('any other error is no such thing', () => {
	expect(isBortfall(new Error('Kolumnen saknas'))).toBe(false);
	expect(isBortfall('text')).toBe(false);
	expect(feltext(new Error('Kolumnen saknas'))).toBe('Kolumnen saknas');
	expect(feltext('text')).toBe('text');
});
