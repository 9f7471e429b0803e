import { arManad, dag } from '../cells/datum';
import { parseHeltal } from '../cells/tal';
import { kommunkod } from '../cellreaders';
import { BLANK } from '../columns';
import { cellSaknas } from '../konsekvens';
import { titelI } from '../omgivning';
import { isPersonal } from '$lib/catalogue/sources/personal';
import { isContent, isDividing, isOtherContent, isSumRegion, isTotal, titleDay } from '../scb';
import { SourceRows, type RowContext } from './sourcerows';

/** Population: long, or as Statistics Sweden lays it out, by age and sex or not. */
export class BefolkningRows extends SourceRows {
	readonly #content: number;
	readonly #dims: readonly number[];
	/** Each row's cells of age, sex …, when the file has such columns. */
	readonly #parts: string[][] = [];
	readonly #day: (ar: number) => number;

	constructor(context: RowContext) {
		super(context, ['ar', 'datum', 'antal', 'kalla']);
		const { headers, fields, years } = context.match;
		const used = new Set([...fields.values(), ...years.map((year) => year.index)]);
		const free = [...headers.keys()].filter((index) => {
			const header = headers[index] ?? '';
			return header !== '' && !used.has(index) && !isPersonal(header);
		});
		this.#content = free.find((index) => isContent(headers[index] ?? '')) ?? -1;
		this.#dims = free.filter((index) => isDividing(headers[index] ?? ''));
		for (const index of [this.#content, ...this.#dims]) this.besides.add(index);
		this.#day = titleDay(years.length > 0 ? titelI(context.omgivning) : '');
		if (!this.has('kalla') && !(years.length > 0 && titelI(context.omgivning) !== ''))
			this.columns.delete('kalla');
	}

	override isFooter(record: readonly string[]): boolean {
		return isSumRegion(this.cell(record, 'kommun')) || super.isFooter(record);
	}

	override read(record: readonly string[], rad: number): boolean {
		// "Folkökning" and the like beside the population: read, and rightly not counted.
		const other = this.#content >= 0 && isOtherContent(record[this.#content] ?? '');
		const { years } = this.context.match;
		if (years.length === 0) {
			if (!other) return super.read(record, rad);
			return this.accepts(record, rad);
		}
		if (!this.accepts(record, rad)) return false;
		if (!other) this.#readYears(record, rad);
		return true;
	}

	protected override accepts(record: readonly string[], rad: number): boolean {
		if (!super.accepts(record, rad)) return false;
		if (this.context.match.years.length > 0) return true;
		if (this.cell(record, 'ar') !== '' || this.cell(record, 'datum') !== '') return true;
		const id = this.has('ar') ? 'ar' : 'datum';
		this.refuse('saknar_nyckel', rad, id, 'varken år eller datum är ifyllt');
		return false;
	}

	/** The year alone means 1 November; a date that could not be read never does. */
	protected override afterRow(row: number, _rad: number, record: readonly string[]): void {
		const [ar, datum] = [this.int('ar'), this.int('datum')];
		if (!ar || !datum) return;
		if (datum.at(row) !== BLANK) {
			if (ar.at(row) === BLANK) ar.set(row, arManad(datum.at(row)).ar);
		} else if (this.cell(record, 'datum') !== '') ar.set(row, BLANK);
		else if (ar.at(row) !== BLANK) datum.set(row, dag(ar.at(row), 11, 1));
		this.#parts.push(this.#partsOf(record));
	}

	override finish(): void {
		if (this.#dims.length === 0) return;
		const [kommun, datum, antal] = [this.int('kommun'), this.int('datum'), this.int('antal')];
		if (!kommun || !datum || !antal) return;
		const groups = new Map<string, number[]>();
		for (let row = 0; row < this.rad.length; row++) {
			const key = `${kommun.at(row)} ${datum.at(row)}`;
			const group = groups.get(key);
			if (group) group.push(row);
			else groups.set(key, [row]);
		}
		this.keep(
			[...groups.values()].map((group) => {
				const rows = this.#counted(group);
				const first = rows[0] ?? 0;
				const values = rows.map((row) => antal.at(row));
				// A sum with a part missing would be wrong, so it is missing too.
				antal.set(first, values.includes(BLANK) ? BLANK : values.reduce((a, b) => a + b, 0));
				return first;
			})
		);
	}

	/** Of a kommun's rows those that together are all: per dimension its total, else every part. */
	#counted(rows: number[]): number[] {
		return this.#dims.reduce((left, _, dim) => {
			const totals = left.filter((row) => isTotal(this.#parts[row]?.[dim] ?? ''));
			return totals.length > 0 ? totals : left;
		}, rows);
	}

	#readYears(record: readonly string[], rad: number): void {
		const { match, problems, omgivning } = this.context;
		const told = (kod: 'okand_kommun' | 'ogiltigt_tal', id: string, kolumn: string | null) =>
			problems.add(kod, rad, kolumn, cellSaknas(match.source, id, kod));
		const kod = kommunkod(this.cell(record, 'kommun'), this.ord);
		const kommun = Number.isNaN(kod) ? BLANK : kod;
		if (Number.isNaN(kod)) told('okand_kommun', 'kommun', this.kolumn('kommun'));
		for (const { index, ar, datum } of match.years) {
			const text = (record[index] ?? '').trim();
			const antal = text === '' ? BLANK : parseHeltal(text);
			const wrong = Number.isNaN(antal) || (antal < 0 && antal !== BLANK);
			if (wrong) told('ogiltigt_tal', 'antal', match.headers[index] ?? null);
			this.int('kommun')?.push(kommun);
			this.int('ar')?.push(ar);
			this.int('datum')?.push(datum === BLANK ? this.#day(ar) : datum);
			this.int('antal')?.push(wrong ? BLANK : antal);
			this.text('kalla')?.push(this.cell(record, 'kalla') || titelI(omgivning));
			this.rad.push(rad);
			this.#parts.push(this.#partsOf(record));
		}
	}

	#partsOf(record: readonly string[]): string[] {
		return this.#dims.map((index) => (record[index] ?? '').trim());
	}
}
