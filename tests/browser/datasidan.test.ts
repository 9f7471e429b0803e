import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Component } from 'svelte';
import Fragedialog from '$lib/ui/fragar/Fragedialog.svelte';
import Hushall from '$lib/ui/hushall/Hushall.svelte';
import Importrapport from '$lib/ui/Importrapport.svelte';
import { Session } from '$lib/ui/session.svelte';
import type { ImportReport } from '$lib/import/report/report';
import { csv } from './files';
import { tomtLager } from './lagret';
import SessionSlot from './SessionSlot.svelte';

const ENGINE = `/${__ENGINE_FILE__}`;
const HEADER = 'Kontakt-ID;Registrerad;Valda kommuner;E-post';

// The session has its workers for as long as its page lives; here they are ended with the tests.
const RealWorker = globalThis.Worker;
const workers: Worker[] = [];
globalThis.Worker = class extends RealWorker {
	constructor(url: string | URL, options?: WorkerOptions) {
		super(url, options);
		workers.push(this);
	}
};
afterAll(() => {
	globalThis.Worker = RealWorker;
	for (const worker of workers) worker.terminate();
});
beforeEach(tomtLager);

function show(session: Session, component: Component<never>, props = {}) {
	const slot = { session, component: component as unknown as Component, props };
	return render(SessionSlot, { props: slot });
}

const kontakter = (name: string, ...rader: string[]) => csv(name, HEADER, ...rader);
const oppen = { oppen: true, vaxla: () => {} };

describe('the diagnosis of a file', () => {
	const message = (rad: number): ImportReport['meddelanden'][number] => ({
		kod: 'status_utan_datum',
		rad,
		kolumn: 'Flyttdatum',
		konsekvens: 'Kontakten har flyttat.',
		kontakt_id: `K${rad}`
	});
	const report: ImportReport = {
		fil: 'kontakter.csv',
		kalla: 'kontakter',
		rader: 1200,
		inlasta: 1190,
		avvisade: 10,
		borttagna_kolumner: ['Namn'],
		okanda_kolumner: [],
		meddelanden: Array.from({ length: 1000 }, (_, i) => message(i + 2)),
		dialekt: null
	};

	test('tells what came in, and shows a long list of rows when it is asked for', async () => {
		const screen = show(new Session(ENGINE), Importrapport, { report, ...oppen });
		const text = () => screen.container.innerText.replaceAll('\u00a0', ' ');
		expect(text()).toMatch(/10 kom inte med\s+1 190 av 1 200/);
		expect(text()).toContain('1 000 rader där kontakten har flyttat men saknar flyttdatum');
		expect(text()).toContain('rad 2K2');
		expect(screen.container.querySelectorAll('.rader li').length).toBe(5);
		await screen.getByRole('button', { name: 'Visa alla 1 000' }).click();
		expect(screen.container.querySelectorAll('.rader li').length).toBe(1000);
		await expect.element(screen.getByRole('button', { name: /Visa alla/ })).not.toBeInTheDocument();
	});

	test('a file that came in whole says so, and offers no list', async () => {
		const hel = { ...report, inlasta: 1200, avvisade: 0, meddelanden: [] };
		const screen = show(new Session(ENGINE), Importrapport, { report: hel, ...oppen });
		await expect.element(screen.getByText('1 200 av 1 200')).toBeVisible();
		expect(screen.container.innerText).not.toContain('kom inte med');
		expect(screen.getByRole('button', { name: /Ladda ner listan/ }).elements()).toEqual([]);
	});
});

test('a second file is taken only when it is, and the difference follows the choice', async () => {
	const session = new Session(ENGINE);
	await session.read([kontakter('maj.csv', 'K1;2024-01-01;Åre;', 'K2;2024-01-02;;')]);
	const screen = show(session, Fragedialog);
	const dialog = screen.getByRole('dialog');
	const figures = () =>
		[...screen.container.querySelectorAll('dl div')].map((div) => (div as HTMLElement).innerText);

	await session.read([kontakter('juni.csv', 'K2;2024-01-02;Berg;', 'K3;2024-02-01;;')]);
	await expect.element(dialog).toBeVisible();
	await expect.poll(figures).toEqual(['nya\n1', 'borta\n1', 'ändrade\n1']);
	expect(session.laddat.reports.map(({ fil }) => fil)).toEqual(['maj.csv']);

	await dialog.getByLabelText('Lägg till').click();
	await expect.poll(figures).toEqual(['nya\n1', 'borta\n0', 'ändrade\n1']);
	await dialog.getByRole('button', { name: 'Avbryt' }).click();
	await expect.element(dialog).not.toBeInTheDocument();
	expect(session.laddat.reports.map(({ fil }) => fil)).toEqual(['maj.csv']);

	await session.read([kontakter('juni.csv', 'K2;2024-01-02;Berg;', 'K3;2024-02-01;;')]);
	await dialog.getByRole('button', { name: 'Läs in' }).click();
	await expect.poll(() => session.laddat.reports.map(({ fil }) => fil)).toEqual(['juni.csv']);
}, 60_000);

