import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { Engine } from '$lib/engine/engine';
import { loadsOf } from '$lib/import/loads';
import { avsnittensMatt } from '$lib/rapport/avsnitt/all';
import { energikontorets } from '$lib/rapport/framsida/energikontoret';
import type { Framsida } from '$lib/rapport/framsida/framsida';
import { inflyttningens } from '$lib/rapport/framsida/inflyttning';
import { servicens } from '$lib/rapport/framsida/service';
import { allaKommuners, enKommuns } from '$lib/rapport/framsida/kommuner';
import { kantSenare, senastKanda } from '$lib/rapport/framsida/kantsenare';
import { readyRows } from '$lib/rapport/readyRows';
import { AVSNITT_PA } from '$lib/ui/hitta/platser';
import { exempeldata } from './exempeldata';
import { openEngine, params } from './engine/tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
	await engine.load(loadsOf(await exempeldata()));
});
afterAll(() => engine.close());

const sagt = ({ storst, rader }: Framsida) =>
	[storst!, ...rader].map(({ tal, enhet, mening, mer }) =>
		[[tal, enhet ?? [], mening].flat().join(' '), ...mer].join('. ').replace(/\s+/g, ' ')
	);

async function rader(sida: keyof typeof AVSNITT_PA, kvartal: string, avtal: string) {
	const p = params(kvartal, { avtal });
	const matt = [...avsnittensMatt(AVSNITT_PA[sida]), 'budget_utfall_per_post'] as const;
	return { p, rows: readyRows(await engine.readAll(matt, p)) };
}

describe('the page of Energikontoret', () => {
	test('begins with what its undertakings have used, then what it is worth', async () => {
		const { p, rows } = await rader('/energikontoret', '2025-K1', 'energikontoret');
		const [forst, ekonomin, ...resten] = sagt(energikontorets(rows, p, 'kr', null));
		// 10 431 650 of 19 565 000: their amounts have no day, and are not held against one.
		expect(forst).toBe(
			'10,43 mkr av beviljade 19,57 mkr är upparbetade i fem pågående insatser. Projektfilen säger inte vilken dag beloppen gäller'
		);
		expect(ekonomin).toContain('mkr är förbrukade');
		expect(resten).toEqual([
			'1,64 mkr är avtalets belopp 2025. Regionen betalar hälften och kommunerna tillsammans hälften',
			'2,4 % är LPIX 2025: beloppet är 38 tkr mer än 2024 på grund av LPIX',
			'658 tkr är vad parterna betalar för nätverket 2025. Kommunerna betalar 584 267 kr, Fastighetsenheten och Landstingsbostäder 73 339 kr'
		]);
	});

	test('of the price year tells no raise, and of another agreement no economy', async () => {
		const { p, rows } = await rader('/energikontoret', '2024-K3', 'kompetensattraktion-2024');
		const fram = energikontorets(rows, p, 'kr', null);
		expect(sagt(fram)[0]).toContain(
			'Allt som är beviljat är upparbetat i Energi- och klimatrådgivning III'
		);
		expect(sagt(fram)[1]).toContain('Det är det första året: inget är uppräknat');
		expect(fram.rader.map(({ avsnitt }) => avsnitt)).toEqual(['andelar', 'natverk']);
		expect(sagt(fram)[2]).toMatch(
			/Kommunerna betalar [\d\s]+ kr, Fastighetsenheten och Landstingsbostäder [\d\s]+ kr$/
		);
	});

	test('of a kommun begins with what it pays', async () => {
		const { p, rows } = await rader('/energikontoret', '2025-K1', 'energikontoret');
		expect(sagt(energikontorets(rows, p, 'kr', 'Åre'))[0]).toContain(
			'78 099 kr är kommunens andel'
		);
	});
});

describe('the page of the answers', () => {
	test('tells the late ones, how long it took and who waits', async () => {
		const { rows } = await rader('/service', '2024-K3', 'kompetensattraktion-2024');
		expect(sagt(servicens(rows, null, null)).slice(1)).toEqual([
			'15 7 fick svar efter dag 5, 8 är obesvarade. Flest: Härjedalen 6, Åre 5, Östersund 3',
			'2 dagar räckte för hälften av svaren, det sista kom efter 24 arbetsdagar',
			'5 väntar på svar och har tid kvar: de är inte med i andelen. Flest: Åre 2, Östersund 2'
		]);
		expect(sagt(servicens(rows, 'Åre', null)).slice(0, 2)).toEqual([
			'89 % fick svar inom fem arbetsdagar, 39 av 44. I hela länet 89 procent',
			'5 2 fick svar efter dag 5, 3 är obesvarade'
		]);
	});

	test('says no zero of a quarter that the register does not reach', async () => {
		const { rows } = await rader('/service', '2024-K3', 'kompetensattraktion-2024');
		const tomt = { storst: null, rader: [] };
		expect(servicens(rows, null, 'Registret slutar 8 juli.')).toEqual(tomt);
		expect(servicens({}, null, null)).toEqual(tomt);
	});
});

