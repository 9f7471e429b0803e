import { objektNyckel, type SieObjekt } from './objekt';

/** An amount booked or budgeted in a month on an account and its objects. */
export interface SieBelopp {
	konto: string;
	/** In order of dimension; people are left out. */
	objekt: readonly SieObjekt[];
	/** Whether a person is named too, about whom nothing more is kept. */
	person: boolean;
	/** yyyymm */
	period: number;
	/** Debit positive. */
	ore: number;
	/** The first line of the file with this amount, first = 1. */
	rad: number;
}

/** Amounts of one kind of line, added up per account, objects and month. */
export class Summor {
	readonly #konton = new Map<string, Map<string, SieBelopp>>();
	/** Each set of dimensions by which some line is divided. */
	readonly #uppdelningar = new Map<string, readonly number[]>();

	add(belopp: SieBelopp): void {
		const objekt = [...belopp.objekt].sort((a, b) => a.dim - b.dim);
		const dims = objekt.map(({ dim }) => dim);
		if (!belopp.person) this.#uppdelningar.set(dims.join('+'), dims);
		const konto = this.#konton.get(belopp.konto) ?? new Map<string, SieBelopp>();
		this.#konton.set(belopp.konto, konto);
		const key = `${belopp.period} ${belopp.person}\n${objekt.map(objektNyckel).join('\n')}`;
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

	/** Whether any line of the file is divided by the dimension. */
	delasAv(dim: number): boolean {
		return [...this.#uppdelningar.values()].some((dims) => dims.includes(dim));
	}

	/**
	 * The smallest set of dimensions, all of `dims` included, by which lines are divided: this account's own
	 * lines, else any account's; null when no lines are.
	 */
	uppdelning(dims: ReadonlySet<number>, own: readonly SieBelopp[]): readonly number[] | null {
		const egna = own
			.filter(({ person }) => !person)
			.map(({ objekt }) => objekt.map(({ dim }) => dim));
		return fewest(dims, egna) ?? fewest(dims, [...this.#uppdelningar.values()]);
	}
}

function fewest(
	dims: ReadonlySet<number>,
	uppdelningar: readonly (readonly number[])[]
): readonly number[] | null {
	const fitting = uppdelningar.filter((found) => [...dims].every((dim) => found.includes(dim)));
	return fitting.sort((a, b) => a.length - b.length)[0] ?? null;
}
