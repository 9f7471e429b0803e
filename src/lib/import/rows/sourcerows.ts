import type { ColumnType, SourceId } from '$lib/catalogue/sources/source';
import type { Installningar } from '$lib/installningar/installningar';
import { Ord } from '$lib/installningar/ord';
import { cellReader, type CellReader } from '../cells/cellreaders';
import { parseDatum } from '../cells/datum';
import { isTomtId } from '../cells/tomtid';
import { Datumordning, type Ordning, type Ordningstecken } from '../cells/datumordning';
import { IntColumn, SafeColumn, TextColumn, type TypedColumn } from '../columns/columns';
import type { Fraga } from '../report/fragor';
import type { Fingerprint, FingerprintKey } from '../fingerprint/fingerprint';
import type { HeaderMatch } from '../header/header';
import type { LoadedRows } from '../imported';
import { FOTRAD, radSaknas } from '../report/konsekvens';
import type { Omgivning } from '../header/omgivning';
import type { Problems } from '../report/problems';
import type { Kolumnbilder } from '../prov/kolumnbild';
import { trimmed } from '../text/trimmed';

/** The context in which rows of any source are read. */
export interface ReadContext {
	/** The day of import, in days since 1970. */
	today: number;
	/** Key for fingerprints of e-mail addresses and telephone numbers; without it none are made. */
	nyckel?: FingerprintKey | undefined;
	/** What the coordinator has declared. */
	installningar: Installningar;
	/** Watches the rows of a file that is read on trial. */
	bilder?: Kolumnbilder | undefined;
}

/** The context in which the rows of one file are read. */
export interface RowContext extends ReadContext {
	match: HeaderMatch;
	problems: Problems;
	omgivning: Omgivning;
	/** How columns write their dates, by id, when an earlier reading has found out. */
	ordningar?: ReadonlyMap<string, Ordning> | undefined;
}

/** Columns without which a row says nothing. */
const KEYS: Readonly<Record<SourceId, readonly string[]>> = {
	kontakter: ['kontakt_id'],
	aktiviteter: ['kontakt_id'],
	ekonomi: [],
	befolkning: ['kommun'],
	lpix: ['ar'],
	projekt: ['projekt_id'],
	foretag: ['foretag_id'],
	nyckeltal: ['nyckeltal', 'period']
};

/** Types of columns that may contain dates. */
const MED_DATUM: ReadonlySet<ColumnType> = new Set([
	'datum',
	'datum_eller_ja',
	'period',
	'kvartal'
]);

const SUM_START = /^[dsta]/i;
const SUM_CELL =
	/^(delsumma|slutsumma|totalsumma|summa|totalt|total|antal)(\s+(rader|poster|kontakter|personer|hushåll|projekt|företag|st|totalt))?[\s:=]*[\d\s]*(st)?\.?$/i;

/**
 * The rows of one file of a source, as typed columns. What holds for every source is here; a
 * source with rules of its own extends it.
 */
export class SourceRows {
	/** Physical columns by name, all of the same length. */
	readonly table = new Map<string, TypedColumn>();
	/** Each row's record number. */
	rad = new IntColumn();
	/** Ids of the declared columns the file has. */
	readonly columns: Set<string>;
	/** Hashes that show which rows may be of the same household; they never leave the workers. */
	readonly fingerprints: readonly Fingerprint[] = [];
	/** Indexes of columns that are read besides the declared ones. */
	readonly besides = new Set<number>();
	/** Questions to answer before the rows count. */
	readonly fragor: Fraga[] = [];
	/** See LoadedRows. */
	get ekonomi(): LoadedRows['ekonomi'] {
		return undefined;
	}
	/** How many records turned out to be footers once all had been read. */
	fotrader = 0;
	/** The file is known but nothing of it counts: the problems say why. */
	obrukbar = false;
	/** How many records were first taken and then refused, once the whole file had been read. */
	refusedLater = 0;
	/** Reads the words that the settings tie to values. */
	readonly ord: Ord;
	readonly #readers: { index: number; read: CellReader }[] = [];
	readonly #datum = new Map<string, Datumordning>();

	/** @param present ids of columns that get a typed column although no header fills them */
	constructor(
		protected readonly context: RowContext,
		present: readonly string[] = []
	) {
		const { source, fields, headers } = context.match;
		this.ord = new Ord(context.installningar);
		const declared = source.columns.filter(
			(column) => fields.has(column.id) || present.includes(column.id)
		);
		this.columns = new Set(declared.map((column) => column.id));
		for (const column of declared) {
			const index = fields.get(column.id) ?? -1;
			const kolumn = headers[index] ?? column.title;
			const { ord, table } = this;
			const ordning = new Datumordning(context.ordningar?.get(column.id));
			if (MED_DATUM.has(column.type)) this.#datum.set(column.id, ordning);
			const read = cellReader({ ...context, source, column, kolumn, ord, ordning, table });
			this.#readers.push({ index, read });
		}
	}

