import type { SieKoppling } from '$lib/installningar/siekoppling';
import { arIntakt, kopplingFor } from './koppling';
import type { SieFile } from './siefile';
import { objektNyckel, type SieObjekt } from './objekt';
import type { SieBelopp } from './summor';
import type { Underlag } from './underlag';
import type { Uppdelat } from './uppdelning';

/** An account to tie, or one of its objects. */
export interface SieKonto {
	konto: string;
	namn: string;
	/** null for the account as a whole. */
	objekt: (SieObjekt & { dimension: string; namn: string }) | null;
	/** Over all months of the file. On accounts 3000–3999 income is positive. */
	belopp_ore: Belopp;
	/** The tie that applies to it, or null. */
	koppling: SieKoppling | null;
}

export interface Belopp {
	utfall: number;
	budget: number;
}

/** Every result account, and each object on it, with its amounts and its tie. */
export function kontonFor(
	sie: SieFile,
	underlag: readonly Underlag[],
	kopplingar: readonly SieKoppling[]
): SieKonto[] {
	return underlag.flatMap((one) => {
		const { konto } = one;
		const namn = sie.konton.get(konto) ?? '';
		const on = amountsOn(one, objectsOn(sie, konto));
		return [
			{
				konto,
				namn,
				objekt: null,
				belopp_ore: beloppOf(konto, all(one.utfall(NONE)), all(one.budget(NONE))),
				koppling: kopplingFor({ konto, objekt: [] }, kopplingar)
			},
			...on.map(({ objekt, utfall, budget }) => ({
				konto,
				namn,
				objekt: {
					...objekt,
					dimension: sie.dimensioner.get(objekt.dim) ?? '',
					namn: sie.objekt.get(objektNyckel(objekt)) ?? ''
				},
				belopp_ore: beloppOf(konto, utfall, budget),
				koppling: kopplingFor({ konto, objekt: [objekt] }, kopplingar)
			}))
		];
	});
}

/** The sums of an account's amounts. On accounts 3000–3999 income is positive. */
export function beloppOf(
	konto: string,
	utfall: readonly SieBelopp[],
	budget: readonly SieBelopp[]
): Belopp {
	const sum = (belopp: readonly SieBelopp[]) =>
		belopp.reduce((all, { ore }) => (arIntakt(konto, null) ? all - ore : all + ore), 0);
	return { utfall: sum(utfall), budget: sum(budget) };
}

const NONE: ReadonlySet<number> = new Set();

function objectsOn(sie: SieFile, konto: string): SieObjekt[] {
	const found = new Map<string, SieObjekt>();
	for (const summor of [sie.saldon, sie.transaktioner, sie.budget])
		for (const { objekt } of summor.of(konto))
			for (const one of objekt) if (!sie.arPersoner(one.dim)) found.set(objektNyckel(one), one);
	return [...found.values()].sort((a, b) => a.dim - b.dim || (a.id < b.id ? -1 : 1));
}

/** The amounts on each object, when the account is divided by the object's dimension. */
function amountsOn(underlag: Underlag, objekt: readonly SieObjekt[]) {
	const dims = [...new Set(objekt.map(({ dim }) => dim))];
	const by = new Map(
		dims.map((dim) => {
			const asked = new Set([dim]);
			const [utfall, budget] = [underlag.utfall(asked), underlag.budget(asked)];
			return [dim, { utfall: onObjects(all(utfall), dim), budget: onObjects(all(budget), dim) }];
		})
	);
	return objekt.map((one) => ({
		objekt: one,
		utfall: by.get(one.dim)?.utfall.get(one.id) ?? [],
		budget: by.get(one.dim)?.budget.get(one.id) ?? []
	}));
}

function onObjects(belopp: readonly SieBelopp[], dim: number): Map<string, SieBelopp[]> {
	const found = new Map<string, SieBelopp[]>();
	for (const one of belopp)
		for (const { id } of one.objekt.filter((objekt) => objekt.dim === dim)) {
			const before = found.get(id);
			if (before) before.push(one);
			else found.set(id, [one]);
		}
	return found;
}

function all(years: readonly Uppdelat[]): SieBelopp[] {
	return years.flatMap(({ belopp }) => belopp);
}
