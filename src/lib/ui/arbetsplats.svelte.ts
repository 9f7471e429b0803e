import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Arbete } from '$lib/arbete/arbete';
import { handlaggaren, type Handlaggare } from '$lib/rapport/handlaggare';
import { arets, bokslutKlart, helRapport } from '$lib/rapport/helrapport';
import {
	nyckelText,
	tomRapport,
	type Rapportnyckel,
	type Rapporttext
} from '$lib/rapport/rapporttext';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
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

/** Changes of one field closer than this, in milliseconds, are undone together. */
const EN_SKRIVNING = 1000;
const MINNS = 200;

/** A change: undone, it is taken out of what stands there then, whoever has written since. */
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

/** What the coordinator writes and locks: kept in this browser as it is written. */
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
	/** What has been published, the oldest quarter first: from here, or opened. */
	readonly publicerade: readonly Paket[] = $derived(
		this.#publicerade.alla.sort((a, b) =>
			[a.kvartal, a.publicerad].join() < [b.kvartal, b.publicerad].join() ? -1 : 1
		)
	);

	/** What is written in a report; an empty one when nothing is. */
	rapport(nyckel: Rapportnyckel): Rapporttext {
		return this.#rapporter.get(nyckelText(nyckel)) ?? tomRapport(nyckel);
	}

	/** A report as it stands on the page: with what is said in other reports too. */
	helRapport(nyckel: Rapportnyckel, params: Pick<MeasureParams, 'avtal' | 'kvartal'>): Rapporttext {
		return helRapport(this.rapporter, nyckel, params);
	}

	/** Who is responsible for a report: this browser, and the work file, remember the latest one's. */
	handlaggare(nyckel: Rapportnyckel, { avtal }: Pick<MeasureParams, 'avtal'>): Handlaggare {
		return handlaggaren(this.rapport(nyckel), avtal, this.rapporter);
	}

	/** Every report in which something is written. */
	get rapporter(): Rapporttext[] {
		return this.#rapporter.alla;
	}

	/**
	 * Changes what is written, and keeps it.
	 * @param falt what is being written in: changes in quick succession are then undone as one, and what
	 *   others write shows when the field is left
	 */
	andra(nyckel: Rapportnyckel, change: (nu: Rapporttext) => Rapporttext, falt = ''): void {
		const key = nyckelText(nyckel);
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

	/** Says that the books of a report's year are closed, or that they are not after all. */
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

	/** Keeps a locked report; it can be added to but not changed. @returns whether it is kept */
	lagg(snapshot: Snapshot): Promise<boolean> {
		this.#lasta.change(snapshotNyckel(snapshot), () => snapshot);
		return lagring.kept();
	}

	/**
	 * Keeps published reports, those that they replace too: what has been out is still known.
	 * @returns whether they are kept
	 */
	laggPublicerade(paket: readonly Paket[]): Promise<boolean> {
		for (const ett of paket) this.#publicerade.change(paketnyckel(ett), () => ett);
		return lagring.kept();
	}

	/** Forgets a published report, as when it was opened by mistake. */
	glomPublicerad(paket: Paket): void {
		this.#publicerade.change(paketnyckel(paket), () => undefined);
	}

	/** Says why a locked report's figures are others now; '' takes the reason away. */
	angeOrsak(snapshot: Snapshot, text: string): void {
		const last = snapshotNyckel(snapshot);
		const orsak = text.trim() === '' ? undefined : { last, text: text.trim() };
		this.#orsaker.change(last, () => orsak);
	}

	/** Everything but the loaded files, to be kept as a file. */
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
	 * Takes what has been chosen of a work file, and every locked and published report of it that is not
	 * here. The settings are the session's to take.
	 * @returns takes back what was chosen, and leaves what has been written since
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

	/** Keeps a copy of all the work, in the place of the copy before. @param fil as a work file */
	kopiera(fil: string): void {
		const nar = now();
		this.#kopior.change(ENDA, () => ({ nar, fil }));
	}

	/** The work as it was before a work file was opened the last time. */
	get kopia(): Kopia | undefined {
		return this.#kopior.get(ENDA);
	}

	/** Puts what has been chosen in the records of a kind. @returns what takes it back, record by record */
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
