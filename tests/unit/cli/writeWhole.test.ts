import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeFolder, writeWhole } from '../../../src/cli/writeWhole';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'))));

test('a file is there whole, and nothing beside it', async () => {
	await writeWhole(join(folder, 'a.pdf'), 'ett');
	await writeWhole(join(folder, 'a.pdf'), 'två');
	expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('två');
	expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('a file that cannot be put in its place leaves nothing behind', async () => {
	mkdirSync(join(folder, 'a.pdf'));
	await expect(writeWhole(join(folder, 'a.pdf'), 'ett')).rejects.toThrow();
	expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('a folder takes the place of the one that stood there, files and all', async () => {
	const path = join(folder, 'avtal', '2024-K4');
	await writeFolder(
		path,
		new Map([
			['a', '1'],
			['b', '2']
		])
	);
	await writeFolder(path, new Map([['a', '3']]));
	expect(readdirSync(path)).toEqual(['a']);
	expect(readFileSync(join(path, 'a'), 'utf8')).toBe('3');
	expect(readdirSync(join(folder, 'avtal'))).toEqual(['2024-K4']);
});

test('a folder that cannot be written whole leaves the one that stood there', async () => {
	const path = join(folder, '2024-K4');
	await writeFolder(path, new Map([['a', '1']]));
	const half = new Map([
		['a', '2'],
		['saknas/b', '3']
	]);
	await expect(writeFolder(path, half)).rejects.toThrow();
	expect(readFileSync(join(path, 'a'), 'utf8')).toBe('1');
	expect(readdirSync(folder)).toEqual(['2024-K4']);
	writeFileSync(join(folder, 'x'), '');
	await expect(writeFolder(join(folder, 'x', 'y'), half)).rejects.toThrow();
	expect(readdirSync(folder).sort()).toEqual(['2024-K4', 'x']);
});
