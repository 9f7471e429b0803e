import type { sqlParameters } from '$lib/catalogue/measures/measure';
import hushallSql from '$lib/catalogue/tables/hushall.sql?raw';

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

/** A measure's statement, with what it names as parameters read from the question. */
export function askedOf(sql: string): string {
	return sql.replace(/\$([a-z_]+)/g, '(SELECT $1 FROM fragan)');
}

/** The table of households, empty; needs the contacts' table. */
export const NO_HOUSEHOLDS = `CREATE OR REPLACE TABLE hushall AS ${askedOf(hushallSql)} LIMIT 0`;

/**
 * Changes what is asked, taking the values by name, and works out the households as they were
 * known then, once for all measures. Their table is emptied, not made anew: that would make every
 * statement be planned again.
 */
export const ASK: readonly string[] = [
	`UPDATE fragan SET ${COLUMNS.map(([name, type]) => `${name} = $${name}::${type}`).join(', ')}`,
	'DELETE FROM hushall',
	`INSERT INTO hushall ${askedOf(hushallSql)}`
];
