import { TextColumn } from '../columns/columns';
import type { CountingRows } from './settled';

/** Bits per contact: enough that two contacts seldom share one, and the answer for most activities holds. */
const BITAR = 32;

/**
 * Whether most of a file's activities belong to none of the contacts, as when one export writes ids
 * with leading zeros and the other does not.
 */
export function utanKontakt(
	aktiviteter: CountingRows,
	kontakter: readonly CountingRows[]
): boolean {
	const total = kontakter.reduce((sum, { count }) => sum + count, 0);
	if (total === 0 || aktiviteter.count === 0) return false;
	const size = 2 ** Math.ceil(Math.log2(total * BITAR));
	const finns = new Uint8Array(size >> 3);
	for (const file of kontakter)
		for (const id of idn(file)) finns[(id & (size - 1)) >> 3]! |= 1 << (id & 7);
	let egna = 0;
	for (const id of idn(aktiviteter)) if (finns[(id & (size - 1)) >> 3]! & (1 << (id & 7))) egna++;
	return egna * 2 < aktiviteter.count;
}

/** The hash of each row's contact id; rows without an id are skipped. */
function* idn({ loaded, rows, count }: CountingRows): Generator<number> {
	const column = loaded.table.get('kontakt_id');
	if (!(column instanceof TextColumn)) return;
	for (let i = 0; i < count; i++) {
		const row = rows ? rows[i]! : i;
		if (!column.isBlank(row)) yield column.hash(row);
	}
}
