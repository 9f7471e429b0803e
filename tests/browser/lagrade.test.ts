import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tomRapport } from '$lib/rapport/rapporttext';
import { Lager, type Post } from '$lib/lager/lager';
import { move } from '$lib/ui/lagring/flytt';
import { Lagring } from '$lib/ui/lagring/lagring.svelte';
import { ENDA, KOPIA, oppnaDorrar, PLAN, RAPPORT, SLAG } from '$lib/arbete/slag';
import { gammalt } from '$lib/ui/lagring/webblasaren';
import forst from '../fixtures/lager/0-localstorage.json';
import forstDatabas from '../fixtures/lager/0-databas.json';
import ett from '../fixtures/lager/1.json';

const POSTER = ett as unknown as Post[];
const NYCKEL = 'kvartal/kompetensattraktion-2024/2024-K3';

let namn: string;
beforeEach(() => (namn = `lagrade-${Math.random()}`));
afterEach(async () => {
	vi.restoreAllMocks();
	localStorage.clear();
	await new Promise((done) => (indexedDB.deleteDatabase('keyval-store').onsuccess = done));
});

/** The store as a version left it. */
async function lamnat(poster: readonly Post[]): Promise<void> {
	const lager = await Lager.open(namn);
	for (const { nyckel, format, varde } of poster)
		await lager.write({ nyckel, format, form: 'stycke', bas: undefined, mitt: varde });
	lager.close();
}

/** The program of now, and what it finds. */
async function oppna(before = (): Promise<void> => Promise.resolve()) {
	const lagring = new Lagring(namn, SLAG, oppnaDorrar, before);
	await lagring.redo;
	const funnet = new Map<string, unknown>();
	for (const slag of SLAG)
		lagring.register(slag, (nyckel, varde) => funnet.set(slag.prefix + nyckel, varde));
	return { lagring, funnet };
}

/** What every version's fixture holds. */
const ALLT = POSTER.map(({ nyckel }) => nyckel).sort();

describe('what a version has kept is read by the one of now', () => {
	test('from the first, with its texts in local storage and its lists in a database', async () => {
		for (const [key, varde] of Object.entries(forst))
			localStorage.setItem(key, JSON.stringify(varde));
		await new Promise<void>((done, fail) => {
			const open = indexedDB.open('keyval-store');
			open.onupgradeneeded = () => open.result.createObjectStore('keyval');
			open.onerror = () => fail(open.error);
			open.onsuccess = () => {
				const transaction = open.result.transaction('keyval', 'readwrite');
				for (const [key, lista] of Object.entries(forstDatabas))
					transaction.objectStore('keyval').put(lista, key);
				transaction.oncomplete = () => {
					open.result.close();
					done();
				};
			};
		});
		const flytta = async () => {
			const lager = await Lager.open(namn);
			await move(lager, await gammalt());
			lager.close();
		};
		const { lagring, funnet } = await oppna(flytta);
		expect([...funnet.keys()].sort()).toEqual(ALLT);
		expect(lagring.olasta).toEqual([]);
		const rapport = funnet.get(RAPPORT.prefix + NYCKEL) as ReturnType<typeof tomRapport>;
		expect(rapport.avsnitt[0]!.text).toBe('Skrivet i den första versionen.');
		// What it was called then is called something else now.
		expect(rapport.poster[0]!.varaktighet).toBe('tillfällig');
		// Once is enough: what has been written since is the newer.
		const nu = { ...rapport, handlaggare: 'B. Exempel' };
		lagring.keep(RAPPORT, NYCKEL, nu);
		expect(await lagring.kept()).toBe(true);
		const igen = await oppna(flytta);
		expect(igen.funnet.get(RAPPORT.prefix + NYCKEL)).toEqual(nu);
		expect(igen.lagring.krockar).toEqual([]);
	});

	test('from the second, with records in one store', async () => {
		await lamnat(POSTER);
		const { lagring, funnet } = await oppna();
		expect([...funnet.keys()].sort()).toEqual(ALLT);
		for (const { nyckel, varde } of POSTER) expect(funnet.get(nyckel), nyckel).toEqual(varde);
		expect(lagring.olasta).toEqual([]);
	});
});

