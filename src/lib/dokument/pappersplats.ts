import type { Diagram } from './diagram';
import type { Tabell } from './tabell';

/** The text width of the paper and what stands between two columns of it, mm. */
const TEXTBREDD = 170;
const MELLAN = 5;
/** A letter of a table, and the room before a column, mm. */
const TECKEN = 1.35;
const FORE = 3;
/** Charts that can be read at a width of so much, and are no wider than so much there, mm. */
const BREDD: Readonly<
	Partial<Record<Diagram['data']['slag'], readonly [smalast: number, bredast: number]>>
> = {
	kvartal: [62, 100],
	delavhelhet: [95, 105],
	sidavidsida: [90, 105],
	prickar: [80, 100]
};

/**
 * How wide a chart stands beside its table on paper, mm.
 * @param textbredd of the page, mm
 * @returns null where there is no room for both
 */
export function bredvidTabellen(
	{ data }: Diagram,
	tabell: Tabell,
	textbredd = TEXTBREDD
): number | null {
	const [smalast = Infinity, bredast = 0] = BREDD[data.slag] ?? [];
	const kvar = textbredd - MELLAN - minstaBredd(tabell);
	return kvar < smalast ? null : Math.min(kvar, bredast);
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
