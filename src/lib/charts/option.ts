import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
	GridComponentOption,
	MarkLineComponentOption,
	TooltipComponentOption
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { antal, tal } from '$lib/domain/format';
import type { KvartalId } from '$lib/domain/kvartal';

export type ChartOption = ComposeOption<
	| BarSeriesOption
	| LineSeriesOption
	| GridComponentOption
	| MarkLineComponentOption
	| TooltipComponentOption
>;

/**
 * The page's colours as CSS variables: an SVG chart follows the theme, and paper, without being drawn again.
 */
export const FARG = {
	svart: 'var(--svart)',
	gra: 'var(--gra)',
	stapel: 'var(--gra-stapel)',
	linje: 'var(--harlinje)',
	gran: 'var(--gran)',
	granLjus: 'var(--gran-ljus)',
	hjortron: 'var(--hjortron)',
	papper: 'var(--papper)'
} as const;

export const TEXT = { fontFamily: "'Source Sans 3', sans-serif", fontSize: 14 } as const;

/** The settings shared by all charts. They move only to explain a change, and then briefly. */
export const GRUND: ChartOption = {
	textStyle: TEXT,
	animationDuration: 0,
	animationDurationUpdate: 200
};

export const ETIKETT = { ...TEXT, color: FARG.svart, textBorderWidth: 0 } as const;

/** The style of a value that may still change: an outline, like the ring of an unanswered request. */
export const OPPEN = { color: FARG.papper, borderColor: FARG.gran, borderWidth: 2 } as const;

export const INGEN_BETONING = { emphasis: { disabled: true } } as const;

/** Points without a line. The line is there but not seen: one of zero width would be a hairline on paper. */
export const PUNKTER = {
	type: 'line',
	silent: true,
	lineStyle: { opacity: 0 },
	symbol: 'circle',
	...INGEN_BETONING
} as const;

/** A line across the chart at a value, with its label in the same colour. */
export function grans(
	data: { xAxis: number } | { yAxis: number },
	color: string,
	type: 'solid' | [number, number],
	label: object
): MarkLineComponentOption {
	return {
		silent: true,
		symbol: 'none',
		animation: false,
		lineStyle: { color, width: 2, type },
		label: { ...ETIKETT, color, fontWeight: 600, ...label },
		data: [data]
	};
}

/** A category axis of quarters that labels only the years, at each one's first quarter. */
export function kvartalsaxel(
	kvartal: readonly KvartalId[],
	etikett: object = {}
): ChartOption['xAxis'] {
	return {
		type: 'category',
		data: [...kvartal],
		axisTick: { show: false },
		axisLine: { lineStyle: { color: FARG.gra } },
		axisLabel: {
			...TEXT,
			color: FARG.gra,
			interval: (index: number, value: string) => value.endsWith('K1') || kvartal.length < 5,
			formatter: (value: string) => (kvartal.length < 5 ? value : value.slice(0, 4)),
			hideOverlap: true,
			...etikett
		}
	};
}

/** A value axis from zero with a few light lines. */
export function vardeaxel(extra: object = {}): object {
	return {
		type: 'value',
		min: 0,
		splitNumber: 4,
		axisLabel: {
			...TEXT,
			color: FARG.gra,
			hideOverlap: true,
			formatter: (value: number) => (Number.isInteger(value) ? antal(value) : tal(value))
		},
		splitLine: { lineStyle: { color: FARG.linje } },
		...extra
	};
}

/** A value axis of counts: only whole numbers. */
export function antalsaxel(extra: object = {}): object {
	return vardeaxel({ minInterval: 1, ...extra });
}

/** The grid of horizontal bars: the names decide where the bars begin. */
export const LIGGANDE_YTA = {
	left: 0,
	top: 4,
	bottom: 4,
	outerBoundsMode: 'same',
	outerBoundsContain: 'axisLabel'
} as const;

/** The largest width of a letter in a name, and in a label of numbers and short words, px. */
const NAMNBREDD = 8;
const TALBREDD = 6.6;

/** The width of the rows' names, px: a wider box would take room from the bars. */
export function namnbredd(rader: readonly { namn: string }[], bredast: number): number {
	return Math.min(bredast, Math.max(0, ...rader.map(({ namn }) => namn.length)) * NAMNBREDD);
}

/** A category axis from the top down, without lines. */
export function namnaxel(rader: readonly { namn: string }[], bredast: number): object {
	const width = namnbredd(rader, bredast);
	return {
		type: 'category',
		data: rader.map(({ namn }) => namn),
		inverse: true,
		axisTick: { show: false },
		axisLine: { show: false },
		axisLabel: { ...ETIKETT, width, overflow: 'break', interval: 0, lineHeight: 15 }
	};
}

/**
 * The labels of a name axis where names and values share a column at the left, each value under its name: the
 * plot has no words in it, and no line across the rows is broken.
 * @param bredast the largest width of a line, px
 */
export function namnMedVarden(
	rader: readonly { namn: string; etikett: string; varning?: boolean }[],
	bredast: number
): object {
	const varden = rader.map(({ etikett }) => etikett.length * TALBREDD);
	const width = Math.min(bredast, Math.max(namnbredd(rader, bredast), ...varden));
	return {
		...ETIKETT,
		...{ width, overflow: 'break', interval: 0, align: 'right', lineHeight: 16 },
		color: (_: string, i: number) => (rader[i]!.varning ? FARG.hjortron : FARG.svart),
		formatter: (namn: string, i: number) => `${namn}\n${rader[i]!.etikett}`
	};
}

/** A tooltip built as a DOM node: a string would be parsed as HTML. */
export function tooltip(text: (index: number) => string): TooltipComponentOption {
	return {
		trigger: 'axis',
		axisPointer: { type: 'line', lineStyle: { color: FARG.gra } },
		backgroundColor: FARG.papper,
		borderColor: FARG.gra,
		textStyle: { ...TEXT, color: FARG.svart },
		transitionDuration: 0,
		formatter(points) {
			const node = document.createElement('div');
			const [point] = Array.isArray(points) ? points : [points];
			node.textContent = point ? text(point.dataIndex) : '';
			return node;
		}
	};
}
