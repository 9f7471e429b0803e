import { nyckel } from '$lib/domain/nyckel';
import { SafeColumn } from '../columns/columns';
import { HalfSipHash } from './halfsiphash';

/** Two random words, drawn each time the program is opened and never stored. */
export type FingerprintKey = readonly [number, number];

/** What people of one household may share. */
export type Likhet = 'epost' | 'telefon';

/** One column of a file as keyed hashes. Equal values have equal hashes, and nothing else can be told. */
export interface Fingerprint {
	slag: Likhet;
	/** 53 bits of the hash for each row; no value where the cell has none. */
	column: SafeColumn;
}

/** A column that fingerprints are made of. */
export interface FingerprintReader extends Fingerprint {
	/** Where the column stands in the record. */
	index: number;
	read(cell: string): number;
}

/** The readers of the columns with e-mail addresses and telephone numbers among the headers. */
export function fingerprintReaders(
	headers: readonly string[],
	[k0, k1]: FingerprintKey
): FingerprintReader[] {
	const hash = new HalfSipHash(k0, k1);
	return headers.flatMap((header, index) => {
		const slag = likhetOf(header);
		if (!slag) return [];
		const read = slag === 'epost' ? epostHash : telefonHash;
		return [{ slag, index, column: new SafeColumn(), read: (cell: string) => read(cell, hash) }];
	});
}

function likhetOf(header: string): Likhet | null {
	const key = nyckel(header);
	if (/epost|email|mejl|mail/.test(key)) return 'epost';
	return /telefon|mobil|phone|^tel|^tfn/.test(key) ? 'telefon' : null;
}

function epostHash(cell: string, hash: HalfSipHash): number {
	const at = cell.indexOf('@');
	if (at < 1 || at === cell.length - 1) return NaN;
	const text = cell.toLowerCase();
	hash.start();
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		hash.take(code & 255);
		if (code > 255) hash.take(code >> 8);
	}
	return result(hash);
}

/** No Swedish number is shorter; an extension of a switchboard is not a household's. */
const LEAST_DIGITS = 7;
const digits = new Uint8Array(20);

/** Hashes by the digits: 070-123 45 67, +46 (0)70 123 45 67 and 0046701234567 are one number. */
function telefonHash(cell: string, hash: HalfSipHash): number {
	let count = 0;
	for (let i = 0; i < cell.length && count < digits.length; i++) {
		const digit = cell.charCodeAt(i) - 48;
		if (digit >= 0 && digit <= 9) digits[count++] = digit;
	}
	let from = 0;
	if (cell.startsWith('00')) from = 2;
	const isSwedish =
		(from > 0 || cell.startsWith('+')) && digits[from] === 4 && digits[from + 1] === 6;
	if (isSwedish) from += 2;
	// The leading zero of a domestic number carries no information.
	if (digits[from] === 0) from++;
	if (count - from < LEAST_DIGITS - 1) return NaN;
	hash.start();
	for (let i = from; i < count; i++) hash.take(digits[i]!);
	return result(hash);
}

function result(hash: HalfSipHash): number {
	const [low, high] = hash.finish();
	return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}
