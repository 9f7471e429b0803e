import { isId, type Column, type Source } from '$lib/catalogue/sources/source';
import { nyckel } from '$lib/domain/nyckel';
import type { Ord } from '$lib/installningar/ord';
import { isAvkortat } from './avkortat';
import { isTomtId } from './tomtid';
import { datumfel, parseDatum } from './datum';
import type { Datumordning } from './datumordning';
import { parseKommun, parseKommuner } from './kommun';
import type { Enhet } from '../belopp/enhet';
import { parseKvartalEllerManad } from './kvartal';
import { parsePeriod } from './period';
import {
	isAvrundadDecimal,
	isAvrundat,
	parseBelopp,
	parseDecimal,
	parseHeltal,
	parseProcent
} from './tal';
import { parseJaNej, valReader } from './val';
import { BLANK, IntColumn, SafeColumn, TextColumn, type TypedColumn } from '../columns/columns';
import {
	avkortatId,
	cellSaknas,
	cellTom,
	framtida,
	ingetIdAngivet,
	kodFor,
	type Cellfel
} from '../report/konsekvens';
import { memo } from './memo';
import type { Ordkolumn } from '../header/okandaord';
import type { Problems } from '../report/problems';

/** Reads one trimmed cell into its typed columns; a cell that cannot be read is left blank and reported. */
export type CellReader = (text: string, rad: number) => void;

export interface CellContext {
	source: Source;
	column: Column;
	/** The column's header, as written. */
	kolumn: string;
	problems: Problems;
	/** Reads the words that the settings tie to values. */
	ord: Ord;
	/** Whether day or month comes first in the column's dates. */
	ordning: Datumordning;
	/** The day of import, in days since 1970. */
	today: number;
	/** Typed columns by name; the reader adds its own. */
	table: Map<string, TypedColumn>;
}

/** Makes the reader of a declared column, and puts the reader's typed columns in the table. */
export function cellReader(context: CellContext): CellReader {
	const { column, source, table, ord, problems, ordning } = context;
	const wrong = (fel: Cellfel, rad: number) =>
		problems.add(kodFor(fel), rad, context.kolumn, cellSaknas(source, column.id, fel));
	/** Tells of a blank cell in a required column: its row would otherwise vanish from the figures silently. */
	const tom = (fel: Cellfel, rad: number) => {
		if (column.required) problems.add(kodFor(fel), rad, context.kolumn, cellTom(source, column.id));
	};

	switch (column.type) {
		case 'text':
			return isId(column) ? idReader(context) : textReader(column, table);
		case 'val': {
			const out = place(table, column.id, new TextColumn());
			const tied = tiedWords(context);
			const read = memo(valReader(column, tied));
			const isUnknown = memo((text) => tied?.(text) === undefined);
			return (text, rad) => {
				const value = read(text);
				if (text === '') tom('ogiltigt_varde', rad);
				if (value === null) wrong('ogiltigt_varde', rad);
				if (tied && isStrange(column, value) && isUnknown(text))
					problems.ord.add(column.id as Ordkolumn, text);
				out.push(value ?? column.blank ?? '');
			};
		}
		case 'datum': {
			const out = place(table, column.id, new IntColumn());
			const check = futureCheck(context);
			return (text, rad) => {
				const days = text === '' ? BLANK : parseDatum(text, ordning.read);
				if (text === '') tom('ogiltigt_datum', rad);
				if (days === BLANK && text !== '') wrong(datumfel(text, ordning.read), rad);
				check(days, rad);
				out.push(days);
			};
		}
		case 'datum_eller_ja': {
			const datum = place(table, `${column.id}_datum`, new IntColumn());
			const ja = place(table, `${column.id}_ja`, new IntColumn());
			const check = futureCheck(context);
			return (text, rad) => {
				const answer = parseJaNej(text);
				const days = answer === null ? parseDatum(text, ordning.read) : BLANK;
				if (answer === null && days === BLANK)
					wrong(/\d/.test(text) ? datumfel(text, ordning.read) : 'ogiltigt_varde', rad);
				check(days, rad);
				datum.push(days);
				ja.push(answer ?? (days === BLANK ? BLANK : 1));
			};
		}
		case 'ja_nej': {
			const out = place(table, column.id, new IntColumn());
			return (text, rad) => {
				const answer = parseJaNej(text);
				if (answer === null) wrong('ogiltigt_varde', rad);
				out.push(answer ?? BLANK);
			};
		}
		case 'kommun': {
			const out = place(table, column.id, new IntColumn());
			const read = memo((text) => kommunkod(text, ord));
			return (text, rad) => {
				const kod = text === '' ? BLANK : read(text);
				// A population file of the whole country has 282 other kommuner: they are reported together.
				if (Number.isNaN(kod) && source.id !== 'befolkning') {
					wrong('okand_kommun', rad);
					problems.ord.add('kommun', text);
				}
				out.push(Number.isNaN(kod) ? BLANK : kod);
			};
		}
		case 'kommuner': {
			const out = place(table, `${column.id}_bitar`, new IntColumn());
			const outside = place(table, `${column.id}_utanfor`, new IntColumn());
			const read = memo((text) => parseKommuner(text, (namn) => ord.kommun(namn)));
			return (text, rad) => {
				const { bitar, okanda, utanfor } = read(text);
				if (okanda.length > 0) wrong('okand_kommun', rad);
				for (const namn of okanda) problems.ord.add('kommun', namn);
				out.push(bitar);
				outside.push(utanfor ? 1 : BLANK);
			};
		}
		case 'kvartal': {
			const out = place(table, column.id, new TextColumn());
			const read = memo((text) => parseKvartalEllerManad(text, ordning.read));
			return (text, rad) => {
				const period = text === '' ? '' : read(text);
				if (period === null) wrong('ogiltigt_varde', rad);
				out.push(period ?? '');
			};
		}
		case 'heltal':
			return numberReader(place(table, column.id, new IntColumn()), BLANK, wrong, (text) => {
				const value = parseHeltal(text);
				if (column.id === 'ar' && !(value >= 1900 && value <= 2999)) return NaN;
				return column.id === 'antal' && value < 0 ? NaN : value;
			});
		case 'procent': {
			const out = place(table, `${column.id}_milli`, new IntColumn());
			return numberReader(out, BLANK, wrong, parseProcent);
		}
		case 'belopp':
			return numberReader(place(table, `${column.id}_ore`, new SafeColumn()), NaN, wrong, (text) =>
				readBelopp(text, context.kolumn, problems)
			);
		case 'decimal': {
			const out = place(table, `${column.id}_mikro`, new SafeColumn());
			const dot = source.id === 'lpix' ? 'decimal' : 'tusental';
			return numberReader(out, NaN, wrong, (text) => {
				if (isAvrundadDecimal(text)) problems.samla('avrundat_decimal', context.kolumn);
				return parseDecimal(text, dot);
			});
		}
		case 'period': {
			const out = place(table, column.id, new IntColumn());
			// The row's year is in the table before its period is read: see EkonomiRows.
			const ar = table.get('ar');
			return (text, rad) => {
				const year = ar?.kind === 'int' ? ar.at(out.length) : BLANK;
				let month = text === '' ? BLANK : parsePeriod(text, year, ordning.read);
				if (year !== BLANK && month !== BLANK && Math.floor(month / 100) !== year) month = BLANK;
				if (month === BLANK && text !== '') wrong('ogiltigt_varde', rad);
				out.push(month);
			};
		}
	}
}

