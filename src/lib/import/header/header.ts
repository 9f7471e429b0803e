import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS, type Source } from '$lib/catalogue/sources/source';
import { saknadeKolumner } from '$lib/catalogue/sources/krav';
import { isPersonal } from '$lib/catalogue/sources/personal';
import { ROLES } from '$lib/catalogue/sources/roles';
import {
	arId,
	kopplingFor,
	minnet,
	rubrik,
	type Kolumnkoppling,
	type Minne
} from '$lib/installningar/kolumnkoppling';
import { enhetI, utanEnhet } from '../belopp/enhet';
import { beloppslayout, INGEN_LAYOUT, type Beloppslayout } from '../belopp/layout';
import { arRunt } from '../belopp/ar';
import { tvaraders } from '../belopp/tvarader';
import { hasValue, isYear } from '../dialect/shape';
import { arStatistik } from '../befolkning/delande';
import { befolkningstabell, type Arskolumn } from '../befolkning/tabell';
import { INGEN_OMGIVNING, INGET_RUNT, type Omgivning, type Runt } from './omgivning';

/** How a file's columns match those of a source. */
export interface HeaderMatch {
	source: Source;
	/** Column id or ekonomi role → index in the record. */
	fields: ReadonlyMap<string, number>;
	/** The year columns of a population table; empty in all others. */
	years: readonly Arskolumn[];
	/** How amounts stand in the columns of an economy file. */
	belopp: Beloppslayout;
	/** All headers as written, trimmed. */
	headers: readonly string[];
	/** Headers with the same meaning as one that is read. */
	dubbla: readonly Dubbel[];
	/** Indexes of columns that are read as ids although their headers name personal data. */
	personliga: readonly number[];
}

/** A header that is not read, because another one means the same column. */
export interface Dubbel {
	id: string;
	index: number;
	/** Index of the header that is read. */
	before: number;
}

/** A source that the header does not satisfy, and what is missing. */
export interface NearMiss {
	source: Source;
	matched: string[];
	missing: string[];
	/** Why the table is not of the source although nothing is missing, as the rest of a sentence. */
	varfor?: string;
}

interface Target {
	id: string;
	/** −1: said by the user · 0: the column's own name · 1…: its aliases, in order */
	rank: number;
}

const TARGETS: ReadonlyMap<string, ReadonlyMap<string, Target>> = new Map(
	SOURCE_IDS.map((id) => {
		const targets = new Map<string, Target>();
		const add = (text: string, target: Target) => {
			if (!targets.has(rubrik(text))) targets.set(rubrik(text), target);
		};
		if (id === 'ekonomi')
			for (const role of ROLES)
				role.aliases.forEach((alias, i) => add(alias, { id: role.id, rank: 1 + i }));
		for (const column of SOURCES[id].columns) {
			add(column.id, { id: column.id, rank: 0 });
			add(column.title, { id: column.id, rank: 0 });
		}
		for (const column of SOURCES[id].columns)
			column.aliases?.forEach((alias, i) => add(alias, { id: column.id, rank: 1 + i }));
		return [id, targets];
	})
);

/** A record that may be a header. */
interface Rubriker {
	headers: readonly string[];
	/** The headers in the form in which they are compared. */
	keys: readonly string[];
	runt: Runt;
}

/** The record's cells as headers: trimmed. */
export function headerTexts(record: readonly string[]): string[] {
	return record.map((cell) => cell.trim());
}

/**
 * The source whose required columns are all among the headers; of several, the one with most columns.
 * @param kolumner what the user has said about headers: a mapping made for exactly these headers goes first,
 *   and any other applies to the headers it names
 * @param runt what stands around the record: it may tell what several columns are, and their year
 */
export function matchHeader(
	record: readonly string[],
	kolumner: readonly Kolumnkoppling[] = [],
	runt = INGET_RUNT
): HeaderMatch | null {
	const texts = headerTexts(record);
	// The next record has the kinds of amount: this is only the upper of two header rows.
	if (tvaraders(headerTexts(runt.under[0] ?? []), texts)) return null;
	const headers = tvaraders(texts, runt.ovanfor) ?? texts;
	const rubriker = { headers, keys: headers.map(rubrik), runt };
	const own = kopplingFor(kolumner, rubriker.headers);
	const tied = own && matchOf(SOURCES[own.kalla], rubriker, [own]);
	if (tied) return tied;
	let best: HeaderMatch | null = null;
	for (const id of SOURCE_IDS) {
		const match = matchOf(SOURCES[id], rubriker, kolumner);
		if (match && (!best || match.fields.size > best.fields.size)) best = match;
	}
	return best;
}

