/** Where a code page has letters that Windows-1252 has not, or has for other languages. */
interface Bokstaver {
	/** They stand within words. */
	sma: readonly number[];
	/** They begin words. */
	stora: readonly number[];
}

const ENOUGH = 64;

/**
 * Whether bytes that are no UTF-8 are clearly of a code page and not Windows-1252: within words
 * stand the letters of the one, and not of the other.
 */
export function isCodePage(bytes: Uint8Array, { sma, stora }: Bokstaver): boolean {
	const letters = new Set([...sma, ...stora]);
	const isLetter = (byte = 0) =>
		(byte > 0x40 && byte < 0x5b) || (byte > 0x60 && byte < 0x7b) || letters.has(byte);
	let own = 0;
	let other = 0;
	for (let i = 0; i < bytes.length && own + other < ENOUGH; i++) {
		const byte = bytes[i]!;
		if (byte < 0x80) continue;
		const [before, after] = [isLetter(bytes[i - 1]), isLetter(bytes[i + 1])];
		// Between figures it may be the space of another code page.
		if (byte >= 0xc0) other += before || after ? 1 : 0;
		else if (letters.has(byte) && after && (before || stora.includes(byte))) own++;
	}
	return own > other;
}
