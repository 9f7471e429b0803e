import { parseKommun } from '../cells/kommun';
import type { Omgivning, Runt } from '../header/omgivning';
import { dagenI, folkrubrik } from './rubrik';
import { arKommun } from './region';
import { sagerAnnat, sagerBeraknat, sagerFolkmangd } from './ord';
import { nyckel } from '$lib/domain/nyckel';

/** A column with the counts of one year. */
export interface Arskolumn {
	index: number;
	ar: number;
	/** The day the header itself names, or BLANK when it names only the year. */
	datum: number;
}

/** What the columns of a population table are. */
export interface Befolkningstabell {
	/** The source's columns, including those found from what stands around the table. */
	fields: Map<string, number>;
	years: Arskolumn[];
	/** Why its numbers cannot be taken for population, as the rest of a sentence; null when they can. */
	varfor: string | null;
}

/**
 * Finds the counts of a table: under years, under a header such as "Folkmängd 1 november", or in the
 * source's own columns.
 * @param known the columns found by their names
 * @param sagt whether the user has said which column holds the counts
 */
export function befolkningstabell(
	headers: readonly string[],
	known: ReadonlyMap<string, number>,
	sagt: boolean,
	runt: Runt
): Befolkningstabell {
	const fields = new Map(known);
	if (!fields.has('kommun') && headers[0] !== '') return { fields, years: [], varfor: null };
	const rubriker = headers.map((header) => (header === '' ? null : folkrubrik(header)));
	const tabell = (years: Arskolumn[], varfor: string | null) => ({ fields, years, varfor });
	const hasTime = fields.has('ar') || fields.has('datum');
	if (hasTime && !fields.has('antal')) {
		const antal = folkkolumn(rubriker);
		if (antal >= 0) fields.set('antal', antal);
	}
	if (hasTime) return tabell([], fields.has('antal') && !sagt ? annatITitel(headers, runt) : null);
	const years = rubriker.flatMap((rubrik, index) =>
		rubrik?.ar ? [{ index, ar: rubrik.ar, datum: dagenI(rubrik, rubrik.ar) }] : []
	);
	const utanAr = fields.get('antal') ?? folkkolumn(rubriker);
	if (years.length === 0 && utanAr >= 0) years.push(...titelar(utanAr, runt));
	const [first] = years;
	if (!first) return tabell([], fields.has('kommun') ? merAnFolk(headers, runt) : null);
	if (!fields.has('kommun')) {
		const kommun = utanRubrik(headers, first.index, runt.under);
		if (kommun < 0) return tabell([], null);
		fields.set('kommun', kommun);
	}
	fields.delete('antal');
	const folk = (index: number) => rubriker[index]?.folk === true;
	const own = years.filter(({ index }) => folk(index));
	const counts = own.length > 0 ? own : years;
	const sager = own.length > 0 || first.index === utanAr;
	const varfor =
		tvetydigt(headers, counts, runt.under) ??
		(sager ? annatITitel(headers, runt) : annat(headers, counts, runt));
	return tabell(counts, varfor);
}

/** Why the counts are unclear, when a header with a year says more than that it counts people. */
function merAnFolk(headers: readonly string[], { omgivning: { ovan } }: Runt): string | null {
	const header = headers.find(
		(text) => aretI(text).length > 0 && [text, ...ovan].some(sagerFolkmangd)
	);
	if (header === undefined) return null;
	return `rubriken ”${header}” säger mer än folkmängd och år, så det syns inte om talen är hela befolkningen`;
}

/** The column that says folkmängd and names no year; one of 1 November goes first. −1 when none does. */
function folkkolumn(rubriker: readonly (ReturnType<typeof folkrubrik> | null)[]): number {
	const isFolk = (rubrik: (typeof rubriker)[number]) => rubrik?.folk === true && rubrik.ar === null;
	const november = rubriker.findIndex(
		(rubrik) => isFolk(rubrik) && rubrik?.dag?.manad === 11 && rubrik.dag.dag === 1
	);
	return november >= 0 ? november : rubriker.findIndex(isFolk);
}

/** The column `index` with the year that the titles name; none when they name several or no year. */
function titelar(index: number, { omgivning: { ovan } }: Runt): Arskolumn[] {
	const aren = new Set(ovan.flatMap((text) => (sagerFolkmangd(text) ? aretI(text) : [])));
	const [ar] = aren;
	return aren.size === 1 && ar
		? [{ index, ar, datum: dagenI({ folk: true, ar, dag: null }, ar) }]
		: [];
}

