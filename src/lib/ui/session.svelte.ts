import { createContext } from 'svelte';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import { withOwn } from '$lib/catalogue/agreements/all';
import { postnamn, avtalsnamn } from '$lib/catalogue/agreements/namn';
import type { Atgarder } from '$lib/catalogue/lists/atgarder';
import type { Kontext, MeasureParams } from '$lib/catalogue/measures/measure';
import type { SourceId } from '$lib/catalogue/sources/source';
import type { Bokforingsrad, Engine, Underlagsrad } from '$lib/engine/engine';
import type { Results } from '$lib/catalogue/measures/result';
import type { Omfang, Rackvidder } from '$lib/engine/rackvidd';
import { feltext } from '$lib/domain/bortfall';
import { Importer, InlasningStannade, type ImportOptions } from '$lib/import/worker/client';
import type { Hushallsforslagen } from '$lib/import/hushall/forslag';
import type { Jamforelse } from '$lib/import/jamforelse/jamforelse';
import type { Bortvalt, CommitMode } from '$lib/import/worker/messages';
import type { Prov } from '$lib/import/prov/prov';
import type { Programfil } from '$lib/import/programfil';
import { bladAv, type ImportProgress, type ImportReport } from '$lib/import/report/report';
import type { Installningar } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import { bortfall } from './bortfall.svelte';
import { arDubbel, arOlast } from '$lib/import/report/diagnos';
import { blandas, exempelOchEgna } from '$lib/import/exempel';
import { Figures } from './figures';
import { forslag } from '$lib/rapport/forslag';
import { SparadeInstallningar } from './installningar.svelte';
import { isObevakad } from '$lib/domain/obevakad';
import { filnyckel, harFragor, ordnyckel } from '$lib/import/prov/oppna';
import { loadsOf } from '$lib/import/loads';
import { sag } from './sagt';
import { today } from '$lib/domain/today';

const UPPTAGEN =
	'Filerna du släppte nu lästes inte in, för en inläsning pågår redan. Släpp dem igen när den är klar.';

const OMSTARTAD =
	'Beräkningen stannade, troligen för att minnet tog slut. Den har startats om, och allt är räknat på nytt.';
const FOR_MYCKET =
	'Beräkningen stannade två gånger, troligen för att minnet inte räcker. Inget är inläst nu. Läs in filerna på nytt, gärna färre åt gången.';

/** What of the settings says how files are read, and what how they are put together. */
const LASNING = ['kolumner', 'varden', 'utfall_tom', 'nyckeltal', 'sie', 'dialekt'] as const;
const SAMMANLAGGNING = ['avtal', 'lpix', 'befolkning', 'hushall'] as const;

/** An answer, as it changes the settings. */
export type Andring = (nu: Installningar) => Installningar;

type Lasning = (importer: Importer, options: ImportOptions) => Promise<ImportReport[]>;

/** What a drop does with what is already loaded of the same kind. */
export type Mode = 'ersatt' | 'lagg_till';

/** A view's figures, and what they were asked with: they change together. */
export interface Vyfigurer {
	params: MeasureParams | null;
	results: Results;
}

/** What is going on. Only one thing does at a time. */
export type Phase =
	| { kind: 'tom' }
	| { kind: 'laser'; progress: ImportProgress | null }
	/**
	 * Files have been read, and something must be answered before they count.
	 * `kinds`: of what is loaded already · `oppna`: places of the files with questions of their own ·
	 * `blandas`: samples would stand among own files
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

/** Everything the pages share: what is loaded, and the figures of the view they show. */
export class Session {
	phase = $state.raw<Phase>({ kind: 'tom' });
	reports = $state.raw<ImportReport[]>([]);
	svar = $state.raw<Vyfigurer>({ params: null, results: {} });
	/** The same for what stands further down: computed after it, and of the view before until then. */
	fordjupning = $state.raw<Vyfigurer>({ params: null, results: {} });
	/** The figures are those that were asked for last. */
	besvarad = $state.raw(true);
	/** Names of the files that are read, or were read last. */
	laser = $state.raw<readonly string[]>([]);
	/** What went wrong with the program itself; a file's problems stand in its report. */
	fel = $state.raw<string | null>(null);
	/** How far what is loaded reaches. */
	rackvidder = $state.raw<Rackvidder>({ kontakter: null, ekonomi: null, ovrigt: null });
	/** When what is loaded was loaded, in milliseconds since 1970. */
	inlast = $state.raw<number | null>(null);
	/** The program's own files that have been dropped, and are still to be asked about. */
	programfiler = $state.raw<{ fil: File; slag: Programfil }[]>([]);
	/** Counts the loadings, so that a view knows when to ask again. */
	laddning = $state.raw(0);

