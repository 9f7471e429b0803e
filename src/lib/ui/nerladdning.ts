import { sag } from './sagt';

/**
 * Downloads a file made here.
 * @param namn with its ending
 * @param typ its media type
 */
export function laddaNer(namn: string, innehall: BlobPart, typ: string): void {
	const url = URL.createObjectURL(new Blob([innehall], { type: typ }));
	const link = document.createElement('a');
	link.href = url;
	link.download = namn;
	link.click();
	sag(`Filen ${namn} är klar.`);
	// Some browsers have not started saving when the click returns.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
