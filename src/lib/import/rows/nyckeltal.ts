import { arManad } from '../cells/kvartal';
import { NYCKELTAL_MANAD } from '../report/konsekvens';
import { SourceRows, type RowContext } from './sourcerows';

/** Key figures: a month is none of a quarter's until the settings say how it becomes that. */
export class NyckeltalRows extends SourceRows {
	readonly #period;

	constructor(context: RowContext) {
		super(context);
		this.#period = this.text('period');
	}

	protected override afterRow(row: number, rad: number, record: readonly string[]): void {
		const namn = this.cell(record, 'nyckeltal');
		if (!arManad(this.#period?.at(row) ?? '') || this.ord.manader(namn)) return;
		const { problems } = this.context;
		problems.add('ogiltigt_varde', rad, this.kolumn('period'), NYCKELTAL_MANAD);
		problems.ord.add('nyckeltal', namn);
	}
}
