import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
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
	const paket = join(mapp, 'node_modules');
	mkdirSync(join(paket, '@duckdb'), { recursive: true });
	for (const name of readdirSync('node_modules').filter((name) => name !== '@duckdb'))
		symlinkSync(resolve('node_modules', name), join(paket, name));
	const wasm = join('@duckdb', 'duckdb-wasm');
	symlinkSync(resolve('node_modules', wasm), join(paket, wasm));
	expect(kor('berakna')).toEqual({
		status: 2,
		stdout: '',
		stderr: 'Ange mappen med filerna: --data <mapp>\n'
	});
});

test('an engine that is not installed is told of in one line, before anything is read', () => {
	expect(kor('berakna', '--data', 'borta', '--kvartal', '2024-K3', '--motor', 'native')).toEqual({
		status: 2,
		stdout: '',
		stderr:
			'--motor native går inte att använda: paketet @duckdb/node-api är inte installerat, eller finns inte för den här datorn. Kör npm ci, eller kör utan --motor. Siffrorna blir desamma.\n'
	});
});

test('an engine that does not exist is told of with those that do', () => {
	expect(
		kor('berakna', '--data', 'borta', '--kvartal', '2024-K3', '--motor', 'diesel').stderr
	).toBe('--motor diesel finns inte. Motorerna är wasm och native.\n');
});

test.each([
	[
		['--kvartalet', '2024-K3'],
		'--kvartalet hör inte till kommandot. --hjalp visar vad som kan anges.'
	],
	[['--kvartal'], '--kvartal saknar sitt värde.'],
	[['--kvartal', '--tom'], '--kvartal saknar sitt värde.'],
	[['2024-K3'], '2024-K3 hör inte till någon flagga. --hjalp visar vad som kan anges.']
])('flags that cannot be read are told of in Swedish, in one line: %s', (args, mening) => {
	for (const kommando of ['berakna', 'publicera'])
		expect(kor(kommando, ...args)).toEqual({ status: 2, stdout: '', stderr: `${mening}\n` });
});
