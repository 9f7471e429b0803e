import { KOMMUNER, kommunnamn, type Kommun } from '$lib/domain/kommun';
import { nyckel } from '$lib/domain/nyckel';

const NAMES: ReadonlyMap<string, Kommun> = new Map(
	KOMMUNER.flatMap((kommun) => kommunnamn(kommun).map((namn) => [nyckel(namn), kommun] as const))
);

const NONE: ReadonlySet<string> = new Set(
	[
		'Hela länet',
		'Hela Jämtlands län',
		'Hela regionen',
		'Vet ej',
		'Vet inte',
		'Ingen',
		'Ingen vald',
		'Ingen vald kommun',
		'Ej vald',
		'Ej valt'
	].map(nyckel)
);

/** A kommun of the county by name ("Bergs kommun", "ÅRE") or SCB code ("2321", "2321 Åre"). */
export function parseKommun(text: string): Kommun | null {
	return NAMES.get(nyckel(text)) ?? null;
}

/**
 * Reads a cell with several kommuner.
 * @param tied what the settings say that other names mean; null for a place outside the county
 * @returns the sum of the kommuner's bits, the parts of the cell that are no kommun of the county, and
 *   whether the cell names nothing but places outside the county
 */
export function parseKommuner(
	text: string,
	tied: (namn: string) => Kommun | null | undefined = () => undefined
): { bitar: number; okanda: string[]; utanfor: boolean } {
	let bitar = 0;
	let andra = false;
	const okanda: string[] = [];
	for (const part of text.split(/[,;/|\n]| och /i)) {
		const key = nyckel(part);
		if (key === '' || NONE.has(key)) continue;
		const kommun = NAMES.get(key) ?? tied(part);
		if (kommun) bitar |= kommun.bit;
		else andra = true;
		if (kommun === undefined) okanda.push(part.trim());
	}
	return { bitar, okanda, utanfor: andra && bitar === 0 };
}
