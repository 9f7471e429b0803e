import { describe, expect, test } from 'vitest';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { MEASURES } from '$lib/catalogue/measures/all';
import type { Inputs, Measure } from '$lib/catalogue/measures/measure';
import {
	summor,
	type Fakturaunderlag,
	type KlartUnderlag
} from '$lib/catalogue/fakturor/fakturaunderlag';
import { fakturaunderlagen } from '$lib/catalogue/fakturor/fakturaunderlagAlla';
import { kommandeFakturor } from '$lib/catalogue/fakturor/fakturaunderlagKommande';
import type { Result } from '$lib/catalogue/measures/result';
import { KOMMUNER } from '$lib/domain/kommun';
import { parseKvartal } from '$lib/domain/kvartal';
import { INGA } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';

/** 1 November 2023 and 2024 as the samples have them, in Swedish order. */
const FOLK = {
	2023: [7148, 6109, 10_181, 15_594, 5162, 11_241, 12_481, 64_825],
	2024: [7114, 6045, 10_176, 15_668, 5148, 11_054, 12_663, 64_957]
};
const LPIX = { 2020: 2600, 2021: 1900, 2022: 2400, 2023: 6900, 2024: 4300, 2025: 2400 };

const INPUTS: Inputs = {
	lpix: Object.entries(LPIX).map(([ar, procent_milli]) => ({
		ar: Number(ar),
		procent_milli,
		index_mikro: null,
		kalla: 'exempel'
	})),
	befolkning: Object.entries(FOLK).flatMap(([ar, folk]) =>
		KOMMUNER.map(({ kod }, i) => ({ kommun: kod, ar: Number(ar), antal: folk[i]!, kalla: 'SCB' }))
	)
};

function svar(id: 'kommunandelar' | 'natverk_fakturor', kvartal: string, inputs = INPUTS) {
	const measure = MEASURES[id] as unknown as Measure;
	const asked = [inputs, params(kvartal), kontextOf(INGA)] as const;
	const rows = measure.compute(...asked);
	if ('saknas' in rows) return { status: 'missing', saknas: rows.saknas } as const;
	const provenance = {
		notes: measure.notes!(...asked, () => true),
		steg: measure.steg?.(...asked) ?? [],
		filer: ['lpix.csv', 'befolkning.csv']
	};
	return { status: 'ready', rows, provenance } as const;
}

function params(kvartal: string) {
	const parsed = parseKvartal(kvartal)!;
	return { kvartal: parsed, tom: parsed.slut, avtal: null };
}

function svaren(kvartal: string, inputs = INPUTS) {
	return {
		kommunandelar: svar('kommunandelar', kvartal, inputs) as Result<never>,
		natverk_fakturor: svar('natverk_fakturor', kvartal, inputs) as Result<never>
	};
}

function underlagen(kvartal: string, avtalen: readonly Agreement[] = AGREEMENTS, inputs = INPUTS) {
	return fakturaunderlagen(svaren(kvartal, inputs), parseKvartal(kvartal)!, avtalen);
}

/** Of a basis by its id. */
const av = (id: string, ...asked: Parameters<typeof underlagen>) =>
	underlagen(...asked).find((one) => one.id === id);

const klart = (underlag: Fakturaunderlag | undefined): KlartUnderlag => {
	if (underlag?.status !== 'klart') throw new Error(JSON.stringify(underlag));
	return underlag;
};
const belopp = ({ poster }: KlartUnderlag) => poster.map(({ belopp_kr }) => belopp_kr);
const med = (id: string, more: Partial<Agreement>) =>
	AGREEMENTS.map((avtal) => (avtal.id === id ? { ...avtal, ...more } : avtal));

