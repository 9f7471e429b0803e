import { arExempelfil } from '$lib/catalogue/exempelfiler';
import { INGA, type Fildialekt, type Installningar } from '$lib/installningar/installningar';
import { detectEncoding, slices, tooLarge, type Encoding } from './text/decode';
import type { AngivenDialekt } from './dialect/angiven';
import { detectLayout } from './dialect/layout';
import { toldDialect } from './dialect/told';
import type { ImportedFile } from './imported';
import { parseDatum } from './cells/datum';
import { felTecken, ingetUrFilen, nolltecken } from './report/konsekvens';
import type { FingerprintKey } from './fingerprint/fingerprint';
import { isZip } from './frammande/behallare';
import { frammande } from './frammande/frammande';
import { ingenTabell } from './frammande/slag';
import { omKolumnerna } from './gissning/gissning';
import { HEAD, MAX_BYTES } from './limits';
import { kolumnerIn, okandText } from './header/tabellkolumner';
import type { Kolumnbilder } from './prov/kolumnbild';
import { intesomData, programfil } from './programfil';
import { readRecognised, unknownFile } from './rows/recognised';
import type { ImportMessage, ImportReport, ProblemCode } from './report/report';
import type { ReadContext } from './rows/sourcerows';
import { records } from './text/split';
import { readSheets } from './xlsx/sheets';
import { isSie } from './sie/parse';
import { readSie } from './sie/siefil';
import { isUnreadable, Unreadable } from './unreadable';
import type { OpenWorkbook } from './xlsx/workbook';

export interface ReadOptions {
	/** The day of import, ISO: a date after it is flagged. */
	today: string;
	/** What the user says about the dialect; the rest is detected. */
	dialekt?: AngivenDialekt | undefined;
	/** The sheets of a workbook chosen for their sources; left out, the first sheet of each is read. */
	blad?: Fildialekt['blad'];
	/** The only sheet of a workbook to look at. */
	bara?: string | undefined;
	/** What the coordinator has declared. How this very file is read is in `dialekt` and `blad`. */
	installningar?: Installningar | undefined;
	/** Key for fingerprints of what tells households apart; left out, none are made. */
	nyckel?: FingerprintKey | undefined;
	/** Watches the rows of a file that is read on trial. */
	bilder?: Kolumnbilder | undefined;
	/** Called with the number of data records so far. */
	onProgress?: (rows: number) => void;
}

/**
 * Gives the steps in which a file of any kind is read; for a workbook, first fetches the code that opens
 * one. A workbook may become several files: one for each source in it.
 * @param workbooks fetches the code that opens workbooks, which no other file needs
 */
export async function stepsOf(
	name: string,
	bytes: Uint8Array,
	options: ReadOptions,
	workbooks: () => Promise<OpenWorkbook>
): Promise<Generator<number, ImportedFile[]>> {
	return readSteps(name, bytes, options, isZip(bytes) ? await workbooks() : undefined);
}

/**
 * Reads one text file whole: bytes → text → records → typed columns, with its report. Never throws for
 * the file's content: an unreadable file gives a report with `olaslig_fil` or `okand_fil`.
 */
export function readFile(name: string, bytes: Uint8Array, options: ReadOptions): ImportedFile {
	return lastStep(readSteps(name, bytes, options), options.onProgress)[0]!;
}

/** Takes every step, and returns the final result. */
export function lastStep(
	steps: Generator<number, ImportedFile[]>,
	onProgress?: ReadOptions['onProgress']
): ImportedFile[] {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		onProgress?.(step.value);
	}
}

/** The context in which rows are read. */
export function contextOf({
	today,
	nyckel,
	bilder,
	installningar = INGA
}: ReadOptions): ReadContext {
	return { today: parseDatum(today), nyckel, bilder, installningar };
}

/** The options for a file with this name, with what the settings say about it. */
export function optionsFor(
	name: string,
	settings: Pick<ReadOptions, 'today' | 'nyckel'> & { installningar: Installningar }
): ReadOptions {
	const own = settings.installningar.dialekt.find(({ fil }) => fil === name);
	return { ...settings, dialekt: own, blad: own?.blad };
}

