import { expect, test } from 'vitest';
import { dagar } from '$lib/charts/dagar';
import type { Dagrad } from '$lib/dokument/diagram';

const rad = (namn: string, dag2: number, utan: Partial<Dagrad> = {}): Dagrad => ({
	namn,
	dagar: Array.from({ length: 16 }, (_, dag) => (dag === 2 ? dag2 : 0)),
	...{ fler: 0, obesvarade: 0, pagar: 0, ...utan }
});
interface Punkt {
	value: [number, number];
	symbolOffset: [number, number];
}
const serier = (rader: Dagrad[], smal: boolean) =>
	dagar(rader, 5, smal).series as unknown as { data: Punkt[]; symbolSize: number }[];

test.each([false, true])(
	'each request stands on its whole day, clear of the next (narrow: %s)',
	(smal) => {
		const [iTid] = serier([rad('Östersund', 37), rad('Berg', 3)], smal);
		expect(iTid!.data).toHaveLength(40);
		expect(new Set(iTid!.data.map(({ value }) => value[0]))).toEqual(new Set([2]));
		// About as many to the left of the day as to the right of it.
		const sidled = iTid!.data.filter(({ value }) => value[1] === 0).map((en) => en.symbolOffset[0]);
		expect(Math.min(...sidled)).toBeCloseTo(-Math.max(...sidled));
		// A few are one heap, straight over the day.
		expect(
			iTid!.data.filter(({ value }) => value[1] === 1).map((en) => en.symbolOffset[0])
		).toEqual([0, 0, 0]);
	}
);

test('what took longer, what is late and what has time left have each their place after the days', () => {
	const [, sena, obesvarade, pagar] = serier(
		[rad('Åre', 1, { fler: 2, obesvarade: 3, pagar: 1 }), rad('Berg', 1)],
		false
	);
	const platser = [sena, obesvarade, pagar].map((serie) =>
		serie!.data.map(({ value }) => value[0])
	);
	expect(platser.map(({ length }) => length)).toEqual([2, 3, 1]);
	const [fler, for_sent, tid_kvar] = platser.map(([plats]) => plats!);
	expect(5).toBeLessThan(fler! - 1);
	expect(fler).toBeLessThan(for_sent!);
	expect(for_sent).toBeLessThan(tid_kvar!);
});

test('a week without any has no place', () => {
	const { axisLabel } = dagar([rad('Åre', 1, { fler: 1 })], 5, true).xAxis as unknown as {
		axisLabel: { customValues: number[]; formatter: (dag: number) => string };
	};
	expect(axisLabel.customValues.slice(7).map(axisLabel.formatter)).toEqual([
		...['mer\nän 15', 'för\nsent', 'tid\nkvar']
	]);
});

test('late days stand together, a week of them in a place of its own, and none is lost', () => {
	const sen = { ...rad('Åre', 0), dagar: rad('Åre', 0).dagar.map((_, dag) => (dag > 5 ? 1 : 0)) };
	const [iTid, sena] = serier([sen, rad('Berg', 1)], false);
	expect(iTid!.data).toHaveLength(1);
	const pa = sena!.data.map(({ value }) => value[0]);
	expect(pa).toHaveLength(10);
	expect([...new Set(pa)].map((plats) => pa.filter((en) => en === plats).length)).toEqual([5, 5]);
	const { axisLabel } = dagar([sen], 5, false).xAxis as unknown as {
		axisLabel: { customValues: number[]; formatter: (dag: number) => string };
	};
	expect(axisLabel.customValues.map(axisLabel.formatter)).toEqual([
		...['0', '1', '2', '3', '4', '5', '\narbetsdagar', '6–10\ndagar', '11–15\ndagar'],
		...['mer än\n15 dagar', 'obesvarade,\nför sent', 'pågår,\ntid kvar']
	]);
});
