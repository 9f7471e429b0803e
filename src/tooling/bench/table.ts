/** One line of the table: what was measured, and what it is compared with. */
export interface Line {
	what: string;
	measured: number;
	/** What it is compared with: the limit itself, or a reference measured in the same run. */
	against: number;
	/** The unit of `measured` and `against`. */
	unit: 'ms' | 'µs' | 'kB' | 'MB';
	/** The largest allowed multiple of `against`; null for a line that is only information. */
	limit: number | null;
	runs: number;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1
		? sorted[middle]!
		: ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The lines as text, in columns. */
export function table(lines: readonly Line[]): string {
	return columns(
		['What', 'Measured', 'Against', 'Ratio', 'Limit', 'Runs', ''],
		lines.map(({ what, measured, against, unit, limit, runs }) => {
			const ratio = measured / against;
			return [
				what,
				amount(measured, unit),
				amount(against, unit),
				ratio.toFixed(2),
				limit === null ? '' : `≤ ${limit}`,
				String(runs),
				limit === null ? '' : ratio <= limit ? 'holds' : 'OVER'
			];
		})
	);
}

/** Cells as text in columns: the first one aligned left, the others right. */
export function columns(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
	return [head, ...rows]
		.map((row) =>
			row
				.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

export function amount(value: number, unit: Line['unit']): string {
	return `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
}
