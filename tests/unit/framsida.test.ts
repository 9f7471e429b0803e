import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '$lib/catalogue/measures/results';
import type { Engine } from '$lib/engine/engine';
import { loadsOf } from '$lib/import/loads';
import { motBudgetIOrd, type Avvikande } from '$lib/rapport/framsida/avvikelser';
import { framsida, type Framsida } from '$lib/rapport/framsida/framsida';
import { rapportensFramsida } from '$lib/rapport/framsida/rapportens';
import { type Besked } from '$lib/rapport/framsida/besked';
import { avsnittensMatt } from '$lib/rapport/avsnitt/all';
import { kommunkarta } from '$lib/rapport/kommunkarta';
import { AVSNITTENS_MATT } from '$lib/rapport/matt';
import { medAvsnittstext, tomRapport } from '$lib/rapport/rapporttext';
import { readyRows } from '$lib/rapport/readyRows';
import { exempeldata } from './exempeldata';
import { openEngine, params } from './engine/tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
	await engine.load(loadsOf(await exempeldata()));
});
afterAll(() => engine.close());

const fraga = (kvartal: string, avtal: string) => params(kvartal, { avtal });
const sagt = ({ tal, enhet, mening, mer }: Besked) =>
	[[tal, enhet ?? [], mening].flat().join(' '), ...mer].join('. ').replace(/\s+/g, ' ');

test('the map of the kommuner tells households against inhabitants', async () => {
	const p = fraga('2024-K3', 'kompetensattraktion-2024');
	const rows = readyRows(await engine.readAll(AVSNITTENS_MATT, p));
	const karta = kommunkarta(rows, p.kvartal.ar)!;
	// 115 of 12 502 and 140 of 64 902: the samples' own.
	expect(karta.rutor.find(({ kommun }) => kommun === 'Åre')).toMatchObject({
		tal: '9,2',
		toning: 100
	});
	expect(karta.rutor.find(({ kommun }) => kommun === 'Östersund')).toMatchObject({
		tal: '2,2',
		flyttade: 140,
		toning: 18
	});
	expect(karta.mening).toContain('Åre har tagit emot flest');
	expect(new Set(karta.rutor.map(({ toning }) => toning)).size).toBe(8);
	expect(karta.lanet).toMatchObject({ tal: '3,6', flyttade: 474 });
	expect(karta.utan!.antal).toBe(66);
	expect(karta.utan!.mening).toBe(
		'474 av 540\u00a0flyttade hushåll har känd kommun; 66 är inte med i kartan.'
	);
	const sammanlagt = karta.rutor.reduce((sum, { flyttade }) => sum + flyttade, karta.utan!.antal);
	expect(sammanlagt).toBe(540);
	const [forst, ...andra] = rows.kommunandelar!;
	expect(kommunkarta({ ...rows, kommunandelar: andra }, 2024)).toBeNull();
	expect(
		kommunkarta({ ...rows, kommunandelar: [{ ...forst!, befolkning: null }, ...andra] }, 2024)
	).toBeNull();
});

