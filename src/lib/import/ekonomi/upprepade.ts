import { upprepadeRader } from '../report/konsekvens';
import type { Problems } from '../report/problems';

/** Fewer may be amounts that happen to be alike, and so may a small share of the rows. */
const MINST = 5;
const ANDEL = 1 / 3;
/** So many rows are remembered: what stands twice does so from the beginning. */
const MEST = 100_000;

/** Rows that are another one cell by cell, as when an extract has been pasted twice. */
export class UpprepadeRader {
	readonly #rader = new Set<string>();
	#sedda = 0;
	#upprepade = 0;

	take(record: readonly string[]): void {
		if (this.#sedda >= MEST) return;
		this.#sedda++;
		const text = record.join('\0');
		if (this.#rader.has(text)) this.#upprepade++;
		else this.#rader.add(text);
	}

	/** They count, since two amounts may be alike; and it is said. */
	tell(problems: Problems): void {
		const antal = this.#upprepade;
		if (antal >= MINST && antal >= this.#sedda * ANDEL)
			problems.add('orimlig_storlek', null, null, upprepadeRader(antal));
	}
}
