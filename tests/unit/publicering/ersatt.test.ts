import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/publicera';

// What has been out is known for ever: the command line forgets nothing that lies in its folder.

const A = '2024-10-15T08:00:00.000Z';
const B = '2024-11-01T08:00:00.000Z';
const C = '2024-11-02T08:00:00.000Z';

let till: string;
beforeAll(() => (till = mkdtempSync(join(tmpdir(), 'ersatt-'))));
afterAll(() => rmSync(till, { recursive: true }));

/** @returns the exit code, and what was said */
async function kor(publicerad: string, ...more: string[]) {
	const stderr = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const kod = await main([
		...['--data', 'data-samples', '--kvartal', '2024-K3', '--till', till],
		...['--publicerad', publicerad, ...more]
	]);
	const sagt = stderr.mock.calls.join('\n').replaceAll('\u00a0', ' ');
	stderr.mockRestore();
	return { kod, sagt };
}

const mapp = () => join(till, 'kompetensattraktion-2024', '2024-K3');
const ute = () => readFileSync(join(mapp(), 'rapport.json'), 'utf8');

test('a published quarter is not written over without a word, and what it showed is counted ever after', async () => {
	expect((await kor(A)).kod).toBe(0);
	const forsta = ute();

	// The same once more: nothing is lost by it.
	expect((await kor(A)).kod).toBe(0);
	expect(ute()).toBe(forsta);

	const nekad = await kor(B);
	expect(nekad.kod).toBe(1);
	expect(nekad.sagt).toContain('publicerades den 15 oktober 2024');
	expect(nekad.sagt).toContain('--ersatt');
	expect(ute()).toBe(forsta);

	const ersatt = await kor(B, '--ersatt');
	expect(ersatt.kod).toBe(0);
	expect(JSON.parse(ute())).toMatchObject({ publicerad: B });
	const [sparad] = readdirSync(join(till, 'ersatta'));
	expect(JSON.parse(readFileSync(join(till, 'ersatta', sparad!), 'utf8'))).toEqual(
		JSON.parse(forsta)
	);

	// Both that have been out are held against the third.
	expect((await kor(C, '--ersatt')).sagt).toContain('2 tidigare rapporter medräknade');
	expect(readdirSync(join(till, 'ersatta'))).toHaveLength(2);
}, 120_000);

test('a folder of which nobody knows what it had is left as it is', async () => {
	rmSync(join(mapp(), 'rapport.json'));
	const fore = readdirSync(mapp());
	const { kod, sagt } = await kor(C, '--ersatt');
	expect(kod).toBe(2);
	expect(sagt).toContain('ingen rapport.json');
	expect(readdirSync(mapp())).toEqual(fore);
}, 60_000);
