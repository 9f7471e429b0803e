import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS, type Source } from '$lib/catalogue/sources/source';
import { saknadeKolumner } from '$lib/catalogue/sources/krav';
import { isPersonal } from '$lib/catalogue/sources/personal';
import { ROLES } from '$lib/catalogue/sources/roles';
import { kopplingFor, rubrik, type Kolumnkoppling } from '$lib/installningar/kolumnkoppling';
import { hasValue, isYear } from './dialect/shape';
import { scbYears, type ScbYear } from './scb';

/** How a file's columns are those of a source. */
export interface HeaderMatch {
	source: Source;
	/** Column id or ekonomi role → index in the record. */
	fields: ReadonlyMap<string, number>;
	/** The columns of years in SCB's layout; empty in every other. */
	years: readonly ScbYear[];
	/** Every header's own text, trimmed. */
	headers: readonly string[];
}

/** A source the header does not satisfy, and what it lacks. */
export interface NearMiss {
	source: Source;
	matched: string[];
	missing: string[];
}

interface Target {
	id: string;
	/** 0: the column's own name · 1: another name · 2: a last resort */
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
				for (const alias of role.aliases) add(alias, { id: role.id, rank: role.rank });
		for (const column of SOURCES[id].columns) {
			add(column.id, { id: column.id, rank: 0 });
			add(column.title, { id: column.id, rank: 0 });
		}
		for (const column of SOURCES[id].columns)
			for (const alias of column.aliases ?? []) add(alias, { id: column.id, rank: 1 });
		return [id, targets];
	})
);

/** The record's cells as headers: trimmed, without a stray byte order mark. */
export function headerTexts(record: readonly string[]): string[] {
	return record.map((cell) => cell.replaceAll('\ufeff', '').trim());
}

/**
 * The source whose required columns stand in the record; of several, the one with most columns.
 * @param kolumner mappings that have been remembered: one for these headers goes before all else
 */
export function matchHeader(
	record: readonly string[],
	kolumner: readonly Kolumnkoppling[] = []
): HeaderMatch | null {
	const headers = headerTexts(record);
	const remembered = kopplingFor(kolumner, headers);
	if (remembered) return tiedMatch(remembered, headers);
	const keys = headers.map(rubrik);
	let best: HeaderMatch | null = null;
	for (const id of SOURCE_IDS) {
		const source = SOURCES[id];
		const { fields, years } = fieldsOf(source, headers, keys);
		if (missingOf(source, fields, years).length > 0) continue;
		if (!best || fields.size > best.fields.size) best = { source, fields, years, headers };
	}
	return best;
}

/**
 * What a remembered mapping makes of the headers. One of personal data is what its name alone
 * makes it, so that nothing personal is ever loaded by a mapping.
 */
function tiedMatch({ kalla, rubriker }: Kolumnkoppling, headers: readonly string[]): HeaderMatch {
	const source = SOURCES[kalla];
	const personal = headers.map((header) => (isPersonal(header) ? header : ''));
	const fields = new Map(fieldsOf(source, personal, personal.map(rubrik)).fields);
	const tied = new Map(Object.entries(rubriker).map(([header, id]) => [rubrik(header), id]));
	const taken = new Set<string>();
	headers.forEach((header, index) => {
		const id = isPersonal(header) ? null : tied.get(rubrik(header));
		if (typeof id !== 'string' || taken.has(id)) return;
		taken.add(id);
		fields.set(id, index);
	});
	if (kalla === 'ekonomi') settleRoles(fields);
	return { source, fields, years: [], headers };
}

/** The source that lacks least of its header, for the message about a file that is none. */
export function nearestSource(record: readonly string[]): NearMiss | null {
	const headers = headerTexts(record);
	const keys = headers.map(rubrik);
	let best: NearMiss | null = null;
	for (const id of SOURCE_IDS) {
		const source = SOURCES[id];
		const { fields, years } = fieldsOf(source, headers, keys);
		const matched = [...fields.values()].map((index) => headers[index] ?? '');
		const missing = missingOf(source, fields, years);
		const nearer =
			!best || matched.length - missing.length > best.matched.length - best.missing.length;
		if (matched.length > 0 && nearer) best = { source, matched, missing };
	}
	return best;
}

/**
 * The headers that are no column of the source: those with personal data, and the others.
 * @param besides indexes of columns that are read though no declared column is theirs
 * @returns `rad`: a row of data has slipped into the header's row. Its cells may be personal, so
 *   the headers are told by their place
 */
export function unusedHeaders(
	match: HeaderMatch,
	besides: ReadonlySet<number>
): { borttagna: string[]; okanda: string[]; rad: boolean } {
	const years = match.years.map((year) => year.index);
	const used = new Set([...match.fields.values(), ...years, ...besides]);
	const unused = [...match.headers.keys()].filter(
		(index) => match.headers[index] !== '' && !used.has(index)
	);
	const text = (index: number) => match.headers[index] ?? '';
	const rad = unused.some((index) => slippedIn(text(index)));
	const named = (index: number) => (rad ? `kolumn ${index + 1}` : text(index));
	return {
		borttagna: unused.filter((index) => isPersonal(text(index))).map(named),
		okanda: unused.filter((index) => !isPersonal(text(index))).map(named),
		rad
	};
}

/** What names no column: a date, a number that is no year, an address, a quotation mark left over. */
function slippedIn(header: string): boolean {
	return (hasValue(header) && !isYear(header)) || /\d{4}-\d\d-\d\d|@|"/.test(header);
}

function fieldsOf(source: Source, headers: readonly string[], keys: readonly string[]) {
	const targets = TARGETS.get(source.id);
	const chosen = new Map<string, { index: number; rank: number }>();
	headers.forEach((header, index) => {
		const target = header === '' ? undefined : targets?.get(keys[index] ?? '');
		if (!target) return;
		const before = chosen.get(target.id);
		// "Kontakt-ID" beside "ID" is the id wherever it stands; else the first one wins.
		if (!before || target.rank < before.rank) chosen.set(target.id, { index, rank: target.rank });
	});
	const fields = new Map([...chosen].map(([id, { index }]) => [id, index]));
	if (source.id === 'ekonomi') settleRoles(fields);
	const years =
		source.id === 'befolkning' && fields.has('kommun') && !fields.has('antal')
			? scbYears(headers)
			: [];
	return { fields, years };
}

/** A column that another one makes superfluous is not read: it becomes an unused one. */
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
	fields: ReadonlyMap<string, number>,
	years: readonly ScbYear[]
): string[] {
	return years.length > 0 ? [] : saknadeKolumner(source, (id) => fields.has(id));
}
