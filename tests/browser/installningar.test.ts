import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { medDialekt, medKolumner } from '$lib/installningar/tillagg';
import type { ImportReport } from '$lib/import/report/report';
import EgnaVarden from '$lib/ui/installningar/EgnaVarden.svelte';
import Kopplingar from '$lib/ui/installningar/Kopplingar.svelte';
import { Session } from '$lib/ui/session.svelte';
import { csv, kontaktfil } from './files';
import { sparadeInstallningar, tomtLager } from './lagret';
import MedSession from './MedSession.svelte';

// The session has its workers for as long as its page lives; here they are ended with the tests.
const RealWorker = globalThis.Worker;
const workers: Worker[] = [];
beforeAll(() => {
	globalThis.Worker = class extends RealWorker {
		constructor(url: string | URL, options?: WorkerOptions) {
			super(url, options);
			workers.push(this);
		}
	};
});
afterAll(() => {
	globalThis.Worker = RealWorker;
	for (const worker of workers) worker.terminate();
});
beforeEach(tomtLager);
afterEach(tomtLager);

const koppling = {
	kalla: 'kontakter' as const,
	rubriker: { Ärende: 'kontakt_id', 'Kom in': 'registrerad' }
};
const told = (session: Session) =>
	session.laddat.reports.map(({ fil, kalla, inlasta }) => [fil, kalla, inlasta]);

test('what is loaded is read again when the settings say something else of it', async () => {
	const session = new Session(`/${__ENGINE_FILE__}`);
	await session.read([csv('a.csv', 'Ärende;Kom in', 'A1;2024-01-02', 'A2;2024-01-03')]);
	expect(told(session)).toEqual([['a.csv', null, 0]]);
	await session.andraInstallningar((nu) => medKolumner(nu, koppling));
	expect(told(session)).toEqual([['a.csv', 'kontakter', 2]]);
	await expect.poll(async () => (await sparadeInstallningar())?.kolumner).toEqual([koppling]);

	await session.andraInstallningar((nu) => ({
		...nu,
		lpix: [{ ar: 2025, procent: 3.1, kalla: 'Plan', utgava: '' }]
	}));
	expect(told(session)).toEqual([
		['a.csv', 'kontakter', 2],
		['Inställningar', 'lpix', 1]
	]);
	// Values that are typed are no file to be replaced.
	await session.read([csv('lpix.csv', 'År;LPIX', '2024;3,1')]);
	expect(session.phase.kind).toBe('klar');

	await session.andraInstallningar((nu) => ({ ...nu, kolumner: [] }));
	expect(told(session)[0]).toEqual(['a.csv', null, 0]);
}, 60_000);

test('a file that becomes one of a kind that is loaded is asked about, and a no changes nothing', async () => {
	const session = new Session(`/${__ENGINE_FILE__}`);
	const files = [csv('x.csv', 'Mjöl;Ägg', '3;2'), csv('a.csv', 'Ärende;Kom in', 'A1;2024-01-02')];
	await session.read([kontaktfil('k.csv', 'K1')]);
	await session.read(files);
	await session.andraInstallningar((nu) => medKolumner(nu, koppling));
	expect(session.phase).toMatchObject({ kind: 'fragar', kinds: ['kontakter'] });
	await session.discard();
	expect(told(session)).toEqual([
		['k.csv', 'kontakter', 1],
		['x.csv', null, 0],
		['a.csv', null, 0]
	]);

	await session.andraInstallningar((nu) => medDialekt(nu, { fil: 'k.csv', avgransare: ';' }));
	expect(session.phase.kind).toBe('fragar');
	await session.commit({ kontakter: 'lagg_till' });
	expect(told(session)).toEqual([
		['k.csv', 'kontakter', 1],
		['x.csv', null, 0],
		['a.csv', 'kontakter', 1]
	]);
}, 60_000);

test('a file dropped together with others of the kind it becomes is added to them', async () => {
	const session = new Session(`/${__ENGINE_FILE__}`);
	await session.read([kontaktfil('k.csv', 'K1'), csv('a.csv', 'Ärende;Kom in', 'A1;2024-01-02')]);
	await session.andraInstallningar((nu) => medKolumner(nu, koppling));
	expect(told(session)).toEqual([
		['k.csv', 'kontakter', 1],
		['a.csv', 'kontakter', 1]
	]);
}, 60_000);

