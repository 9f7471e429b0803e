import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A checkout where nothing has been built, prepared or compiled.

let mapp: string;
beforeAll(() => {
	mapp = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
});
afterAll(() => rmSync(mapp, { recursive: true }));

function kopiera(...names: string[]): void {
	for (const name of names) cpSync(name, join(mapp, name), { recursive: true });
}

function kor(...args: string[]) {
	const { status, stdout, stderr } = spawnSync('node', ['src/cli/start.mjs', ...args], {
		cwd: mapp,
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
}

test('the help is told with nothing compiled and nothing installed', () => {
	kopiera(...['start', 'hjalp', 'flaggor'].map((name) => `src/cli/${name}.mjs`));
	const { status, stdout } = kor('berakna', '--hjalp');
	expect({ status, first: stdout.split('\n')[0] }).toEqual({
		status: 0,
		first: 'Räknar alla mått och skriver dem som JSON.'
	});
});

test('the first command compiles them all, before anything else has prepared the app', () => {
	kopiera('src', 'data-samples', 'package.json', 'package-lock.json', 'tsconfig.json');
	symlinkSync(resolve('node_modules'), join(mapp, 'node_modules'));
	expect(kor('berakna')).toEqual({
		status: 2,
		stdout: '',
		stderr: 'Ange mappen med filerna: --data <mapp>\n'
	});
});
