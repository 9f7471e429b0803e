import { detectEncoding, slices } from './decode';
import type { AngivenDialekt } from './dialect/angiven';
import { detectLayout } from './dialect/layout';
import { delimiterName } from './dialect/names';
import type { ImportedFile } from './imported';
import { parseDatum } from './cells/datum';
import { nolltecken } from './konsekvens';
import { Problems } from './problems';
import { readRecognised, unknownFile } from './recognised';
import type { ImportReport } from './report';
import { records } from './split';
import { Unreadable } from './unreadable';

export interface ReadOptions {
	/** The day of import, ISO: a date after it is flagged. */
	today: string;
	/** What the user says of the dialect; the rest is found. */
	dialekt?: AngivenDialekt | undefined;
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
	options: Pick<ReadOptions, 'today' | 'dialekt'>
): Generator<number, ImportedFile> {
	const report = emptyReport(name);
	try {
		return yield* readText(report, bytes, parseDatum(options.today), options.dialekt ?? {});
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
	today: number,
	angiven: AngivenDialekt
): Generator<number, ImportedFile> {
	const encoding = detectEncoding(bytes, angiven.teckenkodning);
	const texts = slices(bytes, encoding);
	const first = texts.next().value ?? '';
	if (first.trim() === '' && bytes.length < HEAD)
		throw new Unreadable('Filen är tom. Exportera den på nytt.');
	const layout = detectLayout(first.slice(0, HEAD), angiven);
	if (!layout || !('match' in layout)) return unknownFile(report, layout);
	const { syntax, rubrikrad } = layout;
	const dialekt = {
		teckenkodning: encoding.namn,
		avgransare: delimiterName(syntax.delimiter),
		...(syntax.quote !== '"' && { citattecken: syntax.quote }),
		rubrikrad
	};
	const problems = new Problems();
	if (encoding.nul > 0) problems.add('nolltecken', null, null, nolltecken(encoding.nul));
	const batches = records(chain(first, texts), syntax);
	return yield* readRecognised({ ...report, dialekt }, layout, batches, today, problems);
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
