import { arManad } from '../cells/kvartal';
import { parseDecimal } from '../cells/tal';
import { Talstilar } from '../cells/talstil';
import { NYCKELTAL_MANAD, TVETYDIGA_TAL } from '../report/konsekvens';
import { SourceRows, type RowContext } from './sourcerows';

/** Reads key figures. A month counts in no quarter until the settings say how months become quarters. */
export class NyckeltalRows extends SourceRows {
	readonly #period;
	readonly #stilar = new Talstilar();

	constructor(context: RowContext) {
		super(context);
		this.#period = this.text('period');
	}

	protected override afterRow(row: number, rad: number, record: readonly string[]): void {
		this.#stilar.take(row, this.cell(record, 'varde'));
		const namn = this.cell(record, 'nyckeltal');
		if (!arManad(this.#period?.at(row) ?? '') || this.ord.manader(namn)) return;
		const { problems } = this.context;
		problems.add('ogiltigt_varde', rad, this.kolumn('period'), NYCKELTAL_MANAD);
		problems.ord.add('nyckeltal', namn);
	}

	/** A dot or comma before three digits is read in the way that the column's other numbers use it. */
	override finish(): void {
		const varde = this.safe('varde_mikro');
		const { engelsk, oviss, tvetydiga } = this.#stilar;
		for (const { row, text } of varde && engelsk ? tvetydiga : [])
			varde!.set(row, parseDecimal(text.replace(',', ''), 'decimal'));
		if (oviss)
			this.context.problems.add('orimlig_storlek', null, this.kolumn('varde'), TVETYDIGA_TAL);
	}
}
