import { detectEncoding, slices } from './decode';
import { DELIMITER_NAMES, detectLayout } from './dialect';
import type { ImportedFile } from './imported';
import { parseDatum } from './cells/datum';
import { readRecognised, unknownFile } from './recognised';
import type { ImportReport } from './report';
import { records } from './split';
import { Unreadable } from './unreadable';

export interface ReadOptions {
	/** The day of import, ISO: a date after it is flagged. */
	today: string;
	/** Told the number of data records so far. */
	onProgress?: (rows: number) => void;
}

/**
 * Reads one file whole: bytes → text → records → typed columns, with its report. Never throws for
 * what is in the file: one that cannot be read gives a report with `olaslig_fil` or `okand_fil`.
 */
export function readFile(name: string, bytes: Uint8Array, options: ReadOptions): ImportedFile {
	const steps = readSteps(name, bytes, options);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		options.onProgress?.(step.value);
	}
}

/** As readFile, in steps of a slice, so that it can be told of and left. Yields data records so far. */
export function* readSteps(
	name: string,
	bytes: Uint8Array,
	options: Pick<ReadOptions, 'today'>
): Generator<number, ImportedFile> {
	const report = emptyReport(name);
	try {
		return yield* readText(report, bytes, parseDatum(options.today));
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		return unreadableFile(name, error);
	}
}

/** What stands for a file that could not be read; also for one refused before it was read. */
export function unreadableFile(name: string, error: Unreadable): ImportedFile {
	const message = {
		kod: 'olaslig_fil' as const,
		rad: error.rad,
		kolumn: null,
		konsekvens: `${error.message} Inget ur filen har laddats, och det som var laddat är kvar.`
	};
	return { report: { ...emptyReport(name), meddelanden: [message] }, loaded: null };
}

const HEAD = 256 * 1024;

function* readText(
	report: ImportReport,
	bytes: Uint8Array,
	today: number
): Generator<number, ImportedFile> {
	const encoding = detectEncoding(bytes);
	const texts = slices(bytes, encoding);
	const first = texts.next().value ?? '';
	if (first.trim() === '' && bytes.length < HEAD)
		throw new Unreadable('Filen är tom. Exportera den på nytt.');
	const layout = detectLayout(first.slice(0, HEAD));
	if (!layout || !('match' in layout)) return unknownFile(report, layout);
	const { delimiter, rubrikrad } = layout;
	const dialekt = {
		teckenkodning: encoding.namn,
		avgransare: DELIMITER_NAMES[delimiter] ?? `”${delimiter}”`,
		rubrikrad
	};
	const batches = records(chain(first, texts), delimiter);
	return yield* readRecognised({ ...report, dialekt }, layout, batches, today);
}

function emptyReport(fil: string): ImportReport {
	return {
		fil,
		kalla: null,
		rader: 0,
		inlasta: 0,
		avvisade: 0,
		borttagna_kolumner: [],
		okanda_kolumner: [],
		meddelanden: [],
		dialekt: null
	};
}

function* chain(first: string, rest: Iterable<string>): Generator<string> {
	yield first;
	yield* rest;
}
