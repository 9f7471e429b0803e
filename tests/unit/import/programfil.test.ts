import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { INGET, skrivArbete } from '$lib/arbete/arbete';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { Exporttabell } from '$lib/dokument/tabell';
import { PROGRAMMET } from '$lib/domain/program';
import { xlsxAv } from '$lib/export/xlsx/xlsx';
import { readFile } from '$lib/import/file';
import { programfil } from '$lib/import/programfil';
import { skrivAvtal } from '$lib/installningar/avtalsfil';
import { skrivInstallningar } from '$lib/installningar/fil';
import { INGA } from '$lib/installningar/installningar';
import { programfilerI } from '../../../src/cli/folder';
import { bytesOf, TODAY } from './load';
import { loadWorkbook } from './workbook';

const slag = (text: string) => programfil(bytesOf(text));

describe('the program knows its own files by what is in them', () => {
	test('work, settings and agreements, as it writes them', () => {
		expect(slag(skrivArbete(INGET))).toBe('arbete');
		expect(slag(skrivInstallningar(INGA))).toBe('installningar');
		expect(slag(skrivAvtal(AGREEMENTS))).toBe('avtal');
		expect(slag(skrivAvtal(AGREEMENTS.slice(0, 1)))).toBe('avtal');
	});

	test('settings written by hand, with little in them', () => {
		expect(slag('{"version":1}')).toBe('installningar');
		const sie = readFileSync(
			'tests/fixtures/falt/07-sie-saldon-och-verifikat/installningar.json',
			'utf8'
		);
		expect(slag(sie)).toBe('installningar');
	});

	test('a workbook with its figures, also when another program has saved it', async () => {
		const tabell: Exporttabell = {
			namn: 'Ekonomi',
			rubrik: 'Budget och utfall',
			kolumner: [
				{ rubrik: 'Post', typ: 'text' },
				{ rubrik: 'Period', typ: 'text' },
				{ rubrik: 'Budget', typ: 'kr' },
				{ rubrik: 'Utfall', typ: 'kr' }
			],
			rader: [['Kommunikation', '2024-01', 1, 2]],
			summor: [],
			noter: []
		};
		const bytes = new Uint8Array(await (await xlsxAv([tabell])).arrayBuffer());
		const { report } = await loadWorkbook(bytes);
		expect(report.inlasta).toBe(0);
		expect(report.meddelanden[0]!.konsekvens).toContain('skriven av Stegräknaren');

		const delar = unzipSync(bytes);
		const andras = (creator: string) => {
			const core = strFromU8(delar['docProps/core.xml']!).replace(PROGRAMMET, creator);
			return loadWorkbook(zipSync({ ...delar, 'docProps/core.xml': strToU8(core) }));
		};
		expect((await andras('Eva')).report.kalla).toBe('ekonomi');
		// One that names nobody, or cannot be read, is somebody else's.
		expect((await andras('</dc:creator><')).report.kalla).toBe('ekonomi');
	});

	test('a published report, alone or in its zip', () => {
		expect(slag('{"version":1,"mottagare":"webb","dokument":{}}')).toBe('paket');
		const zip = (name: string) => zipSync({ [name]: strToU8('{}') });
		expect(programfil(zip('avtalet/2024-K3/rapport.json'))).toBe('paket');
		expect(programfil(zip('a.csv'))).toBeNull();
	});

	test.each([
		'',
		'{',
		'{}',
		'[]',
		'null',
		'{"version":1,"avtal":"a","kvartal":"2024-K3","filer":[]}',
		'{"version":1,"name":"annat"}',
		'{"type":"FeatureCollection","features":[]}',
		'ID;Registrerad\n1;2024-01-01\n'
	])('and no other: %s', (text) => {
		expect(slag(text)).toBeNull();
	});
});

test('one of them is not read as data, whatever it is called', () => {
	const { report } = readFile('arbete.csv', bytesOf(skrivArbete(INGET)), { today: TODAY });
	expect(report).toMatchObject({ kalla: null, meddelanden: [{ kod: 'olaslig_fil' }] });
	expect(report.meddelanden[0]?.konsekvens).toContain('sparat arbete');
});

test('the command line says which files of its folder are the program’s own, but for what it was given', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
	writeFileSync(join(folder, 'arbete.json'), skrivArbete(INGET));
	writeFileSync(join(folder, 'installningar.json'), skrivInstallningar(INGA));
	writeFileSync(join(folder, 'annat.json'), '{"a":1}');
	const said = await programfilerI(folder, [join(folder, 'installningar.json'), undefined]);
	expect(said).toEqual([expect.stringMatching(/^arbete\.json: .*--arbete/)]);
});
