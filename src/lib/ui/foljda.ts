import { avtalsnamn, postnamn } from '$lib/catalogue/agreements/namn';
import { INGA, type Installningar } from '$lib/installningar/installningar';
import { same } from '$lib/lager/merge';

/** What of the settings says how files are read, and what how they are put together. */
const LASNING = ['kolumner', 'varden', 'utfall_tom', 'nyckeltal', 'sie', 'dialekt'] as const;
const SAMMANLAGGNING = ['avtal', 'lpix', 'befolkning', 'hushall'] as const;

/** What must be done for the figures to follow the settings. */
export type Efterslap = 'las' | 'lagg' | 'bedom' | null;

/** The settings that the figures follow, whatever the settings have become since. */
export class Foljda {
	#lasta = INGA;
	#sammanlagda = INGA;

	/**
	 * Files have been read.
	 * @param med the settings they were read with
	 * @param kvar others, which were read before, are still loaded
	 * @param nu the settings as they are now
	 */
	lasta(med: Installningar, kvar: boolean, nu: Installningar): void {
		// Where those before lag behind, everything must be read again anyhow.
		if (!kvar || !lasesOlika(this.#lasta, nu)) this.#lasta = med;
	}

	/** All that is loaded has been put together and computed. */
	sammanlagda(med: Installningar): void {
		this.#sammanlagda = med;
	}

	/** The forecasts have been judged. */
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

/** By what they say: the settings may have been read anew from where they are kept. */
function skiljer(
	a: Installningar,
	b: Installningar,
	delar: readonly (keyof Installningar)[]
): boolean {
	return delar.some((del) => !same(a[del], b[del]));
}

/** Every name that files may use for agreements and posts: with others they are read otherwise. */
function namnen({ avtal }: Installningar): string {
	return JSON.stringify(
		avtal.map((one) => [one.id, avtalsnamn(one), one.budget.poster.map((post) => postnamn(post))])
	);
}
