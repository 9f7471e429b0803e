import { indexRubrik, insatsMening, slagMening } from '$lib/catalogue/rapporter/andelar';
import { kommunensRegistervard } from '$lib/catalogue/rapporter/meningar/kommun';
import { describe, expect, test } from 'vitest';
import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import type { PagaendeInsats } from '$lib/catalogue/measures/pagaende_insatser/measure';
import type { Prognosjamforelse } from '$lib/catalogue/measures/prognosjamforelse/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import {
	flyttadeMening,
	flyttMening,
	inflodeMening,
	kandaSentMeningar,
	kommunMening,
	magasinMening,
	nyaIRegistretMening,
	registreradeMening
} from '$lib/catalogue/rapporter/meningar/inflyttning';
import { mestMening, prognosMening } from '$lib/catalogue/rapporter/meningar/ekonomi';
import { andringMening } from '$lib/catalogue/rapporter/prognos';
import {
	senastMening,
	senMening,
	kommunensSvarstid,
	svarstidMening
} from '$lib/catalogue/rapporter/meningar/service';
import { nyckeltalMening, nyckeltalsfynd } from '$lib/catalogue/rapporter/nyckeltal';
import { params } from './engine/tables';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');
const rad = (kvartal: string, registrerade: number, flyttade = 0, nya = 0): HushallPerKvartal => ({
	kvartal,
	registrerade,
	flyttade,
	nya_i_registret: nya,
	registrerade_ack: registrerade,
	flyttade_ack: flyttade
});
const nu = { registrerade: 1000, varav_utan_datum: 0 };

describe('the way to the goal', () => {
	test.each([
		[{ flyttade: 265, mal: 400, aterstar: 135 }, '265 hushåll har flyttat, 66 procent av målet'],
		[{ flyttade: 444, mal: 400, aterstar: 0 }, '444 hushåll har flyttat, 44 fler än målet'],
		[{ flyttade: 400, mal: 400, aterstar: 0 }, '400 hushåll har flyttat: målet är nått'],
		[{ flyttade: 1, mal: null, aterstar: null }, '1 hushåll har flyttat sammanlagt']
	])('%o', (row, expected) => {
		expect(plain(flyttadeMening({ ...nu, ...row }, [], params('2024-K3')))).toBe(expected);
	});

	test('without a goal is told since when, with the quarter and the undated beside it', () => {
		const rows = [rad('2020-K2', 38, 5), rad('2024-K3', 121, 11)];
		const told = (utan: number, tom?: string) =>
			plain(
				flyttadeMening(
					{ ...nu, flyttade: 540, varav_utan_datum: utan, mal: null, aterstar: null },
					rows,
					params('2024-K3', tom ? { tom } : {})
				)
			);
		expect(told(10)).toBe(
			'540 hushåll har flyttat sammanlagt sedan 2020, elva av dem under kvartalet och tio utan känt datum'
		);
		expect(told(0)).toBe(
			'540 hushåll har flyttat sammanlagt sedan 2020, elva av dem under kvartalet'
		);
	});
});

describe('the inflow', () => {
	const rows = [rad('2023-K3', 101), rad('2024-K2', 104), rad('2024-K3', 121)];

	test('is compared with the same quarter a year ago', () => {
		expect(plain(inflodeMening(rows, params('2024-K3')))).toBe(
			'121 nya hushåll registrerade sig, 20 fler än samma kvartal i fjol'
		);
	});

	test('of a quarter that is not over is compared with nothing', () => {
		expect(plain(inflodeMening(rows, params('2024-K3', { tom: '2024-08-31' })))).toBe(
			'121 nya hushåll registrerade sig t.o.m. 31 augusti 2024'
		);
	});

	test('of a quarter that the register does not reach the end of is compared with nothing', () => {
		const asked = (slutar: string, tom?: string) => ({
			...params('2024-K3', tom ? { tom } : {}),
			underlag: { vad: 'registret' as const, slutar }
		});
		const said = (slutar: string, tom?: string) => plain(inflodeMening(rows, asked(slutar, tom)));
		expect(said('2024-07-08')).toBe('121 nya hushåll registrerade sig t.o.m. 8 juli 2024');
		expect(said('2024-07-08', '2024-07-05')).toBe(
			'121 nya hushåll registrerade sig t.o.m. 5 juli 2024'
		);
		expect(said('2024-09-20')).toContain('20 fler än samma kvartal i fjol');
		expect(plain(flyttMening(rows, asked('2024-07-08')))).toBe(
			'0 hushåll flyttade under kvartalet t.o.m. 8 juli 2024'
		);
	});

	test('has nothing to be compared with in the first year', () => {
		expect(plain(inflodeMening([rad('2023-K3', 1)], params('2023-K3')))).toBe(
			'1 nytt hushåll registrerade sig'
		);
	});
});

