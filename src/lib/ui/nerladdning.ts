import { sag } from './sagt';

/**
 * Gives the user a file that was made here.
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
	// Some browsers have not begun to save when the click returns.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