test('a file dropped again is told and asks nothing, and stays when it comes with a new one', async () => {
	const session = new Session(ENGINE);
	const maj = () => kontakter('maj.csv', 'K1;2024-01-01;Åre;', 'K2;2024-01-02;;');
	await session.read([maj(), new File([maj()], 'kopia av maj.csv')]);
	const koder = () =>
		session.laddat.reports.map(({ fil, meddelanden }) => [
			fil,
			...meddelanden.map(({ kod }) => kod)
		]);
	expect(koder()).toEqual([['maj.csv'], ['kopia av maj.csv', 'samma_fil']]);

	await session.read([maj()]);
	expect(session.phase.kind).toBe('klar');
	await session.taBort(session.laddat.reports.at(-1)!);
	expect(koder()).toEqual([['maj.csv'], ['kopia av maj.csv', 'samma_fil']]);

	await session.read([maj(), kontakter('juni.csv', 'K3;2024-02-01;;')]);
	expect(session.phase.kind).toBe('fragar');
	await session.commit({});
	expect(session.laddat.reports.map(({ fil, inlasta }) => [fil, inlasta])).toEqual([
		['maj.csv', 2],
		['kopia av maj.csv', 0],
		['maj.csv', 0],
		['juni.csv', 1]
	]);
}, 60_000);

test('what is told of a file that could not be read stays until it is taken away', async () => {
	const session = new Session(ENGINE);
	await session.read([csv('trasig.csv', ''), kontakter('maj.csv', 'K1;2024-01-01;;')]);
	await session.read([csv('lpix.csv', 'År;Procent', '2024;3')]);
	const filer = () => session.laddat.reports.map(({ fil }) => fil);
	expect(filer()).toEqual(['trasig.csv', 'maj.csv', 'lpix.csv']);
	const [trasig] = session.laddat.reports;
	const taBort = () => void session.taBort(trasig!);
	const screen = show(session, Importrapport, { report: trasig, taBort, ...oppen });
	await screen.getByRole('button', { name: 'Ta bort ur listan trasig.csv' }).click();
	await expect.poll(filer).toEqual(['maj.csv', 'lpix.csv']);
	await session.taBort(session.laddat.reports[0]!);
	expect(filer()).toEqual(['lpix.csv']);
}, 60_000);

test('contacts that share an address are offered, joined, kept apart and offered again', async () => {
	const session = new Session(ENGINE);
	await session.read([
		kontakter(
			'maj.csv',
			'K1;2024-01-01;;a@example.se',
			'K2;2024-01-02;;A@example.se',
			'K3;2024-01-03;;b@example.se',
			'K4;2024-01-04;;b@example.se'
		)
	]);
	const screen = show(session, Hushall);
	await expect.element(screen.getByLabelText(/K1 · K2/)).toBeVisible();
	expect(screen.container.innerText).not.toContain('example.se');
	const join = screen.getByRole('button', { name: 'Sammanför markerade' });
	await expect.element(join).toHaveAttribute('aria-disabled', 'true');

	await screen.getByLabelText(/K1 · K2/).click();
	await join.click();
	await expect.element(screen.getByText('Sammanförda: 1')).toBeVisible();
	expect(session.installningar.alla.hushall.sammanforda).toEqual([['K1', 'K2']]);

	await screen.getByRole('button', { name: 'Markera förslaget' }).click();
	await screen.getByRole('button', { name: 'Håll isär markerade' }).click();
	await expect.element(screen.getByText('Hålls isär: 1')).toBeVisible();
	await expect.element(screen.getByText('Inga fler förslag.')).toBeVisible();

	await screen.getByText('Sammanförda: 1').click();
	await screen.getByRole('button', { name: 'Ta tillbaka K1, K2' }).click();
	await expect.element(screen.getByLabelText(/K1 · K2/)).toBeVisible();
	expect(session.installningar.alla.hushall).toEqual({
		sammanforda: [],
		avvisade: [['K3', 'K4']]
	});
}, 60_000);
