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

/** The room for labels at the right of the rows, and the largest width of names at their left, px. */
const PLATS = 118;
const NAMN = 160;
/** A dot's width, and how far above its row a name stands on a phone, px. */
const PRICK = 14;
const OVER = -27;

/**
 * A dot for each row on 0–100 percent, with a thin line for the rest up to 100; the county's share as a line
 * behind them. On a phone names and labels stand above the rows, and the scale has the full width.
 */
export function prickar(
	rader: readonly Prick[],
	lanet: { procent: number; etikett: string } | null,
	smal: boolean
): ChartOption {
	/** It covers the county's line. */
	const ovanfor = {
		...{ ...ETIKETT, show: true, verticalAlign: 'top' as const },
		...{ backgroundColor: FARG.papper, padding: 3 }
	};
	const farg = ({ varning }: Prick) => (varning ? FARG.hjortron : FARG.gran);
	return {
		...GRUND,
		grid: {
			...LIGGANDE_YTA,
			...(smal
				? { ...{ left: PRICK / 2, right: PRICK / 2, bottom: 24 }, outerBoundsMode: 'none' as const }
				: { right: PLATS, bottom: 4 }),
			top: smal ? 54 : 26
		},
		xAxis: vardeaxel({
			min: 0,
			max: 100,
			interval: 50,
			axisLabel: {
				...{ ...TEXT, color: FARG.gra, formatter: '{value}\u00a0%' },
				...(smal && { alignMinLabel: 'left', alignMaxLabel: 'right' })
			}
		}),
		yAxis: { ...namnaxel(rader, NAMN), ...(smal && { axisLabel: { show: false } }) },
		series: [
			{
				type: 'bar',
				stack: 'rad',
				silent: true,
				barWidth: 2,
				itemStyle: { color: FARG.linje },
				data: rader.map(({ procent, namn }) => ({
					value: procent ?? 0,
					...(smal && {
						label: {
							...ovanfor,
							position: [-PRICK / 2 - 3, OVER] as [number, number],
							formatter: namn
						}
					})
				})),
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
						...ovanfor,
						...(smal
							? {
									position: ['100%', OVER] as [string, number],
									align: 'right' as const,
									offset: [PRICK / 2 + 3, 0]
								}
							: // Clear of a dot at the end of the axis.
								{ verticalAlign: 'middle' as const, position: 'right' as const, distance: 13 }),
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
							// Near the right end the label stands to the left of its line; on a phone above the first name.
							...(lanet.procent > 60 && { align: 'right' as const }),
							offset: [lanet.procent > 60 ? 30 : 0, smal ? -14 : 0],
							formatter: lanet.etikett
						})
					}
				})
			}
		]
	};
}
