import { rader, tal, text } from './jamforelse/radval';
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
function utfall(file: CountingRows): Map<string, number> {
	const sums = new Map<string, number>();
	for (const rad of rader([file])) {
		const [ore, period] = [tal(rad, 'utfall_ore'), tal(rad, 'period')];
		if (ore === null || ore === 0 || period === null) continue;
		const words = ['avtal', 'slag', 'post'].map((name) => text(rad, name));
		const key = [period, ...words].join('\n');
		sums.set(key, (sums.get(key) ?? 0) + ore);
	}
	return sums;
}
