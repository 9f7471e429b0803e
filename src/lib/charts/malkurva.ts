import { antal } from '$lib/domain/format';
import type { Kvartalspunkt } from '$lib/dokument/diagram';
import {
	antalsaxel,
	ETIKETT,
	FARG,
	GRUND,
	INGEN_BETONING,
	kvartalsaxel,
	TEXT,
	tooltip,
	type ChartOption
} from './option';

/**
 * A cumulative figure on its way to a goal. The goal is a line with its number, the last point is
 * labelled.
 */
export function malkurva(rows: readonly Kvartalspunkt[], mal: number): ChartOption {
	const sista = rows.length - 1;
	const hogsta = Math.max(0, ...rows.map(({ varde }) => varde));
	return {
		...GRUND,
		grid: {
			left: 8,
			right: 56,
			top: 28,
			bottom: 4,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		tooltip: tooltip((i) => `${rows[i]!.kvartal}: ${antal(rows[i]!.varde)}`),
		xAxis: kvartalsaxel(rows.map(({ kvartal }) => kvartal)),
		// Up to the goal, and beyond it only when the curve goes there.
		yAxis: antalsaxel(hogsta <= mal ? { max: mal } : {}),
		series: [
			{
				type: 'line',
				data: rows.map(({ varde: value }, i) =>
					i === sista ? { value, symbol: 'circle', symbolSize: 9 } : { value, symbol: 'none' }
				),
				lineStyle: { color: FARG.gran, width: 3 },
				itemStyle: { color: FARG.gran },
				...INGEN_BETONING,
				endLabel: {
					...ETIKETT,
					show: true,
					fontSize: 18,
					fontWeight: 600,
					color: FARG.gran,
					formatter: ({ value }) => antal(Number(value))
				},
				markLine: {
					silent: true,
					symbol: 'none',
					animation: false,
					lineStyle: { color: FARG.hjortron, width: 2, type: [6, 4] },
					label: {
						...TEXT,
						position: 'insideStartTop',
						color: FARG.hjortron,
						textBorderWidth: 0,
						fontWeight: 600,
						formatter: `Mål ${antal(mal)}`
					},
					data: [{ yAxis: mal }]
				}
			}
		]
	};
}
