import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KOMMUNER, svenskOrdning } from '$lib/domain/kommun';
import { nyckel } from '$lib/domain/nyckel';

const svensk = fc
	.array(fc.constantFrom(...'abcåäöéABCÅÄÖÉ0123456789 -_./()'), { maxLength: 30 })
	.map((letters) => letters.join(''));

describe('the form in which names are compared', () => {
	test('does not see case, spaces, hyphens, underscores, punctuation or diacritics', () => {
		const same = ['Flytt-datum', 'FLYTTDATUM', ' flytt datum ', 'flytt_datum', 'Flytt.datum:'];
		expect(new Set(same.map(nyckel))).toEqual(new Set(['flyttdatum']));
		expect(nyckel('Första återkoppling')).toBe('forstaaterkoppling');
		expect(nyckel('A\u030are')).toBe(nyckel('Åre'));
	});

	test('has only a–z and digits for Swedish names, and folding it again changes nothing', () => {
		fc.assert(
			fc.property(svensk, (text) => {
				expect(nyckel(text)).toMatch(/^[a-z0-9]*$/);
				expect(nyckel(nyckel(text))).toBe(nyckel(text));
				expect(nyckel(text.toUpperCase())).toBe(nyckel(text));
				expect(nyckel(text.normalize('NFD'))).toBe(nyckel(text));
			})
		);
	});

	test('keeps names apart that differ in a letter or a digit', () => {
		expect(nyckel('K1')).not.toBe(nyckel('K2'));
		expect(nyckel('lön')).not.toBe(nyckel('län'));
	});
});

describe('the kommuner', () => {
	test('are eight, in Swedish order, each with its code and a bit of its own', () => {
		expect(KOMMUNER.map(({ kod, namn }) => `${kod} ${namn}`)).toEqual([
			'2326 Berg',
			'2305 Bräcke',
			'2361 Härjedalen',
			'2309 Krokom',
			'2303 Ragunda',
			'2313 Strömsund',
			'2321 Åre',
			'2380 Östersund'
		]);
		const namn = KOMMUNER.map((kommun) => kommun.namn);
		expect([...namn].sort(svenskOrdning)).toEqual(namn);
		expect(KOMMUNER.reduce((bits, { bit }) => bits ^ bit, 0)).toBe(255);
	});

	test('are addressed in the genitive', () => {
		expect(KOMMUNER.map(({ genitiv }) => genitiv)).toEqual([
			'Bergs kommun',
			'Bräcke kommun',
			'Härjedalens kommun',
			'Krokoms kommun',
			'Ragunda kommun',
			'Strömsunds kommun',
			'Åre kommun',
			'Östersunds kommun'
		]);
	});
});

test('Swedish order is A … Z Å Ä Ö and does not see case', () => {
	const words = ['zebra', 'Ödla', 'Ärta', 'Åsna', 'apa', 'Bi'];
	expect(words.sort(svenskOrdning)).toEqual(['apa', 'Bi', 'zebra', 'Åsna', 'Ärta', 'Ödla']);
	expect(svenskOrdning('ÅRE', 'åre')).toBe(0);
});
