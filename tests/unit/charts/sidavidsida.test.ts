import { expect, test } from 'vitest';
import { sidaVidSida } from '$lib/charts/sidavidsida';

const minst = (undre: readonly number[]) => {
	const rader = undre.map((varde, i) => ({ namn: `rad ${i}`, ovre: 10, undre: varde }));
	return (sidaVidSida(rader, false).xAxis as { min: number }).min;
};

test('what is less than nothing has its bar, to the left; counts begin at nothing', () => {
	expect(minst([5, -1197, -237])).toBe(-1197);
	expect(minst([5, 7])).toBe(0);
});
