import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Importer } from '$lib/import/worker/client';
import { INGA } from '$lib/installningar/installningar';
import type { ImportProgress } from '$lib/import/report/report';
import { cells, handMade } from '../unit/import/workbook';
import { csv, kolumn, kontakter, kontaktfil, storFil, TODAY } from './files';

let importer: Importer;
beforeEach(() => (importer = new Importer()));
afterEach(() => importer.close());

const read = (...files: File[]) => importer.read(files, { today: TODAY });

test('each dropped file gets its report, in the order they were dropped', async () => {
	const lpix = csv('lpix.csv', 'År;LPIX', '2024;3,1');
	const reports = await read(kontaktfil('b.csv', 'K1', 'K2', ''), lpix);
	expect(reports.map(({ fil, kalla, rader, inlasta }) => [fil, kalla, rader, inlasta])).toEqual([
		['b.csv', 'kontakter', 3, 2],
		['lpix.csv', 'lpix', 1, 1]
	]);
	expect(reports[0]!.meddelanden.map(({ kod, rad }) => [kod, rad])).toEqual([['saknar_nyckel', 4]]);
});

test('what is read replaces nothing until it is committed', async () => {
	await read(kontaktfil('a.csv', 'K1'));
	expect(await kontakter(await importer.commit())).toEqual(['K1']);
	await read(kontaktfil('b.csv', 'K2'));
	await importer.discard();
	expect(await kontakter(await importer.commit())).toEqual(['K1']);
	await read(kontaktfil('c.csv', 'K3'));
	expect(await kontakter(await importer.commit())).toEqual(['K3']);
});

test('a commit that adds keeps the earlier file, and the later one wins over the same id', async () => {
	await read(kontaktfil('a.csv', 'K1', 'K2'));
	await importer.commit();
	await read(kontaktfil('b.csv', 'K2', 'K3'));
	const dataset = await importer.commit({ kontakter: 'lagg_till' });
	expect(await kontakter(dataset)).toEqual(['K1', 'K2', 'K3']);
	expect(dataset.reports.map(({ fil, inlasta }) => [fil, inlasta])).toEqual([
		['a.csv', 1],
		['b.csv', 2]
	]);
});

test('a commit replaces only the kinds that were dropped', async () => {
	await read(kontaktfil('a.csv', 'K1'), csv('lpix.csv', 'År;LPIX', '2024;3,1'));
	await importer.commit();
	await read(kontaktfil('b.csv', 'K2'));
	const dataset = await importer.commit();
	expect(dataset.sources.map(({ source }) => source).sort()).toEqual(['kontakter', 'lpix']);
	expect(await kontakter(dataset)).toEqual(['K2']);
});

test('a broken or unknown file is told of and replaces nothing', async () => {
	await read(kontaktfil('a.csv', 'K1'));
	await importer.commit();
	const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251);
	const reports = await read(
		new File([noise], 'brus.csv'),
		new File([], 'tom.csv'),
		csv('recept.csv', 'Mjöl;Ägg', '3;2')
	);
	expect(reports.map(({ meddelanden }) => meddelanden.map(({ kod }) => kod))).toEqual([
		['olaslig_fil'],
		['olaslig_fil'],
		['okand_fil']
	]);
	expect(reports[1]!.meddelanden[0]!.konsekvens).toContain('det som var laddat är kvar');
	expect(await kontakter(await importer.commit())).toEqual(['K1']);
});

test('a file over the size cap is refused without being read, and the others are read', async () => {
	// The same bytes over and over: a whole one would take the machine's memory.
	const bit = new Blob([new Uint8Array(64 * 1024 * 1024)]);
	const stor = new File(
		Array.from({ length: 9 }, () => bit),
		'stor.csv'
	);
	const reports = await read(stor, kontaktfil('a.csv', 'K1'));
	expect(reports[0]!.meddelanden.map(({ kod }) => kod)).toEqual(['olaslig_fil']);
	expect(reports[0]!.meddelanden[0]!.konsekvens).toContain('512');
	expect(await kontakter(await importer.commit())).toEqual(['K1']);
});

test('progress tells the file, the phase and the rows, and never goes back', async () => {
	const told: ImportProgress[] = [];
	await importer.read([storFil('stor.csv', 40_000), kontaktfil('liten.csv', 'K1')], {
		today: TODAY,
		onProgress: (progress) => told.push(progress)
	});
	const fases = told.map(({ fil, fas }) => `${fil}: ${fas}`);
	expect([...new Set(fases)]).toEqual(
		expect.arrayContaining(['stor.csv: läser', 'stor.csv: tolkar', 'liten.csv: läser'])
	);
	expect(fases.at(-1)).toBe('liten.csv: lägger samman');
	const partly = told.find(({ fas }) => fas === 'tolkar')!;
	expect(partly.rader).toBeGreaterThan(0);
	expect(partly.rader).toBeLessThan(40_000);
	const shares = told.map(({ andel }) => andel);
	expect(shares).toEqual([...shares].sort((a, b) => a - b));
	expect(told.at(-1)).toMatchObject({ rader: 40_001, andel: 1 });
});

test('a cancelled read is told as aborted, stops telling, and leaves what was loaded', async () => {
	await read(kontaktfil('a.csv', 'K1'));
	await importer.commit();
	let told = 0;
	const reading = importer.read([storFil('stor.csv', 40_000)], {
		today: TODAY,
		onProgress: ({ fas }) => {
			told++;
			if (fas === 'tolkar') importer.cancel();
		}
	});
	await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
	const before = told;
	expect(await kontakter(await importer.commit())).toEqual(['K1']);
	expect(told).toBe(before);
});

