import { unusedHeaders, type HeaderMatch, type NearMiss } from './header';
import type { ImportedFile, LoadedRows } from './imported';
import { felAntalFalt } from './konsekvens';
import { MAX_CELL_BYTES, MAX_ROWS } from './limits';
import { Problems } from './problems';
import type { ImportReport } from './report';
import { rowsOf } from './rows/rowsof';
import type { SourceRows } from './rows/sourcerows';
import { trimmed } from './trimmed';
import { Unreadable } from './unreadable';

/** A table whose header is that of a source. */
export interface Recognised {
	/** Record number of the header, first = 1. */
	rubrikrad: number;
	match: HeaderMatch;
	/** The title above the header, or ''. */
	titel: string;
}

/**
 * Reads the records of a recognised table into typed columns. Yields data records so far.
 * @param report gets what the rows tell
 * @param batches every record of the table, from the first one
 * @throws Unreadable when it is beyond a cap
 */
export function* readRecognised(
	report: ImportReport,
	table: Recognised,
	batches: Iterable<string[][]>,
	today: number,
	problems = new Problems()
): Generator<number, ImportedFile> {
	const { match, titel } = table;
	const rows = rowsOf({ match, problems, today, titel });
	const counter = new RecordCounter(table, rows, problems);
	for (const batch of batches) {
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
			meddelanden: problems.messages()
		},
		loaded: loadedRows(match, rows)
	};
}

/** The rows read, as they go to the tables. */
export function loadedRows({ source, headers, fields }: HeaderMatch, rows: SourceRows): LoadedRows {
	return {
		source: source.id,
		columns: [...rows.columns],
		rad: rows.rad,
		table: rows.table,
		keyKolumn: headers[fields.get(source.key?.[0] ?? '') ?? -1] ?? null
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
		readonly layout: Recognised,
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

/** What stands for a file that was read but has no header the program knows. */
export function unknownFile(report: ImportReport, near: NearMiss | null): ImportedFile {
	// One word that happens to be a column's name may be content; two are a header.
	const known = near && near.matched.length > 1 ? near : null;
	const konsekvens = known
		? `Filen känns inte igen. Den liknar ${known.source.title} (${known.matched.join(', ')}) men saknar ${known.missing.join(', ')}. Lägg till det som saknas i exporten. Inget ur filen har laddats.`
		: 'Filen känns inte igen: ingen rubrikrad bland de första 50 raderna har kolumner som programmet känner till. Kontrollera att exporten har rubriker. Inget ur filen har laddats.';
	const message = { kod: 'okand_fil' as const, rad: null, kolumn: null, konsekvens };
	return { report: { ...report, meddelanden: [message] }, loaded: null };
}
