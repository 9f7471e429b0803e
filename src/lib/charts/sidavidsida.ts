import type { TvaAntal } from '$lib/dokument/diagram';
import { antal } from '$lib/domain/format';
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

/** The approximate width of a letter in a label, px. */
const SIFFERBREDD = 7;

/** Horizontal bars in pairs, each with its number to the right. Negative values go to the left. */
export function sidaVidSida(rader: readonly TvaAntal[], smal: boolean): ChartOption {
	const min = Math.min(0, ...rader.flatMap(({ ovre, undre }) => [ovre, undre]));
	const texter = rader.flatMap(({ ovre, undre, ovreText, undreText }) => [
		ovreText ?? antal(ovre),
		undreText ?? antal(undre)
	]);
	const etikettbredd = 14 + SIFFERBREDD * Math.max(0, ...texter.map(({ length }) => length));
	const serie = (
		varde: (rad: TvaAntal) => number,
		text: (rad: TvaAntal) => string | undefined,
		color: string
	) => ({
		type: 'bar' as const,
		silent: true,
		// The bars are as far apart as their numbers are high, since the two numbers may begin at the same place.
		barWidth: 13,
		barGap: '25%',
		itemStyle: { color },
		data: rader.map((rad) => ({
			value: varde(rad),
			label: {
				...ETIKETT,
				show: true,
				position: 'right' as const,
				formatter: text(rad) ?? antal(varde(rad))
			}
		})),
		...INGEN_BETONING
	});
	return {
		...GRUND,
		grid: { ...LIGGANDE_YTA, right: etikettbredd },
		xAxis: vardeaxel({ min, axisLabel: { show: false }, splitLine: { show: false } }),
		yAxis: namnaxel(rader, smal ? 100 : 220),
		series: [
			serie(
				({ ovre }) => ovre,
				({ ovreText }) => ovreText,
				FARG.gran
			),
			serie(
				({ undre }) => undre,
				({ undreText }) => undreText,
				FARG.stapel
			)
		]
	};
}
