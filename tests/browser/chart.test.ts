import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Chart from '$lib/charts/Chart.svelte';
import { kvartalsstaplar } from '$lib/charts/kvartalsstaplar';
import { malkurva } from '$lib/charts/malkurva';
import { delAvHelhet } from '$lib/charts/delavhelhet';
import { GRUND, namnaxel, tooltip, vardeaxel, type ChartOption } from '$lib/charts/option';
import type { KvartalId } from '$lib/domain/kvartal';
import '$lib/styles/base.css';

const ROWS = ([1, 2, 3, 4] as const).map((nr) => ({
	kvartal: `2024-K${nr}` as KvartalId,
	varde: nr * 1000
}));
const staplar = () => kvartalsstaplar(ROWS, '2024-K4', '2023-K4');

/** As in the text of a page, which is wider than a phone. */
function container(width: string): HTMLElement {
	const element = document.createElement('div');
	element.style.width = width;
	document.body.append(element);
	return element;
}

function draw(option: (smal: boolean) => ChartOption, width = '700px') {
	const target = container(width);
	const props = { option, beskrivning: 'Fyra kvartal, vart och ett högre.', hojd: () => 300 };
	return { target, screen: render(Chart, { target, props }) };
}

const texts = (root: Element) => [...root.querySelectorAll('svg text')].map((t) => t.textContent);
const svgWidth = (root: Element) => Number(root.querySelector('svg')!.getAttribute('width'));

beforeEach(() => document.body.replaceChildren());

test('a chart is drawn as SVG with real text, and is one image with its Swedish summary', async () => {
	const { target, screen } = draw(staplar);
	const image = screen.getByRole('img', { name: 'Fyra kvartal, vart och ett högre.' });
	await expect.element(image).toBeVisible();
	// The first chart waits for its library.
	await expect.poll(() => texts(target)).toContain('4\u00a0000');
	expect(texts(target)).toContain('2024-K1');
	expect(target.querySelector('canvas')).toBeNull();
});

describe('the axis of a count', () => {
	const axeln = async (option: () => ChartOption) => {
		const { target } = draw(option);
		await vi.waitFor(() => expect(texts(target).length).toBeGreaterThan(3));
		return texts(target).filter((text) => /^[\d,.\u00a0]+$/.test(text));
	};
	const antalen = (...varden: number[]) =>
		varden.map((varde, i) => ({ kvartal: `2024-K${i + 1}` as KvartalId, varde }));

	test('has its thousands apart', async () => {
		const axel = await axeln(() => malkurva(ROWS, 0));
		expect(axel).toEqual(expect.arrayContaining(['0', '1\u00a0000', '2\u00a0000', '3\u00a0000']));
		expect(axel.join(' ')).not.toMatch(/[,.]/);
	});

	test.each([1, 2, 3])('has whole numbers only, up to %i', async (hogst) => {
		expect(new Set(await axeln(() => malkurva(antalen(0, hogst), 0)))).toEqual(
			new Set(Array.from({ length: hogst + 1 }, (_, i) => String(i)))
		);
	});
});

test('the colours are those of the page, by name, so that a dark page gets a dark chart', async () => {
	const { target } = draw(staplar);
	await vi.waitFor(() => expect(target.querySelector('svg path[fill="var(--gran)"]')).toBeTruthy());
});

test('before printing it is drawn at the width of the paper, afterwards at that of the screen', async () => {
	const { target } = draw(staplar);
	await vi.waitFor(() => expect(svgWidth(target)).toBe(700));
	window.dispatchEvent(new Event('beforeprint'));
	// At once: nothing waits for a frame between this event and the paper.
	expect(svgWidth(target)).toBe(802);
	expect(texts(target)).toContain('4\u00a0000');
	window.dispatchEvent(new Event('afterprint'));
	await vi.waitFor(() => expect(svgWidth(target)).toBe(700));
});

test('a phone gets its own drawing, but its paper gets the wide one', async () => {
	const asked: boolean[] = [];
	const { target } = draw((smal) => {
		asked.push(smal);
		return staplar();
	}, '340px');
	await vi.waitFor(() => expect(svgWidth(target)).toBe(340));
	expect(asked.at(-1)).toBe(true);
	window.dispatchEvent(new Event('beforeprint'));
	expect(asked.at(-1)).toBe(false);
	window.dispatchEvent(new Event('afterprint'));
	expect(asked.at(-1)).toBe(true);
});

test('the chart follows the width it is given', async () => {
	const { target } = draw(staplar);
	await vi.waitFor(() => expect(svgWidth(target)).toBe(700));
	target.style.width = '560px';
	await vi.waitFor(() => expect(svgWidth(target)).toBe(560));
});

test('a name from the data is never run as HTML, in a label or in a tooltip', async () => {
	const elak = '<img src="/finns-inte" onerror="window.korts = true">';
	const { target } = draw((smal) => ({
		...GRUND,
		...delAvHelhet([{ namn: elak, del: 3, hela: 4, etikett: elak }], smal),
		tooltip: tooltip(() => elak)
	}));
	await vi.waitFor(() => expect(texts(target).join(' ')).toContain('onerror'));
	await userEvent.hover(target.querySelector('.yta')!, { position: { x: 300, y: 150 } });
	await vi.waitFor(() => expect(target.querySelector('.yta')!.textContent).toContain(elak));
	expect(target.querySelector('img')).toBeNull();
	expect(window).not.toHaveProperty('korts');
});

test('a tooltip tells the quarter and its figure', async () => {
	const { target } = draw(() => ({
		...GRUND,
		tooltip: tooltip((i) => `${ROWS[i]!.kvartal}: ${ROWS[i]!.varde}`),
		xAxis: namnaxel(
			ROWS.map(({ kvartal: namn }) => ({ namn })),
			100
		),
		yAxis: vardeaxel(),
		series: [{ type: 'bar', data: ROWS.map(({ varde }) => varde) }]
	}));
	await vi.waitFor(() => expect(texts(target).length).toBeGreaterThan(3));
	await userEvent.hover(target.querySelector('.yta')!, { position: { x: 400, y: 150 } });
	await vi.waitFor(() => expect(target.textContent).toMatch(/2024-K\d: \d000/));
});

test('a chart that is taken away leaves no listener that fails at the next print', async () => {
	const { target, screen } = draw(staplar);
	await vi.waitFor(() => expect(svgWidth(target)).toBe(700));
	await screen.unmount();
	const failed = vi.fn();
	window.addEventListener('error', failed);
	window.dispatchEvent(new Event('beforeprint'));
	window.dispatchEvent(new Event('afterprint'));
	window.removeEventListener('error', failed);
	expect(failed).not.toHaveBeenCalled();
	expect(target.querySelector('svg')).toBeNull();
});
