import { avtalsnamn, postnamn } from '$lib/catalogue/agreements/namn';
import { INGA, type Installningar } from './installningar';
import { same } from '$lib/lager/merge';

/** The parts of the settings that say how files are read, and how they are put together. */
const LASNING = ['kolumner', 'varden', 'utfall_tom', 'nyckeltal', 'sie', 'dialekt'] as const;
const SAMMANLAGGNING = ['avtal', 'lpix', 'befolkning', 'hushall'] as const;

/** What must be done to make the figures follow the settings. */
export type Efterslap = 'las' | 'lagg' | 'bedom' | null;

/** The settings that the figures follow, which may be older than the settings of now. */
export class Foljda {
	#lasta = INGA;
	#sammanlagda = INGA;

	/**
	 * Files have been read.
	 * @param med the settings they were read with
	 * @param kvar whether other files, read earlier, are still loaded
	 * @param nu the settings of now
	 */
	lasta(med: Installningar, kvar: boolean, nu: Installningar): void {
		// If the earlier files are out of date, everything must be read again anyway.
		if (!kvar || !lasesOlika(this.#lasta, nu)) this.#lasta = med;
	}

	/** Everything loaded has been put together and computed. */
	sammanlagda(med: Installningar): void {
		this.#sammanlagda = med;
	}

	/** The forecasts have been applied. */
	bedomda({ prognoser }: Installningar): void {
		this.#sammanlagda = { ...this.#sammanlagda, prognoser };
	}

	efterslap(nu: Installningar): Efterslap {
		if (lasesOlika(this.#lasta, nu)) return 'las';
		if (skiljer(this.#sammanlagda, nu, SAMMANLAGGNING)) return 'lagg';
		return skiljer(this.#sammanlagda, nu, ['prognoser']) ? 'bedom' : null;
	}
}

function lasesOlika(a: Installningar, b: Installningar): boolean {
	return skiljer(a, b, LASNING) || namnen(a) !== namnen(b);
}

/** Compares by content, since the settings may have been read anew from the store. */
function skiljer(
	a: Installningar,
	b: Installningar,
	delar: readonly (keyof Installningar)[]
): boolean {
	return delar.some((del) => !same(a[del], b[del]));
}

/** All names that files may use for agreements and posts: when they change, files are read differently. */
function namnen({ avtal }: Installningar): string {
	return JSON.stringify(
		avtal.map((one) => [one.id, avtalsnamn(one), one.budget.poster.map((post) => postnamn(post))])
	);
}
