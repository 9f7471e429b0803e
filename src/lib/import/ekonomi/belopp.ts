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

/** The amounts of a file as they stand, until the unit is known: it may be said below them. */
export class Belopp {
	readonly celler = new Beloppsceller();
	readonly enhet: Enhetsval;
	readonly enhetskolumn: Enhetskolumn;
	/** The units that amounts have been read in. */
	readonly unitsRead = new Set<Enhet>();
	readonly #kontroll: Summakontroll;

	/** @param sagd what the coordinator has said that they are counted in */
	constructor({ match, omgivning }: RowContext, sagd: Enhet | undefined) {
		const { fields, belopp } = match;
		const used = new Set([...fields.values(), ...belopp.manader.map(({ index }) => index)]);
		this.enhetskolumn = new Enhetskolumn(match.headers, used);
		this.enhet = new Enhetsval(omgivning, belopp, sagd, this.enhetskolumn);
		this.#kontroll = new Summakontroll(match.belopp);
	}

	/** Takes a record, for the sums in it to be held against its months. */
	take(record: readonly string[], rad: number): void {
		this.#kontroll.take(record, rad);
	}

	/** Reads the amounts, now that it is known what they are counted in. */
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
		// A record has one unit, whichever it is: its sum and its months are read alike.
		const fel = this.#kontroll.fel((text, index) => {
			const cell = text.trim();
			return cell === '' ? NaN : parseBelopp(cell, this.enhet.enhet(index, 0) ?? 'kr');
		});
		for (const { rad, index } of fel)
			problems.add('summa_stammer_inte', rad, match.headers[index] ?? null, SUMMA_STAMMER_INTE);
	}
}
