import type { SourceId } from '$lib/catalogue/sources/source';
import type { Enhet } from './belopp/enhet';
import type { TypedColumn, IntColumn } from './columns/columns';
import type { Filbudget } from './ekonomi/filbudget';
import type { Fingerprint } from './fingerprint/fingerprint';
import { bladAv, type ImportReport } from './report/report';

/** One file that has been read: its report, and its rows as typed columns. */
export interface ImportedFile {
	/** As it is before duplicates are settled, which `assemble` does. */
	readonly report: ImportReport;
	/** null when the file was not recognised or could not be read. */
	readonly loaded: LoadedRows | null;
	/** The file itself, kept where it may have to be read again. */
	readonly original?: File;
	/** Another file with the same bytes, which is the one that is read. */
	readonly samma?: File;
	/** Number of the drop that it came with: files dropped together are added to each other. */
	readonly drop?: number;
	/** Its place among the files of its drop; the sheets of a workbook share it. */
	readonly nr?: number;
}

/** Identifies a file, or a sheet of it, among all others; undefined for typed values, which are in no file. */
export function filId({ drop, nr, report }: ImportedFile): string | undefined {
	return nr === undefined ? undefined : `${drop}.${nr} ${bladAv(report) ?? ''}`;
}

/** What is known about an economy file besides its rows. */
export interface Ekonomifil {
	/** The columns that divide its amounts: files with different columns have no series in common. */
	form: string;
	/** The header of an amount column or role; null when the file lacks it. */
	kolumn: (id: string) => string | null;
	/** The units that its amounts were read in. */
	enheter: readonly Enhet[];
	/** Its yearly budgets, for years for which the agreement has one too. */
	budgetar: readonly Filbudget[];
	/** Agreement and post of a row as keys, the same for all names that agreements and settings give them. */
	nycklar: (avtal: string, post: string) => Readonly<Record<'avtal' | 'post', string>>;
}

export interface LoadedRows {
	readonly source: SourceId;
	/** Ids of the declared columns the file has. */
	readonly columns: readonly string[];
	/** Each row's record number in the file. */
	readonly rad: IntColumn;
	/** Typed columns by name, as long as `rad`; columns that the file lacks are absent. */
	readonly table: ReadonlyMap<string, TypedColumn>;
	/** Hashes that show which rows may be of the same household, as long as `rad`; they stay in the worker. */
	readonly fingerprints: readonly Fingerprint[];
	/** For an economy file, what is needed to put files together. */
	readonly ekonomi?: Ekonomifil | undefined;
	/** The key columns' own headers, for the message about duplicates. */
	readonly keyKolumn: string | null;
}
