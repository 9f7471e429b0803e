import { BLANK } from '../columns/columns';
import { delande, type Ovriga } from './delande';
import { helheten, type Brist, type Uppdelning } from './uppdelning';

/** The outcome of adding up a table that divides the population. */
export interface Summor {
	/** The dividing columns; when there are none, every row stays as it is. */
	columns: readonly Uppdelning[];
	/** For each kommun and day whose parts are complete: one of its rows → the sum. */
	hela: ReadonlyMap<number, number>;
	/** Rows of a complete kommun and day, whether they were added or rightly left out. */
	readRows: readonly number[];
	/** Rows replaced by a later row for the same part. */
	ersatta: readonly number[];
	/** For each kommun and day that is not complete, why, and its first row. */
	brister: readonly { row: number; brist: Brist }[];
}

/** Adds up the parts of each kommun and day, where they are the whole population. */
export function summor(ovriga: Ovriga, antal: (row: number) => number): Summor {
	const columns = delande(ovriga);
	const hela = new Map<number, number>();
	const readRows: number[] = [];
	const ersatta: number[] = [];
	const brister: Summor['brister'][number][] = [];
	for (const group of columns.length > 0 ? groups(ovriga) : []) {
		const found = helheten(group, columns, ovriga.cell);
		const [first = 0] = group;
		if (!('rows' in found)) {
			brister.push(...found.map((brist) => ({ row: first, brist })));
			continue;
		}
		const counts = found.rows.map(antal);
		// A sum with a part missing would be wrong, so it is missing too.
		const sum = counts.includes(BLANK) ? BLANK : counts.reduce((a, b) => a + b, 0);
		hela.set(found.rows[0] ?? first, sum);
		const out = new Set(found.ersatta);
		readRows.push(...group.filter((row) => !out.has(row)));
		ersatta.push(...out);
	}
	return { columns, hela, readRows, ersatta, brister };
}

function groups({ rows, nyckel }: Ovriga): Iterable<number[]> {
	const all = new Map<string, number[]>();
	for (const row of rows) {
		const group = all.get(nyckel(row));
		if (group) group.push(row);
		else all.set(nyckel(row), [row]);
	}
	return all.values();
}
