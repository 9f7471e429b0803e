import { isOle, isZip, slagIOle, slagIZip } from './behallare';
import { slagAvByte } from './byte';
import type { Slag } from './slag';
import { slagAvText } from './text';

/** Bytes from the beginning of a text that tell what it is marked up as. */
const BORJAN = 4096;

/** What a file is by its content, when it is something else than a table; null when it may be one. */
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
