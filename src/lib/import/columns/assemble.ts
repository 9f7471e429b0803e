import { SOURCES } from '$lib/catalogue/sources/all';
import {
	physicalColumns,
	SOURCE_IDS,
	tableColumns,
	type SourceId
} from '$lib/catalogue/sources/source';
import { toIpc, toIpcStretches, type ColumnPart, type PartedColumn } from './arrow';
import { IntColumn } from './columns';
import { duplicates } from '../duplicates/duplicates';
import { utanKontakt } from '../duplicates/utankontakt';
import { tillsammans, type Samfynd } from '../ekonomi/tillsammans';
import { sammanforda } from '../hushall/sammanforda';
import type { ImportedFile, LoadedRows } from '../imported';
import { AKTIVITETER_UTAN_KONTAKT, dubblett } from '../report/konsekvens';
import { medKontaktId } from '../personal/kontaktid';
import { MAX_LISTED } from '../limits';
import { ejUpprakade } from '../report/problems';
import { ovantade } from '../report/rimlighet';
import type { CountingRows } from '../duplicates/settled';
import type { Dataset, ImportMessage, ImportReport, SourceData } from '../report/report';

/** A file's rows, and which of them count. */
interface SettledRows extends CountingRows {
	/** The file's index among all files. */
	fil: number;
}

/**
 * Assembles the files into what is loaded into the database: duplicates settled, rows numbered, one
 * Arrow stream for each source that has a file. The files are not changed.
 * @param files in load order; a row's `fil` is an index into this list
 * @param grupper contact ids that the coordinator has joined to households
 */
export function assemble(
	files: readonly ImportedFile[],
	grupper: readonly (readonly string[])[] = []
): Dataset {
	return assembleAs(toIpc, files, grupper);
}

/** Like `assemble`, with the rows as a sequence of streams that can be iterated only once. */
export function assembleInStretches(
	files: readonly ImportedFile[],
	grupper: readonly (readonly string[])[] = []
): Dataset<Iterable<Uint8Array>> {
	return assembleAs(toIpcStretches, files, grupper);
}

function assembleAs<Ipc>(
	ipcOf: (columns: readonly PartedColumn[], rows: number) => Ipc,
	files: readonly ImportedFile[],
	grupper: readonly (readonly string[])[]
): Dataset<Ipc> {
	const { reports, settled } = settle(files);
	const sources = SOURCE_IDS.flatMap((id) => {
		const rows = settled.filter(({ loaded }) => loaded.source === id);
		if (rows.length === 0 || allRefused(rows, reports)) return [];
		return [sourceData(ipcOf, id, id === 'kontakter' ? withHouseholds(rows, grupper) : rows)];
	});
	return { sources, reports };
}

/** Whether the files have rows, but none that counts. Then the source is not loaded: nothing is known, which is not 0. */
function allRefused(files: readonly SettledRows[], reports: readonly ImportReport[]): boolean {
	return (
		files.every(({ count }) => count === 0) && files.some(({ fil }) => reports[fil]!.avvisade > 0)
	);
}

/** The reports once duplicates across all these files are settled. */
export function settledReports(files: readonly ImportedFile[]): ImportReport[] {
	return settle(files).reports;
}

function withHouseholds(
	files: SettledRows[],
	grupper: readonly (readonly string[])[]
): SettledRows[] {
	const columns = sammanforda(files, grupper);
	if (!columns) return files;
	return files.map((file, i) => {
		const table = new Map(file.loaded.table).set('hushall_id', columns[i]!);
		return { ...file, loaded: { ...file.loaded, table } };
	});
}

/** The rows of one source that count, in load order. */
export function countingRows(files: readonly ImportedFile[], source: SourceId): CountingRows[] {
	return settle(files).settled.filter(({ loaded }) => loaded.source === source);
}

function settle(files: readonly ImportedFile[]): {
	reports: ImportReport[];
	settled: SettledRows[];
} {
	const reports = files.map((file) => file.report);
	const settled: SettledRows[] = [];
	for (const id of SOURCE_IDS) {
		const own = files.flatMap(({ loaded }, fil) =>
			loaded?.source === id ? [{ loaded, fil }] : []
		);
		const out = own.map(() => new Set<number>());
		for (const { file, row } of duplicates(own.map(({ loaded }) => loaded))) out[file]?.add(row);
		const counting: SettledRows[] = [];
		own.forEach(({ loaded, fil }, index) => {
			const dropped = out[index] ?? new Set<number>();
			const report = reports[fil];
			if (report && dropped.size > 0) reports[fil] = withDuplicates(report, loaded, dropped);
			const rows = dropped.size === 0 ? null : rowsLeft(loaded.rad.length, dropped);
			counting.push({ loaded, fil, rows, count: loaded.rad.length - dropped.size });
		});
		for (const { file, rad, konsekvens } of ovantade(counting)) {
			const fil = counting[file]!.fil;
			reports[fil] = withMessage(reports[fil]!, {
				kod: 'orimlig_storlek',
				rad,
				kolumn: null,
				konsekvens
			});
		}
		settled.push(...(id === 'ekonomi' ? somRaknas(counting, reports) : counting));
	}
	sagUtanKontakt(settled, reports);
	return { reports, settled };
}

