import type { DelAvHelhet } from '$lib/dokument/diagram';
import {
	ETIKETT,
	FARG,
	GRUND,
	INGEN_BETONING,
	LIGGANDE_YTA,
	namnaxel,
	namnbredd,
	OPPEN,
	PUNKTER,
	vardeaxel,
	type ChartOption
} from './option';

/** For the room of the longest label beside its bar: the approximate width of a digit, px. */
const SIFFERBREDD = 7.5;
const LUFT = 18;
const MARKE = 10;
/** The largest width of names and the smallest of bars, px. */
const NAMN = 220;
const STAPLAR = { skarm: 130, papper: 56 };

/** The height of a whole and of a part inside it; where every part is its whole, a plain bar. */
const HOJD = { hela: 18, del: 10 };

/** The room for labels beside the bars, px. */
function etikettbredd(rader: readonly DelAvHelhet[]): number {
	return LUFT + Math.max(0, ...rader.map(({ etikett }) => Math.ceil(etikett.length * SIFFERBREDD)));
}

/** Below this width, px, names and labels stand above their bars, since they would be cut off beside them. */
export function minstaBredd(
	rader: readonly DelAvHelhet[],
	pa: keyof typeof STAPLAR = 'skarm'
): number {
	return namnbredd(rader, NAMN) + STAPLAR[pa] + etikettbredd(rader);
}

/**
 * Horizontal bars: the part in the county's colour, inside a strip that is the whole; plan and forecast as
 * marks.
 */
export function delAvHelhet(rader: readonly DelAvHelhet[], smal: boolean): ChartOption {
	const max = Math.max(
		1,
		...rader.flatMap(({ del, hela, prognos }) => [del ?? 0, hela ?? 0, prognos ?? 0])
	);
	const delad = rader.some(({ del, hela, prognos }) => del !== hela || prognos !== undefined);
	const harEgen = rader.some(({ egen }) => egen);
	const min = Math.min(0, ...rader.map(({ del }) => del ?? 0));
	const utanfor = ({ del, hela }: DelAvHelhet) => del !== null && del > (hela ?? 0);
	const plats = etikettbredd(rader);
	// The label stands at the end of the longer bar; on a phone above it, after the name, where both fit.
	const etikett = ({ namn, etikett, varning, egen }: DelAvHelhet, show: boolean) => ({
		...ETIKETT,
		show,
		position: smal ? ([0, -17] as [number, number]) : ('right' as const),
		// Clear of a mark at the bar's end.
		distance: MARKE,
		color: varning ? FARG.hjortron : FARG.svart,
		...(egen && { fontWeight: 600 as const }),
		formatter: smal ? `${namn}: ${etikett}` : etikett
	});
	return {
		...GRUND,
		grid: { ...LIGGANDE_YTA, right: smal ? 0 : plats, ...(smal && { top: 14 }) },
		xAxis: vardeaxel({ min, max, axisLabel: { show: false }, splitLine: { show: false } }),
		yAxis: [
			{ ...namnaxel(rader, NAMN), ...(smal && { axisLabel: { show: false } }) },
			{ ...namnaxel(rader, NAMN), show: false }
		],
		series: [
			{
				type: 'bar',
				silent: true,
				barWidth: HOJD.hela,
				data: rader.map((rad) => ({
					value: rad.hela ?? 0,
					itemStyle: { color: FARG.linje, borderColor: FARG.stapel, borderWidth: 1 },
					label: etikett(rad, !utanfor(rad))
				})),
				...INGEN_BETONING
			},
			{
				type: 'bar',
				silent: true,
				barWidth: delad ? HOJD.del : HOJD.hela,
				// On the same axis the two bars would stand side by side.
				yAxisIndex: 1,
				data: rader.map((rad) => ({
					value: rad.del ?? 0,
					itemStyle: {
						color: rad.varning ? FARG.hjortron : harEgen && !rad.egen ? FARG.stapel : FARG.gran
					},
					label: etikett(rad, utanfor(rad))
				})),
				...INGEN_BETONING
			},
			// The plan's mark has a light outline, so that it is visible on both bars.
			marken(rader, 'plan', { symbol: 'rect', symbolSize: [4, 26] }, () => ({
				...{ color: FARG.svart, borderColor: FARG.papper, borderWidth: 1 }
			})),
			marken(rader, 'prognos', { symbol: 'diamond', symbolSize: 13 }, ({ prognos = 0, hela }) => ({
				...OPPEN,
				...(hela !== null && prognos > hela && { borderColor: FARG.hjortron })
			}))
		]
	};
}

/** A mark in each row that has the value. */
function marken(
	rader: readonly DelAvHelhet[],
	vad: 'plan' | 'prognos',
	form: { symbol: string; symbolSize: number | number[] },
	stil: (rad: DelAvHelhet) => object
) {
	const data = rader.flatMap((rad, i) =>
		rad[vad] === undefined
			? []
			: [{ value: [rad[vad], i], itemStyle: { opacity: 1, ...stil(rad) } }]
	);
	return { ...PUNKTER, ...form, z: 3, data };
}
