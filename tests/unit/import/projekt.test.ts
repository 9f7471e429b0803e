import { describe, expect, it, test } from 'vitest';
import { readFile } from '$lib/import/file';
import { Installningar } from '$lib/installningar/schema';
import { bytesOf, codes, load, loaded, TODAY } from './load';
import { cells, handMade, loadWorkbook } from './workbook';

const RUBRIK = 'Projekt-ID;Del;Beviljat;Upparbetat';

function amounts(content: string) {
	const { rows, report } = load(content);
	return {
		ore: rows.map(({ beviljat_ore, upparbetat_ore }) => [beviljat_ore, upparbetat_ore]),
		koder: codes(report),
		report
	};
}

describe('the unit of a portfolio', () => {
	test.each([
		['a title', `Projektportfölj, tkr\n\n${RUBRIK}\nP;projekt;100,5;50\n`],
		['a foot line', `${RUBRIK}\nP;projekt;100,5;50\nAlla belopp i tusental kronor;;;\n`],
		['a column of units', `${RUBRIK};Enhet\nP;projekt;100,5;50;tkr\n`],
		['the cells', `${RUBRIK}\nP;projekt;100,5 tkr;50 tkr\n`]
	])('stands in %s', (_, content) => {
		expect(amounts(content).ore).toEqual([[10_050_000, 5_000_000]]);
	});

	test.each(['Beviljat (tkr)', 'Beviljat tkr', 'Beviljat belopp, tkr', 'Beviljat belopp i tkr'])(
		'stands in a header: %s',
		(header) => {
			const { ore, koder, report } = amounts(
				`Projekt-ID;Del;${header};Upparbetat\nP;projekt;100,5;50\n`
			);
			expect(ore).toEqual([[10_050_000, 5_000]]);
			expect(koder).toEqual([`- enhet ${header}`]);
			expect(report.okanda_kolumner).toEqual([]);
		}
	);

	it('of the nearest place counts: cell, header, title', () => {
		const { ore } = amounts(
			'Portfölj, mnkr\nProjekt-ID;Del;Beviljat (tkr);Upparbetat\nP;projekt;100;1,5\nQ;projekt;100 kr;50 kr\n'
		);
		expect(ore).toEqual([
			[10_000_000, 150_000_000],
			[10_000, 5_000]
		]);
	});

	it('in the name of a workbook’s sheet holds for its numbers', async () => {
		const rows = cells([
			['Projekt-ID', 'Del', 'Beviljat', 'Upparbetat'],
			['P', 'projekt', 100.5, 0.1234567]
		]);
		const bok = await loadWorkbook(handMade({ sheets: { 'Portfölj tkr': rows } }));
		expect(bok.rows[0]).toMatchObject({ beviljat_ore: 10_050_000, upparbetat_ore: 12_346 });
		expect(bok.koder).toEqual(['- enhet -', '- avrundat Upparbetat']);
	});

	it('that nothing says is kronor, without a word', () => {
		const { ore, koder } = amounts(`${RUBRIK}\nP;projekt;100,50;50\n`);
		expect(ore).toEqual([[10_050, 5_000]]);
		expect(koder).toEqual([]);
	});

	it('is what has been said of the file', () => {
		const file = readFile('p.csv', bytesOf(`${RUBRIK}\nP;projekt;100;50\n`), {
			today: TODAY,
			installningar: Installningar.parse({
				version: 1,
				dialekt: [{ fil: 'p.csv', enhet: 'tkr' }]
			})
		});
		expect(loaded([file]).rows[0]).toMatchObject({ beviljat_ore: 10_000_000 });
	});

	it('leaves a cell that is no amount blank, and tells it of its row', () => {
		const { ore, koder } = amounts(`Portfölj, tkr\n${RUBRIK}\nP;projekt;100,123456;50\n`);
		expect(ore).toEqual([[undefined, 5_000_000]]);
		expect(koder).toEqual(['- enhet -', '3 ogiltigt_tal Beviljat']);
	});
});
