import type { Browser, CDPSession, Page } from 'playwright';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import { datum } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';
import { writeAddress } from '$lib/rapport/adress';
import { loaded } from './load';
import { onColdPage } from './page';
import type { Line } from './table';

const BYTEN = 200;
const OMLASNINGAR = 30;
/** Limit for memory afterwards, as a multiple of before: some comes and goes with the latest action. */
const LIMIT = 1.1;
/**
 * Actions of each kind done before measuring, so that lasting structures exist and the cache of views is
 * full.
 */
const FORST = 100;
const FORST_LAST = 5;

/** Bytes that a page and its workers hold after garbage collection. */
interface Minne {
	/** JavaScript objects and buffers. */
	heap: number;
	wasm: number;
}

/**
 * Memory before and after changing quarter and reading the samples again many times, in one page.
 * @param dropp the samples as two sets of files with different bytes
 */
export async function minne(
	browser: Browser,
	site: string,
	dropp: readonly [string[], string[]]
): Promise<Line[]> {
	const avtal = agreement('en-attraktiv-region', AGREEMENTS)!;
	const kvartal = parseKvartal('2023-K3')!;
	const start = site + writeAddress({ kvartal, tom: kvartal.slut, avtal });
	return onColdPage(browser, start, async (page) => {
		const tradar = await Tradar.of(page);
		// Injected into the engine's own script, since that may create its memory before anything else can be known.
		await page.route('**/duckdb-*.worker*.js', async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, body: `(${keepMemory})();${await response.text()}` });
		});
		await page.locator('input[type=file]').setInputFiles(dropp[0]);
		await page.locator('data[data-matt]').first().waitFor({ timeout: 120_000 });
		const byt = async (antal: number) => {
			for (let i = 0; i < antal; i++) await anotherQuarter(page, i);
		};
		let nr = 0;
		const read = async (antal: number) => {
			for (let i = 0; i < antal; i++) await again(page, dropp[++nr % 2]!);
		};
		await byt(FORST);
		const fore = await tradar.minne();
		await byt(BYTEN);
		const bytta = await tradar.minne();
		await page.getByRole('link', { name: 'Data', exact: true }).first().click();
		await read(FORST_LAST);
		const inlast = await tradar.minne();
		await read(OMLASNINGAR);
		const omlasta = await tradar.minne();
		const line = (what: string, measured: number, against: number): Line => ({
			what,
			measured: measured / 1e6,
			against: against / 1e6,
			unit: 'MB',
			limit: LIMIT,
			runs: 1
		});
		return [
			line(`JavaScript memory after ${BYTEN} changes of quarter, to before`, bytta.heap, fore.heap),
			line('  WebAssembly memory', bytta.wasm, fore.wasm),
			line(`  JavaScript memory after ${OMLASNINGAR} readings more`, omlasta.heap, inlast.heap),
			line('  WebAssembly memory', omlasta.wasm, inlast.wasm)
		];
	});
}

/** Chooses the next quarter of the list, and waits for its figures. */
async function anotherQuarter(page: Page, nr: number): Promise<void> {
	const select = page.locator('select[name=kvartal]');
	const ids = await select
		.locator('option')
		.evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
	const id = ids[nr % ids.length]!;
	await select.selectOption(id);
	const said = `t.o.m. ${datum(parseKvartal(id)!.slut)}`;
	await page.locator('main').filter({ hasText: said }).waitFor();
}

/** Reads files on the data page, replacing what is loaded, and waits until figures can be asked for. */
async function again(page: Page, files: string[]): Promise<void> {
	await page.evaluate(() => void (window.told = []));
	await page.locator('input[type=file][multiple]').setInputFiles(files);
	await page.getByRole('button', { name: 'Läs in', exact: true }).click({ timeout: 120_000 });
	await loaded(page);
	// Files dropped while something is being read or computed are not accepted.
	await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

type Usage = { usedSize: number; backingStorageSize: number };

/** The page's own thread and its workers, seen through the browser's debugging protocol. */
class Tradar {
	readonly #page: Page;
	readonly #session: CDPSession;
	readonly #workers = new Set<string>();
	readonly #waiting = new Map<number, (result: unknown) => void>();
	#next = 1;

	private constructor(page: Page, session: CDPSession) {
		this.#page = page;
		this.#session = session;
	}

	static async of(page: Page): Promise<Tradar> {
		const session = await page.context().newCDPSession(page);
		const tradar = new Tradar(page, session);
		session.on('Target.attachedToTarget', ({ sessionId }) => tradar.#workers.add(sessionId));
		session.on('Target.detachedFromTarget', ({ sessionId }) => tradar.#workers.delete(sessionId));
		session.on('Target.receivedMessageFromTarget', ({ message }) => {
			const { id, result } = JSON.parse(message) as { id: number; result: unknown };
			tradar.#waiting.get(id)?.(result);
			tradar.#waiting.delete(id);
		});
		await session.send('Target.setAutoAttach', {
			autoAttach: true,
			waitForDebuggerOnStart: false,
			flatten: false
		});
		return tradar;
	}

	async minne(): Promise<Minne> {
		const sum: Minne = { heap: 0, wasm: 0 };
		for (const worker of [null, ...this.#workers]) {
			await this.#ask(worker, 'HeapProfiler.collectGarbage');
			const usage = await this.#ask<Usage>(worker, 'Runtime.getHeapUsage');
			sum.heap += usage.usedSize + usage.backingStorageSize;
		}
		for (const worker of this.#page.workers()) sum.wasm += await worker.evaluate(wasmMemory);
		if (sum.wasm === 0) throw new Error('The engine’s memory is not seen.');
		return sum;
	}

	async #ask<T>(worker: string | null, method: string, params: object = {}): Promise<T> {
		if (worker === null) return (await this.#session.send(method as never, params as never)) as T;
		const id = this.#next++;
		const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
		await this.#session.send('Target.sendMessageToTarget', {
			sessionId: worker,
			message: JSON.stringify({ id, method, params })
		});
		return (await answer) as T;
	}
}

/** Runs in the engine's worker before the engine, and keeps a reference to the memory that is created. */
function keepMemory(): void {
	WebAssembly.Memory = class extends WebAssembly.Memory {
		constructor(descriptor: WebAssembly.MemoryDescriptor) {
			super(descriptor);
			Object.assign(self, { benchMemory: this });
		}
	};
}

/** Runs in a worker. */
function wasmMemory(): number {
	const { benchMemory } = self as { benchMemory?: WebAssembly.Memory };
	return benchMemory?.buffer.byteLength ?? 0;
}