test('moves are never compared with a year ago: that quarter has had longer to fill up', () => {
	const rows = [rad('2023-K3', 0, 43), rad('2024-K3', 0, 27)];
	expect(plain(flyttMening(rows, params('2024-K3')))).toBe('27 hushåll flyttade under kvartalet');
});

test('what is new in the register is told apart from what happened in the quarter', () => {
	const sagt = (rows: HushallPerKvartal[], av: MeasureParams) => {
		const mening = nyaIRegistretMening(rows, av);
		return mening && plain(mening);
	};
	const P = params('2023-K4');
	expect(sagt([rad('2023-K4', 0, 18, 179)], P)).toBe(
		'179 flyttar är nya i registret under kvartalet. Av de 179 skedde 18 under kvartalet och 161 tidigare'
	);
	expect(sagt([rad('2023-K4', 0, 0, 1)], P)).toBe(
		'1 flytt är ny i registret under kvartalet. Den skedde tidigare'
	);
	expect(sagt([rad('2023-K4', 0, 1, 1)], P)).toBe('1 flytt är ny i registret under kvartalet');
	expect(sagt([rad('2023-K4', 5)], P)).toBeNull();
	// A year ago none was new: that is something to be held against.
	expect(sagt([rad('2022-K4', 9, 1, 0), rad('2023-K4', 9, 1, 1)], P)).toBe(
		'1 flytt är ny i registret under kvartalet, en fler än samma kvartal i fjol'
	);
});

test('what is new is held against a year ago, but for a quarter when old moves were put in', () => {
	const rows = [rad('2023-K3', 0, 43, 28), rad('2023-K4', 0, 28, 179), rad('2024-K3', 0, 27, 38)];
	const nya = 'flyttar är nya i registret under kvartalet';
	const sagt = (alla: HushallPerKvartal[], av: MeasureParams) =>
		plain(nyaIRegistretMening(alla, av)!);
	expect(sagt(rows, params('2024-K3'))).toBe(
		`38 ${nya}, tio fler än samma kvartal i fjol. Av de 38 skedde 27 under kvartalet och 11 tidigare`
	);
	// The quarter is not over: part of one is not held against the whole of another.
	expect(sagt(rows, params('2024-K3', { tom: '2024-08-31' }))).toBe(
		`38 ${nya}. Av de 38 skedde 27 under kvartalet och 11 tidigare`
	);
	const sist = [...rows, rad('2024-K4', 0, 20, 24)];
	expect(sagt(sist, params('2024-K4'))).toBe(
		`24 ${nya}. Av de 24 skedde 20 under kvartalet och 4 tidigare`
	);
	// Nor is that quarter itself.
	expect(sagt([rad('2022-K4', 0, 20, 24), ...rows], params('2023-K4'))).not.toContain('i fjol');
});

test('a share in time is told only when something is in time or late', () => {
	const lanet = { kommun: 'Hela länet', median_arbetsdagar: null };
	expect(plain(svarstidMening({ ...lanet, inkomna: 5, i_tid: 3, sena: 1, pagar: 1 }, false))).toBe(
		'75 procent fick svar inom fem arbetsdagar, 3 av 4'
	);
	expect(plain(svarstidMening({ ...lanet, inkomna: 5, i_tid: 3, sena: 1, pagar: 1 }, true))).toBe(
		'75 procent fick svar inom fem arbetsdagar enligt kontaktkorten, 3 av 4'
	);
	expect(svarstidMening({ ...lanet, inkomna: 1, i_tid: 0, sena: 0, pagar: 1 }, false)).toBe(
		'Ingen förfrågan har hunnit bli besvarad eller sen än'
	);
	expect(svarstidMening({ ...lanet, inkomna: 0, i_tid: 0, sena: 0, pagar: 0 }, false)).toBe(
		'Inga förfrågningar kom in under kvartalet'
	);
});

