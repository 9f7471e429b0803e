import { KOMMUNER } from '$lib/domain/kommun';
import { arManad, dag } from '../cells/datum';
import { parseHeltal } from '../cells/tal';
import { kommunkod } from '../cells/cellreaders';
import { BLANK, IntColumn } from '../columns/columns';
import { dagarI, fotnivaer, raknad } from '../befolkning/dag';
import { sagerAnnat, sagerDel, sagerFolkmangd } from '../befolkning/ord';
import { arKommun, arSumma } from '../befolkning/region';
import { arInnehall, baraFilnamn } from '../befolkning/tabell';
import * as text from '../befolkning/texter';
import { summor, type Summor } from '../befolkning/summor';
import { shapeOf } from '../dialect/shape';
import { cellSaknas, dubblett } from '../report/konsekvens';
import { titelI } from '../header/omgivning';
import { trimmed } from '../text/trimmed';
import { SourceRows, type RowContext } from './sourcerows';

/** Reads population: in long form, or as Statistics Sweden lays tables out, possibly by age and sex. */
export class BefolkningRows extends SourceRows {
	readonly #content: number;
	/** Indexes of columns that the source does not declare. */
	readonly #others: readonly number[];
	/** Indexes of the columns of counts. */
	readonly #counts: readonly number[];
	/** Number of columns without a header before the counts: a blank cell there repeats the cell above. */
	readonly #stubs: number;
	#above: readonly string[] = [];
	/** Texts above the data, and below it. */
	readonly #titles: string[];
	readonly #notes: string[] = [];
	/** Each row's kommun as written, and its cells in the other columns. */
	readonly #regions: string[] = [];
	readonly #cells: string[][] = [];
	/** Kommuner outside the county → their record numbers. */
	readonly #outside = new Map<string, number[]>();

	constructor(context: RowContext) {
		super(context, ['ar', 'datum', 'antal', 'kalla']);
		const { headers, fields, years } = context.match;
		const used = new Set([...fields.values(), ...years.map((year) => year.index)]);
		const free = [...headers.keys()].filter((index) => !used.has(index));
		this.#content = free.find((index) => arInnehall(headers[index] ?? '')) ?? -1;
		this.#others = free;
		this.#counts = years.length > 0 ? years.map(({ index }) => index) : [fields.get('antal') ?? -1];
		const named = headers.findIndex((header) => header !== '');
		this.#stubs = headers[fields.get('kommun') ?? -1] === '' ? named : 0;
		if (this.#content >= 0) this.besides.add(this.#content);
		const { omgivning } = context;
		this.#titles = [...omgivning.ovan, omgivning.blad].filter((title) => title !== '');
		if (!this.has('kalla') && !(years.length > 0 && titelI(omgivning) !== ''))
			this.columns.delete('kalla');
	}

	override isFooter(record: readonly string[]): boolean {
		const region = this.cell(record, 'kommun');
		if (arSumma(region)) return true;
		const counted = this.#counts.some((index) => isCount(trimmed(record[index])));
		if (!super.isFooter(record) && (counted || arKommun(region))) return false;
		// A record that is not a row may tell the day of counting, or what the numbers are.
		const texts = counted ? [] : record.map(trimmed).filter((cell) => cell !== '');
		if (this.rad.length === 0) this.#titles.push(...texts);
		else this.#notes.push(this.#continued(texts));
		return true;
	}

	/** Joins "Senaste uppdatering:" and the text below it to one note. */
	#continued(texts: readonly string[]): string {
		const before = this.#notes.at(-1) ?? '';
		return [...(before.endsWith(':') ? [before] : []), ...texts].join(' ');
	}

	protected override sumCell(record: readonly string[]): string {
		return this.cell(record, 'kommun');
	}

