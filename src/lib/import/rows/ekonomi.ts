import { parseBelopp } from '../cells/tal';
import { valReader } from '../cells/val';
import { BLANK, IntColumn, SafeColumn } from '../columns';
import {
	cellSaknas,
	FOTRAD_EKONOMI,
	OMVANT_TECKEN,
	SUMMAPOST,
	UTFALL_UTAN_PERIOD
} from '../konsekvens';
import { memo } from '../memo';
import { nyckel } from '$lib/domain/nyckel';
import { utfallTom } from '$lib/installningar/utfalltom';
import { ROLES } from '$lib/catalogue/sources/roles';
import { monthlyDifferences } from './ackumulerat';
import { Poster } from './poster';
import { yearForecasts } from './prognos';
import { SourceRows, type RowContext } from './sourcerows';
import { arSumma, summaposter } from './summarader';

/** Columns of the finance system that divide a post's amounts without being loaded. */
const DIVIDING = /(id|konto|kontonr|kst|kostnadsstalle|ansvar|verksamhet|objekt|projekt)$/;
const AMOUNTS = ['budget_ore', 'utfall_ore', 'prognos_ore'] as const;

/** Budget, outcome and forecast: months, years and signs brought to one form. */
export class EkonomiRows extends SourceRows {
	/** Amounts of roles, one per row. */
	readonly #roles = new Map<string, SafeColumn>();
	/** Each row's series: everything the same but the month and the amounts. */
	readonly #serie = new IntColumn();
	readonly #series = new Map<string, number>();
	readonly #dividing: readonly number[];
	readonly #slag: (text: string) => string | null;
	readonly #poster = new Poster(this.ord);
	readonly #summa = memo(arSumma);
	/** Rows whose period could not be read: their outcome may be of any month. */
	readonly #misread = new Set<number>();

