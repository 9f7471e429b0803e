import { BLANK } from '../columns/columns';
import { dag, finnsDagen, type Dagordning } from './datum';

/** How a column writes d/d/yyyy when the order is not certainly day first. */
export type Ordning = 'manad_forst' | 'blandad';

/** What a column's cells tell about its order of day and month; passed between workers. */
export interface Ordningstecken {
	/** Some cell can only be read with the month (or the day) first. */
	manadForst: boolean;
	dagForst: boolean;
	/** Some cell can be read both ways, as different days. */
	tvetydig: boolean;
}

/**
 * Reads d/d/yyyy in one column of one file. Only the whole column tells whether day or month comes
 * first: until then the day is taken to come first.
 */
export class Datumordning {
	readonly tecken: Ordningstecken = { manadForst: false, dagForst: false, tvetydig: false };

	/** @param kand the order found by an earlier reading of the column */
	constructor(readonly kand: Ordning | null = null) {}

	readonly read: Dagordning = (forsta, andra, ar) => {
		const dagForst = finnsDagen(ar, andra, forsta);
		const manadForst = finnsDagen(ar, forsta, andra);
		if (dagForst && manadForst && forsta !== andra) {
			this.tecken.tvetydig = true;
			if (this.kand === 'blandad') return BLANK;
			return this.kand === 'manad_forst' ? dag(ar, forsta, andra) : dag(ar, andra, forsta);
		}
		if (dagForst !== manadForst) this.tecken[dagForst ? 'dagForst' : 'manadForst'] = true;
		return dagForst ? dag(ar, andra, forsta) : dag(ar, forsta, andra);
	};

	/** Adds what the next part of the column has told. */
	append(tecken: Ordningstecken): void {
		this.tecken.manadForst ||= tecken.manadForst;
		this.tecken.dagForst ||= tecken.dagForst;
		this.tecken.tvetydig ||= tecken.tvetydig;
	}

	/** The order that the cells seen so far tell; null for day first. */
	get ordning(): Ordning | null {
		if (!this.tecken.manadForst) return null;
		return this.tecken.dagForst ? 'blandad' : 'manad_forst';
	}
}
