import { ROLES } from '$lib/catalogue/sources/roles';
import type { Ord } from '$lib/installningar/ord';
import { IntColumn, TextColumn, type SafeColumn, type TypedColumn } from '../columns/columns';
import type { Fraga } from '../report/fragor';
import type { LoadedRows } from '../imported';
import type { Problems } from '../report/problems';
import type { Poster } from '../rows/poster';
import type { RowContext, SourceRows } from '../rows/sourcerows';

/** Name of the column with each row's series. It never leaves the import. */
export const SERIE = 'serie';

/** The columns of amounts in the table. */
export const BELOPP = ['budget_ore', 'utfall_ore', 'prognos_ore'] as const;

/** For each amount column, the column whose amounts wait until the other files are known. */
export const VANTANDE: Readonly<Record<(typeof BELOPP)[number], string>> = {
	budget_ore: 'budget_ack_ore',
	utfall_ore: 'utfall_ack_ore',
	prognos_ore: 'prognos_per_ore'
};

/** The declared column that a column or role is read into. */
export function fyller(id: string): string {
	return ROLES.find((role) => role.id === id)?.column ?? id;
}

/** An economy file's rows, for rules that need all of them at once. */
export class Ekonomitabell {
	/** Amounts of roles, one per row. */
	readonly roller = new Map<string, SafeColumn>();
	/** Each row's series: rows alike in everything but month and amounts have the same. */
	readonly serie = new IntColumn();
	/** The key of each series. */
	readonly serier: string[] = [];
	readonly #series = new Map<string, number>();
	/** Column or role of the file → its index. */
	readonly fields: ReadonlyMap<string, number>;
	readonly #rows: SourceRows;

	constructor(
		rows: SourceRows,
		readonly context: RowContext,
		readonly poster: Poster
	) {
		this.#rows = rows;
		this.fields = context.match.fields;
	}

	/** Writes each row's series into the table, by which the files are later put together. */
	skrivSerier(): void {
		const serie = new TextColumn();
		for (let row = 0; row < this.rad.length; row++)
			serie.push(this.serier[this.serie.at(row)] ?? '');
		this.table.set(SERIE, serie);
	}

	/** Adds the row just read to its series. */
	tillSerie(key: string): void {
		const serie = this.#series.get(key) ?? this.serier.push(key) - 1;
		this.#series.set(key, serie);
		this.serie.push(serie);
	}

	get table(): Map<string, TypedColumn> {
		return this.#rows.table;
	}
	get rad(): IntColumn {
		return this.#rows.rad;
	}
	get columns(): Set<string> {
		return this.#rows.columns;
	}
	get fragor(): Fraga[] {
		return this.#rows.fragor;
	}
	get ekonomi(): LoadedRows['ekonomi'] {
		return this.#rows.ekonomi;
	}
	get problems(): Problems {
		return this.context.problems;
	}
	get ord(): Ord {
		return this.#rows.ord;
	}
	int(name: string): IntColumn | null {
		return this.#rows.int(name);
	}
	safe(name: string): SafeColumn | null {
		return this.#rows.safe(name);
	}
	text(name: string): TextColumn | null {
		return this.#rows.text(name);
	}

	/** The amount column of a declared column or role. */
	belopp(id: string): SafeColumn | null {
		return this.roller.get(id) ?? this.safe(`${id}_ore`);
	}

	/** Id of the row's agreement; '' when the row names none. */
	avtal(row: number): string {
		return this.poster.avtal(this.text('avtal')?.at(row) ?? '').id;
	}

	/** The header of an amount column or role, as written. */
	kolumn(id: string): string | null {
		return this.context.match.headers[this.fields.get(id) ?? -1] ?? null;
	}

	/** The header of any other column, as written. */
	rubrik(id: string): string | null {
		return this.#rows.kolumn(id);
	}

	/** Appends a copy of a row, with one amount of its own. */
	add(row: number, period: number, name: (typeof BELOPP)[number], ore: number): void {
		for (const [column, values] of this.table) {
			if (column === 'period') this.int('period')?.push(period);
			else if (values.kind === 'safe') values.push(column === name ? ore : NaN);
			else values.repeat(row);
		}
		this.rad.repeat(row);
	}

	/** Keeps only these rows: the other records are footers. */
	lamna(fotrader: number, rows: readonly number[]): void {
		this.#rows.fotrader = fotrader;
		this.#rows.keep(rows);
	}
}
