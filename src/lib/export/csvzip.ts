import { csvAv } from './csv';
import type { Exporttabell } from '$lib/dokument/tabell';
import { zippa } from './zip';

/**
 * Tables as CSV files in a zip.
 * @param filnamn gives a table's name as a file name, without the ending
 */
export function csvZip(
	tabeller: readonly Exporttabell[],
	filnamn: (namn: string) => string
): Promise<Blob> {
	const filer = tabeller.map((tabell, i) => {
		// Numbered to keep the report's order.
		const nummer = String(i + 1).padStart(2, '0');
		return [`${nummer}-${filnamn(tabell.namn)}.csv`, csvAv(tabell)] as const;
	});
	return zippa(new Map(filer));
}
