import { SOURCES } from '$lib/catalogue/sources/all';
import { isPersonal } from '$lib/catalogue/sources/personal';
import { nyckel } from '$lib/domain/nyckel';
import type { Beloppsslag } from '../belopp/rubrik';
import { parseKommun, parseKommuner } from '../cells/kommun';
import { parsePeriod } from '../cells/period';
import { parseJaNej } from '../cells/val';
import { BLANK } from '../columns/columns';
import { isYear, shapeOf } from '../dialect/shape';
import { arPersonlig, type HeaderMatch } from './header';
import { IdKontroll } from '../personal/idkontroll';
import { looksPersonal } from '$lib/domain/personuppgift';

/** A column of a file, as shown on the page where columns are tied. */
export interface Filkolumn {
	/** The header's own text, trimmed. */
	rubrik: string;
	/** The header names personal data: the column can then only be tied as an id. */
	personlig: boolean;
	/** Although the header names personal data, the first values are ids. */
	kanVaraId?: true;
	/** Id of the column or role it is read as; null when it is not used. */
	kolumn: string | null;
	/** The kind of amount, when the column is one month's. */
	manad?: Beloppsslag;
	/** The column can be computed from the others: a sum, a deviation, what is left. */
	harledd?: true;
	/**
	 * The first values, blanks left out; null when one of them is not a number, a day, a kommun, an id or a word
	 * that the program knows: it may then be a name, and must not leave the worker.
	 */
	prov: string[] | null;
	/** How many of the judged rows have a value in the column. */
	ifyllda: number;
	/** How many different values those are. */
	olika: number;
}

/** How many values a column is judged by. */
export const JUDGED = 200;
const SHOWN = 5;

/**
 * The columns of a file, with the values that may be shown.
 * @param fields id → index of the columns that are read
 * @param records the first data records of the file
 * @param isPersonlig whether a header names personal data
 */
export function filkolumner(
	headers: readonly string[],
	fields: ReadonlyMap<string, number>,
	records: readonly (readonly string[])[],
	isPersonlig: (header: string) => boolean = isPersonal
): Filkolumn[] {
	const ids = new Map([...fields].map(([id, index]) => [index, id]));
	return headers.flatMap((rubrik, index) => {
		if (rubrik === '') return [];
		const personlig = isPersonlig(rubrik);
		const filled = records
			.map((record) => (record[index] ?? '').trim())
			.filter((cell) => cell !== '');
		const prov = personlig || !filled.every(isPlain) ? null : filled.slice(0, SHOWN);
		const olika = new Set(filled).size;
		return [
			{
				rubrik,
				personlig,
				...(personlig && arIdn(filled) && { kanVaraId: true as const }),
				kolumn: ids.get(index) ?? null,
				prov,
				ifyllda: filled.length,
				olika
			}
		];
	});
}

/**
 * The columns of a recognised table.
 * @param records the first records of the file, from its very beginning
 * @returns undefined when nothing can be tied: each year has a column, or the header is broken
 */
export function kandaKolumner(
	records: readonly (readonly string[])[],
	{ match, rubrikrad }: { match: HeaderMatch; rubrikrad: number }
): Filkolumn[] | undefined {
	if (match.years.length > 0) return undefined;
	const used = new Set(match.fields.values());
	const unused = match.headers.filter((header, index) => header !== '' && !used.has(index));
	// Some header is a value: a row of data has slipped into the header row, and its cells may be anything.
	if (!unused.every((header) => kanVaraRubrik(header) || isYear(header))) return undefined;
	const isPersonlig = (header: string) => arPersonlig(match.source, header);
	const manader = new Map(
		match.belopp.manader.map(({ index, slag }) => [match.headers[index], slag])
	);
	const { harledda, summor } = match.belopp;
	const egna = new Set(
		[...harledda, ...summor.map(({ index }) => index)].map((index) => match.headers[index])
	);
	return filkolumner(match.headers, match.fields, dataOf(records, rubrikrad), isPersonlig).map(
		(kolumn) => {
			if (kolumn.kolumn !== null) return kolumn;
			const manad = manader.get(kolumn.rubrik);
			if (manad) return { ...kolumn, manad };
			return egna.has(kolumn.rubrik) ? { ...kolumn, harledd: true as const } : kolumn;
		}
	);
}

/** The first records after the header that are not blank. */
export function dataOf(
	records: readonly (readonly string[])[],
	rubrikrad: number
): (readonly string[])[] {
	return records
		.slice(rubrikrad)
		.filter((record) => record.some((cell) => cell.trim() !== ''))
		.slice(0, JUDGED);
}

function arIdn(values: readonly string[]): boolean {
	const kontroll = new IdKontroll();
	return (
		values.length > 0 &&
		values.every((value) => kontroll.take(value) === null) &&
		!kontroll.arFodelsedagar
	);
}

/** Whether a text can name a column, and is not a value. */
export function kanVaraRubrik(text: string): boolean {
	const isText = text.length <= 60 && shapeOf(text) === 'text';
	return isText && !looksPersonal(text) && parseKommun(text) === null;
}

const KNOWN_WORDS: ReadonlySet<string> = new Set(
	Object.values(SOURCES).flatMap(({ columns }) =>
		columns.flatMap(({ values = {} }) =>
			Object.entries(values).flatMap(([value, words]) => [value, ...words].map(nyckel))
		)
	)
);

/** Whether a value by itself says nothing about a person. */
function isPlain(cell: string): boolean {
	if (looksPersonal(cell)) return false;
	return (
		!['text', 'adress'].includes(shapeOf(cell)) ||
		/^\p{L}{0,6}[-_]?\d[\d\p{L}_.-]*$/u.test(cell) ||
		KNOWN_WORDS.has(nyckel(cell)) ||
		parseJaNej(cell) !== null ||
		parseKommuner(cell).okanda.length === 0 ||
		parsePeriod(cell, BLANK) !== BLANK
	);
}
