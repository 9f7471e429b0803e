import type { SqlValue } from './database';

/**
 * Turns named parameters ($tom) into positional ones ($1), which the engine takes.
 * @returns the statement with positions, and the names in order of position
 */
export function placeParameters(sql: string): { sql: string; names: string[] } {
	const names: string[] = [];
	const placed = sql.replace(/\$([a-z_]+)/g, (_, name: string) => {
		if (!names.includes(name)) names.push(name);
		return `$${names.indexOf(name) + 1}`;
	});
	return { sql: placed, names };
}

/** A value as a literal, for statements built at loading, which cannot have parameters. */
export function literal(value: SqlValue): string {
	if (value === null) return 'NULL';
	return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/** A statement that creates and fills one of the small tables that the program itself knows. */
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
