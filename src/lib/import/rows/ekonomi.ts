import { finansiarMedNamn } from '$lib/catalogue/agreements/namn';
import { BELOPPSKOLUMNER } from '$lib/catalogue/sources/roles';
import { nyckel } from '$lib/domain/nyckel';
import { arRunt } from '../belopp/ar';
import { bredd, tabellensAr, type Langrad } from '../belopp/bredd';
import { parsePeriod } from '../cells/period';
import { parseHeltal } from '../cells/tal';
import { valReader } from '../cells/val';
import { BLANK, SafeColumn } from '../columns/columns';
import { ACKSLAG } from '../ackumulerat/filer';
import { delaPaManader } from '../ekonomi/ackumulerat';
import { arsbudget } from '../ekonomi/arsbudget';
import { Belopp } from '../ekonomi/belopp';
import { sattInkomster, vandInkomster } from '../ekonomi/intakter';
import { OlastaBelopp } from '../ekonomi/olasta';
import { fragaOmStorlek } from '../ekonomi/storlek';
import type { Filbudget } from '../ekonomi/filbudget';
import { lamnaSummor } from '../ekonomi/summor';
import { Ekonomitabell, fyller, VANTANDE } from '../ekonomi/tabell';
import { UpprepadeRader } from '../ekonomi/upprepade';
import { placera, sagUtanPeriod } from '../ekonomi/utanperiod';
import { lamnaUt } from '../ekonomi/utelamnat';
import { AR_UR_PERIODEN, FOTRAD_EKONOMI } from '../report/konsekvens';
import type { LoadedRows } from '../imported';
import { memo } from '../cells/memo';
import { Poster } from './poster';
import { SourceRows, type RowContext } from './sourcerows';
import { trimmed } from '../text/trimmed';
import { arBaraSumma, arSumma } from './summarader';

/** Headers of the finance system's columns that divide a post's amounts and are not loaded. */
const DIVIDING = /(id|konto|kontonr|kst|kostnadsstalle|ansvar|verksamhet|objekt|projekt)$/;