/** How the headers match a source; null when a required column is missing. */
function matchOf(
	source: Source,
	rubriker: Rubriker,
	kolumner: readonly Kolumnkoppling[]
): HeaderMatch | null {
	const { varfor, ...found } = fieldsOf(source, rubriker, minnet(kolumner, source.id));
	// No source can match a record in which no header is known.
	if (found.fields.size + found.years.length + found.belopp.manader.length === 0) return null;
	const lacks = missingOf(source, found, rubriker.runt.omgivning).length > 0;
	return lacks || varfor !== null ? null : { source, headers: rubriker.headers, ...found };
}

/** The source that the header comes nearest to, for the message about an unrecognised file. */
export function nearestSource(
	record: readonly string[],
	kolumner: readonly Kolumnkoppling[] = [],
	runt = INGET_RUNT
): NearMiss | null {
	const texts = headerTexts(record);
	const headers = tvaraders(texts, runt.ovanfor) ?? texts;
	const rubriker = { headers, keys: headers.map(rubrik), runt };
	let best: NearMiss | null = null;
	for (const id of SOURCE_IDS) {
		const source = SOURCES[id];
		const { varfor, ...found } = fieldsOf(source, rubriker, minnet(kolumner, id));
		const read = [...found.fields.values(), ...found.years.map(({ index }) => index)];
		const matched = read.map((index) => headers[index] ?? '').filter((header) => header !== '');
		const missing = varfor === null ? missingOf(source, found, INGEN_OMGIVNING) : [];
		const nearer =
			!best || matched.length - missing.length > best.matched.length - best.missing.length;
		if (matched.length > 0 && nearer)
			best = { source, matched, missing, ...(varfor !== null && { varfor }) };
	}
	return best;
}

/**
 * The headers that are not columns of the source: those that name personal data, and the others.
 * @param besides indexes of columns that are read although they are not declared columns
 * @returns `rad`: a row of data has slipped into the header row. Its cells may be personal, so the
 *   headers are given by their position
 */
export function unusedHeaders(
	match: HeaderMatch,
	besides: ReadonlySet<number>
): { borttagna: string[]; okanda: string[]; harledda: string[]; rad: boolean } {
	const { manader, summor, harledda } = match.belopp;
	const others = [...match.years, ...manader, ...summor].map(({ index }) => index);
	const used = new Set([...match.fields.values(), ...others, ...harledda, ...besides]);
	const unused = [...match.headers.keys()].filter(
		(index) => match.headers[index] !== '' && !used.has(index)
	);
	const text = (index: number) => match.headers[index] ?? '';
	const rad = unused.some((index) => slippedIn(text(index)));
	const named = (index: number) => (rad ? `kolumn ${index + 1}` : text(index));
	return {
		borttagna: unused.filter((index) => arPersonlig(match.source, text(index))).map(named),
		okanda: unused.filter((index) => !arPersonlig(match.source, text(index))).map(named),
		harledda: [...harledda, ...summor.map(({ index }) => index)].sort((a, b) => a - b).map(text),
		rad
	};
}

/** Whether a header names personal data in this source. Divisions of the population, such as sex, do not. */
export function arPersonlig(source: Source, header: string): boolean {
	return isPersonal(header) && !(source.id === 'befolkning' && arStatistik(header));
}

/** Whether a header is a value: a date, a number that is no year, an address, a stray quotation mark. */
function slippedIn(header: string): boolean {
	return (hasValue(header) && !isYear(header)) || /\d{4}-\d\d-\d\d|@|"/.test(header);
}

