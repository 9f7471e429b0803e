import type { Ekvationssystem } from './ekvationer';
import { pivot } from './pivot';

/**
 * The result of a step of the simplex method. `strale`: every value may change along `riktning` without
 * end.
 */
export type Steg = { slag: 'flytt' } | { slag: 'optimum' } | { slag: 'strale'; riktning: bigint[] };

/**
 * A simplex tableau in whole numbers. Every row says
 *   namnare · x[bas] + Σ t · x[fri] = last entry,
 * and all rows share the denominator. Pivots follow Bland's rule (1977), which prevents cycling.
 */
export class Tabla {
	private constructor(
		private readonly negativ: boolean[],
		private readonly bas: number[],
		private readonly fria: number[],
		private readonly rader: bigint[][],
		private namnare: bigint
	) {}

	/**
	 * The system, solved by elimination.
	 * @throws RangeError when the equations contradict each other
	 */
	static av({ okanda, ekvationer }: Ekvationssystem): Tabla {
		const rader = ekvationer.map(({ termer, hoger }) => {
			const rad = Array<bigint>(okanda.length + 1).fill(0n);
			for (const { plats, faktor } of termer) rad[plats] = BigInt(faktor);
			rad[okanda.length] = BigInt(hoger);
			return rad;
		});
		const tabla = new Tabla(
			okanda.map(({ negativ }) => negativ === true),
			// Each row begins with an artificial variable that is 0, and is eliminated.
			rader.map(() => -1),
			okanda.map((_, i) => i),
			rader,
			1n
		);
		tabla.eliminera();
		tabla.slappFria();
		return tabla;
	}

	kopia(): Tabla {
		return new Tabla(
			[...this.negativ],
			[...this.bas],
			[...this.fria],
			this.rader.map((rad) => [...rad]),
			this.namnare
		);
	}

	/** The variables that the equations alone determine. */
	bestamda(): number[] {
		return this.bas.filter((_, r) => this.fria.every((_, k) => this.rader[r]![k] === 0n));
	}

	/** The values at this vertex; null when one of them is not whole. */
	punkt(): bigint[] | null {
		const varden = Array<bigint>(this.negativ.length).fill(0n);
		for (const [r, i] of this.bas.entries()) {
			const hoger = this.hoger(r);
			if (this.namnare !== 1n && hoger % this.namnare !== 0n) return null;
			varden[i] = hoger / this.namnare;
		}
		return varden;
	}

	/** A variable that is not whole at this vertex, and the whole number below it; null when all are whole. */
	bruten(): { plats: number; under: bigint } | null {
		for (const [r, plats] of this.bas.entries()) {
			const hoger = this.hoger(r);
			const rest = hoger % this.namnare;
			if (rest !== 0n) return { plats, under: hoger / this.namnare - (rest < 0n ? 1n : 0n) };
		}
		return null;
	}

	/** Moves to a vertex where only variables that may be negative are; false when there is none. */
	tillaten(): boolean {
		for (;;) {
			const r = this.minst(this.bas, (i, rad) => !this.negativ[i] && this.hoger(rad) < 0n);
			if (r < 0) return true;
			const k = this.minst(this.fria, (_, kolumn) => this.rader[r]![kolumn]! < 0n);
			if (k < 0) return false;
			this.byt(r, k);
		}
	}

	/** One step from a feasible vertex towards a larger (1n) or smaller (-1n) value. */
	steg(plats: number, hall: 1n | -1n): Steg {
		const egen = this.fria.indexOf(plats);
		if (egen >= 0) {
			if (hall === -1n && !this.negativ[plats]) return { slag: 'optimum' };
			return this.gaIn(egen, hall);
		}
		const rad = this.rader[this.bas.indexOf(plats)]!;
		const k = this.minst(
			this.fria,
			(i, kolumn) => hall * rad[kolumn]! < 0n || (this.negativ[i]! && rad[kolumn] !== 0n)
		);
		if (k < 0) return { slag: 'optimum' };
		return this.gaIn(k, hall * rad[k]! < 0n ? 1n : -1n);
	}

