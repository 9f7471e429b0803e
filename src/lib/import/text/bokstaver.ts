/** A code page's letters that Windows-1252 has not, or has for other languages. */
interface Teckentabell {
	namn: 'CP437' | 'Mac OS Roman';
	/** They stand within words. */
	inuti: readonly number[];
	/** They begin words too; in Windows-1252 no sign that may stand before one is theirs. */
	forst: readonly number[];
}

const TABELLER: readonly Teckentabell[] = [
	// ü é ä å ö, and Ä Å Ö: as DOS programs and SIE files write.
	{ namn: 'CP437', inuti: [0x81, 0x82, 0x84, 0x86, 0x94], forst: [0x8e, 0x8f, 0x99] },
	// å ä ö Ä Ö, and Å: as Excel for Mac saves a text.
	{ namn: 'Mac OS Roman', inuti: [0x8c, 0x8a, 0x9a, 0x80, 0x85], forst: [0x81] }
];
const ENOUGH = 64;

/**
 * What bytes that are no UTF-8 clearly are, when that is not Windows-1252: within words stand the
 * letters of the one, and not of the others.
 */
export function teckentabell(bytes: Uint8Array): Teckentabell['namn'] | null {
	const counts = TABELLER.map((tabell) => ({ ...tabell, ...antal(bytes, tabell) }));
	const best = counts.reduce((a, b) => (b.own > a.own ? b : a));
	return best.own > best.other ? best.namn : null;
}

/** How many letters are the code page's own, and how many are those of Windows-1252. */
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
		// Between figures it may be the space of another code page.
		if (byte >= 0xc0) other += before || after ? 1 : 0;
		else if (letters.has(byte) && after && (before || forst.includes(byte))) own++;
	}
	return { own, other };
}
