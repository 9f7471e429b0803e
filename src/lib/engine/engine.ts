import atgarderSql from '$lib/catalogue/lists/atgarder.sql?raw';
import { SKAL, type Atgard, type Atgarder } from '$lib/catalogue/lists/atgarder';
import type { Bokforingsrad } from '$lib/catalogue/lists/bokforing';
import bokforingSql from '$lib/catalogue/lists/bokforing.sql?raw';
import type { Underlagsrad } from '$lib/catalogue/lists/underlag';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import {
	KOMMUNER_INPUT,
	type Input,
	type Kontext,
	type Measure
} from '$lib/catalogue/measures/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Result } from '$lib/catalogue/measures/result';
import type { Results, RowOf } from '$lib/catalogue/measures/results';
import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS, tableColumns, type SourceId } from '$lib/catalogue/sources/source';
import { TABELLER } from '$lib/catalogue/tables/all';
import type { IsoDate } from '$lib/domain/datum';
import type { Rackvidd } from '$lib/domain/kvartal';
import type { Database, Row } from './database';
import { Fragor, type Asked } from './fragor';
import { Laddat, type Load } from './laddat';
import { askedOf, CREATE_QUESTION, NO_HOUSEHOLDS } from './question';
import { omfangetAv, RACKVIDDER, type Omfang, type Rackvidder } from './rackvidd';
import { agreementTables, calendarRows, referenceTables } from './reference';

/** Statements that create an empty table for each source. */
const SOURCE_TABLES = SOURCE_IDS.map((id) => {
	const columns = tableColumns(SOURCES[id]).map(({ name, sql }) => `"${name}" ${sql}`);
	return `CREATE OR REPLACE TABLE ${id} (${columns.join(', ')})`;
}).join(';\n');

/** Statements that create the tables and views between the sources and the measures. */
const TABLES_BETWEEN = [
	TABELLER.kontakt,
	TABELLER.kontakt_aktivitet,
	TABELLER.utgaende_svar,
	TABELLER.ekonomi_rad,
	TABELLER.befolkning_1_november,
	...[TABELLER.hushallskontakt, TABELLER.forfragan, TABELLER.vardkontakt].map(askedOf),
	NO_HOUSEHOLDS
].join(';\n');

/**
 * Holds what is loaded, and answers measures. Loading replaces everything at once. Requests are carried out
 * one at a time, in order.
 */
export class Engine {
	#db: Database;
	#fragor: Fragor;
	#laddat = new Laddat();
	#turn: Promise<unknown> = Promise.resolve();
	#kontext: Kontext;
	/** The agreements that are in the database. */
	#avtalen: Kontext['avtalen'] | undefined;

	private constructor(db: Database, kontext: Kontext) {
		this.#db = db;
		this.#fragor = new Fragor(db);
		this.#kontext = kontext;
	}

	/** Creates the tables that do not depend on what is loaded. @param opened may still be opening */
	static async create(opened: Database | Promise<Database>, kontext: Kontext): Promise<Engine> {
		const db = await opened;
		const made = db.run([...referenceTables(), CREATE_QUESTION].join(';\n'));
		// Computed while the engine creates the tables.
		const days = calendarRows();
		await made;
		await db.insert('arbetsdag', days);
		const engine = new Engine(db, kontext);
		await engine.#putAgreements();
		return engine;
	}

