import { arHelt } from '$lib/catalogue/measures/kandtill';
import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import { HUSHALL_INTE_PERSONER } from '$lib/catalogue/measures/measure';
import type { Malprognos } from '$lib/catalogue/measures/malprognos/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { HushallNu } from '$lib/catalogue/measures/hushall_nu/measure';
import {
	andringMening,
	flyttadeHushall,
	flyttadeMening,
	huvudMening,
	inflodeMening,
	nyaIRegistretMening,
	registreradeMening
} from '$lib/catalogue/rapporter/meningar/inflyttning';
import { jamfor } from '$lib/catalogue/rapporter/meningar/jamforelse';
import { antalPerKvartal } from '$lib/domain/diagramtext';
import { antal, antalOrd, kvartalsnamn, tal } from '$lib/domain/format';
import { flytta, parseKvartal, type Kvartal } from '$lib/domain/kvartal';
import type { Diagram, Fortsattning } from '$lib/dokument/diagram';
import { antalet, type Siffra } from '$lib/dokument/siffra';
import { delAvKvartal, hushallensForbehall, UPPGIFTER_SAKNAS } from '../forbehall';
import { FLER_FLYTTAR } from '../oklarhet';
import { stodtal } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur, type Figur, type Avsnittsunderlag } from './figur';
import { kvartalsdiagram } from './kvartalsdiagram';

/** The households: the way to the goal, or the inflow where the agreement has no goal. */
export const hjalte: Avsnitt = {
	titel: 'Flyttade hushåll',
	utanMal: 'Hushållen',
	blad: 'Hushåll',
	matt: ['hushall_nu', 'hushall_per_kvartal'],
	rapporter: { kvartal: 'begars' },
	figurer: (u) => [hushallen(u)]
};

function hushallen(u: Avsnittsunderlag): Figur {
	const { params, slutar } = u;
	const { hushall_nu: nu, hushall_per_kvartal: svar } = u.results;
	const kvartalen = svar?.status === 'ready' ? svar.rows : [];
	const mal = params.avtal?.mal.hushall ?? null;
	return figur(
		'hushall_nu',
		u,
		{
			// Page one already begins with the biggest finding: this section goes on from there.
			rubrik: ([row]) => {
				if (mal !== null) return vagen(row!, kvartalen, mal, params);
				return slutar ? UPPGIFTER_SAKNAS : registreradeMening(row!, kvartalen, params);
			},
			diagram: ([row]) => diagrammet(row!, kvartalen, u),
			noter: [
				...(slutar ? [slutar] : []),
				...delAvKvartal(params),
				...hushallensForbehall(kvartalen, params)
			],
			forslag: ([row]) => {
				const alla = slutar ? [] : kvartalen;
				return [
					flyttadeMening(row!, alla, params),
					...(slutar ? [] : [inflodeMening(alla, params), nyaIRegistretMening(alla, params)])
				];
			},
			bilder: ([row], diagram) => {
				if (slutar && mal === null) return slutar;
				return [
					{
						rubrik: huvudMening(params, row!, kvartalen),
						innehall: { typ: 'siffra', siffra: siffran(row!, kvartalen, u) }
					},
					...(diagram
						? [
								{
									del: 'vagen',
									rubrik: vagen(row!, kvartalen, mal, params),
									innehall: {
										...({ typ: 'diagram', diagram } as const),
										...(mal === null && { mer: `${registreradeMening(row!, kvartalen, params)}.` })
									},
									// Notes on moves do not belong to a chart of new households.
									...(mal === null && { noter: [HUSHALL_INTE_PERSONER, ...delAvKvartal(params)] })
								}
							]
						: [])
				];
			}
		},
		// The finding needs both measures, so a lack in either is shown.
		nu?.status === 'ready' && svar?.status !== 'ready' ? svar : nu
	);
}

