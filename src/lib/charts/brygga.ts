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

/**
 * As parts of the span of the bars: how far before the lowest value the axis begins, and where it is broken.
 */
const FORE = 0.1;
const BROTT = 0.05;

/**
 * A bridge from one amount to another: each bar begins where the one before ended. The two amounts are lines
 * across the full height, not bars, since the steps are small beside them. The axis is visibly broken between
 * zero and the lower amount.
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
	/**
	 * An end of the bridge. Its label stands at the line's own end and points towards the middle; on a phone it
	 * keeps clear of the first step's label.
	 */
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
			// A second axis, so that the mark of the break stands on the bottom axis however many rows there are.
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
					// On a phone the label stands above the bar, from the left edge, wherever the bar begins.
					label: {
						...ETIKETT,
						show: smal,
						position: [-28, -20] as [number, number],
						// Covers the full-height lines behind the label.
						...{ backgroundColor: FARG.papper, padding: [3, 2] },
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
						// Covers the full-height lines behind the label.
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
					data: [ande(fran, 'start', [1, 0]), ande(till, 'end', [1, 0])]
				}
			}
		]
	};
}