	override read(record: readonly string[], rad: number): boolean {
		const filled = this.#filled(record);
		const content = trimmed(filled[this.#content]);
		// Other content such as "Folkökning" beside the population is rightly left out.
		const other = this.#content >= 0 && (!sagerFolkmangd(content) || sagerAnnat(content) !== null);
		const { years } = this.context.match;
		if (years.length === 0 && !other) return super.read(filled, rad);
		if (!this.accepts(filled, rad)) return false;
		if (!other) this.#readYears(filled, rad);
		return true;
	}

	/** The record with blank stub cells replaced by the cell above, where the layout repeats cells that way. */
	#filled(record: readonly string[]): readonly string[] {
		if (this.#stubs === 0) return record;
		const last = record.slice(0, this.#stubs).findLastIndex((cell) => trimmed(cell) !== '');
		const cells = record.map((cell, index) =>
			index < last && trimmed(cell) === '' ? (this.#above[index] ?? '') : cell
		);
		this.#above = cells;
		return cells;
	}

	protected override accepts(record: readonly string[], rad: number): boolean {
		if (!super.accepts(record, rad)) return false;
		if (this.context.match.years.length > 0) return true;
		if (this.cell(record, 'ar') !== '' || this.cell(record, 'datum') !== '') return true;
		const id = this.has('ar') ? 'ar' : 'datum';
		this.refuse('saknar_nyckel', rad, id, 'varken år eller datum är ifyllt');
		return false;
	}

	/** A date that could not be read must not be replaced by the day that the table tells. */
	protected override afterRow(row: number, rad: number, record: readonly string[]): void {
		const [ar, datum] = [this.int('ar'), this.int('datum')];
		if (!ar || !datum) return;
		if (datum.at(row) !== BLANK) ar.set(row, arManad(datum.at(row)).ar);
		else if (this.cell(record, 'datum') !== '') ar.set(row, BLANK);
		this.#place(record, rad);
	}

	#readYears(record: readonly string[], rad: number): void {
		const { match, problems, omgivning } = this.context;
		const kod = kommunkod(this.cell(record, 'kommun'), this.ord);
		for (const { index, ar, datum } of match.years) {
			const cell = trimmed(record[index]);
			const antal = cell === '' ? BLANK : parseHeltal(cell);
			const wrong = Number.isNaN(antal) || (antal < 0 && antal !== BLANK);
			if (wrong && !Number.isNaN(kod))
				problems.add(
					'ogiltigt_tal',
					rad,
					match.headers[index] ?? null,
					cellSaknas(match.source, 'antal', 'ogiltigt_tal')
				);
			this.int('kommun')?.push(Number.isNaN(kod) ? BLANK : kod);
			this.int('ar')?.push(ar);
			this.int('datum')?.push(datum);
			this.int('antal')?.push(wrong ? BLANK : antal);
			this.text('kalla')?.push(this.cell(record, 'kalla') || titelI(omgivning));
			this.rad.push(rad);
			this.#place(record, rad);
		}
	}

	#place(record: readonly string[], rad: number): void {
		const region = this.cell(record, 'kommun');
		this.#regions.push(region);
		this.#cells.push(this.#others.map((index) => trimmed(record[index])));
		if (!Number.isNaN(kommunkod(region, this.ord))) return;
		const rows = this.#outside.get(region);
		if (!rows) this.#outside.set(region, [rad]);
		else if (rows.at(-1) !== rad) rows.push(rad);
	}

	override finish(): void {
		this.#tellOutside();
		this.#settleDays();
		const part = this.#titles.map(sagerDel).find((one) => one !== null) ?? this.#partInNotes();
		if (part) {
			this.context.problems.add('delmangd', null, null, text.delITitel(part));
			this.#refuse();
		} else this.#settleParts();
		if (!this.obrukbar) this.#tellDay();
	}

	/** A note may mention much: only one that says what the numbers are limited to counts. */
	#partInNotes(): string | null {
		const about = this.#notes.filter((note) =>
			/(?:avser|omfattar|gäller) (?:bara|endast|enbart)/i.test(note)
		);
		return about.map(sagerDel).find((one) => one !== null) ?? null;
	}

