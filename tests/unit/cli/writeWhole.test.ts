import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeEach, expect, test } from 'vitest';
import { kanFyllas, kanSkrivas, writeFolder, writeWhole } from '../../../src/cli/writeWhole';

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

/** A program of its own that writes a large file with it, where one stands already. */
function skrivare(under: string): { pdf: string; skriv: () => ReturnType<typeof spawn> } {
	const pdf = join(folder, 'rapport.pdf');
	writeFileSync(pdf, 'den förra');
	const { outputText } = ts.transpileModule(readFileSync('src/cli/writeWhole.ts', 'utf8'), {
		compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
	});
	const program = join(mkdtempSync(join(tmpdir(), 'program-')), 'skriv.mjs');
	writeFileSync(
		program,
		`${outputText}\nawait writeWhole(process.argv[2], Buffer.alloc(64 * 1024 * 1024));`
	);
	const rad = `${under} exec "${process.execPath}" "${program}" "${pdf}"`;
	return { pdf, skriv: () => spawn('sh', ['-c', rad], { stdio: 'ignore' }) };
}

test('a program that is killed while it writes leaves the file that stood there', async () => {
	const { pdf, skriv } = skrivare('');
	const process = skriv();
	const gone = once(process, 'exit');
	while (readdirSync(folder).length === 1 && process.exitCode === null)
		await new Promise((resolve) => setTimeout(resolve, 1));
	process.kill('SIGKILL');
	await gone;
	// It may have been done just before.
	expect(['den förra', '\0'.repeat(9)]).toContain(readFileSync(pdf, 'utf8').slice(0, 9));
	expect([9, 10, 64 * 1024 * 1024]).toContain(readFileSync(pdf).length);
});

test('a disk that is full in the middle of a file leaves the file that stood there, and nothing else', async () => {
	// No file may be larger than a megabyte: the same end as a disk with no more than that left.
	const { pdf, skriv } = skrivare('ulimit -f 2048;');
	const [kod] = (await once(skriv(), 'exit')) as [number | null];
	expect(kod).not.toBe(0);
	expect(readFileSync(pdf, 'utf8')).toBe('den förra');
	expect(readdirSync(folder)).toEqual(['rapport.pdf']);
});

test('it is known beforehand where nothing can be written', async () => {
	await writeWhole(join(folder, 'fil'), 'ett');
	expect(await kanSkrivas(join(folder, 'a.pdf'))).toBe(true);
	expect(await kanSkrivas(folder)).toBe(false);
	expect(await kanSkrivas(join(folder, 'borta', 'a.pdf'))).toBe(false);
	expect(await kanSkrivas(join(folder, 'fil', 'a.pdf'))).toBe(false);
	expect(await kanFyllas(join(folder, 'borta', 'djupt'))).toBe(true);
	expect(await kanFyllas(join(folder, 'fil'))).toBe(false);
	expect(await kanFyllas(join(folder, 'fil', 'djupt'))).toBe(false);
});
