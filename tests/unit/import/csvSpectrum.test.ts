import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTables } from '$lib/import/dialect/reader';

/** The twelve cases of csv-spectrum, with texts of our own. A line break within a cell is LF. */
const FOLDER = 'tests/fixtures/csv-spectrum';
const cases = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));

test('csv-spectrum has twelve cases', () => expect(cases).toHaveLength(12));

test.each(cases)('%s is read without being told how', (name) => {
	const [table] = readTables(readFileSync(join(FOLDER, name))).tables;
	const rows = table?.rows.map((row) =>
		Object.fromEntries(row.map((cell, index) => [table.header?.[index], cell]))
	);
	const json = readFileSync(join(FOLDER, name.replace(/csv$/, 'json')), 'utf8');
	expect(rows).toEqual(JSON.parse(json));
});