function aretI(text: string): number[] {
	return [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
}

/** The column without a header whose cells are kommuner; −1 when there is none. */
function utanRubrik(
	headers: readonly string[],
	before: number,
	under: readonly (readonly string[])[]
): number {
	const empty = headers.slice(0, before).findIndex((header) => header !== '');
	const stubs = empty < 0 ? before : empty;
	const cells = (index: number) => under.map((record) => (record[index] ?? '').trim());
	const kommuner = (index: number) => cells(index).filter(arKommun).length;
	const best = Array.from({ length: stubs }, (_, index) => index).reduce(
		(a, b) => (kommuner(b) > (a < 0 ? 0 : kommuner(a)) ? b : a),
		-1
	);
	return best;
}

/** Why it is unclear which columns hold the whole population; null when it is clear. */
function tvetydigt(
	headers: readonly string[],
	years: readonly Arskolumn[],
	under: readonly (readonly string[])[]
): string | null {
	const seen = new Set<string>();
	for (const { ar, datum } of years) {
		const key = `${ar} ${datum}`;
		if (seen.has(key))
			return `flera kolumner gäller ${ar}, och det syns inte vilken som är hela befolkningen`;
		seen.add(key);
	}
	const from = Math.min(...years.map(({ index }) => index));
	const isFilled = (index: number) =>
		under.some((record) => /\d/.test(record[index] ?? '') && arRad(record));
	const width = Math.max(headers.length, ...under.map(({ length }) => length));
	for (let index = from; index < width; index++)
		if ((headers[index] ?? '') === '' && isFilled(index))
			return `kolumn ${index + 1} har tal men ingen rubrik, så det syns inte vilka tal som är hela befolkningen`;
	return null;
}

function arRad(record: readonly string[]): boolean {
	return record.some((cell) => parseKommun(cell.trim()) !== null);
}

/** A title as statistics offices write it: what is counted "efter" what it is divided by. */
const EFTER = /(?:^|\s)efter (?:region|kommun)/i;

/** Why a table with a column named as the counts is still not a population table. */
function annatITitel(
	headers: readonly string[],
	{ omgivning: { ovan, blad } }: Runt
): string | null {
	const ord = [...ovan, blad].map(sagerBeraknat).find((text) => text !== null);
	if (ord) return `”${ord}” säger att talen inte är folkmängd`;
	if (headers.some(arNyckeltal)) return 'rubriken Nyckeltal säger att talen inte är folkmängd';
	const statistik = ovan.filter((text) => EFTER.test(text));
	return statistik.length > 0 && !ovan.some(sagerFolkmangd)
		? 'titeln säger att talen är något annat än folkmängd'
		: null;
}

/** Why the numbers under bare years are not a population; null when they are. */
function annat(headers: readonly string[], years: readonly Arskolumn[], runt: Runt): string | null {
	if (headers.some(arNyckeltal)) return 'rubriken Nyckeltal säger att talen inte är folkmängd';
	if (folkkolumn(headers.map(folkrubrik)) >= 0)
		return `folkmängden står under en rubrik för sig, så det syns inte vad talen under ${years[0]?.ar} är`;
	const used = new Set(years.map(({ index }) => index));
	const stubs = headers.filter((header, index) => header !== '' && !used.has(index));
	const innehall = headers.flatMap((header, index) =>
		arInnehall(header) ? runt.under.map((record) => record[index] ?? '').filter(sagerFolkmangd) : []
	);
	const sager = [...runt.omgivning.ovan, runt.omgivning.blad, ...stubs];
	const ord = sager.map(sagerAnnat).find((text) => text !== null);
	if (ord && innehall.length === 0) return `”${ord}” säger att talen inte är folkmängd`;
	if ([...sager, ...innehall].some(sagerFolkmangd)) return null;
	const namn = runt.omgivning.fil.replace(/\.[^.]*$/, '');
	if (sagerFolkmangd(namn) && !sagerAnnat(namn)) return null;
	return 'varken titel eller rubrik säger att talen är folkmängd. Är de det skriver du Folkmängd före året i rubriken';
}

function arNyckeltal(header: string): boolean {
	return nyckel(header).startsWith('nyckeltal');
}

/** Whether a header names the column that says what each row's numbers are. */
export function arInnehall(header: string): boolean {
	return /^(?:tabellinnehall|contents?(?:code)?|innehall|variabel|matt|uppgift)$/.test(
		nyckel(header)
	);
}

/** Whether only the file's name says that the numbers under the years are population. */
export function baraFilnamn(headers: readonly string[], { ovan, blad }: Omgivning): boolean {
	return ![...ovan, blad, ...headers].some(sagerFolkmangd);
}
