import { chromium, type Browser } from 'playwright';
import { UsageError } from './usage';
import { findChromium, HOW_TO_GET_ONE, UTAN_ADRESSFALT } from './chromium.mjs';

/** For a browser of seconds: to make the engine's code faster takes longer than it saves. */
export const KORT_STUND = '--js-flags=--liftoff-only';

/** Starts a headless browser. @param args more that is said to it @throws UsageError with advice when there is none to start */
export async function openBrowser(args: string[] = []): Promise<Browser> {
	const executablePath = findChromium();
	try {
		return await chromium.launch({
			...(executablePath && { executablePath }),
			args: [UTAN_ADRESSFALT, ...args],
			// Root has no sandbox to give; anyone else keeps it.
			chromiumSandbox: process.getuid?.() !== 0
		});
	} catch {
		throw new UsageError(HOW_TO_GET_ONE);
	}
}
