import { BORTFALL } from '$lib/domain/bortfall';
import { sha256 } from '$lib/domain/sha256';
import { breath } from '$lib/trustedworker/breath';
import { visaLiv } from '$lib/trustedworker/vaka';
import { assembleInStretches, countingRows, settledReports } from '../columns/assemble';
import { SLICE, tooLarge } from '../text/decode';
import { emptyReport, optionsFor, stepsOf, unreadableFile, type ReadOptions } from '../file';
import type { FingerprintKey } from '../fingerprint/fingerprint';
import { hushallsforslag } from '../hushall/forslag';
import { filId, type ImportedFile } from '../imported';
import { jamfor, type Jamforelse } from '../jamforelse/jamforelse';
import { motande } from '../jamforelse/motande';
import { manualFiles } from '../rows/manuella';
import { MAX_BYTES, PARTS_FROM } from '../limits';
import type { Answer, Filsummor, ReadSettings, Request } from './messages';
import { readPart, type PartAsked } from '../parts/part';
import { stycken } from '../parts/stycken';
import { readTogether, type Watch } from '../parts/together';
import { Kolumnbilder } from '../prov/kolumnbild';
import { provAv, type Prov } from '../prov/prov';
import { kanVaraProgramfil, programfil, type Programfil } from '../programfil';
import { aldreAn, medDelade } from '../duplicates/delade';
import { harSammaBytes, sammaFil, tvillingar } from '../duplicates/sammafil';
import { unknownFile } from '../rows/recognised';
import { Store } from './store';
import { bladAv, type Dataset, type ImportProgress, type ImportReport } from '../report/report';
import { buffersOf } from '../rows/tablereading';
import { isUnreadable, Unreadable } from '../unreadable';
import type { OpenWorkbook } from '../xlsx/workbook';

// The personal columns of a file live and die in this worker: only reports and the tables of
// `tableColumns` are posted.
const store = new Store();
// In the built program this has already been done: see `fencedWorker`.
if (import.meta.env.DEV) visaLiv();
const cancelled = new Set<number>();
/** The read whose files are pending. */
let pending: number | null = null;
/** Sheets removed from workbooks of which other sheets remain. */
const bortvalda = new WeakMap<File, Set<string>>();
let queue: Promise<void> = Promise.resolve();
/** Drawn anew with each worker, so that a fingerprint means nothing outside it. */
const NYCKEL: FingerprintKey = [...crypto.getRandomValues(new Int32Array(2))] as [number, number];

type Asked = Exclude<Request, { do: 'cancel' }>;

self.onmessage = ({ data }: MessageEvent<Request>) => {
	if (data.do === 'cancel') {
		cancelled.add(data.read);
		// The read may have finished just before the message came.
		if (pending === data.read) store.angra();
		return;
	}
	// One at a time: a commit waits for the read before it.
	queue = queue.then(() => handle(data));
};

async function handle(request: Asked): Promise<void> {
	try {
		switch (request.do) {
			case 'read': {
				// `utan` refers to the same File objects as `files`: they were sent in one message.
				for (const { fil, blad } of request.utan) valjBort(fil, blad);
				const read = await readAll(request.id, request.files, request.settings, inlasta());
				if (!read) return post({ id: request.id, ok: 'cancelled' });
				const files = read.map((file) => ({ ...file, drop: request.drop }));
				store.pend(files);
				pending = request.id;
				const reports = medDelade(files, reportsOf(files), request.settings.today);
				return post({ id: request.id, ok: 'read', reports });
			}
			case 'reread': {
				const files = await readAll(request.id, store.originals, request.settings);
				if (!files) return post({ id: request.id, ok: 'cancelled' });
				store.reread(files);
				pending = request.id;
				return post({ id: request.id, ok: 'read', reports: reportsOf(store.pending) });
			}
			case 'prova':
				return post({ id: request.id, ok: 'prova', prov: await prova(request) });
			case 'commit': {
				const { mode, today, installningar } = request;
				const files = [...store.commit(mode), ...manualFiles(installningar, today)];
				const dataset = assembleInStretches(files, installningar.hushall.sammanforda);
				return lamna(request.id, { ...dataset, reports: medId(files, dataset.reports) });
			}
			case 'jamfor':
				return post({ id: request.id, ok: 'jamfor', jamforelser: jamforelser(request) });
			case 'hushall': {
				const contacts = countingRows(store.loaded, 'kontakter');
				const forslagen = hushallsforslag(contacts, request.hushall);
				return post({ id: request.id, ok: 'hushall', forslagen });
			}
			case 'part':
				return await answerPart(request.id, request.part);
			case 'summor':
				return post({ id: request.id, ok: 'summor', summor: await summor() });
			case 'programfiler': {
				const slag = await Promise.all(request.files.map(programfilAv));
				return post({ id: request.id, ok: 'programfiler', slag });
			}
			case 'moter':
				return post({ id: request.id, ok: 'moter', kallor: store.meeting });
			case 'taBort':
				taBort(request.fil);
				return post({ id: request.id, ok: 'taBort', kvar: store.loaded.map(idOf) });
			case 'discard':
				store.discard();
				return post({ id: request.id, ok: 'done' });
			case 'clear':
				store.clear();
				return post({ id: request.id, ok: 'done' });
		}
	} catch (error) {
		const message = error instanceof Error ? error.name : 'Error';
		post({ id: request.id, ok: 'failed', message });
	}
}

