import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	afterAll,
	beforeAll,
	beforeEach,
	describe,
	expect,
	test,
	vi,
	type MockInstance
} from 'vitest';
import { main as berakna } from '../../../src/cli/berakna';
import { KOMMANDON } from '../../../src/cli/flaggor.mjs';
import { main as publicera } from '../../../src/cli/publicera';
import { main as rapport } from '../../../src/cli/rapport';

const mapp = mkdtempSync(join(tmpdir(), 'flaggor-'));
beforeAll(() => writeFileSync(join(mapp, 'fel.json'), '{'));
afterAll(() => rmSync(mapp, { recursive: true }));

let stderr: MockInstance<typeof console.error>;
beforeEach(() => {
	stderr = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	return () => stderr.mockRestore();
});

const DATA = ['--data', 'data-samples', '--kvartal', '2024-K3'];
/** Each command, and what it cannot do without. */
const KOMMANDO = {
	berakna: [berakna, DATA],
	rapport: [rapport, [...DATA, '--ut', join(mapp, 'rapport.pdf')]],
	publicera: [publicera, [...DATA, '--till', mapp]]
} as const;
type Kommando = keyof typeof KOMMANDO;

/** What no command can use of each flag that has a value. */
const OANVANDBART: Record<string, readonly string[]> = {
	data: ['finns-inte'],
	kvartal: ['2024-K5'],
	tom: ['2024-01-01'],
	avtal: ['finns-inte'],
	installningar: [join(mapp, 'fel.json')],
	motor: ['diesel'],
	arbete: [join(mapp, 'fel.json')],
	sort: ['finns-inte'],
	kommun: ['Åre'],
	ut: ['rapport.odt'],
	till: [''],
	mottagare: ['Umeå'],
	troskel: ['fem'],
	'visas-fran': ['i morgon'],
	publicerad: ['igår']
};
const flaggorna = (kommando: Kommando) => KOMMANDON[kommando]!.flaggor;
const alla = [...new Set(Object.values(KOMMANDON).flatMap(({ flaggor }) => Object.keys(flaggor)))];

async function kor(kommando: Kommando, args: readonly string[]): Promise<string> {
	const [main, kravs] = KOMMANDO[kommando];
	expect(await main([...kravs, ...args])).toBe(2);
	expect(stderr.mock.calls).toHaveLength(1);
	return String(stderr.mock.calls[0]);
}

describe.each(Object.keys(KOMMANDO) as Kommando[])('%s', (kommando) => {
	const egna = Object.keys(flaggorna(kommando));

	test.each(alla.filter((flagga) => !egna.includes(flagga)))(
		'does not take --%s, and says so',
		async (flagga) => {
			const varde = OANVANDBART[flagga] ?? [];
			expect(await kor(kommando, [`--${flagga}`, ...varde])).toBe(
				`--${flagga} hör inte till kommandot. --hjalp visar vad som kan anges.`
			);
		}
	);

	test.each(egna.filter((flagga) => flaggorna(kommando)[flagga]!.type === 'string'))(
		'reads --%s: one that cannot be used is refused',
		async (flagga) => {
			expect(await kor(kommando, [`--${flagga}`, ...OANVANDBART[flagga]!])).not.toContain(
				'hör inte till kommandot'
			);
		}
	);
});

test('a report without a browser is refused, and nothing is left that keeps the command from ending', async () => {
	vi.stubEnv('CHROMIUM_PATH', join(mapp, 'finns-inte'));
	try {
		expect(await rapport([...DATA, '--ut', join(mapp, 'rapport.pdf')])).toBe(2);
	} finally {
		vi.unstubAllEnvs();
	}
	expect(stderr.mock.calls.join()).toContain('Ingen Chromium, Chrome eller Edge hittades.');
	expect(process.getActiveResourcesInfo()).not.toContain('TCPServerWrap');
});

test('every flag has been tried', () => {
	const med = Object.entries(KOMMANDON).flatMap(([, { flaggor }]) =>
		Object.entries(flaggor).flatMap(([namn, { type }]) => (type === 'string' ? [namn] : []))
	);
	expect(Object.keys(OANVANDBART).sort()).toEqual([...new Set(med)].sort());
});
