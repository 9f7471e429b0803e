import { ROLES } from '$lib/catalogue/sources/roles';
import type { Ord } from '$lib/installningar/ord';
import { IntColumn, TextColumn, type SafeColumn, type TypedColumn } from '../columns/columns';
import type { Fraga } from '../report/fragor';
import type { LoadedRows } from '../imported';
import type { Problems } from '../report/problems';
import type { Poster } from '../rows/poster';
import type { RowContext, SourceRows } from '../rows/sourcerows';

/** The series of each row, as long as the table; it stays in the import. */
export const SERIE = 'serie';

/** The columns of amounts in the table. */
export const BELOPP = ['budget_ore', 'utfall_ore', 'prognos_ore'] as const;

/** The columns whose amounts wait for the other files before they are those of BELOPP. */
export const VANTANDE: Readonly<Record<(typeof BELOPP)[number], string>> = {
	budget_ore: 'budget_ack_ore',
	utfall_ore: 'utfall_ack_ore',
	prognos_ore: 'prognos_per_ore'
};

/** The declared column that a column or role fills. */
export function fyller(id: string): string {
	return ROLES.find((role) => role.id === id)?.column ?? id;
}

/** The rows of an economy file, for the rules that need all of them. */
export class Ekonomitabell {
	/** Amounts of roles, one per row. */
	readonly roller = new Map<string, SafeColumn>();
	/** Each row's series: everything the same but the month and the amounts. */
	readonly serie = new IntColumn();
	/** What each series is. */
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

	/** Writes each row's series into the table, for the files to be put together by. */
	skrivSerier(): void {
		const serie = new TextColumn();
		for (let row = 0; row < this.rad.length; row++)
			serie.push(this.serier[this.serie.at(row)] ?? '');
		this.table.set(SERIE, serie);
	}

	/** Puts the row that has just been read in its series. */
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

	/** The amounts of a column or role. */
	belopp(id: string): SafeColumn | null {
		return this.roller.get(id) ?? this.safe(`${id}_ore`);
	}

	/** Id of a row's agreement; '' when it names none. */
	avtal(row: number): string {
		return this.poster.avtal(this.text('avtal')?.at(row) ?? '').id;
	}

	/** The header's own text of a column or role of amounts. */
	kolumn(id: string): string | null {
		return this.context.match.headers[this.fields.get(id) ?? -1] ?? null;
	}

	/** The header's own text of another column. */
	rubrik(id: string): string | null {
		return this.#rows.kolumn(id);
	}

	/** Appends a row as another one, with one amount of its own. */
	add(row: number, period: number, name: (typeof BELOPP)[number], ore: number): void {
		for (const [column, values] of this.table) {
			if (column === 'period') this.int('period')?.push(period);
			else if (values.kind === 'safe') values.push(column === name ? ore : NaN);
			else values.repeat(row);
		}
		this.rad.repeat(row);
	}

	/** Keeps these rows only: the records of the others are footers. */
	lamna(fotrader: number, rows: readonly number[]): void {
		this.#rows.fotrader = fotrader;
		this.#rows.keep(rows);
	}
}
