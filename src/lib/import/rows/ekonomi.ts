import { finansiarMedNamn } from '$lib/catalogue/agreements/namn';
import { UTELAMNAT } from '$lib/catalogue/sources/ekonomi';
import { BELOPPSKOLUMNER, ROLES } from '$lib/catalogue/sources/roles';
import { nyckel } from '$lib/domain/nyckel';
import { utfallTom } from '$lib/installningar/utfalltom';
import { arRunt, tomRunt } from '../belopp/ar';
import { bredd, tabellensAr, type Langrad } from '../belopp/bredd';
import { Beloppsceller } from '../belopp/celler';
import { Enhetsval } from '../belopp/enhetsval';
import { orimlig } from '../belopp/storlek';
import { Summakontroll } from '../belopp/summakontroll';
import { lasBelopp } from '../cellreaders';
import { parsePeriod } from '../cells/period';
import { parseBelopp, parseHeltal } from '../cells/tal';
import { valReader } from '../cells/val';
import { BLANK, IntColumn, SafeColumn, TextColumn } from '../columns';
import { fragetext } from '../fragetext';
import {
	AR_UR_PERIODEN,
	cellSaknas,
	FOTRAD_EKONOMI,
	OMVANT_TECKEN,
	periodUtelamnad,
	SUMMA_STAMMER_INTE,
	SUMMAPOST,
	UTFALL_UTAN_PERIOD
} from '../konsekvens';
import { memo } from '../memo';
import { monthlyDifferences } from './ackumulerat';
import { Poster } from './poster';
import { yearForecasts } from './prognos';
import { SourceRows, type RowContext } from './sourcerows';
import { arSumma, summaposter } from './summarader';

/** Columns of the finance system that divide a post's amounts without being loaded. */
const DIVIDING = /(id|konto|kontonr|kst|kostnadsstalle|ansvar|verksamhet|objekt|projekt)$/;
const AMOUNTS = ['budget_ore', 'utfall_ore', 'prognos_ore'] as const;
/** The declared column that a column or role fills. */
const fills = (id: string) => ROLES.find((role) => role.id === id)?.column ?? id;

