import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { AvsnittId } from '$lib/rapport/avsnitt/all';
import { SIDOR, VERKTYG, type Sida } from '../sidor';

/** All pages: those in the menus, and those that other pages lead to. */
export const ALLA_SIDOR: readonly Sida[] = [
	...SIDOR,
	...VERKTYG,
	{ namn: 'Publicera', path: '/publicera', utanVy: true },
	{ namn: 'Körplan', path: '/kalender/korplan' },
	{ namn: 'Bildspel', path: '/visa' }
];

/** The sections of the pages. A section shown on several is listed for the page that is most about it. */
export const AVSNITT_PA = {
	'/': ['index'],
	'/inflyttning': [
		...(['hjalte', 'takt', 'per_kvartal', 'kommuner', 'kommunkurvor'] as const),
		...(['kohorter', 'magasin', 'foretag'] as const)
	],
	'/service': ['service', 'svarsdagar', 'nyckeltal'],
	'/register': ['registervard'],
	'/ekonomi': ['ekonomi', 'prognos', 'slag', 'finansiering', 'resultat'],
	'/energikontoret': ['portfolj', 'andelsforandring', 'andelar', 'slutavrakning', 'natverk']
} satisfies Partial<Record<Sida['path'], readonly AvsnittId[]>>;

/** The page that is most about a section; undefined where only a report has it. */
export function sidanMed(id: AvsnittId): Sida['path'] | undefined {
	const par = Object.entries(AVSNITT_PA) as [Sida['path'], readonly AvsnittId[]][];
	return par.find(([, avsnitt]) => avsnitt.includes(id))?.[0];
}

/** The measures that a page presents in its own way. */
export const MATT_PA: Partial<Record<Sida['path'], readonly BuiltMeasureId[]>> = {
	'/kalender': ['avtalskalender']
};
