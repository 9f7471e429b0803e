import type { SourceId } from '$lib/catalogue/sources/source';
import type { IsoDate } from '$lib/domain/datum';
import { today as idag } from '$lib/domain/today';
import { INGA } from '$lib/installningar/installningar';
import { ownWorker } from '$lib/trustedworker/fenced';
import workerUrl from './worker.ts?worker&url';
import workbooksUrl from '../xlsx/fetched.ts?worker&url';
import type { Hushallsforslagen } from '../hushall/forslag';
import type { Jamforelse } from '../jamforelse/jamforelse';
import type {
	Answer,
	Bortvalt,
	CommitMode,
	Filsummor,
	Hushall,
	ReadSettings,
	Request
} from './messages';
import type { Prov } from '../prov/prov';
import type { Programfil } from '../programfil';
import { Strom } from './strom';
import type { Dataset, ImportProgress, ImportReport } from '../report/report';

export interface ImportOptions extends Partial<Pick<ReadSettings, 'today' | 'installningar'>> {
	onProgress?: (progress: ImportProgress) => void;
	/** Sheets of the files to leave out. */
	utan?: readonly Bortvalt[];
}

const STANNADE =
	'Inläsningen stannade, troligen för att minnet tog slut. Det som var inläst är kvar. Läs in de nya filerna på nytt, gärna några i taget.';

/** The worker has ended on its own. */
export class InlasningStannade extends Error {
	override name = 'InlasningStannade';
	constructor() {
		super(STANNADE);
	}
}

/** Rows that arrive a stretch at a time. */
type Rader = AsyncIterable<Uint8Array>;

/** A request that another worker could carry out again. */
type Gjort = Exclude<Request, { do: 'cancel' }>;

interface Waiting {
	resolve: (answer: Answer) => void;
	reject: (error: Error | DOMException) => void;
	onProgress?: (progress: ImportProgress) => void;
}

/**
 * The importer in its worker. Files are read into a pending set that replaces nothing; `commit` takes them
 * and gives the tables. Personal data never leaves the worker.
 */
export class Importer {
	#worker: Promise<Worker> | null = null;
	#igang: Worker | null = null;
	#next = 1;
	#reading: number | null = null;
	readonly #waiting = new Map<number, Waiting>();
	/** Rows on their way, by request id and source. */
	readonly #rader = new Map<string, Strom<Uint8Array>>();
	/** The requests that led to what is loaded, for a new worker to repeat if this one ends. */
	#gjort: Gjort[] = [];
	/** The request whose files are pending. */
	#vantar: Gjort | null = null;

