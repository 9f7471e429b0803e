import { antal } from '$lib/domain/format';
import { flytta, kvartalMellan, parseKvartal, type KvartalId } from '$lib/domain/kvartal';
import type { Fortsattning, Kvartalspunkt } from '$lib/dokument/diagram';
import {
	antalsaxel,
	ETIKETT,
	FARG,
	grans,
	GRUND,
	INGEN_BETONING,
	kvartalsaxel,
	OPPEN,
	tooltip,
	type ChartOption
} from './option';

/** What is written at the ends of the ways on is so wide, px: on a line where there is room, else on two. */
const VAGORD = { bred: 150, smal: 76 };
const VAGRAD = 16;
/** Of the ends from nothing up, where a chart is as low as it is drawn, px. */
const LAGST = 110;

/**
 * A cumulative figure on its way to a goal. The goal is a line with its number, the last point is
 * labelled, and open where more may yet become known of it. Where it may go from there is dashed: first what the curve has no day for, then each way on.
 */
export function malkurva(
	rows: readonly Kvartalspunkt[],
	mal: number,
	fortsattning?: Fortsattning,
	smal = false,
	oklart = false
): ChartOption {
	const punkt = {
		symbol: 'circle',
		symbolSize: 9,
		itemStyle: oklart ? OPPEN : { color: FARG.gran }
	} as const;
	const sista = rows.length - 1;
	const nu = (rows[sista]?.varde ?? 0) + (fortsattning?.utanDatum ?? 0);
	const framat = fortsattning ? kommande(rows[sista]!.kvartal, fortsattning.till) : [];
	const kvartalen = [...rows.map(({ kvartal }) => kvartal), ...framat];
	const hogsta = Math.max(
		nu,
		...rows.map(({ varde }) => varde),
		...(fortsattning?.vagar ?? []).map(({ slut }) => slut)
	);
	return {
		...GRUND,
		grid: {
			left: 8,
			right: fortsattning ? VAGORD[smal ? 'smal' : 'bred'] + 8 : 56,
			top: 28,
			bottom: 4,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		tooltip: tooltip((i) => (rows[i] ? `${rows[i].kvartal}: ${antal(rows[i].varde)}` : '')),
		// The goal's line ends where the ways on do, and not in their words.
		xAxis: {
			...kvartalsaxel(kvartalen),
			...(fortsattning && { boundaryGap: false })
		} as ChartOption['xAxis'],
		// Up to the goal, and beyond it only when the curve goes there.
		yAxis: antalsaxel(hogsta <= mal ? { max: mal } : {}),
		series: [
			{
				type: 'line',
				data: rows.map(({ varde: value }, i) =>
					i === sista ? { value, ...punkt } : { value, symbol: 'none' }
				),
				lineStyle: { color: FARG.gran, width: 3 },
				itemStyle: { color: FARG.gran },
				...INGEN_BETONING,
				endLabel: {
					...ETIKETT,
					// The ways on begin where it would stand.
					show: !fortsattning,
					fontSize: 18,
					fontWeight: 600,
					color: FARG.gran,
					formatter: ({ value }) => antal(Number(value))
				},
				markLine: grans({ yAxis: mal }, FARG.hjortron, [6, 4], {
					position: 'insideStartTop',
					formatter: `Mål ${antal(mal)}`
				})
			},
			...(fortsattning
				? vagarna(
						...([sista, nu, kvartalen.length - 1, fortsattning] as const),
						...([Math.max(hogsta, mal), smal, punkt] as const)
					)
				: [])
		]
	};
}

/** The quarters after one, to another. */
function kommande(fran: KvartalId, till: KvartalId): KvartalId[] {
	const [a, b] = [parseKvartal(fran)!, parseKvartal(till)!];
	return Array.from({ length: Math.max(0, kvartalMellan(a, b)) }, (_, i) => flytta(a, i + 1).id);
}

/** Up to what is known without a day, and from there to each end. */
function vagarna(
	fran: number,
	nu: number,
	till: number,
	{ utanDatum, vagar }: Fortsattning,
	topp: number,
	smal: boolean,
	punkt: object
): ChartOption['series'] & object[] {
	const hogst = Math.max(...vagar.map(({ slut }) => slut));
	/** Words of a lower end are moved down until they are clear of those of the highest. */
	const ner = (slut: number) =>
		slut === hogst ? 0 : Math.max(0, VAGRAD * (smal ? 2 : 1) + 4 - (LAGST * (hogst - slut)) / topp);
	const streckad = {
		type: 'line' as const,
		silent: true,
		symbol: 'none',
		// Where quarters are crowded the point that is labelled would be left out.
		showAllSymbol: true,
		...INGEN_BETONING
	};
	return [
		{
			...streckad,
			lineStyle: { color: FARG.gran, width: 3, type: [3, 3] },
			data: [
				[fran, nu - utanDatum],
				{
					value: [fran, nu],
					...punkt,
					label: {
						...ETIKETT,
						show: true,
						// Clear of the ways on, which go up from it.
						position: 'left',
						distance: 10,
						offset: [0, -8],
						fontSize: 18,
						fontWeight: 600,
						color: FARG.gran,
						formatter: antal(nu)
					}
				}
			]
		},
		...vagar.map(({ etikett, slut }) => ({
			...streckad,
			lineStyle: { color: FARG.gra, width: 2, type: [6, 4] },
			data: [
				[fran, nu],
				[till, slut]
			],
			endLabel: {
				...ETIKETT,
				show: true,
				lineHeight: VAGRAD,
				width: VAGORD[smal ? 'smal' : 'bred'],
				overflow: 'break' as const,
				offset: [0, ner(slut)],
				formatter: etikett
			}
		}))
	] as ChartOption['series'] & object[];
}
