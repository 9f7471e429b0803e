import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import { parseKvartal } from '$lib/domain/kvartal';
import { Session } from '$lib/ui/session.svelte';
import { cells, handMade } from '../unit/import/workbook';
import { csv, kontaktfil } from './files';
import { tomtLager } from './lagret';

const kvartal = parseKvartal('2024-K1')!;
const params = {
	kvartal,
	tom: kvartal.slut,
	avtal: agreement('kompetensattraktion-2024', AGREEMENTS)!
};
const ENGINE = `/${__ENGINE_FILE__}`;

// The session has the engine for as long as its page lives; here it is ended with the tests.
const RealWorker = globalThis.Worker;
/** A worker of which it is known what it is asked. */
class Worker extends RealWorker {
	readonly moduler: boolean;
	#nasta: { vad: string; da: () => void } | null = null;

	constructor(url: string | URL, options?: WorkerOptions) {
		super(url, options);
		this.moduler = options?.type === 'module';
		workers.push(this);
	}

	/** Does something when the worker has been asked for this. */
	vidNasta(vad: string, da: () => void): void {
		this.#nasta = { vad, da };
	}

	override postMessage(message: { do?: string; type?: string }, ...rest: never[]): void {
		super.postMessage(message, ...rest);
		if (!this.#nasta || ![message.do, message.type].includes(this.#nasta.vad)) return;
		const { da } = this.#nasta;
		this.#nasta = null;
		da();
	}
}
const workers: Worker[] = [];
beforeAll(() => {
	// Every module of the development server is a resource too.
	performance.setResourceTimingBufferSize(2000);
	globalThis.Worker = Worker;
});
afterAll(() => {
	globalThis.Worker = RealWorker;
	for (const worker of workers) worker.terminate();
});
// What another file's tests have kept is none of theirs.
beforeEach(tomtLager);

const fetches = () =>
	performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(ENGINE)).length;

async function registrerade(session: Session): Promise<number | undefined> {
	await session.figurer.show(['hushall_per_kvartal', 'magasin_per_kvartal'], params);
	const result = session.svar.results.magasin_per_kvartal;
	return result?.status === 'ready' ? result.rows.at(-1)?.bestallningar_ack : undefined;
}

test('the engine is fetched with the first files, once, and serves every later drop', async () => {
	const session = new Session(ENGINE);
	expect(fetches()).toBe(0);
	const rows = ['A;2024-01-02;Magasin', 'B;2024-01-03;Magasin'];
	await session.read([csv('a.csv', 'Kontakt-ID;Registrerad;Typ', ...rows)]);
	expect(session.phase.kind).toBe('klar');
	expect(await registrerade(session)).toBe(2);

	await session.read([csv('b.csv', 'Kontakt-ID;Registrerad;Typ', 'C;2024-01-04;Magasin')]);
	expect(session.phase).toMatchObject({ kind: 'fragar', kinds: ['kontakter'] });
	expect(await registrerade(session)).toBe(2);
	await session.commit({ kontakter: 'lagg_till' });
	expect(await registrerade(session)).toBe(3);

	await session.read([kontaktfil('c.csv', 'D')]);
	await session.commit({});
	expect(await registrerade(session)).toBeUndefined();
	expect(session.svar.results.magasin_per_kvartal).toMatchObject({ status: 'missing' });

	expect(fetches()).toBe(1);
	// One worker reads files, one computes.
	expect(workers.length).toBe(2);
}, 60_000);

test('of a workbook with two sources one can be left out, and the files around it are read', async () => {
	const session = new Session(ENGINE);
	await session.read([kontaktfil('a.csv', 'A')]);
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
	const bok = new File([handMade({ sheets }) as BlobPart], 'bok.xlsx');
	await session.read([csv('folk.csv', 'Kommun;År;Antal', 'Åre;2023;12000'), bok]);
	expect(session.phase).toMatchObject({ kind: 'fragar', kinds: ['kontakter'] });
	await session.svara((nu) => nu, [1]);
	expect(session.laddat.reports.map(({ fil, kalla }) => [fil, kalla])).toEqual([
		['a.csv', 'kontakter'],
		['folk.csv', 'befolkning'],
		['bok.xlsx', 'lpix']
	]);
}, 60_000);

