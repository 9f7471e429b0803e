import { objektNyckel, type SieObjekt } from './siefile';

/** What is booked or budgeted on an account and its objects in a month. */
export interface SieBelopp {
	konto: string;
	/** In the order of their dimensions; none for the account as a whole, or for what has no object. */
	objekt: readonly SieObjekt[];
	/** yyyymm */
	period: number;
	/** Debit positive. */
	ore: number;
	/** The first line of the file it stands on, first = 1. */
	rad: number;
}

/** The amounts of one kind of line, added up per account, object list and month. */
export class Summor {
	readonly #konton = new Map<string, Map<string, SieBelopp>>();
	/** Each set of dimensions that some line divides by. */
	readonly #uppdelningar = new Map<string, readonly number[]>();

	add(belopp: SieBelopp): void {
		const objekt = [...belopp.objekt].sort((a, b) => a.dim - b.dim);
		const dims = objekt.map(({ dim }) => dim);
		this.#uppdelningar.set(dims.join('+'), dims);
		const konto = this.#konton.get(belopp.konto) ?? new Map<string, SieBelopp>();
		this.#konton.set(belopp.konto, konto);
		const key = `${belopp.period}\n${objekt.map(objektNyckel).join('\n')}`;
		const before = konto.get(key);
		if (before) before.ore += belopp.ore;
		else konto.set(key, { ...belopp, objekt });
	}

	konton(): string[] {
		return [...this.#konton.keys()];
	}

	of(konto: string): SieBelopp[] {
		return [...(this.#konton.get(konto)?.values() ?? [])];
	}

	/**
	 * The fewest dimensions, these among them, that any account's lines are divided by; null when
	 * none are.
	 * @param own the account's own lines: without dimensions to ask for, one of their divisions
	 */
	uppdelning(dims: ReadonlySet<number>, own: readonly SieBelopp[]): readonly number[] | null {
		if (dims.size === 0) return own[0]?.objekt.map(({ dim }) => dim) ?? null;
		const fitting = [...this.#uppdelningar.values()].filter((found) =>
			[...dims].every((dim) => found.includes(dim))
		);
		return fitting.sort((a, b) => a.length - b.length)[0] ?? null;
	}
}
