import type { Diagram } from './diagram';
import type { Tabell } from './tabell';

/** The text width of the paper, in print and in Word, mm. */
export const PAPPERSBREDD = 170;
/** The width in px of a chart as wide as the text: at that size its own text matches the paper's. */
export const PAPPERSPX = 802;
export const PX_PER_MM = PAPPERSPX / PAPPERSBREDD;
/**
 * Charts are this much lower on paper than on a screen, so that more of what belongs together fits on a page.
 */
export const PAPPERSHOJD = 0.74;
/** The height of a chart over time beside its table on paper, px: about that of eight quarters' rows. */
export const BREDVID_HOJD = 205;
/** The gap between a chart and the table beside it, mm. */
const MELLAN = 5;
/** The width of a letter in a table, and the space before a column, mm. */
const TECKEN = 1.35;
const FORE = 3;
/**
 * The smallest width at which a kind of chart can be read beside a table, and its largest width there, mm.
 */
const BREDD: Readonly<
	Partial<Record<Diagram['data']['slag'], readonly [smalast: number, bredast: number]>>
> = {
	kvartal: [62, 100],
	delavhelhet: [85, 86],
	sidavidsida: [90, 105],
	prickar: [80, 100]
};

/**
 * The width of a chart beside its table on paper, mm.
 * @returns null where there is no room for both
 */
export function bredvidTabellen({ data }: Diagram, tabell: Tabell): number | null {
	const [smalast = Infinity, bredast = 0] = BREDD[data.slag] ?? [];
	const kvar = PAPPERSBREDD - MELLAN - minstaBredd(tabell);
	return kvar < smalast ? null : Math.min(kvar, bredast);
}

/** Gauges in the rows of a table are so wide, mm, and at most so many: they are one picture, which no page can part. */
const MATARE = 34;
const FLEST = 12;

/**
 * The width of a chart of gauges in the rows of its table on paper, mm.
 * @returns null where the chart's rows are not those of the table
 */
export function iRaderna({ data }: Diagram, { rader }: Tabell): number | null {
	if (data.slag !== 'delavhelhet' || data.rader.length > FLEST) return null;
	const namn = rader.filter(({ summa }) => !summa).map(({ celler }) => celler[0]!.text);
	const lika = namn.length === data.rader.length;
	return lika && data.rader.every((rad, i) => rad.namn === namn[i]) ? MATARE : null;
}

/** The table's smallest width that breaks no word, mm. */
function minstaBredd({ kolumner, rader }: Tabell): number {
	return kolumner
		.map(({ rubrik }, k) => {
			const celler = rader.map(({ celler }) => celler[k]!.text);
			const ord = [rubrik, ...celler].flatMap((text) => text.split(/[ -]/));
			return FORE + TECKEN * Math.max(...ord.map(({ length }) => length));
		})
		.reduce((sum, bredd) => sum + bredd, 0);
}
