import type { HushallPerKommun } from '$lib/catalogue/measures/hushall_per_kommun/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import type { Kommunkarta, Ruta } from '$lib/dokument/karta';
import { antal, antalOrd, datum, enDecimalFast, uppraknade } from '$lib/domain/format';
import { INGEN_KOMMUN, KOMMUNER, OKAND_KOMMUN } from '$lib/domain/kommun';

/** Row and column of each kommun, roughly as they lie on the map. */
const PLATS: Readonly<Record<string, Ruta['plats']>> = {
	Strömsund: [1, 2],
	Åre: [2, 1],
	Krokom: [2, 2],
	Ragunda: [2, 3],
	Berg: [3, 1],
	Östersund: [3, 2],
	Bräcke: [3, 3],
	Härjedalen: [4, 1]
};

/** The colour of the highest rate, in percent of the full colour. */
const HOGST = 100;
/** From this much colour on, text on the tile takes the background's colour. */
export const MORK = 77;

/**
 * How much colour a tile has, 0–100. It rises evenly with the rate to 50 and then jumps to `MORK`: no text
 * could be read on the colours between.
 * @param del the rate as a part of the highest, 0–1
 */
export function toning(del: number): number {
	return Math.round(del <= 2 / 3 ? 75 * del : MORK + (HOGST - MORK) * (3 * del - 2));
}

/**
 * The households that have moved to each kommun, per inhabitant on 1 November of the year before. Counts alone
 * would only show where most people live.
 * @param ar the year of the figures
 * @returns null where the population of some kommun is not known, or nobody has moved
 */
export function kommunkarta(
	{ hushall_per_kommun: hushall, kommunandelar: andelar }: ReadyRows,
	ar: number
): Kommunkarta | null {
	if (!hushall || !andelar) return null;
	const rader = KOMMUNER.flatMap(({ namn }) => {
		const flyttade = hushall.find(({ kommun }) => kommun === namn)?.flyttade;
		const folk = andelar.find(({ part }) => part === namn)?.befolkning;
		return flyttade === undefined || !folk ? [] : [{ namn, flyttade, folk }];
	});
	if (rader.length < KOMMUNER.length) return null;
	const matt = rader.map((rad) => ({ ...rad, andel: (1000 * rad.flyttade) / rad.folk }));
	const hogst = Math.max(...matt.map(({ andel }) => andel));
	if (hogst === 0) return null;
	const summa = (av: (en: (typeof matt)[number]) => number) =>
		matt.reduce((sum, en) => sum + av(en), 0);
	const flyttade = summa((en) => en.flyttade);
	const alla = (1000 * flyttade) / summa((en) => en.folk);
	const rutor = matt.map(({ namn, flyttade, andel }) => ({
		kommun: namn,
		plats: PLATS[namn]!,
		andel,
		tal: enDecimalFast(andel),
		flyttade,
		toning: toning(andel / hogst),
		mork: toning(andel / hogst) >= MORK
	}));
	return {
		rutor,
		mening: `${uppraknade(medHogst(rutor).map(({ kommun }) => kommun))} har tagit emot flest i förhållande till folkmängden: ${enDecimalFast(hogst)}\u00a0hushåll per 1\u00a0000\u00a0invånare`,
		om: `Flyttade hushåll sammanlagt per 1\u00a0000\u00a0invånare den ${datum(`${ar - 1}-11-01`)}`,
		lanet: { andel: alla, tal: enDecimalFast(alla), flyttade },
		utan: utanKandKommun(hushall, 'i kartan')
	};
}

/** The kommuner with the highest rate, as it is shown: two that show the same are both there. */
export function medHogst<T extends Pick<Ruta, 'andel' | 'tal'>>(rutor: readonly T[]): T[] {
	const hogst = enDecimalFast(Math.max(...rutor.map(({ andel }) => andel)));
	return rutor.filter(({ tal }) => tal === hogst);
}

/**
 * "474 av 540 flyttade hushåll har känd kommun; 66 är inte med i kartan."
 * @returns null where all have one
 */
export function utanKandKommun(
	rows: readonly HushallPerKommun[],
	bilden: string
): Kommunkarta['utan'] {
	const summa = (av: readonly HushallPerKommun[]) =>
		av.reduce((sum, { flyttade }) => sum + flyttade, 0);
	const utan = summa(
		rows.filter(({ kommun }) => kommun === OKAND_KOMMUN || kommun === INGEN_KOMMUN)
	);
	const alla = summa(rows);
	return utan > 0
		? {
				antal: utan,
				mening: `${antal(alla - utan)} av ${antalOrd(alla, 'flyttat hushåll', 'flyttade hushåll')} har känd kommun; ${antal(utan)} är inte med ${bilden}.`
			}
		: null;
}
