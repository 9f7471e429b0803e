import { STORT_HUSHALL } from '$lib/domain/rimligt';
import { TextColumn } from '../columns/columns';
import type { CountingRows } from '../duplicates/settled';

/** A household with more contacts than a real one has. */
export interface StortHushall {
	/** File and record of its first contact. */
	file: number;
	rad: number;
	antal: number;
}

/** The households with so many contacts that they are hardly real households. */
export function storaHushall(files: readonly CountingRows[]): StortHushall[] {
	// Counts by hash first: a million texts in a Map are costly, and hardly any household is large.
	const total = files.reduce((sum, { count }) => sum + count, 0);
	const fack = new Uint32Array(2 ** Math.ceil(Math.log2(total + 16)));
	for (const { place } of hushallen(files, fack.length)) fack[place]!++;
	if (fack.every((antal) => antal <= STORT_HUSHALL)) return [];
	const found = new Map<string, StortHushall>();
	for (const { place, file, row, column } of hushallen(files, fack.length)) {
		if (fack[place]! <= STORT_HUSHALL) continue;
		const id = column.at(row);
		const before = found.get(id);
		if (before) before.antal++;
		else found.set(id, { file, rad: files[file]!.loaded.rad.at(row), antal: 1 });
	}
	return [...found.values()].filter(({ antal }) => antal > STORT_HUSHALL);
}

/** Every row with a household, and the place of its hash among `places`, a power of two. */
function* hushallen(files: readonly CountingRows[], places: number) {
	for (const [file, { loaded, rows, count }] of files.entries()) {
		const column = loaded.table.get('hushall_id');
		if (!(column instanceof TextColumn)) continue;
		for (let i = 0; i < count; i++) {
			const row = rows ? rows[i]! : i;
			if (!column.isBlank(row)) yield { place: column.hash(row) & (places - 1), file, row, column };
		}
	}
}
