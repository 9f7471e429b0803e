import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

/** The report as a workbook, computed by an engine: its parts, but for when it was made. */
function boken(mapp: string, motor: string): Record<string, string> {
	const ut = join(mapp, `${motor}.xlsx`);
	const args = ['--data', 'data-samples', '--kvartal', '2024-K3', '--ut', ut, '--motor', motor];
	const { status, stderr } = spawnSync('node', ['src/cli/start.mjs', 'rapport', ...args], {
		encoding: 'utf8'
	});
	expect([status, stderr.trim().split('\n').at(-1)]).toEqual([0, `Skrev ${ut}`]);
	const parts = Object.entries(unzipSync(readFileSync(ut)));
	return Object.fromEntries(
		parts
			.filter(([name]) => !name.startsWith('docProps/'))
			.map(([name, bytes]) => [name, strFromU8(bytes)])
	);
}

test('the report is the same when native DuckDB computes what the page shows', () => {
	const mapp = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
	try {
		const wasm = boken(mapp, 'wasm');
		expect(Object.keys(wasm).length).toBeGreaterThan(5);
		expect(boken(mapp, 'native')).toEqual(wasm);
	} finally {
		rmSync(mapp, { recursive: true });
	}
});
