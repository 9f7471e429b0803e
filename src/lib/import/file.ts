import { detectEncoding, slices } from './decode';
import { DELIMITER_NAMES, detectLayout, type Layout } from './dialect';
import { unusedHeaders, type NearMiss } from './header';
import type { ImportedFile } from './imported';
import { parseDatum } from './cells/datum';
import { MAX_CELL_BYTES, MAX_ROWS } from './limits';
import { felAntalFalt } from './konsekvens';
import { Problems } from './problems';
import type { ImportReport } from './report';
import { rowsOf } from './rows/rowsof';
import type { SourceRows } from './rows/sourcerows';
import { records } from './split';
import { trimmed } from './trimmed';
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
	const problems = new Problems();
	const { match, titel, delimiter, rubrikrad } = layout;
	const rows = rowsOf({ match, problems, today, titel });
	const counter = new RecordCounter(layout, rows, problems);
	for (const batch of records(chain(first, texts), delimiter)) {
		for (const record of batch) counter.take(record);
		yield counter.rader;
	}
	rows.finish();
	const { borttagna, okanda } = unusedHeaders(match, rows.besides);
	return {
		report: {
			...report,
			kalla: match.source.id,
			rader: counter.rader,
			inlasta: counter.inlasta,
			avvisade: counter.rader - counter.inlasta,
			borttagna_kolumner: borttagna,
			okanda_kolumner: okanda,
			meddelanden: problems.messages(),
			dialekt: {
				teckenkodning: encoding.namn,
				avgransare: DELIMITER_NAMES[delimiter] ?? `”${delimiter}”`,
				rubrikrad
			}
		},
		loaded: {
			source: match.source.id,
			columns: [...rows.columns],
			rad: rows.rad,
			table: rows.table,
			keyKolumn: match.headers[match.fields.get(match.source.key?.[0] ?? '') ?? -1] ?? null
		}
	};
}

/** Sorts the records of a file: preamble, header, blank, footer, refused, loaded. */
class RecordCounter {
	rader = 0;
	inlasta = 0;
	#rad = 0;
	readonly #width: number;
	readonly #least: number;

	constructor(
		readonly layout: Layout,
		readonly rows: SourceRows,
		readonly problems: Problems
	) {
		const { headers } = layout.match;
		this.#width = headers.length;
		// A delimiter after the last header may be missing on the rows, or the other way round.
		this.#least = headers.findLastIndex((header) => header !== '') + 1;
	}

	take(record: string[]): void {
		const rad = ++this.#rad;
		if (rad <= this.layout.rubrikrad) return;
		checkCells(record, rad);
		if (isBlank(record)) return;
		if (this.rows.isFooter(record)) {
			this.problems.add('fotrad', rad, null, this.rows.footerText);
			return;
		}
		if (++this.rader > MAX_ROWS)
			throw new Unreadable(
				`Filen har fler än ${MAX_ROWS} rader, som är gränsen. Dela upp exporten i flera filer.`
			);
		if (this.#isRagged(record)) {
			const text = felAntalFalt(this.layout.match.source, record.length, this.#least);
			this.problems.add('fel_antal_falt', rad, null, text);
		} else if (this.rows.read(record, rad)) this.inlasta++;
	}

	#isRagged(record: string[]): boolean {
		if (record.length < this.#least) return true;
		for (let i = this.#width; i < record.length; i++) if (trimmed(record[i]) !== '') return true;
		return false;
	}
}

function isBlank(record: readonly string[]): boolean {
	for (const cell of record) if (trimmed(cell) !== '') return false;
	return true;
}

/** A cell with fewer UTF-16 units is under the cap whatever they are. */
const SURELY_SMALL = MAX_CELL_BYTES / 3;

function checkCells(record: string[], rad: number): void {
	for (const cell of record)
		if (cell.length > SURELY_SMALL && new TextEncoder().encode(cell).length > MAX_CELL_BYTES)
			throw new Unreadable(
				`Filen har en cell som är större än ${MAX_CELL_BYTES / 1024} kB, som är gränsen. Kontrollera citattecknen på raden och exportera filen på nytt.`,
				rad
			);
}

function unknownFile(report: ImportReport, near: NearMiss | null): ImportedFile {
	// One word that happens to be a column's name may be content; two are a header.
	const known = near && near.matched.length > 1 ? near : null;
	const konsekvens = known
		? `Filen känns inte igen. Den liknar ${known.source.title} (${known.matched.join(', ')}) men saknar ${known.missing.join(', ')}. Lägg till det som saknas i exporten. Inget ur filen har laddats.`
		: 'Filen känns inte igen: ingen rubrikrad bland de första 50 raderna har kolumner som programmet känner till. Kontrollera att exporten har rubriker. Inget ur filen har laddats.';
	const message = { kod: 'okand_fil' as const, rad: null, kolumn: null, konsekvens };
	return { report: { ...report, meddelanden: [message] }, loaded: null };
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
