import { createContext } from 'svelte';
import { withOwn } from '$lib/catalogue/agreements/all';
import type { SourceId } from '$lib/catalogue/sources/source';
import type { Rackvidder } from '$lib/engine/rackvidd';
import { feltext } from '$lib/domain/bortfall';
import { Importer, InlasningStannade } from '$lib/import/worker/client';
import type { Hushallsforslagen } from '$lib/import/hushall/forslag';
import type { Jamforelse } from '$lib/import/jamforelse/jamforelse';
import type { CommitMode } from '$lib/import/worker/messages';
import type { Prov } from '$lib/import/prov/prov';
import type { Programfil } from '$lib/import/programfil';
import type { ImportProgress, ImportReport } from '$lib/import/report/report';
import type { Installningar } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import { bortfall } from './bortfall.svelte';
import { arDubbel, arOlast } from '$lib/import/report/diagnos';
import { blandas, exempelOchEgna } from '$lib/import/exempel';
import { Foljda } from '$lib/installningar/foljda';
import { Figurer, type Vyfigurer } from './figurer.svelte';
import { behallna, Inlasning, type Andring } from './inlasning';
import { forslag } from '$lib/rapport/forslag';
import { SparadeInstallningar } from './installningar.svelte';
import { Motor } from './motor';
import { isObevakad } from '$lib/domain/obevakad';
import { loadsOf } from '$lib/import/loads';
import { sag } from './sagt';
import { today } from '$lib/domain/today';

const UPPTAGEN =
	'Filerna du släppte nu lästes inte in, för en inläsning pågår redan. Släpp dem igen när den är klar.';

const OMSTARTAD =
	'Beräkningen stannade, troligen för att minnet tog slut. Den har startats om, och allt är räknat på nytt.';
const FOR_MYCKET =
	'Beräkningen stannade två gånger, troligen för att minnet inte räcker. Inget är inläst nu. Läs in filerna på nytt, gärna färre åt gången.';

const OMLASNING_AVBRUTEN =
	'Omläsningen avbröts. Det som visas är läst med inställningarna som gällde förut.';
/** No files are read that have not been taken. */
const INGEN = new Inlasning([]);

/** What a drop does to loaded data of the same kind. */
export type Mode = 'ersatt' | 'lagg_till';

/** What is going on. Only one thing happens at a time. */
export type Phase =
	| { kind: 'tom' }
	| { kind: 'laser'; progress: ImportProgress | null }
	/**
	 * Files have been read, and something must be answered before they count. `kinds`: kinds that are already
	 * loaded · `oppna`: places of the files with questions of their own · `blandas`: samples would mix with own
	 * files
	 */
	| {
			kind: 'fragar';
			kinds: SourceId[];
			filer: ImportReport[];
			oppna: number[];
			blandas: boolean;
	  }
	| { kind: 'raknar' }
	| { kind: 'klar' };

/** What all pages share: the loaded data, what is going on, and the figures of the shown view. */
export class Session {
	phase = $state.raw<Phase>({ kind: 'tom' });
	reports = $state.raw<ImportReport[]>([]);
	/** Names of the files being read, or read last. */
	laser = $state.raw<readonly string[]>([]);
	/** A fault in the program; problems in a file are in its report. */
	fel = $state.raw<string | null>(null);
	/** How far the loaded data reaches. */
	rackvidder = $state.raw<Rackvidder>({ kontakter: null, ekonomi: null, ovrigt: null });
	/** When the data was loaded, in milliseconds since 1970. */
	inlast = $state.raw<number | null>(null);
	/** The program's own files that were dropped and not yet asked about. */
	programfiler = $state.raw<{ fil: File; slag: Programfil }[]>([]);
	/** Counts the loadings, so that a view knows when to ask again. */
	laddning = $state.raw(0);