/** Budget, outcome and forecast: units, months, years and signs brought to one form. */
export class EkonomiRows extends SourceRows {
	/** The amounts as they stand, until the unit is known: it may be said below them. */
	readonly #celler = new Beloppsceller();
	/** Amounts of roles, one per row. */
	readonly #roles = new Map<string, SafeColumn>();
	readonly #fields: ReadonlyMap<string, number>;
	readonly #enhet: Enhetsval;
	readonly #kontroll: Summakontroll;
	/** What each record has: a row, or one for each month and one for the year. */
	readonly #langrader: readonly Langrad[];
	readonly #bred: boolean;
	/** Each row's series: everything the same but the month and the amounts. */
	readonly #serie = new IntColumn();
	readonly #series = new Map<string, number>();
	readonly #dividing: readonly number[];
	readonly #harSlag: boolean;
	readonly #slag: (text: string) => string | null;
	readonly #poster = new Poster(this.ord);
	readonly #summa = memo(arSumma);
	/** Rows whose period could not be read: their amounts may be of any month. */
	readonly #misread = new Set<number>();
	/** Rows whose outcome is accumulated, of a month that stands elsewhere. */
	readonly #franJanuari = new Set<number>();
	/** Incomes in a file that has no column for it. */
	readonly #inkomster = new Set<number>();
	/** The slag that the last line standing alone says: "INTÄKTER". */
	#avsnitt: string | null = null;
	/** What is being read: the record as it stands, and where its amounts are. */
	#nu: { record: readonly string[]; celler: Langrad['celler']; intakt: boolean } = {
		record: [],
		celler: new Map(),
		intakt: false
	};

	constructor(context: RowContext) {
		const { match, omgivning, installningar } = context;
		const { fields, headers, source, belopp } = match;
		const amounts = [
			...BELOPPSKOLUMNER.filter((id) => fields.has(id)),
			...belopp.manader.map(({ slag }) => slag)
		];
		const own = new Map([...fields].filter(([id]) => !BELOPPSKOLUMNER.includes(id)));
		// Year and month are put beside the record's own cells where a column does not hold them.
		for (const id of ['ar', 'period']) if (!own.has(id)) own.set(id, headers.length + own.size);
		super({ ...context, match: { ...match, fields: own } }, [
			...['ar', 'period', 'slag'],
			...amounts.map(fills)
		]);
		this.#fields = fields;
		for (const id of BELOPPSKOLUMNER)
			if (
				fills(id) !== id &&
				(fields.has(id) ||
					(id === 'prognos_per' && belopp.manader.some(({ slag }) => slag === 'prognos')))
			)
				this.#roles.set(id, new SafeColumn());
		const said = installningar.dialekt.find(({ fil }) => fil === omgivning.fil);
		const ar = said?.ar ?? tabellensAr(belopp, () => arRunt(omgivning));
		({ rader: this.#langrader, bred: this.#bred } = bredd(match, ar));
		if (
			this.#bred &&
			!fields.has('ar') &&
			this.#langrader.some((rad) => rad.manad !== null && rad.ar === null)
		)
			this.fragor.push({
				slag: 'ar',
				rubriker: belopp.manader.map(({ index }) => headers[index] ?? '')
			});
		this.#enhet = new Enhetsval(omgivning, belopp, said?.enhet);
		this.#kontroll = new Summakontroll(belopp);
		for (const index of fields.values()) this.besides.add(index);
		const used = new Set([...fields.values(), ...belopp.manader.map(({ index }) => index)]);
		this.#dividing = headers.flatMap((header, index) =>
			!used.has(index) && DIVIDING.test(nyckel(header)) ? [index] : []
		);
		this.#harSlag = fields.has('slag');
		const slag = source.columns.find((column) => column.id === 'slag');
		this.#slag = memo(slag ? valReader(slag) : () => 'kostnad');
	}

	override isFooter(record: readonly string[]): boolean {
		const footer = this.#isFooter(record);
		if (!footer) return false;
		this.#enhet.below(record);
		this.#avsnitt = this.#harSlag ? null : this.#rubrikFor(record);
		return true;
	}

	/** What a line that stands alone says of the rows below it; a sum or a text ends what was said. */
	#rubrikFor(record: readonly string[]): string | null {
		const filled = record.map((cell) => cell.trim()).filter((cell) => cell !== '');
		return filled.length === 1 ? this.#slag(filled[0]!.replace(/:$/, '')) : null;
	}

	#isFooter(record: readonly string[]): boolean {
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

	/** Of a record with months as columns one row a month, and one for the year. */
	override read(record: readonly string[], rad: number): boolean {
		// Nothing of a table of no known year can be counted.
		if (this.fragor.length > 0) return true;
		const named = this.#named(record);
		this.#kontroll.take(record, rad);
		for (const lang of this.#langrader) {
			const filled = [...lang.celler.values()].some((index) => (record[index] ?? '').trim() !== '');
			// The year's row is there with nothing in it too, so that its post is known.
			if (this.#bred && lang.manad !== null && !filled) continue;
			this.#nu = { ...this.#nu, record, celler: lang.celler };
			if (!super.read(this.#dated(named, lang, rad), rad)) return false;
		}
		return true;
	}

	/** The record with the year and month that its amounts are of. */
	#dated(record: readonly string[], { ar, manad }: Langrad, rad: number): readonly string[] {
		const arText = this.cell(record, 'ar');
		const year = arText === '' ? (ar ?? BLANK) : parseHeltal(arText);
		const known = year >= 1900 && year <= 2999;
		if (this.#bred) {
			const month = known && manad !== null ? `${year}-${String(manad).padStart(2, '0')}` : '';
			return this.#put(record, { ar: known ? String(year) : arText, period: month });
		}
		const period = this.cell(record, 'period');
		if (period === '')
			return arText === '' && known ? this.#put(record, { ar: String(year) }) : record;
		const month = parsePeriod(period, known ? year : BLANK, this.ordning('period').las);
		if (month === BLANK || (known && Math.floor(month / 100) !== year)) {
			this.#misread.add(this.rad.length);
			return this.#put(record, { period: '' });
		}
		if (arText === '' || known) return record;
		this.context.problems.add('ogiltigt_tal', rad, this.kolumn('ar'), AR_UR_PERIODEN);
		return this.#put(record, { ar: '' });
	}

	#put(record: readonly string[], cells: Readonly<Record<string, string>>): readonly string[] {
		const changed = [...record];
		for (const [id, text] of Object.entries(cells)) {
			const index = this.context.match.fields.get(id)!;
			while (changed.length < index) changed.push('');
			changed[index] = text;
		}
		return changed;
	}

	/** The record with the names of agreement and post as the settings want them read. */
	#named(record: readonly string[]): readonly string[] {
		const { fields } = this.context.match;
		const { ord } = this.context.problems;
		const avtal = this.#poster.avtal(this.cell(record, 'avtal'));
		if (avtal.okant) ord.add('avtal', avtal.namn);
		const namn = this.cell(record, 'post');
		const withAvtal = withCell(record, fields.get('avtal'), avtal.namn);
		// An income stands under its financier as often as under a post.
		const isCost = this.#slag(this.cell(record, 'slag')) !== 'intakt';
		const post = this.#poster.post(avtal.id, namn);
		const intakt =
			!this.#harSlag &&
			post.okant &&
			(this.#avsnitt === 'intakt' || this.#arFinansiar(avtal.id, namn));
		this.#nu = { ...this.#nu, intakt };
		if (namn === '' || avtal.okant || !isCost || intakt) return withAvtal;
		if (post.okant) ord.add('post', namn, avtal.id);
		return withCell(withAvtal, fields.get('post'), post.namn);
	}

	/**
	 * In a file that has no column for which rows are incomes, those under a financier's name are, and
	 * under a line that says so those that are no post.
	 */
	#arFinansiar(avtal: string, namn: string): boolean {
		return this.ord.avtalen.some(
			(one) => (avtal === '' || one.id === avtal) && finansiarMedNamn(one, namn) !== undefined
		);
	}

	protected override accepts(record: readonly string[], rad: number): boolean {
		const said = this.cell(record, 'ar') !== '' || this.cell(record, 'period') !== '';
		if (said || this.#misread.has(this.rad.length)) return true;
		const id = this.#fields.has('ar') ? 'ar' : 'period';
		this.refuse('saknar_nyckel', rad, id, 'varken år eller period är ifyllt');
		return false;
	}

	protected override afterRow(row: number, _rad: number, record: readonly string[]): void {
		const period = this.int('period')?.at(row) ?? BLANK;
		const ar = this.int('ar');
		if (period !== BLANK && ar?.at(row) === BLANK) ar.set(row, Math.floor(period / 100));
		if (this.#nu.intakt) this.#inkomster.add(row);
		for (const [id, index] of this.#nu.celler)
			this.#celler.take(id, row, index, (this.#nu.record[index] ?? '').trim());
		const parts = ['avtal', 'post', 'slag', 'kostnadsslag', 'motpart'].map((id) =>
			nyckel(this.cell(record, id))
		);
		for (const index of this.#dividing) parts.push((record[index] ?? '').trim());
		const key = `${ar?.at(row) ?? ''}\n${parts.join('\n')}`;
		const serie = this.#series.get(key) ?? this.#series.size;
		this.#series.set(key, serie);
		this.#serie.push(serie);
	}

	override finish(): void {
		// The rows added below are no months of their own: take the measure of the file first.
		const rows = this.rad.length;
		this.#slagen();
		this.readAmounts();
		this.#leaveOut(rows);
		this.#differences('utfall_ack', 'utfall');
		this.#differences('budget_ack', 'budget');
		this.#wholeYearBudget(rows);
		this.#forecasts(rows);
		this.#placeOutcome(rows);
		this.#tellMissingPeriods(rows);
		this.#leaveSums();
		this.#turnIncome();
		this.#tellSize();
	}

	/** What only the name of a financier makes an income. */
	#slagen(): void {
		if (this.#inkomster.size === 0) return;
		const slag = new TextColumn();
		const old = this.text('slag');
		for (let row = 0; row < this.rad.length; row++)
			slag.push(this.#inkomster.has(row) ? 'intakt' : (old?.at(row) ?? 'kostnad'));
		this.table.set('slag', slag);
	}

	/** Reads the amounts, now that it is known what they are counted in. */
	readAmounts(): void {
		const rows = this.rad.length;
		const { problems, match } = this.context;
		const header = (index: number) => match.headers[index] ?? null;
		const used = new Map<number, string | null>();
		for (const column of this.#roles.values()) while (column.length < rows) column.push(NaN);
		for (const id of BELOPPSKOLUMNER) {
			const column = this.#roles.get(id) ?? this.safe(`${id}_ore`);
			if (!column) continue;
			for (const { row, index, text } of this.#celler.of(id)) {
				used.set(index, header(index));
				const ore = lasBelopp(text, header(index), problems, this.#enhet.enhet(index));
				column.set(row, ore);
				if (!Number.isNaN(ore)) continue;
				const konsekvens = cellSaknas(match.source, fills(id), 'ogiltigt_tal');
				problems.add('ogiltigt_tal', this.rad.at(row), header(index), konsekvens);
			}
		}
		this.#enhet.tell(
			problems,
			[...used].map(([index, kolumn]) => ({ index, kolumn }))
		);
		const fel = this.#kontroll.fel((text, index) => {
			const cell = text.trim();
			return cell === '' ? NaN : parseBelopp(cell, this.#enhet.enhet(index));
		});
		for (const { rad, index } of fel)
			problems.add('summa_stammer_inte', rad, header(index), SUMMA_STAMMER_INTE);
	}

	/** Amounts whose month is not known are in no sum, and it is told how much they are. */
	#leaveOut(rows: number): void {
		const flags = new IntColumn();
		for (let row = 0; row < rows; row++) {
			if (!this.#misread.has(row)) {
				flags.push(BLANK);
				continue;
			}
			const left = new Map<keyof typeof UTELAMNAT, number>();
			for (const id of BELOPPSKOLUMNER) {
				const column = this.#roles.get(id) ?? this.safe(`${id}_ore`);
				const ore = column?.at(row) ?? NaN;
				if (!column || Number.isNaN(ore)) continue;
				const slag = fills(id) as keyof typeof UTELAMNAT;
				left.set(slag, (left.get(slag) ?? 0) + ore);
				column.set(row, NaN);
			}
			flags.push([...left.keys()].reduce((sum, slag) => sum + UTELAMNAT[slag], 0));
			const kolumn = this.kolumn('period');
			this.context.problems.add('ogiltigt_varde', this.rad.at(row), kolumn, periodUtelamnad(left));
		}
		if (this.#misread.size > 0) this.table.set('utelamnat', flags);
	}

	#differences(role: string, id: 'utfall' | 'budget'): void {
		const accumulated = this.#roles.get(role);
		const out = this.safe(`${id}_ore`);
		const period = this.int('period');
		if (!accumulated || !out || !period) return;
		// Without a month it is one amount from January on, until it is known to which month.
		if (id === 'utfall')
			for (let row = 0; row < accumulated.length; row++)
				if (period.at(row) === BLANK && !Number.isNaN(accumulated.at(row))) {
					out.set(row, accumulated.at(row));
					accumulated.set(row, NaN);
					this.#franJanuari.add(row);
				}
		const broken = monthlyDifferences(accumulated, period, this.#serie, out);
		if (broken === 0) return;
		for (let row = 0; row < out.length; row++)
			if (id === 'budget' || !this.#franJanuari.has(row)) out.set(row, NaN);
		const left = id === 'budget' ? this.#roles.has('budget_ar') : this.#franJanuari.size > 0;
		if (!left) this.columns.delete(id);
		this.context.problems.add(
			'ackumulerad_kolumn',
			null,
			this.#kolumn(role),
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
			this.#kolumn('prognos_per'),
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
		const kolumn = this.#kolumn('utfall') ?? this.#kolumn('utfall_ack');
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
		const own = this.context.match.belopp.till;
		const till = own?.manad ? own : tomRunt(this.context.omgivning);
		const fran = new IntColumn();
		for (let row = 0; row < this.rad.length; row++) fran.push(BLANK);
		let placed = false;
		for (let row = 0; row < rows; row++) {
			const ore = utfall.at(row);
			if (period.at(row) !== BLANK || Number.isNaN(ore)) continue;
			const avtal = this.#poster.avtal(this.text('avtal')?.at(row) ?? '').id;
			const said = utfallTom(this.context.installningar, avtal, ar.at(row));
			const found =
				till?.manad && (till.ar ?? ar.at(row)) === ar.at(row)
					? ar.at(row) * 100 + till.manad
					: null;
			const tom = said ?? found;
			if (tom === null) {
				this.context.problems.ord.add('period', String(ar.at(row)), avtal);
				continue;
			}
			// The row's budget and forecast are still the whole year's.
			utfall.set(row, NaN);
			this.#add(row, tom, 'utfall_ore', ore);
			const fromJanuary = said === null || this.#franJanuari.has(row);
			fran.push(fromJanuary ? 1 : BLANK);
			placed ||= fromJanuary;
		}
		while (fran.length < this.rad.length) fran.push(BLANK);
		if (placed) this.table.set('fran_januari', fran);
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

	/** Incomes booked as credits: of an agreement all its amounts that are not nothing, or none of them. */
	#turnIncome(): void {
		const slag = this.text('slag');
		if (!slag) return;
		const avtal = this.text('avtal');
		const groups = new Map<string, number[]>();
		for (let row = 0; row < this.rad.length; row++) {
			if (slag.at(row) !== 'intakt') continue;
			const key = this.#poster.avtal(avtal?.at(row) ?? '').id;
			groups.set(key, [...(groups.get(key) ?? []), row]);
		}
		const turned = new Set<string>();
		for (const income of groups.values()) {
			const columns = AMOUNTS.flatMap((name) => {
				const column = this.safe(name);
				const rows = income.filter((row) => !Number.isNaN(column?.at(row) ?? NaN));
				const sum = rows.reduce((total, row) => total + column!.at(row), 0);
				return column && sum !== 0 ? [{ name, column, rows, sum }] : [];
			});
			if (columns.length === 0 || columns.some(({ sum }) => sum > 0)) continue;
			for (const { name, column, rows } of columns) {
				for (const row of rows) column.set(row, 0 - column.at(row));
				turned.add(name);
			}
		}
		for (const name of turned) {
			const id = name.slice(0, -4);
			const role = ROLES.find((one) => one.column === id && this.#fields.has(one.id))?.id ?? id;
			const kolumn = this.#kolumn(id) ?? this.#kolumn(role);
			this.context.problems.add('omvant_tecken', null, kolumn, OMVANT_TECKEN);
		}
	}

	/** Asks for the unit where nothing says it and the budget is a thousand times another. */
	#tellSize(): void {
		const [budget, ar, slag] = [this.safe('budget_ore'), this.int('ar'), this.text('slag')];
		const cells = ['budget', 'budget_ar'].flatMap((id) => this.#celler.of(id));
		if (
			!budget ||
			!ar ||
			cells.length === 0 ||
			!cells.every(({ index }) => this.#enhet.tyst(index))
		)
			return;
		const period = this.int('period');
		const totals = new Map<
			string,
			{ avtal: string; ar: number; hel: Map<string, number>; del: Map<string, number> }
		>();
		for (let row = 0; row < this.rad.length; row++) {
			const ore = budget.at(row);
			if (Number.isNaN(ore) || ar.at(row) === BLANK || slag?.at(row) === 'intakt') continue;
			const avtal = this.#poster.avtal(this.text('avtal')?.at(row) ?? '').id;
			const key = `${avtal}\n${ar.at(row)}`;
			const total = totals.get(key) ?? { avtal, ar: ar.at(row), hel: new Map(), del: new Map() };
			totals.set(key, total);
			const post = this.text('post_nyckel')?.at(row) ?? '';
			const part = period?.at(row) === BLANK ? total.hel : total.del;
			part.set(post, (part.get(post) ?? 0) + ore);
		}
		for (const { avtal, ar: year, hel, del } of totals.values()) {
			// As budget_ar is: the year's own where there is one, else the months'.
			const ore = [...new Set([...hel.keys(), ...del.keys()])].reduce(
				(sum, post) => sum + (hel.get(post) ?? del.get(post) ?? 0),
				0
			);
			const fraga = orimlig({ avtal, ar: year, ore }, this.ord.avtalen);
			if (!fraga) continue;
			this.fragor.push(fraga);
			const kolumn = this.#kolumn('budget') ?? this.#kolumn('budget_ar');
			this.context.problems.add('orimlig_storlek', null, kolumn, fragetext(fraga));
		}
	}

	/** The header's own text of a column or role of amounts. */
	#kolumn(id: string): string | null {
		return this.context.match.headers[this.#fields.get(id) ?? -1] ?? null;
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
