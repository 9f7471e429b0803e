import { emptyReport } from '../file';
import type { ImportedFile } from '../imported';

/** Bytes compared at a time: most files that differ do so early. */
const STYCKE = 1024 * 1024;

/**
 * For each file, the index of the first file with the same bytes, or null.
 * @param size size in bytes: only files of equal size above 0 are compared
 */
export async function tvillingar<T>(
	files: readonly T[],
	size: (file: T) => number,
	same: (a: T, b: T) => Promise<boolean>
): Promise<(number | null)[]> {
	const found: (number | null)[] = [];
	for (const [i, file] of files.entries()) {
		let twin: number | null = null;
		for (let at = 0; at < i && twin === null && size(file) > 0; at++)
			if (found[at] === null && size(files[at]!) === size(file) && (await same(files[at]!, file)))
				twin = at;
		found.push(twin);
	}
	return found;
}

/** Whether two files of the same size have the same bytes; false when one can no longer be read. */
export async function harSammaBytes(a: Blob, b: Blob): Promise<boolean> {
	try {
		for (let from = 0; from < a.size; from += STYCKE) {
			const [own, other] = await Promise.all(
				[a, b].map(
					async (one) => new Uint8Array(await one.slice(from, from + STYCKE).arrayBuffer())
				)
			);
			if (own!.length !== other!.length || own!.some((byte, i) => byte !== other![i])) return false;
		}
		return true;
	} catch {
		return false;
	}
}

/** Stands for a file whose bytes are already there, under this name or another: reported, and not read. */
export function sammaFil(fil: string, { report }: ImportedFile): ImportedFile {
	const vilken = report.fil === fil ? 'en fil som redan är med' : report.fil;
	return {
		report: {
			...emptyReport(fil),
			kalla: report.kalla,
			meddelanden: [
				{
					kod: 'samma_fil',
					rad: null,
					kolumn: null,
					konsekvens: `Filen har samma innehåll som ${vilken}. Den räknas en gång, så inget är dubbelt.`
				}
			]
		},
		loaded: null
	};
}
