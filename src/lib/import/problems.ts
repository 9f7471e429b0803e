import { MAX_LISTED } from './limits';
import type { ImportMessage, ProblemCode } from './report';

/** Gathers the problems of one file: each listed up to a limit, the rest of its kind counted. */
export class Problems {
	readonly #listed: ImportMessage[] = [];
	readonly #counts = new Map<string, { kod: ProblemCode; kolumn: string | null; antal: number }>();

	/** @param rad record number, first = 1; null for the whole file */
	add(kod: ProblemCode, rad: number | null, kolumn: string | null, konsekvens: string): void {
		const key = `${kod}\n${kolumn ?? ''}`;
		const count = this.#counts.get(key) ?? { kod, kolumn, antal: 0 };
		this.#counts.set(key, count);
		count.antal++;
		if (count.antal <= MAX_LISTED) this.#listed.push({ kod, rad, kolumn, konsekvens });
	}

	/** What concerns the whole file first, then by row, in the order found. */
	messages(): ImportMessage[] {
		const rest = [...this.#counts.values()].filter(({ antal }) => antal > MAX_LISTED);
		return [
			...rest.map(({ kod, kolumn, antal }) => ({
				kod,
				rad: null,
				kolumn,
				konsekvens: `Samma sak gäller ytterligare ${antal - MAX_LISTED} rader, som inte räknas upp här.`
			})),
			...this.#listed
		].sort((a, b) => (a.rad ?? 0) - (b.rad ?? 0));
	}
}
