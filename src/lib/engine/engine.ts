import atgarderSql from '$lib/catalogue/lists/atgarder.sql?raw';
import { SKAL, type Atgard, type Atgarder } from '$lib/catalogue/lists/atgarder';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import {
	KOMMUNER_INPUT,
	sqlParameters,
	type Input,
	type Inputs,
	type Kontext,
	type Measure,
	type MeasureParams
} from '$lib/catalogue/measures/measure';
import bokforingSql from '$lib/catalogue/lists/bokforing.sql?raw';
import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS, tableColumns, type SourceId } from '$lib/catalogue/sources/source';
import { TABELLER } from '$lib/catalogue/tables/all';
import type { IsoDate } from '$lib/domain/datum';
import type { Rackvidd } from '$lib/domain/kvartal';
import type { Database, Row, SqlValue, Statement } from './database';
import { ASK, askedOf, CREATE_QUESTION, NO_HOUSEHOLDS } from './question';
import { omfangetAv, RACKVIDDER, type Omfang, type Rackvidder } from './rackvidd';
import { agreementTables, calendarRows, referenceTables } from './reference';
import type { Result, Results, RowOf } from '$lib/catalogue/measures/result';
import { placeParameters } from './sql';
import { Otalt } from './umbarligt';

/** One source's rows on their way in. The importer's SourceData has this shape. */
export interface Load {
	source: SourceId;
	/** Declared columns that stand in at least one file. */
	columns: readonly string[];
	/** An Arrow IPC stream of all rows, or several, which may be on their way. */
	ipc: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
	/** Names of the files the rows come from, by the number the rows' `fil` column tells. */
	files: Readonly<Record<number, string>>;
}

/** A question that has been sent. */
interface Asked {
	/** Settled when it stands in the database; rejected when it does not. */
	done: Promise<unknown>;
}

/** A contact behind a figure. */
export interface Underlagsrad {
	kontakt_id: string;
	/** Name of the file it stands in. */
	fil: string;
	/** Its record number there. */
	rad: number;
	/** What it counts as. */
	grupp: string;
	/** The day that says so; null when it has none. */
	dag: IsoDate | null;
}

/** A finance row behind a post's figures; amounts in öre, null where the row has none. */
export interface Bokforingsrad {
	post: string;
	/** null for the whole year. */
	manad: number | null;
	/** One of LAGE; null for the amounts of the period. */
	lage: number | null;
	kostnadsslag: string | null;
	motpart: string | null;
	budget_ore: number | null;
	utfall_ore: number | null;
	prognos_ore: number | null;
	/** Name of the file it stands in, and its record number there. */
	fil: string;
	rad: number;
}

/** A table per source, empty. */
const SOURCE_TABLES = SOURCE_IDS.map((id) => {
	const columns = tableColumns(SOURCES[id]).map(({ name, sql }) => `"${name}" ${sql}`);
	return `CREATE OR REPLACE TABLE ${id} (${columns.join(', ')})`;
}).join(';\n');

/** What stands between them and the measures. */
const TABLES_BETWEEN = [
	TABELLER.kontakt,
	TABELLER.kontakt_aktivitet,
	TABELLER.utgaende_svar,
	TABELLER.ekonomi_rad,
	TABELLER.befolkning_1_november,
	...[TABELLER.hushallskontakt, TABELLER.forfragan, TABELLER.vardkontakt].map(askedOf),
	NO_HOUSEHOLDS
].join(';\n');

interface Prepared {
	statement: Statement;
	names: string[];
}

/**
 * The figures: holds what is loaded and answers measures. Loading replaces everything at once.
 * Everything asked of it waits for its turn.
 */
export class Engine {
	#db: Database;
	/** What is loaded, but for the rows. */
	#loads = new Map<SourceId, Omit<Load, 'ipc'>>();
	#prepared = new Map<string, Promise<Prepared>>();
	#turn: Promise<unknown> = Promise.resolve();
	/** The question that stands in the database. */
	#asked = '';
	#kontext: Kontext;
	/** The agreements that stand in the database. */
	#avtalen: Kontext['avtalen'] | undefined;

	private constructor(db: Database, kontext: Kontext) {
		this.#db = db;
		this.#kontext = kontext;
	}

	/** Makes the tables of an opened database that are the same whatever is loaded. */
	static async create(db: Database, kontext: Kontext): Promise<Engine> {
		await db.run([...referenceTables(), CREATE_QUESTION].join(';\n'));
		await db.insert('arbetsdag', calendarRows());
		return new Engine(db, kontext);
	}

