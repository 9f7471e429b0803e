import { expect, test } from 'vitest';
import { cleanRows, loadedRows } from '../../src/cli/corpus';
import { score, total } from '../../src/cli/corpus/score';
import { pollutedFiles } from '../corpus/pollute.mjs';

test('reads a table polluted as Pollock does at 9.98 of 10, and 9.90 weighted', () => {
	let sum = 0;
	let weighted = 0;
	let weights = 0;
	let files = 0;
	for (const [, { csv, clean, weight }] of pollutedFiles()) {
		const loaded = loadedRows(new TextEncoder().encode(csv));
		const points = total(score(cleanRows(clean), loaded ?? []));
		files++;
		sum += points;
		weighted += points * weight;
		weights += weight;
	}
	expect(sum / files).toBeGreaterThan(9.98);
	expect(weighted / weights).toBeGreaterThan(9.9);
});
