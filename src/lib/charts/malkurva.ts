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

/** The width of the labels at the ends of the ways on, px: one line where there is room, else two. */
const VAGORD = { bred: 150, smal: 76 };
const VAGRAD = 16;
/** The height of the value axis when the chart is at its lowest, px. */
const LAGST = 110;

/**
 * A cumulative count on its way to a goal. The goal is a line with its number. The last point has its label,
 * and is open where it may still change. The continuation is dashed: first up by the count without a date,
 * then each way.
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
	/** Where those without a date are added the curve ends in a smaller, filled dot, and the sum is the ring. */
	const kand = fortsattning?.utanDatum
		? ({ symbol: 'circle', symbolSize: 6, itemStyle: { color: FARG.gran } } as const)
		: punkt;
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
		// The goal's line ends with the ways on, and does not run through their labels.
		xAxis: {
			...kvartalsaxel(kvartalen),
			...(fortsattning && { boundaryGap: false })
		} as ChartOption['xAxis'],
		// The axis ends at the goal, unless the curve goes beyond it.
		yAxis: antalsaxel(hogsta <= mal ? { max: mal } : {}),
		series: [
			{
				type: 'line',
				data: rows.map(({ varde: value }, i) =>
					i === sista ? { value, ...kand } : { value, symbol: 'none' }
				),
				lineStyle: { color: FARG.gran, width: 3 },
				itemStyle: { color: FARG.gran },
				...INGEN_BETONING,
				endLabel: {
					...ETIKETT,
					// The ways on begin where this label would stand.
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

/** The quarters after `fran`, up to and including `till`. */
function kommande(fran: KvartalId, till: KvartalId): KvartalId[] {
	const [a, b] = [parseKvartal(fran)!, parseKvartal(till)!];
	return Array.from({ length: Math.max(0, kvartalMellan(a, b)) }, (_, i) => flytta(a, i + 1).id);
}

/** The dashed lines: up by the count without a date, and from there to each end. */
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
	/** How far down the label of a lower end is moved to keep clear of the highest one's. */
	const ner = (slut: number) =>
		slut === hogst ? 0 : Math.max(0, VAGRAD * (smal ? 2 : 1) + 4 - (LAGST * (hogst - slut)) / topp);
	const streckad = {
		type: 'line' as const,
		silent: true,
		symbol: 'none',
		// On a crowded axis the library would leave the labelled point out.
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
						// Up to the left, clear of the curve and of the ways on.
						position: 'left',
						distance: 10,
						offset: [0, utanDatum > 0 ? -20 : -8],
						align: 'right' as const,
						backgroundColor: FARG.papper,
						formatter: `{summa|${antal(nu)}}${utanDatum > 0 ? `\n{delar|${antal(nu - utanDatum)} med datum${smal ? '\n' : ' '}+ ${antal(utanDatum)} utan}` : ''}`,
						rich: {
							summa: { ...ETIKETT, fontSize: 18, fontWeight: 600, color: FARG.gran },
							delar: { ...ETIKETT, color: FARG.gra, lineHeight: 17 }
						}
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
