/** Bytes that are letters in a code page, and in Windows-1252 are not, or are letters of other languages. */
interface Teckentabell {
	namn: 'CP437' | 'Mac OS Roman';
	/** Bytes of letters within words. */
	inuti: readonly number[];
	/** Bytes of letters that also begin words: in Windows-1252 they are no sign that may stand before a word. */
	forst: readonly number[];
}

const TABELLER: readonly Teckentabell[] = [
	// ü é ä å ö, and Ä Å Ö: as written by DOS programs and SIE files.
	{ namn: 'CP437', inuti: [0x81, 0x82, 0x84, 0x86, 0x94], forst: [0x8e, 0x8f, 0x99] },
	// å ä ö Ä Ö, and Å: as Excel for Mac saves text.
	{ namn: 'Mac OS Roman', inuti: [0x8c, 0x8a, 0x9a, 0x80, 0x85], forst: [0x81] }
];
const ENOUGH = 64;

/**
 * The code page of bytes that are not UTF-8, when it is clearly not Windows-1252: within words there are more
 * letters of the code page than of the others.
 */
export function teckentabell(bytes: Uint8Array): Teckentabell['namn'] | null {
	const counts = TABELLER.map((tabell) => ({ ...tabell, ...antal(bytes, tabell) }));
	const best = counts.reduce((a, b) => (b.own > a.own ? b : a));
	return best.own > best.other ? best.namn : null;
}

/** The number of letters that the code page has, and the number that Windows-1252 has. */
function antal(bytes: Uint8Array, { inuti, forst }: Teckentabell): { own: number; other: number } {
	const letters = new Set([...inuti, ...forst]);
	const isLetter = (byte = 0) =>
		(byte > 0x40 && byte < 0x5b) || (byte > 0x60 && byte < 0x7b) || letters.has(byte);
	let own = 0;
	let other = 0;
	for (let i = 0; i < bytes.length && own + other < ENOUGH; i++) {
		const byte = bytes[i]!;
		if (byte < 0x80) continue;
		const [before, after] = [isLetter(bytes[i - 1]), isLetter(bytes[i + 1])];
		// Between digits it may be the space of another code page.
		if (byte >= 0xc0) other += before || after ? 1 : 0;
		else if (letters.has(byte) && after && (before || forst.includes(byte))) own++;
	}
	return { own, other };
}
