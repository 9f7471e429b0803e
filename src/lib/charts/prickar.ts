import type { Prick } from '$lib/dokument/diagram';
import {
	ETIKETT,
	FARG,
	grans,
	GRUND,
	INGEN_BETONING,
	LIGGANDE_YTA,
	namnaxel,
	PUNKTER,
	TEXT,
	vardeaxel,
	type ChartOption
} from './option';

/** The room for labels at the right of the rows, and the largest width of names on a phone, px. */
const PLATS = { bred: 118, smal: 100 };
const NAMN = { bred: 160, smal: 80 };

/**
 * A dot for each row on 0–100 percent, with a thin line for the rest up to 100; the county's share as a line
 * across.
 */
export function prickar(
	rader: readonly Prick[],
	lanet: { procent: number; etikett: string } | null,
	smal: boolean
): ChartOption {
	const bredd = smal ? 'smal' : 'bred';
	const farg = ({ varning }: Prick) => (varning ? FARG.hjortron : FARG.gran);
	return {
		...GRUND,
		grid: { ...LIGGANDE_YTA, right: PLATS[bredd], top: 26, bottom: 4 },
		xAxis: vardeaxel({
			min: 0,
			max: 100,
			interval: 50,
			axisLabel: { ...TEXT, color: FARG.gra, formatter: '{value}\u00a0%' }
		}),
		yAxis: namnaxel(rader, NAMN[bredd]),
		series: [
			{
				type: 'bar',
				stack: 'rad',
				silent: true,
				barWidth: 2,
				itemStyle: { color: 'transparent' },
				data: rader.map(({ procent }) => procent ?? 0),
				...INGEN_BETONING
			},
			{
				type: 'bar',
				stack: 'rad',
				silent: true,
				barWidth: 2,
				data: rader.map((rad) => ({
					value: 100 - (rad.procent ?? 0),
					itemStyle: { color: rad.procent === null ? 'transparent' : farg(rad) },
					label: {
						...ETIKETT,
						show: true,
						position: 'right' as const,
						// Clear of a dot at the end of the axis.
						distance: 13,
						color: rad.varning ? FARG.hjortron : FARG.svart,
						formatter: rad.etikett
					}
				})),
				...INGEN_BETONING
			},
			{
				...PUNKTER,
				symbolSize: 14,
				data: rader.flatMap((rad, i) =>
					rad.procent === null
						? []
						: [{ value: [rad.procent, i], itemStyle: { color: farg(rad), opacity: 1 } }]
				),
				...(lanet && {
					markLine: grans({ xAxis: lanet.procent }, FARG.svart, 'solid', {
						position: 'start',
						// Near the right end the label stands to the left of its line.
						...(lanet.procent > 60 && { align: 'right', offset: [30, 0] }),
						formatter: lanet.etikett
					})
				})
			}
		]
	};
}