describe('page one', () => {
	test('begins with the inflow where the agreement has no goal', async () => {
		const p = fraga('2024-K3', 'kompetensattraktion-2024');
		const { storst, rader, avvikelser } = framsida(
			await engine.readAll(AVSNITTENS_MATT, p),
			p,
			'tkr'
		);
		expect([storst!, ...rader].map(sagt)).toEqual([
			'121 nya hushåll registrerade sig, 20 fler än samma kvartal i fjol',
			'27 hushåll flyttade under kvartalet; fler kan bli kända. Sedan 2020 har 540 hushåll flyttat, tio av dem utan känt datum',
			'89 % fick svar inom fem arbetsdagar, 121 av 136. Sex av åtta kommuner har sena svar; lägst andel i tid har Härjedalen',
			'83 personer beställde magasinet, sex fler än samma kvartal i fjol. Sammanlagt 1 124',
			'2,50 mkr av årets 3,57 mkr är förbrukade, 155 tkr mindre än planerat hittills. Året väntas sluta 310 tkr under budget'
		]);
		const poster = (avvikande: readonly Avvikande[]) =>
			avvikande.map((en) => `${en.post} ${motBudgetIOrd(en)}`.replace(/\s+/g, ' '));
		expect(poster(avvikelser!.attForklara)).toEqual([
			'Kommunikation 195 tkr under budget (13 %)',
			'Regionala ambassadörer 65 tkr under budget (27 %)',
			'Strategiskt talangattraktionsarbete 50 tkr under budget (15 %)'
		]);
		expect(poster(avvikelser!.nagotOver)).toEqual(['Webbplattform tasteget.nu 12 tkr (4 %)']);
	});

	test('begins with the way to the goal where the agreement has one', async () => {
		const p = fraga('2023-K3', 'en-attraktiv-region');
		const { storst } = framsida(await engine.readAll(AVSNITTENS_MATT, p), p, 'kr');
		expect(sagt(storst!)).toBe(
			'265 hushåll har flyttat, 66 procent av målet. Målet är 400 hushåll'
		);
	});

	test('compares no part of a quarter with a whole one', async () => {
		const p = params('2024-K3', { avtal: 'kompetensattraktion-2024', tom: '2024-08-31' });
		const { storst, rader } = framsida(await engine.readAll(AVSNITTENS_MATT, p), p, 'tkr');
		const hushall = [storst!, ...rader].filter(({ matt }) => matt.startsWith('hushall'));
		for (const svar of hushall) {
			expect(sagt(svar)).not.toContain('i fjol');
			expect(svar.bild?.slag === 'staplar' ? svar.bild.ifjol : null).toBeNull();
		}
	});

	test('cuts no number in two, and says no difference that is shown as nothing', async () => {
		const p = fraga('2023-K3', 'en-attraktiv-region');
		const alla = await engine.readAll([...AVSNITTENS_MATT, 'foretag_nu'], p);
		const budget = alla.budget_utfall_per_post!;
		if (budget.status !== 'ready' || alla.foretag_nu?.status !== 'ready')
			throw new Error('no rows');
		const total = { ...budget.rows.at(-1)!, avvikelse_ack_ore: 40_000 };
		const { storst, rader } = framsida(
			{
				...alla,
				foretag_nu: { ...alla.foretag_nu, rows: [{ ...alla.foretag_nu.rows[0]!, foretag: 1103 }] },
				budget_utfall_per_post: { ...budget, rows: [...budget.rows.slice(0, -1), total] }
			},
			p,
			'tkr'
		);
		const allt = [storst!, ...rader].map(sagt);
		expect(allt).toContain('1 103 av 200 företag har hittat arbetskraft');
		expect(allt.at(-1)).toContain('är förbrukade, som planerat hittills.');
	});

	test('leaves out what is not known, and says no zero', async () => {
		const p = fraga('2024-K3', 'kompetensattraktion-2024');
		const alla = await engine.readAll(AVSNITTENS_MATT, p);
		const saknas: Results = Object.fromEntries(
			Object.keys(alla).map((id) => [id, { status: 'missing', saknas: ['kontakter'] }])
		);
		expect(framsida(saknas, p, 'tkr')).toEqual({
			storst: null,
			rader: [],
			avvikelser: undefined
		});
		const bara = { ...saknas, budget_utfall_per_post: alla.budget_utfall_per_post! };
		expect(framsida(bara, p, 'tkr').storst?.matt).toBe('budget_utfall_per_post.utfall_ack_ore');
		expect(framsida(alla, p, 'tkr', 'Registret slutar 8 juli.').storst?.avsnitt).toBe('ekonomi');
	});

	test('of a kommun’s advice tells no figure of the county’s, and of a year has nothing left of it to do', async () => {
		const p = fraga('2024-K4', 'energikontoret');
		// Without the kommun's own key figures.
		const matt = avsnittensMatt(['radgivning', 'ekonomi', 'slutavrakning']);
		const alla = await engine.readAll(
			[...matt.filter((id) => id !== 'nyckeltal'), 'avtalskalender'],
			p
		);
		const sida = (sort: 'radgivning' | 'ar', kommun: string | null, skrivet = '') => {
			const tom = tomRapport({ sort, avtal: 'energikontoret', kvartal: '2024-K4', kommun });
			const text = medAvsnittstext(tom, 'radgivning', { text: skrivet });
			return rapportensFramsida(text, alla, p, 'tkr', null)!;
		};
		const insats = {
			namn: 'Energi- och klimatrådgivning III',
			text: 'Rådgivning i hela länet från den 1 januari 2023 till den 31 december 2024. 3,01 mkr är beviljade för hela tiden av Energimyndigheten, och allt är upparbetat. Projektfilen säger inte vilken dag beloppen gäller.'
		};
		const rakt = ({ sagt = [], ...fram }: Framsida) => ({
			...fram,
			sagt: sagt.map(({ namn, text }) => ({ namn, text: text.replace(/\s+/g, ' ') }))
		});
		// The report of January is this one.
		const nasta = { namn: 'Nästa halvårsrapport', text: 'Ca juli 2025.' };
		expect(rakt(sida('radgivning', 'Åre'))).toEqual({
			storst: null,
			rubrik: 'Rådgivningen i Åre är inte sammanställd än',
			rader: [],
			sagt: [
				{
					namn: 'I Åre',
					text: 'Hur många rådgivningar det blev under halvåret, och vad de gällde, saknas.'
				},
				insats,
				nasta
			]
		});
		expect(rakt(sida('radgivning', 'Åre', '12 rådgivningar.')).sagt).toEqual([insats, nasta]);
		const aret = sida('ar', null);
		expect(aret.kommande![0]!.datum > p.tom).toBe(true);
		// 1 600 000 was paid in and 1 512 400 used: within a tenth, and so it is the finding that it stays.
		expect(sagt(aret.storst!)).toBe(
			'88 tkr är kvar av årets 1,60 mkr. Det är inom gränsen, så inget betalas tillbaka. Av 1 600 000 kr är 1 512 400 kr förbrukade: 87 600 kr är kvar. Gränsen är 151 240 kr'
		);
		expect(aret.rader.map(({ avsnitt }) => avsnitt)).not.toContain('ekonomi');
	});
});
