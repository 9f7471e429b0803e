import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readPaket, type Paket } from '$lib/publicering/paket/paket';
import { tabellerna } from '$lib/publicering/paket/paketfiler';
import { main } from '../../../src/cli/publicera';

// The two quarters that the repository ships are what the command line makes of the sample data.

const SKICKADE = [
	{ plats: 'en-attraktiv-region/2023-K3', publicerad: '2023-10-16T08:00:00.000Z' },
	{ plats: 'kompetensattraktion-2024/2024-K3', publicerad: '2024-10-15T08:00:00.000Z' }
];

let till: string;
beforeAll(async () => {
	// What is hidden is told there, and tried in kommandoraden.test.ts.
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	till = mkdtempSync(join(tmpdir(), 'publicerat-'));
	for (const { plats, publicerad } of SKICKADE) {
		const kvartal = plats.split('/')[1]!;
		const svar = await main([
			...['--data', 'data-samples', '--kvartal', kvartal],
			...['--till', till, '--publicerad', publicerad]
		]);
		expect(svar).toBe(0);
	}
}, 60_000);
afterAll(() => {
	vi.restoreAllMocks();
	rmSync(till, { recursive: true });
});

const textIn = (mapp: string, fil: string) => readFileSync(join(mapp, fil), 'utf8');
const paketet = (plats: string): Paket => {
	const read = readPaket(textIn(join('static/publicerat', plats), 'rapport.json'));
	if ('fel' in read) throw new Error(read.fel.join(' '));
	return read.paket;
};

describe.each(SKICKADE)('$plats', ({ plats, publicerad }) => {
	// To write them anew: npm run publicera -- --data data-samples --kvartal <quarter>
	// --till <empty folder> --publicerad <time>, the earlier quarter first.
	test('is, file by file, what the command line makes of the sample data', () => {
		const [skickad, ny] = [join('static/publicerat', plats), join(till, ...plats.split('/'))];
		expect(readdirSync(skickad).sort()).toEqual(readdirSync(ny).sort());
		for (const fil of readdirSync(ny)) expect(textIn(skickad, fil), fil).toBe(textIn(ny, fil));
	});

	test('was approved when it says, and is for everybody at once', () => {
		expect(paketet(plats)).toMatchObject({ publicerad, mottagare: 'webb', visas_fran: null });
	});

	test('says that it is made from samples', () => {
		expect(paketet(plats).exempel).toBe(true);
	});
});

test('the first tells the 265 of 400, with the number first', () => {
	const { hjalte } = paketet('en-attraktiv-region/2023-K3').dokument;
	expect(hjalte).toEqual({
		matt: 'hushall_nu.flyttade',
		varde: 265,
		text: '265',
		under: 'hushåll har flyttat, 66\u00a0procent av målet'
	});
});

test('the files are told by source: one by itself could be of a kommun, and its rows of people there', () => {
	const filer = tabellerna(paketet('kompetensattraktion-2024/2024-K3')).find(
		({ namn }) => namn === 'filer'
	)!;
	const rader = filer.rader.map(({ celler }) => celler.map((cell) => 'text' in cell && cell.text));
	expect(rader).toContainEqual(['Kontakter', '1', '3\u00a0098', '3\u00a0095', '3']);
	expect(rader).toContainEqual(['Befolkning', '2', '88', '88', '0']);
	expect(JSON.stringify(filer)).not.toContain('.csv');
});
