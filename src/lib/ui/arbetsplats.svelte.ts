import { get, set } from 'idb-keyval';
import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Arbete, Orsak } from '$lib/arbete/arbete';
import { nyckelText, Rapporttext, tomRapport, type Rapportnyckel } from '$lib/arbete/rapporttext';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Installningar } from '$lib/installningar/installningar';
import { Paket, samma } from '$lib/publicering/paket';
import { Snapshot, snapshotNyckel } from '$lib/snapshot/snapshot';
import { LASTPLATS, ORSAKSPLATS, PUBLICERATPLATS, RAPPORTPLATS } from './sparplats';

/** Changes of one field closer than this, in milliseconds, are undone together. */
const EN_SKRIVNING = 1000;
const MINNS = 200;

interface Minne {
	bakat: Rapporttext[];
	framat: Rapporttext[];
	falt: string;
	nar: number;
}

/** What the coordinator writes and locks: kept in this browser as it is written. */
export class Arbetsplats {
	readonly #rapporter = new SvelteMap<string, Rapporttext>();
	readonly #minnen = new SvelteMap<string, Minne>();
	/** Locked reports, the oldest first. */
	lasta = $state.raw<readonly Snapshot[]>([]);
	orsaker = $state.raw<readonly Orsak[]>([]);
	/** What has been published, the oldest quarter first: from here, or opened. */
	publicerade = $state.raw<readonly Paket[]>([]);
	/** Why something could not be kept. */
	fel = $state.raw<string | null>(null);

	constructor() {
		for (const rapport of sparade()) this.#rapporter.set(nyckelText(rapport), rapport);
		void this.#hamtaLasta();
	}

	/** What is written in a report; an empty one when nothing is. */
	rapport(nyckel: Rapportnyckel): Rapporttext {
		return this.#rapporter.get(nyckelText(nyckel)) ?? tomRapport(nyckel);
	}