	/**
	 * Reads files dropped together. A read still running is cancelled.
	 * @returns a report for each file, and for each source in a workbook, duplicates among them settled
	 * @throws DOMException AbortError when `cancel` or a newer read intervened
	 */
	async read(files: readonly File[], options: ImportOptions = {}): Promise<ImportReport[]> {
		const settings = settingsOf(options);
		const utan = [...(options.utan ?? [])];
		return this.#read(
			(id) => ({ id, do: 'read', drop: id, files: [...files], utan, settings }),
			options
		);
	}

	/**
	 * Reads the loaded files again with other settings. A read still running is cancelled.
	 * @returns a report for each file that now has another source: those are pending as if just dropped
	 * @throws DOMException AbortError when `cancel` or a newer read intervened
	 */
	async reread(options: ImportOptions): Promise<ImportReport[]> {
		const settings = settingsOf(options);
		return this.#read((id) => ({ id, do: 'reread', settings }), options);
	}

	async #read(
		request: (id: number) => Gjort,
		{ onProgress }: ImportOptions
	): Promise<ImportReport[]> {
		this.cancel();
		const id = this.#next++;
		this.#reading = id;
		try {
			const asked = request(id);
			const answer = await this.#ask(id, asked, onProgress);
			if (answer.ok !== 'read') throw aborted();
			this.#vantar = asked;
			return answer.reports;
		} finally {
			if (this.#reading === id) this.#reading = null;
		}
	}

	/**
	 * Reads one of the pending files on trial, without changing anything.
	 * @param fil its index among the reports of the read
	 * @returns null when the file can no longer be read
	 */
	async prova(fil: number, options: ImportOptions): Promise<Prov | null> {
		const id = this.#next++;
		const answer = await this.#ask(id, { id, do: 'prova', fil, settings: settingsOf(options) });
		if (answer.ok !== 'prova') throw new Error('Filen kunde inte provläsas.');
		return answer.prov;
	}

	/**
	 * Takes the pending files, if any, and assembles everything that is loaded, with the values typed in the
	 * settings last. The rows follow, and can be iterated only once.
	 */
	async commit(mode: CommitMode = {}, installningar = INGA): Promise<Dataset<Rader>> {
		const id = this.#next++;
		const asked: Request = { id, do: 'commit', mode, today: idag(), installningar };
		const answer = await this.#ask(id, asked);
		if (answer.ok !== 'commit') throw new Error('Inläsningen kunde inte slutföras.');
		// A repeated rereading replaces the one before.
		const igen = this.#vantar?.do === 'reread';
		const fore = this.#gjort.filter((one) => !igen || one.do !== 'reread');
		if (this.#vantar || mode.exempel) this.#gjort = [...fore, ...this.#pending(), asked];
		this.#vantar = null;
		const { sources, reports } = answer.dataset;
		return {
			sources: sources.map((one) => ({ ...one, ipc: this.#strom(id, one.source) })),
			reports
		};
	}

	/** Must be called before the next message arrives, since that may end the stream. */
	#strom(id: number, source: SourceId): Strom<Uint8Array> {
		const key = `${id} ${source}`;
		const strom = this.#rader.get(key) ?? new Strom();
		this.#rader.set(key, strom);
		return strom;
	}

	/** What taking the pending files would change, for each source that is already loaded. */
	async jamfor(mode: CommitMode, today: IsoDate): Promise<Jamforelse[]> {
		const id = this.#next++;
		const answer = await this.#ask(id, { id, do: 'jamfor', mode, today });
		if (answer.ok !== 'jamfor') throw new Error('Filerna kunde inte jämföras.');
		return answer.jamforelser;
	}

	/** Proposals of loaded contacts that may be one household, except those already judged. */
	async hushall(hushall: Hushall): Promise<Hushallsforslagen> {
		const id = this.#next++;
		const answer = await this.#ask(id, { id, do: 'hushall', hushall });
		if (answer.ok !== 'hushall') throw new Error('Hushållen kunde inte sökas.');
		return answer.forslagen;
	}

	/** The SHA-256 of each loaded file. */
	async summor(): Promise<Filsummor> {
		const id = this.#next++;
		const answer = await this.#ask(id, { id, do: 'summor' });
		if (answer.ok !== 'summor') throw new Error('Filernas kontrollsummor kunde inte räknas.');
		return answer.summor;
	}

	/** Which of the files are the program's own, which are not read as data; null for the others. */
	async programfiler(files: readonly File[]): Promise<(Programfil | null)[]> {
		const id = this.#next++;
		const answer = await this.#ask(id, { id, do: 'programfiler', files: [...files] });
		if (answer.ok !== 'programfiler') throw new Error('Filerna kunde inte läsas.');
		return answer.slag;
	}

	/** The sources with both loaded and pending files: the user must be asked which count. */
	async moter(): Promise<SourceId[]> {
		const id = this.#next++;
		const answer = await this.#ask(id, { id, do: 'moter' });
		if (answer.ok !== 'moter') throw new Error('Filerna kunde inte jämföras.');
		return answer.kallor;
	}

	/**
	 * Removes a loaded file; `commit` then gives the tables without it.
	 * @param fil the id of its report
	 * @returns the ids of the remaining files
	 */
	async taBort(fil: string): Promise<string[]> {
		const id = this.#next++;
		const asked: Request = { id, do: 'taBort', fil };
		const answer = await this.#ask(id, asked);
		if (answer.ok !== 'taBort') throw new Error('Filen kunde inte tas bort.');
		this.#gjort = [...this.#gjort, asked];
		return answer.kvar;
	}

	/** Forgets the pending files; what is loaded stays. */
	async discard(): Promise<void> {
		const id = this.#next++;
		await this.#ask(id, { id, do: 'discard' });
		this.#vantar = null;
	}

	/** Stops a running read. Its promise is rejected, and what was loaded stays. */
	cancel(): void {
		const id = this.#reading;
		if (id === null) return;
		this.#reading = null;
		void this.#worker?.then((worker) =>
			worker.postMessage({ do: 'cancel', read: id } satisfies Request)
		);
		this.#waiting.get(id)?.reject(aborted());
		this.#waiting.delete(id);
	}

	/** Starts the worker before there is anything to ask it. */
	forbered(): void {
		this.#worker ??= this.#start();
		// The error is reported by the first request.
		this.#worker.catch(() => undefined);
	}

	/** Forgets all files, loaded and pending. */
	async clear(): Promise<void> {
		this.cancel();
		const id = this.#next++;
		await this.#ask(id, { id, do: 'clear' });
		this.#gjort = [];
		this.#vantar = null;
	}

	/** Ends the worker, with everything loaded in it. */
	close(): void {
		this.#gjort = [];
		this.#vantar = null;
		this.#fail(aborted());
	}

	#pending(): Gjort[] {
		return this.#vantar ? [this.#vantar] : [];
	}

	#ask(id: number, request: Request, onProgress?: Waiting['onProgress']): Promise<Answer> {
		const worker = (this.#worker ??= this.#start());
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject, ...(onProgress && { onProgress }) });
			worker.then(
				(started) => started.postMessage(request),
				(error: Error) => this.#fail(error)
			);
		});
	}

	async #start(): Promise<Worker> {
		// A new worker may have been started since.
		const borta = () => {
			if (this.#igang === worker) this.#fail(new InlasningStannade());
		};
		const worker: Worker = await ownWorker(workerUrl, borta);
		this.#igang = worker;
		worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#take(data);
		worker.onerror = borta;
		// Repeats what was loaded in a worker that ended; nobody waits for these answers.
		for (const gjort of [...this.#gjort, ...this.#pending()])
			worker.postMessage({ ...gjort, id: this.#next++ } satisfies Request);
		return worker;
	}

	#take(answer: Answer): void {
		if (answer.ok === 'rader') {
			const strom = this.#strom(answer.id, answer.source);
			if (answer.ipc) return strom.push(answer.ipc);
			this.#rader.delete(`${answer.id} ${answer.source}`);
			return strom.end();
		}
		// Nobody waits for a late answer.
		const waiting = this.#waiting.get(answer.id);
		if (!waiting) return;
		if (answer.ok === 'progress') return waiting.onProgress?.(answer.progress);
		this.#waiting.delete(answer.id);
		if (answer.ok === 'failed')
			waiting.reject(new Error(`Inläsningen misslyckades (${answer.message}). Försök igen.`));
		else waiting.resolve(answer);
	}

	#fail(error: Error | DOMException): void {
		this.#worker?.then(
			(worker) => worker.terminate(),
			() => undefined
		);
		this.#worker = null;
		this.#igang = null;
		this.#reading = null;
		for (const strom of this.#rader.values()) strom.end(error);
		this.#rader.clear();
		for (const { reject } of this.#waiting.values()) reject(error);
		this.#waiting.clear();
	}
}

function settingsOf({ today = idag(), installningar = INGA }: ImportOptions): ReadSettings {
	// The worker runs from a blob: address, from which relative paths do not work.
	const workbooks = new URL(workbooksUrl, document.baseURI).href;
	return { today, workbooks, installningar };
}

function aborted(): DOMException {
	return new DOMException('Inläsningen avbröts. Det som var laddat är kvar.', 'AbortError');
}
