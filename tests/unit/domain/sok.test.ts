import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sokord, sokregister } from '$lib/domain/sok';

const POSTER = [
	{ namn: 'Register' },
	{ namn: 'Svarstider', ord: ['Service'] },
	{ namn: 'Kvartal 3 2024', ord: ['2024-K3'] },
	{ namn: 'Åre', ord: ['kommun'] },
	{ namn: 'Hushåll per kommun' },
	{ namn: 'Service' }
];
const sok = sokregister(POSTER);
const namn = (fraga: string) => sok(fraga).map((en) => en.namn);

test('the start of a name comes before the start of a word, another word, and what stands within', () => {
	expect(namn('ser')).toEqual(['Service', 'Svarstider']);
	expect(namn('kommun')).toEqual(['Hushåll per kommun', 'Åre']);
	expect(namn('tid')).toEqual(['Svarstider']);
});

test('case and the dots and rings over a letter do not count', () => {
	expect(namn('åre')).toEqual(['Åre']);
	expect(namn('ARE')).toEqual(['Åre']);
	expect(namn('HUSHALL')).toEqual(['Hushåll per kommun']);
});

test('words are met in any order, and every one of them must be', () => {
	expect(namn('2024 kv')).toEqual(['Kvartal 3 2024']);
	expect(namn('k3 2024')).toEqual(['Kvartal 3 2024']);
	expect(namn('2024-K3')).toEqual(['Kvartal 3 2024']);
	expect(namn('åre hushåll')).toEqual([]);
});

test('a whole word comes before the start of another', () => {
	const kvartal = sokregister([4, 3, 2].map((nr) => ({ namn: `Kvartal ${nr} 2024` })));
	expect(kvartal('kvartal 2 2024')[0]).toEqual({ namn: 'Kvartal 2 2024' });
});

test('a question without words is met by everything, as it stands', () => {
	expect(sok('')).toEqual(POSTER);
	expect(sok(' – ')).toEqual(POSTER);
});

const ett = fc
	.array(fc.constantFrom('a', 'å', 'b', 'é', 'K', '3'), { minLength: 1, maxLength: 5 })
	.map((tecken) => tecken.join(''));
const fras = fc.array(ett, { minLength: 1, maxLength: 4 }).map((orden) => orden.join(' '));
const poster = fc.array(fc.record({ namn: fras, ord: fc.array(fras, { maxLength: 2 }) }), {
	minLength: 1,
	maxLength: 12
});

test('what is sought in any order, case or with its accents off finds the same in the same order', () => {
	fc.assert(
		fc.property(poster, fras, (alla, fraga) => {
			const register = sokregister(alla);
			const svar = register(fraga);
			expect(register(fraga.split(' ').reverse().join(' '))).toEqual(svar);
			expect(register(fraga.toUpperCase())).toEqual(svar);
			expect(register(sokord(fraga).join(' '))).toEqual(svar);
		})
	);
});

test('everything is found by the starts of its own words, and a word more never finds more', () => {
	fc.assert(
		fc.property(poster, fras, fc.nat(5), (alla, fraga, langd) => {
			const register = sokregister(alla);
			for (const en of alla) {
				const borjan = sokord(en.namn).map((ord) => ord.slice(0, langd + 1));
				expect(register(borjan.join(' '))).toContain(en);
			}
			const [forsta = ''] = fraga.split(' ');
			const vida = register(forsta);
			for (const en of register(fraga)) expect(vida).toContain(en);
		})
	);
});

test('no name that begins with the word comes after one that does not', () => {
	fc.assert(
		fc.property(poster, ett, (alla, sokt) => {
			const [vikt] = sokord(sokt);
			const borjar = sokregister(alla)(sokt).map(({ namn }) => sokord(namn)[0]!.startsWith(vikt!));
			expect(borjar).toEqual(borjar.toSorted((a, b) => Number(b) - Number(a)));
		})
	);
});
