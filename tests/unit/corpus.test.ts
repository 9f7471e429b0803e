import { expect, test } from 'vitest';
import { score, total } from '../../src/cli/corpus/score';

const CLEAN = [
	['ID', 'Namn'],
	['1', 'Åre'],
	['2', 'Berg'],
	['3', 'Krokom'],
	['4', 'Bräcke']
];

test('what is loaded as it should be has ten points', () => {
	expect(total(score(CLEAN, CLEAN))).toBe(10);
	expect(total(score([], [['x']]))).toBe(10);
});

test('rows too many cost recall, rows too few precision', () => {
	const more = score(CLEAN, [...CLEAN, ['Summa', '']]);
	expect(more.records).toEqual({ precision: 1, recall: 4 / 5, f1: (2 * (4 / 5)) / (9 / 5) });
	expect(more.cells).toMatchObject({ precision: 1, recall: 10 / 12 });
	const fewer = score(CLEAN, CLEAN.slice(0, 4));
	expect(fewer.records).toMatchObject({ precision: 3 / 4, recall: 1 });
	expect(fewer.cells).toMatchObject({ precision: 8 / 10, recall: 1 });
});

test('header and records are compared whatever their case and numbers look like, cells are not', () => {
	const loaded = [['id', 'NAMN'], ['01', 'åre'], ...CLEAN.slice(2)];
	const { header, records, cells } = score(CLEAN, loaded);
	expect(header.f1).toBe(1);
	expect(records.precision).toBe(1);
	expect(score([['a'], ['1']], [['a'], ['1.0']]).records.f1).toBe(0);
	expect(cells.precision).toBe(6 / 10);
});

test('a record is one text, however it is cut', () => {
	const { records, cells } = score(CLEAN, [...CLEAN.slice(0, 4), ['', '4', 'Bräcke']]);
	expect(records.f1).toBe(1);
	expect(cells).toMatchObject({ precision: 1, recall: 10 / 11 });
});
