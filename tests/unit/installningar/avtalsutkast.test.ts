import { describe, expect, test } from 'vitest';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { INGA } from '$lib/installningar/installningar';
import { Installningar } from '$lib/installningar/schema';
import { kommundelar, folkmangdFore } from '$lib/installningar/avtal/folk';
import { granska } from '$lib/installningar/avtal/granska';
import { arFor, nastaAr, tomtAvtal } from '$lib/installningar/avtal/nastaar';
import { narIOrd, tidIOrd } from '$lib/installningar/avtal/ord';
import {
	avtalAv,
	medAndras,
	satt,
	utkastAv,
	vid,
	type Nod,
	type Utkast
} from '$lib/installningar/avtal/utkast';

const avtal = (id: string) => agreement(id, AGREEMENTS)!;
const med = (utkast: Utkast, varden: Record<string, Nod>) =>
	Object.entries(varden).reduce((nu, [vag, varde]) => satt(nu, vag, varde) as Utkast, utkast);
const fel = (utkast: Utkast) => {
	const read = avtalAv(utkast);
	return 'fel' in read ? Object.fromEntries(read.fel) : {};
};
const POST = { id: '', namn: '', alias: '', budget_kr: '', uppdrag: '', matt: '', nyckeltal: '' };
const plain = (text: string[]) => text.map((rad) => rad.replaceAll('\u00a0', ' '));

describe('an agreement that is typed', () => {
	test.each(AGREEMENTS.map((ett) => [ett.id, ett] as const))(
		'%s comes out of the form as it went in',
		(_, ett) => {
			expect(avtalAv(utkastAv(ett))).toEqual({ avtal: ett });
		}
	);

	test('takes in what another tab has saved, and tells the fields that both have typed', () => {
		const bas = utkastAv(avtal('kompetensattraktion-2024'));
		const mitt = med(bas, { diarienummer: 'RUN/1', kortnamn: 'Mitt namn' });
		const deras = med(bas, { 'budget.kalla': 'Protokoll', kortnamn: 'Deras namn' });
		const { utkast, tvister } = medAndras(bas, mitt, deras);
		expect(utkast).toEqual(
			med(bas, { diarienummer: 'RUN/1', 'budget.kalla': 'Protokoll', kortnamn: 'Mitt namn' })
		);
		expect(tvister).toEqual([{ vag: 'kortnamn', mitt: 'Mitt namn', deras: 'Deras namn' }]);
		// What the other saved is the new beginning: nothing is asked twice.
		expect(medAndras(deras, utkast, deras)).toEqual({ utkast, tvister: [] });
		expect(medAndras(bas, bas, deras)).toEqual({ utkast: deras, tvister: [] });
	});

	test('with every field filled in comes out as it went in', () => {
		const fullt: Agreement = {
			...avtal('kompetensattraktion-2024'),
			forlangning: { ar: 2, langst: '2030-12-31', uppsagning_manader: 3 },
			fordelning: {
				ar: 2024,
				kommuner_kr: 60_000,
				regionen_kr: 30_000,
				nyckel: 'fast',
				fasta: [
					{ kommun: 'Berg', belopp_kr: 20_000 },
					{ kommun: 'Åre', belopp_kr: 40_000 }
				],
				kalla: 'Bilaga 2'
			},
			fakturamottagare: [{ part: 'Åre', mottagare: 'Årehus AB', referens: '4711' }],
			licenser: [{ ar: 2024, kommun: 'Berg', antal: 2, pris_kr: 3500 }],
			overforingar: [
				{ riktning: 'utgående', ar: 2024, belopp_kr: 310_000, status: 'tillstyrkt', kalla: '§ 39' }
			],
			tolkningar: [{ galler: 'resultat', tolkning: 'En rad.\nEn till.', alternativ: null }]
		};
		expect(avtalAv(utkastAv(fullt))).toEqual({ avtal: fullt });
	});

	test('has its amounts the Swedish way, and takes them so', () => {
		const utkast = utkastAv(avtal('kompetensattraktion-2024'));
		expect(vid(utkast, 'budget.poster.0.budget_kr')).toBe('540\u00a0000');
		const read = avtalAv(satt(utkast, 'budget.poster.0.budget_kr', ' 1.250 000 kr') as Utkast);
		expect('avtal' in read).toBe(false);
		const ratt = avtalAv(satt(utkast, 'budget.poster.0.budget_kr', '1 250 000 kr') as Utkast);
		expect('avtal' in ratt && ratt.avtal.budget.poster[0]!.budget_kr).toBe(1_250_000);
	});

	test('tells of each wrong field at its place, all at once', () => {
		const utkast = med(utkastAv(avtal('kompetensattraktion-2024')), {
			titel: ' ',
			start: '2024-02-30',
			'mal.hushall': 'många',
			'budget.poster.1.budget_kr': '12,50',
			'finansiering.0.belopp_kr': '−5',
			'plikter.0.manader': '1, 13'
		});
		expect(fel(utkast)).toEqual({
			titel: 'Fyll i titel.',
			start: 'Skriv en dag som finns, år-månad-dag, till exempel 2025-01-31.',
			'mal.hushall': 'Skriv ett heltal med siffror.',
			'budget.poster.1.budget_kr': 'Skriv beloppet i hela kronor, till exempel 540 000.',
			'finansiering.0.belopp_kr': 'Beloppet kan inte vara mindre än noll.',
			'plikter.0.manader': 'Skriv månaderna som tal mellan 1 och 12, till exempel 1, 4, 7, 10.'
		});
	});

	test('tells of fields that contradict each other at the field to mend', () => {
		const utkast = utkastAv(avtal('kompetensattraktion-2024'));
		expect(fel(med(utkast, { slut: '2023-12-31' }))).toEqual({
			slut: 'Avtalet slutar innan det börjar.'
		});
		expect(fel(med(utkast, { 'budget.poster.1.namn': 'Kommunikation' }))).toEqual({
			'budget.poster.3.namn': 'En annan post har samma namn.'
		});
		expect(fel(med(utkast, { 'mal.hushall': '0' }))).toEqual({
			'mal.hushall': 'Talet ska vara minst 1.'
		});
		const fast = {
			ar: '2024',
			kommuner_kr: '60 000',
			regionen_kr: '0',
			nyckel: 'fast',
			fasta: { Berg: '20 000', Åre: '30 000' },
			kalla: ''
		};
		expect(fel(med(utkast, { fordelning: fast }))).toEqual({
			'fordelning.fasta':
				'De fasta beloppen är 50000 kr tillsammans och kommunernas del är 60000 kr.'
		});
		const snett = { ...fast, fasta: { Berg: 'mycket' } };
		expect(fel(med(utkast, { fordelning: snett }))).toEqual({
			'fordelning.fasta.Berg': 'Skriv beloppet i hela kronor, till exempel 540 000.'
		});
	});

	test('gives new posts and duties an id of their own from their names', () => {
		const utkast = med(utkastAv(avtal('kompetensattraktion-2025')), {
			'budget.poster': [
				{ ...POST, namn: 'Gemensamt CRM', budget_kr: '5' },
				{ ...POST, namn: 'Möten, årliga', budget_kr: '6' }
			]
		});
		const read = avtalAv(utkast);
		expect('avtal' in read && read.avtal.budget.poster.map(({ id }) => id)).toEqual([
			'gemensamt-crm',
			'moten-arliga'
		]);
	});
});