describe('Energikontoret', () => {
	test('2024: eight invoices of 800 000 kr by population, and the 800 000 kr of the Region booked internally', () => {
		const underlag = klart(av('energikontoret', '2024-K1'));
		// 800 000 × 7 148 ÷ 132 741 = 43 079,4 and so on; 800 000 × 12 481 ÷ 132 741 = 75 220,2.
		expect(belopp(underlag)).toEqual([
			43_079, 36_818, 61_359, 93_981, 31_110, 67_747, 75_220, 390_686, 800_000
		]);
		expect(summor(underlag)).toEqual({
			fakturor: 8,
			fakturor_kr: 800_000,
			interna: 1,
			interna_kr: 800_000,
			totalt_kr: 1_600_000
		});
		expect(underlag).toMatchObject({
			period: 'helåret 2024',
			faktureras: 'januari\u00a02024',
			paragraf: '§ 7',
			prisar: 2024,
			index: 'ingen uppräkning: 2024 är prisåret'
		});
		expect(underlag.poster[6]).toMatchObject({
			id: 'energikontoret-are',
			mottagare: 'Åre kommun',
			referens: '',
			befolkning: 12_481
		});
	});

	test('2025: the calculation is told step by step, from the price year to the kommun', () => {
		const underlag = klart(underlagen('2025-K1')[0]);
		expect(underlag.index).toBe('LPIX 2025, faktor 1,024');
		expect(underlag.noter).toContain('LPIX 2025 är exempelvärden.');
		const are = underlag.poster.find(({ part }) => part === 'Åre')!;
		const rader = are.steg.flatMap((steg) => steg.rader).map((rad) => rad.replace(/\s/g, ' '));
		expect(rader).toEqual([
			'800 000 kr i 2024 års priser.',
			'2025: faktorn är 1,024.',
			'800 000 × 1,024 = 819 200 kr, avrundat en gång till hela kronor.',
			'Åre: 819 200 × 12 663 ÷ 132 825 = 78 099,22…, alltså 78 099 kr.',
			expect.stringMatching(/^Kvoterna avrundas nedåt/)
		]);
		const regionen = underlag.poster.at(-1)!;
		expect(regionen).toMatchObject({ intern: true, belopp_kr: 819_200, befolkning: null });
		expect(regionen.steg[0]!.rader.at(-1)).toContain('819\u00a0200');
	});

	test('without LPIX the basis is missing and says what to load, and the rest lives', () => {
		const inputs = { ...INPUTS, lpix: INPUTS.lpix!.filter(({ ar }) => (ar as number) < 2025) };
		const [energi, natverk] = underlagen('2025-K1', AGREEMENTS, inputs);
		expect(energi).toMatchObject({ status: 'saknas', saknas: ['lpix 2025'] });
		expect(natverk).toMatchObject({ status: 'saknas', saknas: ['lpix 2025'] });
		expect(underlagen('2023-K1')[0]).toMatchObject({
			status: 'saknas',
			saknas: ['avtalets första hela år är 2024']
		});
	});

	test('is invoiced in January, and stands among the invoices of no other quarter', () => {
		const med = [1, 2, 3, 4].filter((nr) => av('energikontoret', `2025-K${nr}`));
		expect(med).toEqual([1]);
		expect(underlagen('2025-K3').map(({ id }) => id)).toEqual(['natverket']);
	});

	test('shows on each invoice where the LPIX that was typed is taken from, with its edition', () => {
		const lpix = INPUTS.lpix!.map((rad) =>
			rad.ar === 2025 ? { ...rad, kalla: 'Regionplan 2025, § 12', utgava: '2' } : rad
		);
		for (const id of ['energikontoret', 'natverket']) {
			const { poster } = klart(av(id, '2025-K1', AGREEMENTS, { ...INPUTS, lpix }));
			for (const { steg } of poster)
				expect(steg.flatMap(({ rader }) => rader).join()).toContain(
					'Källa: Regionplan 2025, § 12, 2.'
				);
		}
	});

	test('is being computed until it is, and tells a fault as what it is', () => {
		const k = parseKvartal('2024-K1')!;
		expect(fakturaunderlagen({}, k, AGREEMENTS)[0]!.status).toBe('raknas');
		const fel = { status: 'failed', fel: 'x' } as const;
		expect(fakturaunderlagen({ kommunandelar: fel }, k, AGREEMENTS)[0]!.status).toBe('fel');
	});
});

