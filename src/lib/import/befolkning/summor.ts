import { BLANK } from '../columns/columns';
import { delande, type Ovriga } from './delande';
import { helheten, type Brist, type Uppdelning } from './uppdelning';

/** What the rows of a table that divides the people come to. */
export interface Summor {
	/** The columns that divide them; none leaves every row as it is. */
	columns: readonly Uppdelning[];
	/** A row of each kommun and day that is whole, with the sum of its parts. */
	hela: ReadonlyMap<number, number>;
	/** Rows of a whole kommun and day, counted or rightly not. */
	readRows: readonly number[];
	/** Rows that a later one of the very same part replaces. */
	ersatta: readonly number[];
	/** Why each kommun and day that is not whole is not, with its first row. */
	brister: readonly { row: number; brist: Brist }[];
}

/** Adds the parts of each kommun and day together, where they are all of the people. */
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
