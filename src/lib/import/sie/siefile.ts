import type { Summor } from './summor';

/** One object of a dimension: cost centre 10, project P1. */
export interface SieObjekt {
	dim: number;
	id: string;
}

/** What a SIE file says of the accounts of the result (3–8). Amounts are öre, debit positive. */
export interface SieFile {
	/** 1–4, as the file says; 1 when it says nothing. */
	sietyp: number;
	/** Has no amounts at all, of any kind. */
	tom: boolean;
	/** The accounting year the file is of: first and last month, yyyymm. */
	ar: Rakenskapsar | null;
	/** All its accounting years, the one above among them. */
	allaAr: readonly Rakenskapsar[];
	/** Account → its name. */
	konton: ReadonlyMap<string, string>;
	/** Dimension → its name; the reserved ones too. */
	dimensioner: ReadonlyMap<number, string>;
	/** Name by `objektNyckel`. */
	objekt: ReadonlyMap<string, string>;
	/** #PSALDO: the months' changes. */
	saldon: Summor;
	/** #PBUDGET: the months' budget. */
	budget: Summor;
	/** #TRANS, without those that are struck. */
	transaktioner: Summor;
	/** #RES of the file's own year: account → the year so far. */
	resultat: ReadonlyMap<string, number>;
	/** Names of dimensions that are people, and so not read. */
	personliga: readonly string[];
	/** Whether the objects of a dimension are people. */
	arPersoner(dim: number): boolean;
	/** Lines with an amount that cannot be used. */
	oanvanda: readonly OanvandRad[];
}

/** A line that is told instead of read; those of an account that is no account of the result are one. */
export interface OanvandRad {
	/** The first of them in the file, first = 1. */
	rad: number;
	fel: 'belopp' | 'objekt' | 'månad' | 'konto';
	konto: string;
	antal: number;
}

export interface Rakenskapsar {
	forsta: number;
	sista: number;
}

export function objektNyckel({ dim, id }: SieObjekt): string {
	return `${dim} ${id}`;
}
