import { objektNyckel, type SieObjekt } from './siefile';

/** What is booked or budgeted on an account and its objects in a month. */
export interface SieBelopp {
	konto: string;
	/** In the order of their dimensions, people left out. */
	objekt: readonly SieObjekt[];
	/** Stands on a person too, of whom nothing more is kept. */
	person: boolean;
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

	/** Whether some line of the file is divided by the dimension. */
	delasAv(dim: number): boolean {
		return [...this.#uppdelningar.values()].some((dims) => dims.includes(dim));
	}

	/**
	 * The fewest dimensions, these among them, that lines are divided by: the account's own, else any
	 * account's; null when none are.
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
