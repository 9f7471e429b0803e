import type { Prick } from '$lib/dokument/diagram';
import {
	ETIKETT,
	FARG,
	grans,
	GRUND,
	INGEN_BETONING,
	LIGGANDE_YTA,
	namnaxel,
	namnMedVarden,
	PUNKTER,
	TEXT,
	vardeaxel,
	type ChartOption
} from './option';

/** The room for labels at the right of the rows, and the largest width of names at their left, px. */
const PLATS = 118;
const NAMN = 160;
/** The largest width of names and labels that share the left of a narrow chart, px. */
const NAMN_SMALT = 120;
/** A dot's width, px. */
const PRICK = 14;

/**
 * A dot for each row on 0–100 percent, with a thin line for the rest up to 100; the county's share as a line
 * behind them. No words stand on that line: in a narrow chart the labels stand under the names.
 */
export function prickar(
	rader: readonly Prick[],
	lanet: { procent: number; etikett: string } | null,
	smal: boolean
): ChartOption {
	const farg = ({ varning }: Prick) => (varning ? FARG.hjortron : FARG.gran);
	return {
		...GRUND,
		grid: {
			...LIGGANDE_YTA,
			right: smal ? PRICK / 2 : PLATS,
			top: 26
		},
		xAxis: vardeaxel({
			min: 0,
			max: 100,
			interval: 50,
			axisLabel: {
				...{ ...TEXT, color: FARG.gra, formatter: '{value}\u00a0%' },
				...(smal && { alignMaxLabel: 'right' })
			}
		}),
		yAxis: {
			...namnaxel(rader, NAMN),
			...(smal && { axisLabel: namnMedVarden(rader, NAMN_SMALT) })
		},
		series: [
			{
				type: 'bar',
				stack: 'rad',
				silent: true,
				barWidth: 2,
				itemStyle: { color: FARG.linje },
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
						show: !smal,
						// Clear of a dot at the end of the axis.
						...{ position: 'right' as const, distance: 13 },
						color: rad.varning ? FARG.hjortron : FARG.svart,
						formatter: rad.etikett
					}
				})),
				...INGEN_BETONING
			},
			{
				...PUNKTER,
				symbolSize: PRICK,
				data: rader.flatMap((rad, i) =>
					rad.procent === null
						? []
						: [
								{
									value: [rad.procent, i],
									itemStyle: {
										color: farg(rad),
										opacity: 1,
										borderColor: FARG.papper,
										borderWidth: 1.5
									}
								}
							]
				),
				...(lanet && {
					markLine: {
						// Behind the dots.
						z: 1,
						...grans({ xAxis: lanet.procent }, FARG.svart, 'solid', {
							position: 'start',
							// Near the right end the label ends not far beyond its line.
							...(lanet.procent > 60 && {
								align: 'right' as const,
								offset: [smal ? PRICK / 2 : 30, 0]
							}),
							formatter: lanet.etikett
						})
					}
				})
			}
		]
	};
}
