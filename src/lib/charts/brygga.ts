import { bro } from '$lib/dokument/bro';
import type { Brofaste, Steg } from '$lib/dokument/diagram';
import {
	ETIKETT,
	FARG,
	GRUND,
	INGEN_BETONING,
	LIGGANDE_YTA,
	namnaxel,
	PUNKTER,
	TEXT,
	vardeaxel,
	type ChartOption
} from './option';

/** Of what the bars span: how far before the first of them the axis begins, and where it is broken. */
const FORE = 0.1;
const BROTT = 0.05;

/**
 * A bridge from one amount to another, a step at a time: each bar begins where the one before ended.
 * The two amounts are lines of full height and not bars, for the steps are a small part of them: the axis is broken
 * between zero and the lower one, and shows where.
 */
export function brygga(
	fran: Brofaste,
	steg: readonly Steg[],
	till: Brofaste,
	smal: boolean
): ChartOption {
	const { lagen, lagst, spann } = bro(
		fran.varde,
		steg.map(({ andring }) => andring),
		till.varde
	);
	const rader = steg.map(({ namn, etikett }, i) => ({
		namn,
		etikett,
		start: lagen[i]!,
		slut: lagen[i + 1]!
	}));
	/** Half a row: where the first step begins and the last one ends. */
	const halv = 0.5 / steg.length;
	/** Its number stands at the end of the line that is its own, and towards the middle; on a phone clear of the first step's words. */
	const ande = (
		{ namn, varde, etikett }: Brofaste,
		position: 'start' | 'end',
		[uppe, nere]: readonly [uppe: number, nere: number]
	): [object, object] => [
		{
			coord: [varde - lagst, uppe],
			label: {
				...ETIKETT,
				fontWeight: 600,
				position,
				distance: smal && position === 'start' ? 16 : 5,
				align: (2 * (varde - lagst) > spann ? 'right' : 'left') as 'right' | 'left',
				formatter: `${namn} ${etikett}`
			}
		},
		{ coord: [varde - lagst, nere] }
	];
	return {
		...GRUND,
		grid: { ...LIGGANDE_YTA, right: smal ? 8 : 150, top: smal ? 48 : 26, bottom: 26 },
		xAxis: vardeaxel({
			min: -FORE * spann,
			max: spann,
			axisLine: { show: true, onZero: false, lineStyle: { color: FARG.gra } },
			axisTick: { show: false },
			axisLabel: {
				...TEXT,
				color: FARG.gra,
				customValues: [-FORE * spann],
				formatter: '0'
			},
			splitLine: { show: false }
		}),
		yAxis: [
			{
				...namnaxel(rader, 220),
				...(smal && { axisLabel: { show: false } })
			},
			// The break stands on the axis itself, whatever rows there are over it.
			{ type: 'value', show: false, min: 0, max: 1 }
		],
		series: [
			{
				type: 'bar',
				stack: 'steg',
				silent: true,
				barWidth: 18,
				itemStyle: { color: 'transparent' },
				data: rader.map((rad) => ({
					value: Math.min(rad.start, rad.slut) - lagst,
					// On a phone the words stand above the bar, from the edge, wherever the bar begins.
					label: {
						...ETIKETT,
						show: smal,
						position: [-26, -17] as [number, number],
						formatter: `${rad.namn}: ${rad.etikett}`
					}
				})),
				...INGEN_BETONING
			},
			{
				type: 'bar',
				stack: 'steg',
				silent: true,
				barWidth: 18,
				data: rader.map((rad) => ({
					value: Math.abs(rad.slut - rad.start),
					itemStyle: {
						color: rad.slut > rad.start ? FARG.hjortron : FARG.gran
					},
					label: {
						...ETIKETT,
						show: !smal,
						position: 'right' as const,
						// The lines of full height go behind the words.
						backgroundColor: FARG.papper,
						formatter: rad.etikett
					}
				})),
				...INGEN_BETONING
			},
			{
				...PUNKTER,
				yAxisIndex: 1,
				z: 3,
				clip: false,
				symbol: 'path://M0,14 L7,0 L11,0 L4,14 Z',
				symbolSize: [11, 14],
				itemStyle: { opacity: 1, color: FARG.papper, borderColor: FARG.gra, borderWidth: 1.5 },
				data: [[-BROTT * spann, 0]],
				markLine: {
					z: 1,
					silent: true,
					symbol: 'none',
					animation: false,
					lineStyle: { color: FARG.svart, width: 2, type: 'solid' as const },
					// On a phone they reach no further than their own step: the words of all stand across the drawing.
					data: [
						ande(fran, 'start', [1, smal ? 1 - halv : 0]),
						ande(till, 'end', [smal ? halv : 1, 0])
					]
				}
			}
		]
	};
}
