import { teckentabell } from './bokstaver';
import { decodeCp437 } from './cp437';
import { MAX_BYTES } from '../limits';
import { utanOsynliga } from './osynliga';
import { Unreadable } from '../unreadable';

/** Names of encodings, as shown and as the user can choose them. */
export type Teckenkodning =
	'UTF-8' | 'UTF-8 med BOM' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252' | 'CP437' | 'Mac OS Roman';

export interface Encoding {
	namn: Teckenkodning;
	/** The label for TextDecoder, which supports all of them except CP437. */
	label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp437' | 'macintosh';
	/** Length of the byte order mark to skip, in bytes. */
	bom: number;
	/** The text may contain invisible characters, which are removed. */
	osynliga: boolean;
	/** Number of NUL characters in the text, which are removed. */
	nul: number;
	/** Number of bytes that are invalid in UTF-8, and become the replacement character. */
	fel: number;
	/** The text has no character that reveals its encoding. */
	ascii: boolean;
}

const LABELS: Readonly<Record<Teckenkodning, Encoding['label']>> = {
	'UTF-8': 'utf-8',
	'UTF-8 med BOM': 'utf-8',
	'UTF-16 LE': 'utf-16le',
	'UTF-16 BE': 'utf-16be',
	'Windows-1252': 'windows-1252',
	CP437: 'cp437',
	'Mac OS Roman': 'macintosh'
};

/** Bytes decoded at a time. With larger slices cells live so long that garbage collection costs a third. */
export const SLICE = 256 * 1024;
/** A file with a larger share of NUL is not text. UTF-16 without a byte order mark has about half. */
const MOST_NUL = 0.05;

/**
 * Decides how the bytes of a text file are encoded.
 * @param told what the user says; left out, the encoding is detected from the bytes
 * @throws Unreadable when the file is not text, is empty or exceeds the size cap
 */
export function detectEncoding(bytes: Uint8Array, told?: Teckenkodning): Encoding {
	if (bytes.length === 0) throw new Unreadable('Filen är tom. Exportera den på nytt.');
	if (bytes.length > MAX_BYTES) throw tooLarge();
	const [marked, bom] = byteOrderMark(bytes);
	const letters = marked?.startsWith('UTF-16') ? null : utf8Letters(bytes);
	const namn = told ?? found(bytes, marked, letters);
	const label = LABELS[namn];
	const fel = label === 'utf-8' ? (letters?.wrong ?? 0) : 0;
	// The byte order mark is one of the invisible characters; the code pages have none.
	const unseen = (letters?.unseen ?? 0) - (marked ? 1 : 0);
	const osynliga = label === 'utf-8' ? unseen > 0 : label.startsWith('utf-16');
	const ascii = letters !== null && letters.right + letters.wrong === 0;
	return { namn, label, bom, osynliga, nul: countNul(bytes, label), fel, ascii };
}

function byteOrderMark(bytes: Uint8Array): [Teckenkodning | null, number] {
	if (starts(bytes, 0xef, 0xbb, 0xbf)) return ['UTF-8 med BOM', 3];
	if (starts(bytes, 0xff, 0xfe)) return ['UTF-16 LE', 2];
	if (starts(bytes, 0xfe, 0xff)) return ['UTF-16 BE', 2];
	return [null, 0];
}

/** A few broken letters, cut off or pasted in another encoding, do not change the encoding of the rest. */
function found(
	bytes: Uint8Array,
	marked: Teckenkodning | null,
	letters: Utf8Letters | null
): Teckenkodning {
	if (marked && marked !== 'UTF-8 med BOM') return marked;
	if (letters && (letters.wrong === 0 || letters.right > letters.wrong)) return marked ?? 'UTF-8';
	return teckentabell(bytes) ?? 'Windows-1252';
}

/** The refusal of a file over the size cap; exported for callers that only know the size. */
export function tooLarge(): Unreadable {
	return new Unreadable(
		`Filen är större än ${MAX_BYTES / 1024 / 1024} MB, som är gränsen. Dela upp exporten i flera filer, till exempel per år, och ladda dem tillsammans.`
	);
}

/**
 * Decodes the text in slices with LF line breaks, so that a large file is never one string. A slice may end
 * anywhere, also within a record.
 */
export function* slices(bytes: Uint8Array, encoding: Encoding): Generator<string> {
	const decode = decoderOf(encoding.label);
	let held = '';
	for (let start = encoding.bom; start < bytes.length; start += SLICE) {
		const end = Math.min(start + SLICE, bytes.length);
		let text = held + decode(bytes.subarray(start, end), end < bytes.length);
		held = '';
		if (encoding.nul > 0) text = text.replaceAll('\0', '');
		if (encoding.osynliga) text = utanOsynliga(text);
		if (end === bytes.length) text = withoutDosEnd(text);
		// A CR last in the slice may be half of a CRLF; so may two of a CR CR LF.
		const cut = end < bytes.length ? /\r{1,2}$/.exec(text) : null;
		if (cut) {
			held = text.slice(cut.index);
			text = text.slice(0, cut.index);
		}
		yield text.includes('\r') ? text.replace(/\r{1,2}\n|\r/g, '\n') : text;
	}
}

