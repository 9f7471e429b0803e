import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { DELAR } from '$lib/installningar/avtal/delar';
import {
	medAndras,
	satt,
	utkastAv,
	vid,
	type Nod,
	type Tvist,
	type Utkast
} from '$lib/installningar/avtal/utkast';

/**
 * The agreement being edited. It outlives the page, so that looking at another page loses nothing; the browser
 * asks before it is closed.
 */
export class Redigering {
	utkast = $state.raw<Utkast | null>(null);
	/** The agreement being changed or copied; '' for a new one. */
	id = $state('');
	ny = $state(false);
	/** The part of the form being shown. */
	del = $state(DELAR[0]!.id);
	/** Somebody has tried to save: from then on faults are shown. */
	provad = $state(false);
	#ursprung = $state.raw<Utkast | null>(null);

	readonly andrat = $derived(
		this.utkast !== null && JSON.stringify(this.utkast) !== JSON.stringify(this.#ursprung)
	);

	borja(avtal: Agreement, ny: boolean): void {
		this.utkast = this.#ursprung = utkastAv(avtal);
		this.id = avtal.id;
		this.ny = ny;
		this.del = DELAR[0]!.id;
		this.provad = false;
		if (typeof window !== 'undefined') window.addEventListener('beforeunload', this.#fraga);
	}

	kasta(): void {
		this.utkast = this.#ursprung = null;
		this.provad = false;
		if (typeof window !== 'undefined') window.removeEventListener('beforeunload', this.#fraga);
	}

	/**
	 * Merges what has been saved of the agreement since the draft was begun, in another tab or from a file.
	 * @returns the fields that both have changed; the draft keeps its own values
	 */
	taIn(sparat: Agreement): Tvist[] {
		if (!this.utkast || !this.#ursprung) return [];
		const deras = utkastAv(sparat);
		const { utkast, tvister } = medAndras(this.#ursprung, this.utkast, deras);
		this.utkast = utkast;
		this.#ursprung = deras;
		return tvister;
	}

	vid(vag: string): Nod {
		return this.utkast && vid(this.utkast, vag);
	}

	text(vag: string): string {
		const nod = this.vid(vag);
		return typeof nod === 'string' ? nod : '';
	}

	rader(vag: string): readonly Nod[] {
		const nod = this.vid(vag);
		return Array.isArray(nod) ? (nod as readonly Nod[]) : [];
	}

	skriv(vag: string, nod: Nod): void {
		if (this.utkast) this.utkast = satt(this.utkast, vag, nod) as Utkast;
	}

	#fraga = (event: BeforeUnloadEvent): void => {
		if (this.andrat) event.preventDefault();
	};
}

export const redigering = new Redigering();
