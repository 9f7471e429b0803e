import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { load, openEngine, params, rows, type TestRow } from './tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

const insats = (namn: string | null, del: string | null, more: TestRow = {}): TestRow => ({
	...{ projekt_id: `P-${namn}`, namn, del, finansiar: 'ERUF' },
	...{ start: '2023-01-01', slut: '2024-12-31', beviljat_ore: 100, upparbetat_ore: 10 },
	...more
});

async function insatserna(alla: TestRow[], tom = '2024-09-30') {
	await engine.load([load('projekt', alla)]);
	return await rows(engine, 'pagaende_insatser', params('2024-K3', { tom }));
}

test('tells those that run on the day, part by part and the largest first', async () => {
	const svar = await insatserna([
		insats('Nätet', 'nätverk'),
		insats('Litet', 'projekt', { beviljat_ore: 50 }),
		insats('Utan belopp', 'projekt', { beviljat_ore: null }),
		insats('Stort', 'projekt', { beviljat_ore: 900 }),
		insats('Råd', 'rådgivning'),
		insats('Annat', null),
		insats('Slut', 'projekt', { slut: '2024-09-29' }),
		insats('Börjar', 'projekt', { start: '2024-10-01' }),
		insats('Sista dagen', 'rådgivning', { slut: '2024-09-30', beviljat_ore: 1 })
	]);
	expect(svar.map((rad) => (rad as TestRow)['namn'])).toEqual([
		...['Stort', 'Litet', 'Utan belopp', 'Råd', 'Sista dagen', 'Nätet']
	]);
});

test('says its years, as far as they are known, and its number where it has no name', async () => {
	const svar = await insatserna([
		insats('A', 'projekt', { beviljat_ore: 9 }),
		insats('B', 'projekt', { start: '2024-01-01', beviljat_ore: 8 }),
		insats('C', 'projekt', { start: null, beviljat_ore: 7 }),
		insats('D', 'projekt', { slut: null, beviljat_ore: 6 }),
		insats(null, 'projekt', { projekt_id: 'P-9', start: null, slut: null, beviljat_ore: 5 })
	]);
	expect(svar.map((rad) => [(rad as TestRow)['namn'], (rad as TestRow)['aren']])).toEqual([
		['A', '2023–2024'],
		['B', '2024'],
		['C', 'till 2024'],
		['D', 'från 2023'],
		['P-9', '']
	]);
});
