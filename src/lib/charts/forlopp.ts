import type { Forlopp } from '$lib/dokument/diagram';
import { ETIKETT, FARG, GRUND, INGEN_BETONING, TEXT, vardeaxel, type ChartOption } from './option';

/** Curves over quarters since a beginning: those told of in front, with their name at the longest. */
export function forlopp(kurvor: readonly Forlopp[], namn: string): ChartOption {
	const langst = Math.max(1, ...kurvor.map(({ procent }) => procent.length - 1));
	const ordnade = [...kurvor].sort((a, b) => Number(a.framhavd) - Number(b.framhavd));
	const [langsta] = ordnade
		.filter(({ framhavd }) => framhavd)
		.sort((a, b) => b.procent.length - a.procent.length);
	return {
		...GRUND,
		grid: {
			left: 8,
			right: 112,
			top: 12,
			bottom: 22,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: vardeaxel({
			max: langst,
			minInterval: 1,
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
		series: ordnade.map((kurva) => {
			const { procent, framhavd } = kurva;
			const color = framhavd ? FARG.gran : FARG.stapel;
			const sista = procent.length - 1;
			return {
				type: 'line' as const,
				silent: true,
				z: framhavd ? 3 : 2,
				data: procent.map((varde, efter) => ({
					value: [efter, varde],
					// A curve of one quarter is a point.
					...(framhavd && efter === sista
						? { symbol: 'circle', symbolSize: 8 }
						: { symbol: 'none' })
				})),
				lineStyle: { color, width: framhavd ? 3 : 1.25 },
				itemStyle: { color },
				endLabel: {
					...ETIKETT,
					show: kurva === langsta || kurva.namn !== undefined,
					...(framhavd ? { fontWeight: 600 } : { offset: [0, 9] as [number, number] }),
					color: framhavd ? color : FARG.gra,
					formatter: framhavd ? namn : (kurva.namn ?? '')
				},
				...INGEN_BETONING
			};
		})
	};
}
