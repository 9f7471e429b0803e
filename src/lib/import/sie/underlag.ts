import type { SieKoppling } from '$lib/installningar/siekoppling';
import { dimensionerFor } from './koppling';
import type { SieFile, SieObjekt } from './siefile';
import type { SieBelopp, Summor } from './summor';

/** One account's amounts, each krona once, divided by the objects that its ties ask for. */
export interface Underlag {
	konto: string;
	utfall: Uppdelat;
	budget: Uppdelat;
}

export interface Uppdelat {
	belopp: readonly SieBelopp[];
	/** Dimensions that the ties ask for and that no line in the file is divided by. */
	saknar: readonly number[];
}

/**
 * The amounts of every account of the result. The outcome is the months' changes (#PSALDO) of an
 * accounting year that has them, else its vouchers (#TRANS), never both.
 */
export function underlagFor(sie: SieFile, kopplingar: readonly SieKoppling[]): Underlag[] {
	const { saldon, transaktioner, budget } = sie;
	const medSaldon = new Set(
		saldon.konton().flatMap((konto) => saldon.of(konto).map(({ period }) => arOf(sie, period)))
	);
	const konton = new Set([saldon, transaktioner, budget].flatMap((summor) => summor.konton()));
	return [...konton].sort().map((konto) => {
		const dims = dimensionerFor(konto, kopplingar);
		const verifikat = transaktioner.of(konto);
		let manader = divided(saldon, konto, dims);
		// Month balances that are not divided by what is asked for: the vouchers are.
		const bara = manader.saknar.length > 0 && verifikat.length > 0;
		if (bara) manader = { belopp: [], saknar: [] };
		const ovriga = verifikat.filter(({ period }) => bara || !medSaldon.has(arOf(sie, period)));
		return {
			konto,
			utfall: { belopp: [...manader.belopp, ...ovriga], saknar: manader.saknar },
			budget: divided(budget, konto, dims)
		};
	});
}

/** Whether the amount is divided by these dimensions and no others. */
export function isBy({ objekt }: SieBelopp, dims: readonly number[]): boolean {
	return objekt.length === dims.length && objekt.every(({ dim }, i) => dim === dims[i]);
}

export function isOn({ objekt }: SieBelopp, { dim, id }: SieObjekt): boolean {
	return objekt.some((one) => one.dim === dim && one.id === id);
}

/**
 * An account's amounts divided by the dimensions, and what is left of the account as a whole: a
 * file has both the whole (no object) and, for each dimension, a division of it (SIE 4B, #PSALDO 5).
 */
function divided(summor: Summor, konto: string, dims: ReadonlySet<number>): Uppdelat {
	const all = summor.of(konto);
	const whole = all.filter(({ objekt }) => objekt.length === 0);
	if (dims.size === 0 && whole.length > 0) return { belopp: whole, saknar: [] };
	const by = summor.uppdelning(dims, all);
	if (!by) return { belopp: whole, saknar: all.length > 0 ? [...dims] : [] };
	const parts = all.filter((belopp) => isBy(belopp, by));
	const left = whole.map((total) => {
		const divided = parts.filter(({ period }) => period === total.period);
		return { ...total, ore: divided.reduce((rest, { ore }) => rest - ore, total.ore) };
	});
	return { belopp: [...parts, ...left.filter(({ ore }) => ore !== 0)], saknar: [] };
}

/** The accounting year a month is in, as its place among the file's; else its calendar year. */
function arOf(sie: SieFile, period: number): number {
	const place = sie.allaAr.findIndex(({ forsta, sista }) => period >= forsta && period <= sista);
	return place < 0 ? Math.floor(period / 100) : place;
}
