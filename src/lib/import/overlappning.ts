import { BLANK, IntColumn, SafeColumn, TextColumn } from './columns';
import type { CountingRows } from './settled';

/** A file that has an earlier file's amounts once more. */
export interface Overlappning {
	/** The later of the two, and the earlier. */
	file: number;
	tidigare: number;
	/** How many posts and periods have the same outcome in both. */
	belopp: number;
}

/** Fewer alike may be chance. */
const MINST = 3;
/** Thousands and kronor of one amount differ by their rounding, in öre. */
const AVRUNDNING = 50_000;

/**
 * Finds economy files that tell the same outcomes, as the same follow-up saved in two ways: at least
 * half of the smaller one's. Rows that name more than post and period are added up first.
 */
export function overlappande(files: readonly CountingRows[]): Overlappning[] {
	const utfallen = files.map(utfall);
	return utfallen.flatMap((egna, file) => {
		for (let tidigare = 0; tidigare < file; tidigare++) {
			const andras = utfallen[tidigare]!;
			let belopp = 0;
			for (const [key, ore] of egna)
				if (Math.abs((andras.get(key) ?? NaN) - ore) <= AVRUNDNING) belopp++;
			if (belopp >= MINST && belopp * 2 >= Math.min(egna.size, andras.size))
				return [{ file, tidigare, belopp }];
		}
		return [];
	});
}

/** Outcome in öre by agreement, period, kind and post; without those that are nothing. */
function utfall({ loaded: { table, rad }, rows, count }: CountingRows): Map<string, number> {
	const sums = new Map<string, number>();
	const ore = table.get('utfall_ore');
	const period = table.get('period');
	if (!(ore instanceof SafeColumn) || !(period instanceof IntColumn)) return sums;
	const texts = ['avtal', 'slag', 'post'].map((name) => table.get(name));
	for (let i = 0; i < Math.min(count, rad.length); i++) {
		const row = rows ? rows[i]! : i;
		const amount = ore.at(row);
		if (Number.isNaN(amount) || amount === 0 || period.at(row) === BLANK) continue;
		const words = texts.map((column) => (column instanceof TextColumn ? column.at(row) : ''));
		const key = [period.at(row), ...words].join('\n');
		sums.set(key, (sums.get(key) ?? 0) + amount);
	}
	return sums;
}
