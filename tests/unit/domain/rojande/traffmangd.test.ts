import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { billigasteTraff } from '$lib/domain/rojande/traffmangd';

const MEDLEMMAR = 7;

describe('the cheapest hitting set', () => {
	test('is the cheapest of all sets that hit, or none where they cost too much', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 2 ** MEDLEMMAR - 1 }), { maxLength: 12 }),
				fc.array(fc.integer({ min: 1, max: 9 }), { minLength: MEDLEMMAR, maxLength: MEDLEMMAR }),
				fc.integer({ min: 1, max: 40 }),
				(snitt, vikter, tak) => {
					const kostar = (mangd: number) =>
						vikter.reduce((summa, vikt, i) => summa + (mangd & (1 << i) ? vikt : 0), 0);
					const traffar = Array.from({ length: 2 ** MEDLEMMAR }, (_, mangd) => mangd).filter(
						(mangd) => snitt.every((en) => (en & mangd) !== 0)
					);
					const lagst = Math.min(...traffar.map(kostar));
					const svar = billigasteTraff(snitt, vikter, tak);
					if (lagst >= tak) expect(svar).toBeNull();
					else {
						expect(traffar).toContain(svar);
						expect(kostar(svar as number)).toBe(lagst);
					}
				}
			),
			{ numRuns: 1000 }
		);
	});
});