/** What the settings tie the column's words to; undefined for columns whose words cannot be tied. */
function tiedWords({ source, column, ord }: CellContext) {
	if (source.id !== 'kontakter') return undefined;
	return (text: string) => ord.kontaktord(column.id, text);
}

/** Whether a value is outside the column's declared values. */
function isStrange(column: Column, value: string | null): boolean {
	return value !== '' && (value === null || !Object.hasOwn(column.values ?? {}, value));
}

/** The kommun's code, BLANK for a place said to lie outside the county, NaN for an unknown name. */
export function kommunkod(text: string, ord: Ord): number {
	const kommun = parseKommun(text) ?? ord.kommun(text);
	return kommun === undefined ? NaN : (kommun?.kod ?? BLANK);
}

/** An amount in öre, NaN when the text is not an amount. Rounding is reported, once for the column. */
export function readBelopp(
	text: string,
	kolumn: string | null,
	problems: Problems,
	enhet: Enhet = 'kr'
): number {
	if (isAvrundat(text, enhet)) problems.samla('avrundat', kolumn);
	return parseBelopp(text, enhet);
}

/** A cut-off id, or a word for "no id", is left blank, so that the row stands for itself. */
function idReader({ source, column, kolumn, problems, table }: CellContext): CellReader {
	const out = place(table, column.id, new TextColumn());
	return (text, rad) => {
		const cut = isAvkortat(text);
		if (cut) problems.add('avkortat_id', rad, kolumn, avkortatId(source, column.id));
		// Rows that share a word for "no id" are not the same row.
		const inget = isTomtId(text);
		if (inget) problems.add('ogiltigt_varde', rad, kolumn, ingetIdAngivet(source, column.id));
		out.push(cut || inget ? '' : text);
	};
}

function textReader(column: Column, table: Map<string, TypedColumn>): CellReader {
	const out = place(table, column.id, new TextColumn());
	if (!column.folded) return (text) => out.push(text);
	const folded = place(table, `${column.id}_nyckel`, new TextColumn());
	const fold = memo(nyckel);
	return (text) => {
		out.push(text);
		folded.push(fold(text));
	};
}

function numberReader(
	out: IntColumn | SafeColumn,
	blank: number,
	wrong: (fel: Cellfel, rad: number) => void,
	parse: (text: string) => number
): CellReader {
	return (text, rad) => {
		if (text === '') return out.push(blank);
		const value = parse(text);
		if (Number.isNaN(value)) wrong('ogiltigt_tal', rad);
		out.push(Number.isNaN(value) ? blank : value);
	};
}

/** Checks that a date is not ahead of today: only plans may be. */
function futureCheck({ source, column, kolumn, problems, today }: CellContext) {
	if (source.id === 'projekt') return () => undefined;
	const text = framtida(source, column.id);
	return (days: number, rad: number) => {
		if (days > today) problems.add('framtida_datum', rad, kolumn, text);
	};
}

function place<T extends TypedColumn>(table: Map<string, TypedColumn>, name: string, column: T): T {
	table.set(name, column);
	return column;
}
