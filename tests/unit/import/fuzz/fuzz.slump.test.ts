import { expect, test } from 'vitest';
import { faultsOf, read } from './faults';
import { Chance, mutated } from './mutate';
import { VALID } from './valid';

/** `npm run fuzz` tells more. */
const TIMES = Number(process.env['FUZZ'] ?? 1_000);

test.each(VALID)('%s is read without a row refused before it is mutated', async (name, bytes) => {
	const { report } = await read(name, bytes);
	// No account of the SIE file is tied to a post: it is known, and has no rows.
	if (name.endsWith('.se')) return expect(report).toMatchObject({ kalla: 'ekonomi', rader: 0 });
	expect(report.rader).toBeGreaterThan(0);
	expect(report.inlasta).toBe(report.rader);
});

test(`${TIMES} mutated files are read, or refused, with every row told`, async () => {
	const faults: string[] = [];
	for (let seed = 1; seed <= TIMES; seed++) {
		const valid = VALID[seed % VALID.length]!;
		const { bytes, done } = mutated(valid[1], new Chance(seed));
		for (const fault of await faultsOf(bytes, valid))
			faults.push(`seed ${seed}: ${valid[0]}, ${done.join(', ')}: ${fault}`);
	}
	expect(faults).toEqual([]);
}, 600_000);
