import { enhetLast, enhetRadForRad } from '../report/konsekvens';
import type { Omgivning } from '../header/omgivning';
import type { Problems } from '../report/problems';
import { trimmed } from '../text/trimmed';
import { enhetI, type Enhet } from './enhet';
import { Enhetskolumn } from './enhetskolumn';
import type { Beloppslayout } from './layout';

/** Where a unit was found, the nearest to the cell first. */
type Plats = 'rubriken' | 'titeln' | 'fotraden' | 'bladets namn';

interface Funnen {
	enhet: Enhet;
	ord: string;
	plats: Plats;
}

/** The unit of a file's amounts: what the coordinator has said, else what the file itself says. */
export class Enhetsval {
	readonly #sagd: Enhet | undefined;
	readonly #rubriker: Beloppslayout['enheter'];
	#runt: Funnen | null;
	readonly #blad: Funnen | null;
	readonly #kolumn: Enhetskolumn;

	/**
	 * @param sagd the unit that the coordinator has given for the file
	 * @param kolumn the column that tells the unit row by row
	 */
	constructor(
		{ ovan, blad }: Omgivning,
		{ enheter }: Beloppslayout,
		sagd: Enhet | undefined,
		kolumn: Enhetskolumn
	) {
		this.#kolumn = kolumn;
		this.#sagd = sagd;
		this.#rubriker = enheter;
		this.#runt = ovan.reduceRight<Funnen | null>(
			(found, text) => found ?? funnen(text, 'titeln'),
			null
		);
		this.#blad = funnen(blad, 'bladets namn');
	}

	/** Takes a record below the data: "Alla belopp anges i tusental kronor". */
	below(record: readonly string[]): void {
		const texts = record.map(trimmed).filter((cell) => cell !== '');
		// A record of several texts is a row of sums: a unit in it belongs to its own amounts.
		if (this.#runt === null && texts.length === 1) this.#runt = funnen(texts[0]!, 'fotraden');
	}

	/** Whether nothing tells the unit of a column. */
	tyst(index: number): boolean {
		return this.#sagd === undefined && !this.#iKolumn(index) && this.#of(index) === null;
	}

	/** @returns the unit of a cell; null where rows have different units and this one names none */
	enhet(index: number, row: number): Enhet | null {
		if (this.#sagd !== undefined) return this.#sagd;
		return this.#iKolumn(index) ? this.#kolumn.enhet(row) : (this.#of(index)?.enhet ?? 'kr');
	}

	/** Whether the unit column applies: it is nearer than a title, but a header of its own goes first. */
	#iKolumn(index: number): boolean {
		return this.#kolumn.sager && !this.#rubriker.has(index);
	}

	/** Reports each column that is not in kronor, and why; columns with the same reason once together. */
	tell(problems: Problems, columns: readonly { index: number; kolumn: string | null }[]): void {
		if (this.#sagd !== undefined) return;
		const told = new Set<string>();
		const [enda, ...fler] = this.#kolumn.enheter;
		if (enda && (fler.length > 0 || enda[0] !== 'kr')) {
			const text =
				fler.length > 0
					? enhetRadForRad(this.#kolumn.enheter, this.#kolumn.rubrik)
					: enhetLast(enda[0], `kolumnen ${this.#kolumn.rubrik}`, enda[1]);
			problems.add('enhet', null, this.#kolumn.rubrik, text);
		}
		for (const { index, kolumn } of columns) {
			if (this.#iKolumn(index)) continue;
			const found = this.#of(index);
			if (!found || found.enhet === 'kr') continue;
			const key = found.plats === 'rubriken' ? `${kolumn}` : found.plats;
			if (told.has(key)) continue;
			told.add(key);
			const own = found.plats === 'rubriken' ? kolumn : null;
			problems.add('enhet', null, own, enhetLast(found.enhet, found.plats, found.ord));
		}
	}

	#of(index: number): Funnen | null {
		const own = this.#rubriker.get(index);
		return own ? { ...own, plats: 'rubriken' } : (this.#runt ?? this.#blad);
	}
}

function funnen(text: string, plats: Plats): Funnen | null {
	const found = enhetI(text);
	return found && { ...found, plats };
}
