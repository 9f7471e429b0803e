import type { SqlValue } from './database';

/**
 * Statements name their parameters ($tom); the engine takes them by place ($1).
 * @returns the statement with places, and the names in their order
 */
export function placeParameters(sql: string): { sql: string; names: string[] } {
	const names: string[] = [];
	const placed = sql.replace(/\$([a-z_]+)/g, (_, name: string) => {
		if (!names.includes(name)) names.push(name);
		return `$${names.indexOf(name) + 1}`;
	});
	return { sql: placed, names };
}

/** A literal for a statement built at loading, when nothing can be a parameter. */
export function literal(value: SqlValue): string {
	if (value === null) return 'NULL';
	return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/** CREATE TABLE … AS VALUES, for the small tables the program itself knows. */
export function tableOf(
	name: string,
	columns: readonly string[],
	rows: readonly (readonly SqlValue[])[]
): string {
	const definition = `CREATE OR REPLACE TABLE ${name} (${columns.join(', ')})`;
	if (rows.length === 0) return definition;
	const values = rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ');
	return `${definition}; INSERT INTO ${name} VALUES ${values}`;
}
