import { readdir, readFile as readBytes, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { antalOrd } from '$lib/domain/format';
import { today as idag } from '$lib/domain/today';
import { assemble, assembleInStretches } from '$lib/import/columns/assemble';
import { tooLarge } from '$lib/import/text/decode';
import { lastStep, optionsFor, stepsOf, unreadableFile } from '$lib/import/file';
import type { ImportedFile } from '$lib/import/imported';
import { MAX_BYTES } from '$lib/import/limits';
import { manualFiles } from '$lib/import/rows/manuella';
import { fragetext } from '$lib/import/report/fragetext';
import { olastaBlad } from '$lib/import/report/konsekvens';
import { programfil, programfiltext } from '$lib/import/programfil';
import type { Dataset, ImportReport } from '$lib/import/report/report';
import { sammaFil, tvillingar } from '$lib/import/duplicates/sammafil';
import type { Installningar } from '$lib/installningar/installningar';
import { UsageError } from '../tooling/usage';

/** Names of files that cannot be data. Data files have any name, and are recognised by their header. */
const NOT_DATA = /^(\.|~\$)|\.(md|mjs|js|ts|json|pdf|docx?|pptx?|png|jpe?g|svg|html?|zip)$/i;

/** For how many files the reason is given, when no file of a folder is recognised. */
const MEST = 10;

/** The data files directly in a folder, in order of name. @throws UsageError when it is not a folder */
export async function dataFiles(folder: string): Promise<string[]> {
	const isFolder = await stat(folder).then(
		(found) => found.isDirectory(),
		() => false
	);
	if (!isFolder) throw new UsageError(`Mappen ${folder} finns inte.`);
	const entries = await readdir(folder, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && !NOT_DATA.test(entry.name))
		.map(({ name }) => name)
		.sort()
		.map((name) => join(folder, name));
}

async function sameBytes(a: string, b: string): Promise<boolean> {
	const [own, other] = await Promise.all([readBytes(a), readBytes(b)]);
	return own.equals(other);
}

async function workbooks() {
	return (await import('$lib/import/xlsx/workbook')).openWorkbook;
}

/**
 * Reads a folder, and reports on stderr which of its files are the program's own, and which questions
 * nobody was there to answer: the files are read without answers.
 * @param givna files already given as arguments
 * @throws UsageError when no file was recognised
 */
export async function readAndTell(
	folder: string,
	installningar: Installningar,
	givna: readonly (string | undefined)[]
): Promise<Dataset<Iterable<Uint8Array>>> {
	const egna = await programfilerI(folder, givna);
	const files = await readFiles(folder, installningar).catch((error: unknown) => {
		// The message about an unusable argument must be a single line.
		throw error instanceof UsageError ? new UsageError([...egna, error.message].join(' ')) : error;
	});
	const dataset = assembleInStretches(files, installningar.hushall.sammanforda);
	for (const rad of egna) console.error(rad);
	sagFragor(dataset.reports);
	return dataset;
}

function sagFragor(reports: readonly ImportReport[]): void {
	for (const { fil, blad, fragor = [] } of reports) {
		for (const fraga of fragor) console.error(`${fil}: ${fragetext(fraga)}`);
		if (blad) console.error(`${fil}: ${olastaBlad(blad)}`);
	}
}

/**
 * The folder's files that are the program's own and so not data, as lines: what each is, and which argument it
 * is for.
 * @param givna files already given so
 */
export async function programfilerI(
	folder: string,
	givna: readonly (string | undefined)[]
): Promise<string[]> {
	const rader: string[] = [];
	const given = new Set(givna.flatMap((path) => (path === undefined ? [] : resolve(path))));
	// A missing folder is reported when it is read.
	for (const name of await readdir(folder).catch(() => [])) {
		const path = join(folder, name);
		if (!/\.(json|zip)$/i.test(name) || given.has(resolve(path))) continue;
		const slag = programfil(await readBytes(path).catch(() => new Uint8Array(0)));
		if (slag) rader.push(`${name}: Filen är ${programfiltext(slag)}`);
	}
	return rader.sort();
}

/**
 * Reads every data file of a folder. Files of the same source are added to each other, and typed values of the
 * settings come last.
 * @throws UsageError when no file was recognised
 */
export async function readFolder(folder: string, installningar: Installningar): Promise<Dataset> {
	return assemble(await readFiles(folder, installningar), installningar.hushall.sammanforda);
}

async function readFiles(folder: string, installningar: Installningar): Promise<ImportedFile[]> {
	const today = idag();
	const files: ImportedFile[] = [];
	/** The first result of each file, since a workbook may give several. */
	const first: ImportedFile[] = [];
	const paths = await dataFiles(folder);
	const sizes = new Map(
		await Promise.all(paths.map(async (path) => [path, (await stat(path)).size] as const))
	);
	const twins = await tvillingar(paths, (path) => sizes.get(path) ?? 0, sameBytes);
	for (const [i, path] of paths.entries()) {
		const name = basename(path);
		const twin = twins[i] ?? null;
		if (twin !== null) {
			const samma = sammaFil(name, first[twin]!);
			files.push(samma);
			first.push(samma);
			continue;
		}
		const options = optionsFor(name, { today, installningar });
		if (sizes.get(path)! > MAX_BYTES) {
			const forStor = unreadableFile(name, tooLarge());
			files.push(forStor);
			first.push(forStor);
			continue;
		}
		const read = lastStep(await stepsOf(name, await readBytes(path), options, workbooks));
		files.push(...read);
		first.push(read[0]!);
	}
	if (files.every(({ report }) => report.kalla === null))
		throw new UsageError(
			`Ingen fil i ${folder} känns igen. ${skalen(files)}Där ska ligga filer i CSV eller Excel med till exempel kontakter, ekonomi, befolkning eller LPIX.`
		);
	return [...files, ...manualFiles(installningar, today)];
}

/** Why each file is not recognised, on a single line as for any unusable argument. */
function skalen(files: readonly ImportedFile[]): string {
	const told = files.slice(0, MEST).map(({ report: { fil, meddelanden } }) => {
		const text = meddelanden[0]?.konsekvens ?? '';
		return `${fil}: ${text} `;
	});
	const fler = files.length - told.length;
	return (
		told.join('') +
		(fler > 0 ? `${antalOrd(fler, 'fil', 'filer')} till känns inte heller igen. ` : '')
	);
}
