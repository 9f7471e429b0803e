import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '$lib/catalogue/sources/all';
import { tableColumns } from '$lib/catalogue/sources/source';
import { assemble, assembleInStretches } from '$lib/import/columns/assemble';
import { readFile } from '$lib/import/file';
import { sammaFil } from '$lib/import/duplicates/sammafil';
import { filId, type ImportedFile } from '$lib/import/imported';
import { Store } from '$lib/import/worker/store';
import { bytesOf, codes, loadAll, TODAY } from './load';

const read = (text: string) => readFile('fil.csv', bytesOf(text), { today: TODAY });

describe('files together', () => {
	it('have the columns of the declaration, with Arrow types DuckDB takes as they are', () => {
		const text: Record<string, string> = {
			kontakter: 'ID;Registrerad\n1;2024-01-01\n',
			aktiviteter: 'Kontakt-ID;Datum;Riktning\n1;2024-01-01;ut\n',
			ekonomi: 'År;Post;Budget\n2024;CRM;1\n',
			befolkning: 'Kommun;År;Antal\nÅre;2023;1\n',
			lpix: 'År;Procent\n2024;3,2\n',
			projekt: 'Projekt-ID;Del\nP;nätverk\n',
			foretag: 'Företags-ID;Datum\nF;2024-01-01\n',
			nyckeltal: 'Nyckeltal;Period;Värde\nBesökare;2024-K1;5\n'
		};
		const types = {
			VARCHAR: 'Utf8',
			DATE: 'Date32<DAY>',
			BOOLEAN: 'Bool',
			INTEGER: 'Int32',
			BIGINT: 'Int64'
		};
		const { sources, reports } = assemble(Object.values(text).map(read));
		expect(reports.map(({ kalla }) => kalla)).toEqual(Object.keys(text));
		for (const { source, ipc, rows } of sources) {
			const table = tableFromIPC(ipc);
			expect([source, table.numRows, rows]).toEqual([source, 1, 1]);
			expect(table.schema.fields.map(({ name, type }) => [name, String(type)])).toEqual(
				tableColumns(SOURCES[source]).map(({ name, sql }) => [name, types[sql]])
			);
		}
	});

	it('are no source when every row is refused, so that its figures are missing and not 0', () => {
		const kallor = (...texts: string[]) => {
			const { sources, reports } = assemble(texts.map(read));
			return { kallor: sources.map(({ source, rows }) => [source, rows]), reports };
		};
		const utanDag = 'ID;Registrerad\n1;2024/01/01\n2;i fjol\n';
		const { kallor: inga, reports } = kallor(utanDag);
		expect(inga).toEqual([]);
		expect(reports[0]).toMatchObject({ kalla: 'kontakter', rader: 2, inlasta: 0, avvisade: 2 });
		for (const avvisad of ['Företags-ID;Datum\n;2024-01-01\n', 'Projekt-ID;Del\n;nätverk\n'])
			expect(kallor(avvisad).kallor, avvisad).toEqual([]);
		// One row that counts, in any of the files, makes it a source; so does a register that is empty.
		expect(kallor(utanDag, 'ID;Registrerad\n3;2024-01-01\n').kallor).toEqual([['kontakter', 1]]);
		expect(kallor('ID;Registrerad\n').kallor).toEqual([['kontakter', 0]]);
	});

	it('are the same rows a stretch at a time, in one stream or in several', () => {
		const rad = (i: number) => {
			const ja = ['Ja', 'Nej', ''][i % 3];
			return `${i};2024-01-${10 + (i % 20)};${'å'.repeat(i % 15)};${ja};${i % 7 ? '' : 'h' + i}`;
		};
		const rader = (from: number, to: number) =>
			Array.from({ length: to - from }, (_, i) => rad(from + i)).join('\n');
		const files = [
			// So many that they are several stretches, and the last ten are the next file's too.
			`ID;Registrerad;Källa;Nyhetsbrev;Hushåll\n${rader(0, 140_000)}\n`,
			`ID;Registrerad;Källa;Nyhetsbrev;Hushåll\n${rader(139_990, 140_050)}\n`,
			'ID;Registrerad\nx;2024-01-01\n'
		].map(read);
		const [hela] = assemble(files).sources;
		const [delar] = assembleInStretches(files).sources;
		const streams = [...delar!.ipc];
		expect(streams).toHaveLength(4);
		const table = tableFromIPC(hela!.ipc);
		const tables = streams.map((ipc) => tableFromIPC(ipc));
		expect(table.numRows).toBe(140_051);
		for (const { name } of table.schema.fields) {
			const whole = [...table.getChild(name)!].map(String);
			const parts = tables.flatMap((one) => [...one.getChild(name)!].map(String));
			expect(parts.join() === whole.join(), name).toBe(true);
		}
		expect([...delar!.ipc]).toEqual([]);
	});

	it('settle the same id: the last loadable row counts, later files after earlier', () => {
		const { reports, rows } = loadAll([
			'ID;Registrerad;Källa\n1;2024-01-01;a\n2;2024-01-01;b\n1;2024-01-02;c\n1;igår;d\n',
			'Person-ID;Registrerad;Källa\n2;2024-01-03;e\n3;2024-01-03;f\n'
		]);
		expect(rows.map((row) => [row.ordning, row.fil, row.rad, row.kontakt_id, row.kalla])).toEqual([
			[0, 0, 4, '1', 'c'],
			[1, 1, 2, '2', 'e'],
			[2, 1, 3, '3', 'f']
		]);
		expect(reports.map(codes)).toEqual([
			['2 dubblett_id ID', '3 dubblett_id ID', '5 ogiltig_registrerad Registrerad'],
			[]
		]);
		expect(reports[0]).toMatchObject({ rader: 4, inlasta: 1, avvisade: 3 });
	});

	it('keep every note of a company, whose earliest day counts', () => {
		const { reports, rows } = loadAll([
			'Företags-ID;Datum\nF;2024-02-01\nF;2024-09-01\nG;2024-03-01\n',
			'Företags-ID;Datum\nG;2023-01-01\n'
		]);
		expect(rows.map((row) => row.foretag_id)).toEqual(['F', 'F', 'G', 'G']);
		expect(reports.map(codes)).toEqual([[], []]);
	});

	it('count the latest edition of an LPIX year, wherever it stands', () => {
		const { reports, rows } = loadAll([
			'År;Procent;Utgåva\n2024;3,2;2023-11\n2024;3,1;2023-06\n2025;1;\n',
			'År;Procent;Utgåva\n2025;2;\n2024;9;2022-11\n'
		]);
		expect(rows.map((row) => [row.ar, row.procent_milli])).toEqual([
			[2024, 3200],
			[2025, 2000]
		]);
		expect(reports.map(codes)).toEqual([
			['3 dubblett_id År', '4 dubblett_id År'],
			['3 dubblett_id År']
		]);
	});

	it('count a kommun once per counting day, a year alone being 1 November', () => {
		const { reports, rows } = loadAll([
			'Kommun;År;Antal\nÅre;2023;1\n',
			'Kommun;Datum;Antal\n2321;2023-11-01;2\nÅre;2023-12-31;3\n'
		]);
		expect(rows.map((row) => row.antal)).toEqual([2, 3]);
		expect(reports.map(codes)).toEqual([['- dag_okand -', '2 dubblett_id Kommun'], []]);
	});

	it('are not changed by being put together', () => {
		const files = [read('ID;Registrerad\n1;2024-01-01\n'), read('ID;Registrerad\n1;2024-01-02\n')];
		const first = assemble(files);
		expect(first.reports[0]?.avvisade).toBe(1);
		expect(assemble(files.slice(0, 1)).reports[0]?.avvisade).toBe(0);
		expect(assemble(files).sources[0]?.ipc).toEqual(first.sources[0]?.ipc);
	});

	it('without rows still have their table', () => {
		const { dataset, report } = loadAll(['ID;Registrerad\n']);
		expect(report).toMatchObject({ kalla: 'kontakter', rader: 0 });
		expect(dataset.sources[0]).toMatchObject({ rows: 0 });
		expect(tableFromIPC(dataset.sources[0]?.ipc).schema.fields.length).toBeGreaterThan(10);
	});
});

