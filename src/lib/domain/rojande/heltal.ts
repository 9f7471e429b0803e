import type { Tabla } from './tabla';

/** Vertices that a search may visit before it gives up. */
const TAK = 400;

/**
 * A whole solution of the tableau, by branch and bound; null when there is none, `avbruten` when the search
 * gave up. Two-way tables with totals have only whole vertices, so the first one is a solution.
 */
export function heltalslosning(tabla: Tabla): bigint[] | null | 'avbruten' {
	const att: Tabla[] = [tabla];
	for (let sedda = 0; att.length > 0; sedda++) {
		if (sedda === TAK) return 'avbruten';
		const nu = att.pop()!;
		if (!nu.tillaten()) continue;
		const bruten = nu.bruten();
		if (bruten === null) return nu.punkt();
		const over = nu.kopia();
		over.begransa(bruten.plats, 'minst', bruten.under + 1n);
		nu.begransa(bruten.plats, 'hogst', bruten.under);
		att.push(over, nu);
	}
	return null;
}
