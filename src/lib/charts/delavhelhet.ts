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

/** What the longest label takes beside its bar: a digit is about so wide, px. */
const SIFFERBREDD = 7.5;
const LUFT = 18;
const MARKE = 10;
/** What names have at the most, and bars at the least, px. */
const NAMN = 220;
const STAPLAR = 56;

/** A part lies within its whole; what is its own whole is a bar. */
const HOJD = { hela: 18, del: 10 };

/** The labels' room beside the bars. */
function etikettbredd(rader: readonly DelAvHelhet[]): number {
	return LUFT + Math.max(0, ...rader.map(({ etikett }) => Math.ceil(etikett.length * SIFFERBREDD)));
}

/** Where there is less than this, px, the names and labels stand above their bars: beside them they would be cut. */
export function minstaBredd(rader: readonly DelAvHelhet[]): number {
	return namnbredd(rader, NAMN) + STAPLAR + etikettbredd(rader);
}

/** Lying bars: the part in the county's colour, in a strip that is the whole; what is planned and thought as marks. */
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
	// The label stands at the end of the longer bar; on a phone above it, with the name, where there
	// is room for both.
	const etikett = ({ namn, etikett, varning, egen }: DelAvHelhet, show: boolean) => ({
		...ETIKETT,
		show,
		position: smal ? ([0, -17] as [number, number]) : ('right' as const),
		// Clear of a mark at its end.
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
				// On one axis the two would stand beside each other.
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
			// Their line is an outline of paper, so that it is seen on either bar.
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

/** A mark in each row that has what it marks. */
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
