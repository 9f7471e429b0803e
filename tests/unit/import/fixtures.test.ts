import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFile } from '$lib/import/file';
import type { Dialect, ImportReport } from '$lib/import/report/report';
import { loaded, TODAY } from './load';

const FOLDER = 'tests/fixtures/import';

/** What is expected of one or several files: written by hand, from what is promised to the user. */
interface Golden {
	/** A sentence about the program. */
	test: string;
	/** The reports as `berakna` prints them; their names tell which files are read, in order. */
	import: Omit<ImportReport, 'dialekt'>[];
	/** How each was read; null when it was not. */
	dialekt: (Dialect | null)[];
	/** The typed rows, blanks left out; `fil` only when there are several files. */
	rader: Record<string, unknown>[];
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const goldens = names.map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Golden);

test('there are at least sixty files, each read by one test', () => {
	const read = goldens.flatMap((golden) => golden.import.map(({ fil }) => fil)).sort();
	const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));
	expect(files.length).toBeGreaterThanOrEqual(60);
	expect(read).toEqual(files.sort());
});

test.each(goldens.map((golden) => [golden.test, golden] as const))('%s', (_, golden) => {
	const files = golden.import.map(({ fil }) =>
		readFile(fil, readFileSync(join(FOLDER, fil)), { today: TODAY })
	);
	const { reports, rows } = loaded(files);
	expect({
		import: reports.map(contract),
		dialekt: reports.map(({ dialekt }) => dialekt),
		rader: rows.map((row) => shown(row, files.length > 1))
	}).toEqual({ import: golden.import, dialekt: golden.dialekt, rader: golden.rader });
});

/** What `berakna` prints of a report. */
function contract(report: ImportReport): Golden['import'][number] {
	const { fil, kalla, rader, inlasta, avvisade, borttagna_kolumner, okanda_kolumner } = report;
	const meddelanden = report.meddelanden.map(({ kod, rad, kolumn, konsekvens }) => ({
		kod,
		rad,
		kolumn,
		konsekvens
	}));
	return { fil, kalla, rader, inlasta, avvisade, borttagna_kolumner, okanda_kolumner, meddelanden };
}

/** Without what only the database needs: the running number, and names folded to be compared. */
function shown(row: Record<string, unknown>, several: boolean): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(row).filter(
			([name]) => name !== 'ordning' && !name.endsWith('_nyckel') && (several || name !== 'fil')
		)
	);
}
