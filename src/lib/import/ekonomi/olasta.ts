import { nyckel } from '$lib/domain/nyckel';
import { utanEnhet } from '../belopp/enhet';
import { parseBelopp } from '../cells/tal';
import { arPersonlig, type HeaderMatch } from '../header/header';
import { KVARTALSKOLUMN, utanKolumn } from '../report/konsekvens';
import { trimmed } from '../text/trimmed';
import type { Ekonomitabell } from './tabell';

/** A quarter's amounts: "K1", "Q1 2024", "Kvartal 1", "Utfall K3". */
const KVARTAL =
	/^(?:budget|utfall|prognos)?(?:(?:19|20)\d\d)?(?:k|q|kv|kvartal)[1-4](?:(?:19|20)\d\d)?$/;

/** Headers whose numbers are names, or count something other than money. */
const TALNAMN = /^antal|(?:nr|nummer|kod|id|timmar)$/;

/** Amount columns that are not read: one of them may be what the file seems to lack. */
export class OlastaBelopp {
	readonly #headers: readonly string[];
	/** Index → whether an amount has been seen; a column with anything else is removed. */
	readonly #kandidater = new Map<number, boolean>();
	readonly #kvartal: readonly number[];

	/** @param dividing columns whose numbers are names: accounts, objects */
	constructor(match: HeaderMatch, dividing: readonly number[]) {
		const { headers, fields, belopp } = match;
		this.#headers = headers;
		const used = new Set([
			...[...fields.values(), ...belopp.harledda, ...dividing],
			...[...belopp.manader, ...belopp.summor].map(({ index }) => index)
		]);
		headers.forEach((header, index) => {
			if (header === '' || used.has(index) || TALNAMN.test(nyckel(header))) return;
			if (!arPersonlig(match.source, header)) this.#kandidater.set(index, false);
		});
		this.#kvartal = [...this.#kandidater.keys()].filter((index) =>
			KVARTAL.test(nyckel(utanEnhet(headers[index]!)))
		);
	}

	take(record: readonly string[]): void {
		for (const index of this.#kandidater.keys()) {
			const cell = trimmed(record[index]);
			if (cell === '') continue;
			if (Number.isNaN(parseBelopp(cell, 'kr'))) this.#kandidater.delete(index);
			else this.#kandidater.set(index, true);
		}
	}

	/** Reports unread amount columns, before any other problem of the file. */
	tell({ problems, columns }: Ekonomitabell): void {
		const saknas = (['utfall', 'budget'] as const).filter((id) => !columns.has(id));
		// A column named as another kind of amount cannot be the one that is lacking.
		const annat = ['utfall', 'budget', 'prognos'].filter((id) => !saknas.some((one) => one === id));
		const olasta = [...this.#kandidater].flatMap(([index, filled]) => {
			const header = this.#headers[index]!;
			return filled && !annat.some((id) => nyckel(header).startsWith(id)) ? [header] : [];
		});
		if (saknas.length > 0 && olasta.length > 0)
			problems.add('ogiltigt_varde', null, null, utanKolumn(saknas, olasta));
		for (const index of this.#kvartal)
			problems.add('ogiltigt_varde', null, this.#headers[index]!, KVARTALSKOLUMN);
	}
}
