import { brist, delAv, type Befolkningsdel, type Slag } from './del';

/** A column that divides the population. */
export interface Uppdelning {
	/** Its place in the record. */
	index: number;
	/** What its header says it divides by. */
	rubriken: Slag | 'okand' | null;
}

/** Why no rows of a group make up the whole population. */
export interface Brist {
	kod: 'delmangd' | 'okand_uppdelning';
	index: number;
	/** The parts that are there, for `delmangd`. */
	vad: string;
}

/** The rows that together are the whole population of a kommun on a day. */
export interface Helhet {
	rows: number[];
	/** Rows replaced by a later row for the same part. */
	ersatta: number[];
}

/**
 * Picks those of a kommun's rows of one day that together are the whole population: in each column
 * its total, or else every part once. Totals are tried before parts.
 * @param cell the cell of a row in a dividing column
 */
export function helheten(
	group: readonly number[],
	columns: readonly Uppdelning[],
	cell: (row: number, index: number) => string
): Helhet | Brist[] {
	const delar = group.map((row) =>
		columns.map(({ index, rubriken }) => delAv(cell(row, index), rubriken))
	);
	for (const choice of choices(columns.length)) {
		const found = reading(group, delar, choice);
		if (found) return found;
	}
	return lack(columns, delar);
}

/** Every choice of parts (true) or total for each column, those with most totals first. */
function choices(columns: number): boolean[][] {
	const all = Array.from({ length: 2 ** columns }, (_, bits) =>
		Array.from({ length: columns }, (_, k) => ((bits >> k) & 1) === 1)
	);
	const parts = (choice: boolean[]) => choice.filter(Boolean).length;
	return all.sort((a, b) => parts(a) - parts(b));
}

function reading(
	group: readonly number[],
	delar: readonly Befolkningsdel[][],
	choice: readonly boolean[]
): Helhet | null {
	const taken = delar
		.map((_, i) => i)
		.filter((i) => choice.every((part, k) => part === (delar[i]![k]!.slag !== 'total')));
	if (taken.length === 0) return null;
	const sets = choice.map((_, k) => distinct(taken.map((i) => delar[i]![k]!)));
	if (choice.some((part, k) => part && brist(sets[k]!) !== '')) return null;
	const rows = new Map<string, number>();
	const ersatta: number[] = [];
	for (const i of taken) {
		const key = JSON.stringify(delar[i]!.map(keyOf));
		const before = rows.get(key);
		if (before !== undefined) ersatta.push(before);
		rows.set(key, group[i]!);
	}
	// Every combination of the columns' parts must be there: men of all ages plus old women are not everybody.
	if (rows.size !== sets.reduce((product, set) => product * set.length, 1)) return null;
	return { rows: [...rows.values()], ersatta };
}

function lack(columns: readonly Uppdelning[], delar: readonly Befolkningsdel[][]): Brist[] {
	const lacking = columns.flatMap(({ index }, k): Brist[] => {
		const all = distinct(delar.map((row) => row[k]!));
		if (all.some(({ slag }) => slag === 'total')) return [];
		const vad = brist(all);
		if (vad === null) return [{ kod: 'okand_uppdelning', index, vad: '' }];
		return vad === '' ? [] : [{ kod: 'delmangd', index, vad }];
	});
	if (lacking.length > 0) return lacking;
	return [{ kod: 'delmangd', index: columns[0]?.index ?? -1, vad: 'inte alla delar tillsammans' }];
}

function keyOf(del: Befolkningsdel): string {
	if (del.slag === 'alder') return `${del.fran}–${del.till}`;
	return 'del' in del ? del.del : del.slag;
}

function distinct(delar: readonly Befolkningsdel[]): Befolkningsdel[] {
	return [...new Map(delar.map((del) => [keyOf(del), del])).values()];
}