describe('the agreement of the form and the rest of the settings', () => {
	test('a new one needs an id and names that no other has', () => {
		const kopia = utkastAv(avtal('kompetensattraktion-2025'));
		const svar = granska(kopia, true, INGA);
		expect('fel' in svar && [...svar.fel.keys()]).toEqual(['id']);
		const andraNamn = satt(kopia, 'id', 'kompetensattraktion-2026') as Utkast;
		const krock = granska(andraNamn, true, INGA);
		expect('fel' in krock && Object.fromEntries(krock.fel)).toEqual({
			titel:
				'”Samarbetsavtal kompetensattraktion 2025” är redan ett namn på Kompetensattraktion 2025.',
			kortnamn: '”Kompetensattraktion 2025” är redan ett namn på Kompetensattraktion 2025.',
			diarienummer: '”RUN/331/2024” är redan ett namn på Kompetensattraktion 2025.',
			alias: '”Ta steget 2025” är redan ett namn på Kompetensattraktion 2025.'
		});
	});

	test('Energikontoret cannot lose its index, and the field says so', () => {
		const svar = granska(
			satt(utkastAv(avtal('energikontoret')), 'index', null) as Utkast,
			false,
			INGA
		);
		expect('fel' in svar && Object.fromEntries(svar.fel)).toEqual({
			index: 'Avtalet energikontoret räknas upp med LPIX och måste ha ett index.'
		});
	});

	test('one that says what the program’s own says is nothing to keep', () => {
		const samma = granska(utkastAv(avtal('energikontoret')), false, INGA);
		expect('byte' in samma && samma.byte.installningar.avtal).toEqual([]);
	});
});

