import { chromium, type Browser } from 'playwright';
import { UsageError } from './usage';
import { findChromium, HOW_TO_GET_ONE, UTAN_ADRESSFALT } from './chromium.mjs';

/** For a browser that lives for seconds: optimising the engine's code takes longer than it saves. */
export const KORT_STUND = '--js-flags=--liftoff-only';

/**
 * Starts a headless browser.
 * @param args further switches
 * @throws UsageError with advice when none can be started
 */
export async function openBrowser(args: string[] = []): Promise<Browser> {
	const executablePath = findChromium();
	try {
		return await chromium.launch({
			...(executablePath && { executablePath }),
			args: [UTAN_ADRESSFALT, ...args],
			// Root cannot use the sandbox; everyone else keeps it.
			chromiumSandbox: process.getuid?.() !== 0
		});
	} catch {
		throw new UsageError(HOW_TO_GET_ONE);
	}
}
