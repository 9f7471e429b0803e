import { describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { AvsnittId } from '$lib/rapport/avsnitt/all';
import type { Avsnittsunderlag } from '$lib/rapport/avsnitt/figur';
import { avsnittsforslag, postforslag, somText } from '$lib/rapport/forslagstext';
import type { Results } from '$lib/catalogue/measures/results';
import { kommunensFakturor, kommunensForandring } from '$lib/catalogue/rapporter/meningar/kommun';
import { RAPPORTSORTER } from '$lib/rapport/rapportsorter';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { parseKvartal } from '$lib/domain/kvartal';

const kvartal = parseKvartal('2025-K3')!;
const vy = (andring: Partial<Avsnittsunderlag> = {}): Avsnittsunderlag => ({
	kommun: null,
	params: { kvartal, tom: kvartal.slut, avtal: AGREEMENTS[2]! },
	results: svaren(rows),
	enhet: 'kr',
	slutar: null,
	avtalen: AGREEMENTS,
	filer: [],
	bokslutKlart: false,
	...andring
});
const forslag = (id: AvsnittId, u: Avsnittsunderlag) =>
	avsnittsforslag(id, u.kommun ? 'kommun' : 'kvartal', u);

/** The measures' answers with these rows. */
function svaren(alla: ReadyRows): Results {
	const provenance = { tom: kvartal.slut, filer: [], notes: [], steg: [] };
	return Object.fromEntries(
		Object.entries(alla).map(([id, rows]) => [id, { status: 'ready', rows, provenance }])
	) as Results;
}

const blanksteg = (texter: string[]) => texter.map((text) => text.replace(/\u00a0/g, ' '));

const rows: ReadyRows = {
	hushall_nu: [{ registrerade: 9, flyttade: 5, varav_utan_datum: 0, mal: null, aterstar: null }],
	hushall_per_kvartal: [],
	hushall_per_kommun: [
		{ kommun: 'Berg', registrerade: 4, flyttade: 3, flyttade_kvartal: 1 },
		{ kommun: 'Åre', registrerade: 7, flyttade: 2, flyttade_kvartal: 0 }
	],
	svarstid_per_kommun: [
		{ kommun: 'Åre', inkomna: 4, i_tid: 3, sena: 1, pagar: 0, median_arbetsdagar: 2 },
		{ kommun: 'Hela länet', inkomna: 8, i_tid: 8, sena: 0, pagar: 0, median_arbetsdagar: 2 }
	],
	registervard: [
		{ ansvarig: 'Åre', ska_tas_bort: 2, datum_utan_status: 0, status_utan_datum: 0 },
		{ ansvarig: 'Hela länet', ska_tas_bort: 6, datum_utan_status: 0, status_utan_datum: 1 }
	],
	kommunandelar: [
		{ part: 'Berg', befolkning: 40, belopp_kr: 400 },
		{ part: 'Åre', befolkning: 60, belopp_kr: 600 },
		{ part: 'Region Jämtland Härjedalen', befolkning: null, belopp_kr: 1000 },
		{ part: 'Totalt', befolkning: 100, belopp_kr: 2000 }
	]
};

describe('what is proposed for a section', () => {
	test('is its findings, and nothing for what is not ready', () => {
		expect(blanksteg(forslag('service', vy()))).toEqual([
			'100 procent fick svar inom fem arbetsdagar, 8 av 8'
		]);
		expect(forslag('magasin', vy())).toEqual([]);
		expect(forslag('metod', vy())).toEqual([]);
	});

	test('is the kommun’s own in its report', () => {
		const are = vy({ kommun: 'Åre' });
		expect(blanksteg(forslag('sammanfattning', are))).toEqual([
			'2 hushåll har flyttat till Åre, inget under kvartalet',
			'Åre: 75 procent fick svar inom fem arbetsdagar, 3 av 4',
			'Åre: två kontakter ska tas bort',
			'Åre kommun betalar 600 kr för Energikontoret 2025'
		]);
		const ragunda = vy({ kommun: 'Ragunda' });
		expect(forslag('registervard', ragunda)).toEqual(['Ragunda: registret är vårdat']);
		expect(forslag('kommuner', ragunda)).toEqual([]);
	});

	test('tells no zeros of a quarter that the register does not reach', () => {
		const slutar = vy({ slutar: 'Registret slutar i augusti.' });
		expect(forslag('service', slutar)).toEqual([]);
		expect(blanksteg(forslag('hjalte', slutar))).toEqual(['5 hushåll har flyttat sammanlagt']);
	});

	test('is text to go on writing in: a list in the summary', () => {
		expect(somText('sammanfattning', ['Ett', 'Två.'])).toBe('- Ett.\n- Två.');
		expect(somText('ekonomi', ['Ett', 'Två.'])).toBe('Ett. Två.');
	});
});

test('a post is told by its measures and its own key figures', () => {
	const rad = { foregaende: 40.5, samma_ifjol: null, kalla: 'nyckeltal' };
	const nyckeltal = [
		{ ...rad, post: 'Webb', nyckeltal: 'Besök', varde: 12300, enhet: 'antal' },
		{ ...rad, post: 'Webb', nyckeltal: 'Öppnat', varde: 42, enhet: '%' },
		{ ...rad, post: 'Webb', nyckeltal: 'Okänt', varde: null, enhet: null },
		{ ...rad, post: 'CRM', nyckeltal: 'Annat', varde: 1, enhet: null }
	];
	const post = { namn: 'Webb', matt: ['svarstid_per_kommun'] };
	expect(blanksteg(postforslag(post, vy({ results: svaren({ ...rows, nyckeltal }) })))).toEqual([
		'100 procent fick svar inom fem arbetsdagar, 8 av 8',
		'Besök: 12 300,0, mot 40,5 kvartalet före',
		'Öppnat: 42,0 %, mot 40,5 % kvartalet före'
	]);
});

test('a kommun’s share and invoices are told in kronor with their signs', () => {
	const rad = { part: 'Åre', forra_kr: 600, indexeffekt_kr: 12, befolkningseffekt_kr: -20 };
	expect(
		blanksteg([
			kommunensForandring({ ...rad, belopp_kr: 592 }),
			kommunensFakturor('Berg', [{ belopp_kr: 400 }, { belopp_kr: 50 }]),
			kommunensFakturor('Berg', [])
		])
	).toEqual([
		'Andelen för Åre kommun minskar med 8 kr: 12 kr mer av index och 20 kr mindre av befolkningen',
		'Bergs kommun: kvartalets två fakturor är på sammanlagt 450 kr',
		'Bergs kommun har ingen faktura som kan räknas ännu'
	]);
});

test('a report names the time it is about', () => {
	const period = (sort: keyof typeof RAPPORTSORTER) => RAPPORTSORTER[sort].period(kvartal);
	expect(blanksteg([period('kvartal'), period('ar'), period('radgivning')])).toEqual([
		'Kvartal 3 2025',
		'Året 2025',
		'Andra halvåret 2025'
	]);
});