describe('the network', () => {
	test('2024: a quarter of 642 193 kr, and the two others on one line', () => {
		// 538 000 × 1,026 × 1,019 × 1,024 × 1,069 × 1,043 = 642 193,3 and 478 000 × … = 570 573,3.
		const underlag = klart(av('natverket', '2024-K3'));
		expect(underlag.poster).toHaveLength(9);
		expect(underlag.index).toBe('LPIX 2020–2024, faktor 1,1936…');
		expect(underlag.poster.at(-1)).toMatchObject({
			part: 'Fastighetsenheten och Landstingsbostäder',
			belopp_kr: 17_905,
			intern: false
		});
		// Four quarters of everybody's year are the year.
		const aret = [1, 2, 3, 4].map((nr) => summor(klart(av('natverket', `2024-K${nr}`))).totalt_kr);
		expect(aret.reduce((sum, kr) => sum + kr, 0)).toBe(642_193);
		expect(underlag.noter).toContain(
			'Hur Fastighetsenheten och Landstingsbostäder delar sin del framgår inte av avtalet.'
		);
		const rader = underlag.poster.at(-1)!.steg.flatMap((steg) => steg.rader);
		expect(rader.map((rad) => rad.replace(/\s/g, ' '))).toContain('642 193 − 570 573 = 71 620 kr.');
	});

	test.each([
		['2024-K1', 'december\u00a02023'],
		['2024-K2', 'mars\u00a02024'],
		['2024-K3', 'juni\u00a02024'],
		['2024-K4', 'september\u00a02024']
	])('is paid in advance: the basis of %s is ready in %s', (kvartal, manad) => {
		expect(klart(av('natverket', kvartal)).faktureras).toBe(
			`i förskott, med underlag från ${manad}`
		);
	});

	test('is invoiced to the housing company that the agreement names, by either name of the kommun', () => {
		const avtalen = med('energi-fastighetsnatverk', {
			fakturamottagare: [
				{ part: 'Bergs kommun', mottagare: 'Bergs hyreshus AB', referens: 'ZZ100' },
				{ part: 'Åre', mottagare: 'Årehus AB', referens: '' }
			]
		});
		const { poster } = klart(av('natverket', '2024-K3', avtalen));
		expect(poster[0]).toMatchObject({ mottagare: 'Bergs hyreshus AB', referens: 'ZZ100' });
		expect(poster[6]).toMatchObject({ mottagare: 'Årehus AB', referens: '' });
		expect(poster[7]).toMatchObject({ mottagare: 'Östersunds kommun' });
	});
});

describe('the parts of an agreement with a key', () => {
	const fordelning = {
		ar: 2025,
		kommuner_kr: 800_001,
		regionen_kr: 500_000,
		nyckel: 'lika',
		fasta: [],
		kalla: 'Bilaga 2'
	} as const;
	const delat = (more: Partial<Agreement['fordelning'] & object>, inputs = INPUTS) =>
		underlagen(
			'2025-K1',
			med('kompetensattraktion-2025', {
				fordelning: { ...fordelning, ...more } as Agreement['fordelning']
			}),
			inputs
		)[2];

	test('equally: the krona left over goes to the largest, the Region books its own, and the decision is told', () => {
		const underlag = klart(delat({}));
		expect(belopp(underlag)).toEqual([...Array<number>(7).fill(100_000), 100_001, 500_000]);
		expect(underlag.poster.at(-1)!.intern).toBe(true);
		expect(underlag.noter).toContain('Avtalet är tillstyrkt men inte beslutat.');
		expect(underlag.paragraf).toBe('Bilaga 2');
		expect(underlag.rubrik).toBe('Kompetensattraktion 2025, parternas delar');
	});

	test('by population: largest remainder of 132 825 people', () => {
		// 132 825 kr is a krona a person.
		const underlag = klart(delat({ nyckel: 'befolkning', kommuner_kr: 132_825, regionen_kr: 0 }));
		expect(belopp(underlag)).toEqual(FOLK[2024]);
		expect(underlag.befolkningsar).toBe(2024);
	});

	test('by fixed amounts: a kommun that pays nothing has no basis', () => {
		const fasta = [
			{ kommun: 'Åre', belopp_kr: 100 },
			{ kommun: 'Berg', belopp_kr: 50 }
		];
		const { poster } = klart(delat({ nyckel: 'fast', kommuner_kr: 150, fasta }));
		expect(poster.map(({ part, belopp_kr }) => [part, belopp_kr])).toEqual([
			['Berg', 50],
			['Åre', 100],
			['Region Jämtland Härjedalen', 500_000]
		]);
	});

	test('is missing without a population where it needs one, and else not', () => {
		const utan = { ...INPUTS, befolkning: [] };
		expect(delat({ nyckel: 'befolkning' }, utan)).toMatchObject({
			status: 'saknas',
			saknas: ['befolkning 2024-11-01']
		});
		expect(delat({}, utan)).toMatchObject({ status: 'saknas' });
		expect(delat({ kommuner_kr: 800_000 }, utan)!.status).toBe('klart');
		const utanLpix = delat({ nyckel: 'befolkning' }, { ...INPUTS, lpix: [] });
		expect(utanLpix).toMatchObject({
			saknas: [
				'befolkningen den 1 november 2024 läses med Energikontorets andelar, som inte kan räknas: lpix 2025'
			]
		});
	});

	test('is of its own year only', () => {
		expect(delat({ ar: 2026 })).toBeUndefined();
	});
});

