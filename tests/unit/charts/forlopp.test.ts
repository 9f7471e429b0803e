import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forlopp } from '$lib/charts/forlopp';

interface Serie {
	data: ([number, number] | { value: [number, number]; symbol: string })[];
	lineStyle: { type?: number[] };
	endLabel?: { formatter: string };
}
const punkter = ({ data }: Serie) => data.map((en) => (Array.isArray(en) ? en : en.value));

test('a curve is solid as far as all its groups have come, and dashed from there to its end', () => {
	const kurva = fc
		.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 })
		.chain((procent) =>
			fc.record({
				procent: fc.constant(procent),
				helt: fc.nat(procent.length - 1),
				framhavd: fc.boolean(),
				namn: fc.constant('2024: 8 %')
			})
		);
	fc.assert(
		fc.property(kurva, ({ helt, ...en }) => {
			const serier = forlopp([{ ...en, helt }]).series as unknown as Serie[];
			const [hel, streckad] = serier;
			expect(hel!.lineStyle.type).toBeUndefined();
			expect(punkter(hel!)).toEqual(
				en.procent.slice(0, helt + 1).map((varde, efter) => [efter, varde])
			);
			// The two parts meet, and the end has the mark and the name.
			expect(streckad!.lineStyle.type).toHaveLength(2);
			expect(punkter(streckad!)).toEqual(
				en.procent.slice(helt).map((varde, i) => [helt + i, varde])
			);
			expect(streckad!.endLabel!.formatter).toBe('2024: 8 %');
			const symboler = streckad!.data.map((punkt) => (Array.isArray(punkt) ? '' : punkt.symbol));
			expect(symboler.filter((symbol) => symbol === 'circle')).toHaveLength(1);
			expect(symboler.at(-1)).toBe('circle');
		})
	);
});

test('a curve whose groups have all come as far has nothing dashed', () => {
	const [hel, slut] = forlopp([{ procent: [5, 20, 30], framhavd: false, namn: '2020' }])
		.series as unknown as Serie[];
	expect(punkter(hel!)).toHaveLength(3);
	expect(punkter(slut!)).toEqual([[2, 30]]);
});
