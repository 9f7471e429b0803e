import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { faltmapp, medMotor, type Utfall } from './berakna';

// The set of a coordinator: a selection out of the CRM under headers of its own.
const KONTAKTER = 'Urval flyttkontakter 241008.csv';
const berakna = medMotor();
const mapp = mkdtempSync(join(tmpdir(), 'egna-filer-'));
afterAll(() => rmSync(mapp, { recursive: true }));
copyFileSync(join(faltmapp('egna-filer'), KONTAKTER), join(mapp, KONTAKTER));

const SVAR = { kolumner: [{ kalla: 'kontakter', rubriker: { 'Personnr (SO)': 'kontakt_id' } }] };
const POSTER = [
	{ avtal: '', ord: 'CRM (SuperOffice)', post: 'Gemensamt CRM-system' },
	{ avtal: '', ord: 'Webb tasteget.nu', post: 'Webbplattform tasteget.nu' },
	{ avtal: '', ord: 'Reg. ambassadörer', post: 'Regionala ambassadörer' }
];
const AVTAL = 'kompetensattraktion-2024';

async function sista(utfall: Utfall, id: Parameters<Utfall['rader']>[0]) {
	return (await utfall.rader(id))?.at(-1);
}

describe('a selection of contacts', () => {
	test('is asked about for its id alone, and read only when that is answered', async () => {
		await expect(berakna(mapp, '2024-K3', { avtal: AVTAL })).rejects.toThrow('känns igen');
		const { reports } = await berakna(mapp, '2024-K3', { avtal: AVTAL, installningar: SVAR });
		expect(reports).toMatchObject([{ kalla: 'kontakter', rader: 485, inlasta: 485 }]);
		expect(reports[0]?.fragor).toBeUndefined();
	});

	test('taken out eight days into a quarter opens at the one before', async () => {
		const { oppnar } = await berakna(mapp, '2024-K3', { avtal: AVTAL, installningar: SVAR });
		expect(await oppnar('2026-11-28')).toBe('2024-K3');
	});

	test('gives the right figures when it is', async () => {
		const utfall = await berakna(mapp, '2024-K3', { avtal: AVTAL, installningar: SVAR });
		expect(await sista(utfall, 'hushall_nu')).toMatchObject({ registrerade: 321, flyttade: 70 });
		expect(await sista(utfall, 'hushall_per_kvartal')).toMatchObject({
			kvartal: '2024-K3',
			registrerade: 22,
			flyttade: 4,
			nya_i_registret: 7
		});
		expect(await sista(utfall, 'magasin_per_kvartal')).toMatchObject({
			bestallningar: 6,
			bestallningar_ack: 120
		});
		// Of those who asked before they were registered, one was answered late by the day it asked, and
		// before the day it is counted from: the registration.
		expect(await sista(utfall, 'svarstid_per_kommun')).toMatchObject({
			inkomna: 29,
			i_tid: 26,
			sena: 3
		});
		expect(await sista(utfall, 'registervard')).toMatchObject({
			datum_utan_status: 6,
			status_utan_datum: 12
		});
	});
});

describe('a follow-up of the economy', () => {
	test.each([
		'Ekonomi kompetensattraktion 2024 lång tkr.xlsx',
		'Ekonomi kompetensattraktion 2024 lång.xlsx',
		'Ekonomiuppföljning sept 2024.xlsx'
	])('gives the right figures: %s', async (fil) => {
		const egen = mkdtempSync(join(tmpdir(), 'ekonomi-'));
		copyFileSync(join(faltmapp('egna-filer'), fil), join(egen, fil));
		const utfall = await berakna(egen, '2024-K3', {
			avtal: AVTAL,
			installningar: { varden: { poster: POSTER } }
		});
		rmSync(egen, { recursive: true });
		expect(utfall.reports[0]?.fragor).toBeUndefined();
		const poster = (await utfall.rader('budget_utfall_per_post')) ?? [];
		expect(poster.map(({ post, utfall_ack_ore }) => [post, Number(utfall_ack_ore) / 100])).toEqual([
			['Gemensamt CRM-system', 392_600],
			['Webbplattform tasteget.nu', 236_200],
			['Strategiskt talangattraktionsarbete', 222_200],
			['Kommunikation', 948_000],
			['Regionala ambassadörer', 136_000],
			['Coworkingnätverk', 47_500],
			['Magasinet Ta steget', 486_500],
			['Totalt', 2_469_000]
		]);
		expect(poster.at(-1)).toMatchObject({
			budget_ar_ore: 357_000_000,
			prognos_ar_ore: 326_300_000,
			prognosavvikelse_ore: 30_700_000
		});
	});
});
