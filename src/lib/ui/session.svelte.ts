import { createContext } from 'svelte';
import { isObevakad } from '$lib/domain/obevakad';
import type { ImportReport } from '$lib/import/report/report';
import { behallna, Inlasning, type Andring } from '$lib/import/worker/inlasning';
import type { CommitMode } from '$lib/import/worker/messages';
import type { Installningar } from '$lib/installningar/installningar';
import { Berakning, OMSTARTAD } from './berakning';
import type { Figurer, Vyfigurer } from './figurer.svelte';
import { Lasning } from './lasning';
import { Programfilko } from './programfil/ko.svelte';
import { Rum } from './rum';
import { sag } from './sagt';
import type { Phase } from './skede.svelte';

const UPPTAGEN =
	'Filerna du släppte nu lästes inte in, för en inläsning pågår redan. Släpp dem igen när den är klar.';

/** What all pages share. Each thing has a room of its own; what happens concerns several of them, and is here. */
export class Session {
	readonly #rum = new Rum();
	readonly installningar = this.#rum.installningar;
	readonly laddat = this.#rum.laddat;
	readonly skede = this.#rum.skede;
	readonly lasning = new Lasning(this.#rum);
	readonly programfiler = new Programfilko(this.#rum);
	readonly #berakning: Berakning;
	/** The figures of the shown view, and of others. */
	readonly figurer: Figurer;

	/** @param engineUrl where the gzipped engine is served */
	constructor(engineUrl: string) {
		this.#berakning = new Berakning(engineUrl, this.#rum, () => {
			// Anything else that is going on will start the engine itself.
			if (this.phase.kind === 'klar') void this.#startaOm();
		});
		this.figurer = this.#berakning.figurer;
	}

	get phase(): Phase {
		return this.skede.phase;
	}

	get upptagen(): boolean {
		return this.skede.upptagen;
	}

	/** All agreements, including the coordinator's own. */
	get avtalen() {
		return this.installningar.avtalen;
	}

	/** The figures of the view that is shown. */
	get svar(): Vyfigurer {
		return this.figurer.svar;
	}

	/**
	 * Starts the importer and the engine, since files are about to come. Both take longer to start than it takes
	 * to choose, drop or fetch a file.
	 */
	forbered(): void {
		if (this.upptagen) return;
		this.#berakning.forbered();
		this.#rum.importer.forbered();
	}

	/** Reads files that must first be fetched; a failed fetch is reported like any other fault. */
	async readSamples(fetchSamples: () => Promise<File[]>): Promise<void> {
		this.forbered();
		try {
			await this.read(await fetchSamples());
		} catch (error) {
			this.skede.fela(error);
		}
	}

	/** Reads files that were dropped together. The loaded data stays until all of them are read. */
	async read(files: File[]): Promise<void> {
		if (files.length === 0) return;
		if (this.upptagen) {
			this.skede.fel = UPPTAGEN;
			return;
		}
		this.skede.laser = files.map(({ name }) => name);
		const data = isObevakad() ? files : await this.programfiler.avskilj(files);
		if (data.length === 0) return;
		this.#berakning.forbered();
		await this.#take(new Inlasning(data));
	}

	async #take(inlasning: Inlasning): Promise<void> {
		const gick = await this.lasning.las(inlasning);
		if (gick === 'tas') await this.commit({});
		else if (gick === 'misslyckades' && this.#berakning.stannad) await this.#startaOm();
	}

	/**
	 * Answers what was asked of the files that were read, and reads them again with it. The answers
	 * are kept when the files are taken, and not before.
	 * @param hoppaOver places of files that are not to be read
	 * @param nyast places of files that are newer than those they share rows with
	 */
	async svara(
		andra: Andring,
		hoppaOver: readonly number[] = [],
		nyast: readonly number[] = []
	): Promise<void> {
		if (this.phase.kind !== 'fragar') return;
		const { inlasning } = this.lasning;
		const besvarad = inlasning.besvarad(this.phase.filer, andra, hoppaOver, nyast);
		if (besvarad.tom) await this.discard();
		else await this.#take(besvarad);
	}

	/** Declines the read files: the loaded data stays, as the settings have it. */
	async discard(): Promise<void> {
		const lasta = await this.lasning.avboj();
		// The loaded files have been read again, apart from the questions.
		this.#berakning.lasta(lasta, false);
		if (lasta) await this.commit({});
		else if (this.#berakning.stannad) await this.#startaOm();
		else {
			this.#vila();
			await this.#folj();
		}
	}

	/** Takes the files that were read; each kind replaces or adds to the loaded data. */
	async commit(mode: CommitMode): Promise<void> {
		const nya = this.phase.kind === 'fragar' ? this.phase.filer : [];
		this.skede.phase = { kind: 'raknar' };
		try {
			const { inlasning } = this.lasning;
			inlasning.spara(this.installningar);
			const kvar = !inlasning.igen && behallna(this.laddat.reports, nya, mode);
			this.#berakning.lasta(this.lasning.tag(), kvar);
			this.laddat.tag(await this.#berakning.ladda(mode));
		} catch (error) {
			this.skede.fela(error);
			return this.#vila();
		}
		this.#vila();
		// The earlier data must follow the answers too, and all data any settings changed meanwhile.
		await this.#folj();
	}

	#vila(): void {
		this.skede.phase = { kind: this.laddat.reports.length > 0 ? 'klar' : 'tom' };
	}

	/** The engine has ended by itself: the data is loaded into a new one, and the figures are computed again. */
	async #startaOm(): Promise<void> {
		await this.commit({});
		this.skede.fel ??= OMSTARTAD;
	}

	/**
	 * Changes the settings, and makes the loaded data follow them.
	 * @param fore the settings when a form was filled in, if the change comes from one
	 * @param sagt what to announce to screen readers
	 */
	async andraInstallningar(
		change: Andring,
		{ fore, sagt = 'Sparat.' }: { fore?: Installningar; sagt?: string } = {}
	): Promise<void> {
		if (!this.installningar.laddade) await this.installningar.redo;
		if (this.installningar.andra(change, fore)) sag(sagt);
		await this.#folj();
	}

	/** Makes the figures follow the settings, unless something else is going on; then it happens after that. */
	async #folj(): Promise<void> {
		if (this.phase.kind !== 'klar') return;
		const { efterslap } = this.#berakning;
		if (efterslap === 'las') await this.#take(new Inlasning(null));
		else if (efterslap === 'lagg') await this.commit({});
		else if (efterslap === 'bedom') await this.#berakning.bedom();
	}

	/**
	 * Removes a file and its data, or only its report when it gave none.
	 * @returns whether it is removed; nothing is while something else is going on
	 */
	async taBort({ id }: Pick<ImportReport, 'id'>): Promise<boolean> {
		if (id === undefined || this.phase.kind !== 'klar') return false;
		this.skede.phase = { kind: 'raknar' };
		try {
			const { borta, data } = await this.laddat.taBort(id);
			if (data) await this.commit({});
			else this.#vila();
			return borta.length > 0;
		} catch (error) {
			this.skede.fela(error);
			this.#vila();
			return false;
		}
	}
}

export const [getSession, setSession] = createContext<Session>();