test('the page of the households tells of a kommun what is its own', async () => {
	const { p, rows } = await rader('/inflyttning', '2024-K3', 'kompetensattraktion-2024');
	const egna = sagt(inflyttningens(rows, p, 'Åre', null));
	expect(egna[0]).toContain('115 hushåll har flyttat till Åre sammanlagt sedan 2020');
	// A move is often known long after.
	expect(egna[2]).toContain('4 hushåll flyttade till Åre under kvartalet; fler kan bli kända');
	expect(egna).toHaveLength(3);
	expect(sagt(inflyttningens(rows, p, null, null))).toEqual([
		'27 hushåll flyttade under kvartalet; fler kan bli kända. 38 flyttar är nya i registret under kvartalet, tio fler än samma kvartal i fjol. Av de 38 skedde 27 under kvartalet och 11 tidigare',
		'540 hushåll har flyttat sedan 2020, tio av dem utan känt datum',
		'121 nya hushåll registrerade sig, 20 fler än samma kvartal i fjol'
	]);
	expect(inflyttningens(rows, p, null, 'Registret slutar 8 juli.').storst).toBeNull();
});

describe('a report of a quarter that the register has passed', () => {
	const register = { forsta: '2020-01-01', sista: '2024-10-02' };
	const kvartalen = async (kvartal: string) => {
		const p = params(kvartal, { avtal: 'en-attraktiv-region' });
		const { hushall_per_kvartal: rader } = readyRows(
			await engine.readAll(['hushall_per_kvartal'], p)
		);
		return { p, rader: rader! };
	};

	test('is told what has become known since, to its own quarter and to the end of the agreement', async () => {
		const { p, rader: da } = await kvartalen('2023-K3');
		const senast = senastKanda(p, register, AGREEMENTS)!;
		const { rader: nu } = await kvartalen('2024-K3');
		expect(senast).toMatchObject({ tom: '2024-09-30', avtal: { id: 'en-attraktiv-region' } });
		expect(kantSenare(da, nu, p, senast)?.text.replace(/\s/g, ' ')).toBe(
			'I registret den 30 september 2024 hade 417 hushåll flyttat till och med kvartal 3 2023 och 445 till och med kvartal 4 2023, då avtalet slutade. Flyttar utan känt datum är inte med.'
		);
		expect(kantSenare(da, da, p, senast)).toBeNull();
	});

	test('is told nothing where no later quarter is covered, or no goal is set', () => {
		const p = params('2023-K3', { avtal: 'en-attraktiv-region' });
		expect(senastKanda(p, { ...register, sista: '2023-11-30' }, AGREEMENTS)).toBeNull();
		expect(senastKanda(p, null, AGREEMENTS)).toBeNull();
		const utan = params('2024-K2', { avtal: 'kompetensattraktion-2024' });
		expect(senastKanda(utan, register, AGREEMENTS)).toBeNull();
	});
});

describe('the page of the kommuner', () => {
	test('begins with what the agreement is about: households, or what is paid', async () => {
		const { p, rows } = await rader('/inflyttning', '2024-K3', 'kompetensattraktion-2024');
		expect(sagt(allaKommuners(rows, p, null)).slice(0, 2)).toEqual([
			'9,2 hushåll per 1 000 invånare har flyttat till Åre, flest i länet. I hela länet 3,6 sedan 2020, räknat på 474 hushåll med känd kommun',
			'121 nya hushåll registrerade sig under kvartalet. Flest valde Östersund, 47 hushåll'
		]);
		expect(allaKommuners(rows, p, 'Registret slutar 8 juli.').storst?.avsnitt).toBe('andelar');
		const lika = rows.hushall_per_kommun_kvartal!.map((rad) =>
			['Berg', 'Åre'].includes(rad.kommun) ? { ...rad, registrerade: 50 } : rad
		);
		expect(
			sagt(allaKommuners({ ...rows, hushall_per_kommun_kvartal: lika }, p, null))[1]
		).toContain('Flest valde Berg och Åre, 50 hushåll var');
		const ek = await rader('/energikontoret', '2025-K1', 'energikontoret');
		expect(sagt(allaKommuners(ek.rows, ek.p, null))[0]).toContain(
			'819 tkr är vad kommunerna tillsammans betalar'
		);
	});

	test('of one kommun tells whether more have moved there, per inhabitant, than to any other', async () => {
		const { p, rows } = await rader('/inflyttning', '2024-K3', 'kompetensattraktion-2024');
		const per = (kommun: string) => sagt(enKommuns(rows, p, kommun, null))[0];
		expect(per('Åre')).toContain('9,2 per 1 000 invånare, flest av kommunerna; i hela länet 3,6');
		expect(per('Berg')).toMatch(/per 1 000 invånare; i hela länet/);
	});

	test('of one kommun tells its network before its share where the network is chosen', async () => {
		const { p, rows } = await rader('/energikontoret', '2025-K1', 'energi-fastighetsnatverk');
		expect(sagt(enKommuns(rows, p, 'Åre', null))).toEqual([
			'55 702 kr är vad kommunen betalar för nätverket 2025. För kvartal 1 faktureras 13 926 kr',
			'78 099 kr är kommunens andel av Energikontoret 2025'
		]);
	});
});
