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
 * The agreement that is being typed. It outlives the page, so that nothing is lost by a look at
 * another one; before the browser leaves it asks.
 */
export class Redigering {
	utkast = $state.raw<Utkast | null>(null);
	/** The agreement that is changed, or copied; '' for one from nothing. */
	id = $state('');
	ny = $state(false);
	/** The part of the form that is shown. */
	del = $state(DELAR[0]!.id);
	/** It has been tried to be saved: from then on what is wrong is told. */
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
	 * Takes in what has been saved of the agreement since the draft was begun, in another tab or from a file.
	 * @returns the fields that both have typed: one's own stand in the draft
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
