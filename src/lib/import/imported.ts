import type { SourceId } from '$lib/catalogue/sources/source';
import type { Enhet } from './belopp/enhet';
import type { TypedColumn, IntColumn } from './columns/columns';
import type { Filbudget } from './ekonomi/storlek';
import type { Fingerprint } from './fingerprint/fingerprint';
import { bladAv, type ImportReport } from './report/report';

/** One file that has been read: its report, and its rows as typed columns. */
export interface ImportedFile {
	/** Before duplicates are settled, which `assemble` does. */
	readonly report: ImportReport;
	/** null when the file was not recognised or could not be read. */
	readonly loaded: LoadedRows | null;
	/** The file itself, where it may have to be read again. */
	readonly original?: File;
	/** Another file with the same bytes, which is the one that is read. */
	readonly samma?: File;
	/** Which drop it came with: files dropped together are added to each other. */
	readonly drop?: number;
	/** Its place among the files of its drop; the sheets of a workbook share it. */
	readonly nr?: number;
}

/** What tells a file, or a sheet of one, from all others; undefined for what is typed and in no file. */
export function filId({ drop, nr, report }: ImportedFile): string | undefined {
	return nr === undefined ? undefined : `${drop}.${nr} ${bladAv(report) ?? ''}`;
}

/** What is known of an economy file besides its rows. */
export interface Ekonomifil {
	/** Which columns divide its amounts: series of files with others are not the same. */
	form: string;
	/** The header of a column or role of amounts. */
	kolumn: (id: string) => string | null;
	/** What its amounts have been read as. */
	enheter: readonly Enhet[];
	/** Its budgets of a year that its agreement has one of too. */
	budgetar: readonly Filbudget[];
}

export interface LoadedRows {
	readonly source: SourceId;
	/** Ids of the declared columns the file has. */
	readonly columns: readonly string[];
	/** Each row's record number in the file. */
	readonly rad: IntColumn;
	/** Physical columns by name, as long as `rad`; those the file lacks are not there. */
	readonly table: ReadonlyMap<string, TypedColumn>;
	/** What tells that two rows may be of the same household, as long as `rad`; stays in the worker. */
	readonly fingerprints: readonly Fingerprint[];
	/** Of the economy, what it takes to put its files together. */
	readonly ekonomi?: Ekonomifil | undefined;
	/** The key columns' own headers, for the message about duplicates. */
	readonly keyKolumn: string | null;
}
