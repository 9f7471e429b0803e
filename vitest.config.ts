import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';
import { findChromium, UTAN_ADRESSFALT } from './src/tooling/chromium.mjs';
import { Langsammast } from './tests/korning/langsammast.ts';
import { LangstForst } from './tests/korning/langstforst.ts';
import program from './vite.config.ts';

const SLUMP = 'tests/unit/**/*slump.test.ts';
/** The files of a worker share what they import: the engine compiled, or the browser opened, once. */
const DELAT = { isolate: false, maxWorkers: 2 };

const prov: ViteUserConfig = {
	test: {
		reporters: ['default', new Langsammast()],
		sequence: { sequencer: LangstForst },
		// The published pages carry their styles as text.
		css: { include: [/\.css\?raw$/] },
		// A second, as it is otherwise, is short when two files share two cores.
		expect: { poll: { timeout: 20_000 } },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts'],
					exclude: [SLUMP],
					...DELAT,
					testTimeout: 60_000,
					// Starting the engine takes a second or two, and more on a busy machine.
					hookTimeout: 60_000,
					// One project after the other: they would only wait for each other's cores.
					sequence: { groupOrder: 0 }
				}
			},
			{
				extends: true,
				test: {
					name: 'referens',
					// Every measure against its reference, disclosure control against its attackers, and what
					// is drawn at random by the thousand: minutes.
					include: ['tests/referens/**/*.test.ts', SLUMP],
					...DELAT,
					testTimeout: 600_000,
					hookTimeout: 60_000,
					sequence: { groupOrder: 0 }
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					sequence: { groupOrder: 1 },
					include: ['tests/browser/**/*.test.ts'],
					// Longer than a poll, so that what fails says what it waited for.
					testTimeout: 60_000,
					maxWorkers: 2,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								executablePath: findChromium(),
								args: ['--no-sandbox', UTAN_ADRESSFALT]
							}
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			},
			{
				extends: true,
				test: {
					name: 'e2e',
					sequence: { groupOrder: 2 },
					include: ['tests/e2e/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					...DELAT
				}
			}
		]
	}
};

export default defineConfig(async (env) => mergeConfig(await program(env), prov));
