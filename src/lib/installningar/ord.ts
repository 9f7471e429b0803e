import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { withOwn } from '$lib/catalogue/agreements/all';
import { avtalMedNamn } from '$lib/catalogue/agreements/namn';
import { KOMMUNER, type Kommun } from '$lib/domain/kommun';
import { nyckel } from '$lib/domain/nyckel';
import type { Installningar, Manader } from './installningar';

/** The meanings that the settings give to unknown words in files. */
export class Ord {
	/** All agreements, including the coordinator's own. */
	readonly avtalen: readonly Agreement[];
	readonly #flyttstatus: ReadonlyMap<string, string>;
	readonly #typ: ReadonlyMap<string, string>;
	readonly #avtal: ReadonlyMap<string, string>;
	readonly #poster: ReadonlyMap<string, string>;
	readonly #kommuner: ReadonlyMap<string, Kommun | null>;
	readonly #manader: ReadonlyMap<string, Manader>;

	constructor({ avtal, varden, nyckeltal }: Installningar) {
		this.avtalen = withOwn(avtal);
		this.#flyttstatus = new Map(
			varden.flyttstatus.map(({ ord, betyder }) => [nyckel(ord), betyder])
		);
		this.#typ = new Map(varden.typ.map(({ ord, typ }) => [nyckel(ord), typ]));
		this.#avtal = new Map(varden.avtal.map(({ ord, avtal }) => [nyckel(ord), avtal]));
		this.#poster = new Map(
			varden.poster.map(({ avtal, ord, post }) => [
				postnyckel(avtalId(avtal, this.avtalen), ord),
				post
			])
		);
		this.#kommuner = new Map(
			varden.kommuner.map(({ ord, kommun }) => [
				nyckel(ord),
				KOMMUNER.find(({ namn }) => namn === kommun) ?? null
			])
		);
		this.#manader = new Map(nyckeltal.map((rad) => [nyckel(rad.nyckeltal), rad.manader]));
	}

	/** The canonical value of a word in a column of contacts; '' means "as written". */
	kontaktord(kolumn: string, ord: string): string | undefined {
		if (kolumn === 'typ') return this.#typ.get(nyckel(ord));
		if (kolumn !== 'flyttstatus') return undefined;
		const betyder = this.#flyttstatus.get(nyckel(ord));
		return betyder === 'inte_flyttat' ? '' : betyder;
	}

	/** The id of an agreement whose name is not in the catalogue. */
	avtal(namn: string): string | undefined {
		return this.#avtal.get(nyckel(namn));
	}

	/** The id or name of the agreement's post. */
	post(avtal: string, namn: string): string | undefined {
		return this.#poster.get(postnyckel(avtalId(avtal, this.avtalen), namn));
	}

	/** How a key figure's months are combined into quarters. */
	manader(nyckeltal: string): Manader | undefined {
		return this.#manader.get(nyckel(nyckeltal));
	}

	/** The kommun of a place; null for a place outside the county. */
	kommun(namn: string): Kommun | null | undefined {
		return this.#kommuner.get(nyckel(namn));
	}
}

/** The id of the agreement with that name; '' when there is none. */
export function avtalId(namn: string, avtalen: readonly Agreement[]): string {
	return namn === '' ? '' : (avtalMedNamn(namn, avtalen)?.id ?? '');
}

function postnyckel(avtal: string, namn: string): string {
	return `${avtal}\n${nyckel(namn)}`;
}
