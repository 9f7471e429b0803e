import fc from 'fast-check';
import { expect, test } from 'vitest';
import { svarm } from '$lib/smabild/svarm';

const AVSTAND = 6;
const MEST = 18;

test('a dot alone stands on the line, and equal ones over and under it', () => {
	expect(svarm([10, 100], AVSTAND, MEST)).toEqual([
		{ x: 10, dy: 0 },
		{ x: 100, dy: 0 }
	]);
	expect(svarm([50, 50, 50], AVSTAND, MEST).map(({ dy }) => dy)).toEqual([0, -6, 6]);
});

test('as many as the kommuner of a county are all seen, wherever they stand', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 7 }), (xs) => {
			const platser = svarm(xs, AVSTAND, MEST);
			expect(platser.map(({ x }) => x)).toEqual(xs);
			for (const [i, a] of platser.entries()) {
				expect(Math.abs(a.dy)).toBeLessThanOrEqual(MEST);
				for (const b of platser.slice(i + 1))
					expect(Math.hypot(a.x - b.x, a.dy - b.dy)).toBeGreaterThanOrEqual(AVSTAND - 0.02);
			}
		})
	);
});
