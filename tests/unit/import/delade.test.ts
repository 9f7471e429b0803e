import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settledReports } from '$lib/import/columns/assemble';
import { aldreAn, medDelade } from '$lib/import/duplicates/delade';
import { readFile } from '$lib/import/file';
import { harFragor } from '$lib/import/prov/oppna';
import { Inlasning } from '$lib/import/worker/inlasning';
import { bytesOf, TODAY } from './load';

type Rad = [id: string, registrerad: string, status: string];
const kontakter = (namn: string, ...rader: Rad[]) => fil(namn, text(rader));
const text = (rader: readonly Rad[]) =>
	`Kontakt-ID;Registrerad;Flyttstatus\n${rader.map((rad) => rad.join(';')).join('\n')}\n`;
const fil = (namn: string, innehall: string) => readFile(namn, bytesOf(innehall), { today: TODAY });
const delade = (...filer: ReturnType<typeof fil>[]) =>
	medDelade(filer, settledReports(filer), TODAY);

const JUNI: Rad[] = [
	['A', '2024-05-01', 'Ny'],
	['B', '2024-06-02', 'Ny']
];
const SEPT: Rad[] = [
	['A', '2024-05-01', 'Flyttat'],
	['C', '2024-09-02', 'Ny']
];
const gammal = kontakter('juni.csv', ...JUNI);
const ny = kontakter('september.csv', ...SEPT);

describe('two exports dropped together that share contacts', () => {
	test('are told apart by how late they tell', () => {
		expect(delade(gammal, ny)[1]!.delade).toEqual({
			...{ fil: 'juni.csv', plats: 0, antal: 1, nyast: 'denna' }
		});
		expect(delade(ny, gammal)[1]!.delade?.nyast).toBe('andra');
	});

	test('a day that has not come tells nothing', () => {
		const fel = kontakter('juni.csv', ...JUNI, ['D', '2031-01-01', 'Ny']);
		expect(delade(fel, ny)[1]!.delade?.nyast).toBe('denna');
	});

	test('are asked about once where nothing tells which is the newer', () => {
		const annan = kontakter('kopia.csv', ['A', '2024-05-01', 'Flyttat'], ['E', '2024-06-02', 'Ny']);
		const report = delade(gammal, annan)[1]!;
		expect(report.delade?.nyast).toBeNull();
		expect(harFragor(report, [], [])).toBe(true);
		const inlasning = new Inlasning([new File([], 'juni.csv'), new File([], 'kopia.csv')]);
		const reports = delade(gammal, annan);
		expect(inlasning.oppna(reports, [])).toEqual([1]);
		const besvarad = inlasning.besvarad(reports, (nu) => nu, [], [0]);
		expect(besvarad.filer!.map(({ name }) => name)).toEqual(['kopia.csv', 'juni.csv']);
		// The one that was said to be the newer is read last, and the same two are not asked about again.
		expect(besvarad.oppna(delade(annan, gammal), [])).toEqual([]);
	});

	test('say nothing where they tell the same, or share none', () => {
		const samma = kontakter('maj.csv', JUNI[0]!);
		const annat = kontakter('annat.csv', ['Z', '2024-01-01', 'Ny']);
		for (const en of [samma, annat])
			expect(delade(gammal, en).map(({ delade }) => delade)).toEqual([undefined, undefined]);
	});

	test('so are other sources in which the last row counts', () => {
		const projekt = (namn: string) =>
			fil(`${namn}.csv`, `Projekt-ID;Del;Status\nP1;Projekt;${namn}\n`);
		const folk = (antal: number) => fil(`${antal}.csv`, `Kommun;År;Antal\nBerg;2023;${antal}\n`);
		expect(delade(projekt('pågår'), projekt('klart'))[1]!.delade?.nyast).toBeNull();
		expect(delade(folk(7000), folk(7100))[1]!.delade?.nyast).toBeNull();
		expect(
			delade(folk(7000), fil('b.csv', 'Kommun;År;Antal;Källa\nBerg;2023;7000;SCB\n'))[1]!.delade
		).toBeUndefined();
	});
});

test('the newer one is read last, whatever the order of the drop, and other files stay where they were', () => {
	const [september, lpix, juni] = ['september.csv', 'lpix.csv', 'juni.csv'].map(
		(n) => new File([], n)
	);
	const inlasning = new Inlasning([september!, lpix!, juni!]);
	const ovrig = fil('lpix.csv', 'År;LPIX\n2024;3,1\n');
	const ordnad = inlasning.ordnad(delade(ny, ovrig, gammal))!;
	expect(ordnad.filer!.map(({ name }) => name)).toEqual(['juni.csv', 'lpix.csv', 'september.csv']);
	// As they are read the next time: nothing more is to be moved.
	expect(ordnad.ordnad(delade(gammal, ovrig, ny))).toBeNull();
});

test('a new export that is older than the loaded one is told to be', () => {
	expect(aldreAn([gammal], [ny], TODAY)).toEqual({ ny: '2024-06-02', inlast: '2024-09-02' });
	expect(aldreAn([ny], [gammal], TODAY)).toBeNull();
	expect(aldreAn([ny], [], TODAY)).toBeNull();
	expect(aldreAn([ny], [ny], TODAY)).toBeNull();
});

test('the samples, which are read together, are not asked about', () => {
	const filer = readdirSync('data-samples')
		.filter((namn) => namn.endsWith('.csv'))
		.map((namn) => readFile(namn, readFileSync(join('data-samples', namn)), { today: TODAY }));
	expect(filer.length).toBeGreaterThan(5);
	expect(delade(...filer).filter(({ delade }) => delade)).toEqual([]);
});
