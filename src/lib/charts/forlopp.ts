import type { Forlopp, Tidpunkt } from '$lib/dokument/diagram';
import {
	ETIKETT,
	FARG,
	grans,
	GRUND,
	INGEN_BETONING,
	PUNKTER,
	TEXT,
	vardeaxel,
	type ChartOption
} from './option';

/** In quarters. */
const ETT_AR = 4;

/** The dashes of a part that only some groups have reached, px. */
const STRECKAD = [3, 3];

/** Room above the curves, px, for the words of a compared time. */
const OVER = 34;

/**
 * Curves by quarters since a start, each with its name at its end, solid as far as all their groups have come
 * and dashed after that. The ones in focus are drawn in front.
 * @param vid a time at which curves are compared: a line, and each curve's value there
 */
export function forlopp(kurvor: readonly Forlopp[], vid?: Tidpunkt): ChartOption {
	const langst = Math.max(1, ...kurvor.map(({ procent }) => procent.length - 1));
	/** The axis shows whole years where there are more than two. */
	const interval = langst > 2 * ETT_AR ? ETT_AR : 1;
	const ordnade = [...kurvor].sort((a, b) => Number(a.framhavd) - Number(b.framhavd));
	return {
		...GRUND,
		grid: {
			left: 8,
			right: 84,
			top: vid ? OVER : 12,
			bottom: 22,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: vardeaxel({
			max: Math.ceil(langst / interval) * interval,
			interval,
			splitLine: { show: false },
			axisLine: { show: true, lineStyle: { color: FARG.gra } },
			name: 'kvartal sedan registreringen',
			nameLocation: 'middle',
			nameGap: 26,
			nameTextStyle: { ...TEXT, color: FARG.gra }
		}),
		yAxis: vardeaxel({
			axisLabel: { ...TEXT, color: FARG.gra, formatter: '{value}\u00a0%' }
		}),
		series: [
			...(vid ? [vidTiden(vid, 2 * vid.efter < langst)] : []),
			...ordnade.flatMap(({ procent, framhavd, namn, helt = procent.length - 1 }) => {
				const color = framhavd ? FARG.gran : FARG.stapel;
				const width = framhavd ? 3 : 2;
				const grund = {
					type: 'line' as const,
					silent: true,
					z: framhavd ? 3 : 2,
					itemStyle: { color },
					...INGEN_BETONING
				};
				const punkter = procent.map((varde, efter) => [efter, varde] as const);
				return [
					{
						...grund,
						symbol: 'none',
						lineStyle: { color, width },
						data: punkter.slice(0, helt + 1).map((en) => [...en])
					},
					{
						...grund,
						lineStyle: { color, width, type: STRECKAD },
						// A curve that ends where it is whole has its last point here.
						data: punkter.slice(helt).map((value) => ({
							value: [...value],
							...(value === punkter.at(-1)
								? { symbol: 'circle', symbolSize: framhavd ? 8 : 5 }
								: { symbol: 'none' })
						})),
						endLabel: {
							...ETIKETT,
							show: true,
							...(framhavd && { fontWeight: 600 }),
							color: framhavd ? color : FARG.gra,
							...(vid && { backgroundColor: FARG.papper }),
							formatter: namn
						}
					}
				];
			})
		]
	};
}

/**
 * The line of a compared time. It goes from its words down to the lowest compared curve, not through others
 * below.
 */
function vidTiden({ efter, ord, procent }: Tidpunkt, tidigt: boolean) {
	const linje = grans({ xAxis: efter }, FARG.gra, [4, 4], {
		position: 'start',
		// Clear of the highest number of the axis.
		distance: 10,
		align: tidigt ? 'left' : 'center',
		color: FARG.svart,
		formatter: ord
	});
	return {
		...PUNKTER,
		z: 4,
		symbolSize: 9,
		itemStyle: { opacity: 1, color: FARG.svart, borderColor: FARG.papper, borderWidth: 1.5 },
		data: procent.map((varde) => [efter, varde]),
		markLine: {
			...linje,
			data: [
				[
					{ coord: [efter, Math.max(...procent)], y: OVER },
					{ coord: [efter, Math.min(...procent)] }
				] as [object, object]
			],
			// Behind the names of curves that end next to it.
			z: 1
		}
	};
}
