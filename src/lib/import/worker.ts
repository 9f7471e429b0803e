import { assemble, settledReports } from './assemble';
import { SLICE, tooLarge } from './decode';
import { stepsOf, unreadableFile } from './file';
import type { ImportedFile } from './imported';
import { MAX_BYTES } from './limits';
import type { Answer, ReadSettings, Request } from './messages';
import { Store } from './store';
import { Unreadable } from './unreadable';
import type { OpenWorkbook } from './xlsx/workbook';

// The personal columns of a file live and die in this worker: only reports and the tables of
// `tableColumns` are posted.
const store = new Store();
const cancelled = new Set<number>();
/** The read whose files are pending. */
let pending: number | null = null;
let queue: Promise<void> = Promise.resolve();

type Asked = Exclude<Request, { do: 'cancel' }>;

self.onmessage = ({ data }: MessageEvent<Request>) => {
	if (data.do === 'cancel') {
		cancelled.add(data.read);
		// It may have been done just before the word came.
		if (pending === data.read) store.discard();
		return;
	}
	// One at a time: a commit waits for the read before it.
	queue = queue.then(() => handle(data));
};

async function handle(request: Asked): Promise<void> {
	try {
		switch (request.do) {
			case 'read': {
				const files = await readAll(request);
				if (!files) return post({ id: request.id, ok: 'cancelled' });
				store.pend(files);
				pending = request.id;
				return post({ id: request.id, ok: 'read', reports: settledReports(files) });
			}
			case 'commit': {
				const dataset = assemble(store.commit(request.mode));
				const buffers = dataset.sources.map(({ ipc }) => ipc.buffer as ArrayBuffer);
				return post({ id: request.id, ok: 'commit', dataset }, buffers);
			}
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

/** The files, or null when the read was cancelled: then nothing is pending from it. */
async function readAll(request: Extract<Request, { do: 'read' }>): Promise<ImportedFile[] | null> {
	const { id, files, settings } = request;
	const total = files.reduce((sum, file) => sum + file.size, 0) || 1;
	const read: ImportedFile[] = [];
	let before = 0;
	for (const file of files) {
		const tell = (fas: 'läser' | 'tolkar', rader: number, share: number) => {
			const andel = Math.min(1, (before + file.size * share) / total);
			post({ id, ok: 'progress', progress: { fil: file.name, fas, rader, andel } });
		};
		tell('läser', 0, 0);
		if (file.size > MAX_BYTES) read.push(unreadableFile(file.name, tooLarge()));
		else {
			const bytes = await bytesOf(file);
			if (cancelled.has(id)) return null;
			if (!bytes) {
				const text = 'Filen kan inte läsas från disken. Stäng den i andra program och försök igen.';
				read.push(unreadableFile(file.name, new Unreadable(text)));
			} else {
				const steps = await openSteps(file.name, bytes, settings);
				let told = 0;
				for (let step = steps.next(), done = 0; ; step = steps.next()) {
					if (step.done) {
						read.push(step.value);
						break;
					}
					done += SLICE;
					if (performance.now() - told < 50) continue;
					told = performance.now();
					tell('tolkar', step.value, Math.min(1, done / file.size));
					await breath();
					if (cancelled.has(id)) return null;
				}
			}
		}
		before += file.size;
	}
	if (cancelled.has(id)) return null;
	const rader = read.reduce((sum, file) => sum + file.report.rader, 0);
	const last = files.at(-1)?.name ?? '';
	post({ id, ok: 'progress', progress: { fil: last, fas: 'lägger samman', rader, andel: 1 } });
	return read;
}

function openSteps(name: string, bytes: Uint8Array, { today, sie, blad, workbooks }: ReadSettings) {
	// A file may be called anything, also what every object has.
	const valt = blad && Object.hasOwn(blad, name) ? blad[name] : undefined;
	return stepsOf(name, bytes, { today, sie, blad: valt }, () => workbookReader(workbooks));
}

/** What opens workbooks, fetched once; when it cannot be, each workbook says so. */
async function workbookReader(url: string): Promise<OpenWorkbook> {
	await import(/* @vite-ignore */ url).catch(() => undefined);
	return (
		self.stegraknarenWorkbooks ??
		(() => {
			throw new Unreadable(
				'Den del av programmet som läser Excel kunde inte hämtas. Ladda om sidan och försök igen.'
			);
		})
	);
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
	try {
		return new Uint8Array(await file.arrayBuffer());
	} catch {
		return null;
	}
}

/** Lets a waiting "cancel" in. A timer would be held back to 4 ms. */
function breath(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

function post(answer: Answer, transfer: Transferable[] = []): void {
	self.postMessage(answer, { transfer });
}
