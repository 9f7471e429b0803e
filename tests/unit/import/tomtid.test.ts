import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isTomtId } from '$lib/import/cells/tomtid';
import { load, loadAll } from './load';

const INGET = ['-', '–', '?', 'NULL', '(null)', 'N/A', '#N/A', '#SAKNAS!', 'Saknas', 'Ej angivet'];

describe('a word for no id', () => {
	test('is told from ids, and from a blank', () => {
		for (const ord of INGET) expect(isTomtId(ord), ord).toBe(true);
		for (const id of ['', '0', '1', 'A-0', 'nr 1', '00000000-0000-0000-0000-000000000001'])
			expect(isTomtId(id), id).toBe(false);
	});

	test('joins no contacts to a household, whatever it is and however many have it', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('', 'H1', 'H2', ...INGET), { minLength: 1, maxLength: 8 }),
				(hushall) => {
					const rader = hushall.map((id, i) => `${i};2024-01-01;${id}\n`).join('');
					const { rows, report } = load(`Kontakt-ID;Registrerad;Hushåll\n${rader}`);
					expect(rows.map((row) => row.hushall_id ?? '')).toEqual(
						hushall.map((id) => (INGET.includes(id) ? '' : id))
					);
					expect(report.meddelanden.map(({ kod, rad }) => [kod, rad])).toEqual(
						hushall.flatMap((id, i) => (INGET.includes(id) ? [['ogiltigt_varde', i + 2]] : []))
					);
				}
			),
			{ numRuns: 40 }
		);
	});

	it('is no key: the row is not loaded', () => {
		const { koder, rows } = load(
			'Företags-ID;Datum\nNULL;2024-01-01\nNULL;2024-01-02\nF1;2024-01-01\n'
		);
		expect(koder).toEqual(['2 saknar_nyckel Företags-ID', '3 saknar_nyckel Företags-ID']);
		expect(rows).toHaveLength(1);
	});
});

describe('a row that counts nowhere is told', () => {
	it.each([
		['Kontakt-ID;Datum;Riktning\n1;;ut\n', '2 ogiltigt_datum Datum'],
		['Kontakt-ID;Datum;Riktning\n1;2024-01-01;\n', '2 ogiltigt_varde Riktning'],
		['Företags-ID;Datum\nF1;\nF2;2024-01-01\n', '2 ogiltigt_datum Datum'],
		['Projekt-ID;Namn;Del\nP1;Sol;\n', '2 ogiltigt_varde Del']
	])('%j', (text, kod) => expect(load(text).koder).toEqual([kod]));

	it('of activities: when most belong to contacts that are not there', () => {
		const kontakter = 'Kontakt-ID;Registrerad\n001;2024-01-01\n002;2024-01-01\n3;2024-01-01\n';
		const aktiviteter = (...idn: number[]) =>
			`Kontakt-ID;Datum;Riktning\n${idn.map((id) => `${id};2024-01-02;ut\n`).join('')}`;
		const koder = (text: string) =>
			loadAll([kontakter, text]).reports[1]!.meddelanden.map(({ kod }) => kod);
		expect(koder(aktiviteter(1, 2, 3))).toEqual(['ogiltigt_varde']);
		expect(koder(aktiviteter(1, 3))).toEqual([]);
		expect(load(aktiviteter(1, 2)).koder).toEqual([]);
	});
});
