import type { Column, Source } from '$lib/catalogue/sources/source';
import { nyckel } from '$lib/domain/nyckel';
import { parseDatum } from './cells/datum';
import { parseKommun, parseKommuner } from './cells/kommun';
import { parsePeriod } from './cells/period';
import { parseBelopp, parseDecimal, parseHeltal, parseProcent } from './cells/tal';
import { parseJaNej, valReader } from './cells/val';
import { BLANK, IntColumn, SafeColumn, TextColumn, type TypedColumn } from './columns';
import { cellSaknas, framtida } from './konsekvens';
import { memo } from './memo';
import type { Problems } from './problems';
import type { ProblemCode } from './report';

/** Reads one trimmed cell into its typed columns; a cell that cannot be read is left blank and told. */
export type CellReader = (text: string, rad: number) => void;

export interface CellContext {
	source: Source;
	column: Column;
	/** The header's own text. */
	kolumn: string;
	problems: Problems;
	/** Days since 1970 of the day of import. */
	today: number;
	/** Physical columns by name; the reader adds its own. */
	table: Map<string, TypedColumn>;
}

/** Makes the reader of a declared column and puts its typed columns in the table. */
export function cellReader(context: CellContext): CellReader {
	const { column, source, table } = context;
	const wrong = (kod: ProblemCode, rad: number) =>
		context.problems.add(kod, rad, context.kolumn, cellSaknas(source, column.id, kod));

	switch (column.type) {
		case 'text':
			return textReader(column, table);
		case 'val': {
			const out = place(table, column.id, new TextColumn());
			const read = memo(valReader(column));
			return (text, rad) => {
				const value = read(text);
				if (value === null) wrong('ogiltigt_varde', rad);
				out.push(value ?? column.blank ?? '');
			};
		}
		case 'datum': {
			const out = place(table, column.id, new IntColumn());
			const check = futureCheck(context);
			return (text, rad) => {
				const days = text === '' ? BLANK : parseDatum(text);
				if (days === BLANK && text !== '') wrong('ogiltigt_datum', rad);
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
				const days = answer === null ? parseDatum(text) : BLANK;
				if (answer === null && days === BLANK)
					wrong(/\d/.test(text) ? 'ogiltigt_datum' : 'ogiltigt_varde', rad);
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
			const read = memo((text) => parseKommun(text)?.kod ?? BLANK);
			return (text, rad) => {
				const kod = text === '' ? BLANK : read(text);
				if (kod === BLANK && text !== '') wrong('okand_kommun', rad);
				out.push(kod);
			};
		}
		case 'kommuner': {
			const out = place(table, `${column.id}_bitar`, new IntColumn());
			const read = memo(parseKommuner);
			return (text, rad) => {
				const { bitar, okand } = read(text);
				if (okand) wrong('okand_kommun', rad);
				out.push(bitar);
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
			return numberReader(
				place(table, `${column.id}_ore`, new SafeColumn()),
				NaN,
				wrong,
				parseBelopp
			);
		case 'decimal': {
			const out = place(table, `${column.id}_mikro`, new SafeColumn());
			const dot = source.id === 'lpix' ? 'decimal' : 'tusental';
			return numberReader(out, NaN, wrong, (text) => parseDecimal(text, dot));
		}
		case 'period': {
			const out = place(table, column.id, new IntColumn());
			// The row's year is read before its period: see EkonomiRows.
			const ar = table.get('ar');
			return (text, rad) => {
				const year = ar?.kind === 'int' ? ar.at(out.length) : BLANK;
				let month = text === '' ? BLANK : parsePeriod(text, year);
				if (year !== BLANK && month !== BLANK && Math.floor(month / 100) !== year) month = BLANK;
				if (month === BLANK && text !== '') wrong('ogiltigt_varde', rad);
				out.push(month);
			};
		}
	}
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
	wrong: (kod: ProblemCode, rad: number) => void,
	parse: (text: string) => number
): CellReader {
	return (text, rad) => {
		if (text === '') return out.push(blank);
		const value = parse(text);
		if (Number.isNaN(value)) wrong('ogiltigt_tal', rad);
		out.push(Number.isNaN(value) ? blank : value);
	};
}

/** Plans may lie ahead; what has been registered may not. */
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