	/**
	 * Replaces everything that is loaded. A source not among `loads` becomes empty.
	 * @param kontext what the figures rest on besides; as before when it is left out
	 */
	load(loads: readonly Load[], kontext?: Kontext): Promise<void> {
		return this.#inTurn(async () => {
			this.#kontext = kontext ?? this.#kontext;
			await this.#load(loads);
		});
	}

	/** Changes the forecasts that have been judged; what is loaded stays. */
	bedom(prognoser: Kontext['prognoser']): Promise<void> {
		return this.#inTurn(async () => {
			this.#kontext = { ...this.#kontext, prognoser };
		});
	}

	async #load(loads: readonly Load[]): Promise<void> {
		for (const { statement } of await Promise.all(this.#prepared.values())) await statement.close();
		this.#prepared.clear();
		// Should it stop halfway, nothing of it is told.
		this.#loads = new Map();
		await this.#db.run(SOURCE_TABLES);
		for (const { source, ipc } of loads)
			for await (const one of ipc instanceof Uint8Array ? [ipc] : ipc)
				await this.#db.insert(source, one);
		const { avtalen } = this.#kontext;
		if (avtalen !== this.#avtalen) {
			// Should it stop halfway, none stand there.
			this.#avtalen = undefined;
			await this.#db.run(agreementTables(avtalen).join(';\n'));
			this.#avtalen = avtalen;
		}
		await this.#db.run(TABLES_BETWEEN);
		this.#asked = '';
		this.#loads = new Map(
			loads.map(({ source, columns, files }) => [source, { source, columns, files }])
		);
	}

	/** A measure's rows, or what is missing for it, or why it failed. Never rejects. */
	async read<Id extends BuiltMeasureId>(id: Id, params: MeasureParams): Promise<Result<RowOf<Id>>> {
		return (await this.readAll([id], params))[id]!;
	}

	/** Several measures of one view, sent to the database together. Never rejects. */
	readAll(ids: readonly BuiltMeasureId[], params: MeasureParams): Promise<Results> {
		return this.#inTurn(async () => {
			let asked: Promise<Asked> | undefined;
			const told = new Map<string, Promise<Row[]>>();
			// Measures of one view share statements: each is run once.
			const query = async (sql: string) => {
				const { done } = await (asked ??= this.#ask(params));
				const rows = told.get(sql) ?? this.#query(askedOf(sql));
				told.set(sql, rows);
				return (await Promise.all([rows, done]))[0];
			};
			const answers = await Promise.all(
				ids.map(async (id) => [id, await this.#read(id, params, query)] as const)
			);
			return Object.fromEntries(answers) as Results;
		});
	}

	async #read<R>(
		id: BuiltMeasureId,
		params: MeasureParams,
		query: (sql: string) => Promise<Row[]>
	): Promise<Result<R>> {
		const measure = MEASURES[id] as unknown as Measure<R>;
		const saknas = this.#missing(measure, params);
		if (saknas.length > 0) return { status: 'missing', saknas };
		try {
			const inputs: Record<string, Row[]> = {};
			await Promise.all(
				Object.entries(measure.queries).map(async ([name, sql]) => {
					inputs[name] = await query(sql);
				})
			);
			const computed = measure.compute(inputs, params, this.#kontext);
			if ('saknas' in computed) return { status: 'missing', saknas: computed.saknas };
			const otalt = this.#otalt(measure);
			const har = (input: Input) => this.#has(input);
			return {
				status: 'ready',
				rows: otalt.rader(measure.row.array().parse(computed)),
				provenance: {
					tom: params.tom,
					filer: this.#files(measure, inputs, params),
					notes: [...otalt.noter(), ...(measure.notes?.(inputs, params, this.#kontext, har) ?? [])],
					steg: measure.steg?.(inputs, params, this.#kontext) ?? []
				}
			};
		} catch (cause) {
			return { status: 'failed', fel: `${id}: ${cause instanceof Error ? cause.message : cause}` };
		}
	}

	/**
	 * The contacts behind a measure's figures.
	 * @returns none for a measure that has no contacts behind it
	 * @throws Error when the engine cannot answer
	 */
	async underlag(id: BuiltMeasureId, params: MeasureParams): Promise<Underlagsrad[]> {
		const measure = MEASURES[id] as Measure;
		const { underlag, sources } = measure;
		if (!underlag) return [];
		const otalt = this.#otalt(measure);
		return this.#inTurn(async () => {
			await (
				await this.#ask(params)
			).done;
			const files = Object.assign({}, ...sources.map((id) => this.#loads.get(id)?.files ?? {}));
			const rows = await this.#query(askedOf(underlag));
			return rows
				.filter(({ grupp }) => !otalt.galler(grupp as string))
				.map((row) => ({ ...row, fil: files[Number(row.fil)] }) as Underlagsrad);
		});
	}

	/**
	 * The cost rows of the chosen agreement and the quarter's year, in the order of the files.
	 * @throws Error when the engine cannot answer
	 */
	async bokforing(params: MeasureParams): Promise<Bokforingsrad[]> {
		return this.#inTurn(async () => {
			await (
				await this.#ask(params)
			).done;
			const files = this.#loads.get('ekonomi')?.files ?? {};
			const rows = await this.#query(askedOf(bokforingSql));
			return rows.map(
				(row) => ({ ...row, fil: files[Number(row.fil)] }) as unknown as Bokforingsrad
			);
		});
	}

	/**
	 * The contacts to follow up in the register, by the reasons that can be told.
	 * @throws Error when the engine cannot answer
	 */
	atgarder(params: MeasureParams): Promise<Atgarder> {
		return this.#inTurn(async () => {
			const { done } = await this.#ask(params);
			const [rows] = await Promise.all([this.#query(atgarderSql), done]);
			const files = this.#loads.get('kontakter')?.files ?? {};
			const saknas = Object.fromEntries(
				SKAL.map(({ id, needs }) => [id, this.#lacking(needs)])
			) as Atgarder['saknas'];
			const perAnsvarig = this.#has(KOMMUNER_INPUT);
			const rader = rows
				.map((row) => ({ ...row, fil: files[Number(row.fil)] }) as Atgard)
				.map((rad) => (perAnsvarig ? rad : { ...rad, kommuner_bitar: null }))
				.filter(({ skal }) => saknas[skal].length === 0);
			return { rader, saknas, perAnsvarig };
		});
	}

	/** The days that what is loaded tells of, no later than `today`. */
	async rackvidder(today: IsoDate): Promise<Rackvidder> {
		const of = async (sql: string) => {
			const [row] = await this.#inTurn(() => this.#query(sql, { today }));
			return row?.sista ? (row as unknown as Rackvidd) : null;
		};
		return {
			kontakter: await of(RACKVIDDER.kontakter),
			ekonomi: await of(RACKVIDDER.ekonomi),
			ovrigt: await of(RACKVIDDER.ovrigt)
		};
	}

	/** What is loaded, source by source. */
	omfang(): Promise<Omfang[]> {
		return this.#inTurn(async () => {
			const loaded = SOURCE_IDS.filter((id) => this.#loads.has(id));
			const rows = await Promise.all(loaded.map((id) => this.#query(omfangetAv(id))));
			return rows.flat() as unknown as Omfang[];
		});
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#turn.then(work);
		this.#turn = done.catch(() => undefined);
		return done;
	}

	/**
	 * Puts the question that measures are asked with. Its statements are sent one after the other
	 * without waiting in between, and what is sent after them is answered after them.
	 * @returns once they are sent; `done` when they are carried out, or rejected
	 */
	async #ask(params: MeasureParams): Promise<Asked> {
		const values = sqlParameters(params);
		const question = JSON.stringify(values);
		if (question === this.#asked) return { done: Promise.resolve() };
		const statements = await Promise.all(ASK.map((sql) => this.#statement(sql)));
		// Should it stop halfway, no question stands there.
		this.#asked = '';
		const done = Promise.all(statements.map((prepared) => run(prepared, values)));
		return { done: done.then(() => (this.#asked = question)) };
	}

	#missing(measure: Measure, params: MeasureParams): string[] {
		if (measure.needsAgreement && !params.avtal) return ['avtal'];
		return this.#lacking(measure.needs);
	}

	#lacking(needs: Measure['needs']): string[] {
		const saknas = needs
			.filter((group) => !group.some((input) => this.#has(input)))
			.map((group) => group.map(inputName).join(' eller '));
		// Without the source at all, its columns need not be told one by one.
		return saknas.filter((name) => !saknas.some((other) => name.startsWith(`${other}: `)));
	}

	#otalt<R>(measure: Measure<R>): Otalt<R> {
		return new Otalt(measure, (input) => this.#has(input), columnName);
	}

	#has(input: Input): boolean {
		const [source, column] = input.split('.') as [SourceId, string | undefined];
		const load = this.#loads.get(source);
		return load !== undefined && (column === undefined || load.columns.includes(column));
	}

	#files(measure: Measure, inputs: Inputs, params: MeasureParams): string[] {
		const read = measure.files?.(inputs, params);
		return measure.sources.flatMap((source) =>
			Object.entries(this.#loads.get(source)?.files ?? {})
				.filter(([number]) => read === undefined || read.includes(Number(number)))
				.map(([, name]) => name)
		);
	}

	async #query(text: string, values: Record<string, SqlValue> = {}): Promise<Row[]> {
		return run(await this.#statement(text), values);
	}

	#statement(text: string): Promise<Prepared> {
		let prepared = this.#prepared.get(text);
		if (!prepared) {
			const { sql, names } = placeParameters(text);
			prepared = this.#db.prepare(sql).then((statement) => ({ statement, names }));
			this.#prepared.set(text, prepared);
			// A statement that cannot be prepared fails its measure, not the next load.
			prepared.catch(() => this.#prepared.delete(text));
		}
		return prepared;
	}

	close(): Promise<void> {
		return this.#db.close();
	}
}

function run({ statement, names }: Prepared, values: Record<string, SqlValue>): Promise<Row[]> {
	return statement.query(names.map((name) => values[name] ?? null));
}

function inputName(input: Input): string {
	const [source, column] = input.split('.') as [SourceId, string | undefined];
	return column ? `${source}: ${columnName(input)}` : source;
}

/** The title of a column, as "kontakter.typ". */
function columnName(input: Input): string {
	const [source, column] = input.split('.') as [SourceId, string];
	return SOURCES[source].columns.find(({ id }) => id === column)!.title;
}
