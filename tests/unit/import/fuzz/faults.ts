import { hasValue } from '$lib/import/dialect/shape';
import { readTables } from '$lib/import/dialect/reader';
import { lastStep, stepsOf } from '$lib/import/file';
import type { ImportReport, ProblemCode, TextDialect } from '$lib/import/report/report';
import { isUnreadable } from '$lib/import/unreadable';
import { openWorkbook } from '$lib/import/xlsx/workbook';
import { loaded, TODAY } from '../load';
import { plainRecords } from './count';
import { KANARIE, type Valid } from './valid';

/** No file may take longer. A guard against hanging, not a measure of speed. */
const HANGS_MS = 5_000;

const REFUSED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
	'saknar_nyckel',
	'ogiltig_registrerad',
	'fel_antal_falt',
	'dubblett_id'
]);

/** Told once for all the rows of kommuner that are not whole. */
const PARTS: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['delmangd', 'okand_uppdelning']);

/** A file as the program reads it. */
export async function read(name: string, bytes: Uint8Array) {
	const open = () => Promise.resolve(openWorkbook);
	return loaded(lastStep(await stepsOf(name, bytes, { today: TODAY }, open)));
}

/** What is wrong with how a mutated file is read, in words; none when nothing is. */
export async function faultsOf(bytes: Uint8Array, valid: Valid): Promise<string[]> {
	const start = performance.now();
	const { report, rows } = await read(valid[0], bytes);
	readGenerically(bytes);
	const faults: string[] = [];
	const holds = (what: string, is: boolean) => is || faults.push(what);
	holds('it takes too long', performance.now() - start < HANGS_MS);
	holds('personal data is told', !KANARIE.test(JSON.stringify(report)));
	const { kalla, rader, inlasta, avvisade, meddelanden, dialekt, obrukbar } = report;
	holds('the sums do not agree', rader === inlasta + avvisade);
	holds('a file without source has rows', kalla !== null || rader === 0);
	holds('a file without source says nothing', kalla !== null || meddelanden.length > 0);
	// The rows of a SIE file are those of an account, and refused with it.
	if ('sietyp' in (dialekt ?? {}))
		holds('no account is told', avvisade === 0 || meddelanden.length > 0);
	else
		holds(
			'a refused row is not told',
			told(report, REFUSED).length >= avvisade || meddelanden.some(({ kod }) => PARTS.has(kod))
		);
	const utanAr = report.fragor?.some(({ slag }) => slag === 'ar') ?? false;
	holds('a file of no known year is of use', !utanAr || obrukbar === true);
	holds(
		'a file of no use has rows, or no word why',
		!obrukbar || (rows.length === 0 && (utanAr || meddelanden.some(({ kod }) => PARTS.has(kod))))
	);
	// Ages and sexes become one row; what is not of population is read and not counted.
	const distinct = new Set(rows.map(({ rad }) => rad)).size;
	if (kalla !== 'befolkning') holds('a loaded row is lost', distinct === inlasta);
	if (kalla !== null && (!obrukbar || utanAr) && dialekt && 'avgransare' in dialekt) {
		const records = plainRecords(bytes, dialekt);
		if (records) faults.push(...lost(report, dialekt, records));
		if (records) faults.push(...(await changed(rows, report, records, valid)));
	}
	return faults;
}

function readGenerically(bytes: Uint8Array): void {
	try {
		readTables(bytes);
	} catch (error) {
		if (!isUnreadable(error)) throw error;
	}
}

/** Records that stand in the file and are not told of. */
function lost(report: ImportReport, { rubrikrad }: TextDialect, records: string[][]): string[] {
	const header = records[rubrikrad - 1] ?? [];
	const above = records.slice(0, rubrikrad - 1).filter((record) => isRow(record, header)).length;
	const below = records.slice(rubrikrad).filter((record) => record.some(isFilled)).length;
	const notes = told(report, new Set<ProblemCode>(['fotrad']));
	const faults: string[] = [];
	if (notes.filter((rad) => rad < rubrikrad).length < above)
		faults.push(`${above} rows above the header are not told`);
	const read = report.rader + waiting(report);
	if (read + notes.filter((rad) => rad > rubrikrad).length !== below)
		faults.push(`of ${below} rows below the header some are not told`);
	return faults;
}

/** The rows of a file of no known year: none counts until it is told, and they are told together. */
function waiting({ meddelanden }: ImportReport): number {
	const said = meddelanden.flatMap(
		({ konsekvens }) => /(\d+)\u00a0rad(?:er)? räknas inte förrän året/.exec(konsekvens)?.[1] ?? []
	);
	return Number(said[0] ?? 0);
}

/** Filled as rows are, with a number or a date: no title. */
function isRow(record: string[], header: string[]): boolean {
	const width = header.length > 1 ? header.length : (header[0] ?? '').split(/[;,]/).length;
	const filled = record.filter(isFilled);
	return filled.length > 1 && filled.length * 2 >= width && filled.some(hasValue);
}

const isFilled = (cell: string) => cell.trim() !== '';

/** The rows that messages of some codes are about. */
function told({ meddelanden }: ImportReport, codes: ReadonlySet<ProblemCode>): number[] {
	const rows = meddelanden.filter(({ kod }) => codes.has(kod)).map(({ rad }) => rad);
	return [...new Set(rows.filter((rad) => rad !== null))];
}

type Row = Record<string, unknown>;

/** What each record of a valid file becomes, where no other record of it has a say. */
const untouched = new Map<string, Promise<Map<string, string>>>();

/** Rows that stand as they did under the same header, and yet have other values. */
async function changed(
	rows: readonly Row[],
	{ dialekt, kalla }: ImportReport,
	records: string[][],
	[name, bytes]: Valid
): Promise<string[]> {
	if (kalla === 'ekonomi' || kalla === 'befolkning') return [];
	const before = untouched.get(name) ?? valuesOf(name, bytes);
	untouched.set(name, before);
	const known = await before;
	const header = dialekt && 'avgransare' in dialekt ? records[dialekt.rubrikrad - 1] : undefined;
	if (!known.has(key(header))) return [];
	return rows
		.filter((row) => {
			const was = known.get(key(records[Number(row['rad']) - 1]));
			return was !== undefined && was !== values(row);
		})
		.map(({ rad }) => `row ${String(rad)} has other values than it had`);
}

async function valuesOf(name: string, bytes: Uint8Array): Promise<Map<string, string>> {
	const { report, rows } = await read(name, bytes);
	const records = plainRecords(bytes, report.dialekt as TextDialect) ?? [];
	const found = new Map([[key(records[(report.dialekt as TextDialect).rubrikrad - 1]), '']]);
	for (const row of rows) found.set(key(records[Number(row['rad']) - 1]), values(row));
	return found;
}

const key = (record: string[] | undefined) => JSON.stringify(record);
const values = (row: Row) => JSON.stringify({ ...row, rad: 0, ordning: 0 });
