import type { Prognosjamforelse } from '$lib/catalogue/measures/prognosjamforelse/measure';
import { bryggmening } from '$lib/catalogue/rapporter/prognos';
import { beloppsrubrik, rakneord, versal } from '$lib/domain/format';
import { attForklara, ljus } from '$lib/domain/ljus';
import { bryggdiagram } from '../bryggdiagram';
import { avrundning, preliminart } from '../forbehall';
import { prognosjamforelsen } from '../prognosjamforelse';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { medKolumner } from './bildtabell';
import { figur, type Bildval, type Avsnittsunderlag } from './figur';

/** Besides the slide's heading, so many posts can be read. */
const POSTER = 7;

/** The bridge from budget to forecast, and the posts whose light is not green. */
export const prognos: Avsnitt = {
	titel: 'Från budget till prognos',
	matt: ['prognosjamforelse'],
	rapporter: { kvartal: 'med', indexkvartal: 'med' },
	figurer: (u) => [
		figur(
			'prognosjamforelse',
			u,
			{
				enhet: beloppsrubrik(u.enhet),
				rubrik: (rows) => bryggmening(rows, u.params, u.enhet),
				diagram: (rows) => bryggdiagram(rows, u.params, u.enhet),
				noter: [...preliminart(u.params, u.bokslutKlart), ...avrundning(u.enhet)],
				bilder: (rows, diagram) =>
					diagram
						? [{ innehall: { typ: 'diagram', diagram } }, ...avvikande(rows, u)]
						: `${bryggmening(rows, u.params, u.enhet)}.`
			},
			prognosjamforelsen(u.results)
		)
	]
};

function avvikande(rows: readonly Prognosjamforelse[], u: Avsnittsunderlag): Bildval[] {
	const { params, enhet } = u;
	const storlek = ({ prognosavvikelse_ore }: Prognosjamforelse) =>
		Math.abs(prognosavvikelse_ore ?? 0);
	const avviker = rows
		.slice(0, -1)
		.filter((rad) => attForklara(params.avtal && ljus(rad, params.avtal.ljus, enhet)))
		.sort((a, b) => storlek(b) - storlek(a));
	const [mest] = avviker;
	if (!mest) return [];
	const tabell = medKolumner(matttabell('prognosjamforelse', rows, u, avviker), [
		...['post', 'budget_ar_ore', 'prognos_ar_ore', 'prognosavvikelse_ore']
	]);
	return [
		{
			del: 'poster',
			rubrik:
				avviker.length === 1
					? `${mest.post} avviker mer än avtalets gräns`
					: `${versal(rakneord(avviker.length))} poster avviker mer än avtalets gräns, mest ${mest.post}`,
			innehall: {
				typ: 'tabell',
				tabell: { ...tabell, rubrik: `Poster som avviker från budgeten, ${enhet}` },
				hogst: POSTER
			},
			poster: avviker.map(({ post }) => post)
		}
	];
}
