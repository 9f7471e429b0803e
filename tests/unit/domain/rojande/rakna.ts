/** A hidden cell of a small two-way table, and what is left to hide in its row and column. */
export interface Tabla {
	varden: readonly (readonly number[])[];
	dold: (rad: number, kolumn: number) => boolean;
}

/**
 * Every whole table of 0 or more with the same sums and the same shown cells, by trying them all.
 * @returns the hidden cells that have the same value in all of them, as `r0k0`
 */
export function kandaEnligtAlla({ varden, dold }: Tabla): string[] {
	const celler = varden.flatMap((rad, r) =>
		rad.flatMap((varde, k) => (dold(r, k) ? [{ r, k, varde, sedda: new Set<number>() }] : []))
	);
	const radrest = varden.map((_, r) => doltI(celler.filter((cell) => cell.r === r)));
	const kolumnrest = varden[0]!.map((_, k) => doltI(celler.filter((cell) => cell.k === k)));
	const nu: number[] = [];
	const prova = (i: number): void => {
		const cell = celler[i];
		if (!cell) {
			if ([...radrest, ...kolumnrest].every((rest) => rest === 0))
				celler.forEach((en, j) => en.sedda.add(nu[j]!));
			return;
		}
		const { r, k } = cell;
		const hogst = Math.min(radrest[r]!, kolumnrest[k]!);
		// The last of a row takes what is left of it.
		const lagst = celler.slice(i + 1).some((senare) => senare.r === r) ? 0 : radrest[r]!;
		for (let v = lagst; v <= hogst; v++) {
			nu[i] = v;
			radrest[r]! -= v;
			kolumnrest[k]! -= v;
			prova(i + 1);
			radrest[r]! += v;
			kolumnrest[k]! += v;
		}
	};
	prova(0);
	return celler.flatMap(({ r, k, sedda }) => (sedda.size === 1 ? [`r${r}k${k}`] : []));
}

/**
 * The same by graph theory, for tables of any size: raising a cell is a step from its row to its
 * column, lowering one that is not 0 a step back, and a cell is safe when such steps over other
 * hidden cells lead round to it (residual graphs of flows; Gusfield 1988).
 */
export function kandaEnligtGraf(
	{ varden, dold }: Tabla,
	celler: readonly [number, number][]
): string[] {
	const rader = varden.length;
	const steg: number[][] = Array.from({ length: rader + varden[0]!.length }, () => []);
	varden.forEach((rad, r) =>
		rad.forEach((varde, k) => {
			if (!dold(r, k)) return;
			steg[r]!.push(rader + k);
			if (varde > 0) steg[rader + k]!.push(r);
		})
	);
	const nar = (fran: number, till: number, r: number, k: number): boolean => {
		const sedda = new Set([fran]);
		for (const nod of sedda)
			for (const nasta of steg[nod]!) {
				const samma = (nod === r && nasta === rader + k) || (nod === rader + k && nasta === r);
				if (!samma) sedda.add(nasta);
			}
		return sedda.has(till);
	};
	return celler.flatMap(([r, k]) => {
		const upp = nar(rader + k, r, r, k);
		const ned = varden[r]![k]! > 0 && nar(r, rader + k, r, k);
		return upp || ned ? [] : [`r${r}k${k}`];
	});
}

function doltI(celler: readonly { varde: number }[]): number {
	return celler.reduce((summa, { varde }) => summa + varde, 0);
}
