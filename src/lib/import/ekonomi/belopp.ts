import { BELOPPSKOLUMNER } from '$lib/catalogue/sources/roles';
import { Beloppsceller } from '../belopp/celler';
import type { Enhet } from '../belopp/enhet';
import { Enhetskolumn } from '../belopp/enhetskolumn';
import { Enhetsval } from '../belopp/enhetsval';
import { Beloppslasning } from '../belopp/beloppslasning';
import { Summakontroll } from '../belopp/summakontroll';
import { parseBelopp } from '../cells/tal';
import { SUMMA_STAMMER_INTE } from '../report/konsekvens';
import type { RowContext } from '../rows/sourcerows';
import { fyller, type Ekonomitabell } from './tabell';

/** A file's amounts as text, until their unit is known: a note below the table may tell it. */
export class Belopp {
	readonly celler = new Beloppsceller();
	readonly enhet: Enhetsval;
	readonly enhetskolumn: Enhetskolumn;
	/** The units that amounts have been read in. */
	readonly unitsRead = new Set<Enhet>();
	readonly #kontroll: Summakontroll;

	/** @param sagd the unit that the coordinator has given */
	constructor({ match, omgivning }: RowContext, sagd: Enhet | undefined) {
		const { fields, belopp } = match;
		const used = new Set([...fields.values(), ...belopp.manader.map(({ index }) => index)]);
		this.enhetskolumn = new Enhetskolumn(match.headers, used);
		this.enhet = new Enhetsval(omgivning, belopp, sagd, this.enhetskolumn);
		this.#kontroll = new Summakontroll(match.belopp);
	}

	/** Takes a record, so that its sums can be checked against its months. */
	take(record: readonly string[], rad: number): void {
		this.#kontroll.take(record, rad);
	}

	/** Reads the amounts, once their unit is known. */
	read(tabell: Ekonomitabell): void {
		const rows = tabell.rad.length;
		const { problems, match } = tabell.context;
		const lasning = new Beloppslasning(this.enhet, match, tabell.rad, problems);
		for (const column of tabell.roller.values()) while (column.length < rows) column.push(NaN);
		for (const id of BELOPPSKOLUMNER) {
			const column = tabell.belopp(id);
			if (!column) continue;
			for (const cell of this.celler.of(id)) lasning.read(cell, fyller(id), column);
		}
		for (const enhet of lasning.enheter) this.unitsRead.add(enhet);
		lasning.tell();
		// The unit does not matter here: a record's sum and months are read in the same one.
		const fel = this.#kontroll.fel((text, index) => {
			const cell = text.trim();
			return cell === '' ? NaN : parseBelopp(cell, this.enhet.enhet(index, 0) ?? 'kr');
		});
		for (const { rad, index } of fel)
			problems.add('summa_stammer_inte', rad, match.headers[index] ?? null, SUMMA_STAMMER_INTE);
	}
}
