import { oklartOrd } from '$lib/domain/diagramtext';
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

/** Words that explain a column stand above all columns, with a thin line down to it; px from the top. */
const ORD = 20;
/** Among more columns than this a year begins under the first quarter's middle: the drawing is as wide as its columns. */
const MANGA = 12;
/**
 * Where a column in the first or last part of the drawing is explained, its words begin or end there: text may be
 * twice as large.
 */
const KANT = 0.3;

/**
 * A column for each quarter, in grey. The quarter in focus stands out, and the same quarter a year before is
 * marked where it is a fair comparison. Both carry their number, so there is no value axis. Drawn as on the
 * published page (`publicering/sida/diagram/kvartal.ts`).
 * @param oklart the number of last columns drawn open, since they may still change
 */
export function kvartalsstaplar(
	rows: readonly Kvartalspunkt[],
	detta: KvartalId,
	ifjol: KvartalId | null,
	oklart = 0
): ChartOption {
	const talet = { ...ETIKETT, fontSize: 16, fontWeight: 600 } as const;
	const oppen = rows.length - oklart;
	const forklarade = [
		{ i: rows.findIndex(({ kvartal }) => kvartal === ifjol), ord: 'samma kvartal i fjol' },
		{ i: oklart > 0 ? oppen : -1, ord: oklartOrd(oklart) }
	].filter(({ i }) => i >= 0);
	const stil = (kvartal: KvartalId, i: number) => {
		const color = kvartal === detta ? FARG.gran : kvartal === ifjol ? FARG.granLjus : FARG.stapel;
		return i < oppen ? { color } : { ...OPPEN, borderColor: color };
	};
	return {
		...GRUND,
		grid: {
			left: 0,
			right: 0,
			top: forklarade.length > 0 ? ORD + 26 : 28,
			bottom: 4,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		tooltip: tooltip((i) => `${rows[i]!.kvartal}: ${antal(rows[i]!.varde)}`),
		xAxis: kvartalsaxel(
			rows.map(({ kvartal }) => kvartal),
			rows.length > MANGA ? { align: 'left' } : {}
		),
		yAxis: { type: 'value', show: false },
		series: [
			{
				type: 'bar',
				barCategoryGap: '22%',
				data: rows.map(({ kvartal, varde }, i) => ({
					value: varde,
					itemStyle: stil(kvartal, i),
					label: {
						...talet,
						show: kvartal === detta || kvartal === ifjol,
						// The last one's number ends where its column does, at the edge of the drawing.
						...(i === rows.length - 1
							? {
									position: ['100%', 0] as [string, number],
									align: 'right' as const,
									verticalAlign: 'bottom' as const
								}
							: { position: 'top' as const, distance: 0 }),
						...(kvartal === detta && { color: FARG.gran }),
						// Covers the line to the words above it.
						padding: [4, i === rows.length - 1 ? 0 : 2, 5],
						backgroundColor: FARG.papper,
						formatter: antal(varde)
					}
				})),
				markLine: {
					z: 1,
					silent: true,
					symbol: 'none',
					animation: false,
					lineStyle: { color: FARG.gra, width: 1, type: 'solid' as const },
					data: forklarade.map(({ i, ord }) => [
						{ coord: [i, rows[i]!.varde] },
						{
							coord: [i, rows[i]!.varde],
							y: ORD,
							label: {
								...ETIKETT,
								color: FARG.gra,
								position: 'end' as const,
								distance: 2,
								align:
									i < KANT * rows.length
										? 'left'
										: i >= (1 - KANT) * rows.length
											? 'right'
											: 'center',
								formatter: ord
							}
						}
					]) as [object, object][]
				},
				...INGEN_BETONING
			}
		]
	};
}