describe('what is loaded', () => {
	const contacts = read('ID;Registrerad\n1;2024-01-01\n');
	const more = read('ID;Registrerad\n2;2024-01-01\n');
	const lpix = read('År;Procent\n2024;3\n');
	const broken = read('');

	it('stays when a file cannot be read, whose report stays until a file of that name comes', () => {
		const store = new Store();
		store.pend([contacts, lpix]);
		store.commit({});
		store.pend([broken]);
		expect(store.commit({})).toEqual([contacts, lpix, broken]);
		store.pend([more]);
		expect(store.commit({})).toEqual([lpix, more]);
	});

	it('keeps the report of a file that cannot be read until it is taken away', () => {
		const store = new Store();
		const annan = readFile('annan.csv', bytesOf(''), { today: TODAY });
		const other = { ...annan, drop: 1, nr: 1 };
		store.pend([contacts, other]);
		store.commit({});
		store.pend([more]);
		expect(store.commit({})).toEqual([other, more]);
		store.remove(filId(other)!);
		expect(store.commit({})).toEqual([more]);
	});

	it('is not replaced by what is dropped together with it once more', () => {
		const store = new Store();
		const file = { ...contacts, original: new File([], 'fil.csv') };
		const igen = { ...sammaFil('kopia.csv', file), samma: file.original };
		store.pend([file]);
		store.commit({});
		store.pend([igen, more]);
		expect(store.meeting).toEqual(['kontakter']);
		expect(store.commit({})).toEqual([file, igen, more]);
		store.pend([more]);
		expect(store.commit({})).toEqual([more]);
	});

	it('loses what is told of a file that came twice when that file is taken away', () => {
		const store = new Store();
		const file = { ...contacts, original: new File([], 'fil.csv'), drop: 1, nr: 0 };
		const igen = { ...sammaFil('kopia.csv', file), samma: file.original, drop: 1, nr: 1 };
		const annan = { ...lpix, drop: 1, nr: 2 };
		store.pend([file, igen, annan]);
		store.commit({});
		expect(store.meeting).toEqual([]);
		store.remove(filId(file)!);
		// What was asked for before it was known that the copy is gone too takes no other file.
		store.remove(filId(igen)!);
		expect(store.loaded).toEqual([annan]);
	});

	it('is what it was when a reading is taken back just as it was done', () => {
		const store = new Store();
		const file = { ...contacts, original: new File([], 'fil.csv'), drop: 1, nr: 0 };
		store.pend([file]);
		store.commit({});
		store.reread([{ ...lpix, original: file.original }]);
		store.angra();
		expect(store.loaded).toEqual([file]);
		store.pend([more]);
		store.pend([lpix]);
		store.angra();
		expect(store.pending).toEqual([more]);
	});

	it('tells each file and each sheet apart, also when they are read again', () => {
		const bok = new File([], 'bok.xlsx');
		const blad = (file: ImportedFile, namn: string) => ({
			...{ ...file, original: bok, drop: 1, nr: 0 },
			report: { ...file.report, dialekt: { blad: namn, rubrikrad: 1 } }
		});
		const filer = [blad(contacts, 'Register'), blad(lpix, 'Index'), { ...more, drop: 1, nr: 1 }];
		const store = new Store();
		store.pend(filer);
		const fore = store.commit({}).map(filId);
		expect(new Set(fore).size).toBe(3);
		store.reread(filer.slice(0, 2).map((file) => ({ ...file, drop: 9, nr: 5 })));
		expect(store.loaded.map(filId)).toEqual(fore);
	});

	describe('of a workbook with several sources', () => {
		const bok = new File([], 'bok.xlsx');
		const kontakter = { ...contacts, original: bok, drop: 1 };
		const serie = { ...lpix, original: bok, drop: 1 };
		const given = (...files: ImportedFile[]) => {
			const store = new Store();
			store.pend(files);
			store.commit({});
			return store;
		};

		it('is read again once, and each sheet is what it was', () => {
			const store = given(kontakter, serie);
			expect(store.originals).toEqual([bok]);
			store.reread([serie, kontakter]);
			expect(store.loaded).toEqual([kontakter, serie]);
		});

		it('has one sheet more, or one less, when read with other settings', () => {
			const store = given(kontakter);
			store.reread([kontakter, serie]);
			expect(store.loaded).toEqual([kontakter, serie]);
			store.reread([serie]);
			expect(store.loaded).toEqual([serie]);
		});

		it('keeps its other sheet when one has become of a source that is there', () => {
			const annan = { ...lpix, original: new File([], 'lpix.csv'), drop: 2 };
			const store = given(kontakter, annan);
			store.reread([kontakter, serie, annan]);
			expect(store.pending).toEqual([serie]);
			expect(store.commit({})).toEqual([kontakter, serie]);
		});

		it('keeps every sheet as it was when the file cannot be read any more', () => {
			const store = given(kontakter, serie);
			store.reread([{ ...broken, original: bok }]);
			expect(store.loaded.map(({ loaded }) => loaded?.source)).toEqual(['kontakter', 'lpix']);
			for (const { report } of store.loaded) expect(codes(report)[0]).toBe('- olaslig_fil -');
		});
	});

	it('stays when nothing of a file counts, though it is known', () => {
		const store = new Store();
		const folk = read('Kommun;År;Antal\nÅre;2023;12000\n');
		const women = read('Kommun;Kön;År;Antal\nÅre;kvinnor;2023;6000\n');
		store.pend([folk]);
		store.commit({});
		store.pend([women]);
		expect(store.commit({ befolkning: 'ersatt' })).toEqual([folk, women]);
		store.pend([lpix]);
		expect(store.commit({})).toEqual([folk, lpix]);
	});

	it('is added to when that is asked for, and files dropped together always are', () => {
		const store = new Store();
		store.pend([contacts]);
		store.commit({});
		store.pend([more]);
		expect(store.commit({ kontakter: 'lagg_till' })).toEqual([contacts, more]);
		store.pend([more, contacts]);
		expect(store.commit({ kontakter: 'ersatt' })).toEqual([more, contacts]);
	});

	it('stays when what was read is discarded', () => {
		const store = new Store();
		store.pend([contacts]);
		store.commit({});
		store.pend([more]);
		store.discard();
		expect(store.commit({})).toEqual([contacts]);
		store.clear();
		expect(store.commit({})).toEqual([]);
	});
});