/** Posts the rows a stretch at a time: the engine takes one while the next is made. */
function lamna(id: number, { sources, reports }: Dataset<Iterable<Uint8Array>>): void {
	const utanRader = sources.map((one) => ({ ...one, ipc: null }));
	post({ id, ok: 'commit', dataset: { sources: utanRader, reports } });
	for (const { source, ipc } of sources) {
		for (const one of ipc) post({ id, ok: 'rader', source, ipc: one }, [one.buffer as ArrayBuffer]);
		post({ id, ok: 'rader', source, ipc: null });
	}
}

/** Reads a pending file on trial; null when it can no longer be read. */
async function prova({ fil, settings }: Extract<Request, { do: 'prova' }>): Promise<Prov | null> {
	const { original, report } = store.pending[fil] ?? {};
	if (!original) return null;
	const bilder = new Kolumnbilder();
	const watch = { isWanted: () => true, step: async () => undefined };
	const trial = { bilder, bara: bladAv(report!) };
	const file = (await readOne(original, settings, watch, trial))?.[0];
	return file ? provAv(file, bilder, settings.installningar, settings.today) : null;
}

function jamforelser({ mode, today }: Extract<Request, { do: 'jamfor' }>): Jamforelse[] {
	const after = store.after(mode);
	const aldre = aldreAn(store.pending, store.loaded, today);
	return store.meeting.map((id) => ({
		...jamfor(id, countingRows(store.loaded, id), countingRows(after, id), today),
		...(id === 'kontakter' && aldre && { aldre }),
		...(id === 'ekonomi' && { overlappar: motande(after, store.loaded, store.pending) })
	}));
}

/** Which of the program's own files it is, or null. A file that cannot be one is not read. */
async function programfilAv(file: File): Promise<Programfil | null> {
	try {
		const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
		return kanVaraProgramfil(head) ? programfil(await bytesOf(file)) : null;
	} catch {
		// The error is reported when the file is read as data.
		return null;
	}
}

/** The loaded files that have rows, each once: the same file may be dropped again. */
function inlasta(): ImportedFile[] {
	const first = new Map<File, ImportedFile>();
	for (const file of store.loaded) {
		const { loaded, original } = file;
		// A workbook with removed sheets is read anew when it is dropped again: the sheets may be wanted now.
		if (loaded && original && !first.has(original) && !bortvalda.has(original))
			first.set(original, file);
	}
	return [...first.values()];
}

function valjBort(file: File, blad: string): void {
	bortvalda.set(file, new Set(bortvalda.get(file)).add(blad));
}

/** Removes a loaded file; of a workbook with several sources, only the sheet. */
function taBort(id: string): void {
	const { original, report } = store.loaded.find((file) => idOf(file) === id) ?? {};
	const blad = report && bladAv(report);
	if (original && blad !== undefined) valjBort(original, blad);
	store.remove(id);
}

/** Every file read in the worker has an id. */
const idOf = (file: ImportedFile): string => filId(file)!;

function reportsOf(files: readonly ImportedFile[]): ImportReport[] {
	return medId(files, settledReports(files));
}

function medId(files: readonly ImportedFile[], reports: readonly ImportReport[]): ImportReport[] {
	return reports.map((report, i) => {
		const id = filId(files[i]!);
		return id === undefined ? report : { ...report, id };
	});
}

/** What a file has become, without the sheets that have been removed from it. */
function utanBortvalda(file: File, read: readonly ImportedFile[]): ImportedFile[] {
	const bort = bortvalda.get(file);
	const kvar = read.filter(({ report }) => !bort?.has(bladAv(report) ?? ''));
	return kvar.length > 0 ? kvar : [unknownFile(emptyReport(file.name), null)];
}

/**
 * Reads the files; null when the read was cancelled, and nothing of it is then pending.
 * @param before what is loaded: a file with the same bytes is not read again
 */