function fieldsOf(
	source: Source,
	{ headers, keys, runt }: Rubriker,
	minne: Minne
): Omit<HeaderMatch, 'source' | 'headers'> & { varfor: string | null } {
	const chosen = new Map<string, { index: number; rank: number }>();
	const besides: Omit<Dubbel, 'before'>[] = [];
	headers.forEach((header, index) => {
		const target = header === '' ? undefined : targetOf(source, header, keys[index] ?? '', minne);
		if (!target) return;
		const { id, rank } = target;
		const before = chosen.get(id);
		// A better name wins wherever it stands, "Kontakt-ID" over "ID"; of two equal ones the first.
		const wins = !before || rank < before.rank;
		if (before) besides.push({ id, index: wins ? before.index : index });
		if (wins) chosen.set(id, { index, rank });
	});
	const named = new Map([...chosen].map(([id, { index }]) => [id, index]));
	const belopp =
		source.id === 'ekonomi'
			? beloppslayout(headers, runt.ovanfor, named)
			: { ...INGEN_LAYOUT, enheter: enheterna(source, headers, named) };
	if (source.id === 'ekonomi') settleRoles(named);
	const { fields, years, varfor } =
		source.id === 'befolkning'
			? befolkningstabell(headers, named, chosen.get('antal')?.rank === SAID, runt)
			: { fields: named, years: [], varfor: null };
	const dubbla = besides.flatMap(({ id, index }) => {
		const before = fields.get(id);
		// A user who has said which column is meant need not be told about the other one.
		return before === undefined || chosen.get(id)?.rank === SAID ? [] : [{ id, index, before }];
	});
	const personliga = [...chosen.values()]
		.filter(({ index, rank }) => rank === SAID && isPersonal(headers[index] ?? ''))
		.map(({ index }) => index);
	return { fields, years, varfor, belopp, dubbla, personliga };
}

const SAID = -1;

/** The source's column that a header is, by its name or by what the user has said. */
export function kandKolumn(source: Source, header: string, minne: Minne): string | undefined {
	return targetOf(source, header, rubrik(header), minne)?.id;
}

/** What the user has said goes before the name. Personal data can only be said to be an id. */
function targetOf(source: Source, header: string, key: string, minne: Minne): Target | undefined {
	const said = minne.get(key);
	if (said === undefined || (isPersonal(header) && !arId(source.id, said)))
		return isShare(source, header)
			? undefined
			: (TARGETS.get(source.id)?.get(key) ?? beloppsmal(source, header));
	return said === null ? undefined : { id: said, rank: SAID };
}

/**
 * The amount column that a header names with a unit: "Beviljat (tkr)". Headers of ekonomi are read word
 * by word.
 */
function beloppsmal(source: Source, header: string): Target | undefined {
	if (source.id === 'ekonomi' || !source.columns.some(({ type }) => type === 'belopp')) return;
	const target = TARGETS.get(source.id)?.get(rubrik(utanEnhet(header)));
	return target && isBelopp(source, target.id) ? target : undefined;
}

/** The unit of each amount column whose header tells it. */
function enheterna(
	source: Source,
	headers: readonly string[],
	fields: ReadonlyMap<string, number>
): Beloppslayout['enheter'] {
	return new Map(
		[...fields].flatMap(([id, index]) => {
			const found = isBelopp(source, id) ? enhetI(headers[index] ?? '') : null;
			return found ? [[index, found] as const] : [];
		})
	);
}

function isBelopp({ columns }: Source, id: string): boolean {
	return columns.some((column) => column.id === id && column.type === 'belopp');
}

/** "Utfall %" is a share of the budget: percentages, not amounts. */
function isShare({ id }: Source, header: string): boolean {
	return id === 'ekonomi' && header.includes('%');
}

/** Drops roles that another column makes superfluous, so that their headers count as unused. */
function settleRoles(fields: Map<string, number>): void {
	for (const role of ROLES) if (role.yieldsTo.some((id) => fields.has(id))) fields.delete(role.id);
	const label = fields.get('post_id');
	if (label !== undefined) {
		fields.delete('post_id');
		fields.set('post', label);
	}
}

function missingOf(
	source: Source,
	{ fields, years, belopp }: Pick<HeaderMatch, 'fields' | 'years' | 'belopp'>,
	omgivning: Omgivning
): string[] {
	if (years.length > 0) return [];
	// Month columns are both amounts and periods; their year may be asked for.
	const wide = belopp.manader.length > 0;
	const has = (id: string) => fields.has(id) || (wide && id === belopp.manader[0]!.slag);
	const missing = saknadeKolumner(source, (id) => has(id) || (wide && id === 'period'));
	if (source.id !== 'ekonomi' || missing.length === 0 || wide) return missing;
	const utanPeriod = saknadeKolumner(source, (id) => has(id) || id === 'period');
	if (belopp.ar !== null) return utanPeriod;
	// A title may give the year of all rows; it is only read when nothing else is missing.
	return utanPeriod.length > 0 || arRunt(omgivning) === null ? missing : [];
}
