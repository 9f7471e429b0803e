import type { sqlParameters } from '$lib/catalogue/measures/measure';

// What a measure is asked with stands in a table of one row. DuckDB plans a statement with
// parameters anew at every run, and that takes longer than to run it; one without is planned once.

const COLUMNS = Object.entries({
	tom: 'DATE',
	kvartal_start: 'DATE',
	kvartal_slut: 'DATE',
	ar: 'INTEGER',
	manad: 'INTEGER',
	kvartal_forsta_manad: 'INTEGER',
	avtal: 'VARCHAR',
	mal: 'INTEGER'
} satisfies Record<keyof ReturnType<typeof sqlParameters>, string>);

export const CREATE_QUESTION = `CREATE OR REPLACE TABLE fragan (${COLUMNS.map((c) => c.join(' ')).join(', ')});
INSERT INTO fragan DEFAULT VALUES`;

/** Changes what is asked; takes the values by name. */
export const ASK = `UPDATE fragan SET ${COLUMNS.map(([name, type]) => `${name} = $${name}::${type}`).join(', ')}`;

/** A measure's statement, with what it names as parameters read from the question. */
export function askedOf(sql: string): string {
	return sql.replace(/\$([a-z_]+)/g, '(SELECT $1 FROM fragan)');
}
