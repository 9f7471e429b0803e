import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ytterligheter } from '$lib/domain/diagramtext';

const v = (namn: string, varde: number) => ({ namn, varde, text: String(varde) });

test('a chart’s text has its highest, its lowest and its latest value', () => {
	const punkter = [v('kvartal 1', 7), v('kvartal 2', 2), v('kvartal 3', 5)];
	expect(ytterligheter('Nya', punkter, { tid: true })).toBe(
		'Nya: högst 7 (kvartal 1), lägst 2 (kvartal 2), senast 5 (kvartal 3).'
	);
	expect(ytterligheter('Nya', punkter)).toBe('Nya: högst 7 (kvartal 1), lägst 2 (kvartal 2).');
});

test('those that share a place are named together, and many are counted', () => {
	expect(ytterligheter('Nya', [v('Åre', 3), v('Berg', 1), v('Ragunda', 3)])).toBe(
		'Nya: högst 3 (Åre och Ragunda), lägst 1 (Berg).'
	);
	const nollor = ['a', 'b', 'c', 'd'].map((namn) => v(namn, 0));
	expect(ytterligheter('Nya', [...nollor, v('e', 1)])).toBe('Nya: högst 1 (e), lägst 0 (4 av 5).');
	expect(ytterligheter('Nya', nollor)).toBe('Nya: 0 i alla 4.');
	// The same share of different counts.
	const andel = (namn: string, del: number, hela: number) => ({
		...{ namn, varde: del / hela, text: `${del} av ${hela}` }
	});
	const [berg, ragunda, are] = [andel('Berg', 5, 5), andel('Ragunda', 8, 8), andel('Åre', 1, 2)];
	expect(ytterligheter('I tid', [berg, ragunda, are])).toBe(
		'I tid: högst 5 av 5 (Berg) och 8 av 8 (Ragunda), lägst 1 av 2 (Åre).'
	);
	expect(ytterligheter('I tid', [berg, ragunda])).toBe(
		'I tid: 5 av 5 (Berg) och 8 av 8 (Ragunda).'
	);
	expect(ytterligheter('Nya', [v('Åre', 3)])).toBe('Nya: 3 (Åre).');
	expect(ytterligheter('Nya', [])).toBe('');
});

test('no value of a chart is above the highest that is told, or under the lowest', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2 }), (varden) => {
			const text = ytterligheter(
				'X',
				varden.map((varde, i) => v(`p${i}`, varde)),
				{ tid: true }
			);
			const tal = [...text.matchAll(/(?:högst|lägst|senast|X:) (-?\d+)/g)].map(([, en]) =>
				Number(en)
			);
			expect(tal[0]).toBe(Math.max(...varden));
			if (tal.length > 1) expect(tal.slice(1)).toEqual([Math.min(...varden), varden.at(-1)]);
		})
	);
});
