import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, merge, put, type Form } from '$lib/lager/merge';

const RAPPORT: Form = {
	falt: {
		handlaggare: 'stycke',
		klara: 'mangd',
		avsnitt: {
			rader: { falt: { text: 'stycke', klar: 'stycke' } },
			nyckel: ({ id }: { id: string }) => id
		}
	}
};
const bas = {
	handlaggare: '',
	klara: ['a'],
	avsnitt: [
		{ id: 'ekonomi', text: '', klar: false },
		{ id: 'register', text: '', klar: false }
	]
};

describe('two changes of one report', () => {
	test('of different fields are both kept', () => {
		const mitt = { ...bas, handlaggare: 'Kim' };
		const deras = { ...bas, klara: ['a', 'b'] };
		expect(merge(bas, mitt, deras, RAPPORT)).toEqual({
			varde: { ...bas, handlaggare: 'Kim', klara: ['a', 'b'] },
			krockar: []
		});
	});

	test('of different fields of one row are both kept', () => {
		const row = (change: object) => ({
			...bas,
			avsnitt: [{ ...bas.avsnitt[0], ...change }, bas.avsnitt[1]]
		});
		expect(merge(bas, row({ text: 'Hej' }), row({ klar: true }), RAPPORT)).toEqual({
			varde: row({ text: 'Hej', klar: true }),
			krockar: []
		});
	});

	test('of the same field collide: what was kept first stands, and both are told', () => {
		const mitt = { ...bas, handlaggare: 'Kim' };
		const deras = { ...bas, handlaggare: 'Lo' };
		expect(merge(bas, mitt, deras, RAPPORT)).toEqual({
			varde: deras,
			krockar: [{ stig: ['handlaggare'], mitt: 'Kim', deras: 'Lo' }]
		});
	});

	test('to the same thing do not collide', () => {
		const mitt = { ...bas, handlaggare: 'Kim' };
		expect(merge(bas, mitt, { ...mitt }, RAPPORT).krockar).toEqual([]);
	});

	test('that add rows keep both, each where it was put', () => {
		const ny = (id: string) => ({ id, text: id, klar: false });
		const mitt = { ...bas, avsnitt: [bas.avsnitt[0], ny('m'), bas.avsnitt[1]] };
		const deras = { ...bas, avsnitt: [...bas.avsnitt, ny('d')] };
		const { varde, krockar } = merge(bas, mitt, deras, RAPPORT);
		expect((varde as typeof bas).avsnitt.map(({ id }) => id)).toEqual([
			'ekonomi',
			'm',
			'register',
			'd'
		]);
		expect(krockar).toEqual([]);
	});

	test('of which one takes a row away that the other has changed collide', () => {
		const mitt = { ...bas, avsnitt: [bas.avsnitt[1]] };
		const deras = { ...bas, avsnitt: [{ ...bas.avsnitt[0]!, text: 'Hej' }, bas.avsnitt[1]] };
		const { varde, krockar } = merge(bas, mitt, deras, RAPPORT);
		expect(varde).toEqual(deras);
		expect(krockar).toEqual([
			{ stig: ['avsnitt', 'ekonomi'], mitt: undefined, deras: deras.avsnitt[0] }
		]);
	});

	test('of a set put in and take out what either did', () => {
		const form: Form = 'mangd';
		expect(merge(['a', 'b'], ['b', 'c'], ['a', 'b', 'd'], form)).toEqual({
			varde: ['b', 'd', 'c'],
			krockar: []
		});
	});
});

describe('whatever the reports', () => {
	const text = fc.constantFrom('', 'x', 'y');
	const rapport = fc.record({
		handlaggare: text,
		klara: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
		avsnitt: fc.uniqueArray(
			fc.record({ id: fc.constantFrom('1', '2', '3'), text, klar: fc.boolean() }),
			{ selector: ({ id }) => id }
		)
	});

	test('one who has changed nothing takes what the other has, and nothing collides', () => {
		fc.assert(
			fc.property(rapport, rapport, (fore, efter) => {
				expect(merge(fore, fore, efter, RAPPORT)).toEqual({ varde: efter, krockar: [] });
				expect(merge(fore, efter, fore, RAPPORT)).toEqual({ varde: efter, krockar: [] });
			})
		);
	});

	test('no change is lost: it stands in the result or in a collision', () => {
		fc.assert(
			fc.property(rapport, text, text, (fore, mitt, deras) => {
				const a = { ...fore, handlaggare: mitt };
				const b = { ...fore, handlaggare: deras };
				const { varde, krockar } = merge(fore, a, b, RAPPORT);
				const now = (varde as typeof fore).handlaggare;
				const lost = mitt !== fore.handlaggare && now !== mitt && krockar.length === 0;
				expect(lost).toBe(false);
			})
		);
	});

	test('what collided can be put in its place, and nothing else changes', () => {
		fc.assert(
			fc.property(rapport, rapport, rapport, (fore, a, b) => {
				const { varde, krockar } = merge(fore, a, b, RAPPORT);
				for (const { stig, deras } of krockar) expect(at(varde, stig, RAPPORT)).toEqual(deras);
				const chosen = krockar.reduce((nu, { stig, mitt }) => put(nu, stig, mitt, RAPPORT), varde);
				// With the other's change already in: mine is what is new, and nothing collides any more.
				const swapped = merge(fore, b, a, RAPPORT);
				const sorted = (value: unknown) => {
					const { avsnitt, klara, ...rest } = value as typeof fore;
					const by = (x: { id: string }, y: { id: string }) => x.id.localeCompare(y.id);
					return { ...rest, klara: [...klara].sort(), avsnitt: [...avsnitt].sort(by) };
				};
				expect(sorted(chosen)).toEqual(sorted(swapped.varde));
			})
		);
	});

	test('what the two have changed in different fields does not depend on who came first', () => {
		fc.assert(
			fc.property(rapport, text, fc.uniqueArray(fc.constantFrom('a', 'b')), (fore, namn, klara) => {
				const a = { ...fore, handlaggare: namn };
				const b = { ...fore, klara };
				expect(merge(fore, a, b, RAPPORT)).toEqual(merge(fore, b, a, RAPPORT));
			})
		);
	});
});