/** Reads slice by slice, so that progress can be shown and the reading given up. Yields data records so far. */
function* readSteps(
	name: string,
	bytes: Uint8Array,
	options: ReadOptions,
	openWorkbook?: OpenWorkbook
): Generator<number, ImportedFile[]> {
	const report = { ...emptyReport(name), ...(arExempelfil(bytes) && { exempel: true as const }) };
	const context = contextOf(options);
	try {
		if (bytes.length > MAX_BYTES) throw tooLarge();
		const egen = programfil(bytes);
		if (egen) throw intesomData(egen);
		const slag = frammande(bytes);
		if (slag) throw ingenTabell(slag);
		if (openWorkbook) return yield* readSheets(report, openWorkbook(bytes), context, options);
		return [yield* readText(report, bytes, context, options)];
	} catch (error) {
		if (!isUnreadable(error)) throw error;
		return [unreadableFile(name, error)];
	}
}

/** The result for a file that could not be read, or that was refused unread. */
export function unreadableFile(name: string, error: Unreadable): ImportedFile {
	const message = {
		kod: 'olaslig_fil' as const,
		rad: error.rad,
		kolumn: null,
		konsekvens: ingetUrFilen(error.message)
	};
	return { report: { ...emptyReport(name), meddelanden: [message] }, loaded: null };
}

function* readText(
	report: ImportReport,
	bytes: Uint8Array,
	context: ReadContext,
	{ dialekt: angiven = {} }: ReadOptions
): Generator<number, ImportedFile> {
	const encoding = detectEncoding(bytes, angiven.teckenkodning);
	const { report: read, ...rest } = yield* readEncoded(report, bytes, encoding, context, angiven);
	const meddelanden = [...omTecknen(encoding), ...read.meddelanden];
	return { ...rest, report: { ...read, meddelanden } };
}

/** Messages about characters of the text that had to be changed. */
function omTecknen({ nul, fel }: Encoding): ImportMessage[] {
	const told = (kod: ProblemCode, konsekvens: string) => ({
		kod,
		rad: null,
		kolumn: null,
		konsekvens
	});
	return [
		...(nul > 0 ? [told('nolltecken', nolltecken(nul))] : []),
		...(fel > 0 ? [told('ogiltigt_varde', felTecken(fel))] : [])
	];
}

function* readEncoded(
	report: ImportReport,
	bytes: Uint8Array,
	encoding: Encoding,
	context: ReadContext,
	angiven: AngivenDialekt
): Generator<number, ImportedFile> {
	const texts = slices(bytes, encoding);
	const first = texts.next().value ?? '';
	if (first.trim() === '' && bytes.length < HEAD)
		throw new Unreadable('Filen är tom. Exportera den på nytt.');
	if (isSie(first)) return yield* readSie(report, chain(first, texts), encoding.namn, context);
	const head = first.slice(0, HEAD);
	const { kolumner } = context.installningar;
	const told = { ...angiven, kolumner, fil: report.fil };
	const layout = detectLayout(head, told);
	if (!layout || !('match' in layout)) {
		const found = okandText(head, angiven);
		if (!found) return unknownFile(report, layout);
		const om = omKolumnerna(null, found.kolumner, told.kolumner);
		return unknownFile({ ...report, dialekt: toldDialect(encoding, found), ...om }, layout);
	}
	const om = omKolumnerna(layout.match.source.id, kolumnerIn(head, layout), told.kolumner);
	const found = { dialekt: toldDialect(encoding, layout), ...om };
	const batches = () => records(slices(bytes, encoding), layout.syntax);
	return yield* readRecognised({ ...report, ...found }, layout, batches, context);
}

/** The report of a file about which nothing is known yet. */
export function emptyReport(fil: string): ImportReport {
	return {
		fil,
		kalla: null,
		rader: 0,
		inlasta: 0,
		avvisade: 0,
		borttagna_kolumner: [],
		okanda_kolumner: [],
		meddelanden: [],
		dialekt: null
	};
}

function* chain(first: string, rest: Iterable<string>): Generator<string> {
	yield first;
	yield* rest;
}
