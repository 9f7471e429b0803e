import type { Brofaste, Steg } from '$lib/dokument/diagram';
import {
	ETIKETT,
	FARG,
	GRUND,
	INGEN_BETONING,
	LIGGANDE_YTA,
	namnaxel,
	randig,
	vardeaxel,
	type ChartOption
} from './option';

/**
 * A bridge from one amount to another, a step at a time: each bar begins where the one before ended.
 * The two amounts are lines and not bars, for the steps are a small part of them and the axis does
 * not begin at zero.
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
	const rader = [
		{ ...fran, start: fran.varde, slut: fran.varde },
		...steg.map(({ namn, etikett }, i) => ({
			namn,
			etikett,
			start: lagen[i]!,
			slut: lagen[i + 1]!
		})),
		{ ...till, start: till.varde, slut: till.varde }
	];
	// The end points are as wide as a line is thick.
	const linje = spann / 160;
	const bredd = ({ start, slut }: (typeof rader)[number]) => Math.abs(slut - start) || linje;
	return {
		...GRUND,
		grid: { ...LIGGANDE_YTA, right: smal ? 0 : 150, ...(smal && { top: 14 }) },
		xAxis: vardeaxel({
			min: 0,
			max: spann + linje,
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
						position: [0, -17] as [number, number],
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
				data: rader.map((rad, i) => ({
					value: bredd(rad),
					itemStyle: {
						color:
							i === 0 || i === rader.length - 1
								? FARG.svart
								: rad.slut > rad.start
									? randig('hjortron', bredd(rad) / spann)
									: FARG.gran
					},
					label: {
						...ETIKETT,
						show: !smal,
						position: 'right' as const,
						formatter: rad.etikett
					}
				})),
				...INGEN_BETONING
			}
		]
	};
}
