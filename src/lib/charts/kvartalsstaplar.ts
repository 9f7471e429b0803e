import { antal } from '$lib/domain/format';
import type { KvartalId } from '$lib/domain/kvartal';
import type { Kvartalspunkt } from '$lib/dokument/diagram';
import {
	ETIKETT,
	FARG,
	GRUND,
	INGEN_BETONING,
	kvartalsaxel,
	OPPEN,
	tooltip,
	type ChartOption
} from './option';

/** The words over last year's quarter reach over this many columns to each side, at the narrowest. */
const ORDETS_RUM = 3;

/**
 * A column for each quarter, in grey. The quarter in focus stands out, and the same quarter a year before is
 * marked where it is a fair comparison. Both carry their number, so there is no value axis.
 * @param oklart the number of last columns drawn open, since they may still change
 */
export function kvartalsstaplar(
	rows: readonly Kvartalspunkt[],
	detta: KvartalId,
	ifjol: KvartalId | null,
	oklart = 0
): ChartOption {
	const dar = rows.findIndex(({ kvartal }) => kvartal === ifjol);
	/** Taller neighbours would stand behind the words, so those are lifted above them. */
	const lyft = Math.max(
		...rows.slice(Math.max(0, dar - ORDETS_RUM), dar + ORDETS_RUM + 1).map(({ varde }) => varde)
	);
	const lyfts = dar >= 0 && lyft > rows[dar]!.varde;
	const talet = { ...ETIKETT, fontSize: 16, fontWeight: 600 } as const;
	const ifjolsOrd = {
		...talet,
		lineHeight: 18,
		formatter: `{a|samma kvartal}\n{a|i fjol}\n${antal(rows[dar]?.varde ?? 0)}`,
		rich: { a: { ...ETIKETT, lineHeight: 15 } }
	};
	const stil = (kvartal: KvartalId, i: number) => {
		const color = kvartal === detta ? FARG.gran : kvartal === ifjol ? FARG.granLjus : FARG.stapel;
		return i < rows.length - oklart ? { color } : { ...OPPEN, borderColor: color };
	};
	return {
		...GRUND,
		grid: {
			left: 8,
			right: 8,
			top: ifjol ? 54 : 28,
			bottom: 4,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		tooltip: tooltip((i) => `${rows[i]!.kvartal}: ${antal(rows[i]!.varde)}`),
		xAxis: kvartalsaxel(rows.map(({ kvartal }) => kvartal)),
		yAxis: { type: 'value', show: false },
		series: [
			{
				type: 'bar',
				barCategoryGap: '22%',
				data: rows.map(({ kvartal, varde }, i) => ({
					value: varde,
					itemStyle: stil(kvartal, i),
					label: {
						...(kvartal === ifjol ? ifjolsOrd : { ...talet, formatter: antal(varde) }),
						show: kvartal === detta || (kvartal === ifjol && !lyfts),
						position: 'top' as const
					}
				})),
				...(lyfts && {
					markLine: {
						silent: true,
						symbol: 'none',
						animation: false,
						lineStyle: { color: FARG.gra, width: 1, type: 'solid' as const },
						label: { ...ifjolsOrd, position: 'end' as const, distance: 2 },
						data: [[{ coord: [dar, rows[dar]!.varde] }, { coord: [dar, lyft] }]]
					}
				}),
				...INGEN_BETONING
			}
		]
	};
}
