import { TextColumn, type IntColumn } from '../columns/columns';
import type { LoadedRows } from '../imported';
import { looksPersonal } from '$lib/domain/personuppgift';
import type { ImportMessage } from '../report/report';

/**
 * The id, if it may be shown. An address, a person's number or a text may not: a row that has shifted can
 * have one where the id should be.
 */
export function synligtKontaktId(id: string): string | undefined {
	return /^\S*\d\S*$/.test(id) && !looksPersonal(id) ? id : undefined;
}

/** The messages about rows of contacts, with the ids of rows that are loaded. */
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

/** The row with a record number, −1 when it is not loaded. Record numbers rise from row to row. */
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
