import { csvAv } from './csv';
import type { Exporttabell } from './tabell';

export const ZIP_TYP = 'application/zip';

/**
 * Tables as a CSV file each, in a zip.
 * @param filnamn a table's name as a file name, without its ending
 */
export async function csvZip(
	tabeller: readonly Exporttabell[],
	filnamn: (namn: string) => string
): Promise<Blob> {
	const { strToU8, zipSync } = await import('fflate');
	const filer = tabeller.map((tabell, i) => {
		// Numbered, so that they stand in the report's order.
		const nummer = String(i + 1).padStart(2, '0');
		return [`${nummer}-${filnamn(tabell.namn)}.csv`, strToU8(csvAv(tabell))] as const;
	});
	return new Blob([zipSync(Object.fromEntries(filer)) as Uint8Array<ArrayBuffer>], {
		type: ZIP_TYP
	});
}
