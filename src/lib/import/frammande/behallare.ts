import { latin } from './byte';
import type { Slag } from './slag';

/** Parts that only one kind of older Office file has; an encrypted one has but its own. */
const DELAR: readonly (readonly [string, Slag])[] = [
	['EncryptedPackage', 'last'],
	['WordDocument', 'word'],
	['PowerPoint Document', 'powerpoint'],
	['__substg1.0_', 'mejl'],
	['__properties_version1.0', 'mejl']
];

/** Whether it is the container of older Office files, which is also that of encrypted new ones. */
export function isOle(bytes: Uint8Array): boolean {
	return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
}

/** What is in a container of older Office files. */
export function slagIOle(bytes: Uint8Array): Slag {
	return DELAR.find(([del]) => hasName(bytes, del))?.[1] ?? 'xls';
}

/** Whether the container names such a part; its names are in UTF-16. */
function hasName(bytes: Uint8Array, text: string): boolean {
	const name = [...text].flatMap((char) => [char.charCodeAt(0), 0]);
	for (let at = bytes.indexOf(name[0]!); at >= 0; at = bytes.indexOf(name[0]!, at + 1))
		if (name.every((byte, i) => bytes[at + i] === byte)) return true;
	return false;
}

/** Whether it is a zip archive, as workbooks are; an empty one too. */
export function isZip(bytes: Uint8Array): boolean {
	const [a, b, c, d] = bytes;
	return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** What a zip archive is, when its parts are those of something else than a workbook. */
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

/** The kind stands uncompressed first of all in an OpenDocument file. */
function openDocument(bytes: Uint8Array): Slag {
	const kind = latin(bytes, 38, 64);
	if (kind.includes('opendocument.text')) return 'word';
	return kind.includes('opendocument.presentation') ? 'powerpoint' : 'ods';
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** The end of the directory is followed by a comment of at most so many bytes. */
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
