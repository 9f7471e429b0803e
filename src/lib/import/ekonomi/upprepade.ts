import { upprepadeRader } from '../report/konsekvens';
import type { Problems } from '../report/problems';

/** Fewer repeated rows, or a smaller share of all rows, may be amounts that happen to be equal. */
const MINST = 5;
const ANDEL = 1 / 3;
/** Rows remembered: an extract pasted twice repeats rows from its beginning. */
const MEST = 100_000;

/** Counts rows that equal another row cell by cell, as when an extract has been pasted twice. */
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

	/** Reports repeated rows. They still count, since two amounts may be equal. */
	tell(problems: Problems): void {
		const antal = this.#upprepade;
		if (antal >= MINST && antal >= this.#sedda * ANDEL)
			problems.add('orimlig_storlek', null, null, upprepadeRader(antal));
	}
}
