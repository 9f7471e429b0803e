import { BLANK } from '../columns/columns';
import { dag, finnsDagen, type Dagordning } from './datum';

/** How a column writes d/d/yyyy when it is not, or not surely, with the day first. */
export type Ordning = 'manad_forst' | 'blandad';

/** What the cells of a column tell of its order, on their way from one worker to another. */
export interface Ordningstecken {
	/** One can only be read with the month, or the day, first. */
	manadForst: boolean;
	dagForst: boolean;
	/** One can be read both ways, as different days. */
	tvetydig: boolean;
}

/**
 * Reads d/d/yyyy in one column of one file. Whether the day or the month comes first is known only
 * when the whole column has been seen: until then it is read with the day first.
 */
export class Datumordning {
	readonly tecken: Ordningstecken = { manadForst: false, dagForst: false, tvetydig: false };

	/** @param kand what an earlier reading of the column has told */
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

	/** Adds what the part of the column that follows has told. */
	append(tecken: Ordningstecken): void {
		this.tecken.manadForst ||= tecken.manadForst;
		this.tecken.dagForst ||= tecken.dagForst;
		this.tecken.tvetydig ||= tecken.tvetydig;
	}

	/** What the cells seen so far say; null for the day first. */
	get ordning(): Ordning | null {
		if (!this.tecken.manadForst) return null;
		return this.tecken.dagForst ? 'blandad' : 'manad_forst';
	}
}
