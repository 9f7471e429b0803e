import type { SourceId } from '$lib/catalogue/sources/source';
import { valdaBlad, type Fildialekt } from '$lib/installningar/installningar';
import type { Kolumnkoppling } from '$lib/installningar/kolumnkoppling';
import { Bladfynd } from './bladfynd';
import { kandaKolumner, type Filkolumn } from '../header/filkolumner';
import { omKolumnerna } from '../gissning/gissning';
import { matchHeader, nearestSource, type NearMiss } from '../header/header';
import type { ImportedFile } from '../imported';
import { cellSaknas, doldaBlad, olastaBlad } from '../report/konsekvens';
import { MAX_COLUMNS, MAX_HEADER_RECORD } from '../limits';
import { egenArbetsbok } from '../programfil';
import { runtom, type Omgivning } from '../header/omgivning';
import { okandTabell, type OkandTabell } from '../header/tabellkolumner';
import type { Problems } from '../report/problems';
import { readRecognised, unknownFile } from '../rows/recognised';
import type { ImportReport } from '../report/report';
import type { ReadContext } from '../rows/sourcerows';
import type { Recognised } from '../rows/tablereading';
import { talslag } from '../cells/talslag';
import { Unreadable } from '../unreadable';
import { isExcelError } from './errors';
import { Ifyllning } from './sammanslagna';
import type { Sheet, Workbook } from './workbook';

/** A sheet with the header of a source. */
interface Fit {
	sheet: Sheet;
	table: Recognised;
	kolumner: Filkolumn[] | undefined;
}

/** What was found in the sheets of a workbook. */
interface Found {
	fits: Fit[];
	near: NearMiss | null;
	/** The first sheet with a table that matches no source. */
	other: (OkandTabell & { sheet: Sheet }) | null;
}

/** Which sheets of a workbook to read. */
export interface Bladval {
	/** Names of the chosen sheets, each for its source. */
	blad?: Fildialekt['blad'];
	/** Name of the only sheet to look at. */
	bara?: string | undefined;
}

/**
 * Reads the sheets of a workbook that have a recognised header, one for each source: the chosen one, else the
 * first; the report names the others. Hidden sheets are not read, and are reported if their header is
 * recognised. Yields data records so far.
 * @throws Unreadable
 */
export function* readSheets(
	report: ImportReport,
	workbook: Workbook,
	context: ReadContext,
	{ blad, bara }: Bladval
): Generator<number, ImportedFile[]> {
	if (workbook.egen) throw egenArbetsbok();
	const sheets = workbook.sheets.filter(({ namn }) => bara === undefined || namn === bara);
	const visible = sheets.filter(({ dolt }) => !dolt);
	const { fits, near, other } = yield* fitsOf(report.fil, workbook, visible, context);
	const hidden = sheets.filter(({ dolt }) => dolt);
	const dolda = (yield* fitsOf(report.fil, workbook, hidden, context)).fits;
	if (fits.length === 0) {
		if (dolda[0]) throw onlyHidden(dolda[0].sheet);
		if (!other) return [unknownFile(report, near)];
		const { sheet, rubrikrad } = other;
		const om = omKolumnerna(null, other.kolumner, context.installningar.kolumner);
		const dialekt = { blad: sheet.namn, rubrikrad };
		return [unknownFile({ ...report, dialekt, ...om }, near)];
	}
	const names = fits.map(({ sheet }) => sheet.namn);
	const valda = valdaBlad({ blad });
	const saknat = valda.find((namn) => !names.includes(namn));
	if (saknat !== undefined && fits.length > 1)
		throw new Unreadable(
			`Bladet ”${saknat}”, som är valt, finns inte i arbetsboken eller saknar kända rubriker. Välj ett av ${listed(names)}.`
		);
	const files: ImportedFile[] = [];
	let before = 0;
	for (const lika of perSource(fits)) {
		const fit = lika.find(({ sheet }) => valda.includes(sheet.namn)) ?? lika[0]!;
		const andra = lika.filter((one) => one !== fit).map(({ sheet }) => sheet.namn);
		const steps = readSheet(report, workbook, fit, andra, context);
		let step = steps.next();
		for (; !step.done; step = steps.next()) yield before + step.value;
		files.push(step.value);
		before += step.value.report.rader;
	}
	return medDolda(files, dolda);
}

/** Adds hidden sheets to the reports: each to the file of its source, else to the first file. */
function medDolda(files: readonly ImportedFile[], dolda: readonly Fit[]): ImportedFile[] {
	const plats = ({ table }: Fit) =>
		Math.max(
			files.findIndex(({ report }) => report.kalla === table.match.source.id),
			0
		);
	return files.map((file, i) => {
		const egna = dolda.filter((fit) => plats(fit) === i).map(({ sheet }) => sheet.namn);
		if (egna.length === 0) return file;
		return medMeddelande(file, doldaBlad(egna));
	});
}

/** The file with a message about unread sheets put first. */
function medMeddelande(file: ImportedFile, konsekvens: string): ImportedFile {
	const olast = { kod: 'dolda_rader' as const, rad: null, kolumn: null, konsekvens };
	const { report } = file;
	return { ...file, report: { ...report, meddelanden: [olast, ...report.meddelanden] } };
}

