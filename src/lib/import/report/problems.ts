import { SAMLADE } from './konsekvens';
import { MAX_LISTED } from '../limits';
import { OkandaOrd, type OkantOrd } from '../header/okandaord';
import type { ImportMessage, ProblemCode } from './report';

interface Count {
	kod: ProblemCode;
	kolumn: string | null;
	antal: number;
}

/** A problem that is reported once per column, with the number of cells. */
interface Samlad {
	slag: keyof typeof SAMLADE;
	kolumn: string | null;
	antal: number;
}

/** The problems of a part of a file, as they are passed between workers. */
export interface PackedProblems {
	listed: readonly ImportMessage[];
	counts: readonly Count[];
	samlade: readonly Samlad[];
	ord: readonly OkantOrd[];
}

/** Collects the problems of one file: up to MAX_LISTED of each kind are listed, the rest only counted. */
export class Problems {
	readonly #listed: ImportMessage[] = [];
	readonly #counts = new Map<string, Count>();
	readonly #samlade = new Map<string, Samlad>();
	readonly ord = new OkandaOrd();

	/**
	 * @param rad record number, first = 1; null for the whole file
	 * @param kontakt_id id of a contact row that is not loaded; for other rows it is looked up in the table
	 */
	add(
		kod: ProblemCode,
		rad: number | null,
		kolumn: string | null,
		konsekvens: string,
		kontakt_id?: string
	): void {
		const count = this.#count(kod, kolumn);
		count.antal++;
		if (count.antal > MAX_LISTED) return;
		this.#listed.push({ kod, rad, kolumn, konsekvens, ...(kontakt_id && { kontakt_id }) });
	}

	/** Counts a problem that is reported once per column. */
	samla(slag: Samlad['slag'], kolumn: string | null, antal = 1): void {
		const key = `${slag}\n${kolumn ?? ''}`;
		const before = this.#samlade.get(key)?.antal ?? 0;
		this.#samlade.set(key, { slag, kolumn, antal: before + antal });
	}

	packed(): PackedProblems {
		return {
			listed: this.#listed,
			counts: [...this.#counts.values()],
			samlade: [...this.#samlade.values()],
			ord: this.ord.packed()
		};
	}

	/** Adds the problems of the next part of the file; record numbers in it start anew. */
	append({ listed, counts, samlade, ord }: PackedProblems, recordsBefore: number): void {
		for (const { slag, kolumn, antal } of samlade) this.samla(slag, kolumn, antal);
		for (const { kod, rad, kolumn, konsekvens, kontakt_id } of listed)
			this.add(kod, rad === null ? null : rad + recordsBefore, kolumn, konsekvens, kontakt_id);
		for (const { kod, kolumn, antal } of counts)
			this.#count(kod, kolumn).antal += Math.max(0, antal - MAX_LISTED);
		this.ord.append(ord);
	}

	#count(kod: ProblemCode, kolumn: string | null): Count {
		const key = `${kod}\n${kolumn ?? ''}`;
		const count = this.#counts.get(key) ?? { kod, kolumn, antal: 0 };
		this.#counts.set(key, count);
		return count;
	}

	/** Messages about the whole file first, then by row, in the order found. */
	messages(): ImportMessage[] {
		const rest = [...this.#counts.values()].filter(({ antal }) => antal > MAX_LISTED);
		return [
			...rest.map(({ kod, kolumn, antal }) => ({
				kod,
				rad: null,
				kolumn,
				...ejUpprakade(antal - MAX_LISTED)
			})),
			...this.#listed,
			...[...this.#samlade.values()].map(({ slag, kolumn, antal }) => ({
				kod: SAMLADE[slag].kod,
				rad: null,
				kolumn,
				konsekvens: SAMLADE[slag].text(antal)
			}))
		].sort((a, b) => (a.rad ?? 0) - (b.rad ?? 0));
	}
}

/** The message that stands for rows that are not listed. */
export function ejUpprakade(antal: number): Pick<ImportMessage, 'konsekvens' | 'antal'> {
	return {
		konsekvens: `Samma sak gäller ytterligare ${antal} rader, som inte räknas upp här.`,
		antal
	};
}
