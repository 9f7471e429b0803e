import type { Summor } from './summor';

/** The result accounts (3–8) of a SIE file. Amounts are in öre, debit positive. */
export interface SieFile {
	/** 1–4, as the file says; 1 when it says nothing. */
	sietyp: number;
	/** Whether the file has no amounts of any kind. */
	tom: boolean;
	/** The file's own accounting year: first and last month, yyyymm. */
	ar: Rakenskapsar | null;
	/** All accounting years in the file, the own year included. */
	allaAr: readonly Rakenskapsar[];
	/** Account → its name. */
	konton: ReadonlyMap<string, string>;
	/** Dimension → its name, reserved ones included. */
	dimensioner: ReadonlyMap<number, string>;
	/** `objektNyckel` → the object's name. */
	objekt: ReadonlyMap<string, string>;
	/** #PSALDO: each month's change. */
	saldon: Summor;
	/** #PBUDGET: each month's budget. */
	budget: Summor;
	/** #TRANS: vouchers' lines, without struck ones. */
	transaktioner: Summor;
	/** #RES of the file's own year: account → the year so far. */
	resultat: ReadonlyMap<string, number>;
	/** Names of dimensions that identify people, and so are not read. */
	personliga: readonly string[];
	/** Whether a dimension's objects are people. */
	arPersoner(dim: number): boolean;
	/** Lines whose amounts cannot be used. */
	oanvanda: readonly OanvandRad[];
}

/** A line that is reported and not read. Lines on the same account outside 1–8 are reported as one. */
export interface OanvandRad {
	/** The number of the first such line in the file, first = 1. */
	rad: number;
	fel: 'belopp' | 'objekt' | 'månad' | 'konto';
	konto: string;
	antal: number;
}

export interface Rakenskapsar {
	forsta: number;
	sista: number;
}
