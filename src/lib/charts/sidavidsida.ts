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

/** Lying bars two and two, each with its number at the end. */
export function sidaVidSida(rader: readonly TvaAntal[], smal: boolean): ChartOption {
	const serie = (varde: (rad: TvaAntal) => number, color: string) => ({
		type: 'bar' as const,
		silent: true,
		barWidth: 11,
		barGap: '10%',
		itemStyle: { color },
		label: {
			...ETIKETT,
			show: true,
			position: 'right' as const,
			formatter: ({ value }: { value?: unknown }) => antal(Number(value))
		},
		data: rader.map(varde),
		...INGEN_BETONING
	});
	return {
		...GRUND,
		grid: { ...LIGGANDE_YTA, right: 48 },
		xAxis: vardeaxel({ axisLabel: { show: false }, splitLine: { show: false } }),
		yAxis: namnaxel(
			rader.map(({ namn }) => namn),
			smal ? 100 : 150
		),
		series: [serie(({ ovre }) => ovre, FARG.gran), serie(({ undre }) => undre, FARG.stapel)]
	};
}