	readonly installningar = new SparadeInstallningar();
	/** The agreements there are, the coordinator's own with them. */
	readonly avtalen = $derived(withOwn(this.installningar.alla.avtal));
	readonly upptagen = $derived(this.phase.kind !== 'tom' && this.phase.kind !== 'klar');
	readonly finnsData = $derived(
		this.laddning > 0 && this.reports.some((report) => !arOlast(report))
	);
	readonly #slagen = $derived(exempelOchEgna(this.reports));
	/** Samples are among what is loaded: everything made from it says so. */
	readonly exempel = $derived(this.#slagen.exempel.length > 0);
	/** Files of the coordinator's own are. */
	readonly egna = $derived(this.#slagen.egna.length > 0);

	#engineUrl: string;
	#importer: Importer | undefined;
	#engine: Promise<Engine> | undefined;
	/** The engine has ended by itself since what is loaded was last put in it. */
	#stannad = false;
	#figures: Figures | undefined;
	#question = 0;
	/** The last reading was of what is loaded already, once more. */
	#again = false;
	/** The files of the last drop, sheets of them that are not to be read, and how they are read. */
	#filer: File[] = [];
	#utan: Bortvalt[] = [];
	#lasning: Lasning = (importer, options) => importer.read(this.#filer, options);
	/** What has been answered of files that are not taken yet. */
	#svar: Andring[] = [];
	/** Words that have been asked about. */
	#fragade: string[] = [];

	/** @param engineUrl where the gzipped engine is served */
	constructor(engineUrl: string) {
		this.#engineUrl = engineUrl;
	}

	/** Reads files dropped together. What was loaded stays until all of them are read. */
	async read(files: File[]): Promise<void> {
		if (files.length === 0) return;
		if (this.upptagen) {
			this.fel = UPPTAGEN;
			return;
		}
		this.laser = files.map(({ name }) => name);
		const data = await this.#utanProgramfiler(files);
		if (data.length === 0) return;
		void this.#start();
		this.#again = false;
		this.#filer = data;
		this.#utan = [];
		await this.#begin((importer, options) =>
			importer.read(this.#filer, { ...options, utan: this.#utan })
		);
	}

	/** The program's own files are set aside, to be asked about: they are no data. */
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

	/** The first of the program's own files has been opened, or is not to be. */
	programfilKlar(): void {
		this.programfiler = this.programfiler.slice(1);
	}

	/** The settings with what has been answered. */
	get besvarade(): Installningar {
		return this.#svar.reduce((nu, andra) => andra(nu), this.installningar.alla);
	}

	/**
	 * Answers what was asked of the files that were read, and reads them again with it. The answers
	 * are kept when the files are taken, and not before.
	 * @param hoppaOver places of files that are not to be read
	 */
	async svara(andra: Andring, hoppaOver: readonly number[] = []): Promise<void> {
		if (this.phase.kind !== 'fragar') return;
		for (const fil of this.phase.filer)
			this.#fragade.push(filnyckel(fil), ...(fil.okanda_ord ?? []).map(ordnyckel));
		this.#svar.push(andra);
		if (!this.#again) this.#hoppaOver(this.phase.filer, hoppaOver);
		if (this.#filer.length === 0 && !this.#again) await this.discard();
		else await this.#take();
	}

	/** Leaves files out, by the places of their reports; of a workbook with several, the sheet alone. */
	#hoppaOver(reports: readonly ImportReport[], platser: readonly number[]): void {
		let fil = -1;
		const filen = reports.map(({ fler }) => this.#filer[fler ? fil : ++fil]!);
		const kvar = filen.filter((_, i) => !platser.includes(i));
		for (const plats of platser) {
			const blad = bladAv(reports[plats]!);
			if (blad !== undefined && kvar.includes(filen[plats]!))
				this.#utan.push({ fil: filen[plats]!, blad });
		}
		this.#filer = this.#filer.filter((one) => kvar.includes(one));
	}

	/** A file that was read, as it would be with other answers. @param fil its place among them */
	async prova(fil: number, andra: Andring): Promise<Prov | null> {
		return this.#importer!.prova(fil, { installningar: andra(this.besvarade) });
	}

	/**
	 * Declares something in the settings, and has what is loaded follow them.
	 * @param fore the settings as they were when a form was filled in, if it was in one
	 * @param sagt what is said of it to those who do not see the page
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
		if (this.phase.kind !== 'klar') return;
		const andrat = (parts: readonly (keyof Installningar)[]) =>
			// By content: the settings may have been read anew from where they are kept.
			parts.some((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
		if (andrat(LASNING) || namnen(before) !== namnen(after)) {
			await this.#readAnew();
		} else if (andrat(SAMMANLAGGNING)) await this.commit({});
		else if (andrat(['prognoser'])) await this.#bedom();
	}

	async #readAnew(): Promise<void> {
		this.#again = true;
		this.laser = this.reports.filter((one) => !one.manuell && !one.fler).map(({ fil }) => fil);
		await this.#begin((importer, options) => importer.reread(options));
	}

	async #begin(lasning: Lasning): Promise<void> {
		this.#lasning = lasning;
		this.#svar = [];
		this.#fragade = [];
		await this.#take();
	}

	async #take(): Promise<void> {
		const before = this.phase;
		this.fel = null;
		this.phase = { kind: 'laser', progress: null };
		this.#importer ??= new Importer();
		// The settings may still be on their way from where they are kept.
		await this.installningar.redo;
		try {
			const read = await this.#lasning(this.#importer, {
				installningar: this.besvarade,
				onProgress: (progress) => (this.phase = { kind: 'laser', progress })
			});
			const kinds = await this.#importer.moter();
			const obevakad = isObevakad();
			const files = this.reports.filter(({ manuell }) => !manuell);
			const blandning = !obevakad && !this.#again && blandas(files, read);
			const oppna = obevakad
				? []
				: read.flatMap((fil, i) => (harFragor(fil, this.avtalen, this.#fragade) ? [i] : []));
			if (kinds.length + oppna.length > 0 || blandning)
				this.phase = { kind: 'fragar', kinds, filer: read, oppna, blandas: blandning };
			else await this.commit({});
		} catch (error) {
			this.phase = before;
			if (!(error instanceof DOMException && error.name === 'AbortError'))
				this.fel = message(error);
			if (this.#stannad && this.reports.length > 0) await this.#startaOm();
		}
	}

	/** Reads files that must first be fetched; what goes wrong then is told like any other fault. */
	async readSamples(fetchSamples: () => Promise<File[]>): Promise<void> {
		// Both take longer to start than they take to fetch.
		if (!this.upptagen) {
			void this.#start();
			(this.#importer ??= new Importer()).forbered();
		}
		try {
			await this.read(await fetchSamples());
		} catch (error) {
			this.fel = message(error);
		}
	}

	/** Takes the files that were read, each kind replacing or adding to what was there. */
	async commit(mode: CommitMode): Promise<void> {
		const svar = this.#svar;
		const behallna = svar.length > 0 && !this.#again && this.#behallna(mode);
		this.phase = { kind: 'raknar' };
		try {
			if (svar.length > 0)
				this.installningar.andra((nu) => svar.reduce((i, andra) => andra(i), nu));
			this.#svar = [];
			this.reports = await this.#ladda(mode);
			if (this.exempel || this.egna) forslag.laddat(this.exempel);
			this.inlast = Date.now();
			this.laddning++;
		} catch (error) {
			this.fel = message(error);
		}
		this.phase = { kind: this.reports.length > 0 ? 'klar' : 'tom' };
		// What was loaded before follows what has been answered too.
		if (behallna) await this.#readAnew();
	}

	/**
	 * Has the engine hold what is loaded; once more, should it or the importer end by itself meanwhile.
	 * @returns the reports of what is loaded
	 */
	async #ladda(mode: CommitMode, igen = false): Promise<ImportReport[]> {
		const dataset = await this.#importer!.commit(mode, this.installningar.alla);
		try {
			this.#stannad = false;
			const engine = await this.#start();
			await engine.load(loadsOf(dataset), kontextOf(this.installningar.alla));
			const figures = new Figures(engine);
			this.rackvidder = await engine.rackvidder(today());
			this.#figures = figures;
			return dataset.reports;
		} catch (error) {
			if (!this.#stannad && !(error instanceof InlasningStannade)) throw error;
			this.fel = OMSTARTAD;
			if (!igen) return this.#ladda({}, true);
			// What is loaded is more than it can hold: rather nothing than the half of it.
			await this.#importer!.clear();
			this.reports = [];
			throw new Error(FOR_MYCKET, { cause: error });
		}
	}

	/** The engine has ended by itself: what is loaded is put in another one, and counted anew. */
	async #motornStannade(): Promise<void> {
		this.#engine = this.#figures = undefined;
		this.#stannad = true;
		// While something else goes on, it is that which goes on from here.
		if (this.phase.kind === 'klar') await this.#startaOm();
	}

	async #startaOm(): Promise<void> {
		await this.commit({});
		this.fel ??= OMSTARTAD;
	}

	/** Whether files that were loaded before stay when those that were read are taken. */
	#behallna(mode: CommitMode): boolean {
		const nya = this.phase.kind === 'fragar' ? this.phase.filer : [];
		return this.reports.some(
			({ kalla, manuell, exempel }) =>
				kalla !== null &&
				!manuell &&
				!(exempel && mode.exempel) &&
				(mode[kalla] === 'lagg_till' || !nya.some((fil) => fil.kalla === kalla && !arDubbel(fil)))
		);
	}

	/** Has the figures follow the forecasts that have been judged. */
	async #bedom(): Promise<void> {
		const engine = await this.#start();
		await engine.bedom(this.installningar.alla.prognoser);
		this.#figures = new Figures(engine);
		this.laddning++;
	}

	/** What taking the files that were read would change. */
	jamfor(mode: CommitMode): Promise<Jamforelse[]> {
		return this.#importer!.jamfor(mode, today());
	}

	/** The contacts that may be one household, but for those that have been judged. */
	hushallsforslag(): Promise<Hushallsforslagen> {
		return this.#importer!.hushall(this.installningar.alla.hushall);
	}

	/** SHA-256 of each loaded file, in the order of `reports`; null for what is no file, or cannot be read. */
	async summor(): Promise<(string | null)[]> {
		const summor = (await this.#importer?.summor()) ?? [];
		return this.reports.map((_, i) => summor[i] ?? null);
	}

	/** Takes a file away, and what it gave: or only its report, when it gave nothing. */
	async taBort(report: ImportReport): Promise<void> {
		const plats = this.reports.indexOf(report);
		if (plats < 0 || this.phase.kind !== 'klar') return;
		await this.#importer!.taBort(plats);
		if (report.kalla === null || arDubbel(report))
			this.reports = this.reports.filter((one) => one !== report);
		else await this.commit({});
		if (this.reports.length === 0) this.phase = { kind: 'tom' };
	}

	/** Says no to the files that were read: what is loaded stays, as the settings have it. */
	async discard(): Promise<void> {
		this.#svar = [];
		await this.#importer!.discard();
		if (this.#again) await this.commit({});
		else if (this.#stannad && this.reports.length > 0) await this.#startaOm();
		else this.phase = { kind: this.reports.length > 0 ? 'klar' : 'tom' };
	}

	/** Stops a reading. What was loaded before stays. */
	cancel(): void {
		this.#importer?.cancel();
	}

	/**
	 * Computes the view's figures; a late answer to an earlier question is dropped.
	 * @param sedan measures further down, shown when they are there
	 */
	async show(
		ids: readonly BuiltMeasureId[],
		params: MeasureParams,
		sedan: readonly BuiltMeasureId[] = []
	): Promise<void> {
		const question = ++this.#question;
		this.besvarad = false;
		try {
			await this.#besvara(question, ids, params, sedan);
		} finally {
			if (question === this.#question) this.besvarad = true;
		}
	}

	/** Shows the answer to a question, for as long as no other has been asked. */
	async #besvara(
		question: number,
		ids: readonly BuiltMeasureId[],
		params: MeasureParams,
		sedan: readonly BuiltMeasureId[]
	): Promise<void> {
		const figures = this.#figures;
		// Of an engine that has ended no answer counts.
		const galler = () => question === this.#question && figures === this.#figures;
		const results = await figures?.of(ids, params);
		if (!results || !galler()) return;
		this.svar = { params, results };
		if (sedan.length === 0) return;
		// Once the page has the first figures: what is further down must not hold them up.
		await new Promise((resolve) => setTimeout(resolve));
		if (!galler()) return;
		const more = await figures!.of(sedan, params);
		if (galler()) this.fordjupning = { params, results: more };
	}

	/** What is loaded, source by source. */
	async omfang(): Promise<Omfang[]> {
		return (await this.#start()).omfang();
	}

	/** The contacts behind a measure of the view that is shown. */
	async underlag(id: BuiltMeasureId): Promise<Underlagsrad[]> {
		const { params } = this.svar;
		return params && this.#engine ? (await this.#engine).underlag(id, params) : [];
	}

	/** The figures of another view than the one that is shown. */
	async figurer(ids: readonly BuiltMeasureId[], params: MeasureParams): Promise<Results> {
		return (await this.#figures?.of(ids, params)) ?? {};
	}

	/** The finance rows behind the posts of the view that is shown. */
	async bokforing(): Promise<Bokforingsrad[]> {
		const { params } = this.svar;
		return params && this.#engine ? (await this.#engine).bokforing(params) : [];
	}

	/** The contacts to follow up, in the view that is shown; null before there is one. */
	async atgarder(): Promise<Atgarder | null> {
		const { params } = this.svar;
		return params && this.#engine ? (await this.#engine).atgarder(params) : null;
	}

	/** Begins to compute a view that may be shown next. @returns when it is computed */
	async expect(ids: readonly BuiltMeasureId[], params: MeasureParams): Promise<void> {
		await this.#figures?.of(ids, params);
	}

	#start(): Promise<Engine> {
		if (!this.#engine) {
			const started = startEngine(this.#engineUrl, kontextOf(this.installningar.alla), () => {
				if (this.#engine === started) void this.#motornStannade();
			});
			this.#engine = started;
		}
		// A failed start is told where it is awaited, and tried again with the next files.
		this.#engine.catch(() => (this.#engine = undefined));
		return this.#engine;
	}
}

/** The engine is 7 MB: fetched when there is something to compute, and not before. */
async function startEngine(url: string, kontext: Kontext, stannad: () => void): Promise<Engine> {
	const [{ openBrowserDatabase }, { Engine }] = await Promise.all([
		import('$lib/engine/browser'),
		import('$lib/engine/engine')
	]);
	return Engine.create(await openBrowserDatabase(url, stannad), kontext);
}

/** Every name that files may use for agreements and posts: with others they are read otherwise. */
function namnen({ avtal }: Installningar): string {
	return JSON.stringify(
		avtal.map((one) => [one.id, avtalsnamn(one), one.budget.poster.map((post) => postnamn(post))])
	);
}

function message(error: unknown): string {
	bortfall.marka(error);
	return feltext(error);
}

export const [getSession, setSession] = createContext<Session>();