	readonly installningar = new SparadeInstallningar();
	/** All agreements, including the coordinator's own. */
	readonly avtalen = $derived(withOwn(this.installningar.alla.avtal));
	readonly upptagen = $derived(this.phase.kind !== 'tom' && this.phase.kind !== 'klar');
	readonly finnsData = $derived(
		this.laddning > 0 && this.reports.some((report) => !arOlast(report))
	);
	readonly #slagen = $derived(exempelOchEgna(this.reports));
	/** Samples are among the loaded data: everything made from it says so. */
	readonly exempel = $derived(this.#slagen.exempel.length > 0);
	/** Files of the coordinator's own are among the loaded data. */
	readonly egna = $derived(this.#slagen.egna.length > 0);

	readonly #motor: Motor;
	/** The figures of the shown view, and of others. */
	readonly figurer: Figurer;
	#importer: Importer | undefined;
	/** What has been read but not taken, and the settings it was read with. */
	#inlasning = INGEN;
	#lastMed: Installningar | null = null;
	readonly #foljda = new Foljda();

	/** @param engineUrl where the gzipped engine is served */
	constructor(engineUrl: string) {
		const kontext = () => kontextOf(this.installningar.alla);
		this.#motor = new Motor(engineUrl, kontext, () => void this.#motornStannade());
		this.figurer = new Figurer(this.#motor);
	}

	/** The figures of the view that is shown. */
	get svar(): Vyfigurer {
		return this.figurer.svar;
	}

	/** The figures further down the page: computed later, and until then those of the view before. */
	get fordjupning(): Vyfigurer {
		return this.figurer.fordjupning;
	}

	/** Reads files that were dropped together. The loaded data stays until all of them are read. */
	async read(files: File[]): Promise<void> {
		if (files.length === 0) return;
		if (this.upptagen) {
			this.fel = UPPTAGEN;
			return;
		}
		this.laser = files.map(({ name }) => name);
		const data = await this.#utanProgramfiler(files);
		if (data.length === 0) return;
		void this.#motor.start();
		await this.#take(new Inlasning(data));
	}

	/** Sets the program's own files aside to ask about them, and returns the data files. */
	async #utanProgramfiler(files: File[]): Promise<File[]> {
		if (isObevakad()) return files;
		const before = this.phase;
		this.fel = null;
		this.phase = { kind: 'laser', progress: null };
		this.#importer ??= new Importer();
		try {
			const slag = await this.#importer.programfiler(files);
			const egna = files.flatMap((fil, i) => {
				const one = slag[i];
				return one ? [{ fil, slag: one }] : [];
			});
			this.programfiler = [...this.programfiler, ...egna];
			return files.filter((_, i) => !slag[i]);
		} catch (error) {
			this.fel = message(error);
			return [];
		} finally {
			this.phase = before;
		}
	}

	/** The first of the program's own files has been opened or declined. */
	programfilKlar(): void {
		this.programfiler = this.programfiler.slice(1);
	}

	/** The settings with the answers so far. */
	get besvarade(): Installningar {
		return this.#inlasning.andring(this.installningar.alla);
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
		const besvarad = this.#inlasning.besvarad(this.phase.filer, andra, hoppaOver, nyast);
		if (besvarad.tom) await this.discard();
		else await this.#take(besvarad);
	}

	/**
	 * A read file as it would be with other answers.
	 * @param fil its place among the read files
	 */
	async prova(fil: number, andra: Andring): Promise<Prov | null> {
		return this.#importer!.prova(fil, { installningar: andra(this.besvarade) });
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
		const before = this.installningar.alla;
		this.installningar.andra(change, fore);
		const after = this.installningar.alla;
		if (after !== before) sag(sagt);
		await this.#folj();
	}

	/** Makes the figures follow the settings, unless something else is going on; then it happens after that. */
	async #folj(): Promise<void> {
		if (this.phase.kind !== 'klar') return;
		const efterslap = this.#foljda.efterslap(this.installningar.alla);
		if (efterslap === 'las') await this.#readAnew();
		else if (efterslap === 'lagg') await this.commit({});
		else if (efterslap === 'bedom') await this.#bedom();
	}

	/** Reads the loaded files again. */
	async #readAnew(): Promise<void> {
		this.laser = this.reports.filter((one) => !one.manuell && !one.fler).map(({ fil }) => fil);
		await this.#take(new Inlasning(null));
	}

