import { isPersonal } from '$lib/catalogue/sources/personal';
import { looksPersonal } from '$lib/domain/personuppgift';

/** A word of a file that the program does not know, and that the settings can tie. */
export interface OkantOrd {
	kolumn: Ordkolumn;
	/** For a post, the agreement of its rows; '' when they name none. */
	avtal: string;
	/**
	 * The word; for `period`, the year of outcomes without one; for `nyckeltal`, the key figure given by
	 * month.
	 */
	ord: string;
	/** How many rows have it. */
	rader: number;
}

export type Ordkolumn =
	'flyttstatus' | 'typ' | 'avtal' | 'post' | 'kommun' | 'period' | 'nyckeltal';

/** A word tied to nothing, as the command line reports it. */
export interface OkantVarde {
	/** The header's own text. */
	kolumn: string;
	varde: string;
	/** How many rows have it. */
	rader: number;
}

/** The columns in which each kind of word stands. A period and a key figure are questions, not words. */
const KOLUMNER: Readonly<Record<Exclude<Ordkolumn, 'period' | 'nyckeltal'>, readonly string[]>> = {
	flyttstatus: ['flyttstatus'],
	typ: ['typ'],
	avtal: ['avtal'],
	post: ['post'],
	kommun: ['kommun', 'kommuner', 'inflyttningskommun']
};

/**
 * The words of a file that are tied to nothing, the most common first.
 * @param rubrik the header of a declared column; null when the file lacks the column
 */
export function okandaVarden(
	ord: readonly OkantOrd[],
	rubrik: (id: string) => string | null
): OkantVarde[] {
	const varden = new Map<string, OkantVarde>();
	for (const { kolumn: id, ord: varde, rader } of ord) {
		if (id === 'period' || id === 'nyckeltal') continue;
		const kolumn = KOLUMNER[id].flatMap((one) => rubrik(one) ?? [])[0] ?? id;
		if (isPersonal(kolumn)) continue;
		const key = JSON.stringify([kolumn, varde]);
		varden.set(key, { kolumn, varde, rader: rader + (varden.get(key)?.rader ?? 0) });
	}
	return [...varden.values()].sort((a, b) => b.rader - a.rader);
}

/** How many words are shown: a column with more is not a list of words. */
const MOST_WORDS = 200;
/** A longer cell is free text, and may be anything. */
const LONGEST_WORD = 60;

/** Counts the unknown words of a file. */
export class OkandaOrd {
	readonly #found = new Map<string, OkantOrd>();

	add(kolumn: Ordkolumn, ord: string, avtal = '', rader = 1): void {
		const key = `${kolumn}\n${avtal}\n${ord}`;
		const known = this.#found.get(key);
		if (known) known.rader += rader;
		else if (this.#found.size < MOST_WORDS) this.#found.set(key, { kolumn, avtal, ord, rader });
	}

	/** The most common words first. Possible personal data is left out, and stays in the worker. */
	list(): OkantOrd[] {
		return [...this.#found.values()]
			.filter(({ ord }) => ord.length <= LONGEST_WORD && !looksPersonal(ord))
			.sort((a, b) => b.rader - a.rader);
	}

	packed(): readonly OkantOrd[] {
		return [...this.#found.values()];
	}

	append(words: readonly OkantOrd[]): void {
		for (const { kolumn, ord, avtal, rader } of words) this.add(kolumn, ord, avtal, rader);
	}
}