test('a dialect that is told is that of the file with the name', async () => {
	const session = new Session(`/${__ENGINE_FILE__}`);
	await session.read([csv('k.csv', 'Kontakt-ID;Registrerad', 'K1;2024-01-02')]);
	await session.andraInstallningar((nu) => medDialekt(nu, { fil: 'k.csv', avgransare: ',' }));
	expect(told(session)).toEqual([['k.csv', null, 0]]);
	await session.andraInstallningar((nu) => medDialekt(nu, { fil: 'k.csv' }));
	expect(told(session)).toEqual([['k.csv', 'kontakter', 1]]);
}, 60_000);

const REPORT: ImportReport = {
	fil: 'a.csv',
	kalla: null,
	rader: 0,
	inlasta: 0,
	avvisade: 0,
	borttagna_kolumner: [],
	okanda_kolumner: [],
	meddelanden: [],
	dialekt: { teckenkodning: 'UTF-8', avgransare: 'semikolon', rubrikrad: 1 },
	kolumner: [
		{
			rubrik: 'Kontakt-nr',
			personlig: false,
			kolumn: null,
			prov: ['A1', 'A2'],
			ifyllda: 2,
			olika: 2
		},
		{
			rubrik: 'Kom in',
			personlig: false,
			kolumn: null,
			prov: ['2024-01-02'],
			ifyllda: 1,
			olika: 1
		},
		{ rubrik: 'Vem', personlig: false, kolumn: null, prov: null, ifyllda: 2, olika: 2 },
		{ rubrik: 'Förnamn', personlig: true, kolumn: null, prov: null, ifyllda: 2, olika: 2 }
	]
};

test('the screen for columns proposes, marks what is required, and lets go on when it is there', async () => {
	const screen = render(MedSession, { visa: Kopplingar, med: { report: REPORT } });
	const text = () => screen.container.innerText.replaceAll('\u00a0', ' ');
	await expect.element(screen.getByLabelText('Filen innehåller')).toHaveValue('kontakter');
	await expect.element(screen.getByLabelText(/^Kontakt-nr/)).toHaveValue('kontakt_id');
	expect(text()).toContain('2 olika värden med text, visas inte');
	expect(text()).toContain('Personuppgifter, som aldrig läses in: Förnamn.');
	expect(screen.container.querySelectorAll('li select')).toHaveLength(3);
	const button = screen.getByRole('button', { name: 'Koppla och läs om' });
	await expect.element(screen.getByLabelText(/^Kom in/)).toHaveValue('registrerad');
	await expect.element(button).toHaveAttribute('aria-disabled', 'false');
	await screen.getByLabelText(/^Kom in/).selectOptions('');
	await expect.element(button).toHaveAttribute('aria-disabled', 'true');
	expect(text()).toContain('Kontakter behöver också Registrerad.');
	await screen.getByLabelText(/^Kom in/).selectOptions('registrerad');
	await expect.element(button).toHaveAttribute('aria-disabled', 'false');
	await screen.getByLabelText(/^Vem/).selectOptions('registrerad');
	await expect.element(button).toHaveAttribute('aria-disabled', 'true');
	await screen.getByLabelText(/^Vem/).selectOptions('');
	await button.click();
	await expect
		.poll(async () => (await sparadeInstallningar())?.kolumner)
		.toEqual([
			{
				kalla: 'kontakter',
				rubriker: { 'Kontakt-nr': 'kontakt_id', 'Kom in': 'registrerad', Vem: null }
			}
		]);
});

test('the months of a key figure become quarters when it is said how', async () => {
	const okanda_ord = [{ kolumn: 'nyckeltal', avtal: '', ord: 'Besök', rader: 3 }];
	const report = { ...REPORT, kalla: 'nyckeltal', kolumner: undefined, okanda_ord };
	const screen = render(MedSession, { visa: Kopplingar, med: { report } });
	const button = screen.getByRole('button', { name: 'Spara och läs om' });
	await expect.element(button).toHaveAttribute('aria-disabled', 'true');
	await screen.getByLabelText(/^Besök/).selectOptions('Den senaste månaden');
	await button.click();
	await expect
		.poll(async () => (await sparadeInstallningar())?.nyckeltal)
		.toEqual([{ nyckeltal: 'Besök', manader: 'senaste' }]);
});