test('a kommun is said to have no requests only when requests are told per kommun', () => {
	const rad = { i_tid: 1, sena: 0, pagar: 0, median_arbetsdagar: 1 };
	const lanet = { ...rad, kommun: 'Hela länet', inkomna: 1 };
	const berg = { ...rad, kommun: 'Berg', inkomna: 1 };
	const inget = { ...lanet, inkomna: 0, i_tid: 0 };
	const inga = 'Inga förfrågningar till Åre kom in under kvartalet';
	expect(kommunensSvarstid('Åre', [berg, lanet], false)).toBe(inga);
	expect(kommunensSvarstid('Åre', [inget], false)).toBe(inga);
	expect(kommunensSvarstid('Åre', [lanet], false)).toBe(
		'Förfrågningarna går inte att fördela på kommuner'
	);
	const vard = { ska_tas_bort: 0, datum_utan_status: 0, status_utan_datum: 0 };
	expect(kommunensRegistervard('Åre', [{ ansvarig: 'Hela länet', ...vard }])).toBe(
		'Kontakterna går inte att fördela på kommuner'
	);
});

test('no order at all is a sentence, not a zero', () => {
	expect(magasinMening([], params('2024-K3'))).toBe('Ingen har beställt magasinet än');
});

test('December tells the outcome and not a forecast; a missing forecast tells nothing', () => {
	const total = { prognosavvikelse_ore: 31_000_000 } as Parameters<typeof prognosMening>[0];
	expect(plain(prognosMening(total, params('2024-K3'), 'kr'))).toBe(
		'Prognosen för året är 310 tkr under budget'
	);
	const liten = { ...total, prognosavvikelse_ore: 49_900 };
	expect(plain(prognosMening(liten, params('2024-K3'), 'kr'))).toBe(
		'Prognosen för året är 499 kr under budget'
	);
	expect(plain(prognosMening(liten, params('2024-K3'), 'tkr'))).toBe(
		'Prognosen för året är lika med budgeten'
	);
	expect(plain(prognosMening(total, params('2024-K4'), 'tkr'))).toBe(
		'Årets utfall är 310 tkr under budget'
	);
	expect(
		prognosMening({ ...total, prognosavvikelse_ore: null }, params('2024-K3'), 'kr')
	).toBeNull();
});

test('an amount is said to be indexed only when some year has been', () => {
	const rad = (ar: number, belopp_kr: number) => ({ ar, procent: null, belopp_kr });
	expect(indexRubrik('Energikontoret', [rad(2024, 1_600_000)])).toBe(
		'Energikontoret: 1,60\u00a0mkr 2024, avtalets belopp det första året'
	);
	expect(indexRubrik('Energikontoret', [rad(2024, 1_600_000), rad(2025, 1_638_400)])).toBe(
		'Energikontoret: 1,64\u00a0mkr 2025, uppräknat med LPIX'
	);
});

test('costs that no kind of cost divides are told as that, and not as one of the kinds', () => {
	const rad = (kostnadsslag: string, utfall_ack_ore: number) => ({
		kostnadsslag,
		budget_ar_ore: null,
		utfall_ack_ore,
		prognos_ar_ore: null,
		prognosavvikelse_ore: null
	});
	expect(slagMening([rad('Ej fördelat', 100), rad('Totalt', 100)], { tom: '2024-09-30' })).toBe(
		'Kostnaderna är inte fördelade på slag'
	);
	const delade = [rad('Ej fördelat', 25), rad('lön', 75), rad('Totalt', 100)];
	expect(slagMening(delade, { tom: '2024-09-30' }).replaceAll('\u00a0', ' ')).toBe(
		'Mest har gått till lön, 75 procent av kostnaderna hittills'
	);
});

