import { halfUp, type Beloppsenhet } from '$lib/domain/format';
import type { Tabell } from './tabell';

/** The units that amounts are shown in, in öre. */
const STEG: Readonly<Record<Beloppsenhet, number>> = { kr: 100, tkr: 100_000 };

/**
 * Whether every column of money adds up to its total also when its amounts are shown in whole kronor or
 * thousands. A column of amounts that are not whole, and that has no total or is no plain sum, such as a result,
 * is not known to.
 */
export function summerarVisad({ kolumner, rader }: Tabell, enhet: Beloppsenhet): boolean {
	const steg = STEG[enhet];
	const total = rader.findLast(({ summa }) => summa);
	const delar = rader.filter(({ summa }) => !summa);
	return kolumner.every(({ slag }, k) => {
		if (slag !== 'ore') return true;
		if (rader.every(({ celler }) => (celler[k]?.tal ?? 0) % steg === 0)) return true;
		if (!total) return false;
		const hela = total.celler[k]?.tal ?? null;
		if (hela === null) return true;
		const oren = delar.map(({ celler }) => celler[k]?.tal ?? 0);
		const summa = (av: readonly number[]) => av.reduce((a, b) => a + b, 0);
		return (
			summa(oren) === hela && summa(oren.map((ore) => halfUp(ore, steg))) === halfUp(hela, steg)
		);
	});
}
