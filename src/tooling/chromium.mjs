import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'microsoft-edge',
	'msedge'
];
const FIXED = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

export const HOW_TO_GET_ONE = [
	'Ingen Chromium, Chrome eller Edge hittades. Gör något av detta:',
	'  Debian/Ubuntu:  sudo apt-get install chromium',
	'  annars:         installera Google Chrome eller Microsoft Edge, eller kör "npx playwright install chromium"',
	'  egen plats:     CHROMIUM_PATH=/sökväg/till/chromium'
].join('\n');

/**
 * Turns off what a browser without a user does not need: the pages that make up its address field, which every
 * window would start in a process of its own. Only the last switch about features counts, so what Playwright
 * turns off is repeated here.
 */
export const UTAN_ADRESSFALT = `--disable-features=${[
	...[
		'PreloadTopChromeWebUI',
		'WebUIOmniboxPopup',
		'WebUIOmniboxAimPopup',
		'WebUIOmniboxFullPopup'
	],
	...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
	...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
	...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'AimEnabled'],
	...['TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
	...['PreconnectToSearch', 'msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion']
].join(',')}`;

/**
 * Finds a Chromium-like browser: `CHROMIUM_PATH`, then one on the PATH, then the usual places.
 * @returns {string | undefined} the path of its executable; undefined leaves the choice to
 *   Playwright, which then uses its own download if there is one.
 */
export function findChromium() {
	const given = process.env.CHROMIUM_PATH;
	if (given) return given;
	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((dir) => NAMES.map((name) => join(dir, name)));
	return [...onPath, ...FIXED].find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * Makes sure that there is a browser: finds one, or installs Debian's when this is a
 * Debian-like machine and we are root. Ends the process with advice when neither works.
 */
async function ensureChromium() {
	if (findChromium()) return;
	const { chromium } = await import('playwright');
	if (existsSync(chromium.executablePath())) return;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.error('Installerar Chromium med apt-get …');
		const apt = (/** @type {string[]} */ ...args) =>
			execFileSync('apt-get', args, {
				stdio: ['ignore', 'ignore', 'inherit'],
				env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
			});
		apt('update', '-qq');
		apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
		if (findChromium()) return;
	}
	console.error(HOW_TO_GET_ONE);
	process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--install'))
	await ensureChromium();