	#tellOutside(): void {
		const { problems, match } = this.context;
		const rows = [...this.#outside.values()].flat();
		const [only] = rows;
		if (only === undefined) return;
		const told =
			rows.length === 1
				? cellSaknas(match.source, 'kommun', 'okand_kommun')
				: text.utanforLanet(this.#outside.size);
		problems.add(
			'okand_kommun',
			rows.length === 1 ? only : null,
			this.kolumn('kommun') || null,
			told
		);
	}

	/** Gives each row without a day of its own the day from the header, a title or a note, else 1 November. */
	#settleDays(): void {
		const [ar, datum] = [this.int('ar'), this.int('datum')];
		if (!ar || !datum) return;
		const rows = [...this.rad.values().keys()];
		const years = new Set(rows.map((row) => ar.at(row)).filter((year) => year !== BLANK));
		const header = this.kolumn('antal') ?? '';
		const levels = [[header], this.#titles, ...fotnivaer(this.#notes)];
		const days = new Map([...years].map((year) => [year, raknad(year, years, levels)]));
		const place = this.#others.indexOf(this.#content);
		const assumed = new IntColumn();
		for (let row = 0; row < rows.length; row++) assumed.push(BLANK);
		for (const row of rows) {
			if (datum.at(row) !== BLANK || ar.at(row) === BLANK) continue;
			const content = place >= 0 ? dagarI(this.#cells[row]?.[place] ?? '') : [];
			const own = content.length > 0 ? [[this.#cells[row]![place]!]] : null;
			const day = own ? raknad(ar.at(row), years, own) : (days.get(ar.at(row)) ?? BLANK);
			datum.set(row, day === BLANK ? dag(ar.at(row), 11, 1) : day);
			if (day === BLANK) assumed.set(row, 1);
		}
		this.table.set('datum_okand', assumed);
	}

	#settleParts(): void {
		const [kommun, ar, datum, antal] = ['kommun', 'ar', 'datum', 'antal'].map((id) => this.int(id));
		if (!kommun || !ar || !datum || !antal) return;
		const { headers, source } = this.context.match;
		const places = new Map(this.#others.map((index, place) => [index, place]));
		const inside = [...this.rad.values().keys()].filter((row) => kommun.at(row) !== BLANK);
		const found = summor(
			{
				index: this.#others.filter((index) => index !== this.#content),
				headers,
				rows: inside,
				cell: (row, index) => this.#cells[row]?.[places.get(index) ?? -1] ?? '',
				nyckel: (row) => `${kommun.at(row)} ${ar.at(row)} ${datum.at(row)}`,
				kommun: (row) => kommun.at(row)
			},
			(row) => antal.at(row)
		);
		if (found.columns.length === 0) return;
		for (const { index } of found.columns) this.besides.add(index);
		this.#tellLacking(found);
		const read = new Set(found.readRows.map((row) => this.rad.at(row)));
		for (const row of found.ersatta)
			this.context.problems.add(
				'dubblett_id',
				this.rad.at(row),
				this.kolumn('kommun'),
				dubblett(source)
			);
		this.refusedLater = new Set(
			inside.map((row) => this.rad.at(row)).filter((rad) => !read.has(rad))
		).size;
		for (const [row, sum] of found.hela) antal.set(row, sum);
		this.keep([...found.hela.keys()].sort((a, b) => a - b));
	}

	/** Reports why some kommuner and days are not the whole population, once for each cause. */
	#tellLacking({ brister, hela }: Summor): void {
		const causes = new Map<string, (typeof brister)[number][]>();
		for (const one of brister) {
			const key = `${one.brist.kod} ${one.brist.index} ${one.brist.vad}`;
			causes.set(key, [...(causes.get(key) ?? []), one]);
		}
		const some = hela.size > 0;
		for (const all of causes.values()) {
			const { brist } = all[0]!;
			const header = this.context.match.headers[brist.index] ?? '';
			const kolumn = header === '' ? `kolumn ${brist.index + 1}` : header;
			const which = some ? [...new Set(all.map(({ row }) => this.#which(row)))] : null;
			this.context.problems.add(brist.kod, null, kolumn, text.inteHel(kolumn, brist, which));
		}
		if (brister.length > 0 && hela.size === 0) this.#refuse();
	}

	/** The row's kommun and year: "Åre 2023". */
	#which(row: number): string {
		const kommun = KOMMUNER.find(({ kod }) => kod === this.int('kommun')?.at(row));
		const ar = this.int('ar')?.at(row) ?? BLANK;
		return [kommun?.namn ?? '', ...(ar === BLANK ? [] : [String(ar)])].join(' ');
	}

	#refuse(): void {
		this.obrukbar = true;
		this.keep([]);
	}

	#tellDay(): void {
		const { match, omgivning, problems } = this.context;
		const [kommun, assumed] = [this.int('kommun'), this.int('datum_okand')];
		const unknown = [...this.rad.values().keys()].some(
			(row) => kommun?.at(row) !== BLANK && assumed?.at(row) === 1
		);
		if (unknown)
			problems.add(
				'dag_okand',
				null,
				null,
				text.dagOkand(match.years.length > 0 && baraFilnamn(match.headers, omgivning))
			);
	}
}

/** Whether a cell is a count, or a mark for a missing one. */
function isCount(cell: string): boolean {
	return /^[.…x–-]{1,3}$/i.test(cell) || shapeOf(cell) === 'tal';
}
