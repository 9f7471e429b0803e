import type { Feature } from 'write-excel-file/universal';
import type { Exporttabell } from '$lib/dokument/tabell';

/** A cell's address, "C12", and the formula of what it holds. */
export type Formel = readonly [cell: string, formel: string];

/**
 * The formulas of a table's totals. A row is a total only where all its amounts and counts are exactly the sums
 * of at least two rows above it: households that chose two kommuner are in more rows than the county counts.
 * @param forsta the number of the first row of values in its sheet, from 1
 */
export function formler({ kolumner, rader, summor }: Exporttabell, forsta: number): Formel[] {
	return summor.flatMap((r): Formel[] => {
		const fran = Math.max(-1, ...summor.filter((en) => en < r)) + 1;
		const ovanfor = rader.slice(fran, r);
		const summerade = kolumner.flatMap(({ typ }, k) => {
			const hela = rader[r]![k];
			return (typ === 'kr' || typ === 'antal') && typeof hela === 'number' ? [{ k, hela }] : [];
		});
		const stammer = ({ k, hela }: (typeof summerade)[number]) =>
			ovanfor.reduce((sum, rad) => sum + oren(rad[k]), 0) === oren(hela);
		if (ovanfor.length < 2 || !summerade.every(stammer)) return [];
		return summerade.map(({ k }) => {
			const bokstav = kolumnen(k);
			return [
				`${bokstav}${forsta + r}`,
				`SUM(${bokstav}${forsta + fran}:${bokstav}${forsta + r - 1})`
			];
		});
	});
}

/** Sums are compared in whole hundredths: money has no smaller parts. */
const oren = (varde: unknown) => (typeof varde === 'number' ? Math.round(varde * 100) : 0);

/** The letters of a column, from 0: A, Z, AA. */
function kolumnen(k: number): string {
	const fore = Math.floor(k / 26);
	return (fore > 0 ? kolumnen(fore - 1) : '') + String.fromCharCode(65 + (k % 26));
}

/**
 * Puts formulas beside the values of their cells, which the library cannot: a reader that does not calculate shows
 * the value.
 * @param ark those of each sheet, in order
 */
export function medFormler(ark: readonly (readonly Formel[])[]): Feature<Blob> {
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transform(arket, _, { sheetIndex }) {
						const av = new Map(ark[sheetIndex]);
						if (av.size === 0) return arket;
						return arket.replace(/(<c r="([A-Z]+\d+)"[^>]*>)(?=<v>)/g, (fore, _, cell: string) =>
							av.has(cell) ? `${fore}<f>${av.get(cell)}</f>` : fore
						);
					}
				}
			}
		}
	};
}
