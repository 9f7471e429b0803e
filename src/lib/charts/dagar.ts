import type { Dagrad } from '$lib/dokument/diagram';
import {
	FARG,
	grans,
	GRUND,
	LIGGANDE_YTA,
	namnaxel,
	PUNKTER,
	TEXT,
	vardeaxel,
	type ChartOption
} from './option';

/** About what a day has of width, and a row of height, px: the dots of a place are sized to fit there. */
const DAGBREDD = { bred: 27, smal: 11 };
const RADHOJD = 38;
const STORST = 8;

/**
 * A dot for each request, heaped where its answer came: a row for each kommun, a column for each working
 * day. Those without an answer are open rings at the right.
 */
export function dagar(rader: readonly Dagrad[], senast: number, smal: boolean): ChartOption {
	const antalDagar = rader[0]?.dagar.length ?? 0;
	const medFler = rader.some(({ fler }) => fler > 0);
	const fler = antalDagar;
	const obesvarade = antalDagar + 2;
	const bredd = smal ? DAGBREDD.smal : DAGBREDD.bred;
	const flest = Math.max(1, ...rader.flatMap((rad) => [...rad.dagar, rad.fler, rad.obesvarade]));
	// So many beside one another that the fullest place is filled in both directions.
	const bredvid = Math.max(1, Math.ceil(Math.sqrt((flest * bredd) / RADHOJD)));
	const under = Math.ceil(flest / bredvid);
	const storlek = Math.min(STORST, bredd / bredvid, RADHOJD / under) * 0.86;
	const hog = (rad: number, dag: number, antal: number): [number, number][] => {
		const kolumner = Math.min(bredvid, antal);
		const hojd = Math.ceil(antal / bredvid);
		return Array.from({ length: antal }, (_, i) => [
			dag + ((i % bredvid) - (kolumner - 1) / 2) * (storlek / 0.86 / bredd),
			rad + (Math.floor(i / bredvid) - (hojd - 1) / 2) * (storlek / 0.86 / RADHOJD)
		]);
	};
	const serie = (
		data: [number, number][],
		itemStyle: { color: string; borderColor?: string; borderWidth?: number }
	) => ({
		...PUNKTER,
		yAxisIndex: 1,
		symbolSize: storlek,
		itemStyle: { opacity: 1, ...itemStyle },
		data
	});
	const dagarna = (med: (dag: number) => boolean) =>
		rader.flatMap((rad, r) =>
			rad.dagar.flatMap((antal, dag) => (med(dag) ? hog(r, dag, antal) : []))
		);
	return {
		...GRUND,
		grid: { ...LIGGANDE_YTA, right: 34, top: 24 },
		xAxis: vardeaxel({
			min: -0.75,
			max: obesvarade + 0.75,
			interval: 1,
			axisTick: { show: false },
			splitLine: { show: false },
			// It would be drawn at the second scale's zero, through the first row.
			axisLine: { show: false },
			axisLabel: {
				...TEXT,
				color: FARG.gra,
				customValues: [0, 5, 10, ...(smal ? [] : [15]), ...(medFler ? [fler] : []), obesvarade],
				formatter: (dag: number) =>
					dag === obesvarade
						? smal
							? 'utan\nsvar'
							: 'obesvarade'
						: dag === fler
							? ''
							: String(dag)
			}
		}),
		yAxis: [
			{
				...namnaxel(rader, smal ? 92 : 160),
				splitLine: { show: true, lineStyle: { color: FARG.linje } }
			},
			{
				type: 'value',
				show: false,
				splitLine: { show: false },
				inverse: true,
				min: -0.5,
				max: rader.length - 0.5
			}
		],
		series: [
			{
				...serie(
					dagarna((dag) => dag <= senast),
					{ color: FARG.gran }
				),
				markLine: grans({ xAxis: senast + 0.5 }, FARG.hjortron, [6, 4], {
					position: 'start',
					formatter: `senast dag ${senast}`
				})
			},
			serie(
				[...dagarna((dag) => dag > senast), ...rader.flatMap((rad, r) => hog(r, fler, rad.fler))],
				{ color: FARG.hjortron }
			),
			serie(
				rader.flatMap((rad, r) => hog(r, obesvarade, rad.obesvarade)),
				{ color: FARG.papper, borderColor: FARG.svart, borderWidth: 1.5 }
			)
		]
	};
}
