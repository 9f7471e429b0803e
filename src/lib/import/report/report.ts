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

/** One problem found. Never holds the content of a cell. */
export interface ImportMessage {
	kod: ProblemCode;
	/** Record number in the file (sep= line, preamble and header counted, first = 1); null for the whole file. */
	rad: number | null;
	/** The header's own text; null when it concerns the row or the file. */
	kolumn: string | null;
	/** In plain Swedish: what it means for which figure, or what to do. */
	konsekvens: string;
	/** Of a row of contacts: its id, to be sought in the CRM. Left out where it cannot be told. */
	kontakt_id?: string;
	/** Of how many rows it speaks, when it stands for those that are not listed. */
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
	/** What tells it from the reports of all other files, of the same name too; of what a worker has read. */
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
	/** Headers of columns that can be worked out of the others, and are: deviations, shares, what is left. */
	harledda_kolumner?: string[];
	meddelanden: ImportMessage[];
	dialekt: Dialect | null;
	/** Known, but nothing of it counts: the messages say why. It replaces nothing that is loaded. */
	obrukbar?: true;
	/** Values typed in the settings, and no file. */
	manuell?: true;
	/** One of the shipped samples, known by its bytes. */
	exempel?: true;
	/** When several sheets of a workbook are of the source: the one that was read, and the others. */
	blad?: { valt: string; andra: string[] };
	/** Of the same file as the report before it: another sheet, with another source. */
	fler?: true;
	/** The table's columns, to be tied; left out where none can be. */
	kolumner?: Filkolumn[] | undefined;
	/**
	 * Another file that has the same amounts, and whether this one has outcomes that it has not; or other
	 * amounts of the same posts and months.
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
	/** Of them, how many rows have each that belongs to nothing; left out when there are none. */
	okanda_varden?: OkantVarde[];
	/** What must be answered before the file's figures can be relied on; left out when nothing is. */
	fragor?: Fraga[];
	/** The accounts and objects of a SIE file, to be tied to budget posts. */
	sie?: SieKonto[];
}

/** Name of the sheet that a report is of; undefined when it is of no sheet. */
export function bladAv({ dialekt }: Pick<ImportReport, 'dialekt'>): string | undefined {
	return dialekt && 'blad' in dialekt ? dialekt.blad : undefined;
}

/** One source as it goes into the database: every accepted file of it, duplicates settled. */
export interface SourceData<Ipc = Uint8Array> {
	source: SourceId;
	/** Ids of the declared columns that stand in at least one of the files. */
	columns: string[];
	rows: number;
	/** Arrow IPC stream with the columns of `tableColumns(source)`, in that order; or several. */
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
