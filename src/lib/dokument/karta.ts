/** A kommun as a tile: how many households have moved there per 1 000 inhabitants. */
export interface Ruta {
	kommun: string;
	/** Roughly where it lies: row and column from 1. */
	plats: readonly [rad: number, spalt: number];
	/** Households per 1 000 inhabitants; `tal` gives it with one decimal. */
	andel: number;
	tal: string;
	flyttade: number;
	/** How much colour the tile has, 0–100, and whether its text takes the background's colour. */
	toning: number;
	mork: boolean;
}

export interface Kommunkarta {
	/** In the order of the kommuner. */
	rutor: readonly Ruta[];
	/** "Åre har tagit emot flest i förhållande till folkmängden: 9,2 hushåll per 1 000 invånare" */
	mening: string;
	/** What the rates are, in words. */
	om: string;
	/** The rate of all kommuner together, counting households whose kommun is known. */
	lanet: Pick<Ruta, 'andel' | 'tal' | 'flyttade'>;
	/** Households outside every tile, and a sentence about them; null when there are none. */
	utan: { antal: number; mening: string } | null;
}

/** The number of tiles down and across. */
export const RADER = 4;
export const SPALTER = 3;
