import { NAMN } from '../regler/namn';
import type { Ekonomirad, Varld } from '../varld';

/** December 2025, ten percent dearer than the price year, with one cost of Energikontoret. */
function bokslut(utfall: number, folk: number[]): Varld {
	const kostnad: Ekonomirad = {
		avtal: 'energikontoret',
		ar: 2025,
		manad: 12,
		post: 'Chef',
		slag: 'kostnad',
		kostnadsslag: null,
		motpart: null,
		budget: null,
		utfall,
		prognos: null,
		lage: null
	};
	return {
		ar: 2025,
		nr: 4,
		tom: '2025-12-31',
		avtal: null,
		kontakter: [],
		aktiviteter: [],
		ekonomi: [kostnad],
		befolkning: NAMN.map((kommun, i) => ({
			kommun,
			datum: '2024-11-01',
			antal: folk[i]!,
			kalla: null
		})),
		lpix: [{ ar: 2025, procent: 10_000, index: null }],
		projekt: [],
		foretag: [],
		nyckeltal: [],
		manader: [],
		sammanforda: [],
		laddade: ['ekonomi', 'befolkning', 'lpix'],
		utan: []
	};
}

const JAMNT = NAMN.map(() => 10_000);
/** Two kommuner that pay the same amount though one is larger, and stand in the wrong order. */
const LIKA_BELOPP = [70_001, 70_000, ...NAMN.slice(2).map(() => 2_000_000)];
/** One kommun that pays as much as the Region. */
const EN_STOR = [40_000_000, ...NAMN.slice(1).map(() => 1)];

const rad = (antal: number): number[] => Array.from({ length: antal }, (_, i) => i);

/**
 * What chance seldom finds: a final settlement of exactly a tenth of the outcome, and spare kronor
 * that must be given to one of two who have paid the same.
 */
export const GRANSFALL: Varld[] = [
	...[-51, -50, -49, 0, 49, 50].map((ore) => bokslut(160_000_000 + ore, JAMNT)),
	...rad(24).map((i) => bokslut(100_000_000 + i * 1_234_500, LIKA_BELOPP)),
	...rad(12).map((i) => bokslut(100_000_000 + i * 1_234_500, EN_STOR))
];
