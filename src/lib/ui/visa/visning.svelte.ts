import type { Bild } from '$lib/bildspel/bild';
import type { Kommando, Lage } from '$lib/bildspel/tangenter';

/** How long typed digits wait for Enter, in milliseconds. */
const SIFFROR_VANTAR = 4000;

/** The state of a presentation: which slide is shown, and what lies over it. */
export class Visning {
	readonly #bilder: () => readonly Bild[];
	/** The requested slide: another quarter may lack it, or have it in another place. */
	#onskad = $state.raw({ id: '', plats: 0 });
	lage = $state.raw<Lage>('bild');
	pekare = $state(false);
	/** Typed digits that wait for Enter. */
	siffror = $state('');
	#glom: ReturnType<typeof setTimeout> | undefined;

	/** From 0. */
	readonly plats: number = $derived.by(() => {
		const bilder = this.#bilder();
		const samma = bilder.findIndex(({ id }) => id === this.#onskad.id);
		return samma >= 0 ? samma : Math.max(0, Math.min(this.#onskad.plats, bilder.length - 1));
	});
	readonly bild: Bild | undefined = $derived.by(() => this.#bilder()[this.plats]);
	readonly nasta: Bild | undefined = $derived.by(() => this.#bilder()[this.plats + 1]);

	/** @param plats the slide to begin with, from 0; if there is no such slide, the nearest one */
	constructor(bilder: () => readonly Bild[], plats = 0) {
		this.#bilder = bilder;
		this.#onskad = { id: '', plats };
	}

	/** Shows a slide, with nothing over it. */
	till(plats: number): void {
		const inom = Math.max(0, Math.min(plats, this.#bilder().length - 1));
		this.#onskad = { id: this.#bilder()[inom]?.id ?? '', plats: inom };
		this.lage = 'bild';
		this.#tom();
	}

	/** Whether the report can open the slide's section in full. */
	get borrbar(): boolean {
		const avsnitt = this.bild?.avsnitt ?? null;
		return avsnitt !== null && avsnitt !== 'mal';
	}

	/** Carries out a command; returns false when it is not about the slides. */
	utfor(kommando: Kommando): boolean {
		if (typeof kommando === 'object') {
			this.siffror = `${this.siffror}${kommando.siffra}`.slice(-3);
			clearTimeout(this.#glom);
			this.#glom = setTimeout(() => this.#tom(), SIFFROR_VANTAR);
			return true;
		}
		switch (kommando) {
			case 'nasta':
				this.till(this.plats + 1);
				return true;
			case 'forra':
				this.till(this.plats - 1);
				return true;
			case 'forsta':
				this.till(0);
				return true;
			case 'sista':
				this.till(this.#bilder().length - 1);
				return true;
			case 'ga_till':
				this.till(Number(this.siffror) - 1);
				return true;
			case 'oversikt':
			case 'hjalp':
			case 'svart':
				this.lage = kommando;
				this.#tom();
				return true;
			case 'borra':
				if (this.borrbar) this.lage = 'borrning';
				return true;
			case 'pekare':
				this.pekare = !this.pekare;
				return true;
			case 'tillbaka':
				this.lage = 'bild';
				this.#tom();
				return true;
			default:
				return false;
		}
	}

	#tom(): void {
		clearTimeout(this.#glom);
		this.siffror = '';
	}
}