function siffran(
	row: HushallNu,
	kvartalen: readonly HushallPerKvartal[],
	u: Avsnittsunderlag
): Siffra {
	const flyttade = antalet('hushall_nu.flyttade', row.flyttade);
	if (row.mal !== null)
		return {
			tal: flyttade,
			efter: `av ${antal(row.mal)} hushåll`,
			stod: (['aterstar', 'registrerade', 'varav_utan_datum'] as const).map((kolumn) =>
				stodtal('hushall_nu', kolumn, row, u)
			)
		};
	const { nu } = jamfor(kvartalen, u.params.kvartal, (kvartal) => kvartal.registrerade);
	return {
		tal: antalet('hushall_per_kvartal.registrerade', nu),
		efter: nu === 1 ? 'nytt hushåll' : 'nya hushåll',
		stod: [
			{
				namn: 'Registrerade, sammanlagt',
				...antalet('hushall_nu.registrerade', row.registrerade)
			},
			{ namn: 'Har flyttat, sammanlagt', ...flyttade }
		]
	};
}

function diagrammet(
	row: HushallNu,
	kvartalen: readonly HushallPerKvartal[],
	{ params, results }: Avsnittsunderlag
): Diagram | null {
	const mening = huvudMening(params, row, kvartalen);
	if (row.mal === null)
		return kvartalsdiagram(
			'Nya hushåll i CRM-systemet',
			mening,
			kvartalen.map(({ kvartal, registrerade: varde }) => ({ kvartal, varde })),
			params
		);
	if (kvartalen.length < 2) return null;
	const punkter = kvartalen.map(({ kvartal, flyttade_ack: varde }) => ({ kvartal, varde }));
	const { malprognos } = results;
	const vidare =
		malprognos?.status === 'ready'
			? fortsattning(row, malprognos.rows[0]!, params.kvartal, arHelt(params))
			: null;
	const utan =
		row.varav_utan_datum === 0
			? ''
			: ` ${flyttadeHushall(row.varav_utan_datum)} utan känt datum ${vidare ? 'är lagda på den sista punkten' : 'är inte med i kurvan'}.`;
	return {
		data: {
			slag: 'malkurva',
			punkter,
			mal: row.mal,
			oklart: true,
			...(vidare && { fortsattning: vidare })
		},
		bildtext: `Flyttade hushåll sammanlagt, efter det kvartal då de flyttade. Den sista punkten är öppen: ${FLER_FLYTTAR}.${utan}${vidare ? ' Streckat är vad som behövs för målet, och vart nuvarande takt leder.' : ''}`,
		beskrivning: [
			`${mening}.`,
			antalPerKvartal('Daterade flyttar sammanlagt', punkter),
			...(vidare
				? [
						`Till ${kvartalsnamn(parseKvartal(vidare.till)!)} – ${vidare.vagar.map(({ etikett }) => etikett).join('; ')}.`
					]
				: [])
		].join(' ')
	};
}

/**
 * Two ways on to the end of the agreement: at the pace of the last year, and as the goal asks.
 * @returns null when the goal is reached, no quarter is left, or the quarter is not over: it would count as a
 * quarter without moves
 */
export function fortsattning(
	{ flyttade, varav_utan_datum: utanDatum }: HushallNu,
	{
		mal,
		aterstar,
		kvartal_kvar: kvar,
		behovs_per_kvartal: behovs,
		snitt_fyra_kvartal: snitt
	}: Malprognos,
	kvartal: Kvartal,
	helt: boolean
): Fortsattning | null {
	if (!helt || mal === null || !aterstar || !kvar || behovs === null) return null;
	const slut = Math.round(flyttade + snitt * kvar);
	return {
		utanDatum,
		till: flytta(kvartal, kvar).id,
		vagar: [
			{
				slut: mal,
				etikett: `behövs: ${tal(Math.ceil(behovs * 10) / 10)} ${kvar === 1 ? 'till' : 'per kvartal'}`
			},
			{ slut, etikett: `i nuvarande takt: ${antal(slut)}` }
		]
	};
}

/** What the chart shows beyond the biggest figure, as a sentence. */
function vagen(
	{ aterstar, flyttade }: HushallNu,
	kvartalen: readonly HushallPerKvartal[],
	mal: number | null,
	params: MeasureParams
): string {
	if (mal === null) return andringMening(kvartalen, params);
	return (aterstar ?? 0) > 0
		? `${antalOrd(aterstar!, 'hushåll', 'hushåll')} återstår till målet`
		: `Målet är nått: ${antal(flyttade)} av ${antal(mal)} hushåll`;
}
