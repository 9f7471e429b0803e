/** A finance row behind a post's figures; amounts in öre, null where the row has none. */
export interface Bokforingsrad {
	post: string;
	/** null for the whole year. */
	manad: number | null;
	/** One of LAGE; null for ordinary amounts of the period. */
	lage: number | null;
	kostnadsslag: string | null;
	motpart: string | null;
	budget_ore: number | null;
	utfall_ore: number | null;
	prognos_ore: number | null;
	/** Name of its file. Its record number there is `rad`. */
	fil: string;
	rad: number;
}
