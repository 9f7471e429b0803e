import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Arbete } from '$lib/arbete/arbete';
import { forslag } from '$lib/rapport/forslag';
import { handlaggaren, type Handlaggare } from '$lib/rapport/handlaggare';
import { arets, bokslutKlart, helRapport } from '$lib/rapport/helrapport';
import {
	nyckelText,
	tomRapport,
	type Rapportnyckel,
	type Rapporttext
} from '$lib/rapport/rapporttext';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Installningar } from '$lib/installningar/installningar';
import { merge } from '$lib/lager/merge';
import type { Paket } from '$lib/publicering/paket/paket';
import { snapshotNyckel } from '$lib/snapshot/nyckel';
import type { Snapshot } from '$lib/snapshot/snapshot';
import { Samling } from './lagring/samling.svelte';
import type { Slag } from '$lib/lager/lager';
import {
	ENDA,
	KOPIA,
	LAST,
	ORSAK,
	paketnyckel,
	PUBLICERAT,
	RAPPORT,
	type Kopia,
	type Orsak
} from '$lib/arbete/slag';
import { lagring } from './lagring/webblasaren';
import { medValda, type Olikhet } from '$lib/arbete/olikhet';
import { now } from '$lib/domain/today';

/** Changes of the same field within this many milliseconds are undone together. */
const EN_SKRIVNING = 1000;
const MINNS = 200;

/** A change. Undoing it only reverses this change and leaves what others have written since. */
interface Andring {
	fore: Rapporttext;
	efter: Rapporttext;
}

interface Minne {
	bakat: Andring[];
	framat: Andring[];
	falt: string;
	nar: number;
}

/**
 * The coordinator's texts, locked quarters and publications. They are saved in this browser as they are made.
 */
export class Arbetsplats {
	readonly #rapporter = new Samling(lagring, RAPPORT);
	readonly #lasta = new Samling(lagring, LAST);
	readonly #orsaker = new Samling(lagring, ORSAK);
	readonly #publicerade = new Samling(lagring, PUBLICERAT);
	readonly #kopior = new Samling(lagring, KOPIA);
	readonly #minnen = new SvelteMap<string, Minne>();

	/** Locked reports, the oldest first. */
	readonly lasta: readonly Snapshot[] = $derived(
		this.#lasta.alla.sort((a, b) => (a.innehall.last < b.innehall.last ? -1 : 1))
	);
	readonly orsaker: readonly Orsak[] = $derived(this.#orsaker.alla);
	/** Published reports, the oldest quarter first: made here, or opened from a file. */
	readonly publicerade: readonly Paket[] = $derived(
		this.#publicerade.alla.sort((a, b) =>
			[a.kvartal, a.publicerad].join() < [b.kvartal, b.publicerad].join() ? -1 : 1
		)
	);

	/** The texts of a report; an empty report when nothing is written. */
	rapport(nyckel: Rapportnyckel): Rapporttext {
		return this.#rapporter.get(nyckelText(nyckel)) ?? tomRapport(nyckel);
	}

	/** A report as the page shows it, with the texts shared with other reports. */
	helRapport(nyckel: Rapportnyckel, params: Pick<MeasureParams, 'avtal' | 'kvartal'>): Rapporttext {
		return helRapport(this.rapporter, nyckel, params);
	}

	/**
	 * Who is responsible for a report. This browser, and the work file, remember the name from the latest report.
	 */
	handlaggare(nyckel: Rapportnyckel, { avtal }: Pick<MeasureParams, 'avtal'>): Handlaggare {
		return handlaggaren(this.rapport(nyckel), avtal, this.rapporter);
	}

	/** Every report in which something is written. */
	get rapporter(): Rapporttext[] {
		return this.#rapporter.alla;
	}

