import { columnOf } from './address';
import { cellText, type Talslag } from './cell';
import { GENERAL, type Format } from './format';
import { Formulas } from './formulas';
import { damaged } from './parts';
import { RichText, unescaped } from './strings';
import { readXml } from './xml';

/** Is told what a sheet has besides its values. Rows are numbered from 1, columns from 0. */
export interface Bladlyssnare {
	/** A formula without a stored value. */
	utanVarde(rad: number, kolumn: number): void;
	/** A hidden row that is not blank. */
	doldRad(rad: number): void;
	/** A range of hidden columns, both ends included. */
	doldaKolumner(forsta: number, sista: number): void;
}

/** The context in which a sheet's cells are read. */
export interface SheetContext {
	strings: readonly string[];
	/** Number formats, by the index that cells refer to. */
	formats: readonly Format[];
	date1904: boolean;
	/** How to read the numbers of a column, first = 0. */
	slag: (column: number) => Talslag;
	lyssnare?: Bladlyssnare | undefined;
}

/** Excel's last row and column. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** The record of a row without cells. */
const EMPTY: string[] = [];

/**
 * The rows of a sheet, as batches of records without trailing blanks; the first record is row 1. Gives what
 * is stored: merged cells have their value only in the first, and formulas the value from when the workbook
 * was saved.
 * @throws Unreadable when the part is damaged
 */
export function* sheetRows(bytes: Uint8Array, context: SheetContext): Generator<string[][]> {
	const reader = new SheetReader(context);
	for (const slices = readXml(bytes, reader); !slices.next().done;) {
		const batch = reader.records;
		reader.records = [];
		yield batch;
	}
	if (reader.records.length > 0) yield reader.records;
}

class SheetReader {
	/** Complete records that have not been taken yet. */
	records: string[][] = [];
	/** Number of the row being read, first = 1. */
	#row = 0;
	#record: string[] = [];
	#column = 0;
	#type = 'n';
	#format = GENERAL;
	#value = '';
	readonly #inline = new RichText();
	readonly #formulas: Formulas;
	#within: '' | 'v' | 'is' = '';
	#hidden = false;
	/** Whether the cells are being read: drawings and controls after them have row elements of their own. */
	#inCells = false;

	constructor(readonly context: SheetContext) {
		const { lyssnare } = context;
		this.#formulas = new Formulas((row, column) => lyssnare?.utanVarde(row, column));
	}

	open(name: string, attributes: () => Record<string, string>): void {
		if (!this.#inCells) {
			this.#inCells = name === 'sheetData';
			if (name === 'col') this.#openColumns(attributes());
			return;
		}
		switch (name) {
			case 'row':
				return this.#openRow(attributes());
			case 'c':
				return this.#openCell(attributes());
			case 'f':
				return this.#formulas.openFormula(attributes());
			case 'v':
				this.#within = 'v';
				return this.#formulas.openValue();
			case 'is':
				this.#within = 'is';
				return;
			default:
				if (this.#within === 'is') this.#inline.open(name);
		}
	}

	text(text: string): void {
		if (this.#within === 'v') this.#value += text;
		else if (this.#within === 'is') this.#inline.add(text);
	}

	close(name: string): void {
		if (!this.#inCells) return;
		switch (name) {
			case 'sheetData':
				this.#inCells = false;
				return;
			case 'v':
				this.#within = '';
				return;
			case 'is':
				this.#within = '';
				this.#value = this.#inline.taken();
				return;
			case 'c':
				return this.#closeCell();
			case 'row':
				return this.#closeRow();
			default:
				if (this.#within === 'is') this.#inline.close(name);
		}
	}

	#openColumns({ min, max, hidden }: Record<string, string>): void {
		if (isTrue(hidden)) this.context.lyssnare?.doldaKolumner(Number(min) - 1, Number(max) - 1);
	}

	#openRow({ r, hidden }: Record<string, string>): void {
		const row = Number(r ?? this.#row + 1);
		if (!(row > this.#row && row <= LAST_ROW)) throw damaged();
		while (++this.#row < row) this.records.push(EMPTY);
		this.#record = [];
		this.#column = 0;
		this.#hidden = isTrue(hidden);
	}

	#closeRow(): void {
		if (this.#hidden && this.#record.length > 0) this.context.lyssnare?.doldRad(this.#row);
		this.#formulas.closeRow(this.#row, this.#record);
		this.records.push(this.#record.length > 0 ? this.#record : EMPTY);
	}

	#openCell({ r, t, s }: Record<string, string>): void {
		if (r !== undefined) {
			this.#column = columnOf(r);
			if (!(this.#column >= 0 && this.#column < LAST_COLUMN)) throw damaged();
		}
		this.#type = t ?? 'n';
		this.#format = (s === undefined ? undefined : this.context.formats[Number(s)]) ?? GENERAL;
		this.#value = '';
		this.#formulas.openCell();
	}

	#closeCell(): void {
		const column = this.#column++;
		const text = this.#text(column);
		if (text === '') return this.#formulas.closeCell(this.#row, column, this.#type === 'str');
		while (this.#record.length < column) this.#record.push('');
		this.#record[column] = text;
	}

	#text(column: number): string {
		if (this.#type === 's') {
			if (this.#value === '') return '';
			const shared = this.context.strings[Number(this.#value)];
			if (shared === undefined) throw damaged();
			return shared;
		}
		if (this.#type === 'str') return unescaped(this.#value);
		const cell = { type: this.#type, format: this.#format, text: this.#value };
		return cellText(cell, this.context.date1904, this.context.slag(column));
	}
}

function isTrue(value: string | undefined): boolean {
	return value === '1' || value === 'true';
}
