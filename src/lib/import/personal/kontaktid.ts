import { TextColumn, type IntColumn } from '../columns/columns';
import type { LoadedRows } from '../imported';
import { looksPersonal } from '$lib/domain/personuppgift';
import type { ImportMessage } from '../report/report';

/**
 * An id as it may be shown: an address or a number of a person is not, nor a text, which a row
 * that has shifted may have where the id should be.
 */
export function synligtKontaktId(id: string): string | undefined {
	return /^\S*\d\S*$/.test(id) && !looksPersonal(id) ? id : undefined;
}

/** Messages about rows of contacts, with the ids of those that are loaded. */
export function medKontaktId(
	messages: readonly ImportMessage[],
	{ source, rad, table }: Pick<LoadedRows, 'source' | 'rad' | 'table'>
): ImportMessage[] {
	const ids = table.get('kontakt_id');
	if (source !== 'kontakter' || !(ids instanceof TextColumn)) return [...messages];
	return messages.map((message) => {
		const row = message.rad === null ? -1 : rowOf(rad, message.rad);
		const kontakt_id = row < 0 ? undefined : synligtKontaktId(ids.at(row));
		return kontakt_id ? { ...message, kontakt_id } : message;
	});
}

/** The row of a record number, −1 when it is not loaded. The numbers rise. */
function rowOf(rad: IntColumn, sought: number): number {
	let low = 0;
	let high = rad.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (rad.at(middle) < sought) low = middle + 1;
		else high = middle;
	}
	return rad.length > 0 && rad.at(low) === sought ? low : -1;
}
