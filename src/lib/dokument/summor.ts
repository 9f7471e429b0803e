import type { Tabell } from './tabell';

/** A thousand kronor, in öre. */
const TKR = 100_000;

/**
 * Whether every column of money adds up to its total also when its amounts are shown in whole thousands. A column
 * that has no total, or is no plain sum, such as a result, is not known to.
 */
export function summerarITusental({ kolumner, rader }: Tabell): boolean {
	const total = rader.findLast(({ summa }) => summa);
	const delar = rader.filter(({ summa }) => !summa);
	return kolumner.every(({ slag }, k) => {
		if (slag !== 'ore') return true;
		if (!total) return false;
		const hela = total.celler[k]?.tal ?? null;
		if (hela === null) return true;
		const oren = delar.map(({ celler }) => celler[k]?.tal ?? 0);
		const summa = (av: readonly number[]) => av.reduce((a, b) => a + b, 0);
		return (
			summa(oren) === hela &&
			summa(oren.map((ore) => Math.round(ore / TKR))) === Math.round(hela / TKR)
		);
	});
}
