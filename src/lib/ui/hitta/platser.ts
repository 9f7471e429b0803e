import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { AvsnittId } from '$lib/rapport/avsnitt/all';
import { SIDOR, VERKTYG, type Sida } from '../sidor';

/** Every page: those of the frame, and those that are gone to from others. */
export const ALLA_SIDOR: readonly Sida[] = [
	...SIDOR,
	...VERKTYG,
	{ namn: 'Publicera', path: '/publicera', utanVy: true },
	{ namn: 'Körplan', path: '/kalender/korplan' },
	{ namn: 'Bildspel', path: '/visa' }
];

/** The sections of the pages; one that several show stands on the page that is most about it. */
export const AVSNITT_PA: Partial<Record<Sida['path'], readonly AvsnittId[]>> = {
	'/': ['hjalte', 'index'],
	'/inflyttning': [
		...(['per_kvartal', 'takt', 'kommuner', 'kommunkurvor'] as const),
		...(['kohorter', 'magasin', 'foretag'] as const)
	],
	'/service': ['service', 'svarsdagar', 'nyckeltal'],
	'/register': ['registervard'],
	'/ekonomi': ['ekonomi', 'prognos', 'slag', 'finansiering', 'resultat'],
	'/energikontoret': ['andelar', 'andelsforandring', 'slutavrakning', 'natverk', 'portfolj']
};

/** The measures that a page shows in a way of its own. */
export const MATT_PA: Partial<Record<Sida['path'], readonly BuiltMeasureId[]>> = {
	'/kalender': ['avtalskalender']
};