/** The sheets grouped by source, in the order of the workbook. */
function perSource(fits: readonly Fit[]): Fit[][] {
	const groups = new Map<SourceId, Fit[]>();
	for (const fit of fits) {
		const { id } = fit.table.match.source;
		groups.set(id, [...(groups.get(id) ?? []), fit]);
	}
	return [...groups.values()];
}

/** @param andra names of the source's other sheets */
function* readSheet(
	report: ImportReport,
	workbook: Workbook,
	fit: Fit,
	andra: string[],
	context: ReadContext
): Generator<number, ImportedFile> {
	const { match, rubrikrad } = fit.table;
	const valt = fit.sheet.namn;
	if (match.headers.length > MAX_COLUMNS)
		throw new Unreadable(
			`Bladet ”${valt}” har fler än ${MAX_COLUMNS} kolumner, som är gränsen. Ta bort de kolumner som inte behövs.`,
			rubrikrad
		);
	let fynd = new Bladfynd(fit.table);
	const file = yield* readRecognised(
		{
			...report,
			dialekt: { blad: valt, rubrikrad },
			...omKolumnerna(match.source.id, fit.kolumner, context.installningar.kolumner),
			...(andra.length > 0 && { blad: { valt, andra } })
		},
		fit.table,
		(problems) => {
			fynd = new Bladfynd(fit.table);
			const rows = workbook.rows(fit.sheet, talslag(match), fynd);
			const merged = new Ifyllning(workbook.merged(fit.sheet), match, rubrikrad);
			return settled(rows, fit.table, merged, fynd, problems);
		},
		context
	);
	const told = fynd.told(file);
	const { blad } = told.report;
	return blad ? medMeddelande(told, olastaBlad(blad)) : told;
}

/** The sheets with a recognised header; also the nearest other header, and a table that could be tied. */
function* fitsOf(
	fil: string,
	workbook: Workbook,
	sheets: readonly Sheet[],
	{ installningar }: ReadContext
): Generator<number, Found> {
	const fits: Fit[] = [];
	let other: Found['other'] = null;
	let near: NearMiss | null = null;
	for (const sheet of sheets) {
		const top: string[][] = [];
		for (const batch of workbook.rows(sheet)) {
			top.push(...batch.slice(0, MAX_HEADER_RECORD - top.length));
			if (top.length >= MAX_HEADER_RECORD) break;
			yield 0;
		}
		const namn = { fil, blad: sheet.namn };
		const { kolumner } = installningar;
		const table = recognised(top, kolumner, namn);
		if (table) fits.push({ sheet, table, kolumner: kandaKolumner(top, table) });
		const found: OkandTabell | null = table || other ? null : okandTabell(top);
		if (found) other = { sheet, ...found };
		for (const [index, record] of top.entries())
			near = nearer(near, nearestSource(record, kolumner, runtom(top, index, namn)));
	}
	return { fits, near, other };
}

function recognised(
	top: string[][],
	kolumner: readonly Kolumnkoppling[],
	namn: Pick<Omgivning, 'fil' | 'blad'>
): Recognised | null {
	for (const [index, record] of top.entries()) {
		const runt = runtom(top, index, namn);
		const match = matchHeader(record, kolumner, runt);
		if (match) return { rubrikrad: index + 1, match, omgivning: runt.omgivning };
	}
	return null;
}

function nearer(a: NearMiss | null, b: NearMiss | null): NearMiss | null {
	const score = ({ matched, missing }: NearMiss) => matched.length - missing.length;
	return !a || (b && score(b) > score(a)) ? b : a;
}

/**
 * Fills each row to the width of the header, since Excel stores no blank cells, and with merged values. A
 * formula's error in a column that accepts any text is reported and left blank.
 */
function* settled(
	batches: Iterable<string[][]>,
	{ match, rubrikrad }: Recognised,
	merged: Ifyllning,
	fynd: Bladfynd,
	problems: Problems
): Generator<string[][]> {
	const { source, fields, headers } = match;
	const free = source.columns.flatMap(({ id, type, open }) => {
		const index = fields.get(id);
		return index !== undefined && (type === 'text' || open) ? [{ id, index }] : [];
	});
	let rad = 0;
	for (const batch of batches) {
		for (const record of batch) {
			if (++rad <= rubrikrad || record.length === 0) continue;
			fynd.rad(record);
			while (record.length < headers.length) record.push('');
			merged.fyll(record, rad);
			for (const { id, index } of free)
				if (isExcelError(record[index] ?? '')) {
					record[index] = '';
					const konsekvens = cellSaknas(source, id, 'ogiltigt_varde');
					problems.add('ogiltigt_varde', rad, headers[index] ?? null, konsekvens);
				}
		}
		yield batch;
	}
}

function onlyHidden(sheet: Sheet): Unreadable {
	return new Unreadable(
		`Bladet ”${sheet.namn}” har kända rubriker men är dolt. Högerklicka på flikarna i Excel, välj ”Ta fram” och spara, så läses det.`
	);
}

function listed(names: readonly string[]): string {
	return names.map((namn) => `”${namn}”`).join(', ');
}
