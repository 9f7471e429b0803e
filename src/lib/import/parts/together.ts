import { SLICE } from '../text/decode';
import { toldDialect } from '../dialect/told';
import { emptyReport, type ReadOptions } from '../file';
import type { ImportedFile } from '../imported';
import { isUnreadable } from '../unreadable';
import { Helper } from './helper';
import { cuts, joined, partible, readPart, type Head } from './part';
import { stycken } from './stycken';

/** More workers do not help: the engine and the page need cores too. */
const MOST_WORKERS = 4;

/** Follows a long reading, and may end it. */
export interface Watch {
	/** Called between two steps with the data records so far, and about how much of the file that is, 0–1. */
	step(rader: number, share: number): Promise<void>;
	/** False when the reading is to be given up. */
	isWanted(): boolean;
}

/**
 * Reads a large file in one stretch per core, at most MOST_WORKERS, the first one in this worker. The result
 * equals that of reading the file whole.
 * @returns null when the file must be read whole: there is one core, its rows may depend on each other, or the
 *   result is not certain, as when a quoted cell spans a cut or the encoding changes on the way
 */
export async function readTogether(
	file: File,
	options: ReadOptions,
	watch: Watch
): Promise<ImportedFile | null> {
	const workers = Math.min(navigator.hardwareConcurrency, MOST_WORKERS);
	const head = workers > 1 ? await partible(file, options) : null;
	if (!head) return null;
	const inner = await cuts(file, workers);
	const bounds = [0, ...inner, file.size];
	const helpers = inner.map(() => new Helper());
	const read = async (head: Head): Promise<ImportedFile | null> => {
		const rows = bounds.map(() => 0);
		const sum = () => rows.reduce((total, own) => total + own, 0);
		let done = 0;
		const others = helpers.map((helper, i) =>
			helper.read({ file, from: bounds[i + 1]!, to: bounds[i + 2]!, options, head }, (rader) => {
				rows[i + 1] = rader;
				if (!watch.isWanted()) helper.end();
			})
		);
		const slut = bounds[1]!;
		const steps = readPart(stycken(file, 0, slut), head, options, true);
		let next = steps.next();
		while (!next.done && watch.isWanted()) {
			rows[0] = next.value;
			await watch.step(sum(), Math.min(1, (done += SLICE) / slut));
			next = steps.next();
		}
		if (!next.done) return null;
		const table = joined(next.value, await Promise.all(others));
		const ordningar = table?.nyaOrdningar;
		if (ordningar) return read({ ...head, layout: { ...head.layout, ordningar } });
		const dialekt = toldDialect(next.value.encoding, head.layout);
		return table && table.finish({ ...emptyReport(file.name), dialekt, ...head.om });
	};
	try {
		return await read(head);
	} catch (error) {
		// Errors in the file are left to the reading of the whole file, which knows all of it.
		if (isUnreadable(error) || error instanceof DOMException) return null;
		throw error;
	} finally {
		for (const helper of helpers) helper.end();
	}
}
