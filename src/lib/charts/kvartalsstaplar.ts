import { antal } from '$lib/domain/format';
import type { KvartalId } from '$lib/domain/kvartal';
import type { Kvartalspunkt } from '$lib/dokument/diagram';
import {
	antalsaxel,
	ETIKETT,
	FARG,
	GRUND,
	INGEN_BETONING,
	kvartalsaxel,
	randig,
	tooltip,
	type ChartOption
} from './option';

/**
 * One column a quarter, grey as context. The quarter told of stands out and the same quarter the
 * year before, where there is a fair one, is marked beside it; both carry their number.
 */
export function kvartalsstaplar(
	rows: readonly Kvartalspunkt[],
	detta: KvartalId,
	ifjol: KvartalId | null
): ChartOption {
	const hogst = Math.max(1, ...rows.map(({ varde }) => varde));
	const farg = ({ kvartal, varde }: (typeof rows)[number]) => {
		if (kvartal === detta) return FARG.gran;
		return kvartal === ifjol ? randig('granLjus', varde / hogst, { staende: true }) : FARG.stapel;
	};
	return {
		...GRUND,
		grid: {
			left: 8,
			right: 8,
			top: ifjol ? 48 : 28,
			bottom: 4,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		tooltip: tooltip((i) => `${rows[i]!.kvartal}: ${antal(rows[i]!.varde)}`),
		xAxis: kvartalsaxel(rows.map(({ kvartal }) => kvartal)),
		yAxis: antalsaxel(),
		series: [
			{
				type: 'bar',
				barCategoryGap: '22%',
				data: rows.map(({ kvartal, varde }) => ({
					value: varde,
					itemStyle: { color: farg({ kvartal, varde }) },
					label: {
						...ETIKETT,
						show: kvartal === detta || kvartal === ifjol,
						position: 'top' as const,
						fontSize: 16,
						fontWeight: 600,
						...(kvartal === ifjol
							? {
									formatter: `{a|samma kvartal\ni fjol}\n${antal(varde)}`,
									rich: { a: { ...ETIKETT, lineHeight: 16 } }
								}
							: { formatter: antal(varde) })
					}
				})),
				...INGEN_BETONING
			}
		]
	};
}