/** Reads budget, outcome and forecast: units, months, years and signs are brought to one form. */
export class EkonomiRows extends SourceRows {
	readonly #belopp: Belopp;
	readonly #tabell: Ekonomitabell;
	readonly #olasta: OlastaBelopp;
	readonly #upprepade = new UpprepadeRader();
	readonly #fields: ReadonlyMap<string, number>;
	/** The rows that each record becomes: one, or one for each month and one for the year. */
	readonly #langrader: readonly Langrad[];
	readonly #bred: boolean;
	readonly #dividing: readonly number[];
	readonly #harSlag: boolean;
	readonly #slag: (text: string) => string | null;
	readonly #poster = new Poster(this.ord);
	readonly #summa = memo(arSumma);
	/** Rows whose period could not be read, so that their amounts may be for any month. */
	readonly #misread = new Set<number>();
	/** Rows taken as income, in a file without a column for slag. */
	readonly #inkomster = new Set<number>();
	#budgetar: readonly Filbudget[] = [];
	/** The slag given by the last line that stands alone, such as "INTÄKTER". */
	#avsnitt: string | null = null;
	/** The record being read, where its amounts are, and whether it is an income. */
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
		// Year and period get cells after the record's own where no column holds them.
		for (const id of ['ar', 'period']) if (!own.has(id)) own.set(id, headers.length + own.size);
		super({ ...context, match: { ...match, fields: own } }, [
			...['ar', 'period', 'slag'],
			...amounts.map(fyller)
		]);
		this.#fields = fields;
		this.#tabell = new Ekonomitabell(this, context, this.#poster);
		for (const id of BELOPPSKOLUMNER)
			if (
				fyller(id) !== id &&
				(fields.has(id) ||
					(id === 'prognos_per' && belopp.manader.some(({ slag }) => slag === 'prognos')))
			)
				this.#tabell.roller.set(id, new SafeColumn());
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
		this.#belopp = new Belopp(context, said?.enhet);
		for (const index of fields.values()) this.besides.add(index);
		const used = new Set([...fields.values(), ...belopp.manader.map(({ index }) => index)]);
		this.#dividing = headers.flatMap((header, index) =>
			!used.has(index) && DIVIDING.test(nyckel(header)) ? [index] : []
		);
		this.#olasta = new OlastaBelopp(match, this.#dividing);
		this.#harSlag = fields.has('slag');
		const slag = source.columns.find((column) => column.id === 'slag');
		this.#slag = memo(slag ? valReader(slag) : () => 'kostnad');
	}

	override isFooter(record: readonly string[]): boolean {
		const footer = this.#isFooter(record);
		if (!footer) return false;
		this.#belopp.enhet.below(record);
		this.#avsnitt = this.#harSlag ? null : this.#rubrikFor(record);
		return true;
	}

	/** The slag that a lone line gives the rows below; null for a sum or another text, which ends the section. */
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
		return this.#sagerSumma(record) || super.isFooter(record);
	}

	/** Whether the record is a sum within a post: "Totalt" where its accounts or financiers stand. */
	#sagerSumma(record: readonly string[]): boolean {
		const { fields } = this.context.match;
		// An unreadable period is reported as such, and a post may bear such a name.
		const andra = [fields.get('period'), fields.get('post')];
		return record.some((cell, index) => arBaraSumma(trimmed(cell)) && !andra.includes(index));
	}

	/** Whether an agreement has a post by this name: then it is not a sum, whatever it is called. */
	#namnger(record: readonly string[], post: string): boolean {
		return this.#poster.namnger(this.#poster.avtal(this.cell(record, 'avtal')).id, post);
	}

	override get footerText(): string {
		return FOTRAD_EKONOMI;
	}

	/** Reads a record; one with months as columns becomes a row for each month and one for the year. */
	override read(record: readonly string[], rad: number): boolean {
		// Nothing of a table whose year is unknown can be counted.
		if (this.fragor.length > 0) return true;
		const named = this.#named(record);
		this.#belopp.take(record, rad);
		this.#olasta.take(record);
		this.#upprepade.take(record);
		for (const lang of this.#langrader) {
			const filled = [...lang.celler.values()].some((index) => (record[index] ?? '').trim() !== '');
			// The year's row is kept even when empty, so that its post is known.
			if (this.#bred && lang.manad !== null && !filled) continue;
			this.#nu = { ...this.#nu, record, celler: lang.celler };
			if (!super.read(this.#dated(named, lang, rad), rad)) return false;
		}
		return true;
	}

	/** The record with the year and month of its amounts filled in. */
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
		const month = parsePeriod(period, known ? year : BLANK, this.ordning('period').read);
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

	/** The record with agreement and post renamed as the settings say. */
	#named(record: readonly string[]): readonly string[] {
		const { fields } = this.context.match;
		const { ord } = this.context.problems;
		const avtal = this.#poster.avtal(this.cell(record, 'avtal'));
		if (avtal.okant) ord.add('avtal', avtal.namn);
		const namn = this.cell(record, 'post');
		const withAvtal = withCell(record, fields.get('avtal'), avtal.namn);
		// An income often stands under its financier instead of under a post.
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
	 * Whether a name is that of a financier. In a file without a column for slag, such rows are incomes; so are
	 * rows below a line that says so, if they name no known post.
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
		this.#belopp.enhetskolumn.take(row, this.#nu.record);
		for (const [id, index] of this.#nu.celler)
			this.#belopp.celler.take(id, row, index, (this.#nu.record[index] ?? '').trim());
		const parts = ['avtal', 'post', 'slag', 'kostnadsslag', 'motpart'].map((id) =>
			nyckel(this.cell(record, id))
		);
		for (const index of this.#dividing) parts.push((record[index] ?? '').trim());
		const key = `${ar?.at(row) ?? ''}\n${parts.join('\n')}`;
		this.#tabell.tillSerie(key);
	}

	override get ekonomi(): LoadedRows['ekonomi'] {
		const { headers } = this.context.match;
		const delande = ['avtal', 'post', 'slag', 'kostnadsslag', 'motpart'].filter((id) =>
			this.has(id)
		);
		const form = [...delande, ...this.#dividing.map((index) => nyckel(headers[index]!))].sort();
		return {
			form: form.join(' '),
			kolumn: (id) => this.#tabell.kolumn(id),
			enheter: [...this.#belopp.unitsRead],
			budgetar: this.#budgetar,
			nycklar: (avtal, post) => this.#poster.nycklar(avtal, post)
		};
	}

	override finish(): void {
		const tabell = this.#tabell;
		// The number of rows before others are added below: added rows are not months of the file's own.
		const rows = this.rad.length;
		if (this.#belopp.enhetskolumn.sager) this.besides.add(this.#belopp.enhetskolumn.index);
		this.#olasta.tell(tabell);
		this.#upprepade.tell(tabell.problems);
		sattInkomster(tabell, this.#inkomster);
		this.readAmounts();
		lamnaUt(tabell, rows, this.#misread);
		tabell.skrivSerier();
		const monthly = tabell.roller.get('prognos_per');
		if (monthly) this.table.set(VANTANDE.prognos_ore, monthly);
		for (const slag of ACKSLAG) delaPaManader(tabell, slag);
		const utanPeriod = this.#bred || !this.#fields.has('period');
		arsbudget(tabell, rows, utanPeriod);
		placera(tabell, rows, utanPeriod);
		sagUtanPeriod(tabell, rows);
		lamnaSummor(tabell);
		vandInkomster(tabell);
		this.#budgetar = fragaOmStorlek(tabell, this.#belopp);
	}

	/** Reads the amounts, once their unit is known. */
	readAmounts(): void {
		this.#belopp.read(this.#tabell);
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
