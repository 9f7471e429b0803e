import { readBelopp } from '../cells/cellreaders';
import { egenEnhet } from '../cells/tal';
import type { IntColumn, SafeColumn } from '../columns/columns';
import type { HeaderMatch } from '../header/header';
import { cellSaknas, ENHET_OKAND } from '../report/konsekvens';
import type { Problems } from '../report/problems';
import type { Beloppscell } from './celler';
import type { Enhet } from './enhet';
import type { Enhetsval } from './enhetsval';

/** Reads amounts cell by cell, once their unit is known: a note below the table may tell it. */
export class Beloppslasning {
	/** The units that amounts have been read in. */
	readonly enheter = new Set<Enhet>();
	/** Columns with amounts that have no unit of their own: index → header. */
	readonly #kolumner = new Map<number, string | null>();

	constructor(
		private readonly enhet: Enhetsval,
		private readonly match: HeaderMatch,
		private readonly rad: IntColumn,
		private readonly problems: Problems
	) {}

	/** @param id the declared column, named in the message about a cell that is no amount */
	read({ row, index, text }: Beloppscell, id: string, column: SafeColumn): void {
		const { match, rad, problems } = this;
		const header = match.headers[index] ?? null;
		const sagd = this.enhet.enhet(index, row);
		const egen = egenEnhet(text);
		if (egen === undefined) this.#kolumner.set(index, header);
		else if (sagd !== egen && !this.enhet.tyst(index)) problems.samla(`egen_${egen}`, header);
		const enhet = egen ?? sagd;
		if (enhet === null) return problems.add('ogiltigt_varde', rad.at(row), header, ENHET_OKAND);
		this.enheter.add(enhet);
		const ore = readBelopp(text, header, problems, enhet);
		column.set(row, ore);
		if (Number.isNaN(ore))
			problems.add(
				'ogiltigt_tal',
				rad.at(row),
				header,
				cellSaknas(match.source, id, 'ogiltigt_tal')
			);
	}

	/** Tells which units the columns were read in. */
	tell(): void {
		const kolumner = [...this.#kolumner].map(([index, kolumn]) => ({ index, kolumn }));
		this.enhet.tell(this.problems, kolumner);
	}
}
