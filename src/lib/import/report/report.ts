import type { SourceId } from '$lib/catalogue/sources/source';
import type { IsoDate } from '$lib/domain/datum';
import type { Filkolumn } from '../header/filkolumner';
import type { Fraga } from './fragor';
import type { OkantOrd, OkantVarde } from '../header/okandaord';
import type { SieKonto } from '../sie/konton';

/** What can be wrong with a row or a cell. The list is the contract of kallor.md. */
export type ProblemCode =
	| 'saknar_nyckel'
	| 'ogiltig_registrerad'
	| 'fel_antal_falt'
	| 'ogiltigt_datum'
	| 'ogiltigt_tal'
	| 'okand_kommun'
	| 'ogiltigt_varde'
	| 'svar_fore_forfragan'
	| 'flytt_fore_registrering'
	| 'framtida_datum'
	| 'status_utan_datum'
	| 'datum_utan_status'
	| 'dubblett_id'
	| 'fotrad'
	| 'ackumulerad_kolumn'
	| 'utfall_utan_period'
	| 'omvant_tecken'
	| 'okopplat_konto'
	| 'saldo_stammer_inte'
	| 'nolltecken'
	| 'avrundat'
	| 'enhet'
	| 'orimlig_storlek'
	| 'datumordning'
	| 'formel_utan_varde'
	| 'summa_stammer_inte'
	| 'delmangd'
	| 'okand_uppdelning'
	| 'dag_okand'
	| 'sie_rad'
	| 'dubbel_kolumn'
	| 'avkortat_id'
	| 'samma_fil'
	| 'dolda_rader'
	| 'okand_fil'
	| 'olaslig_fil';

/** One problem. It never contains the content of a cell. */
export interface ImportMessage {
	kod: ProblemCode;
	/** Record number in the file (sep= line, preamble and header counted, first = 1); null for the whole file. */
	rad: number | null;
	/** The header as written; null when the problem concerns the row or the file. */
	kolumn: string | null;
	/** In plain Swedish: what it means for which figure, or what to do. */
	konsekvens: string;
	/** For a row of contacts, its id, to look up in the CRM. Left out where it may not be shown. */
	kontakt_id?: string;
	/** The number of rows, when the message stands for rows that are not listed. */
	antal?: number;
}

/** How the file was read; `dialektText` says it in words. */
export type Dialect = TextDialect | WorkbookDialect | SieDialect;

export interface TextDialect {
	teckenkodning: string;
	avgransare: string;
	/** When it is not the double quotation mark; '' when no cell is quoted. */
	citattecken?: string;
	rubrikrad: number;
}

export interface WorkbookDialect {
	/** Name of the sheet that was read. */
	blad: string;
	rubrikrad: number;
}

export interface SieDialect {
	/** 1–4, as the file itself says. */
	sietyp: number;
	teckenkodning: string;
}

/** What became of one file. `rader = inlasta + avvisade`. */
export interface ImportReport {
	/** Identifies the report among those of all files, also of the same name; only for files read by a worker. */
	id?: string;
	fil: string;
	/** null when the file was not recognised or could not be read. */
	kalla: SourceId | null;
	rader: number;
	inlasta: number;
	avvisade: number;
	/** Headers of columns dropped because they carry personal data. */
	borttagna_kolumner: string[];
	/** Headers of columns the program does not use. */
	okanda_kolumner: string[];
	/** Headers of columns that are computed from the others: deviations, shares, what is left. */
	harledda_kolumner?: string[];
	meddelanden: ImportMessage[];
	dialekt: Dialect | null;
	/** The file is known, but nothing of it counts: the messages say why. It replaces nothing that is loaded. */
	obrukbar?: true;
	/** The values are typed in the settings, and not from a file. */
	manuell?: true;
	/** The file is one of the shipped samples, recognised by its bytes. */
	exempel?: true;
	/** When several sheets of a workbook have the same source: the one that was read, and the others. */
	blad?: { valt: string; andra: string[] };
	/** The report is about another sheet, with another source, of the same file as the previous report. */
	fler?: true;
	/** The table's columns, for tying; left out where none can be tied. */
	kolumner?: Filkolumn[] | undefined;
	/**
	 * Another file with the same amounts, or with other amounts for the same posts and months (`olika`).
	 * `egna`: whether this file has outcomes that the other lacks.
	 */
	overlappar?: { fil: string; egna: boolean; olika?: true };
	/** The last day that its contacts tell of, where it was dropped together with others of them. */
	sista?: IsoDate;
	/** A file dropped with it has other values of the same rows: this one counts, being the later. */
	delade?: {
		fil: string;
		/** Its place among the files. */
		plats: number;
		antal: number;
		/** Which of the two is the newer; null where nothing tells. */
		nyast: 'denna' | 'andra' | null;
	};
	/** Words of the file that the settings can tie; left out when there are none. */
	okanda_ord?: OkantOrd[];
	/** Those of them that are tied to nothing, with their number of rows; left out when there are none. */
	okanda_varden?: OkantVarde[];
	/** Questions to answer before the file's figures can be relied on; left out when there are none. */
	fragor?: Fraga[];
	/** The accounts and objects of a SIE file, for tying to budget posts. */
	sie?: SieKonto[];
}

/** The name of the sheet that a report is about; undefined when the file has no sheets. */
export function bladAv({ dialekt }: Pick<ImportReport, 'dialekt'>): string | undefined {
	return dialekt && 'blad' in dialekt ? dialekt.blad : undefined;
}

/** One source as it is loaded into the database: all its accepted files, duplicates settled. */
export interface SourceData<Ipc = Uint8Array> {
	source: SourceId;
	/** Ids of the declared columns that at least one of the files has. */
	columns: string[];
	rows: number;
	/** The columns of `tableColumns(source)`, in that order, as one Arrow IPC stream or several. */
	ipc: Ipc;
}

/** Everything that is loaded. */
export interface Dataset<Ipc = Uint8Array> {
	sources: SourceData<Ipc>[];
	/** One per file, in load order; a row's `fil` is an index into this list. */
	reports: ImportReport[];
}

export interface ImportProgress {
	fil: string;
	/** läser: bytes to text · tolkar: text to values · lägger samman: all files to tables */
	fas: 'läser' | 'tolkar' | 'lägger samman';
	rader: number;
	/** Share of all bytes dropped together, 0–1. */
	andel: number;
}
