import { expect, test } from 'vitest';
import { malkurva } from '$lib/charts/malkurva';

/** What stands at the ends of the ways on, and how far down it is moved. */
const andarna = (vagar: { slut: number; etikett: string }[], smal: boolean) => {
	const vidare = { utanDatum: 9, till: '2023-K4', vagar } as const;
	const punkter = [
		{ kvartal: '2023-K2', varde: 240 },
		{ kvartal: '2023-K3', varde: 256 }
	] as const;
	const serier = malkurva(punkter, 400, vidare, smal).series as unknown as {
		endLabel?: { formatter: unknown; offset: [number, number] };
	}[];
	return serier
		.slice(2)
		.map(({ endLabel }) => [endLabel!.formatter, Math.round(endLabel!.offset[1])]);
};
const behovs = { slut: 400, etikett: 'behövs: 135 per kvartal' };

test.each([false, true])('each way on to the goal is named at its end (narrow: %s)', (smal) => {
	const namn = andarna([behovs, { slut: 287, etikett: 'i nuvarande takt: 287' }], smal);
	expect(namn.map(([etikett]) => etikett)).toEqual([
		...['behövs: 135 per kvartal', 'i nuvarande takt: 287']
	]);
});

test('the names of ends that lie close are clear of each other, the lower one under the higher', () => {
	const nara = { slut: 396, etikett: 'i nuvarande takt: 396' };
	expect(andarna([behovs, nara], false)).toEqual([
		['behövs: 135 per kvartal', 0],
		['i nuvarande takt: 396', 19]
	]);
	expect(andarna([behovs, nara], true)[1]![1]).toBe(35);
	// The pace may lead beyond the goal.
	const over = { slut: 404, etikett: 'i nuvarande takt: 404' };
	expect(andarna([behovs, over], true).map(([, ner]) => ner)).toEqual([35, 0]);
});