	/**
	 * Replaces everything that is loaded. A source not among `loads` becomes empty.
	 * @param kontext what figures rest on besides the loaded files; left out, it stays the same
	 */
	load(loads: readonly Load[], kontext?: Kontext): Promise<void> {
		return this.#inTurn(async () => {
			this.#kontext = kontext ?? this.#kontext;
			await this.#load(loads);
		});
	}

	/** Replaces the judged forecasts; what is loaded stays. */
	bedom(prognoser: Kontext['prognoser']): Promise<void> {
		return this.#inTurn(async () => {
			this.#kontext = { ...this.#kontext, prognoser };
		});
	}

	async #load(loads: readonly Load[]): Promise<void> {
		await this.#fragor.glom();
		// If loading fails halfway, nothing counts as loaded.
		this.#laddat = new Laddat();
		await this.#db.run(SOURCE_TABLES);
		for (const { source, ipc } of loads)
			for await (const one of ipc instanceof Uint8Array ? [ipc] : ipc)
				await this.#db.insert(source, one);
		await this.#putAgreements();
		await this.#db.run(TABLES_BETWEEN);
		this.#laddat = new Laddat(loads);
	}

	/** Puts the agreements that figures rest on into the database. */
	async #putAgreements(): Promise<void> {
		const { avtalen } = this.#kontext;
		if (avtalen === this.#avtalen) return;
		// If this fails halfway, the agreements count as absent.
		this.#avtalen = undefined;
		await this.#db.run(agreementTables(avtalen).join(';\n'));
		this.#avtalen = avtalen;
	}

	/** A measure's rows, or what is missing for them, or why they failed. Never rejects. */
	async read<Id extends BuiltMeasureId>(id: Id, params: MeasureParams): Promise<Result<RowOf<Id>>> {
		return (await this.readAll([id], params))[id]!;
	}

	/** Several measures of one view, sent to the database together. Never rejects. */
	readAll(ids: readonly BuiltMeasureId[], params: MeasureParams): Promise<Results> {
		return this.#inTurn(async () => {
			let asked: Promise<Asked> | undefined;
			const told = new Map<string, Promise<Row[]>>();
			// Measures of one view share statements: each statement is run once.
			const query = async (sql: string) => {
				const { done } = await (asked ??= this.#fragor.ask(params));
				const rows = told.get(sql) ?? this.#fragor.query(askedOf(sql));
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
		const saknas = this.#laddat.missing(measure, params);
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
			const otalt = this.#laddat.otalt(measure);
			const har = (input: Input) => this.#laddat.has(input);
			return {
				status: 'ready',
				rows: otalt.rader(measure.row.array().parse(computed)),
				provenance: {
					tom: params.tom,
					filer: this.#laddat.filer(measure, inputs, params),
					notes: [...otalt.noter(), ...(measure.notes?.(inputs, params, this.#kontext, har) ?? [])],
					steg: measure.steg?.(inputs, params, this.#kontext) ?? [],
					...measure.aven?.(inputs, this.#kontext)
				}
			};
		} catch (cause) {
			return { status: 'failed', fel: `${id}: ${cause instanceof Error ? cause.message : cause}` };
		}
	}

	/**
	 * The contacts behind a measure's figures.
	 * @returns none for a measure without contacts behind it
	 * @throws Error when the engine cannot answer
	 */
	async underlag(id: BuiltMeasureId, params: MeasureParams): Promise<Underlagsrad[]> {
		const measure = MEASURES[id] as Measure;
		const { underlag, sources } = measure;
		if (!underlag) return [];
		const otalt = this.#laddat.otalt(measure);
		return this.#inTurn(async () => {
			const rows = await this.#lista<Underlagsrad>(underlag, params, sources);
			return rows.filter(({ grupp }) => !otalt.galler(grupp));
		});
	}

	/**
	 * The cost rows of the chosen agreement and the quarter's year, in the order of the files.
	 * @throws Error when the engine cannot answer
	 */
	bokforing(params: MeasureParams): Promise<Bokforingsrad[]> {
		return this.#inTurn(() => this.#lista(bokforingSql, params, ['ekonomi']));
	}

	/**
	 * The contacts to follow up in the register, for the reasons that the loaded columns can tell.
	 * @throws Error when the engine cannot answer
	 */
	atgarder(params: MeasureParams): Promise<Atgarder> {
		return this.#inTurn(async () => {
			const rows = await this.#lista<Atgard>(atgarderSql, params, ['kontakter']);
			const saknas = Object.fromEntries(
				SKAL.map(({ id, needs }) => [id, this.#laddat.lacking(needs)])
			) as Atgarder['saknas'];
			const perAnsvarig = this.#laddat.has(KOMMUNER_INPUT);
			const rader = rows
				.map((rad) => (perAnsvarig ? rad : { ...rad, kommuner_bitar: null }))
				.filter(({ skal }) => saknas[skal].length === 0);
			return { rader, saknas, perAnsvarig };
		});
	}

	/** The rows of a list for these parameters, each with the name of its file. */
	async #lista<Rad>(
		sql: string,
		params: MeasureParams,
		sources: readonly SourceId[]
	): Promise<Rad[]> {
		const { done } = await this.#fragor.ask(params);
		const [rows] = await Promise.all([this.#fragor.query(askedOf(sql)), done]);
		const files = this.#laddat.namn(sources);
		return rows.map((row) => ({ ...row, fil: files[Number(row.fil)] }) as Rad);
	}

	/** The first and last days that the loaded files cover, no later than `today`. */
	rackvidder(today: IsoDate): Promise<Rackvidder> {
		return this.#inTurn(async () => {
			const of = async (sql: string) => {
				const [row] = await this.#fragor.query(sql, { today });
				return row?.sista ? (row as unknown as Rackvidd) : null;
			};
			const { kontakter, ekonomi, ovrigt } = RACKVIDDER;
			const svar = await Promise.all([of(kontakter), of(ekonomi), of(ovrigt)]);
			return { kontakter: svar[0], ekonomi: svar[1], ovrigt: svar[2] };
		});
	}

	/** How much is loaded, source by source. */
	omfang(): Promise<Omfang[]> {
		return this.#inTurn(async () => {
			const rows = await Promise.all(
				this.#laddat.kallor.map((id) => this.#fragor.query(omfangetAv(id)))
			);
			return rows.flat() as unknown as Omfang[];
		});
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#turn.then(work);
		this.#turn = done.catch(() => undefined);
		return done;
	}

	close(): Promise<void> {
		return this.#db.close();
	}
}
