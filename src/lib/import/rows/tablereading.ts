import type { Ordning, Ordningstecken } from '../cells/datumordning';
import { IntColumn, type PackedColumn } from '../columns/columns';
import { hasValue } from '../dialect/shape';
import { rubrikletare } from '../header/annantabell';
import { unusedHeaders, type HeaderMatch } from '../header/header';
import type { ImportedFile, LoadedRows } from '../imported';
import { IdKontroll } from '../personal/idkontroll';
import {
	ANNAN_TABELL,
	arVantar,
	DATA_I_RUBRIKEN,
	datumordning,
	dubbelKolumn,
	felAntalFalt,
	FOTRAD,
	ingetId,
	OVANFOR_RUBRIKEN,
	radIAnnanTabell
} from '../report/konsekvens';
import { fragetext } from '../report/fragetext';
import type { Fraga } from '../report/fragor';
import { medKontaktId } from '../personal/kontaktid';
import { okandaVarden } from '../header/okandaord';
import type { Omgivning } from '../header/omgivning';
import { MAX_CELL_BYTES, MAX_ROWS } from '../limits';
import { Problems, type PackedProblems } from '../report/problems';
import type { ImportReport } from '../report/report';
import type { Kolumnbilder } from '../prov/kolumnbild';
import { rowsOf } from './rowsof';
import type { ReadContext, SourceRows } from './sourcerows';
import { trimmed } from '../text/trimmed';
import { Unreadable } from '../unreadable';

/** A table with the header of a source. */
export interface Recognised {
	/** Record number of the header, first = 1. */
	rubrikrad: number;
	match: HeaderMatch;
	/** Texts outside the table that tell about it. */
	omgivning: Omgivning;
	/** How columns write their dates, by id; left out the first time the table is read. */
	ordningar?: ReadonlyMap<string, Ordning> | undefined;
}

/** What one worker has read of a table, as it is passed to another. */
export interface PackedReading {
	/** Number of records, data or not. */
	records: number;
	rader: number;
	inlasta: number;
	rad: PackedColumn;
	table: ReadonlyMap<string, PackedColumn>;
	fingerprints: readonly PackedColumn[];
	problems: PackedProblems;
	datum: ReadonlyMap<string, Ordningstecken>;
	/** The part has rows of another table, so what follows may belong to that too. */
	annan: boolean;
}

/** The buffers of a reading, so that they can be transferred instead of copied. */
export function buffersOf({ rad, table, fingerprints }: PackedReading): ArrayBuffer[] {
	const columns = [rad, ...table.values(), ...fingerprints];
	return [...new Set(columns.flatMap((column) => views(column).map(({ buffer }) => buffer)))];
}

function views(column: PackedColumn) {
	return column.kind === 'text' ? [column.bytes, column.offsets] : [column.values];
}

/**
 * A table being read: sorts its records into preamble, header, blank, footer, refused and loaded.
 * A part of a table that begins after the header is read with `rubrikrad` 0.
 */
export class TableReading {
	/** Data records so far. */
	rader = 0;
	#inlasta = 0;
	#records = 0;
	readonly #rows: SourceRows;
	readonly #width: number;
	readonly #least: number;
	readonly #rubrikI: ReturnType<typeof rubrikletare>;
	/** Record number of the header of another table, while its rows are being passed over. */
	#annan: number | null = null;
	/** Whether rows of another table have been met. */
	harAnnan = false;
	readonly #bilder: Kolumnbilder | undefined;
	/** Columns that the user says are ids although their headers name personal data. */
	readonly #idn: readonly { index: number; kontroll: IdKontroll }[];

	constructor(
		readonly table: Recognised,
		context: ReadContext,
		readonly problems = new Problems()
	) {
		const { match, omgivning, ordningar } = table;
		const { headers } = match;
		this.#rows = rowsOf({ ...context, match, problems, omgivning, ordningar });
		this.#rubrikI = rubrikletare(match, context.installningar.kolumner);
		this.#bilder = context.bilder;
		this.#bilder?.borja(match);
		this.#width = headers.length;
		// Rows may lack a delimiter after the last header, or have one that the header lacks.
		this.#least = headers.findLastIndex((header) => header !== '') + 1;
		this.#idn = match.personliga.map((index) => ({ index, kontroll: new IdKontroll() }));
	}

	/** @throws Unreadable when it is beyond a cap */
	take(batch: readonly string[][]): void {
		for (const record of batch) this.#take(record);
	}