test('none is said to be the largest, or most, where two are', () => {
	const insats = (namn: string, beviljat: number) =>
		({ namn, beviljat_ore: beviljat * 100_000_000 }) as PagaendeInsats;
	const insatser = (...beviljat: number[]) =>
		plain(insatsMening(beviljat.map((mkr, i) => insats(`Insats ${i}`, mkr))));
	expect(insatser(2, 3)).toBe('Insats 1 är störst, 3,00 av beviljade 5,00 mkr');
	expect(insatser(3, 3)).toBe('Två pågående insatser');
	const andring = (...tkr: number[]) =>
		plain(
			andringMening(
				[...tkr, tkr.reduce((sum, en) => sum + en)].map(
					(en, i) => ({ post: `Post ${i}`, andring_ore: en * 100_000 }) as Prognosjamforelse
				),
				2
			)
		);
	expect(andring(-50, -60, 5)).toBe(
		'Prognosen är 105 tkr lägre än efter kvartal 2, mest för Post 1'
	);
	expect(andring(50, 50)).toBe('Prognosen är 100 tkr högre än efter kvartal 2');
});

test('a quarter in which many more moves became known than happened is told of, and no other', () => {
	const rows = [
		rad('2023-K3', 101, 43, 28),
		rad('2023-K4', 84, 28, 179),
		rad('2024-K1', 118, 2, 9)
	];
	expect(kandaSentMeningar(rows).map(plain)).toEqual([
		'Kvartal 4 2023 fördes många äldre flyttar in i registret: minst 151 av de 179 som blev kända skedde tidigare. Antalet kända det kvartalet jämförs därför inte med andra'
	]);
});

test('the registered are told of with those of the quarter, and not with those that have moved', () => {
	const told = (registrerade: number, kvartal = '2024-K3') =>
		plain(
			registreradeMening(
				{ ...nu, flyttade: 9, mal: null, aterstar: null },
				[rad('2020-K2', 38, 5), rad(kvartal, registrerade, 5)],
				params('2024-K3')
			)
		);
	expect(told(121)).toBe(
		'1 000 hushåll har registrerat sig sedan 2020, 121 av dem under kvartalet'
	);
	expect(told(0)).toBe(
		'1 000 hushåll har registrerat sig sedan 2020, inget av dem under kvartalet'
	);
	expect(told(121, '2020-K3')).toBe('1 000 hushåll har registrerat sig sedan 2020');
});

test('the kommun that answers latest is named, where one does', () => {
	const rad = (kommun: string, i_tid: number, sena: number) => ({
		...{ kommun, inkomna: i_tid + sena, i_tid, sena, pagar: 0, median_arbetsdagar: 1 }
	});
	const rows = [rad('Berg', 19, 1), rad('Härjedalen', 14, 6), rad('Ingen vald kommun', 0, 9)];
	expect(plain(senastMening(rows)!)).toBe(
		'I Härjedalen fick 6 av 20 förfrågningar inte svar i tid'
	);
	const med = (utan: number) =>
		plain(
			senastMening(rows, () => utan)!
				.split(': ')
				.at(-1)!
		);
	expect(med(4)).toBe('två svar kom för sent och fyra väntar än');
	expect(med(6)).toBe('alla väntar än');
	expect(med(0)).toBe('svaren kom för sent');
	expect(senastMening([rad('Berg', 19, 1), rad('Åre', 38, 2)])).toBeNull();
	// Those with time left are not among the 20.
	expect(plain(senastMening([{ ...rad('Berg', 14, 6), pagar: 3 }, rows[0]!])!)).toBe(
		'I Berg fick 6 av 20 förfrågningar inte svar i tid'
	);
	expect(senMening(rad('Åre', 39, 5), 3)).toBe(
		'I Åre fick fem förfrågningar inte svar i tid: två svar kom för sent och tre väntar än'
	);
});

