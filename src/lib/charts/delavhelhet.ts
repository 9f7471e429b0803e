import type { DelAvHelhet } from '$lib/dokument/diagram';
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

/** What the longest label takes beside its bar: a digit is about so wide, px. */
const SIFFERBREDD = 7.5;
const LUFT = 12;

/** Lying bars: the part in the county's colour, in front of its whole in grey. */
export function delAvHelhet(rader: readonly DelAvHelhet[], smal: boolean): ChartOption {
	const max = Math.max(1, ...rader.map(({ del, hela }) => Math.max(del, hela)));
	const min = Math.min(0, ...rader.map(({ del }) => del));
	const plats =
		LUFT + Math.max(0, ...rader.map(({ etikett }) => Math.ceil(etikett.length * SIFFERBREDD)));
	// The label stands at the end of the longer bar; on a phone above it, with the name, where there
	// is room for both.
	const etikett = ({ namn, etikett, varning }: DelAvHelhet, show: boolean) => ({
		...ETIKETT,
		show,
		position: smal ? ([0, -17] as [number, number]) : ('right' as const),
		color: varning ? FARG.hjortron : FARG.svart,
		formatter: smal ? `${namn}: ${etikett}` : etikett
	});
	return {
		...GRUND,
		grid: { ...LIGGANDE_YTA, right: smal ? 0 : plats, ...(smal && { top: 14 }) },
		xAxis: vardeaxel({ min, max, axisLabel: { show: false }, splitLine: { show: false } }),
		yAxis: {
			...namnaxel(rader, 220),
			...(smal && { axisLabel: { show: false } })
		},
		series: [
			{
				type: 'bar',
				silent: true,
				barWidth: 18,
				barGap: '-100%',
				data: rader.map((rad) => ({
					value: rad.hela,
					itemStyle: { color: FARG.stapel },
					label: etikett(rad, rad.hela >= rad.del)
				})),
				...INGEN_BETONING
			},
			{
				type: 'bar',
				silent: true,
				barWidth: 18,
				data: rader.map((rad) => ({
					value: rad.del,
					itemStyle: {
						color: rad.varning ? FARG.hjortron : FARG.gran
					},
					label: etikett(rad, rad.hela < rad.del)
				})),
				...INGEN_BETONING
			}
		]
	};
}
