/** What the page itself put in the address. */
interface Foreslagen {
	kvartal: string;
	/** null where the address named the agreement. */
	avtal: string | null;
}

/** Key in session storage: the tab had samples loaded, which a reload would otherwise forget. */
const EXEMPEL = 'stegraknaren.exempel';

/** A view that nobody chose. It follows the loaded data until somebody chooses one. */
export class Forslag {
	/** 'allt' when the address was made for samples that are gone. */
	#vy: Foreslagen | 'allt' | null = null;

	/** Whether samples are loaded. */
	#exempel = false;

	/**
	 * To be called when something has been loaded.
	 * @param exempel whether samples are loaded
	 */
	laddat(exempel: boolean): void {
		if (!exempel && (this.#exempel || kvarSedanSist())) this.#vy = 'allt';
		this.#exempel = exempel;
		minns(exempel);
	}

	foresla(vy: Foreslagen): void {
		this.#vy = vy;
	}

	/** To be called when the user has chosen what is in the address. */
	vald(): void {
		this.#vy = null;
	}

	/** The address's query without what was only proposed. */
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

/** True only after a reload: an opened link means what it says. */
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
		// Without storage the mark is lost with the page.
	}
}

export const forslag = new Forslag();
