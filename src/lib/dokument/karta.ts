/** A kommun as a tile: how many households have moved to it, of each thousand who live there. */
export interface Ruta {
	kommun: string;
	/** About where it lies, row and column from one. */
	plats: readonly [rad: number, spalt: number];
	/** Per 1 000 inhabitants, and with one decimal. */
	andel: number;
	tal: string;
	flyttade: number;
	/** How much of the colour it has, of a hundred, and whether words on it have the ground's own. */
	toning: number;
	mork: boolean;
}

export interface Kommunkarta {
	/** In the order of the kommuner. */
	rutor: readonly Ruta[];
	/** "Åre har tagit emot flest i förhållande till folkmängden: 9,2 hushåll per 1 000 invånare" */
	mening: string;
	/** What the rates are of. */
	om: string;
	/** The same of all the kommuner together: of the households whose kommun is known. */
	lanet: Pick<Ruta, 'andel' | 'tal' | 'flyttade'>;
	/** Households that stand in no tile, and what is said of them; null when every one does. */
	utan: { antal: number; mening: string } | null;
}

/** How many tiles there are below and beside each other. */
export const RADER = 4;
export const SPALTER = 3;
