import { bro, etikettplats, type Etikettplats } from '$lib/dokument/bro';
import type { Brofaste, Steg } from '$lib/dokument/diagram';
import {
	ETIKETT,
	FARG,
	GRUND,
	INGEN_BETONING,
	LIGGANDE_YTA,
	namnaxel,
	namnbredd,
	namnMedVarden,
	PUNKTER,
	TEXT,
	vardeaxel,
	type ChartOption
} from './option';

/**
 * As parts of the span of the bars: how far before the lowest value the axis begins, and where it is broken.
 */
const FORE = 0.1;
const BROTT = 0.05;
/** Below this width, px, the values stand under the names at the left of the bars. */
export const SMAL_BRYGGA = 600;
/** The largest width of names at the left, and of names with values, px. */
const NAMN = 220;
const NAMN_SMALT = 150;
/** The width of a phone, px; and how far below its axis words may stand clear of the zero. */
const TELEFON = 300;
const UNDER_NOLL = 24;
/** The room to the right of the bars of a narrow chart, and above and below those of any, px. */
const KANT_SMALT = 8;
const KANT = 26;
/** The largest width of a label's letter, and its distance from its bar, px. */
const TECKEN = 7.5;
const AVSTAND = 5;

/**
 * A bridge from one amount to another: each bar begins where the one before ended. The two amounts are lines
 * across the full height, not bars, since the steps are small beside them, and no words stand on those lines.
 * The axis is visibly broken between zero and the lower amount.
 */
export function brygga(
	fran: Brofaste,
	steg: readonly Steg[],
	till: Brofaste,
	smal: boolean
): ChartOption {
	const { lagen, lagst, spann } = bro(
		fran.varde,
		steg.map(({ andring }) => andring),
		till.varde
	);
	const rader = steg.map(({ namn, etikett }, i) => ({
		namn,
		etikett,
		start: lagen[i]!,
		slut: lagen[i + 1]!
	}));
	/** The room for labels at the right of the bars, and the least width of the span, px. */
	const hoger = AVSTAND + TECKEN * Math.max(0, ...steg.map(({ etikett }) => etikett.length));
	const yta = smal
		? (TELEFON - NAMN_SMALT - KANT_SMALT) / (1 + FORE)
		: (SMAL_BRYGGA - namnbredd(rader, NAMN) - hoger) / (1 + FORE);
	const platser = rader.map(({ start, slut }) =>
		etikettplats(
			[Math.min(start, slut) - lagst, Math.max(start, slut) - lagst],
			[fran.varde - lagst, till.varde - lagst],
			(hoger / yta) * spann
		)
	);
	/** A row's part of the bars, with its label where that has this place: in a bar's right end, or after it. */
	const stapel = (
		plats: Etikettplats,
		langd: (rad: (typeof rader)[number]) => number,
		farg: (rad: (typeof rader)[number]) => string = () => 'transparent'
	) => ({
		type: 'bar' as const,
		stack: 'steg',
		silent: true,
		barWidth: 18,
		data: rader.map((rad, i) => ({
			value: langd(rad),
			itemStyle: { color: farg(rad) },
			label: {
				...ETIKETT,
				show: !smal && platser[i] === plats,
				...{ position: 'right' as const, formatter: rad.etikett },
				...(plats === 'left'
					? { align: 'right' as const, distance: -AVSTAND }
					: { distance: AVSTAND })
			}
		})),
		...INGEN_BETONING
	});
	/**
	 * An end of the bridge. Its label stands at the line's own end, to the right of it where there is room; else
	 * to the left, and then below the zero.
	 */
	const ande = (
		{ namn, varde, etikett }: Brofaste,
		position: 'start' | 'end'
	): [object, object] => {
		const formatter = `${namn} ${etikett}`;
		const rum = yta * (1 - (varde - lagst) / spann);
		const align = rum < TECKEN * formatter.length ? 'right' : 'left';
		const distance = smal && position === 'end' && align === 'right' ? UNDER_NOLL : AVSTAND;
		const label = { ...ETIKETT, fontWeight: 600, position, distance, align, formatter };
		return [{ coord: [varde - lagst, 1], label }, { coord: [varde - lagst, 0] }];
	};
	return {
		...GRUND,
		grid: {
			...LIGGANDE_YTA,
			right: smal ? KANT_SMALT : hoger,
			top: KANT,
			bottom: KANT + (smal ? UNDER_NOLL : 0)
		},
		xAxis: vardeaxel({
			min: -FORE * spann,
			max: spann,
			axisLine: { show: true, onZero: false, lineStyle: { color: FARG.gra } },
			axisTick: { show: false },
			axisLabel: {
				...TEXT,
				color: FARG.gra,
				customValues: [-FORE * spann],
				formatter: '0'
			},
			splitLine: { show: false }
		}),
		yAxis: [
			{
				...namnaxel(rader, NAMN),
				...(smal && { axisLabel: namnMedVarden(rader, NAMN_SMALT) })
			},
			// A second axis, so that the mark of the break stands on the bottom axis however many rows there are.
			{ type: 'value', show: false, min: 0, max: 1 }
		],
		series: [
			stapel('left', ({ start, slut }) => Math.min(start, slut) - lagst),
			stapel(
				'right',
				({ start, slut }) => Math.abs(slut - start),
				({ start, slut }) => (slut > start ? FARG.hjortron : FARG.gran)
			),
			stapel('ytterst', ({ start, slut }) => spann + lagst - Math.max(start, slut)),
			{
				...PUNKTER,
				yAxisIndex: 1,
				z: 3,
				clip: false,
				symbol: 'path://M0,14 L7,0 L11,0 L4,14 Z',
				symbolSize: [11, 14],
				itemStyle: { opacity: 1, color: FARG.papper, borderColor: FARG.gra, borderWidth: 1.5 },
				data: [[-BROTT * spann, 0]],
				markLine: {
					z: 1,
					silent: true,
					symbol: 'none',
					animation: false,
					lineStyle: { color: FARG.svart, width: 2, type: 'solid' as const },
					data: [ande(fran, 'start'), ande(till, 'end')]
				}
			}
		]
	};
}
