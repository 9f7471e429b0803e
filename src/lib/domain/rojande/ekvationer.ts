import type { Rakneverk, Rakning } from './rakneverk';

/** A relation as a reader sees it: Σ faktor · x = hoger, over hidden counts only. */
export interface Ekvation {
	/** `plats` is an index in `okanda`. No factor is 0, and no index occurs twice. */
	termer: readonly { plats: number; faktor: number }[];
	hoger: number;
}

export interface Ekvationssystem {
	okanda: readonly Rakning[];
	ekvationer: readonly Ekvation[];
}

/** The largest absolute value of a count, or of a relation's sum, for which arithmetic is exact. */
const STORST = Number.MAX_SAFE_INTEGER;

/**
 * The equations that remain when `kand` counts are known.
 * @throws RangeError when a relation between known counts does not hold
 */
export function ekvationer(verk: Rakneverk, kand: (rakning: Rakning) => boolean): Ekvationssystem {
	const okanda = verk.rakningar.filter((rakning) => !kand(rakning));
	const plats = new Map(okanda.map(({ id }, i) => [id, i]));
	const varde = new Map(verk.rakningar.map((rakning) => [rakning.id, rakning.varde]));
	const system = verk.samband.map(({ termer }): Ekvation => {
		const faktorer = new Map<number, number>();
		let hoger = 0;
		for (const { id, faktor } of termer) {
			const i = plats.get(id);
			if (i === undefined) hoger -= faktor * varde.get(id)!;
			else faktorer.set(i, (faktorer.get(i) ?? 0) + faktor);
		}
		const kvar = [...faktorer].filter(([, faktor]) => faktor !== 0);
		if (kvar.length === 0 && hoger !== 0) throw new RangeError(gallerInte(termer));
		return { termer: kvar.map(([i, faktor]) => ({ plats: i, faktor })), hoger: hoger + 0 };
	});
	return { okanda, ekvationer: system.filter(({ termer }) => termer.length > 0) };
}

/**
 * Checks that the counts and relations are as `rakneverk.ts` requires, before they are used.
 * @throws RangeError naming the count or relation: an id that is repeated or unknown; a value that is not
 *   whole, or is below 0 or missing where it may not be; a relation that the values contradict
 */
export function kontrollera(verk: Rakneverk): void {
	const varde = new Map<string, number | null>();
	for (const { id, varde: v, lage, negativ } of verk.rakningar) {
		if (varde.has(id)) throw new RangeError(`Räkningen ${id} finns två gånger.`);
		if (v === null ? lage !== 'dold' : !Number.isSafeInteger(v) || (v < 0 && !negativ))
			throw new RangeError(`Räkningen ${id} kan inte ha värdet ${v}.`);
		varde.set(id, v);
	}
	for (const { termer } of verk.samband) {
		let summa: number | null = 0;
		let storlek = 0;
		for (const { id, faktor } of termer) {
			const v = varde.get(id);
			if (v === undefined)
				throw new RangeError(`Sambandet nämner ${id}, som inte är någon räkning.`);
			if (!Number.isSafeInteger(faktor))
				throw new RangeError(`Faktorn ${faktor} för ${id} är inte ett heltal.`);
			summa = summa === null || v === null ? null : summa + faktor * v;
			storlek += Math.abs(faktor * (v ?? 1));
		}
		if (storlek > STORST) throw new RangeError(`Sambandet mellan ${namn(termer)} är för stort.`);
		if (summa !== null && summa !== 0) throw new RangeError(gallerInte(termer));
	}
}

function gallerInte(termer: readonly { id: string }[]): string {
	return `Sambandet mellan ${namn(termer)} stämmer inte.`;
}

function namn(termer: readonly { id: string }[]): string {
	return termer.map(({ id }) => id).join(', ');
}
