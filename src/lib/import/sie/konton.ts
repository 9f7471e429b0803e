import type { SieKoppling } from '$lib/installningar/siekoppling';
import { arIntakt, kopplingFor } from './koppling';
import { objektNyckel, type SieFile, type SieObjekt } from './siefile';
import type { SieBelopp, Summor } from './summor';
import { isBy, isOn, type Underlag } from './underlag';

/** An account, or what stands on one of its objects, to be tied. */
export interface SieKonto {
	konto: string;
	namn: string;
	/** null for the account as a whole. */
	objekt: (SieObjekt & { dimension: string; namn: string }) | null;
	/** Over all the file's months; on the accounts 3000–3999 income is positive. */
	belopp_ore: Belopp;
	/** What ties it, or null. */
	koppling: SieKoppling | null;
}

export interface Belopp {
	utfall: number;
	budget: number;
}

/** Every account of the result, and each object on it, with what is on it and what ties it. */
export function kontonFor(
	sie: SieFile,
	underlag: readonly Underlag[],
	kopplingar: readonly SieKoppling[]
): SieKonto[] {
	return underlag.flatMap(({ konto, utfall, budget }) => [
		{
			konto,
			namn: sie.konton.get(konto) ?? '',
			objekt: null,
			belopp_ore: beloppOf(konto, utfall.belopp, budget.belopp),
			koppling: kopplingFor({ konto, objekt: [] }, kopplingar)
		},
		...objectsOn(sie, konto).map((objekt) => ({
			konto,
			namn: sie.konton.get(konto) ?? '',
			objekt: {
				...objekt,
				dimension: sie.dimensioner.get(objekt.dim) ?? '',
				namn: sie.objekt.get(objektNyckel(objekt)) ?? ''
			},
			belopp_ore: beloppOf(konto, outcomeOn(sie, konto, objekt), on(sie.budget, konto, objekt)),
			koppling: kopplingFor({ konto, objekt: [objekt] }, kopplingar)
		}))
	]);
}

/** The sums of an account's amounts, with income as positive on the accounts 3000–3999. */
export function beloppOf(
	konto: string,
	utfall: readonly SieBelopp[],
	budget: readonly SieBelopp[]
): Belopp {
	const sum = (belopp: readonly SieBelopp[]) =>
		belopp.reduce((all, { ore }) => (arIntakt(konto, null) ? all - ore : all + ore), 0);
	return { utfall: sum(utfall), budget: sum(budget) };
}

function objectsOn(sie: SieFile, konto: string): SieObjekt[] {
	const found = new Map<string, SieObjekt>();
	for (const summor of [sie.saldon, sie.transaktioner, sie.budget])
		for (const { objekt } of summor.of(konto))
			for (const one of objekt) found.set(objektNyckel(one), one);
	return [...found.values()].sort((a, b) => a.dim - b.dim || (a.id < b.id ? -1 : 1));
}

function outcomeOn(sie: SieFile, konto: string, objekt: SieObjekt): SieBelopp[] {
	const saldon = on(sie.saldon, konto, objekt);
	if (saldon.length > 0) return saldon;
	return sie.transaktioner.of(konto).filter((belopp) => isOn(belopp, objekt));
}

function on(summor: Summor, konto: string, objekt: SieObjekt): SieBelopp[] {
	const all = summor.of(konto);
	const by = summor.uppdelning(new Set([objekt.dim]), all);
	return by ? all.filter((belopp) => isBy(belopp, by) && isOn(belopp, objekt)) : [];
}