test('posts that are like the agreement’s are shown as what they may be, and tied all at once', async () => {
	const post = (ord: string) => ({
		kolumn: 'post' as const,
		avtal: 'kompetensattraktion-2024',
		ord,
		rader: 9
	});
	const report: ImportReport = {
		...REPORT,
		kalla: 'ekonomi',
		kolumner: undefined,
		okanda_ord: ['Reg. ambassadörer', 'Lokaler', 'Webb tasteget.nu'].map(post)
	};
	const screen = render(MedSession, { visa: Kopplingar, med: { report } });
	await screen.getByText('Koppla 3 okända ord').click();
	await expect
		.element(screen.getByLabelText(/^”Reg. ambassadörer”/))
		.toHaveAccessibleName(/Liknar Regionala ambassadörer/);
	// A choice of one's own goes before what is proposed.
	await screen.getByLabelText(/^”Webb tasteget.nu”/).selectOptions('Kommunikation');
	expect(await sparadeInstallningar()).toBeUndefined();
	await screen.getByRole('button', { name: 'Koppla alla 2' }).click();
	await expect
		.poll(async () => (await sparadeInstallningar())?.varden)
		.toMatchObject({
			poster: [
				{ ord: 'Reg. ambassadörer', post: 'Regionala ambassadörer' },
				{ ord: 'Webb tasteget.nu', post: 'Kommunikation' }
			]
		});
});

test('what the amounts of an economy file are counted in, and of which year, is chosen', async () => {
	const report: ImportReport = {
		...REPORT,
		kalla: 'ekonomi',
		kolumner: undefined,
		fragor: [{ slag: 'ar', rubriker: ['jan', 'feb'] }]
	};
	const screen = render(MedSession, { visa: Kopplingar, med: { report } });
	await screen.getByLabelText('Beloppen står i').selectOptions('Tusental kronor');
	await screen.getByLabelText('Månaderna gäller år').fill('2024');
	await screen.getByRole('button', { name: 'Läs om filen så' }).click();
	await expect
		.poll(async () => (await sparadeInstallningar())?.dialekt)
		.toEqual([{ fil: 'a.csv', enhet: 'tkr', ar: 2024 }]);
});

test('values are typed in a table, kept when they are right, and told when they are not', async () => {
	const screen = render(MedSession, {
		visa: EgnaVarden,
		med: {
			lista: 'lpix',
			rubrik: 'LPIX',
			hjalp: '',
			kolumner: [
				{ id: 'ar', rubrik: 'År', tal: true },
				{ id: 'procent', rubrik: 'Procent', tal: true },
				{ id: 'kalla', rubrik: 'Källa' },
				{ id: 'utgava', rubrik: 'Utgåva' }
			]
		}
	});
	await screen.getByRole('button', { name: 'Lägg till en rad' }).click();
	await screen.getByLabelText('År').fill('2025');
	await screen.getByLabelText('Procent').fill('3,1');
	await screen.getByRole('button', { name: 'Spara' }).click();
	await expect.element(screen.getByRole('alert')).toHaveTextContent('Rad 1: Källa är tomt');
	// The fault is tied to its field, and no other field has one.
	const kalla = screen.getByLabelText('Källa, 2025');
	await expect.element(kalla).toHaveAttribute('aria-invalid', 'true');
	await expect.element(kalla).toHaveAccessibleDescription(/^Rad 1: Källa är tomt/);
	await expect
		.element(screen.getByLabelText('Procent, 2025'))
		.toHaveAttribute('aria-invalid', 'false');
	await expect.element(screen.getByRole('alert').getByRole('listitem')).toBeVisible();
	expect(await sparadeInstallningar()).toBeUndefined();
	await screen.getByLabelText('Källa').fill('Plan 2025');
	await screen.getByRole('button', { name: 'Spara' }).click();
	await expect
		.poll(async () => (await sparadeInstallningar())?.lpix)
		.toEqual([{ ar: 2025, procent: 3.1, kalla: 'Plan 2025', utgava: '' }]);
	await screen.getByRole('button', { name: 'Ta bort rad 1' }).click();
	await screen.getByRole('button', { name: 'Spara' }).click();
	await expect.poll(async () => (await sparadeInstallningar())?.lpix).toEqual([]);
});
