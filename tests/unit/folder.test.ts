import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { INGA } from '$lib/installningar/installningar';
import { bladAv } from '$lib/import/report/report';
import { dataFiles, readAndTell, readFolder } from '../../src/cli/folder';
import { cells, handMade } from './import/workbook';

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

test('a folder is read as the settings say: typed values last, and households joined', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
	writeFileSync(join(folder, 'a.csv'), 'ID;Registrerad\n1;2024-01-01\n2;2024-01-02\n');
	const lpix = [{ ar: 2025, procent: 3.1, kalla: 'exempel', utgava: '' }];
	const hushall = { sammanforda: [['1', '2']], avvisade: [] };
	const { sources, reports } = await readFolder(folder, { ...INGA, lpix, hushall });
	expect(reports.map(({ fil, kalla }) => [fil, kalla])).toEqual([
		['a.csv', 'kontakter'],
		['Inställningar', 'lpix']
	]);
	const contacts = tableFromIPC(sources[0]!.ipc).getChild('hushall_id')!;
	expect(new Set(Array.from(contacts, String)).size).toBe(1);
	expect(String(contacts.get(0))).not.toBe('');
});

test('a file over the size cap is refused without being read, and the others are read', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
	writeFileSync(join(folder, 'a.csv'), 'ID;Registrerad\n1;2024-01-01\n');
	writeFileSync(join(folder, 'stor.csv'), '');
	// More than there is memory for, and nothing on the disk.
	truncateSync(join(folder, 'stor.csv'), 200 * 1024 ** 3);
	const { reports } = await readFolder(folder, INGA);
	expect(reports.map(({ fil, inlasta }) => [fil, inlasta])).toEqual([
		['a.csv', 1],
		['stor.csv', 0]
	]);
	expect(reports[1]!.meddelanden[0]!.konsekvens).toContain('512');
});

test('the same bytes twice in a folder are read once, whatever their names, and told', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
	const text = 'ID;Registrerad\n1;2024-01-01\n';
	for (const name of ['a.csv', 'b.csv']) writeFileSync(join(folder, name), text);
	writeFileSync(join(folder, 'c.csv'), text.replace('2024', '2023'));
	const { sources, reports } = await readFolder(folder, INGA);
	expect(sources.map(({ rows }) => rows)).toEqual([1]);
	const koder = reports.map(({ fil, kalla, rader, meddelanden }) => [
		fil,
		kalla,
		rader,
		meddelanden.map(({ kod }) => kod).join()
	]);
	expect(koder).toEqual([
		['a.csv', 'kontakter', 1, 'dubblett_id'],
		['b.csv', 'kontakter', 0, 'samma_fil'],
		['c.csv', 'kontakter', 1, '']
	]);
	expect(reports[1]?.meddelanden[0]?.konsekvens).toContain('a.csv');
});

test('a workbook with two sources gives both, each with its sheet, and its copy is told once', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
	const bok = handMade({
		sheets: {
			Register: cells([
				['ID', 'Registrerad'],
				['K1', '2024-01-01']
			]),
			Index: cells([
				['År', 'LPIX'],
				[2024, '3,1']
			])
		}
	});
	for (const name of ['a.xlsx', 'c.xlsx']) writeFileSync(join(folder, name), bok);
	writeFileSync(join(folder, 'b.csv'), 'Kommun;År;Antal\nÅre;2023;12000\n');
	const { reports, sources } = await readFolder(folder, INGA);
	expect(reports.map((report) => [report.fil, report.kalla, bladAv(report)])).toEqual([
		['a.xlsx', 'kontakter', 'Register'],
		['a.xlsx', 'lpix', 'Index'],
		['b.csv', 'befolkning', undefined],
		['c.xlsx', 'kontakter', undefined]
	]);
	expect(reports[3]!.meddelanden.map(({ konsekvens }) => konsekvens)).toEqual([
		expect.stringContaining('a.xlsx')
	]);
	expect(sources.map(({ rows }) => rows)).toEqual([1, 1, 1]);
});

test('when nothing is recognised the one line has the reason of each file', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
	writeFileSync(join(folder, 'a.csv'), '');
	writeFileSync(join(folder, 'b.csv'), 'Kontakt-ID;Namn\n1;E\n');
	const fel: Error = await readFolder(folder, INGA).then(
		() => Promise.reject(new Error('it was read')),
		(error: Error) => error
	);
	expect(fel.message).toMatch(/a\.csv: Filen är tom\..*b\.csv: Filen känns inte igen/);
	expect(fel.message).not.toContain('\n');
	await expect(readAndTell(join(folder, 'borta'), INGA, [])).rejects.toThrow('finns inte');
});
