import { isCodePage } from './bokstaver';

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

/** ü é ä å ö, and Ä Å Ö. In Windows-1252 they are quotation marks and signs, which stand in no word. */
const CP437 = { sma: [0x81, 0x82, 0x84, 0x86, 0x94], stora: [0x8e, 0x8f, 0x99] };

/** Whether bytes that are no UTF-8 are clearly CP437 and not Windows-1252. */
export function isCp437(bytes: Uint8Array): boolean {
	return isCodePage(bytes, CP437);
}