	/** Reads files. If that fails everything is as before, and open questions stay open. */
	async #take(inlasning: Inlasning): Promise<void> {
		const before = this.phase;
		this.fel = null;
		this.phase = { kind: 'laser', progress: null };
		this.#importer ??= new Importer();
		// The settings may not have been read from the store yet.
		await this.installningar.redo;
		try {
			const installningar = inlasning.andring(this.installningar.alla);
			const read = await inlasning.read(this.#importer, {
				installningar,
				onProgress: (progress) => (this.phase = { kind: 'laser', progress })
			});
			// The newer of two exports counts, however they were dropped.
			const ordnad = inlasning.ordnad(read);
			if (ordnad) {
				this.phase = before;
				return await this.#take(ordnad);
			}
			const kinds = await this.#importer.moter();
			this.#inlasning = inlasning;
			this.#lastMed = installningar;
			const obevakad = isObevakad();
			const files = this.reports.filter(({ manuell }) => !manuell);
			const blandning = !obevakad && !inlasning.igen && blandas(files, read);
			const oppna = obevakad ? [] : inlasning.oppna(read, this.avtalen);
			if (kinds.length + oppna.length > 0 || blandning)
				this.phase = { kind: 'fragar', kinds, filer: read, oppna, blandas: blandning };
			else await this.commit({});
		} catch (error) {
			this.phase = before;
			if (!(error instanceof DOMException && error.name === 'AbortError'))
				this.fel = message(error);
			else if (inlasning.igen) this.fel = OMLASNING_AVBRUTEN;
			if (this.#motor.stannad && this.reports.length > 0) await this.#startaOm();
		}
	}

	/**
	 * Starts the importer and the engine, since files are about to come. Both take longer to start than it takes
	 * to choose, drop or fetch a file.
	 */
	forbered(): void {
		if (this.upptagen) return;
		void this.#motor.start();
		(this.#importer ??= new Importer()).forbered();
	}

	/** Reads files that must first be fetched; a failed fetch is reported like any other fault. */
	async readSamples(fetchSamples: () => Promise<File[]>): Promise<void> {
		this.forbered();
		try {
			await this.read(await fetchSamples());
		} catch (error) {
			this.fel = message(error);
		}
	}

	/** Takes the files that were read; each kind replaces or adds to the loaded data. */
	async commit(mode: CommitMode): Promise<void> {
		const nya = this.phase.kind === 'fragar' ? this.phase.filer : [];
		this.phase = { kind: 'raknar' };
		try {
			this.#inlasning.spara(this.installningar);
			this.#harLast(!this.#inlasning.igen && behallna(this.reports, nya, mode));
			// The proposal of a view follows at once: a page must not see these reports with the old proposal.
			this.reports = await this.#ladda(mode);
			if (this.exempel || this.egna) forslag.laddat(this.exempel);
			this.inlast = Date.now();
			this.laddning++;
		} catch (error) {
			this.fel = message(error);
			return this.#vila();
		}
		this.#vila();
		// The earlier data must follow the answers too, and all data any settings changed meanwhile.
		await this.#folj();
	}

	/**
	 * Records that the files are taken.
	 * @param kvar whether other files, read earlier, are still loaded
	 */
	#harLast(kvar: boolean): void {
		if (this.#lastMed) this.#foljda.lasta(this.#lastMed, kvar, this.installningar.alla);
		this.#lastMed = null;
		this.#inlasning = INGEN;
	}

	#vila(): void {
		this.phase = { kind: this.reports.length > 0 ? 'klar' : 'tom' };
	}

	/** Has the engine hold what is loaded; once more, should it or the importer end by itself meanwhile. */
	async #ladda(mode: CommitMode, igen = false): Promise<ImportReport[]> {
		const installningar = this.installningar.alla;
		const dataset = await this.#importer!.commit(mode, installningar);
		try {
			const engine = await this.#motor.startOm();
			await engine.load(loadsOf(dataset), kontextOf(installningar));
			this.#foljda.sammanlagda(installningar);
			this.rackvidder = await engine.rackvidder(today());
			this.figurer.folj(engine);
			return dataset.reports;
		} catch (error) {
			// Read they are, though an engine that cannot be fetched has not got them: they can be taken away.
			this.reports = dataset.reports;
			if (!this.#motor.stannad && !(error instanceof InlasningStannade)) throw error;
			this.fel = OMSTARTAD;
			if (!igen) return this.#ladda({}, true);
			// The data is more than the engine can hold: rather nothing than half of it.
			await this.#importer!.clear();
			this.reports = [];
			throw new Error(FOR_MYCKET, { cause: error });
		}
	}

	/** The engine has ended by itself: the data is loaded into a new one, and the figures are computed again. */
	async #motornStannade(): Promise<void> {
		this.figurer.folj(undefined);
		// Anything else that is going on will start the engine itself.
		if (this.phase.kind === 'klar') await this.#startaOm();
	}

	async #startaOm(): Promise<void> {
		await this.commit({});
		this.fel ??= OMSTARTAD;
	}

	/** Makes the figures follow the coordinator's forecasts. */
	async #bedom(): Promise<void> {
		const installningar = this.installningar.alla;
		try {
			const engine = await this.#motor.start();
			await engine.bedom(installningar.prognoser);
			this.#foljda.bedomda(installningar);
			this.figurer.folj(engine);
			this.laddning++;
		} catch (error) {
			// An engine that has ended is reported where it is started again.
			if (!this.#motor.stannad) this.fel = message(error);
		}
	}

	/** What taking the read files would change. */
	jamfor(mode: CommitMode): Promise<Jamforelse[]> {
		return this.#importer!.jamfor(mode, today());
	}

	/** The contacts that may be one household, except those that have been judged. */
	hushallsforslag(): Promise<Hushallsforslagen> {
		return this.#importer!.hushall(this.installningar.alla.hushall);
	}

	/** SHA-256 of each report's file; null for what is no file, or cannot be read. */
	async summor(reports: readonly ImportReport[]): Promise<(string | null)[]> {
		const summor = await this.#importer?.summor();
		return reports.map(({ id = '' }) => summor?.get(id) ?? null);
	}

	/**
	 * Removes a file and its data, or only its report when it gave none.
	 * @returns whether it is removed; nothing is while something else is going on
	 */
	async taBort({ id }: Pick<ImportReport, 'id'>): Promise<boolean> {
		if (id === undefined || this.phase.kind !== 'klar') return false;
		this.phase = { kind: 'raknar' };
		try {
			const kvar = await this.#importer!.taBort(id);
			const finns = (one: ImportReport) => one.id === undefined || kvar.includes(one.id);
			const borta = this.reports.filter((one) => !finns(one));
			if (borta.some((one) => one.kalla !== null && !arDubbel(one))) await this.commit({});
			else {
				this.reports = this.reports.filter(finns);
				this.#vila();
			}
			return borta.length > 0;
		} catch (error) {
			this.fel = message(error);
			this.#vila();
			return false;
		}
	}

	/** Declines the read files: the loaded data stays, as the settings have it. */
	async discard(): Promise<void> {
		const { igen } = this.#inlasning;
		this.#inlasning = INGEN;
		await this.#importer!.discard();
		// The loaded files have been read again, apart from the questions.
		if (igen) this.#harLast(false);
		this.#lastMed = null;
		if (igen) await this.commit({});
		else if (this.#motor.stannad && this.reports.length > 0) await this.#startaOm();
		else {
			this.#vila();
			await this.#folj();
		}
	}

	/** Stops a reading. The loaded data stays. */
	cancel(): void {
		this.#importer?.cancel();
	}
}

function message(error: unknown): string {
	bortfall.marka(error);
	return feltext(error);
}

export const [getSession, setSession] = createContext<Session>();
