import type { Drag } from './drag';

/** A choice of counts to hide, and for each protected count a move among the hidden ones. */
export interface Val {
	dolda: boolean[];
	drag: Map<number, readonly number[]>;
}

/** Chooses what to hide so that every protected count (`mal`) has a move among the hidden ones. */
export class Skydd {
	/** @param kostnader 0 for what is hidden anyway, Infinity for what must be shown */
	constructor(
		private readonly drag: Drag,
		readonly kostnader: readonly number[],
		readonly mal: readonly number[]
	) {}

	/** A choice that hides only `tillagda` and what is hidden anyway. */
	val(tillagda: Iterable<number>): Val {
		const dolda = this.kostnader.map((kostnad) => kostnad === 0);
		for (const i of tillagda) dolda[i] = true;
		return { dolda, drag: new Map() };
	}

	tillagda({ dolda }: Val): number[] {
		return dolda.flatMap((dold, i) => (dold && this.kostnader[i]! > 0 ? [i] : []));
	}

	kostnad(val: Val): number {
		return this.tillagda(val).reduce((summa, i) => summa + this.kostnader[i]!, 0);
	}

	/** A move of a protected count among hidden ones; null when there is none. */
	inom(mal: number, dolda: readonly boolean[]): number[] | null {
		return this.drag.billigast(
			mal,
			dolda.map((dold) => (dold ? 0 : Infinity))
		);
	}

	/** The protected counts without a move. For the others their move is recorded in `val`. */
	oskyddade(val: Val): number[] {
		return this.mal.filter((mal) => {
			if (val.drag.get(mal)?.every((i) => val.dolda[i])) return false;
			const drag = this.inom(mal, val.dolda);
			for (const i of drag ?? []) val.drag.set(i, drag!);
			return drag === null;
		});
	}

	/**
	 * Hides the cheapest move of each protected count in turn; false when one of them has none.
	 * @param kostnader the cost of each count in this attempt
	 */
	fyll(val: Val, ordning: readonly number[], kostnader: readonly number[]): boolean {
		return ordning.every((mal) => {
			if (val.drag.get(mal)?.every((i) => val.dolda[i])) return true;
			const drag = this.drag.billigast(
				mal,
				kostnader.map((kostnad, i) => (val.dolda[i] ? 0 : kostnad))
			);
			for (const i of drag ?? []) {
				val.dolda[i] = true;
				val.drag.set(i, drag!);
			}
			return drag !== null;
		});
	}

	/** Shows what is not needed again, the most expensive first. */
	rensa(val: Val): Val {
		let kvar = val;
		const dyrast = (a: number, b: number) => this.kostnader[b]! - this.kostnader[a]! || a - b;
		for (const i of this.tillagda(val).sort(dyrast)) {
			const utan = { dolda: kvar.dolda.with(i, false), drag: new Map(kvar.drag) };
			if (this.oskyddade(utan).length === 0) kvar = utan;
		}
		return kvar;
	}
}
