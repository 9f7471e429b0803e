import { describe, expect, it } from 'vitest';
import { load } from './load';

const counts = (rows: Record<string, unknown>[]) =>
	rows.map((row) => [row.kommun, row.ar, row.datum, row.antal]);

describe('population', () => {
	it('with a year alone is that of 1 November', () => {
		const { rows } = load('Kommun;År;Antal;Källa\nÅre;2023;12 049;SCB\n2326;2023;7000;\n');
		expect(counts(rows)).toEqual([
			[2321, 2023, '2023-11-01', 12049],
			[2326, 2023, '2023-11-01', 7000]
		]);
	});

	it('with a date that cannot be read is not taken for 1 November', () => {
		const { rows, koder } = load('Kommun;År;Datum;Antal\nÅre;2023;slutet av året;12049\n');
		expect(koder).toEqual(['2 ogiltigt_datum Datum']);
		expect(counts(rows)).toEqual([[2321, undefined, undefined, 12049]]);
	});

	it('in SCB’s layout has a row per kommun and year', () => {
		const { report, rows, koder } = load(
			'"Folkmängden den 1 november efter region och år"\r\n\r\n"region";"2023";"2024"\r\n"23 Jämtlands län";"1";"2"\r\n"2321 Åre";"12049";"12 100"\r\n"2326 Berg";"..";"7001"\r\n'
		);
		expect(counts(rows)).toEqual([
			[2321, 2023, '2023-11-01', 12049],
			[2321, 2024, '2024-11-01', 12100],
			[2326, 2023, '2023-11-01', undefined],
			[2326, 2024, '2024-11-01', 7001]
		]);
		expect(report).toMatchObject({ rader: 2, inlasta: 2, okanda_kolumner: [] });
		expect(koder).toEqual(['4 fotrad -', '6 ogiltigt_tal 2023']);
	});

	it('in SCB’s layout is of the day the title tells', () => {
		const { rows } = load('Folkmängd 31 december efter region\n\nregion,2023\n2321 Åre,12049\n');
		expect(counts(rows)).toEqual([[2321, 2023, '2023-12-31', 12049]]);
	});

	it('by age and sex is summed, or its total row taken', () => {
		const { report, rows } = load(
			'region;ålder;kön;Folkmängd 2023\n2321 Åre;0-19 år;män;10\n2321 Åre;0-19 år;kvinnor;20\n2321 Åre;20+ år;män;30\n2321 Åre;20+ år;kvinnor;40\n2326 Berg;totalt ålder;män;3\n2326 Berg;totalt ålder;kvinnor;4\n2326 Berg;0-19 år;män;1\n2305 Bräcke;totalt ålder;totalt;9\n2305 Bräcke;totalt ålder;män;5\n'
		);
		expect(counts(rows).map(([kommun, , , antal]) => [kommun, antal])).toEqual([
			[2321, 100],
			[2326, 7],
			[2305, 9]
		]);
		expect(report).toMatchObject({ rader: 9, inlasta: 9, avvisade: 0, okanda_kolumner: [] });
	});

	it('by sex in long rows is summed, and not taken for duplicates', () => {
		const { koder, rows } = load('Kommun;Kön;År;Antal\nÅre;män;2023;6\nÅre;kvinnor;2023;5\n');
		expect(koder).toEqual(['- dag_okand -']);
		expect(counts(rows)).toEqual([[2321, 2023, '2023-11-01', 11]]);
	});

	it('of a kommun outside the county is loaded without kommun and told', () => {
		const { koder, rows } = load('Kommun;År;Antal\nSundsvall;2023;99000\n');
		expect(koder).toEqual(['2 okand_kommun Kommun']);
		expect(counts(rows)).toEqual([[undefined, 2023, '2023-11-01', 99000]]);
	});
});
