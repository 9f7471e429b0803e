/** The upper half of code page 437, as DOS programs and SIE files write. */
const UPPER =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const UNITS = Uint16Array.from({ length: 256 }, (_, byte) =>
	byte < 0x80 ? byte : UPPER.charCodeAt(byte - 0x80)
);

/** The text of bytes in code page 437. */
export function decodeCp437(bytes: Uint8Array): string {
	return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(
		Uint16Array.from(bytes, (byte) => UNITS[byte]!)
	);
}

/** ü é ä å Ä Å ö Ö. In Windows-1252 they are quotation marks and signs, which stand in no word. */
const LETTERS = new Set([0x81, 0x82, 0x84, 0x86, 0x8e, 0x8f, 0x94, 0x99]);
const ENOUGH = 64;

/**
 * Whether bytes that are no UTF-8 are clearly CP437 and not Windows-1252: within words stand the
 * letters of the one, and not of the other.
 */
export function isCp437(bytes: Uint8Array): boolean {
	let for437 = 0;
	let for1252 = 0;
	for (let i = 0; i < bytes.length && for437 + for1252 < ENOUGH; i++) {
		const byte = bytes[i]!;
		if (byte < 0x80) continue;
		if (byte >= 0xc0) for1252++;
		else if (LETTERS.has(byte) && isInWord(bytes, i)) for437++;
	}
	return for437 > for1252;
}

function isInWord(bytes: Uint8Array, at: number): boolean {
	const before = isLetter(bytes[at - 1]);
	const after = isLetter(bytes[at + 1]);
	// Å, Ä and Ö begin a word; in Windows-1252 the opening quotation mark is ä and no capital.
	const capital = [0x8e, 0x8f, 0x99].includes(bytes[at]!);
	return capital ? after : before && after;
}

function isLetter(byte: number | undefined): boolean {
	if (byte === undefined) return false;
	return (byte > 0x40 && byte < 0x5b) || (byte > 0x60 && byte < 0x7b) || LETTERS.has(byte);
}