describe('next year’s agreement', () => {
	const ny = nastaAr(
		{
			...avtal('kompetensattraktion-2025'),
			budget: { ar: 2025, kalla: 'Bilaga 2', poster: [] },
			overforingar: [
				{ riktning: 'ingående', ar: 2025, belopp_kr: 310_000, status: 'tillstyrkt', kalla: '' },
				{ riktning: 'utgående', ar: 2025, belopp_kr: 5_000, status: 'tillstyrkt', kalla: '' }
			]
		},
		AGREEMENTS
	);

	test('is the same with the years moved, and a proposal until it is decided', () => {
		expect(ny).toMatchObject({
			id: 'kompetensattraktion-2026',
			titel: 'Samarbetsavtal kompetensattraktion 2026',
			kortnamn: 'Kompetensattraktion 2026',
			alias: ['Ta steget 2026'],
			diarienummer: null,
			beslut: 'förslag',
			start: '2026-01-01',
			slut: '2026-12-31',
			budget: { ar: 2026, kalla: '' }
		});
		expect(ny.plikter[0]).toMatchObject({ forsta: '2026-04-30', sista: '2027-01-31' });
		const svar = granska(utkastAv(ny), true, INGA);
		expect('byte' in svar && svar.byte.installningar.avtal.map(({ id }) => id)).toEqual([
			'kompetensattraktion-2026'
		]);
	});

	test('takes over what the year before sends on, and nothing of what it got', () => {
		expect(ny.overforingar).toEqual([
			{ riktning: 'ingående', ar: 2026, belopp_kr: 5_000, status: 'tillstyrkt', kalla: '' }
		]);
	});

	test('is the first that there is none for: 2024’s is 2026’s too', () => {
		const kopia = nastaAr(avtal('kompetensattraktion-2024'), AGREEMENTS);
		expect(kopia).toMatchObject({
			id: 'kompetensattraktion-2026',
			kortnamn: 'Kompetensattraktion 2026',
			alias: ['Ta steget 2026'],
			start: '2026-01-01',
			budget: { ar: 2026 }
		});
		expect([arFor(kopia), arFor(avtal('energikontoret'))]).toEqual([2026, null]);
		expect('byte' in granska(utkastAv(kopia), true, INGA)).toBe(true);
	});

	test('of one without a year is told apart by its names', () => {
		const kopia = nastaAr(avtal('energikontoret'), AGREEMENTS);
		expect([kopia.id, kopia.kortnamn, kopia.alias]).toEqual([
			'energikontoret-2',
			'Energikontoret (kopia)',
			[]
		]);
		expect('byte' in granska(utkastAv(kopia), true, INGA)).toBe(true);
	});

	test('and an empty one tell what must be filled in', () => {
		expect(Object.keys(fel(utkastAv(tomtAvtal())))).toEqual([
			'id',
			'titel',
			'kortnamn',
			'start',
			'slut'
		]);
	});
});

describe('the kommuner’s parts', () => {
	const fordelning = { kommuner_kr: 80, nyckel: 'befolkning' as const, fasta: [] };

	test('follow the typed populations of the year before, and are not known without', () => {
		const befolkning = Installningar.parse({
			version: 1,
			befolkning: [
				'Berg',
				'Bräcke',
				'Härjedalen',
				'Krokom',
				'Ragunda',
				'Strömsund',
				'Åre',
				'Östersund'
			].map((kommun, i) => ({ kommun, ar: 2024, antal: i === 7 ? 30 : 10, kalla: 'exempel' }))
		});
		const folk = folkmangdFore(2025, befolkning, undefined);
		expect(kommundelar(fordelning, folk)).toEqual([8, 8, 8, 8, 8, 8, 8, 24]);
		expect(folkmangdFore(2026, befolkning, undefined)).toBe(null);
		expect(kommundelar(fordelning, null)).toBe(null);
	});

	test('are not told while fixed amounts are not the whole', () => {
		const fasta = [{ kommun: 'Åre', belopp_kr: 79 }];
		expect(kommundelar({ ...fordelning, nyckel: 'fast', fasta }, null)).toBe(null);
	});
});

describe('an agreement’s term in words', () => {
	test('tells of the extension that runs and the last day to give notice', () => {
		expect(plain(tidIOrd(avtal('energi-fastighetsnatverk'), '2024-09-30'))).toEqual([
			'1 september 2019 – 31 augusti 2022.',
			'Löper nu till och med 31 augusti 2025.',
			'Förlängs 3 år i taget om ingen säger upp det, utan slutdag.',
			'Säg upp det senast 28 februari 2025 för att det ska sluta 31 augusti 2025.'
		]);
	});

	test('tells that one has ended, and that one has not begun', () => {
		expect(plain(tidIOrd(avtal('kompetensattraktion-2024'), '2025-03-31'))[1]).toBe(
			'Avtalet har löpt ut.'
		);
		expect(plain(tidIOrd(avtal('kompetensattraktion-2025'), '2024-09-30'))[1]).toBe(
			'Avtalet har inte börjat.'
		);
	});

	test('tells when a duty falls', () => {
		const nar = (id: string, plikt: number) => plain([narIOrd(avtal(id).plikter[plikt]!)])[0];
		expect(nar('kompetensattraktion-2024', 0)).toBe(
			'Till slutet av januari, april, juli och oktober, från och med 30 april 2024 till och med 31 januari 2025.'
		);
		expect(nar('kompetensattraktion-2024', 1)).toBe('Senast 31 december 2024.');
		expect(nar('energikontoret', 0)).toBe(
			'Varje år till slutet av januari, från och med 31 januari 2024.'
		);
	});
});
