import { describe, expect, test } from 'vitest';
import type { Beloppsandring } from '$lib/import/jamforelse/belopp';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { beloppsgrupper, kontaktmeningar } from '$lib/import/jamforelse/meningar';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const meningar = (gallrade: [number, number], sena: [string, number][]) =>
	kontaktmeningar({
		perKommun: [],
		gallrade: { hushall: gallrade[0], flyttade: gallrade[1] },
		senaFlyttar: sena.map(([kvartal, antal]) => ({ kvartal: kvartal as `${number}-K1`, antal }))
	}).map(plain);

describe('the sentences about a new export', () => {
	test.each([
		[[0, 0], []],
		[[1, 0], ['1 hushåll har gallrats efter fem år. Inget av dem hade flyttat.']],
		[[1, 1], ['1 hushåll har gallrats efter fem år. Det hade flyttat och försvinner ur Flyttade.']],
		[
			[5, 1],
			['5 hushåll har gallrats efter fem år, 1 av dem hade flyttat och försvinner ur Flyttade.']
		],
		[
			[12, 4],
			['12 hushåll har gallrats efter fem år, 4 av dem hade flyttat: de försvinner ur Flyttade.']
		],
		[[9, 9], ['9 hushåll har gallrats efter fem år, alla hade flyttat: de försvinner ur Flyttade.']]
	] as [[number, number], string[]][])('%j households removed', (gallrade, told) => {
		expect(meningar(gallrade, [])).toEqual(told);
	});

	test('tell which quarters already told get moves', () => {
		expect(
			meningar(
				[0, 0],
				[
					['2024-K1', 2],
					['2024-K3', 1]
				]
			)
		).toEqual([
			'3 flyttar som registrerats nu hör till redan redovisade kvartal: 2 till kvartal 1 2024 och 1 till kvartal 3 2024.'
		]);
	});
});

test('each amount that is another is told in its agreement’s year, before and after', () => {
	const andring = (besides: Partial<Beloppsandring>): Beloppsandring => ({
		avtal: 'kompetensattraktion-2024',
		ar: 2024,
		post: 'Kommunikation',
		slag: 'kostnad',
		fore: { budget_ore: 100_000_00, utfall_ore: 5_00, prognos_ore: null },
		efter: { budget_ore: 90_000_00, utfall_ore: 5_00, prognos_ore: 1_50 },
		...besides
	});
	const told = beloppsgrupper(
		[andring({}), andring({ post: 'Möten' }), andring({ avtal: '' })],
		AGREEMENTS
	);
	expect(told.map(({ rader }) => rader.length)).toEqual([4, 2]);
	expect(told[1]!.rubrik).toBe('Rader utan avtal, 2024');
	expect(told[0]!.rader.slice(0, 2).map((rad) => rad.map(plain))).toEqual([
		['Kommunikation', 'Budget', '100 000 kr', '90 000 kr', '10 000 kr mindre'],
		['Kommunikation', 'Prognos', 'inget belopp', '1,50 kr', '1,50 kr mer']
	]);
});
