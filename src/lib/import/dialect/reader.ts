import { detectEncoding, slices, type Encoding } from '../text/decode';
import { records } from '../text/split';
import type { Syntax } from '../text/syntax';
import { sniff } from './sniff';
import { tablesOf, type Table } from './tables';

/** A file read without knowing its content. */
export interface GenericFile {
	/** null for a file of no bytes. */
	encoding: Encoding | null;
	syntax: Syntax | null;
	tables: Table[];
}

/**
 * Reads any delimited text: bytes → tables of rows, with encoding and syntax detected from the file.
 * @throws Unreadable when the file is not text
 */
export function readTables(bytes: Uint8Array): GenericFile {
	if (bytes.length === 0) return { encoding: null, syntax: null, tables: [] };
	const encoding = detectEncoding(bytes);
	const texts = [...slices(bytes, encoding)];
	if (texts[0]?.startsWith('\ufeff')) texts[0] = texts[0].slice(1);
	const syntax = sniff(texts[0] ?? '');
	const all = [...records(texts, syntax)].flat();
	return { encoding, syntax, tables: tablesOf(all) };
}
