import { antal } from '$lib/domain/format';
import type { KvartalId } from '$lib/domain/kvartal';
import type { Panel } from '$lib/dokument/diagram';
import { antalsaxel, ETIKETT, FARG, GRUND, INGEN_BETONING, TEXT, type ChartOption } from './option';

/** The height of a panel with its name and axis, px. */
const PANELHOJD = 156;
const BREDVID = { bred: 4, smal: 2 };
/** The width of the value axis at the left of all panels, px. */
const AXEL = 40;

/** A round step for the axis: the smallest that is at least `minst`, such as 80 for 76. */
function jamntSteg(minst: number): number {
	const tiopotens = 10 ** Math.floor(Math.log10(Math.max(1, minst)));
	return tiopotens * [1, 2, 3, 4, 5, 6, 8, 10].find((en) => en * tiopotens >= minst)!;
}

/** The height of this many panels, px. */
export function multipelhojd(paneler: number, smal: boolean): number {
	return Math.ceil(paneler / (smal ? BREDVID.smal : BREDVID.bred)) * PANELHOJD;
}

/** A panel for each curve, in front of a shared one; all on one scale. */
export function multiplar(
	kvartal: readonly KvartalId[],
	paneler: readonly Panel[],
	bakom: Panel,
	smal: boolean
): ChartOption {
	const bredvid = smal ? BREDVID.smal : BREDVID.bred;
	const hogst = Math.max(1, ...bakom.varden, ...paneler.flatMap(({ varden }) => varden));
	const steg = jamntSteg(hogst / 2);
	const sista = kvartal.length - 1;
	const kolumn = 96 / bredvid;
	const plats = (i: number) => ({ rad: Math.floor(i / bredvid), kolumn: i % bredvid });
	return {
		...GRUND,
		grid: paneler.map((_, i) => ({
			left: `${4 + plats(i).kolumn * kolumn}%`,
			width: `${kolumn - (smal ? 11 : 5)}%`,
			top: plats(i).rad * PANELHOJD + 26,
			height: PANELHOJD - 56
		})),
		xAxis: paneler.map((_, gridIndex) => ({
			type: 'category' as const,
			gridIndex,
			data: [...kvartal],
			boundaryGap: false,
			axisTick: { show: false },
			axisLine: { lineStyle: { color: FARG.gra } },
			axisLabel: {
				...TEXT,
				fontSize: 12,
				color: FARG.gra,
				alignMinLabel: 'left' as const,
				alignMaxLabel: 'right' as const,
				interval: (i: number) => i === 0 || i === sista,
				formatter: (value: string) => value.slice(0, 4)
			}
		})),
		yAxis: paneler.map(({ namn }, gridIndex) => ({
			...antalsaxel({
				gridIndex,
				max: 2 * steg,
				interval: steg,
				axisLabel: {
					...TEXT,
					fontSize: 12,
					color: FARG.gra,
					show: plats(gridIndex).kolumn === 0,
					width: AXEL
				}
			}),
			name: namn,
			nameLocation: 'end' as const,
			nameGap: 8,
			nameTextStyle: { ...ETIKETT, fontWeight: 600, align: 'left' as const }
		})),
		series: paneler.flatMap(({ varden }, i) => [
			{
				type: 'line' as const,
				silent: true,
				xAxisIndex: i,
				yAxisIndex: i,
				// The shared curve is named in the first panel where it is the lower of the two.
				data: bakom.varden.map((value, k) =>
					i === 0 && k === Math.floor(sista / 2)
						? {
								value,
								...{ symbol: 'circle', symbolSize: 1 },
								label: {
									...TEXT,
									...{ show: true, position: 'top' as const, fontSize: 12, color: FARG.gra },
									formatter: bakom.namn
								}
							}
						: { value, symbol: 'none' }
				),
				lineStyle: { color: FARG.stapel, width: 1.5 },
				...INGEN_BETONING
			},
			{
				type: 'line' as const,
				silent: true,
				xAxisIndex: i,
				yAxisIndex: i,
				data: varden.map((value, k) =>
					k === sista ? { value, symbol: 'circle', symbolSize: 7 } : { value, symbol: 'none' }
				),
				lineStyle: { color: FARG.gran, width: 3 },
				itemStyle: { color: FARG.gran },
				endLabel: {
					...ETIKETT,
					show: true,
					fontWeight: 600,
					color: FARG.gran,
					distance: 9,
					formatter: antal(varden[sista] ?? 0)
				},
				...INGEN_BETONING
			}
		])
	};
}
