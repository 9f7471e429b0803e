import { expect, test, vi } from 'vitest';
import { GEMENSAMMA, PUBLICERINGSFLAGGOR, RAPPORTFLAGGOR } from '../../../src/cli/flaggor.mjs';
import { main } from '../../../src/cli/hjalp.mjs';

async function hjalp(command: string): Promise<string> {
	const log = vi.spyOn(console, 'log').mockImplementation(() => {});
	expect(main(command)).toBe(0);
	const said = log.mock.calls.join('\n');
	log.mockRestore();
	return said;
}

test('the help of a command names every flag it takes, and no other', async () => {
	const flags = async (command: string) =>
		[...(await hjalp(command)).matchAll(/^ {2}--([\w-]+)/gm)].map(([, name]) => name).sort();
	expect(await flags('berakna')).toEqual(Object.keys(GEMENSAMMA).sort());
	expect(await flags('rapport')).toEqual(Object.keys(RAPPORTFLAGGOR).sort());
	expect(await flags('publicera')).toEqual(Object.keys(PUBLICERINGSFLAGGOR).sort());
});

test('the help of what is no command names those that are', async () => {
	expect(await hjalp('laga')).toBe('Kommandon med hjälp: berakna, rapport, publicera');
});
