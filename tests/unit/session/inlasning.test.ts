import { describe, expect, test } from 'vitest';
import type { ImportReport } from '$lib/import/report/report';
import { INGA } from '$lib/installningar/installningar';
import { Inlasning } from '$lib/import/worker/inlasning';

const report = (fil: string, mer: Partial<ImportReport> = {}): ImportReport => ({
	...{ fil, kalla: 'kontakter', rader: 1, inlasta: 1, avvisade: 0, dialekt: null },
	...{ borttagna_kolumner: [], okanda_kolumner: [], meddelanden: [], ...mer }
});
const [a, b, c] = ['a.csv', 'b.csv', 'c.csv'].map((namn) => new File([], namn));
const inget = (nu: typeof INGA) => nu;
const namnen = ({ filer }: Inlasning) => filer?.map(({ name }) => name);

describe('a reading of dropped files', () => {
	const lasning = new Inlasning([a!, b!, c!]);
	const reports = [report('a.csv'), report('b.csv'), report('c.csv')];

	test('is what it was when the one that answers it is stopped, and can be answered again', () => {
		const svarad = lasning.besvarad(reports, inget, [0]);
		expect(namnen(svarad)).toEqual(['b.csv', 'c.csv']);
		// Stopped, the same reports are answered once more.
		expect(namnen(lasning)).toEqual(['a.csv', 'b.csv', 'c.csv']);
		expect(namnen(lasning.besvarad(reports, inget, [0]))).toEqual(['b.csv', 'c.csv']);
	});

	test('has nothing left when all are left out, and answers add up', () => {
		expect(lasning.besvarad(reports, inget, [0, 1, 2]).tom).toBe(true);
		const lpix = (ar: number) => (nu: typeof INGA) => ({
			...nu,
			lpix: [...nu.lpix, { ar, procent: 3, kalla: '', utgava: '' }]
		});
		const svarad = lasning.besvarad(reports, lpix(2024), []).besvarad(reports, lpix(2025), []);
		expect(svarad.andring(INGA).lpix.map(({ ar }) => ar)).toEqual([2024, 2025]);
		expect(lasning.andring(INGA)).toEqual(INGA);
	});

	test('leaves out a sheet of a workbook, and the workbook when all of its sheets are', () => {
		const blad = (namn: string) => ({ dialekt: { blad: namn, rubrikrad: 1 } });
		const bok = [
			report('a.csv'),
			report('b.csv', blad('Register')),
			report('b.csv', { ...blad('Index'), fler: true }),
			report('c.csv')
		];
		expect(namnen(lasning.besvarad(bok, inget, [2]))).toEqual(['a.csv', 'b.csv', 'c.csv']);
		expect(namnen(lasning.besvarad(bok, inget, [1, 2]))).toEqual(['a.csv', 'c.csv']);
	});
});

test('what is loaded already is read once more whole, whatever is answered', () => {
	const igen = new Inlasning(null).besvarad([report('a.csv')], inget, [0]);
	expect([igen.igen, igen.tom]).toEqual([true, false]);
});