const DOS_END = '\x1a';

/** Removes the mark with which old systems end a file. */
function withoutDosEnd(text: string): string {
	const end = text.lastIndexOf(DOS_END);
	return end >= 0 && text.slice(end + 1).trim() === '' ? text.slice(0, end) : text;
}

interface Utf8Letters {
	/** Valid characters beyond ASCII. */
	right: number;
	/** Bytes that are not part of a valid character. */
	wrong: number;
	/** Invisible characters among the valid ones. */
	unseen: number;
}

/**
 * Counts the characters of what may be UTF-8. By hand, since a decoder would build a string of it all only
 * for it to be thrown away.
 */
function utf8Letters(bytes: Uint8Array): Utf8Letters {
	// Where four-byte words begin in the buffer; the bytes before and after them are read one by one.
	const shift = -bytes.byteOffset & 3;
	const count = Math.max(0, (bytes.length - shift) >> 2);
	const words = count > 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset + shift, count) : [];
	let right = 0;
	let wrong = 0;
	let unseen = 0;
	for (let i = 0; i < bytes.length;) {
		if (((i - shift) & 3) === 0 && i >= shift)
			for (let word = (i - shift) >> 2; word < count && (words[word]! & 0x80808080) === 0; word++)
				i += 4;
		if (i >= bytes.length) break;
		const lead = bytes[i++]!;
		if (lead < 0x80) continue;
		const more = continuing(bytes, i, lead);
		if (more === 0) wrong++;
		else right++;
		if (more === 2 && isUnseen(lead, bytes[i], bytes[i + 1])) unseen++;
		i += more;
	}
	return { right, wrong, unseen };
}

/** Whether the bytes are U+200B–U+200F, U+2060 or U+FEFF. */
function isUnseen(lead: number, second: number | undefined, third: number | undefined): boolean {
	if (lead === 0xef) return second === 0xbb && third === 0xbf;
	if (lead !== 0xe2 || third === undefined) return false;
	return second === 0x80 ? third >= 0x8b && third <= 0x8f : second === 0x81 && third === 0xa0;
}

/** The number of bytes that continue the character begun by `lead`; 0 when it is invalid. */
function continuing(bytes: Uint8Array, i: number, lead: number): number {
	const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
	// The second byte reveals overlong forms, surrogates and code points beyond Unicode.
	const second = bytes[i] ?? 0;
	if (lead === 0xe0 && second < 0xa0) return 0;
	if (lead === 0xed && second > 0x9f) return 0;
	if (lead === 0xf0 && second < 0x90) return 0;
	if (lead === 0xf4 && second > 0x8f) return 0;
	for (let at = i; at < i + length; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return 0;
	return length;
}

function decoderOf(label: Encoding['label']): (bytes: Uint8Array, more: boolean) => string {
	if (label === 'cp437') return decodeCp437;
	const decoder = new TextDecoder(label, { ignoreBOM: true });
	if (label !== 'windows-1252') return (bytes, stream) => decoder.decode(bytes, { stream });
	return (bytes, stream) => repairWindows1252(decoder.decode(bytes, { stream }));
}

// Node's decoder answers Latin-1 for windows-1252, so 0x80–0x9F are corrected here, for browsers too.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
function repairWindows1252(text: string): string {
	return text.replace(/[\u0080-\u009f]/g, (char) => HIGH.charAt(char.charCodeAt(0) - 0x80));
}

/** @throws Unreadable when there are so many that the file is not text */
function countNul(bytes: Uint8Array, label: Encoding['label']): number {
	if (label === 'utf-16le' || label === 'utf-16be') {
		let nul = 0;
		for (let i = 0; i + 1 < bytes.length; i += 2) if (bytes[i] === 0 && bytes[i + 1] === 0) nul++;
		if (nul * 2 > bytes.length * MOST_NUL) throw binary();
		return nul;
	}
	if (bytes.indexOf(0) < 0) return 0;
	let nul = 0;
	let control = 0;
	for (const byte of bytes)
		if (byte === 0) nul++;
		else if (byte < 9 || (byte > 13 && byte < 26)) control++;
	if (nul + control > bytes.length * MOST_NUL) throw binary();
	return nul;
}

function binary(): Unreadable {
	return new Unreadable(
		'Filen innehåller många nolltecken och är ingen textfil, eller saknar märke för UTF-16. Spara den på nytt som CSV i UTF-8.'
	);
}

function starts(bytes: Uint8Array, ...magic: number[]): boolean {
	return magic.every((byte, index) => bytes[index] === byte);
}