test('key figures are told by how many are higher, and how many lower', () => {
	const rad = (nyckeltal: string, varde: number | null, foregaende: number | null) => ({
		...{ post: null, nyckeltal, varde, foregaende, samma_ifjol: null, enhet: null, kalla: 'x' }
	});
	const [upp, fler, ner] = [rad('Läsare', 110, 100), rad('Besökare', 150, 100), rad('Kort', 1, 4)];
	expect(nyckeltalsfynd([upp, fler, ner])).toBe(
		'Två nyckeltal är högre än kvartalet före, ett är lägre'
	);
	expect(nyckeltalsfynd([ner, ner, rad('Nya', 9, 0)])).toBe(
		'Två av tre nyckeltal är lägre än kvartalet före'
	);
	expect(nyckeltalsfynd([upp, fler])).toBe('Båda nyckeltalen är högre än kvartalet före');
	// One that can be compared is told by itself.
	expect(plain(nyckeltalsfynd([ner, rad('Nya', 9, 0)])!)).toBe(
		'Kort: 75 % lägre än kvartalet före'
	);
	expect(nyckeltalsfynd([rad('Läsare', 10, 10)])).toBe('Nyckeltalen är som kvartalet före');
	expect(nyckeltalsfynd([rad('Läsare', null, 10)])).toBeNull();
	// A share is higher or lower too, by points.
	expect(nyckeltalsfynd([{ ...rad('Öppnade', 20, 40), enhet: '%' }, upp])).toBe(
		'Ett nyckeltal är högre än kvartalet före, ett är lägre'
	);
	// What rounds to nothing is neither.
	expect(nyckeltalsfynd([rad('Läsare', 1001, 1000), fler])).toBe(
		'Ett av två nyckeltal är högre än kvartalet före'
	);
	// Spring is not autumn: where a year ago is known, that is what all are held against.
	const ifjol = (namn: string, varde: number, fore: number, samma_ifjol: number | null) => ({
		...rad(namn, varde, fore),
		samma_ifjol
	});
	expect(
		nyckeltalsfynd([
			ifjol('Magasin', 1540, 4229, 1494),
			ifjol('Läsare', 90, 80, 100),
			ifjol('Nya', 900, 1, null)
		])
	).toBe('Ett nyckeltal är högre än samma kvartal i fjol, ett är lägre');
	expect(nyckeltalMening(ifjol('Magasin', 1540, 4229, 1494))).toBe(
		'Magasin: 1\u00a0540, mot 1\u00a0494 samma kvartal i fjol'
	);
});

test('whoever pays the most of the kommuner is named, with its part of what they pay', () => {
	const rad = (part: string, belopp_kr: number) => ({ part, befolkning: 1, belopp_kr });
	const med = (ostersund: number) =>
		plain(
			mestMening([
				...[rad('Berg', 100_000 - ostersund), rad('Östersund', ostersund)],
				...[rad('Region Jämtland Härjedalen', 100_000), rad('Totalt', 200_000)]
			])
		);
	expect(med(51_000)).toBe('Östersund betalar drygt hälften av kommunernas 100 tkr');
	expect(med(70_000)).toBe('Östersund betalar 70 procent av kommunernas 100 tkr');
	expect(med(50_000)).toBeUndefined();
});

test('the kommuner with most moves are named, and counted where they are many', () => {
	const till = (flest: readonly string[], naest: readonly string[] = []) =>
		kommunMening(
			['Berg', 'Bräcke', 'Krokom', 'Ragunda', 'Åre'].map((kommun) => ({
				...{ kommun, registrerade: 9, flyttade_kvartal: 0 },
				flyttade: flest.includes(kommun) ? 3 : naest.includes(kommun) ? 2 : 1
			}))
		);
	expect(plain(till(['Åre']))).toBe('Flest har flyttat till Åre, 3 hushåll');
	expect(plain(till(['Åre'], ['Berg']))).toBe(
		'Flest har flyttat till Åre, 3 hushåll, och näst flest till Berg, 2'
	);
	expect(plain(till(['Åre'], ['Berg', 'Krokom']))).toBe('Flest har flyttat till Åre, 3 hushåll');
	expect(plain(till(['Berg', 'Krokom', 'Åre']))).toBe(
		'Flest har flyttat till Berg, Krokom och Åre, 3 hushåll till var och en'
	);
	expect(till([])).toBe('Flest, och lika många, har flyttat till fem av kommunerna');
});
