/** What the page itself put in the address. */
interface Foreslagen {
	kvartal: string;
	/** null where the address named the agreement. */
	avtal: string | null;
}

/** Kept while the tab lives: the page that is loaded again had samples in it. */
const EXEMPEL = 'stegraknaren.exempel';

/** The view that nobody chose: it follows what is loaded until somebody does. */
export class Forslag {
	/** 'allt' where what is in the address was asked of samples that are gone. */
	#vy: Foreslagen | 'allt' | null = null;

	/** Samples are among what is loaded. */
	#exempel = false;

	/** Told that something has been loaded. @param exempel whether samples are among it */
	laddat(exempel: boolean): void {
		if (!exempel && (this.#exempel || kvarSedanSist())) this.#vy = 'allt';
		this.#exempel = exempel;
		minns(exempel);
	}

	foresla(vy: Foreslagen): void {
		this.#vy = vy;
	}

	/** What is in the address has been chosen. */
	vald(): void {
		this.#vy = null;
	}

	/** The address's query as it was asked for: without what was only proposed. */
	bett(search: URLSearchParams): URLSearchParams {
		const vy = this.#vy;
		if (!vy || (vy !== 'allt' && search.get('kvartal') !== vy.kvartal)) return search;
		const foreslaget = ([name, value]: [string, string]) =>
			name === 'kvartal' ||
			name === 'tom' ||
			(name === 'avtal' && (vy === 'allt' || value === vy.avtal));
		return new URLSearchParams([...search].filter((one) => !foreslaget(one)));
	}
}

/** Only of a page that is loaded again: a link that is opened asks for itself. */
function kvarSedanSist(): boolean {
	const [sidan] = performance.getEntriesByType('navigation');
	if ((sidan as PerformanceNavigationTiming | undefined)?.type !== 'reload') return false;
	try {
		return sessionStorage.getItem(EXEMPEL) !== null;
	} catch {
		return false;
	}
}

function minns(exempel: boolean): void {
	try {
		if (exempel) sessionStorage.setItem(EXEMPEL, '1');
		else sessionStorage.removeItem(EXEMPEL);
	} catch {
		// A browser that keeps nothing forgets it with the page.
	}
}

export const forslag = new Forslag();
