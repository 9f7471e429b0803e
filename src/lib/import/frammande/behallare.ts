import { latin } from './byte';
import type { Slag } from './slag';

/** Parts that only one kind of older Office file has. An encrypted file has only its own. */
const DELAR: readonly (readonly [string, Slag])[] = [
	['EncryptedPackage', 'last'],
	['WordDocument', 'word'],
	['PowerPoint Document', 'powerpoint'],
	['__substg1.0_', 'mejl'],
	['__properties_version1.0', 'mejl']
];

/** Whether the file is an OLE container: an older Office file, or an encrypted new one. */
export function isOle(bytes: Uint8Array): boolean {
	return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
}

/** The kind of file in an OLE container. */
export function slagIOle(bytes: Uint8Array): Slag {
	return DELAR.find(([del]) => hasName(bytes, del))?.[1] ?? 'xls';
}

/** Whether the container names such a part; names in it are in UTF-16. */
function hasName(bytes: Uint8Array, text: string): boolean {
	const name = [...text].flatMap((char) => [char.charCodeAt(0), 0]);
	for (let at = bytes.indexOf(name[0]!); at >= 0; at = bytes.indexOf(name[0]!, at + 1))
		if (name.every((byte, i) => bytes[at + i] === byte)) return true;
	return false;
}

/** Whether the file is a zip archive, as workbooks are; an empty archive counts too. */
export function isZip(bytes: Uint8Array): boolean {
	const [a, b, c, d] = bytes;
	return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** The kind of a zip archive whose parts show that it is not a workbook; null when it may be one. */
export function slagIZip(bytes: Uint8Array): Slag | null {
	const names = partsOf(bytes);
	const some = (form: RegExp) => names.some((name) => form.test(name));
	if (some(/^word\//i)) return 'word';
	if (some(/^ppt\//i)) return 'powerpoint';
	if (some(/^xl\/workbook\.bin$/i)) return 'xlsb';
	if (some(/^index\/.*\.iwa$|^index\.(?:zip|xml|apxl)$/i)) return 'numbers';
	if (some(/^mimetype$/) && some(/^content\.xml$/)) return openDocument(bytes);
	return null;
}

/** The kind of an OpenDocument file, which stands uncompressed at its beginning. */
function openDocument(bytes: Uint8Array): Slag {
	const kind = latin(bytes, 38, 64);
	if (kind.includes('opendocument.text')) return 'word';
	return kind.includes('opendocument.presentation') ? 'powerpoint' : 'ods';
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** The end record of the directory with the longest comment that may follow it, in bytes. */
const LONGEST_END = 22 + 0xffff;

/** The names in a zip archive's directory; none when it is damaged. */
export function partsOf(bytes: Uint8Array): string[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	while (
		end >= Math.max(0, bytes.length - LONGEST_END) &&
		view.getUint32(end, true) !== DIRECTORY_END
	)
		end--;
	if (end < 0 || view.getUint32(end, true) !== DIRECTORY_END) return [];
	const names: string[] = [];
	let at = view.getUint32(end + 16, true);
	while (at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
		const length = view.getUint16(at + 28, true);
		names.push(latin(bytes, at + 46, length));
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return names;
}
