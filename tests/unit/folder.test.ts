import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFiles } from '../../src/cli/folder';

test('every file directly in the folder is read in name order, whatever its ending', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
	for (const name of ['b.csv', 'kontakter', 'a.dat', 'README.md', '.dold.csv', '~$b.csv', 'x.pdf'])
		writeFileSync(join(folder, name), 'ID;Registrerad\n1;2024-01-01\n');
	mkdirSync(join(folder, 'mapp.csv'));
	expect((await dataFiles(folder)).map((path) => basename(path))).toEqual([
		'a.dat',
		'b.csv',
		'kontakter'
	]);
});
