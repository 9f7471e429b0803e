import type { Slag } from './slag';

const FTYP_BILD = /^(?:heic|heix|hevc|mif1|msf1|avif|avis)/;

/** The kind of file that the first bytes tell, when it is not text; else null. */
export function slagAvByte(bytes: Uint8Array): Slag | null {
	const has = (text: string, at = 0) =>
		[...text].every((char, i) => bytes[at + i] === char.charCodeAt(0));
	const is = (...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);
	// Some of these begin with letters that a table's first header may begin with too: it has no zero byte.
	const binary = bytes.subarray(0, 64).includes(0);
	if (/^[\s\xef\xbb\xbf]*%PDF-/.test(latin(bytes, 0, 32))) return 'pdf';
	if (has('\x89PNG') || is(0xff, 0xd8, 0xff)) return 'bild';
	if (has('II*\0') || has('MM\0*') || (binary && (has('BM') || has('GIF8') || has('8BPS'))))
		return 'bild';
	if (has('RIFF') && binary) return has('WEBP', 8) ? 'bild' : 'film';
	if (has('ftyp', 4) && binary) return FTYP_BILD.test(latin(bytes, 8, 4)) ? 'bild' : 'film';
	if ((binary && (has('OggS') || has('ID3') || has('fLaC'))) || is(0x1a, 0x45, 0xdf, 0xa3))
		return 'film';
	if (is(0x1f, 0x8b, 8) || has('7z\xbc\xaf\x27\x1c') || has('Rar!\x1a')) return 'arkiv';
	if (has('\xfd7zXZ') || is(0x28, 0xb5, 0x2f, 0xfd) || has('MSCF\0')) return 'arkiv';
	if ((has('BZh') && has('1AY&SY', 4)) || (has('ustar', 257) && bytes.subarray(0, 256).includes(0)))
		return 'arkiv';
	if (has('SQLite format 3\0') || has('\0\x01\0\0Standard ')) return 'databas';
	if (has('PAR1') && binary) return 'databas';
	if (is(0x4c, 0, 0, 0, 1, 0x14, 2, 0)) return 'genvag';
	if ((has('MZ') && binary) || has('\x7fELF')) return 'program';
	if (has('{\\rtf')) return 'word';
	return null;
}

/** The bytes as text, one letter per byte. */
export function latin(bytes: Uint8Array, from: number, length: number): string {
	return String.fromCharCode(...bytes.subarray(from, from + length));
}
