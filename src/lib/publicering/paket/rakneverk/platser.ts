import type { Paket } from '../paket';

/** A count of the package that is being made, by its place. */
export function cellId(matt: string, kolumn: string, rad: string): string {
	return `${matt}.${kolumn}.${rad}`;
}

/** Every count of a package by its place; null where it is hidden. */
export function publicerade({ siffror }: Paket): Map<string, number | null> {
	return new Map(siffror.map(({ matt, kolumn, rad, varde }) => [cellId(matt, kolumn, rad), varde]));
}

/** The quarter's own moves of a row. */
export const kvartalId = (rad: string) => `kvartalet.flyttade.${rad}`;
export const ovrigaId = (rad: string) => `de tre andra kvartalen.flyttade.${rad}`;

export const foreId = (kolumn: string, rad: string) => `före året.${kolumn}.${rad}`;

/** A count of an earlier package. Two of one locked report have the same counts, whoever they are for. */
export function tidigareId(plats: string, { kvartal, summa }: Paket): string {
	return `${plats} ${kvartal} ${summa.slice(0, 12)}`;
}

/** What a count is called in a sentence, by its id: "flyttade, Åre". */
export function cellnamn(id: string): string {
	const [, kolumn = '', ...rad] = id.split('.');
	return `${kolumn.replaceAll('_', ' ')}, ${rad.join('.')}`;
}
