import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { load } from './load';
import { cells, handMade, loadWorkbook } from './workbook';

const HEADER = 'Nyckeltal;Period;Värde\n';
const las = (...varden: string[]) => {
	const { rows, koder } = load(HEADER + varden.map((v, i) => `M${i};2024-K3;${v}\n`).join(''));
	return { varden: rows.map((row) => ((row.varde_mikro as number) ?? NaN) / 1e6), koder };
};

describe('a dot or a comma before three digits in a key figure', () => {
	test.each([
		[['10.927'], [10_927]],
		[['10,927'], [10.927]],
		[
			['38.125', '12.5'],
			[38.125, 12.5]
		],
		[
			['10,927', '0.5'],
			[10_927, 0.5]
		],
		[
			['-10,927', '1,234,567'],
			[-10_927, 1_234_567]
		],
		[
			['10,927', '1,234.5'],
			[10_927, 1_234.5]
		],
		[
			['10.927', '12,5'],
			[10_927, 12.5]
		],
		[
			['10,927', '1.234.567'],
			[10.927, 1_234_567]
		],
		[
			['10.927', '1 234', '7'],
			[10_927, 1_234, 7]
		]
	])('is what the others say: %j', (texter, varden) => {
		expect(las(...texter)).toEqual({ varden, koder: [] });
	});

	test.each([
		[
			['10.927', '12,5', '12.5'],
			[10_927, 12.5, 12.5]
		],
		[
			['10.927', '10.928', '10,929', '12.5'],
			[10_927, 10_928, 10.929, 12.5]
		],
		[
			['10.927', '1,234,567', '1.234.567'],
			[10_927, 1_234_567, 1_234_567]
		]
	])('is as ever, and told, where too few say otherwise: %j', (texter, varden) => {
		expect(las(...texter)).toEqual({ varden, koder: ['- orimlig_storlek Värde'] });
	});

	it('never makes a column other than its own numbers, in either country’s way', () => {
		const tal = fc.tuple(fc.nat(9_999_999), fc.constantFrom(0, 1, 2, 3));
		fc.assert(
			fc.property(fc.array(tal, { minLength: 1, maxLength: 6 }), fc.boolean(), (alla, engelsk) => {
				const [decimal, tusental] = engelsk ? ['.', ','] : [',', '.'];
				const skrivna = alla.map(([n, d]) => {
					const [hela = '', rest] = (n / 10 ** d).toFixed(d).split('.');
					const delad = hela.replace(/\B(?=(\d{3})+$)/g, tusental);
					return rest === undefined ? delad : `${delad}${decimal}${rest}`;
				});
				// As many that tell as can be read in two ways, as a column of decimals has.
				const halvor = alla.map(() => `0${decimal}5`);
				const { varden, koder } = las(...skrivna, ...halvor);
				expect(varden.slice(0, alla.length)).toEqual(
					alla.map(([n, d]) => Math.round((n / 10 ** d) * 1e6) / 1e6)
				);
				expect(koder).toEqual([]);
			}),
			{ numRuns: 200 }
		);
	});

	it('is no question of a workbook’s numbers, whatever text stands beside them', async () => {
		const rader = [
			['Nyckeltal', 'Period', 'Värde'],
			['A', '2024-K3', 38.125],
			['B', '2024-K3', '12.5'],
			['C', '2024-K3', '1,234,567']
		];
		const { rows } = await loadWorkbook(handMade({ sheets: { A: cells(rader) } }));
		expect(rows.map((row) => row.varde_mikro)).toEqual([38_125_000, 12_500_000, 1_234_567_000_000]);
	});
});
