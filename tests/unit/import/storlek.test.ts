import { describe, expect, it, test } from 'vitest';
import { loadAll } from './load';

const RUBRIK = 'Avtal;År;Period;Post;Budget';
const manader = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);
const fil = (...rader: string[]) =>
	[RUBRIK, ...rader.map((rad) => `kompetensattraktion-2024;2024;${rad}`)].join('\n');

/** Of each file whether its size is told. */
const sagt = (contents: string[]) =>
	loadAll(contents).reports.map(({ meddelanden }) =>
		meddelanden.filter(({ kod }) => kod === 'orimlig_storlek').map(({ konsekvens }) => konsekvens)
	);

describe('a budget that no file says the unit of, a thousandth of what is expected', () => {
	it('is told of each of the files that have it together', () => {
		const told = sagt(manader.map((manad) => fil(`${manad};Kommunikation;297,5`)));
		expect(told).toHaveLength(12);
		for (const texts of told)
			expect(texts).toEqual([
				'Ingenting säger om beloppen står i kronor eller tusental kronor. Budgeten 2024 är 3\u00a0570,00\u00a0kr i filerna tillsammans, men 3\u00a0570\u00a0000,00\u00a0kr väntades. Ange under Data vad beloppen står i.'
			]);
	});

	it('is asked of each of the files before they count', () => {
		const { reports } = loadAll(manader.map((manad) => fil(`${manad};Kommunikation;297,50`)));
		const fragor = reports.map(({ fragor }) => fragor);
		expect(fragor).toEqual(
			manader.map(() => [
				{
					...{ slag: 'enhet', avtal: 'kompetensattraktion-2024', ar: 2024, faktor: 1000 },
					...{ budgetOre: 357_000, vantadOre: 357_000_000, tillsammans: true }
				}
			])
		);
	});

	test.each([
		['500 times', Array<string>(5).fill('1428'), true],
		['less than 500 times', Array<string>(5).fill('1428,5'), false],
		['2 000 times', ['892,5', '892,5'], true],
		['more than 2 000 times', ['892', '892'], false],
		['a five hundredth', ['892500000', '892500000'], true],
		['what is expected', ['1505000', '540000'], false]
	])('is told of the sum alone: %s', (_, belopp, told) => {
		const files = belopp.map((ore, i) => fil(`;Post ${i};${ore}`));
		for (const one of files) expect(sagt([one])).toEqual([[]]);
		expect(sagt(files).map(({ length }) => length)).toEqual(belopp.map(() => (told ? 1 : 0)));
	});

	it('is asked of the file alone that is so by itself', () => {
		const told = sagt([fil(';Kommunikation;1785'), fil(';CRM;1700')]);
		expect(told.map(({ length }) => length)).toEqual([1, 0]);
		expect(told[0]![0]).toContain(' i filen, ');
	});

	it('is not told where one of the files says its unit', () => {
		expect(sagt([fil(';Kommunikation;1700'), `Belopp i kr\n${fil(';CRM;1700')}`])).toEqual([
			[],
			[]
		]);
	});

	it('is told of its own year alone', () => {
		const annat = fil(';CRM;1700').replace(';2024;', ';2025;');
		expect(sagt([fil(';Kommunikation;1700'), annat])).toEqual([[], []]);
	});
});