test('a newer read takes the place of one that is still going on', async () => {
	const first = read(storFil('stor.csv', 40_000));
	const second = read(kontaktfil('b.csv', 'K2'));
	await expect(first).rejects.toMatchObject({ name: 'AbortError' });
	expect((await second).map(({ fil }) => fil)).toEqual(['b.csv']);
	expect(await kontakter(await importer.commit())).toEqual(['K2']);
});

test('a closed importer fails what was waiting, and starts again from nothing', async () => {
	await read(kontaktfil('a.csv', 'K1'));
	await importer.commit();
	const reading = read(storFil('stor.csv', 40_000));
	importer.close();
	await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
	expect(await kontakter(await importer.commit())).toEqual([]);
});

test('a file so large that several workers share it, piece by piece, keeps its rows in order and their numbers', async () => {
	const rows = 40_000;
	const text = await storFil('stor.csv', rows, 400).text();
	const broken = text.replace('S39000;2024-02-29', 'S39000;i fjol');
	expect(broken.length).toBeGreaterThan(16 * 1024 * 1024);
	const [report] = await read(new File([broken], 'stor.csv'));
	expect(report).toMatchObject({ rader: rows, inlasta: rows - 1, avvisade: 1 });
	expect(report!.meddelanden).toMatchObject([{ kod: 'ogiltig_registrerad', rad: 39_002 }]);
	const ids = await kontakter(await importer.commit());
	expect(ids).toEqual(
		Array.from({ length: rows }, (_, i) => `S${i}`).filter((id) => id !== 'S39000')
	);
});

test('tells what a second export changes before it is taken', async () => {
	await read(kontaktfil('a.csv', 'K1', 'K2'), csv('lpix.csv', 'År;LPIX', '2024;3,1'));
	await importer.commit();
	await read(kontaktfil('b.csv', 'K2', 'K3', 'K4'));
	expect(await importer.jamfor({}, TODAY)).toMatchObject([
		{ kalla: 'kontakter', fore: 2, efter: 3, nya: 2, borta: 1, andrade: 0 }
	]);
	expect(await importer.jamfor({ kontakter: 'lagg_till' }, TODAY)).toMatchObject([
		{ kalla: 'kontakter', fore: 2, efter: 4, nya: 2, borta: 0, andrade: 0 }
	]);
	await importer.discard();
	expect(await kontakter(await importer.commit())).toEqual(['K1', 'K2']);
});

test('offers contacts that share an address as one household, and joins those accepted', async () => {
	const header = 'Kontakt-ID;Registrerad;E-post';
	await read(
		csv('a.csv', header, 'K1;2024-01-01;a@x.se', 'K2;2024-01-02;A@X.se', 'K3;2024-01-03;')
	);
	const households = async (sammanforda: string[][]) => {
		const dataset = await importer.commit({}, { ...INGA, hushall: { sammanforda, avvisade: [] } });
		return new Set(await kolumn(dataset, 'hushall_id')).size;
	};
	expect(await households([])).toBe(1);
	const { forslag } = await importer.hushall({ sammanforda: [], avvisade: [] });
	expect(forslag).toEqual([{ kontakter: ['K1', 'K2'], gemensamt: ['epost'] }]);
	expect(await households([['K1', 'K2']])).toBe(2);
});

describe('a workbook with several sources', () => {
	const bok = () => {
		const sheets = {
			Register: cells([
				['ID', 'Registrerad'],
				['K1', '2024-01-01']
			]),
			Index: cells([
				['År', 'LPIX'],
				[2024, '3,1']
			])
		};
		return new File([handMade({ sheets }) as BlobPart], 'bok.xlsx');
	};
	const kallor = async () => (await importer.commit()).sources.map(({ source }) => source).sort();

	test('gives them all, and the same workbook once more is told once', async () => {
		// Made twice it would hold two times of day.
		const bytes = await bok().arrayBuffer();
		const file = () => new File([bytes], 'bok.xlsx');
		const reports = await read(file());
		expect(reports.map(({ kalla, fler }) => [kalla, fler])).toEqual([
			['kontakter', undefined],
			['lpix', true]
		]);
		expect(await kallor()).toEqual(['kontakter', 'lpix']);
		const igen = await read(file());
		expect(igen.map(({ meddelanden }) => meddelanden.map(({ kod }) => kod))).toEqual([
			['samma_fil']
		]);
		expect(await kallor()).toEqual(['kontakter', 'lpix']);
	});

	test('can lose one, which is not read again until the workbook is dropped anew', async () => {
		const [register, index] = (await read(bok())).map(({ id }) => id!);
		await importer.commit();
		expect(await importer.taBort(index!)).toEqual([register]);
		expect(await kallor()).toEqual(['kontakter']);
		await importer.reread({ today: TODAY });
		expect(await kallor()).toEqual(['kontakter']);
		await read(bok());
		expect(await kallor()).toEqual(['kontakter', 'lpix']);
	});

	test('is read without a sheet that has been left out', async () => {
		const file = bok();
		const utan = [{ fil: file, blad: 'Register' }];
		const reports = await importer.read([file], { today: TODAY, utan });
		expect(reports.map(({ kalla, fler }) => [kalla, fler])).toEqual([['lpix', undefined]]);
		await importer.commit();
		await importer.reread({ today: TODAY });
		expect(await kallor()).toEqual(['lpix']);
	});

	test('is tried sheet by sheet', async () => {
		await read(bok());
		expect((await importer.prova(1, { today: TODAY }))?.kalla).toBe('lpix');
		expect((await importer.prova(0, { today: TODAY }))?.kalla).toBe('kontakter');
	});
});