	constructor(context: RowContext) {
		const { fields, headers, source } = context.match;
		const roles = ROLES.filter((role) => role.column !== 'post' && fields.has(role.id));
		super(context, ['ar', 'period', 'slag', ...roles.map((role) => role.column)]);
		for (const role of roles) this.#roles.set(role.id, new SafeColumn());
		const used = new Set(fields.values());
		this.#dividing = headers.flatMap((header, index) =>
			!used.has(index) && DIVIDING.test(nyckel(header)) ? [index] : []
		);
		const slag = source.columns.find((column) => column.id === 'slag');
		this.#slag = memo(slag ? valReader(slag) : () => 'kostnad');
	}

	override isFooter(record: readonly string[]): boolean {
		const post = this.cell(record, 'post');
		if (this.#summa(post)) return !this.#namnger(record, post);
		if (post === '') {
			if (this.#summa(this.cell(record, 'motpart'))) return true;
			const intakt = this.#slag(this.cell(record, 'slag')) === 'intakt';
			return !intakt || this.cell(record, 'motpart') === '';
		}
		return super.isFooter(record);
	}

	/** No post that an agreement has is a sum, whatever it is called. */
	#namnger(record: readonly string[], post: string): boolean {
		return this.#poster.namnger(this.#poster.avtal(this.cell(record, 'avtal')).id, post);
	}

	override get footerText(): string {
		return FOTRAD_EKONOMI;
	}

	override read(record: readonly string[], rad: number): boolean {
		return super.read(this.#named(record), rad);
	}

	/** The record with the names of agreement and post as the settings want them read. */
	#named(record: readonly string[]): readonly string[] {
		const { fields } = this.context.match;
		const { ord } = this.context.problems;
		const avtal = this.#poster.avtal(this.cell(record, 'avtal'));
		if (avtal.okant) ord.add('avtal', avtal.namn);
		const namn = this.cell(record, 'post');
		// An income stands under its financier as often as under a post.
		const isCost = this.#slag(this.cell(record, 'slag')) !== 'intakt';
		if (namn === '' || avtal.okant || !isCost)
			return withCell(record, fields.get('avtal'), avtal.namn);
		const post = this.#poster.post(avtal.id, namn);
		if (post.okant) ord.add('post', namn, avtal.id);
		return withCell(
			withCell(record, fields.get('avtal'), avtal.namn),
			fields.get('post'),
			post.namn
		);
	}

	protected override accepts(record: readonly string[], rad: number): boolean {
		if (this.cell(record, 'ar') !== '' || this.cell(record, 'period') !== '') return true;
		const id = this.has('ar') ? 'ar' : 'period';
		this.refuse('saknar_nyckel', rad, id, 'varken år eller period är ifyllt');
		return false;
	}

	protected override afterRow(row: number, rad: number, record: readonly string[]): void {
		const period = this.int('period')?.at(row) ?? BLANK;
		if (period !== BLANK && this.cell(record, 'ar') === '')
			this.int('ar')?.set(row, Math.floor(period / 100));
		if (period === BLANK && this.cell(record, 'period') !== '') this.#misread.add(row);
		if (this.#roles.size === 0) return;
		for (const [id, column] of this.#roles) {
			const text = this.cell(record, id);
			const value = text === '' ? NaN : parseBelopp(text);
			if (text !== '' && Number.isNaN(value)) {
				const declared = ROLES.find((role) => role.id === id)?.column ?? id;
				const konsekvens = cellSaknas(this.context.match.source, declared, 'ogiltigt_tal');
				this.context.problems.add('ogiltigt_tal', rad, this.kolumn(id), konsekvens);
			}
			column.push(value);
		}
		const parts = ['avtal', 'post', 'slag', 'kostnadsslag', 'motpart'].map((id) =>
			nyckel(this.cell(record, id))
		);
		for (const index of this.#dividing) parts.push((record[index] ?? '').trim());
		const key = `${this.int('ar')?.at(row) ?? ''}\n${parts.join('\n')}`;
		const serie = this.#series.get(key) ?? this.#series.size;
		this.#series.set(key, serie);
		this.#serie.push(serie);
	}

	override finish(): void {
		this.#differences('utfall_ack', 'utfall');
		this.#differences('budget_ack', 'budget');
		// The rows added below are no months of their own: take the measure of the file first.
		const rows = this.rad.length;
		this.#wholeYearBudget(rows);
		this.#forecasts(rows);
		this.#placeOutcome(rows);
		this.#tellMissingPeriods(rows);
		this.#leaveSums();
		this.#turnIncome();
	}

	/** An unknown post that is the sum of all the others is none: its rows are footers. */
	#leaveSums(): void {
		const [ar, period] = [this.int('ar'), this.int('period')];
		if (!ar || !period) return;
		const text = (name: string) => {
			const column = this.text(name);
			return (row: number) => column?.at(row) ?? '';
		};
		const [avtal, slag, post, motpart] = ['avtal', 'slag', 'post', 'motpart'].map(text);
		const namn = (row: number) => post!(row) || motpart!(row);
		const found = summaposter({
			rows: this.rad.length,
			grupp: (row) => `${nyckel(avtal!(row))}\n${slag!(row)}`,
			ar,
			period,
			post: namn,
			kand: (row) => this.#poster.namnger(this.#poster.avtal(avtal!(row)).id, namn(row)),
			belopp: AMOUNTS.flatMap((name) => this.safe(name) ?? [])
		});
		if (found.length === 0) return;
		const out = new Set(found);
		const rader = new Set(found.map((row) => this.rad.at(row)));
		for (const rad of rader)
			this.context.problems.add('fotrad', rad, this.kolumn('post'), SUMMAPOST);
		this.fotrader = rader.size;
		this.keep(
			Array.from({ length: this.rad.length }, (_, row) => row).filter((row) => !out.has(row))
		);
	}

	#differences(role: string, id: 'utfall' | 'budget'): void {
		const accumulated = this.#roles.get(role);
		const out = this.safe(`${id}_ore`);
		const period = this.int('period');
		if (!accumulated || !out || !period) return;
		const broken = monthlyDifferences(accumulated, period, this.#serie, out);
		if (broken === 0) return;
		for (let row = 0; row < out.length; row++) out.set(row, NaN);
		if (id !== 'budget' || !this.#roles.has('budget_ar')) this.columns.delete(id);
		this.context.problems.add(
			'ackumulerad_kolumn',
			null,
			this.kolumn(role),
			`Kolumnen läses inte: den är ackumulerad, och för ${broken} ${broken === 1 ? 'serie' : 'serier'} saknas någon månad från januari. Exportera alla månader, eller belopp per månad.`
		);
	}

	/** A year's budget stands on each of its months: it is counted once per series, without a period. */
	#wholeYearBudget(rows: number): void {
		const yearly = this.#roles.get('budget_ar');
		const budget = this.safe('budget_ore');
		const period = this.int('period');
		if (!yearly || !budget || !period) return;
		const last = new Map<number, number>();
		for (let row = 0; row < rows; row++) {
			const value = yearly.at(row);
			if (Number.isNaN(value)) continue;
			if (period.at(row) === BLANK) {
				budget.set(row, value);
				continue;
			}
			const serie = this.#serie.at(row);
			const before = last.get(serie);
			// Later months carry the revised budget; a zero beside a figure is an empty cell.
			if (
				before === undefined ||
				(value !== 0 && period.at(row) >= period.at(before)) ||
				yearly.at(before) === 0
			)
				last.set(serie, row);
		}
		for (const row of last.values()) this.#add(row, BLANK, 'budget_ore', yearly.at(row));
	}

	#forecasts(rows: number): void {
		const monthly = this.#roles.get('prognos_per');
		const [ar, period] = [this.int('ar'), this.int('period')];
		if (!monthly || !ar || !period) return;
		const groups = new Map<string, number>();
		const texts = ['avtal_nyckel', 'post_nyckel', 'slag', 'kostnadsslag'].map((n) => this.text(n));
		const found = yearForecasts({
			rows,
			monthly,
			period,
			utfall: this.safe('utfall_ore'),
			year: (row) => `${texts[0]?.at(row) ?? ''}\n${ar.at(row)}`,
			group: (row) => {
				const key = `${ar.at(row)}\n${texts.map((column) => column?.at(row) ?? '').join('\n')}`;
				const group = groups.get(key) ?? groups.size;
				groups.set(key, group);
				return group;
			}
		});
		for (const { row, period, ore } of found) this.#add(row, period, 'prognos_ore', ore);
		if (found.length > 0 || rows === 0) return;
		this.columns.delete('prognos');
		this.context.problems.add(
			'ogiltigt_varde',
			null,
			this.kolumn('prognos_per'),
			'Prognosen räknas inte: den är per månad och täcker inte resten av året. Exportera prognosen för alla månader till och med december.'
		);
	}

	/** Appends a row as another one, with one amount of its own. */
	#add(row: number, period: number, name: (typeof AMOUNTS)[number], ore: number): void {
		for (const [column, values] of this.table) {
			if (column === 'period') this.int('period')?.push(period);
			else if (values.kind === 'safe') values.push(column === name ? ore : NaN);
			else values.repeat(row);
		}
		this.rad.repeat(row);
	}

	#tellMissingPeriods(rows: number): void {
		const utfall = this.safe('utfall_ore');
		const period = this.int('period');
		const kolumn = this.kolumn('utfall') ?? this.kolumn('utfall_ack');
		if (!utfall || !period) return;
		for (let row = 0; row < rows; row++)
			if (period.at(row) === BLANK && !Number.isNaN(utfall.at(row)))
				this.context.problems.add(
					'utfall_utan_period',
					this.rad.at(row),
					kolumn,
					UTFALL_UTAN_PERIOD
				);
	}

	/** An outcome without a period is that of the month it is said to run to. */
	#placeOutcome(rows: number): void {
		const utfall = this.safe('utfall_ore');
		const [ar, period] = [this.int('ar'), this.int('period')];
		if (!utfall || !ar || !period) return;
		for (let row = 0; row < rows; row++) {
			const ore = utfall.at(row);
			if (period.at(row) !== BLANK || Number.isNaN(ore) || this.#misread.has(row)) continue;
			const avtal = this.#poster.avtal(this.text('avtal')?.at(row) ?? '').id;
			const tom = utfallTom(this.context.installningar, avtal, ar.at(row));
			if (tom === null) {
				this.context.problems.ord.add('period', String(ar.at(row)), avtal);
				continue;
			}
			// The row's budget and forecast are still the whole year's.
			utfall.set(row, NaN);
			this.#add(row, tom, 'utfall_ore', ore);
		}
	}

	#turnIncome(): void {
		const slag = this.text('slag');
		if (!slag) return;
		const income: number[] = [];
		for (let row = 0; row < this.rad.length; row++) if (slag.at(row) === 'intakt') income.push(row);
		for (const name of AMOUNTS) {
			const column = this.safe(name);
			if (!column) continue;
			const given = income.filter((row) => !Number.isNaN(column.at(row)));
			if (given.reduce((sum, row) => sum + column.at(row), 0) >= 0) continue;
			for (const row of given) column.set(row, 0 - column.at(row));
			const id = name.slice(0, -4);
			const role = ROLES.find((r) => r.column === id && this.has(r.id))?.id ?? id;
			const kolumn = this.kolumn(id) ?? this.kolumn(role);
			this.context.problems.add('omvant_tecken', null, kolumn, OMVANT_TECKEN);
		}
	}
}

function withCell(
	record: readonly string[],
	index: number | undefined,
	text: string
): readonly string[] {
	return index === undefined || (record[index] ?? '').trim() === text
		? record
		: record.with(index, text);
}
