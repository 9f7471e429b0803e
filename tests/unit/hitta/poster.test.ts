import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { AMNEN } from '$lib/catalogue/hjalp/amnen';
import { SIDHJALP } from '$lib/catalogue/hjalp/sidhjalp';
import { MEASURES } from '$lib/catalogue/measures/all';
import { KOMMUNER } from '$lib/domain/kommun';
import { sokregister } from '$lib/domain/sok';
import { AVSNITT } from '$lib/rapport/avsnitt/all';
import { ALLA_SIDOR, AVSNITT_PA } from '$lib/ui/hitta/platser';
import { palettposter, type Lage, type Till } from '$lib/ui/hitta/poster';

const lage = (search: string, mer: Partial<Lage> = {}): Lage => ({
	path: '/service',
	search: new URLSearchParams(search),
	avtalen: AGREEMENTS,
	idag: '2026-11-29',
	finnsData: true,
	egna: false,
	...mer
});
const sok = (fraga: string, search = '?avtal=kompetensattraktion-2024&kvartal=2024-K3') =>
	sokregister(palettposter(lage(search)))(fraga);
const till = (fraga: string, search?: string) =>
	sok(fraga, search)[0]!.till as Extract<Till, { path: string }>;

test('each entry has an id of its own', () => {
	const ids = palettposter(lage('')).map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
});

test('a page, a figure, a kommun, a quarter and an agreement are found, and keep what is chosen', () => {
	const vald = '?avtal=kompetensattraktion-2024&kvartal=2024-K3';
	expect(till('ekonomi')).toEqual({ path: '/ekonomi', search: vald });
	expect(till('svarstider')).toEqual({ path: '/service', search: vald, plats: 'service' });
	expect(till('are')).toEqual({ path: '/kommun', search: `${vald}&kommun=%C3%85re` });
	expect(till('kvartal 2 2024')).toEqual({
		path: '/service',
		search: '?avtal=kompetensattraktion-2024&kvartal=2024-K2'
	});
	expect(sok('kompetensfokus').find(({ slag }) => slag === 'Avtal')!.till).toEqual({
		path: '/service',
		search: '?avtal=kompetensfokus&kvartal=2024-K3'
	});
});

test('a quarter of another year has that year’s agreement, and a page without a view gives way to the overview', () => {
	expect(till('k1 2025').search).toBe('?avtal=kompetensattraktion-2025&kvartal=2025-K1');
	const [fran] = sokregister(
		palettposter(lage('?kvartal=2024-K3&visa=nagot&kommun=Berg', { path: '/lasta' }))
	)('2023-K4');
	expect(fran!.till).toEqual({
		path: '/',
		search: '?avtal=en-attraktiv-region&kvartal=2023-K4&kommun=Berg'
	});
});

test('a measure is found by its name, at the section that shows it', () => {
	const utan = ['hushall_per_kommun_aret', 'svarstid_per_kommun_aret', 'prognosjamforelse'];
	for (const { id, title } of Object.values(MEASURES)) {
		const traffar = sok(title).map(({ id }) => id);
		if (!utan.includes(id)) expect(traffar, title).not.toEqual([]);
	}
	expect(sok('Svar inom fem arbetsdagar')[0]!.id).toBe('siffra service');
	expect(sok('Avtalens kalender').map(({ id }) => id)).toContain('sida /kalender');
});

test('a section without a page of its own is shown in the report that has it', () => {
	expect(till('uppdraget post')).toEqual({
		path: '/rapport',
		search: '?avtal=kompetensattraktion-2024&kvartal=2024-K3',
		plats: 'uppdrag'
	});
	expect(till('rådgivningen', '?avtal=energikontoret&kvartal=2025-K2')).toEqual({
		path: '/rapport',
		search: '?avtal=energikontoret&kvartal=2025-K2&kommun=Berg&sort=radgivning',
		plats: 'radgivning-berg'
	});
	// The advice is no part of what this agreement reports.
	expect(sok('rådgivningen').map(({ id }) => id)).not.toContain('siffra radgivning');
});

test('what needs figures is not offered without them, nor samples among one’s own', () => {
	const namn = (mer: Partial<Lage>) =>
		palettposter(lage('', mer))
			.filter(({ slag }) => slag === 'Gör')
			.map((en) => en.namn);
	expect(namn({})).toContain('Lås kvartalet');
	expect(namn({ finnsData: false })).not.toContain('Lås kvartalet');
	expect(namn({ finnsData: false })).toContain('Läs in filer');
	expect(namn({ egna: true })).not.toContain('Ladda exempeldata');
});

test('every kommun, agreement, section that is shown on a page and subject of help has an entry', () => {
	const ids = palettposter(lage('')).map(({ id }) => id);
	for (const { kod } of KOMMUNER) expect(ids).toContain(`kommun ${kod}`);
	for (const { id } of AGREEMENTS) expect(ids).toContain(`avtal ${id}`);
	for (const id of Object.values(AVSNITT_PA).flat()) expect(ids).toContain(`siffra ${id}`);
	for (const id of Object.keys(AMNEN)) expect(ids).toContain(`hjälp ${id}`);
});

/** What is written of a page: its route, and its folder among the parts. */
function kallan(path: string): string {
	const mapp = `src/lib/ui${path === '/' ? '/oversikt' : path}`;
	const filer = [
		`src/routes${path}/+page.svelte`,
		...(existsSync(mapp) ? readdirSync(mapp).map((fil) => `${mapp}/${fil}`) : [])
	];
	return filer
		.filter((fil) => fil.endsWith('.svelte'))
		.map((fil) => readFileSync(fil, 'utf8'))
		.join();
}

test('the sections stand on the pages where they are said to, and each has help of its own', () => {
	for (const [path, avsnitt] of Object.entries(AVSNITT_PA))
		for (const id of avsnitt) {
			expect(Object.keys(AVSNITT)).toContain(id);
			// Named one by one, or shown from the list itself.
			const visas = [`<Sektion id="${id}"`, `AVSNITT_PA['${path}']`];
			expect(
				visas.some((hur) => kallan(path).includes(hur)),
				`${id} on ${path}`
			).toBe(true);
		}
	const sagda = Object.values(AVSNITT_PA).flat();
	for (const { path } of ALLA_SIDOR) {
		expect(existsSync(`src/routes${path}/+page.svelte`), path).toBe(true);
		for (const [, id] of kallan(path).matchAll(/<Sektion id="(\w+)"/g))
			expect(sagda, `${id} on ${path}`).toContain(id);
		// The slides have keys of their own, and no frame with help in it.
		if (path !== '/visa') expect(SIDHJALP[path]?.text, path).toBeDefined();
	}
});

test('what is pressed from the palette is a button of some page', () => {
	const skrivet = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((fil) => fil.endsWith('.svelte'))
		.map((fil) => readFileSync(`src/${fil}`, 'utf8'))
		.join();
	const trycks = palettposter(lage(''))
		.flatMap(({ till }) => ('tryck' in till && till.tryck ? [till.tryck] : []))
		.filter((id) => !id.startsWith('rapport_'));
	expect(trycks.length).toBeGreaterThan(3);
	for (const id of [...trycks, 'forra_kvartal', 'nasta_kvartal'])
		expect(skrivet).toContain(`data-gor="${id}"`);
});
