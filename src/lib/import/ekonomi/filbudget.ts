/** A year's budget in one of several files, to be judged together with the others. */
export interface Filbudget {
	avtal: string;
	ar: number;
	ore: number;
	/** The agreement's own budget, in öre. */
	vantadOre: number;
	/** Nothing tells the unit, and no question has been asked about it. */
	tyst: boolean;
}
