import { beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyReport, readFile } from '$lib/import/file';
import { filId, type ImportedFile } from '$lib/import/imported';
import type { ImportReport } from '$lib/import/report/report';
import { Store } from '$lib/import/worker/store';
import { blandas, exempelOchEgna } from '$lib/import/exempel';
import { Forslag } from '$lib/rapport/forslag';

const report = (fil: string, more: Partial<ImportReport> = {}): ImportReport => ({
	...emptyReport(fil),
	kalla: 'kontakter',
	rader: 1,
	inlasta: 1,
	...more
});
const exempel = report('kontakter.csv', { exempel: true });
const egen = report('mina.csv');
const olast = report('brev.pdf', { kalla: null, rader: 0, inlasta: 0 });
const typat = report('Inställningar', { manuell: true });

describe('samples and own files', () => {
	test('are told apart; what could not be read, or was typed, is neither', () => {
		expect(exempelOchEgna([exempel, egen, olast, typat])).toEqual({
			exempel: [exempel],
			egna: [egen]
		});
	});

	test.each([
		['an own file meets samples', [exempel], [egen], true],
		['samples meet an own file', [egen], [exempel], true],
		['both come at once', [], [exempel, egen], true],
		['more of the same', [egen], [egen], false],
		['what cannot be read', [exempel], [olast], false],
		['what is typed in the settings', [exempel, typat], [exempel], false],
		['somebody has said yes already', [exempel, egen], [egen], false]
	])('are asked about when they would be mixed: %s', (_, inlasta, nya, expected) => {
		expect(blandas(inlasta, nya)).toBe(expected);
	});
});

describe('what is loaded', () => {
	const OPTIONS = { today: '2026-11-28' };
	const read = (fil: string, more: Partial<ImportReport> = {}): ImportedFile => {
		const text = 'Kontakt-ID;Registrerad\nK1;2024-01-02';
		const file = readFile(fil, new TextEncoder().encode(text), OPTIONS);
		return { ...file, report: { ...file.report, ...more } };
	};
	const ekonomi: ImportedFile = {
		report: report('ekonomi.csv', { kalla: 'ekonomi', exempel: true }),
		loaded: null
	};
	const namnen = (store: Store) => store.loaded.map(({ report: { fil } }) => fil);

	test('loses every sample when it is said, loaded or just read, of any source', () => {
		const store = new Store();
		store.pend([read('kontakter.csv', { exempel: true }), ekonomi]);
		store.commit({});
		store.pend([read('mina.csv'), read('kontakter.csv', { exempel: true })]);
		expect(store.after({ exempel: 'bort' }).map(({ report: { fil } }) => fil)).toEqual([
			'mina.csv'
		]);
		store.commit({ exempel: 'bort' });
		expect(namnen(store)).toEqual(['mina.csv']);
	});

	test('loses the samples with nothing new read too', () => {
		const store = new Store();
		store.pend([read('kontakter.csv', { exempel: true })]);
		store.commit({});
		store.commit({ exempel: 'bort' });
		expect(namnen(store)).toEqual([]);
	});

	test('loses a file that is taken away, and that one only', () => {
		const store = new Store();
		const filer = ['a.csv', 'b.csv', 'c.csv'].map((fil, nr) => ({ ...read(fil), drop: 1, nr }));
		store.pend(filer);
		store.commit({});
		store.remove(filId(filer[1]!)!);
		store.commit({});
		expect(namnen(store)).toEqual(['a.csv', 'c.csv']);
	});
});

describe('a view that was asked of samples', () => {
	const address = new URLSearchParams('avtal=energikontoret&kvartal=2024-K2&kommun=Berg');
	let minne: Map<string, string>;
	beforeEach(() => {
		minne = new Map();
		vi.stubGlobal('sessionStorage', {
			getItem: (key: string) => minne.get(key) ?? null,
			setItem: (key: string, value: string) => minne.set(key, value),
			removeItem: (key: string) => minne.delete(key)
		});
		return () => vi.unstubAllGlobals();
	});
	const laddadSom = (type: string) =>
		vi.stubGlobal('performance', { getEntriesByType: () => [{ type }] });

	test('is not asked of the own files that take their place', () => {
		const forslag = new Forslag();
		forslag.laddat(true);
		forslag.vald();
		expect(forslag.bett(address)).toBe(address);
		forslag.laddat(false);
		expect(forslag.bett(address).toString()).toBe('kommun=Berg');
	});

	test('nor when the page is loaded again in between, but a link that is opened is', () => {
		new Forslag().laddat(true);
		laddadSom('navigate');
		const lank = new Forslag();
		lank.laddat(false);
		expect(lank.bett(address)).toBe(address);

		new Forslag().laddat(true);
		laddadSom('reload');
		const igen = new Forslag();
		igen.laddat(false);
		expect(igen.bett(address).toString()).toBe('kommun=Berg');
		// Once: after that it is the own files' view.
		const sedan = new Forslag();
		sedan.laddat(false);
		expect(sedan.bett(address)).toBe(address);
	});
});