test('licences are invoiced to the kommun that bought them, in the year they are for', () => {
	const avtalen = med('kompetensattraktion-2024', {
		licenser: [
			{ ar: 2024, kommun: 'Krokom', antal: 2, pris_kr: 4500 },
			{ ar: 2024, kommun: 'Krokom', antal: 1, pris_kr: 1000 },
			{ ar: 2025, kommun: 'Åre', antal: 1, pris_kr: 1 }
		]
	});
	const underlag = klart(av('kompetensattraktion-2024-licenser', '2024-K3', avtalen));
	expect(underlag.poster).toMatchObject([
		{ id: 'kompetensattraktion-2024-licenser-krokom', belopp_kr: 10_000 }
	]);
	expect(underlag.paragraf).toBe('§ 4');
	expect(underlag.poster[0]!.steg[0]!.rader).toEqual([
		'2\u00a0licenser × 4\u00a0500\u00a0kr = 9\u00a0000\u00a0kr.',
		'1\u00a0licens × 1\u00a0000\u00a0kr = 1\u00a0000\u00a0kr.'
	]);
});

test('every page has an address of its own', () => {
	const alla = underlagen('2025-K1').flatMap((u) => klart(u).poster.map(({ id }) => id));
	expect(new Set(alla).size).toBe(18);
	expect(alla.every((id) => /^[a-z0-9-]+$/.test(id))).toBe(true);
});

describe('the invoices a kommun has before it', () => {
	const kommande = (tom: string, kvartal: string, avtalen: readonly Agreement[] = AGREEMENTS) =>
		kommandeFakturor('Åre', tom, svaren(kvartal), avtalen).map(
			({ vad, period, belopp_kr, vantar }) => [vad, period.replace(/\s/g, ' '), belopp_kr, vantar]
		);
	const NASTA = 'inte känd än';

	test('at the end of the third quarter: the network’s fourth, and what waits for next year’s figures', () => {
		expect(kommande('2024-09-30', '2024-K3')).toEqual([
			['Energi- och fastighetsnätverket', 'kvartal 4 2024', 13_412, null],
			['Energi- och fastighetsnätverket', 'kvartal 1 2025', null, NASTA],
			['Energikontoret', 'helåret 2025', null, NASTA]
		]);
	});

	test('next year’s wait for a count of people that is not made on the day, whatever is loaded', () => {
		const grunder = (tom: string, kvartal: string) =>
			kommandeFakturor('Åre', tom, svaren(kvartal), AGREEMENTS).flatMap(
				({ grund }) => grund?.replace(/\s/g, ' ') ?? []
			);
		expect(new Set(grunder('2024-09-30', '2024-K3'))).toEqual(
			new Set([
				'Fakturorna för 2025 räknas på befolkningen den 1 november 2024, som inte är känd den 30 september 2024, och på LPIX för 2025.'
			])
		);
		expect(grunder('2024-12-31', '2024-K4')[0]).toBe(
			'Fakturorna för 2025 räknas under kvartal 1 2025, på LPIX och befolkning för det året.'
		);
	});

	test('in January: Energikontoret’s invoice of the year, and the three quarters to come', () => {
		expect(kommande('2024-01-15', '2024-K1').slice(0, 4)).toEqual([
			['Energikontoret', 'helåret 2024', 75_220, null],
			['Energi- och fastighetsnätverket', 'kvartal 2 2024', 13_412, null],
			['Energi- och fastighetsnätverket', 'kvartal 3 2024', 13_412, null],
			['Energi- och fastighetsnätverket', 'kvartal 4 2024', 13_412, null]
		]);
	});

	test('an invoice of January is no longer to come on its last day', () => {
		expect(kommande('2024-01-31', '2024-K1')[0]![1]).toBe('kvartal 2 2024');
	});

	test('its own licences are there, and those of others are not', () => {
		const licenser = (kommun: 'Åre' | 'Berg') =>
			med('kompetensattraktion-2024', {
				licenser: [{ ar: 2024, kommun, antal: 1, pris_kr: 4500 }]
			});
		expect(kommande('2024-12-31', '2024-K4', licenser('Åre'))[0]).toEqual([
			'Kompetensattraktion 2024, licenser',
			'helåret 2024',
			4500,
			null
		]);
		expect(kommande('2024-12-31', '2024-K4', licenser('Berg'))).toHaveLength(2);
	});

	test('nothing is told of Energikontoret after its longest term', () => {
		const rader = kommandeFakturor('Åre', '2033-12-31', {}, AGREEMENTS);
		expect(rader.map(({ vad }) => vad)).toEqual(['Energi- och fastighetsnätverket']);
	});
});
