import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright';
import { findChromium } from '../../../src/tooling/chromium.mjs';

/** A browser with a profile on the disk, that can be killed as when the machine takes it. */
export class DodligWebblasare {
	readonly #process: ChildProcess;
	readonly #browser: Browser;

	private constructor(
		readonly page: Page,
		process: ChildProcess,
		browser: Browser
	) {
		this.#process = process;
		this.#browser = browser;
	}

	/** @param profil folder of what the browser keeps: the same again is the same reader, afterwards */
	static async start(profil: string): Promise<DodligWebblasare> {
		const process = spawn(
			findChromium() ?? chromium.executablePath(),
			[
				...['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profil}`],
				...['--no-first-run', '--disable-gpu', '--disable-background-networking', '--lang=sv-SE'],
				// Root has no sandbox to give.
				...(globalThis.process.getuid?.() === 0 ? ['--no-sandbox'] : []),
				'about:blank'
			],
			{ stdio: ['ignore', 'ignore', 'pipe'], detached: true }
		);
		const browser = await chromium.connectOverCDP(await dorren(process));
		const page = browser.contexts()[0]!.pages()[0]!;
		return new DodligWebblasare(page, process, browser);
	}

	/** Ends it and all its processes in the middle of what they do. @returns when, in milliseconds */
	async kill(): Promise<number> {
		const gone = once(this.#process, 'exit');
		const nar = Date.now();
		globalThis.process.kill(-this.#process.pid!, 'SIGKILL');
		await gone;
		await this.#browser.close().catch(() => undefined);
		return nar;
	}
}

/** Where it is spoken to, as it says itself. */
async function dorren({ stderr }: ChildProcess): Promise<string> {
	for await (const line of createInterface({ input: stderr! })) {
		const url = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
		if (url) {
			stderr!.resume();
			return url;
		}
	}
	throw new Error('The browser ended before it had begun.');
}