	#take(record: string[]): void {
		const rad = ++this.#records;
		if (rad <= this.table.rubrikrad) {
			if (rad < this.table.rubrikrad && this.#isRow(record))
				this.problems.add('fotrad', rad, null, OVANFOR_RUBRIKEN);
			return;
		}
		checkCells(record, rad);
		if (isBlank(record) || this.#isHeader(record, rad)) return;
		if (this.#rows.isFooter(record)) {
			this.problems.add('fotrad', rad, null, this.#rows.footerText);
			return;
		}
		this.rader++;
		this.#checkRows();
		if (this.#annan !== null) {
			const text = radIAnnanTabell(this.table.match.source, this.#annan);
			this.problems.add('fel_antal_falt', rad, null, text);
			return;
		}
		for (const { index, kontroll } of this.#idn) {
			const ser = kontroll.take(trimmed(record[index]));
			if (ser) throw this.#ingetId(index, `står något som ser ut som ${ser}`, rad);
		}
		const before = this.#inlasta;
		if (this.#isRagged(record)) {
			const text = felAntalFalt(this.table.match.source, record.length, this.#least);
			this.problems.add('fel_antal_falt', rad, null, text);
		} else if (this.#rows.read(record, rad)) this.#inlasta++;
		this.#bilder?.take(record, this.#inlasta > before);
	}

	/**
	 * Whether the record is a header. Below another table's header rows are skipped until the own one
	 * returns.
	 */
	#isHeader(record: readonly string[], rad: number): boolean {
		const slag = this.#rubrikI(record);
		if (slag === null) return false;
		this.#annan = slag === 'annan' ? rad : null;
		this.harAnnan ||= slag === 'annan';
		this.problems.add('fotrad', rad, null, slag === 'annan' ? ANNAN_TABELL : FOTRAD);
		return true;
	}

	#ingetId(index: number, ser: string, rad: number | null): Unreadable {
		const { source, fields, headers } = this.table.match;
		const id = [...fields].find(([, at]) => at === index)?.[0] ?? '';
		return new Unreadable(ingetId(source, id, headers[index] ?? '', ser), rad);
	}

	/** Whether a record above the header is a row rather than a title: well filled, with a date or a number. */
	#isRow(record: string[]): boolean {
		const filled = record.filter((cell) => trimmed(cell) !== '');
		return filled.length > 1 && filled.length * 2 >= this.#least && filled.some(hasValue);
	}

	#checkRows(): void {
		if (this.rader > MAX_ROWS)
			throw new Unreadable(
				`Filen har fler än ${MAX_ROWS} rader, som är gränsen. Dela upp exporten i flera filer.`
			);
	}

	#isRagged(record: string[]): boolean {
		if (record.length < this.#least) return true;
		for (let i = this.#width; i < record.length; i++) if (trimmed(record[i]) !== '') return true;
		return false;
	}

	/** @throws Unreadable when a column said to be an id holds days of birth */
	#checkIds(): void {
		for (const { index, kontroll } of this.#idn)
			if (kontroll.arFodelsedagar)
				throw this.#ingetId(index, 'ser de flesta värdena ut som födelsedatum', null);
	}

	/**
	 * How columns write their dates, when this reading took them otherwise: the table must then be read once
	 * more. Null when the reading stands.
	 */
	get nyaOrdningar(): ReadonlyMap<string, Ordning> | null {
		if (this.table.ordningar) return null;
		const tecken = this.#rows.datumtecken;
		const andras = [...this.#ordningar].filter(([id]) => tecken.get(id)?.tvetydig);
		return andras.length > 0 ? new Map(andras) : null;
	}

	get #ordningar(): ReadonlyMap<string, Ordning> {
		return new Map(
			[...this.#rows.datumtecken.keys()].flatMap((id) => {
				const { ordning } = this.#rows.ordning(id);
				return ordning ? [[id, ordning] as const] : [];
			})
		);
	}

	/** Columns whose dates can all be read both ways: each is judged alone, and read with the day first. */
	get #ovissaDatum(): string[] {
		return [...this.#rows.datumtecken].flatMap(([id, { tvetydig, manadForst, dagForst }]) =>
			tvetydig && !manadForst && !dagForst ? [this.#rows.kolumn(id) ?? id] : []
		);
	}

	/** What has been read, to be transferred: the reading must not be used after that. */
	packed(): PackedReading {
		this.#checkIds();
		const { rad, table, fingerprints } = this.#rows;
		return {
			records: this.#records,
			rader: this.rader,
			inlasta: this.#inlasta,
			rad: rad.packed(),
			table: new Map([...table].map(([name, column]) => [name, column.packed()])),
			fingerprints: fingerprints.map(({ column }) => column.packed()),
			problems: this.problems.packed(),
			datum: this.#rows.datumtecken,
			annan: this.harAnnan
		};
	}

	/**
	 * Adds what another worker has read of the next part. Only for sources whose rows do not depend on each
	 * other: see `partible`.
	 * @throws Unreadable when the rows together exceed the cap
	 */
	append(part: PackedReading): void {
		const before = this.#records;
		this.#records += part.records;
		this.rader += part.rader;
		this.#inlasta += part.inlasta;
		this.#checkRows();
		for (const [name, column] of this.#rows.table) column.appendPacked(part.table.get(name)!);
		this.#rows.fingerprints.forEach(({ column }, i) => column.appendPacked(part.fingerprints[i]!));
		const rad = new IntColumn();
		rad.appendPacked(part.rad);
		for (let row = 0; row < rad.length; row++) rad.set(row, rad.at(row) + before);
		this.#rows.rad.appendPacked(rad.packed());
		this.problems.append(part.problems, before);
		for (const [id, tecken] of part.datum) this.#rows.ordning(id).append(tecken);
	}

	/** Called once, after the last record. */
	finish(report: ImportReport): ImportedFile {
		const { match } = this.table;
		this.#checkIds();
		for (const dubbel of match.dubbla)
			this.problems.add('dubbel_kolumn', null, ...dubbelKolumn(match, dubbel));
		for (const [id, ordning] of this.#ordningar)
			if (ordning === 'manad_forst')
				this.problems.add(
					'datumordning',
					null,
					this.#rows.kolumn(id),
					datumordning(this.#ovissaDatum)
				);
		this.#rows.finish();
		this.rader -= this.#rows.fotrader;
		this.#inlasta -= this.#rows.fotrader;
		this.#inlasta -= this.#rows.refusedLater;
		const { obrukbar } = this.#rows;
		if (obrukbar) this.rader = this.#inlasta = 0;
		const { borttagna, okanda, harledda, rad } = unusedHeaders(match, this.#rows.besides);
		if (rad) this.problems.add('fotrad', this.table.rubrikrad, null, DATA_I_RUBRIKEN);
		const ord = this.problems.ord.list();
		const varden = okandaVarden(ord, (id) => this.#rows.kolumn(id));
		const fragor = [...(report.fragor ?? []), ...this.#rows.fragor];
		const utanAr = this.#rows.fragor.find(({ slag }) => slag === 'ar');
		// A table whose year is unknown is recognised, but unusable until the user has given the year.
		if (utanAr)
			return arSaknas(
				{ ...report, kalla: match.source.id, fragor },
				utanAr,
				this.rader,
				this.problems
			);
		const loaded = loadedRows(match, this.#rows);
		return {
			report: {
				...report,
				kalla: match.source.id,
				rader: this.rader,
				inlasta: this.#inlasta,
				avvisade: this.rader - this.#inlasta,
				borttagna_kolumner: borttagna,
				okanda_kolumner: okanda,
				...(harledda.length > 0 && { harledda_kolumner: harledda }),
				meddelanden: medKontaktId(this.problems.messages(), loaded),
				...(fragor.length > 0 && { fragor }),
				...(obrukbar && { obrukbar }),
				...(ord.length > 0 && { okanda_ord: ord }),
				...(varden.length > 0 && { okanda_varden: varden })
			},
			loaded
		};
	}
}

/** Reports how many rows wait for the year, beside the problems of single records. */
function arSaknas(
	report: ImportReport,
	fraga: Fraga,
	rader: number,
	problems: Problems
): ImportedFile {
	const message = {
		kod: 'ogiltigt_varde' as const,
		rad: null,
		kolumn: null,
		konsekvens: `${fragetext(fraga)} ${arVantar(rader)}`
	};
	const avRader = problems.messages().filter(({ rad }) => rad !== null);
	return {
		report: { ...report, meddelanden: [message, ...avRader], obrukbar: true },
		loaded: null
	};
}

/** The rows that were read, as they are passed on. */
export function loadedRows({ source, headers, fields }: HeaderMatch, rows: SourceRows): LoadedRows {
	return {
		source: source.id,
		columns: [...rows.columns],
		rad: rows.rad,
		table: rows.table,
		fingerprints: rows.fingerprints,
		ekonomi: rows.ekonomi,
		keyKolumn: headers[fields.get(source.key?.[0] ?? '') ?? -1] ?? null
	};
}

function isBlank(record: readonly string[]): boolean {
	for (const cell of record) if (trimmed(cell) !== '') return false;
	return true;
}

/** A cell with fewer UTF-16 units is below the cap, whatever its characters. */
const SURELY_SMALL = MAX_CELL_BYTES / 3;

function checkCells(record: string[], rad: number): void {
	for (const cell of record)
		if (cell.length > SURELY_SMALL && new TextEncoder().encode(cell).length > MAX_CELL_BYTES)
			throw new Unreadable(
				`Filen har en cell som är större än ${MAX_CELL_BYTES / 1024} kB, som är gränsen. Kontrollera citattecknen på raden och exportera filen på nytt.`,
				rad
			);
}