	/**
	 * Changes a report and saves it.
	 * @param falt the field being typed in: quick changes of it are undone as one, and what others write shows
	 * only when the field is left
	 */
	andra(nyckel: Rapportnyckel, change: (nu: Rapporttext) => Rapporttext, falt = ''): void {
		const key = nyckelText(nyckel);
		// Who writes in a report has chosen it: files read later must not turn the page to another quarter.
		forslag.vald();
		if (falt !== '') this.#rapporter.hold(key);
		this.#rapporter.change(key, (kept) => {
			const fore = kept ?? tomRapport(nyckel);
			const efter = change(fore);
			const minne = this.#minnen.get(key);
			const nu = performance.now();
			const samma = falt !== '' && minne?.falt === falt && nu - minne.nar < EN_SKRIVNING;
			const bakat = minne?.bakat ?? [];
			const forst = samma ? bakat.at(-1) : undefined;
			this.#minnen.set(key, {
				bakat: forst
					? bakat.with(-1, { fore: forst.fore, efter })
					: [...bakat, { fore, efter }].slice(-MINNS),
				framat: [],
				falt,
				nar: nu
			});
			return efter;
		});
	}

	/** Whether the coordinator has said that the books of the agreement's year are closed. */
	bokslutKlart(params: Pick<MeasureParams, 'avtal' | 'kvartal'>): boolean {
		return bokslutKlart(this.rapporter, params);
	}

	/** Marks the books of a report's year as closed, or as not closed. */
	andraBokslut(nyckel: Rapportnyckel, klart: boolean): void {
		this.andra(nyckel, (nu) => ({ ...nu, bokslutKlart: klart }));
		if (klart) return;
		const ar = Number(nyckel.kvartal.slice(0, 4));
		for (const rapport of arets(this.rapporter, nyckel.avtal, ar))
			if (rapport.bokslutKlart) this.andra(rapport, (nu) => ({ ...nu, bokslutKlart: false }));
	}

	kanAngra(nyckel: Rapportnyckel): boolean {
		return (this.#minnen.get(nyckelText(nyckel))?.bakat.length ?? 0) > 0;
	}

	kanGoraOm(nyckel: Rapportnyckel): boolean {
		return (this.#minnen.get(nyckelText(nyckel))?.framat.length ?? 0) > 0;
	}

	angra(nyckel: Rapportnyckel): void {
		this.#flytta(nyckel, 'bakat', 'framat', ({ fore, efter }) => [efter, fore]);
	}

	goraOm(nyckel: Rapportnyckel): void {
		this.#flytta(nyckel, 'framat', 'bakat', ({ fore, efter }) => [fore, efter]);
	}

	/**
	 * Saves a locked report. Reports can be added but never changed.
	 * @returns whether it is saved
	 */
	lagg(snapshot: Snapshot): Promise<boolean> {
		this.#lasta.change(snapshotNyckel(snapshot), () => snapshot);
		return lagring.kept();
	}

	/**
	 * Saves published reports. Replaced ones are kept too, since readers still know them.
	 * @returns whether they are saved
	 */
	laggPublicerade(paket: readonly Paket[]): Promise<boolean> {
		for (const ett of paket) this.#publicerade.change(paketnyckel(ett), () => ett);
		return lagring.kept();
	}

	/** Forgets a published report, for example one opened by mistake. */
	glomPublicerad(paket: Paket): void {
		this.#publicerade.change(paketnyckel(paket), () => undefined);
	}

	/** Sets the reason why a locked report's figures have changed; '' removes the reason. */
	angeOrsak(snapshot: Snapshot, text: string): void {
		const last = snapshotNyckel(snapshot);
		const orsak = text.trim() === '' ? undefined : { last, text: text.trim() };
		this.#orsaker.change(last, () => orsak);
	}

	/** All work except the loaded files, for a work file. */
	arbete(installningar: Installningar): Arbete {
		return {
			installningar,
			rapporter: this.rapporter,
			lasta: [...this.lasta],
			orsaker: [...this.orsaker],
			publicerade: [...this.publicerade],
			tider: lagring.tider
		};
	}

	/**
	 * Takes over the chosen parts of a work file, and its locked and published reports that are missing here. The
	 * session takes over the settings.
	 * @returns a function that undoes the choices, and leaves what has been written since
	 */
	oppna({ lasta, publicerade }: Arbete, valda: readonly Olikhet[]): () => void {
		for (const snapshot of lasta) void this.lagg(snapshot);
		void this.laggPublicerade(publicerade);
		const back = [
			...this.#byt(this.#rapporter, RAPPORT, valda),
			...this.#byt(this.#orsaker, ORSAK, valda)
		];
		this.#minnen.clear();
		return () => {
			for (const one of back) one();
			this.#minnen.clear();
		};
	}

	/**
	 * Saves a copy of all the work, replacing the copy before.
	 * @param fil the work as a work file
	 */
	kopiera(fil: string): void {
		const nar = now();
		this.#kopior.change(ENDA, () => ({ nar, fil }));
	}

	/** The work as it was before the latest opening of a work file. */
	get kopia(): Kopia | undefined {
		return this.#kopior.get(ENDA);
	}

	/**
	 * Puts the chosen parts into the records of a kind.
	 * @returns a function for each record that undoes it
	 */
	#byt<T>(samling: Samling<T>, { prefix, form }: Slag<T>, valda: readonly Olikhet[]) {
		const inom = valda.filter(({ post }) => post.startsWith(prefix));
		const poster = inom.map(({ post }) => post).filter((post, i, alla) => alla.indexOf(post) === i);
		return poster.map((post) => {
			const nyckel = post.slice(prefix.length);
			let fore: T | undefined;
			let efter: T | undefined;
			samling.change(nyckel, (nu) => {
				fore = nu;
				efter = medValda(
					nu,
					inom.filter((one) => one.post === post)
				) as T;
				return efter;
			});
			return () =>
				samling.change(nyckel, (nu) => merge(efter, fore, nu, form).varde as T | undefined);
		});
	}

	/** Undoes or redoes the latest change, and leaves what others have written since. */
	#flytta(
		nyckel: Rapportnyckel,
		fran: 'bakat' | 'framat',
		till: 'bakat' | 'framat',
		byte: (andring: Andring) => [Rapporttext, Rapporttext]
	): void {
		const key = nyckelText(nyckel);
		const minne = this.#minnen.get(key);
		const andring = minne?.[fran].at(-1);
		if (!minne || !andring) return;
		this.#minnen.set(key, {
			...minne,
			[fran]: minne[fran].slice(0, -1),
			[till]: [...minne[till], andring],
			falt: '',
			nar: 0
		});
		const [bas, mal] = byte(andring);
		this.#rapporter.change(
			key,
			(nu) => merge(bas, mal, nu ?? tomRapport(nyckel), RAPPORT.form).varde as Rapporttext
		);
	}
}

export const [getArbetsplats, setArbetsplats] = createContext<Arbetsplats>();
