import { describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import {
	befolkningMening,
	forandringMening,
	natverkMening,
	resultatMening,
	slutavrakningMening
} from '$lib/catalogue/rapporter/andelar';
import { kalenderMening, kalenderposter } from '$lib/catalogue/rapporter/kalenderposter';
import {
	foretagMening,
	handelseOrd,
	kohortLardom,
	kohortMening,
	registervardMening,
	taktMening
} from '$lib/catalogue/rapporter/uppfoljning';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const TAKT = {
	mal: 400,
	flyttade: 265,
	aterstar: 135,
	kvartal_kvar: 4,
	behovs_per_kvartal: 33.75,
	snitt_fyra_kvartal: 22.5
};

describe('the pace', () => {
	test('needed is never told smaller than it is', () => {
		expect(plain(taktMening(TAKT))).toBe(
			'33,8 hushåll per kvartal behövs för att nå målet, mot 22,5 hushåll i snitt de fyra senaste kvartalen'
		);
	});

	test.each([
		[{ mal: null }, '22,5 hushåll i snitt de fyra senaste kvartalen'],
		[{ aterstar: 0 }, 'Målet är nått, med 22,5 hushåll i snitt de fyra senaste kvartalen'],
		[{ behovs_per_kvartal: null }, '135 hushåll återstår, och inget kvartal är kvar']
	])('with %o is %s', (more, text) => {
		expect(plain(taktMening({ ...TAKT, ...more }))).toBe(text);
	});
});

test('the cohorts are told together, and no households are no division by nothing', () => {
	const rows = [
		{ kvartal: '2024-K1', registrerade: 1, flyttade: 1, median_dagar: 10 },
		{ kvartal: '2024-K2', registrerade: 1102, flyttade: 264, median_dagar: null }
	];
	expect(plain(kohortMening(rows))).toBe(
		'Av 1 103 registrerade hushåll har 265 flyttat med känt datum'
	);
	expect(kohortMening([])).toBe('Inga hushåll är registrerade');
});

test.each([
	[[0, 0, 0], 'Registret är vårdat'],
	[[1, 0, 0], 'En kontakt ska tas bort'],
	[[0, 2, 3], 'Två saknar statusen Flyttat och tre saknar flyttdatum'],
	[[null, 1, 0], 'En saknar statusen Flyttat'],
	[[null, 0, 0], 'Ingen kontakt saknar flyttdatum eller statusen Flyttat'],
	[[0, null, null], 'Ingen kontakt ska tas bort'],
	[[null, null, null], 'Registervården går inte att räkna'],
	[[12, 1, 0], 'Tolv kontakter ska tas bort och en saknar statusen Flyttat']
])('the register care of %j is: %s', ([bort, datum, status], text) => {
	const lanet = {
		ansvarig: 'Hela länet',
		ska_tas_bort: bort ?? null,
		datum_utan_status: datum ?? null,
		status_utan_datum: status ?? null
	};
	expect(plain(registervardMening(lanet))).toBe(text);
});

test('the companies stand against their goal where there is one', () => {
	expect(plain(foretagMening({ foretag: 31, mal: 200 }))).toBe(
		'31 av 200 företag har hittat arbetskraft'
	);
	expect(plain(foretagMening({ foretag: 1, mal: null }))).toBe('1 företag har hittat arbetskraft');
});

describe('the calendar', () => {
	const row = (handelse: string, datum: string) => ({
		avtal: 'energikontoret',
		handelse,
		datum,
		mottagare: null
	});

	test('tells the nearest of what is to come, not what has begun', () => {
		const rows = [row('start', '2025-02-01'), row('plikt:faktura', '2026-01-31')];
		expect(plain(kalenderMening(kalenderposter(rows, '2025-01-01', AGREEMENTS)))).toBe(
			'Närmast i januari 2026: årlig faktura av basfinansieringen'
		);
		expect(kalenderMening(kalenderposter(rows, '2026-02-01', AGREEMENTS))).toBe(
			'Inget mer står i kalendern'
		);
	});

	test('calls a duty by its name in the agreement', () => {
		expect(handelseOrd(row('plikt:samradsmote', '2025-05-31'), AGREEMENTS)).toBe(
			'Möte i samrådsgruppen'
		);
		expect(handelseOrd(row('langst_till', '2033-12-31'), AGREEMENTS)).toBe(
			'Sista dag som avtalet kan gälla'
		);
	});
});

describe('the shares', () => {
	const forandring = (forra_kr: number, belopp_kr: number) =>
		plain(
			forandringMening({
				part: 'Totalt',
				forra_kr,
				indexeffekt_kr: belopp_kr - forra_kr,
				befolkningseffekt_kr: 0,
				belopp_kr
			})
		);
	test('grow, fall or stay', () => {
		expect(forandring(1_600_000, 1_638_400)).toContain('ökar med 38 tkr av index');
		expect(forandring(1_638_400, 1_600_000)).toContain('minskar med 38 tkr av index');
		expect(forandring(1_600_000, 1_600_000)).toBe('Basfinansieringen är densamma som i fjol');
	});

	test('are told by whom the population moves the most', () => {
		const rad = (part: string, befolkningseffekt_kr: number) => ({
			...{ part, forra_kr: 0, indexeffekt_kr: 900, belopp_kr: 0, befolkningseffekt_kr }
		});
		const region = rad('Region Jämtland Härjedalen', 5_000);
		expect(
			plain(
				befolkningMening([rad('Berg', -237), rad('Åre', 1_073), rad('Strömsund', -1_197), region])!
			)
		).toBe('Befolkningen gör att Åre betalar 1 073 kr mer och Strömsund 1 197 kr mindre');
		expect(befolkningMening([rad('Berg', 0), rad('Åre', 0), region])).toBeNull();
	});

	test('are invoiced by the quarter that is asked for', () => {
		const totalt = { part: 'Totalt', ar_kr: 10, k1_kr: 3, k2_kr: 3, k3_kr: 2, k4_kr: 2 };
		expect(plain(natverkMening(totalt, 2025, 3))).toBe(
			'Parterna betalar 10 kr för nätverket 2025, 2 kr för kvartal 3'
		);
	});

	test.each([
		[236_050, '236 tkr betalas tillbaka till parterna'],
		[-5, '5 kr betalas in av parterna'],
		[0, 'Inget betalas tillbaka eller in: skillnaden är högst 10 procent av utfallet']
	])('are settled by %d: %s', (justering_kr, text) => {
		const totalt = { part: 'Totalt', finansiering_kr: 0, utfall_andel_kr: 0, justering_kr };
		expect(plain(slutavrakningMening(totalt))).toBe(text);
	});

	test.each([
		[
			1_600_000,
			151_240_000,
			'Inget betalas tillbaka: skillnaden är 6 procent av utfallet, och gränsen är 10'
		],
		// 9.9 percent would be told as the limit itself.
		[1_099_000, 100_000_000, 'Inget betalas tillbaka: skillnaden är högst 10 procent av utfallet']
	])('of %d and %d nothing is settled: %s', (finansiering_kr, utfall, text) => {
		const totalt = { part: 'Totalt', finansiering_kr, utfall_andel_kr: 0, justering_kr: 0 };
		expect(plain(slutavrakningMening(totalt, utfall))).toBe(text);
	});
});

test('a result that cannot be told is not told as nothing', () => {
	const rad = (utfall_ack_ore: number | null) => [
		{
			rad: 'Resultat' as const,
			budget_ar_ore: 0,
			utfall_ack_ore,
			prognos_ar_ore: null,
			avvikelse_ar_ore: null
		}
	];
	const mening = (ore: number | null, tom = '2024-09-30') =>
		plain(resultatMening(rad(ore), { tom }, 'tkr'));
	expect(mening(31_000_000)).toBe('Resultatet hittills är ett överskott på 310 tkr');
	expect(mening(-31_000_000)).toBe('Resultatet hittills är ett underskott på 310 tkr');
	expect(mening(0)).toBe('Resultatet hittills är 0 tkr');
	expect(mening(31_000_000, '2024-12-31')).toBe('Årets resultat är ett överskott på 310 tkr');
	expect(mening(null)).toBe('Resultatet kan inte räknas ännu');
});

test('the cohorts tell of the first year and the last of which all have had a year, both at the same age', () => {
	/** Of each quarter's ten, so many more have moved for each quarter that passes until they are told of. */
	const ar = (nar: number, okning: number, nu: number) =>
		[1, 2, 3, 4].flatMap((nr) =>
			Array.from({ length: Math.max(0, nu - (4 * nar + nr) + 1) }, (_, efter) => ({
				...{ kvartal: `${nar}-K${nr}`, efter, registrerade: 10, flyttade: okning * efter }
			}))
		);
	const den = (ar_: number, nr: number) => {
		const nu = 4 * ar_ + nr;
		const rows = [
			ar(2020, 0.75, nu),
			ar(2021, 0.7, nu),
			ar(2022, 0.5, nu),
			ar(2023, 0.1, nu)
		].flat();
		return plain(kohortLardom(rows) ?? '');
	};
	expect(den(2023, 4)).toBe(
		'Efter fyra kvartal hade 30 procent av hushållen från 2020 flyttat, mot 20 procent av dem från 2022'
	);
	// The last quarter of 2022 has not had a year yet: 2021's has had seven quarters.
	expect(den(2023, 3)).toBe(
		'Efter sju kvartal hade 53 procent av hushållen från 2020 flyttat, mot 49 procent av dem från 2021'
	);
	expect(den(2021, 4)).toBe('');
});
