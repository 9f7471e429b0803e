/** Pollock's measures of one loaded file: ten numbers, each 0–1. */
export interface Score {
	success: number;
	header: Measure;
	records: Measure;
	cells: Measure;
}
export interface Measure {
	precision: number;
	recall: number;
	f1: number;
}

const ALL: Measure = { precision: 1, recall: 1, f1: 1 };
const NONE: Measure = { precision: 0, recall: 0, f1: 0 };

/** The score of a file that could not be loaded. */
export const FAILED: Score = { success: 0, header: NONE, records: NONE, cells: NONE };

/**
 * Compares loaded rows with the clean ones as bags: header cells, records (each joined to one text), and
 * single cells. As in Pollock, precision is the share of the clean that was loaded, recall the share of
 * the loaded that is clean, and an empty clean file counts as loaded whatever the result.
 * @param clean header first
 * @param loaded header first
 */
export function score(clean: readonly string[][], loaded: readonly string[][]): Score {
	if (clean.length === 0) return { success: 1, header: ALL, records: ALL, cells: ALL };
	const [header = [], ...rows] = clean;
	const [loadedHeader = [], ...loadedRows] = loaded;
	const text = (row: readonly string[]) => row.map(normal).join('');
	return {
		success: 1,
		header: measure(header.map(normal), loadedHeader.map(normal)),
		records: measure(rows.map(text), loadedRows.map(text)),
		cells: measure(clean.flat(), loaded.flat())
	};
}

/** The sum of the ten measures: at most 10. */
export function total({ success, header, records, cells }: Score): number {
	return [header, records, cells].reduce(
		(sum, { precision, recall, f1 }) => sum + precision + recall + f1,
		success
	);
}

function measure(clean: readonly string[], loaded: readonly string[]): Measure {
	if (clean.length === 0) return ALL;
	const left = new Map<string, number>();
	for (const text of clean) left.set(text, (left.get(text) ?? 0) + 1);
	let same = 0;
	for (const text of loaded) {
		const times = left.get(text) ?? 0;
		if (times === 0) continue;
		left.set(text, times - 1);
		same++;
	}
	if (same === 0) return NONE;
	const precision = same / clean.length;
	const recall = same / loaded.length;
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/**
 * Folds a cell for comparing headers and records: case and ways to write a number do not count. Pollock also
 * evens out dates, which makes no difference for a reader that rewrites no cell.
 */
function normal(cell: string): string {
	const text = cell.trim();
	if (/^[-+]?\d+$/.test(text)) return String(BigInt(text.replace(/^\+/, '')));
	if (!/^[-+]?(?:\d+\.\d*|\.\d+|\d+e[-+]?\d+)(?:e[-+]?\d+)?$/i.test(text))
		return cell.toLowerCase();
	const number = Number(text);
	// As Python writes it: 1.0 differs from 1.
	return Number.isInteger(number) ? `${number}.0` : String(number);
}
