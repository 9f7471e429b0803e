import type { Diagram } from './diagram';
import type { Tabell } from './tabell';

/** The text width of the paper, in print and in Word, mm. */
export const PAPPERSBREDD = 170;
/** A chart as wide as that has so many px: its own text is then set like the paper's. */
export const PAPPERSPX = 802;
export const PX_PER_MM = PAPPERSPX / PAPPERSBREDD;
/** Charts are so much lower there than on a screen, so that more of what belongs together stands on a page. */
export const PAPPERSHOJD = 0.74;
/** A chart over time beside its table is no higher there than eight quarters are, px. */
export const BREDVID_HOJD = 205;
/** Between two columns of it, mm. */
const MELLAN = 5;
/** A letter of a table, and the room before a column, mm. */
const TECKEN = 1.35;
const FORE = 3;
/** Charts that can be read at a width of so much, and are no wider than so much there, mm. */
const BREDD: Readonly<
	Partial<Record<Diagram['data']['slag'], readonly [smalast: number, bredast: number]>>
> = {
	kvartal: [62, 100],
	delavhelhet: [85, 86],
	sidavidsida: [90, 105],
	prickar: [80, 100]
};

/**
 * How wide a chart stands beside its table on paper, mm.
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
 * How wide a chart of gauges stands in the rows of its table on paper, mm.
 * @returns null where they are not of one another
 */
export function iRaderna({ data }: Diagram, { rader }: Tabell): number | null {
	if (data.slag !== 'delavhelhet' || data.rader.length > FLEST) return null;
	const namn = rader.filter(({ summa }) => !summa).map(({ celler }) => celler[0]!.text);
	const lika = namn.length === data.rader.length;
	return lika && data.rader.every((rad, i) => rad.namn === namn[i]) ? MATARE : null;
}

/** No word of the table is broken at this width, mm. */
function minstaBredd({ kolumner, rader }: Tabell): number {
	return kolumner
		.map(({ rubrik }, k) => {
			const celler = rader.map(({ celler }) => celler[k]!.text);
			const ord = [rubrik, ...celler].flatMap((text) => text.split(/[ -]/));
			return FORE + TECKEN * Math.max(...ord.map(({ length }) => length));
		})
		.reduce((sum, bredd) => sum + bredd, 0);
}
