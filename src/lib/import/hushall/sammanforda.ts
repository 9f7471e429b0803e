import { TextColumn } from '../columns/columns';
import type { CountingRows } from '../duplicates/settled';
import { UnionFind } from './unionfind';

/**
 * The household of every row after groups of contacts have been joined. Groups that share a contact become
 * one, joining one contact of a household joins all of it, and a contact without a household gets one.
 * @param files the counting rows of the source kontakter, in load order
 * @param groups groups of contact ids, each one household; ids that no row has are ignored
 * @returns for each file the column hushall_id, with a value for every row; null when no group has two
 *   contacts among the rows
 */
export function sammanforda(
	files: readonly CountingRows[],
	groups: readonly (readonly string[])[]
): TextColumn[] | null {
	const { groupOf, sets } = joined(groups);
	if (groupOf.size === 0) return null;
	/** Household → the group it belongs to. */
	const households = new Map<string, number>();
	const own = files.map(({ loaded, rows, count }) => {
		const ids = loaded.table.get('kontakt_id') as TextColumn;
		const hushall = loaded.table.get('hushall_id');
		const groupsOfRows = new Map<number, number>();
		for (let i = 0; i < count; i++) {
			const row = rows ? rows[i]! : i;
			const group = groupOf.get(ids.at(row));
			if (group === undefined) continue;
			groupsOfRows.set(row, group);
			const household = hushall instanceof TextColumn ? hushall.at(row) : '';
			if (household === '') continue;
			const before = households.get(household);
			if (before === undefined) households.set(household, group);
			else sets.join(before, group);
		}
		return groupsOfRows;
	});
	if (own.reduce((sum, { size }) => sum + size, 0) < 2) return null;
	return files.map(({ loaded }, file) => {
		const hushall = loaded.table.get('hushall_id');
		const column = new TextColumn();
		for (let row = 0; row < loaded.rad.length; row++) {
			const household = hushall instanceof TextColumn ? hushall.at(row) : '';
			const group = own[file]!.get(row) ?? households.get(household);
			column.push(group === undefined ? household : joinedHousehold(sets.find(group)));
		}
		return column;
	});
}

/** One group for each contact, and which groups are one, also through a contact that no row has. */
function joined(groups: readonly (readonly string[])[]): {
	groupOf: Map<string, number>;
	sets: UnionFind;
} {
	const groupOf = new Map<string, number>();
	const sets = new UnionFind(groups.length);
	groups.forEach((ids, group) => {
		for (const id of ids) {
			const before = groupOf.get(id);
			if (before === undefined) groupOf.set(id, group);
			else sets.join(before, group);
		}
	});
	return { groupOf, sets };
}

/** A household id that no export can contain, since it has a control character. */
function joinedHousehold(group: number): string {
	return `\u0001sammanförd ${group}`;
}
