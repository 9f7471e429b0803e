import {
	basfinansiering,
	energikontoret,
	shareNotes,
	shareSteps,
	SHARE_QUERIES
} from '../basfinansiering';
import { TOTALT } from '../economy';
import { INDEX_REMARKS } from '../indexation';
import type { Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn, sista } from '../tabell';

const KOLUMNER = kolumner(
	kolumn('part'),
	{
		id: 'befolkning',
		rubrik: ({ params }) => `Befolkning 1 november ${params.kvartal.ar - 1}`,
		mening: 'befolkning',
		slag: 'antal',
		// Only the kommuner share by population.
		kanSaknas: true,
		tomt: () => 'ingen befolkning'
	},
	{ id: 'belopp_kr', rubrik: 'Andel, kr', mening: 'belopp', slag: 'kr' }
);
export type Kommunandel = Rad<typeof KOLUMNER>;

export const kommunandelar: Measure<Kommunandel> = {
	id: 'kommunandelar',
	title: 'Kommunernas andelar av Energikontorets basfinansiering',
	unit: 'kronor',
	clause: 'Energikontoret § 7',
	rojs: 'oppen',
	definition:
		'Kommunernas del i 2024 års priser räknas upp med LPIX, avrundas till hela kronor och fördelas efter befolkningen den 1 november året före. Fördelningen sker med största rest, så att delarna alltid blir hela beloppet. Regionens del är lika stor som kommunernas tillsammans.',
	remarks: ['Andelen ändras av både index och befolkning.', ...INDEX_REMARKS],
	sources: ['lpix', 'befolkning'],
	needs: [],
	nyckel: ['part'],
	...radOchTabell(KOLUMNER, {
		namn: 'Kommunernas andelar',
		rubrik: ({ params }) => `Andelar av Energikontorets basfinansiering ${params.kvartal.ar}`,
		summa: sista,
		kommun: ({ part }) => part
	}),
	queries: SHARE_QUERIES,
	compute(inputs, { kvartal }, { avtalen }) {
		const andelar = basfinansiering(inputs, kvartal.ar, avtalen);
		if ('saknas' in andelar) return andelar;
		return [
			...andelar.map(({ part, befolkning, belopp }) => ({
				part,
				befolkning,
				belopp_kr: Number(belopp)
			})),
			{
				part: TOTALT,
				befolkning: andelar.reduce((sum, { befolkning }) => sum + (befolkning ?? 0), 0),
				belopp_kr: Number(andelar.reduce((sum, { belopp }) => sum + belopp, 0n))
			}
		];
	},
	notes: (inputs, { kvartal }, { avtalen }) => shareNotes(inputs, [kvartal.ar], avtalen),
	steg: (inputs, { kvartal }, { avtalen }) =>
		shareSteps(energikontoret(avtalen), inputs, kvartal.ar)
};
