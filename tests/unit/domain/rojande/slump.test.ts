import { describe, expect, test } from 'vitest';
import { anfallSlumptabeller } from './slump';

const seed = Number(process.env['ROJANDE_SEED'] ?? 20240930);
/** The reference tests attack 10 000: tests/referens/rojande.test.ts. */
const ANTAL = 1000;

describe('of what is hidden in random tables of kommuner and counties', () => {
	test(`an attacker with linear programming recovers nothing (seed ${seed})`, () => {
		const { dolda, oskyddade } = anfallSlumptabeller(seed, ANTAL);
		// The tables are such as need hiding, and a few such as cannot be protected.
		expect(dolda).toBeGreaterThan(5 * ANTAL);
		expect(oskyddade).toBeGreaterThan(0);
		expect(oskyddade).toBeLessThan(ANTAL / 4);
	});
});