describe('what ends by itself', () => {
	/** Ends a worker as when its memory runs out: nobody is told. */
	const doda = (worker: Worker) => worker.terminate();
	const nya = (forut: number) => workers.slice(forut);
	const rader = (...id: string[]) =>
		csv(
			`${id.join('')}.csv`,
			'Kontakt-ID;Registrerad;Typ',
			...id.map((one) => `${one};2024-01-02;Magasin`)
		);

	/** A session with files in it, and its two workers. */
	async function inlast() {
		const forut = workers.length;
		const session = new Session(ENGINE);
		await session.read([rader('A', 'B')]);
		expect(await registrerade(session)).toBe(2);
		const [importor, motor] = nya(forut).toSorted((a, b) => Number(b.moduler) - Number(a.moduler));
		return { session, importor: importor!, motor: motor! };
	}

	test('while files are read is said, and what was loaded is there for the next ones', async () => {
		const { session, importor } = await inlast();
		importor.vidNasta('read', () => doda(importor));
		await session.read([rader('C')]);
		expect(session.skede.fel).toContain('Inläsningen stannade');
		expect(session.skede.fel).toContain('Det som var inläst är kvar.');
		expect(session.phase.kind).toBe('klar');
		expect(await registrerade(session)).toBe(2);

		await session.read([rader('C')]);
		expect(session.phase).toMatchObject({ kind: 'fragar', kinds: ['kontakter'] });
		await session.commit({ kontakter: 'lagg_till' });
		expect(session.laddat.reports.map(({ fil }) => fil)).toEqual(['AB.csv', 'C.csv']);
		expect(await registrerade(session)).toBe(3);
	}, 60_000);

	test('while something is asked about has the same files there when it is answered', async () => {
		const { session, importor } = await inlast();
		await session.read([rader('C')]);
		doda(importor);
		await new Promise((resolve) => setTimeout(resolve, 200));
		await session.commit({ kontakter: 'lagg_till' });
		expect(await registrerade(session)).toBe(3);
		expect(session.skede.fel).toBeNull();
	}, 60_000);

	test('while the rows are on their way is said, and started again with all of it', async () => {
		const { session, importor } = await inlast();
		await session.read([rader('C')]);
		importor.addEventListener('message', ({ data }) => data.ok === 'commit' && doda(importor));
		await session.commit({ kontakter: 'lagg_till' });
		expect(session.skede.fel).toContain('Den har startats om');
		expect(session.laddat.reports.map(({ fil }) => fil)).toEqual(['AB.csv', 'C.csv']);
		expect(await registrerade(session)).toBe(3);
	}, 60_000);

	test('while a figure is computed is said, and started again with what was loaded', async () => {
		const { session, motor } = await inlast();
		motor.vidNasta('RUN_PREPARED', () => doda(motor));
		const annat = { ...params, tom: '2024-02-29' };
		await session.figurer.show(['hushall_per_kvartal', 'magasin_per_kvartal'], annat);
		// Nothing of it is shown.
		expect(session.svar.params).toEqual(params);
		await expect.poll(() => session.skede.fel).toContain('Den har startats om');
		await expect.poll(() => session.phase.kind).toBe('klar');
		expect(await registrerade(session)).toBe(2);
	}, 60_000);

	test('with nothing to do is started again by itself', async () => {
		const { session, motor } = await inlast();
		doda(motor);
		await expect.poll(() => session.skede.fel).toContain('Den har startats om');
		await expect.poll(() => session.phase.kind).toBe('klar');
		expect(await registrerade(session)).toBe(2);
	}, 60_000);
});