async function readAll(
	id: number,
	files: readonly File[],
	settings: ReadSettings,
	before: readonly ImportedFile[] = []
): Promise<ImportedFile[] | null> {
	const total = files.reduce((sum, file) => sum + file.size, 0) || 1;
	const isWanted = () => !cancelled.has(id);
	const read: ImportedFile[] = [];
	/** The first result of each file, loaded ones included. */
	const first = [...before];
	const there = [...before.map(({ original }) => original!), ...files];
	const twins = await tvillingar(there, ({ size }) => size, harSammaBytes);
	let done = 0;
	for (const [i, file] of files.entries()) {
		const twin = twins[before.length + i] ?? null;
		if (twin !== null) {
			const samma = first[twin]!;
			const own = { ...sammaFil(file.name, samma), samma: there[twin]!, nr: i };
			read.push(own);
			first.push(own);
			done += file.size;
			continue;
		}
		const tell = (fas: ImportProgress['fas'], rader: number, share: number) => {
			const andel = Math.min(1, (done + file.size * share) / total);
			post({ id, ok: 'progress', progress: { fil: file.name, fas, rader, andel } });
		};
		tell('läser', 0, 0);
		const pace = paced();
		const step = (rader: number, share: number) => pace(() => tell('tolkar', rader, share));
		const own = await readOne(file, settings, { isWanted, step });
		if (!own || !isWanted()) return null;
		const kvar = utanBortvalda(file, own);
		first.push(kvar[0]!);
		read.push(
			...kvar.map((one, sida) => ({
				...one,
				...(sida > 0 && { report: { ...one.report, fler: true as const } }),
				original: file,
				nr: i
			}))
		);
		done += file.size;
	}
	const rader = read.reduce((sum, file) => sum + file.report.rader, 0);
	const last = files.at(-1)?.name ?? '';
	post({ id, ok: 'progress', progress: { fil: last, fas: 'lägger samman', rader, andel: 1 } });
	return read;
}

/** The result of reading a file, sheet by sheet; null when it is no longer wanted. */
async function readOne(
	file: File,
	settings: ReadSettings,
	watch: Watch,
	trial: Pick<ReadOptions, 'bilder' | 'bara'> = {}
): Promise<ImportedFile[] | null> {
	if (file.size > MAX_BYTES) return [unreadableFile(file.name, tooLarge())];
	try {
		if (file.size >= PARTS_FROM && !trial.bilder) {
			const together = await readTogether(file, optionsOf(file.name, settings), watch);
			if (together || !watch.isWanted()) return together && [together];
		}
		const bytes = await bytesOf(file);
		const steps = await openSteps(file.name, bytes, settings, trial);
		for (let done = SLICE; ; done += SLICE) {
			const step = steps.next();
			if (step.done) return step.value;
			await watch.step(step.value, Math.min(1, done / file.size));
			if (!watch.isWanted()) return null;
		}
	} catch (error) {
		if (!isUnreadable(error)) throw error;
		return [unreadableFile(file.name, error)];
	}
}

async function summor(): Promise<Filsummor> {
	const all = new Map<string, string | null>();
	for (const file of store.loaded) {
		const bytes = await file.original?.arrayBuffer().catch(() => null);
		all.set(idOf(file), bytes ? sha256(new Uint8Array(bytes)) : null);
	}
	return all;
}

/** Reads a stretch of a file for another worker. */
async function answerPart(id: number, { file, from, to, options, head }: PartAsked): Promise<void> {
	const pace = paced();
	const steps = readPart(stycken(file, from, to), head, options, false);
	for (;;) {
		const step = steps.next();
		if (!step.done) {
			const progress = { fil: file.name, fas: 'tolkar' as const, rader: step.value, andel: 0 };
			await pace(() => post({ id, ok: 'progress', progress }));
			continue;
		}
		const { table, whole, sound } = step.value;
		const reading = table.packed();
		return post({ id, ok: 'part', part: { reading, whole, sound } }, buffersOf(reading));
	}
}

function openSteps(
	name: string,
	bytes: Uint8Array,
	settings: ReadSettings,
	trial: Pick<ReadOptions, 'bilder' | 'bara'>
) {
	const options = { ...optionsOf(name, settings), ...trial };
	return stepsOf(name, bytes, options, () => workbookReader(settings.workbooks));
}

function optionsOf(name: string, settings: ReadSettings): ReadOptions {
	return { ...optionsFor(name, settings), nyckel: NYCKEL };
}

/** The code that opens workbooks, fetched once; if it cannot be, every workbook reports so. */
async function workbookReader(url: string): Promise<OpenWorkbook> {
	await import(/* @vite-ignore */ url).catch(() => undefined);
	return (
		self.stegraknarenWorkbooks ??
		(() => {
			throw new Unreadable(BORTFALL);
		})
	);
}

/** @throws Unreadable when the disk or another program prevents reading */
async function bytesOf(file: File): Promise<Uint8Array> {
	try {
		return new Uint8Array(await file.arrayBuffer());
	} catch {
		throw new Unreadable(
			'Går inte att läsa från disken. Är det en mapp: öppna den och släpp filerna i den. Är det en fil: stäng den i andra program och försök igen.'
		);
	}
}

/** Runs the work and lets a waiting "cancel" in, at most every 50 ms. */
function paced(): (work: () => void) => Promise<void> {
	let last = 0;
	return async (work) => {
		if (performance.now() - last < 50) return;
		last = performance.now();
		work();
		await breath();
	};
}

function post(answer: Answer, transfer: Transferable[] = []): void {
	self.postMessage(answer, { transfer });
}
