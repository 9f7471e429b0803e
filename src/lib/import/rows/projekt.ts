import { Beloppsceller } from '../belopp/celler';
import { Enhetskolumn } from '../belopp/enhetskolumn';
import { Enhetsval } from '../belopp/enhetsval';
import { Beloppslasning } from '../belopp/beloppslasning';
import { trimmed } from '../text/trimmed';
import { SourceRows, type RowContext } from './sourcerows';

/** Reads projects. Their amounts wait until the whole table has been seen, since it may tell the unit. */
export class ProjektRows extends SourceRows {
	readonly #celler = new Beloppsceller();
	readonly #enhetskolumn: Enhetskolumn;
	readonly #enhet: Enhetsval;
	/** Amount column → index. */
	readonly #belopp: ReadonlyMap<string, number>;

	constructor(context: RowContext) {
		const { match, omgivning, installningar } = context;
		const { fields, source, headers } = match;
		const money = new Set(
			source.columns.filter(({ type }) => type === 'belopp').map(({ id }) => id)
		);
		const belopp = new Map([...fields].filter(([id]) => money.has(id)));
		const own = new Map([...fields].filter(([id]) => !money.has(id)));
		super({ ...context, match: { ...match, fields: own } }, [...belopp.keys()]);
		const said = installningar.dialekt.find(({ fil }) => fil === omgivning.fil)?.enhet;
		this.#belopp = belopp;
		this.#enhetskolumn = new Enhetskolumn(headers, new Set(fields.values()));
		this.#enhet = new Enhetsval(omgivning, match.belopp, said, this.#enhetskolumn);
		for (const index of belopp.values()) this.besides.add(index);
	}

	override isFooter(record: readonly string[]): boolean {
		const footer = super.isFooter(record);
		if (footer) this.#enhet.below(record);
		return footer;
	}

	protected override afterRow(row: number, _rad: number, record: readonly string[]): void {
		this.#enhetskolumn.take(row, record);
		for (const [id, index] of this.#belopp)
			this.#celler.take(id, row, index, trimmed(record[index]));
	}

	override finish(): void {
		if (this.#enhetskolumn.sager) this.besides.add(this.#enhetskolumn.index);
		const { match, problems } = this.context;
		const lasning = new Beloppslasning(this.#enhet, match, this.rad, problems);
		for (const id of this.#belopp.keys()) {
			const column = this.safe(`${id}_ore`)!;
			for (const cell of this.#celler.of(id)) lasning.read(cell, id, column);
		}
		lasning.tell();
	}
}