	/** Every report in which something is written. */
	get rapporter(): Rapporttext[] {
		return [...this.#rapporter.values()];
	}

	/**
	 * Changes what is written, and keeps it.
	 * @param falt what is being written in: changes in quick succession are then undone as one
	 */
	andra(nyckel: Rapportnyckel, change: (nu: Rapporttext) => Rapporttext, falt = ''): void {
		const key = nyckelText(nyckel);
		const fore = this.rapport(nyckel);
		const minne = this.#minnen.get(key);
		const samma =
			falt !== '' && minne?.falt === falt && performance.now() - minne.nar < EN_SKRIVNING;
		const bakat = minne?.bakat ?? [];
		this.#minnen.set(key, {
			bakat: samma ? bakat : [...bakat, fore].slice(-MINNS),
			framat: [],
			falt,
			nar: performance.now()
		});
		this.#satt(key, change(fore));
	}

	/** Whether the coordinator has said that the books of the agreement's year are closed. */
	bokslutKlart({ avtal, kvartal }: Pick<MeasureParams, 'avtal' | 'kvartal'>): boolean {
		return this.#arets(avtal?.id ?? '', kvartal.ar).some((one) => one.bokslutKlart);
	}

	/** Says that the books of a report's year are closed, or that they are not after all. */
	andraBokslut(nyckel: Rapportnyckel, klart: boolean): void {
		this.andra(nyckel, (nu) => ({ ...nu, bokslutKlart: klart }));
		if (klart) return;
		const ar = Number(nyckel.kvartal.slice(0, 4));
		for (const rapport of this.#arets(nyckel.avtal, ar))
			if (rapport.bokslutKlart) this.andra(rapport, (nu) => ({ ...nu, bokslutKlart: false }));
	}

	kanAngra(nyckel: Rapportnyckel): boolean {
		return (this.#minnen.get(nyckelText(nyckel))?.bakat.length ?? 0) > 0;
	}

	kanGoraOm(nyckel: Rapportnyckel): boolean {
		return (this.#minnen.get(nyckelText(nyckel))?.framat.length ?? 0) > 0;
	}

	angra(nyckel: Rapportnyckel): void {
		const key = nyckelText(nyckel);
		const minne = this.#minnen.get(key);
		const fore = minne?.bakat.at(-1);
		if (!minne || !fore) return;
		const framat = [...minne.framat, this.rapport(nyckel)];
		this.#minnen.set(key, { bakat: minne.bakat.slice(0, -1), framat, falt: '', nar: 0 });
		this.#satt(key, fore);
	}

	goraOm(nyckel: Rapportnyckel): void {
		const key = nyckelText(nyckel);
		const minne = this.#minnen.get(key);
		const efter = minne?.framat.at(-1);
		if (!minne || !efter) return;
		const bakat = [...minne.bakat, this.rapport(nyckel)];
		this.#minnen.set(key, { bakat, framat: minne.framat.slice(0, -1), falt: '', nar: 0 });
		this.#satt(key, efter);
	}

	/** Keeps a locked report; it can be added to but not changed. */
	async lagg(snapshot: Snapshot): Promise<void> {
		this.lasta = [...this.lasta, snapshot];
		await this.#sparaLasta();
	}

	/** Keeps published reports, those that they replace too: what has been out is still known. */
	async laggPublicerade(paket: readonly Paket[]): Promise<void> {
		const nya = paket.filter(
			(ny) => !this.publicerade.some((en) => samma(en, ny) && en.publicerad === ny.publicerad)
		);
		this.publicerade = [...this.publicerade, ...nya].sort((a, b) =>
			[a.kvartal, a.publicerad].join() < [b.kvartal, b.publicerad].join() ? -1 : 1
		);
		await this.#sparaLasta();
	}

	/** Forgets a published report, as when it was opened by mistake. */
	async glomPublicerad(paket: Paket): Promise<void> {
		this.publicerade = this.publicerade.filter((en) => en !== paket);
		await this.#sparaLasta();
	}

	/** Says why a locked report's figures are others now; '' takes the reason away. */
	async angeOrsak(snapshot: Snapshot, text: string): Promise<void> {
		const last = snapshotNyckel(snapshot);
		const ovriga = this.orsaker.filter((one) => one.last !== last);
		this.orsaker = text.trim() === '' ? ovriga : [...ovriga, { last, text: text.trim() }];
		await this.#sparaLasta();
	}

	/** Everything but the loaded files, to be kept as a file. */
	arbete(installningar: Installningar): Arbete {
		return {
			installningar,
			rapporter: this.rapporter,
			lasta: [...this.lasta],
			orsaker: [...this.orsaker],
			publicerade: [...this.publicerade]
		};
	}

	/** Takes work that has been opened instead of what is here. The settings are the session's to take. */
	async oppna({ rapporter, lasta, orsaker, publicerade }: Arbete): Promise<void> {
		for (const key of this.#rapporter.keys()) localStorage.removeItem(RAPPORTPLATS + key);
		this.#rapporter.clear();
		this.#minnen.clear();
		for (const rapport of rapporter) this.#satt(nyckelText(rapport), rapport);
		this.lasta = lasta;
		this.orsaker = orsaker;
		this.publicerade = publicerade;
		await this.#sparaLasta();
	}

	#arets(avtal: string, ar: number): Rapporttext[] {
		return this.rapporter.filter((one) => one.avtal === avtal && one.kvartal.startsWith(`${ar}-`));
	}

	#satt(key: string, rapport: Rapporttext): void {
		this.#rapporter.set(key, rapport);
		this.#forsok(() => localStorage.setItem(RAPPORTPLATS + key, JSON.stringify(rapport)));
	}

	async #hamtaLasta(): Promise<void> {
		try {
			const [lasta, orsaker, publicerade] = await Promise.all([
				get<Snapshot[]>(LASTPLATS),
				get<Orsak[]>(ORSAKSPLATS),
				get<Paket[]>(PUBLICERATPLATS)
			]);
			this.lasta = (lasta ?? []).filter((one) => Snapshot.safeParse(one).success);
			this.orsaker = orsaker ?? [];
			this.publicerade = (publicerade ?? []).filter((one) => Paket.safeParse(one).success);
		} catch {
			// No storage, as while a page is prerendered: nothing is locked here.
		}
	}

	async #sparaLasta(): Promise<void> {
		try {
			await set(LASTPLATS, [...this.lasta]);
			await set(ORSAKSPLATS, [...this.orsaker]);
			await set(PUBLICERATPLATS, [...this.publicerade]);
			this.fel = null;
		} catch {
			this.fel = EJ_SPARAT;
		}
	}

	#forsok(work: () => void): void {
		try {
			work();
			this.fel = null;
		} catch {
			this.fel = EJ_SPARAT;
		}
	}
}

const EJ_SPARAT =
	'Webbläsaren sparar inte det du gör. Det finns kvar tills du stänger sidan. Spara arbetet som en fil.';

function sparade(): Rapporttext[] {
	try {
		return Object.keys(localStorage)
			.filter((key) => key.startsWith(RAPPORTPLATS))
			.flatMap((key) => {
				const read = Rapporttext.safeParse(JSON.parse(localStorage.getItem(key)!));
				return read.success ? [read.data] : [];
			});
	} catch {
		return [];
	}
}

export const [getArbetsplats, setArbetsplats] = createContext<Arbetsplats>();
