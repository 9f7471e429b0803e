import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cells, handMade, loadWorkbook } from './workbook';

type Rad = (string | number | null)[];

/** A workbook in which equal neighbours of some columns are merged: the first of them has the value. */
function bok(rader: readonly Rad[], kolumner: readonly number[], prefix?: string): Uint8Array {
	const kvar = rader.map((rad) => [...rad]);
	const refs: string[] = [];
	for (const k of kolumner)
		for (let forsta = 1; forsta < rader.length;) {
			let sista = forsta;
			while (sista + 1 < rader.length && rader[sista + 1]![k] === rader[forsta]![k]) sista++;
			for (let i = forsta + 1; i <= sista; i++) kvar[i]![k] = null;
			const bokstav = String.fromCharCode(65 + k);
			if (sista > forsta) refs.push(`${bokstav}${forsta + 1}:${bokstav}${sista + 1}`);
			forsta = sista + 1;
		}
	const after = `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
	return handMade({ sheets: { A: cells(kvar) }, after, ...(prefix && { prefix }) });
}

const EKONOMI = ['Avtal', 'År', 'Post', 'Period', 'Utfall'];

describe('cells that are merged over several rows', () => {
	test('are the same table as when each row has its own', async () => {
		const rad = fc.tuple(
			fc.constantFrom('energikontoret', 'kompetensfokus'),
			fc.constantFrom(2024, 2025),
			fc.constantFrom('CRM', 'Resor'),
			fc.integer({ min: 1, max: 12 }),
			fc.integer({ min: 1, max: 9 })
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(rad, { minLength: 1, maxLength: 8 }),
				fc.subarray([0, 1, 2, 3]),
				fc.constantFrom(undefined, 'x'),
				async (rader, kolumner, prefix) => {
					const alla: Rad[] = [EKONOMI, ...rader];
					const plain = await loadWorkbook(bok(alla, []));
					const merged = await loadWorkbook(bok(alla, kolumner, prefix));
					expect(merged.rows).toEqual(plain.rows);
					expect(merged.koder).toEqual(plain.koder);
				}
			),
			{ numRuns: 40 }
		);
	});

	it('are one household, and never one contact twice', async () => {
		const rader: Rad[] = [
			['Hushåll', 'Kontakt-ID', 'Registrerad'],
			['H1', 1, '2024-01-01'],
			['H1', 2, '2024-01-02'],
			['H1', 2, '2024-01-03']
		];
		const { rows, koder } = await loadWorkbook(bok(rader, [0, 1]));
		expect(rows.map((row) => [row.hushall_id, row.kontakt_id])).toEqual([
			['H1', '1'],
			['H1', '2']
		]);
		expect(koder).toEqual(['4 saknar_nyckel Kontakt-ID']);
	});

	it('have their amount once, and nothing of what is merged above the table', async () => {
		const rader: Rad[] = [
			EKONOMI,
			...[1, 2, 3].map((m) => ['energikontoret', 2024, 'CRM', m, 700])
		];
		const { rows } = await loadWorkbook(bok(rader, [4]));
		expect(rows.map((row) => row.utfall_ore ?? null)).toEqual([70_000, null, null]);
		const after = '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>';
		const titel = cells([
			['Utdrag'],
			['Kontakt-ID', 'Registrerad', 'Hushåll'],
			[null, '2024-01-01', 'H1']
		]);
		expect((await loadWorkbook(handMade({ sheets: { A: titel }, after }))).koder).toEqual([
			'3 saknar_nyckel Kontakt-ID'
		]);
	});
});