	/** Whether the record is a sum, a note or a repeated header. Called before the record's width is checked. */
	isFooter(record: readonly string[]): boolean {
		const { id } = this.context.match.source;
		const sum = this.sumCell(record);
		if (id !== 'nyckeltal' && SUM_START.test(sum) && SUM_CELL.test(sum)) return true;
		const first = trimmed(record[0]);
		if (first !== '' && first === this.context.match.headers[0] && this.#isHeader(record))
			return true;
		const only = record.findIndex(isFilled);
		if (record.findLastIndex(isFilled) !== only) return false;
		if (this.context.match.headers.length < 3) return false;
		if (!this.identifying.some((column) => this.context.match.fields.get(column) === only))
			return true;
		// "Exporterad 2024-10-01" in the id column is a note; a lone id is a broken row.
		const text = (record[only] ?? '').trim();
		return (
			id !== 'foretag' &&
			id !== 'nyckeltal' &&
			((/\p{L}/u.test(text) && /\s/.test(text)) || text.endsWith(':'))
		);
	}

	/** The cell that may say that a record is a sum. */
	protected sumCell(record: readonly string[]): string {
		return trimmed(record[0]);
	}

	/** Whether the record repeats the header, as when two exports have been pasted together. */
	#isHeader(record: readonly string[]): boolean {
		const { headers } = this.context.match;
		return record.every((cell, index) => trimmed(cell) === (headers[index] ?? ''));
	}

	/**
	 * Reads a record of the right width.
	 * @returns false when the row is not loaded; the problems then say why
	 */
	read(record: readonly string[], rad: number): boolean {
		if (!this.accepts(record, rad)) {
			this.#seDatum(record);
			return false;
		}
		for (const { index, read } of this.#readers) read(trimmed(record[index]), rad);
		this.rad.push(rad);
		this.afterRow(this.rad.length - 1, rad, record);
		return true;
	}

	/** Lets dates of a row that is not loaded tell about their columns' order too. */
	#seDatum(record: readonly string[]): void {
		for (const [id, { read }] of this.#datum) {
			const text = this.cell(record, id);
			if (text !== '') parseDatum(text, read);
		}
	}

	/** Called once, after the last record. */
	finish(): void {}

	/** How a declared column orders day and month. */
	ordning(id: string): Datumordning {
		return this.#datum.get(id)!;
	}
	/** What cells have told about the order of day and month, by column. */
	get datumtecken(): ReadonlyMap<string, Ordningstecken> {
		return new Map([...this.#datum].map(([id, { tecken }]) => [id, tecken]));
	}

	/** The message for a footer. */
	get footerText(): string {
		return FOTRAD;
	}

	/** Keeps only these rows, in this order. */
	keep(rows: readonly number[]): void {
		for (const [name, column] of this.table) this.table.set(name, column.picked(rows));
		this.rad = this.rad.picked(rows);
	}

	/** Whether a row may be loaded; reports why when not. */
	protected accepts(record: readonly string[], rad: number): boolean {
		for (const id of KEYS[this.context.match.source.id])
			if (this.has(id) && this.#utanId(id, this.cell(record, id))) {
				this.refuse('saknar_nyckel', rad, id, `${this.kolumn(id) ?? id} saknas`);
				return false;
			}
		return true;
	}

	#utanId(id: string, text: string): boolean {
		return text === '' || (id.endsWith('_id') && isTomtId(text));
	}

	/** Checks and rules across the cells of one row, after they have been read. */
	protected afterRow(_row: number, _rad: number, _record: readonly string[]): void {}

	/** Ids of the columns that decide whether a row with a single filled cell is data. */
	protected get identifying(): readonly string[] {
		return KEYS[this.context.match.source.id];
	}

	protected refuse(
		kod: 'saknar_nyckel' | 'ogiltig_registrerad',
		rad: number,
		id: string,
		orsak: string,
		kontakt_id?: string
	): void {
		const { problems, match } = this.context;
		problems.add(kod, rad, this.kolumn(id), radSaknas(match.source, orsak), kontakt_id);
	}
	protected has(id: string): boolean {
		return this.context.match.fields.has(id);
	}
	/** The trimmed cell of a column or role; '' when the file has none. */
	protected cell(record: readonly string[], id: string): string {
		return trimmed(record[this.context.match.fields.get(id) ?? -1]);
	}
	/** The header of a column or role, as written. */
	kolumn(id: string): string | null {
		return this.context.match.headers[this.context.match.fields.get(id) ?? -1] ?? null;
	}
	int(name: string): IntColumn | null {
		const column = this.table.get(name);
		return column instanceof IntColumn ? column : null;
	}
	safe(name: string): SafeColumn | null {
		const column = this.table.get(name);
		return column instanceof SafeColumn ? column : null;
	}
	text(name: string): TextColumn | null {
		const column = this.table.get(name);
		return column instanceof TextColumn ? column : null;
	}
}

function isFilled(cell: string): boolean {
	return trimmed(cell) !== '';
}
