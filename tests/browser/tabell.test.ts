import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { antal, procent } from '$lib/domain/format';
import { LJUSORD } from '$lib/domain/ljus';
import { skillnadUtanEnhet, varderad } from '$lib/domain/skillnad';
import type { Cell, Tabell as Innehall } from '$lib/dokument/tabell';
import Tabell from '$lib/ui/Tabell.svelte';
import '$lib/styles/rulle.css';

const POSTER = ['Kommunikation', 'Möten', 'Totalt'];
const avvikelse = (ore: number): Cell => {
	const ton = varderad(ore, 'kr', 'kostnad_budget');
	return { text: skillnadUtanEnhet(ore, 'kr', 'kostnad_budget'), tal: ore, ...(ton && { ton }) };
};
const tal = (varde: number): Cell => ({ text: antal(varde), tal: varde });
const CELLER: Cell[][] = [
	[tal(1505), avvikelse(-320_000), { text: 'angiven' }],
	[{ text: '–', tal: null }, avvikelse(3_210_000), { text: 'Inom budget', ljus: 'grön' }],
	[tal(0), avvikelse(0), { text: '' }]
];

function draw() {
	const tabell: Innehall = {
		...{ matt: 'budget', namn: 'Budget', rubrik: 'Budget och utfall', noter: [] },
		kolumner: [
			{ id: 'post', rubrik: 'Post', slag: 'text' },
			{ id: 'utfall', rubrik: 'Utfall', slag: 'antal' },
			{ id: 'avvikelse', rubrik: 'Avvikelse', slag: 'ore' },
			{ id: 'metod', rubrik: 'Metod', slag: 'text' }
		],
		rader: CELLER.map((celler, i) => ({
			celler: [{ text: POSTER[i]! }, ...celler],
			summa: i === 2
		}))
	};
	const screen = render(Tabell, { tabell });
	const table = screen.container.querySelector('table')!;
	const cell = (row: number, column: number) => table.tBodies[0]!.rows[row]!.cells[column]!;
	return { screen, table, cell };
}

test('the table has its measure, its caption, a head per column and a row per row', async () => {
	const { screen, table } = draw();
	await expect.element(screen.getByRole('region', { name: 'Budget och utfall' })).toBeVisible();
	expect(table.dataset.matt).toBe('budget');
	expect(table.caption!.textContent).toBe('Budget och utfall');
	expect([...table.tHead!.rows[0]!.cells].map((th) => [th.scope, th.textContent])).toEqual([
		['col', 'Post'],
		['col', 'Utfall'],
		['col', 'Avvikelse'],
		['col', 'Metod']
	]);
	const heads = [...table.tBodies[0]!.rows].map(({ cells: [first] }) => [
		first!.getAttribute('scope'),
		first!.textContent!.trim()
	]);
	expect(heads).toEqual(POSTER.map((post) => ['row', post]));
});

test('each figure carries its measure, its exact value, and the Swedish text', () => {
	const { cell } = draw();
	const data = cell(0, 1).querySelector('data')!;
	expect([data.dataset.matt, data.value, data.textContent]).toEqual([
		'budget.utfall',
		'1505',
		'1\u00a0505'
	]);
});

test('a figure that is missing shows a dash and is read as "saknas"; zero is a figure', () => {
	const { cell } = draw();
	const missing = cell(1, 1).querySelector('[data-matt="budget.utfall"]')!;
	expect(missing.tagName).toBe('SPAN');
	expect(missing.querySelector('[aria-hidden="true"]')!.textContent).toBe('–');
	expect(missing.querySelector('.dold')!.textContent).toBe('saknas');
	expect(cell(2, 1).querySelector('data')!.textContent).toBe('0');
});

test('a deviation is told in words and told apart by colour too', () => {
	const { cell } = draw();
	const told = [0, 1, 2].map((row) => {
		const td = cell(row, 2);
		return [
			td.textContent!.trim(),
			td.classList.contains('samre'),
			td.classList.contains('battre')
		];
	});
	expect(told).toEqual([
		['3\u00a0200\u00a0över', true, false],
		['32\u00a0100\u00a0under', false, true],
		['som budget', false, false]
	]);
	expect(procent(-3.2)).toBe('\u22123,2\u00a0%');
});

test('a light is told in its word, and the sum is set apart', () => {
	const { table, cell } = draw();
	expect([0, 1, 2].map((row) => cell(row, 3).textContent!.trim())).toEqual([
		'angiven',
		LJUSORD.grön,
		''
	]);
	expect([...table.tBodies[0]!.rows].map((row) => row.classList.contains('summa'))).toEqual([
		false,
		false,
		true
	]);
});

test('a wide table scrolls within its region, which the keyboard reaches', () => {
	const { screen } = draw();
	const region = screen.container.querySelector<HTMLElement>('[role=region]')!;
	region.focus();
	expect(document.activeElement).toBe(region);
	expect(getComputedStyle(region).overflowX).toBe('auto');
});