describe.each(POSTER.map(({ nyckel }) => nyckel))('a record of its own: %s', (trasig) => {
	test('that cannot be read takes none of the others with it, and is left as it is', async () => {
		await lamnat(
			POSTER.map((post) => (post.nyckel === trasig ? { ...post, varde: { sönder: 1 } } : post))
		);
		const { lagring, funnet } = await oppna();
		expect([...funnet.keys()].sort()).toEqual(ALLT.filter((nyckel) => nyckel !== trasig));
		expect(lagring.olasta.map(({ post, varfor }) => [post.nyckel, varfor])).toEqual([
			[trasig, 'oläslig']
		]);
		expect(lagring.olasta[0]!.post.varde).toEqual({ sönder: 1 });
	});

	test('that a later version has written is left as it is, whatever is done', async () => {
		const senare = { nytt: 'från framtiden' };
		const slag = SLAG.find(({ prefix }) => trasig.startsWith(prefix))!;
		await lamnat(
			POSTER.map((post) =>
				post.nyckel === trasig ? { ...post, format: slag.format + 1, varde: senare } : post
			)
		);
		const { lagring, funnet } = await oppna();
		expect(funnet.has(trasig)).toBe(false);
		expect(lagring.olasta.map(({ varfor }) => varfor)).toEqual(['nyare']);
		lagring.keep(
			slag,
			trasig.slice(slag.prefix.length),
			POSTER.find((post) => post.nyckel === trasig)!.varde
		);
		expect(await lagring.kept()).toBe(false);
		expect(lagring.fel).toContain('nyare version');
		const lager = await Lager.open(namn);
		expect((await lager.post(trasig))?.varde).toEqual(senare);
		lager.close();
	});
});

test('something unreadable that is written over is kept beside it', async () => {
	const nyckel = RAPPORT.prefix + NYCKEL;
	await lamnat([{ nyckel, format: 1, rev: 1, varde: { sönder: 1 } }]);
	const { lagring } = await oppna();
	const ny = tomRapport({
		sort: 'kvartal',
		avtal: 'kompetensattraktion-2024',
		kvartal: '2024-K3',
		kommun: null
	});
	lagring.keep(RAPPORT, NYCKEL, ny);
	expect(await lagring.kept()).toBe(true);
	const lager = await Lager.open(namn);
	const poster = await lager.poster();
	lager.close();
	expect(poster.map(({ nyckel }) => nyckel)).toEqual([nyckel, `skadad/${nyckel}/1`]);
	expect(poster[1]!.varde).toEqual({ sönder: 1 });
});

test('what an earlier version kept that cannot be moved is told, and stops nothing from being kept', async () => {
	const { lagring } = await oppna(() => Promise.reject(new Error('locked')));
	expect(lagring.fel).toContain('gick inte att flytta hit');
	lagring.keep(PLAN, ENDA, { stanger: {}, fore: { last: 3 }, klara: {} });
	expect(await lagring.kept()).toBe(true);
	// It is still told once something else has been kept.
	expect(lagring.fel).toContain('gick inte att flytta hit');
	expect((await oppna()).funnet.get(PLAN.prefix + ENDA)).toMatchObject({ fore: { last: 3 } });
});

describe('a browser that keeps nothing says so at once', () => {
	const nagot = (lagring: Lagring) => lagring.keep(KOPIA, ENDA, { nar: '', fil: '' });

	test('when it denies its store, as in some private windows', async () => {
		vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
			throw new DOMException('denied', 'SecurityError');
		});
		const { lagring } = await oppna();
		expect(lagring.fel).toContain('sparar inte det du gör');
		nagot(lagring);
		expect(await lagring.kept()).toBe(false);
		expect(lagring.osparat).toBe(true);
	});

	test('when the disk is full, and keeps it once there is room', async () => {
		const { lagring } = await oppna();
		const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		nagot(lagring);
		expect(await lagring.kept()).toBe(false);
		expect(lagring.fel).toContain('sparar inte det du gör');
		expect(lagring.osparat).toBe(true);
		full.mockRestore();
		expect(await lagring.kept()).toBe(true);
		expect(lagring.fel).toBeNull();
		expect(lagring.osparat).toBe(false);
	});

	test('and one without locks, as over http, keeps all of it', async () => {
		vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as never);
		const { lagring } = await oppna();
		lagring.keep(PLAN, ENDA, { stanger: {}, fore: { last: 3 }, klara: {} });
		expect(await lagring.kept()).toBe(true);
		expect((await oppna()).funnet.get(PLAN.prefix + ENDA)).toMatchObject({ fore: { last: 3 } });
	});
});
