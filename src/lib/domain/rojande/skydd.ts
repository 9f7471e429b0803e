import type { Drag } from './drag';

/** Which counts are hidden, and for each that is guarded a move within them. */
export interface Val {
	dolda: boolean[];
	drag: Map<number, readonly number[]>;
}

/** Chooses what to hide so that every guarded count (`mal`) has a move within the hidden ones. */
export class Skydd {
	/** @param kostnader 0 for what is hidden anyway, Infinity for what must be shown */
	constructor(
		private readonly drag: Drag,
		readonly kostnader: readonly number[],
		readonly mal: readonly number[]
	) {}

	/** Nothing hidden but what is so anyway and `tillagda`. */
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

	/** A move of a guarded count within what is hidden, if there is one. */
	inom(mal: number, dolda: readonly boolean[]): number[] | null {
		return this.drag.billigast(
			mal,
			dolda.map((dold) => (dold ? 0 : Infinity))
		);
	}

	/** The guarded counts that have no move. The others have theirs noted. */
	oskyddade(val: Val): number[] {
		return this.mal.filter((mal) => {
			if (val.drag.get(mal)?.every((i) => val.dolda[i])) return false;
			const drag = this.inom(mal, val.dolda);
			for (const i of drag ?? []) val.drag.set(i, drag!);
			return drag === null;
		});
	}

	/**
	 * Hides the cheapest move of each guarded count in turn; false when one has none.
	 * @param kostnader what each count is taken to cost this time
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

	/** Shows again, the dearest first, what is not needed. */
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
