import { createRawSnippet, type ComponentProps } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { MagasinPerKvartal } from '$lib/catalogue/measures/magasin_per_kvartal/measure';
import { MEASURES } from '$lib/catalogue/measures/all';
import type { Result } from '$lib/catalogue/measures/result';
import Mattavsnitt from '$lib/ui/avsnitt/Mattavsnitt.svelte';
import MedSession from './MedSession.svelte';

const measure = MEASURES.magasin_per_kvartal;
const READY: Result<MagasinPerKvartal> = {
	status: 'ready',
	rows: [{ kvartal: '2023-K3', bestallningar: 819, bestallningar_ack: 819 }],
	provenance: {
		tom: '2023-09-30',
		filer: ['kontakter.csv', 'fler.csv'],
		notes: ['Ett värde är ett exempel.'],
		steg: [{ rubrik: 'Så lades det ihop', rader: ['800 + 19 = 819'] }]
	}
};

function draw(result: Result<MagasinPerKvartal> | undefined) {
	const props: ComponentProps<typeof Mattavsnitt<MagasinPerKvartal>> = {
		measure,
		result,
		rubrik: (rows) => `${rows.length ? rows.at(-1)!.bestallningar : 'inga'} beställningar`,
		noter: ['Sidans egen anmärkning.'],
		innehall: createRawSnippet((rows: () => MagasinPerKvartal[]) => ({
			render: () => `<p class="innehallet">${rows().length} rader</p>`
		}))
	};
	const screen = render(MedSession, { visa: Mattavsnitt, med: { ...props } });
	const section = screen.container.querySelector('section')!;
	return { screen, section, text: () => section.innerText.replaceAll('\u00a0', ' ') };
}

test('while it is computed the section is busy and shows the name of the measure', async () => {
	const { screen, section, text } = draw(undefined);
	await expect.element(screen.getByRole('heading')).toHaveTextContent(measure.title);
	expect(section.ariaBusy).toBe('true');
	expect(text()).toContain('Räknar …');
	expect(section.querySelector('.innehallet')).toBeNull();
});

test('ready it shows the finding, the unit, the day, the files, the content and every remark', () => {
	const { section, text } = draw(READY);
	expect(section.ariaBusy).toBe('false');
	expect(section.querySelector('h2')!.textContent!.trim()).toBe('819 beställningar');
	expect(text()).toContain('Personer · t.o.m. 30 september 2023');
	// No file is loaded in the session: a name of one is never told here.
	expect(section.querySelector('header')!.textContent).not.toContain('.csv');
	expect(section.querySelector('.innehallet')!.textContent).toBe('1 rader');
	expect([...section.querySelectorAll('.noter li')].map((li) => li.textContent)).toEqual([
		...measure.remarks,
		'Sidans egen anmärkning.',
		'Ett värde är ett exempel.'
	]);
});

test('behind the figure stand its definition, its clause, its steps and at last its query', async () => {
	const { screen, text } = draw(READY);
	expect(text()).not.toContain(measure.definition);
	await screen.getByText('Så räknades siffran').click();
	const told = text();
	const places = [measure.definition, measure.clause, '800 + 19 = 819', 'SELECT'].map((part) =>
		told.indexOf(part)
	);
	expect(places).not.toContain(-1);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the section is named by its heading', () => {
	const { section } = draw(READY);
	const id = section.getAttribute('aria-labelledby')!;
	expect(section.querySelector('h2')!.id).toBe(id);
});

test('no rows is an answer: it is shown as ready, not as missing', () => {
	const { section, text } = draw({ ...READY, rows: [] });
	expect(section.querySelector('h2')!.textContent!.trim()).toBe('Inga beställningar');
	expect(text()).toContain('0 rader');
});

test('missing it says in words what is needed and where to bring it', () => {
	const { screen, section, text } = draw({ status: 'missing', saknas: ['kontakter'] });
	expect(text()).toContain('Kan inte räknas än. Filen med kontakter saknas.');
	expect(screen.getByRole('link', { name: 'Läs in filer' }).element()).toHaveProperty(
		'pathname',
		'/data'
	);
	expect(section.querySelector('h2')!.textContent!.trim()).toBe(measure.title);
	expect(section.querySelector('.innehallet')).toBeNull();
	expect(section.querySelector('li')).toBeNull();
});

test('missing something that no file holds, it does not ask for files', () => {
	const { screen, text } = draw({ status: 'missing', saknas: ['avtal'] });
	expect(text()).toContain('Inget avtal gäller för året. Välj ett i listan.');
	expect(screen.getByRole('link').elements()).toEqual([]);
});

test('failed it says so aloud, and keeps the engine’s own words folded away', async () => {
	const { screen, section } = draw({ status: 'failed', fel: 'magasin: Binder Error' });
	await expect
		.element(screen.getByRole('alert'))
		.toHaveTextContent(
			'Siffran gick inte att räkna, och det är programmets fel. Resten av sidan gäller.'
		);
	await expect.element(screen.getByText('magasin: Binder Error')).not.toBeVisible();
	expect(section.querySelector('.innehallet')).toBeNull();
});
