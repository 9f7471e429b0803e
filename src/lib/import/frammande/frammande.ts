import { isOle, isZip, slagIOle, slagIZip } from './behallare';
import { slagAvByte } from './byte';
import type { Slag } from './slag';
import { slagAvText } from './text';

/** How many bytes at the beginning of a text are searched for markup. */
const BORJAN = 4096;

/** The kind of a file that is not a table, by its content; null when it may be a table. */
export function frammande(bytes: Uint8Array): Slag | null {
	if (isOle(bytes)) return slagIOle(bytes);
	if (isZip(bytes)) return slagIZip(bytes);
	return slagAvByte(bytes) ?? slagAvText(beginning(bytes));
}

function beginning(bytes: Uint8Array): string {
	const [a, b] = bytes;
	const label =
		a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
	return new TextDecoder(label).decode(bytes.subarray(0, BORJAN));
}
