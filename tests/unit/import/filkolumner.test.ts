import { describe, expect, test } from 'vitest';
import { load } from './load';
import { handMade, cells, loadWorkbook } from './workbook';

/** Each column as "header: values", or why it has none. */
function shown(text: string): string[] | undefined {
	return load(text).report.kolumner?.map(
		({ rubrik, personlig, kolumn, prov, olika }) =>
			`${rubrik}${kolumn === null ? '' : ` = ${kolumn}`}: ${prov?.join(' ') ?? (personlig ? 'personlig' : `${olika} olika`)}`
	);
}

describe('the columns of a file, as they may be tied', () => {
	test('come with the first values of those that are surely not personal', () => {
		const rows = [
			'A1;2024-01-02;Klar;Anna Exempel;anna@example.se;070-174 06 05;Storgatan 1 B, Åre;Ek',
			'A2;2024-01-03;Klar;Bo Exempel;;;;Al',
			'A3;2024-01-04;Väntar;Anna Exempel;;;;Ek',
			'A4;2024-01-05;Väntar;Bo Exempel;;;;Ask'
		];
		const text = ['Ärende;Kom in;Läge;Vem;Nås;Kanal 2;Var;Förnamn', ...rows].join('\n');
		expect(shown(text)).toEqual([
			'Ärende: A1 A2 A3 A4',
			'Kom in: 2024-01-02 2024-01-03 2024-01-04 2024-01-05',
			'Läge: 2 olika',
			'Vem: 2 olika',
			'Nås: 1 olika',
			'Kanal 2: 1 olika',
			'Var: 1 olika',
			'Förnamn: personlig'
		]);
	});

	test('are told of a recognised file too, with what each is read as', () => {
		expect(
			shown('ID;Registrerad;Mobil;Färg\n1;2024-01-02;0701740605;grå\n2;2024-01-02;;grå\n')
		).toEqual([
			'ID = kontakt_id: 1 2',
			'Registrerad = registrerad: 2024-01-02 2024-01-02',
			'Mobil: personlig',
			'Färg: 1 olika'
		]);
	});

	test.each(['Anna', 'Ek, Anna', '19800101-1234', '+46 70 174 06 05', 'Storgatan 1', '@anna'])(
		'that hold %s are not shown',
		(vem) => {
			const rows = ['1', '2', vem].map((cell, i) => `${i};2024-01-02;${cell}`);
			expect(shown(['Nr;Kom in;Vem', ...rows].join('\n'))?.[2]).toBe('Vem: 3 olika');
		}
	);

	test('are not told where no row looks like a header, as in a file without one', () => {
		expect(shown('1;2024-01-02;Anna\n2;2024-01-03;Bo\n')).toBeUndefined();
		expect(shown('bara text\nutan kolumner\n')).toBeUndefined();
	});

	test('are those of the header, though a title stands above it', () => {
		const { report } = load('Rapport\n\nNr;Kom in\nA1;2024-01-02\n');
		expect(report.dialekt).toEqual({
			teckenkodning: 'UTF-8',
			avgransare: 'semikolon',
			rubrikrad: 3
		});
		expect(report.kolumner?.map(({ rubrik }) => rubrik)).toEqual(['Nr', 'Kom in']);
	});

	test('are those of a workbook’s first sheet with a table', async () => {
		const sheets = {
			Om: cells([['Rapport']]),
			Lista: cells([
				['Nr', 'Kom in'],
				['A1', 45352]
			])
		};
		const { report } = await loadWorkbook(handMade({ sheets }));
		expect(report.dialekt).toEqual({ blad: 'Lista', rubrikrad: 1 });
		expect(report.kolumner?.map(({ rubrik }) => rubrik)).toEqual(['Nr', 'Kom in']);
	});
});