	/** Adds x ≤ grans (`hogst`) or x ≥ grans (`minst`). The vertex may be infeasible afterwards. */
	begransa(plats: number, slag: 'hogst' | 'minst', grans: bigint): void {
		const tecken = slag === 'hogst' ? 1n : -1n;
		const r = this.bas.indexOf(plats);
		const rad =
			r < 0
				? this.fria.map((i) => (i === plats ? tecken * this.namnare : 0n))
				: this.fria.map((_, k) => -tecken * this.rader[r]![k]!);
		rad.push(tecken * (grans * this.namnare - (r < 0 ? 0n : this.hoger(r))));
		this.rader.push(rad);
		this.bas.push(this.negativ.length);
		this.negativ.push(false);
		this.slappFria();
	}

	private hoger(r: number): bigint {
		return this.rader[r]![this.fria.length]!;
	}

	/** The place of the lowest variable that meets the condition, −1 when none does (Bland's rule). */
	private minst(av: readonly number[], villkor: (i: number, plats: number) => boolean): number {
		let basta = -1;
		for (let p = 0; p < av.length; p++)
			if ((basta < 0 || av[p]! < av[basta]!) && villkor(av[p]!, p)) basta = p;
		return basta;
	}

	/** Lets a free variable grow (1n) or fall (-1n) until a basic one reaches 0 and leaves the basis. */
	private gaIn(k: number, hall: 1n | -1n): Steg {
		let ut = -1;
		for (let r = 0; r < this.bas.length; r++) {
			const takt = hall * this.rader[r]![k]!;
			if (this.negativ[this.bas[r]!] || takt <= 0n) continue;
			if (ut >= 0) {
				// Compares hoger / takt with the best so far, without dividing.
				const skillnad = this.hoger(r) * hall * this.rader[ut]![k]! - this.hoger(ut) * takt;
				if (skillnad > 0n || (skillnad === 0n && this.bas[r]! > this.bas[ut]!)) continue;
			}
			ut = r;
		}
		if (ut >= 0) {
			this.byt(ut, k);
			return { slag: 'flytt' };
		}
		const riktning = Array<bigint>(this.negativ.length).fill(0n);
		riktning[this.fria[k]!] = hall * this.namnare;
		for (const [r, i] of this.bas.entries()) riktning[i] = -hall * this.rader[r]![k]!;
		return { slag: 'strale', riktning };
	}

	/** Exchanges the basic variable of row `r` and the free one of column `k`. */
	private byt(r: number, k: number): void {
		this.namnare = pivot(this.rader, r, k, this.namnare);
		[this.bas[r], this.fria[k]] = [this.fria[k]!, this.bas[r]!];
	}

	private eliminera(): void {
		for (let r = this.rader.length - 1; r >= 0; r--) {
			const k = this.pivotkolumn(this.rader[r]!);
			if (k >= 0) {
				this.byt(r, k);
				this.fria.splice(k, 1);
				for (const rad of this.rader) rad.splice(k, 1);
				continue;
			}
			if (this.hoger(r) !== 0n) throw new RangeError('Sambanden motsäger varandra.');
			this.bas.splice(r, 1);
			this.rader.splice(r, 1);
		}
	}

	/** The column to pivot on: one that keeps the denominator, if possible. */
	private pivotkolumn(rad: readonly bigint[]): number {
		const enkel = this.fria.findIndex(
			(_, k) => rad[k] === this.namnare || rad[k] === -this.namnare
		);
		return enkel >= 0 ? enkel : this.fria.findIndex((_, k) => rad[k] !== 0n);
	}

	/**
	 * Takes variables that may be negative into the basis where possible. One that stays free is only in rows of
	 * such variables, so that nothing limits its value.
	 */
	private slappFria(): void {
		for (const [k, i] of this.fria.entries()) {
			if (!this.negativ[i]) continue;
			const r = this.bas.findIndex((b, rad) => !this.negativ[b] && this.rader[rad]![k] !== 0n);
			if (r >= 0) this.byt(r, k);
		}
	}
}
