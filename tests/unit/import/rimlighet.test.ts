import { describe, expect, it } from 'vitest';
import { ovantat } from '$lib/import/rows/egnavarden';
import { codes, loadAll } from './load';

const FOLK = 'Kommun;År;Folkmängd 1 november\n';

describe('a value that may be right but seldom is', () => {
	it('is told and counts: LPIX below −5 or above 15 percent', () => {
		const { report, rows } = loadAll(['År;Procent\n2022;15\n2023;15,001\n2024;-5\n2025;-5,1\n']);
		expect(codes(report)).toEqual(['3 orimlig_storlek -', '5 orimlig_storlek -']);
		expect(rows).toHaveLength(4);
	});

	it('is told of a population that changes by more than a tenth, whatever files it stands in', () => {
		const { reports, rows } = loadAll([
			`${FOLK}Åre;2022;10000\nBerg;2022;7000\n`,
			`${FOLK}Åre;2023;11000\nBerg;2023;70000\n`
		]);
		expect(reports.map(codes)).toEqual([[], ['3 orimlig_storlek -']]);
		expect(rows).toHaveLength(4);
	});

	it('is not told of counts of another day, nor of a year that has none before it', () => {
		const { report } = loadAll(['Kommun;Datum;Antal\nÅre;2022-12-31;10\nÅre;2023-11-01;12000\n']);
		expect(codes(report)).toEqual([]);
	});

	it('is told of LPIX that may be a part, of one that the indexes contradict, and of nobody in a kommun', () => {
		const { report } = loadAll(['År;Procent\n2022;0\n2023;0,026\n2024;-0,005\n2025;0,2\n']);
		expect(codes(report)).toEqual(['3 orimlig_storlek -', '4 orimlig_storlek -']);
		const lpix = (index: string) => `År;Procent;Index\n2024;;100\n2025;2,6;${index}\n`;
		expect(codes(loadAll([lpix('102,7')]).report)).toEqual([]);
		expect(codes(loadAll([lpix('102,701')]).report)).toEqual(['3 orimlig_storlek -']);
		expect(codes(loadAll([`${FOLK}Åre;2022;0\nBerg;2022;7000\n`]).report)).toEqual([
			'2 orimlig_storlek -'
		]);
	});

	it('is told of more contacts than a household has, over all files together', () => {
		const kontakter = (hushall: string, ...idn: number[]) =>
			`Kontakt-ID;Registrerad;Hushåll\n${idn.map((id) => `${id};2024-01-01;${hushall}\n`).join('')}`;
		const tio = Array.from({ length: 10 }, (_, i) => i);
		expect(loadAll([kontakter('0', ...tio)]).koder).toEqual([]);
		const { reports, rows } = loadAll([
			kontakter('0', ...tio),
			kontakter('0', 10),
			kontakter('1', 11)
		]);
		expect(reports.map(codes)).toEqual([['2 orimlig_storlek -'], [], []]);
		expect(rows.map((row) => row.hushall_id)).toEqual([...Array<string>(11).fill('0'), '1']);
	});

	it('is told beside what is typed, while it is typed', () => {
		const lpix = (procent: string) => ovantat('lpix', [{ ar: '2025', procent }]);
		expect(lpix('3,1')).toEqual([]);
		expect(lpix('')).toEqual([]);
		expect(lpix('31')[0]).toContain('LPIX för 2025');
		const folk = [
			{ kommun: 'Åre', ar: '2023', antal: '125 000' },
			{ kommun: 'Åre', ar: '2022', antal: '12 400' }
		];
		expect(ovantat('befolkning', folk)).toHaveLength(1);
		expect(ovantat('befolkning', folk.slice(0, 1))).toEqual([]);
	});
});
