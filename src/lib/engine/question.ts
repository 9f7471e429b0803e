import type { sqlParameters } from '$lib/catalogue/measures/params';
import hushallSql from '$lib/catalogue/tables/hushall.sql?raw';

// The parameters of measures are kept in a table with one row. DuckDB plans a statement with parameters anew
// at every run, which takes longer than running it; a statement without parameters is planned once.

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

/** A measure's statement with its parameters ($tom) replaced by reads from the question table. */
export function askedOf(sql: string): string {
	return sql.replace(/\$([a-z_]+)/g, '(SELECT $1 FROM fragan)');
}

/** Creates the table of households, empty. Needs the table of contacts. */
export const NO_HOUSEHOLDS = `CREATE OR REPLACE TABLE hushall AS ${askedOf(hushallSql)} LIMIT 0`;

/**
 * Replaces the question (values by name), and computes the households as they were known then, once for all
 * measures. Their table is emptied and not recreated, since every statement would otherwise be planned anew.
 */
export const ASK: readonly string[] = [
	`UPDATE fragan SET ${COLUMNS.map(([name, type]) => `${name} = $${name}::${type}`).join(', ')}`,
	'DELETE FROM hushall',
	`INSERT INTO hushall ${askedOf(hushallSql)}`
];
