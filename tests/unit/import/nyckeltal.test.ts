import { describe, expect, test } from 'vitest';
import { readFile } from '$lib/import/file';
import { Installningar } from '$lib/installningar/schema';
import { bytesOf, loaded, TODAY } from './load';

function read(perioder: string[], nyckeltal: Installningar['nyckeltal'] = []) {
	const text = ['Nyckeltal;Period;Värde', ...perioder.map((period) => `Besök;${period};1`)];
	const installningar = Installningar.parse({ version: 1, nyckeltal });
	return loaded([
		readFile('n.csv', bytesOf(`${text.join('\n')}\n`), { today: TODAY, installningar })
	]);
}

describe('the period of a key figure', () => {
	test.each(['2024-K3', '2024-Q3', 'K3 2024', 'q3-2024', '2024 kvartal 3'])(
		'is a quarter: %s',
		(period) => {
			const { rows, koder } = read([period]);
			expect(rows).toMatchObject([{ period: '2024-K3' }]);
			expect(koder).toEqual([]);
		}
	);

	test.each(['2024-07', '202407', 'juli 2024', '2024-07-31'])(
		'is a month: %s, which is told until the settings say how months become quarters',
		(period) => {
			const { rows, koder, report } = read([period]);
			expect(rows).toMatchObject([{ period: '2024-07' }]);
			expect(koder).toEqual(['2 ogiltigt_varde Period']);
			expect(report.okanda_ord).toMatchObject([{ kolumn: 'nyckeltal', ord: 'Besök', rader: 1 }]);
			const sagt = read([period], [{ nyckeltal: 'BESOK', manader: 'senaste' }]);
			expect(sagt.koder).toEqual([]);
			expect(sagt.report.okanda_ord).toBeUndefined();
		}
	);

	test.each(['2024', '2024-13', 'hösten', '2024-K5'])(
		'is neither, and the value is left without: %s',
		(period) => {
			const { rows, koder, report } = read([period], [{ nyckeltal: 'Besök', manader: 'summa' }]);
			expect(rows).toHaveLength(1);
			expect(rows[0]).not.toHaveProperty('period');
			expect(koder).toEqual(['2 ogiltigt_varde Period']);
			expect(report).toMatchObject({ inlasta: 1, avvisade: 0 });
		}
	);
});
