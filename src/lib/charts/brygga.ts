import type { Brofaste, Steg } from '$lib/dokument/diagram';
import {
	ETIKETT,
	FARG,
	GRUND,
	INGEN_BETONING,
	LIGGANDE_YTA,
	namnaxel,
	vardeaxel,
	type ChartOption
} from './option';

/**
 * A bridge from one amount to another, a step at a time: each bar begins where the one before ended.
 * The two amounts are lines of full height and not bars, for the steps are a small part of them and the axis
 * does not begin at zero.
 */
export function brygga(
	fran: Brofaste,
	steg: readonly Steg[],
	till: Brofaste,
	smal: boolean
): ChartOption {
	const lagen: number[] = [fran.varde];
	for (const { andring } of steg) lagen.push(lagen.at(-1)! + andring);
	const lagst = Math.min(...lagen, till.varde);
	const spann = Math.max(1, Math.max(...lagen, till.varde) - lagst);
	const rader = steg.map(({ namn, etikett }, i) => ({
		namn,
		etikett,
		start: lagen[i]!,
		slut: lagen[i + 1]!
	}));
	/** Its number stands at the end of the line that is its own, and towards the middle; on a phone clear of the first step's words. */
	const ande = ({ namn, varde, etikett }: Brofaste, position: 'start' | 'end') => ({
		xAxis: varde - lagst,
		label: {
			...ETIKETT,
			fontWeight: 600,
			position,
			distance: smal && position === 'start' ? 16 : 5,
			align: (2 * (varde - lagst) > spann ? 'right' : 'left') as 'right' | 'left',
			formatter: `${namn} ${etikett}`
		}
	});
	return {
		...GRUND,
		grid: { ...LIGGANDE_YTA, right: smal ? 8 : 150, top: smal ? 48 : 26, bottom: 26 },
		xAxis: vardeaxel({
			min: 0,
			max: spann,
			axisLabel: { show: false },
			splitLine: { show: false }
		}),
		yAxis: {
			...namnaxel(rader, 220),
			...(smal && { axisLabel: { show: false } })
		},
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
						// Clear of the line that the words begin at.
						position: [5, -17] as [number, number],
						// The lines of full height go behind the words.
						backgroundColor: FARG.papper,
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
						formatter: rad.etikett
					}
				})),
				markLine: {
					...(smal && { z: 1 }),
					silent: true,
					symbol: 'none',
					animation: false,
					lineStyle: { color: FARG.svart, width: 2, type: 'solid' as const },
					data: [ande(fran, 'start'), ande(till, 'end')]
				},
				...INGEN_BETONING
			}
		]
	};
}
