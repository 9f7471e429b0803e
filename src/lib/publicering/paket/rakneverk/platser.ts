import type { Paket } from '../paket';

/** The id of a count in the package being made. */
export function cellId(matt: string, kolumn: string, rad: string): string {
	return `${matt}.${kolumn}.${rad}`;
}

/** Every count of a package by its id; null where it is hidden. */
export function publicerade({ siffror }: Paket): Map<string, number | null> {
	return new Map(siffror.map(({ matt, kolumn, rad, varde }) => [cellId(matt, kolumn, rad), varde]));
}

/** The id of a row's moves within the quarter. */
export const kvartalId = (rad: string) => `kvartalet.flyttade.${rad}`;
export const ovrigaId = (rad: string) => `de tre andra kvartalen.flyttade.${rad}`;

export const foreId = (kolumn: string, rad: string) => `före året.${kolumn}.${rad}`;

/**
 * The id of a count in an earlier package. Packages made from the same locked report share their counts,
 * whoever they are for.
 */
export function tidigareId(plats: string, { kvartal, summa }: Paket): string {
	return `${plats} ${kvartal} ${summa.slice(0, 12)}`;
}

/** The name of a count in a sentence: "flyttade, Åre". */
export function cellnamn(id: string): string {
	const [, kolumn = '', ...rad] = id.split('.');
	return `${kolumn.replaceAll('_', ' ')}, ${rad.join('.')}`;
}
