/** A municipality of Jämtland Härjedalen. KOMMUNER has all eight, in Swedish alphabetical order. */
export interface Kommun {
	/** SCB's municipality code. */
	kod: number;
	namn: string;
	/** Genitive with "kommun", as in an address: "Bergs kommun". */
	genitiv: string;
	/** A single bit, different for each, so that a contact's chosen kommuner fit in one integer. */
	bit: number;
}

export const KOMMUNER: readonly Kommun[] = (
	[
		[2326, 'Berg', 'Bergs kommun'],
		[2305, 'Bräcke', 'Bräcke kommun'],
		[2361, 'Härjedalen', 'Härjedalens kommun'],
		[2309, 'Krokom', 'Krokoms kommun'],
		[2303, 'Ragunda', 'Ragunda kommun'],
		[2313, 'Strömsund', 'Strömsunds kommun'],
		[2321, 'Åre', 'Åre kommun'],
		[2380, 'Östersund', 'Östersunds kommun']
	] as const
).map(([kod, namn, genitiv], index) => ({ kod, namn, genitiv, bit: 1 << index }));

/** "Bergs kommun"; a name that is not a kommun is returned as it is. */
export function kommunensGenitiv(namn: string): string {
	return KOMMUNER.find((kommun) => kommun.namn === namn)?.genitiv ?? namn;
}

/** Whether a name is one of the county's eight kommuner. */
export function arLanskommun(namn: string | null): boolean {
	return KOMMUNER.some((kommun) => kommun.namn === namn);
}

/** All names of a kommun: name, genitive and code, alone and combined. */
export function kommunnamn({ kod, namn, genitiv }: Kommun): string[] {
	const namnen = [namn, `${namn}s`, `${namn} kommun`, `${namn}s kommun`, genitiv];
	return [String(kod), ...namnen.flatMap((ett) => [ett, `${kod} ${ett}`, `${ett} ${kod}`])];
}

export const REGIONEN = 'Region Jämtland Härjedalen';
export const HELA_LANET = 'Hela länet';
export const INGEN_KOMMUN = 'Ingen vald kommun';
export const OKAND_KOMMUN = 'Okänd kommun';

const collator = new Intl.Collator('sv', { sensitivity: 'accent' });

/** Swedish alphabetical order, case ignored: A … Z Å Ä Ö. */
export function svenskOrdning(a: string, b: string): number {
	return collator.compare(a, b);
}