function sagUtanKontakt(settled: readonly SettledRows[], reports: ImportReport[]): void {
	const av = (id: SourceId) => settled.filter(({ loaded }) => loaded.source === id);
	for (const file of av('aktiviteter'))
		if (utanKontakt(file, av('kontakter')))
			reports[file.fil] = withMessage(reports[file.fil]!, {
				kod: 'ogiltigt_varde',
				rad: null,
				kolumn: file.loaded.keyKolumn,
				konsekvens: AKTIVITETER_UTAN_KONTAKT
			});
}

/** The economy files as they count together; adds to the reports what only shows in the whole set. */
function somRaknas(counting: readonly SettledRows[], reports: ImportReport[]): SettledRows[] {
	const namn = (file: number) => reports[counting[file]!.fil]!.fil;
	const { files, fynd } = tillsammans(
		counting.map(({ loaded }) => loaded),
		namn
	);
	for (const { file, kod, kolumn, konsekvens, overlappar, fraga } of fynd) {
		const { fil } = counting[file]!;
		const report = withMessage(reports[fil]!, { kod, rad: null, kolumn, konsekvens });
		reports[fil] = {
			...report,
			...(overlappar && { overlappar: overlappandeFil(overlappar, namn) }),
			...(fraga && { fragor: [...(report.fragor ?? []), fraga] })
		};
	}
	// The economy source has no key, so all rows count.
	return files.map((loaded, i) => ({ ...counting[i]!, loaded, count: loaded.rad.length }));
}

function overlappandeFil(
	{ andra, ...hur }: NonNullable<Samfynd['overlappar']>,
	namn: (file: number) => string
): NonNullable<ImportReport['overlappar']> {
	return { fil: namn(andra), ...hur };
}

function withMessage(report: ImportReport, message: ImportMessage): ImportReport {
	return { ...report, meddelanden: inOrder([...report.meddelanden, message]) };
}

/** Messages about the whole file first, then by row. */
function inOrder(messages: ImportMessage[]): ImportMessage[] {
	return messages.sort((a, b) => (a.rad ?? 0) - (b.rad ?? 0));
}

function rowsLeft(length: number, dropped: ReadonlySet<number>): Int32Array {
	const rows = new Int32Array(length - dropped.size);
	for (let row = 0, at = 0; row < length; row++) if (!dropped.has(row)) rows[at++] = row;
	return rows;
}

function withDuplicates(
	report: ImportReport,
	loaded: LoadedRows,
	dropped: ReadonlySet<number>
): ImportReport {
	// A record with a column for each year is refused only when none of its years counts.
	const counting = new Set<number>();
	for (let row = 0; row < loaded.rad.length; row++)
		if (!dropped.has(row)) counting.add(loaded.rad.at(row));
	const told = [...new Set([...dropped].map((row) => loaded.rad.at(row)))].sort((a, b) => a - b);
	const refused = told.filter((rad) => !counting.has(rad)).length;
	const konsekvens = dubblett(SOURCES[loaded.source]);
	const kolumn = loaded.keyKolumn;
	const listed: ImportMessage[] = told
		.slice(0, MAX_LISTED)
		.map((rad) => ({ kod: 'dubblett_id', rad, kolumn, konsekvens }));
	const messages = medKontaktId(listed, loaded);
	if (told.length > MAX_LISTED)
		messages.push({
			kod: 'dubblett_id',
			rad: null,
			kolumn,
			...ejUpprakade(told.length - MAX_LISTED)
		});
	return {
		...report,
		inlasta: report.inlasta - refused,
		avvisade: report.avvisade + refused,
		meddelanden: inOrder([...report.meddelanden, ...messages])
	};
}

function sourceData<Ipc>(
	ipcOf: (columns: readonly PartedColumn[], rows: number) => Ipc,
	id: SourceId,
	files: readonly SettledRows[]
): SourceData<Ipc> {
	const source = SOURCES[id];
	const rows = files.reduce((sum, { count }) => sum + count, 0);
	const present = new Set(files.flatMap(({ loaded }) => loaded.columns));
	const missing = new Map(
		source.columns.flatMap((column) =>
			physicalColumns(column).map(({ name }) => [name, column.blank ?? ''] as const)
		)
	);
	const columns = tableColumns(source).map((physical) => ({
		physical,
		parts: files.map((file, index) => {
			if (physical.name === 'ordning') {
				const before = files.slice(0, index).reduce((sum, { count }) => sum + count, 0);
				return counted(file.count, (i) => before + i);
			}
			if (physical.name === 'fil') return counted(file.count, () => file.fil);
			const column =
				physical.name === 'rad' ? file.loaded.rad : (file.loaded.table.get(physical.name) ?? null);
			return {
				column,
				rows: file.rows,
				count: file.count,
				missing: missing.get(physical.name) ?? ''
			};
		})
	}));
	return {
		source: id,
		columns: source.columns.map((column) => column.id).filter((column) => present.has(column)),
		rows,
		ipc: ipcOf(columns, rows)
	};
}

function counted(count: number, value: (index: number) => number): ColumnPart {
	const column = new IntColumn();
	for (let i = 0; i < count; i++) column.push(value(i));
	return { column, rows: null, count, missing: '' };
}
