/** The upper half of code page 437, used by DOS programs and SIE files. */
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
