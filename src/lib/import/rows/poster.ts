import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { avtalMedNamn, finansiarMedNamn, postMedNamn } from '$lib/catalogue/agreements/namn';
import { nyckel } from '$lib/domain/nyckel';
import type { Ord } from '$lib/installningar/ord';
import { memo } from '../cells/memo';

/** A name in a file, read as the settings say. */
export interface Tolkat {
	/** The name itself, or what it is tied to. */
	namn: string;
	/** Neither the agreements nor the settings know it. */
	okant: boolean;
}

/** Reads the names of agreements and budget posts in an economy file. */
export class Poster {
	readonly #ord: Ord;
	/** The agreement with a name; its id is '' when there is none. */
	readonly avtal = memo((namn): Tolkat & { id: string } => {
		if (namn === '') return { namn, id: '', okant: false };
		const id = avtalMedNamn(namn, this.#ord.avtalen)?.id;
		if (id !== undefined) return { namn, id, okant: false };
		const tied = this.#ord.avtal(namn);
		return { namn: tied ?? namn, id: tied ?? '', okant: tied === undefined };
	});
	readonly #posts = new Map<string, (namn: string) => Tolkat>();

	constructor(ord: Ord) {
		this.#ord = ord;
	}

	/** @param avtal id of the rows' agreement; '' when they name none */
	post(avtal: string, namn: string): Tolkat {
		const known = this.#posts.get(avtal);
		const read = known ?? memo((text) => this.#read(avtal, text));
		if (!known) this.#posts.set(avtal, read);
		return read(namn);
	}

	/**
	 * Agreement and post as keys, the same whatever a file calls them. A post's key depends on its name alone,
	 * since one file may name the agreement and another not; a name of several posts keeps to itself.
	 */
	nycklar(avtal: string, post: string): { avtal: string; post: string } {
		const { id, namn } = this.avtal(avtal);
		return { avtal: id || nyckel(namn), post: this.#postnyckel(post) };
	}

	readonly #postnyckel = memo((post) => {
		const ids = this.#ord.avtalen.flatMap((one) => postMedNamn(one, post)?.id ?? []);
		const [first = post, ...others] = new Set(ids);
		return nyckel(others.length > 0 ? post : first);
	});

	/** The agreements that a row of this agreement may belong to: all of them if it names none. */
	#avtalen(avtal: string): readonly Agreement[] {
		const { avtalen } = this.#ord;
		return avtal === '' ? avtalen : avtalen.filter(({ id }) => id === avtal);
	}

	#read(avtal: string, namn: string): Tolkat {
		const isKnown = (one: Agreement) =>
			(avtal !== '' && one.budget.poster.length === 0) || postMedNamn(one, namn) !== undefined;
		if (this.#avtalen(avtal).some(isKnown)) return { namn, okant: false };
		const tied = this.#ord.post(avtal, namn);
		return { namn: tied ?? namn, okant: tied === undefined };
	}

	/**
	 * Whether the name belongs to a post or a financier of the agreement, or is tied to one in the settings.
	 * An agreement without posts of its own accepts any post, but names none.
	 * @param avtal id of the rows' agreement; '' when they name none
	 */
	namnger(avtal: string, namn: string): boolean {
		return (
			this.#ord.post(avtal, namn) !== undefined ||
			this.#avtalen(avtal).some(
				(one) => postMedNamn(one, namn) !== undefined || finansiarMedNamn(one, namn) !== undefined
			)
		);
	}
}
