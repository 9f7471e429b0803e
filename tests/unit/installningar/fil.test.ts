import { describe, expect, test } from 'vitest';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import { readInstallningar, skrivInstallningar } from '$lib/installningar/fil';
import { INGA } from '$lib/installningar/installningar';

const told = (data: unknown) => {
	const read = readInstallningar(JSON.stringify(data));
	return 'fel' in read ? read.fel : [];
};
const HEL = {
	version: 1,
	avtal: [
		{ ...agreement('kompetensattraktion-2025', AGREEMENTS)!, id: 'kompetensattraktion-2026' }
	],
	prognoser: [
		{
			avtal: 'kompetensattraktion-2026',
			post: 'Webben',
			manad: '2026-09',
			belopp_kr: 100,
			vem: 'projektledaren',
			varfor: 'bedömt',
			dag: '2026-10-01'
		}
	],
	kolumner: [
		{
			kalla: 'kontakter',
			rubriker: { Nr: 'kontakt_id', 'Kom in': 'registrerad', Intern: null }
		},
		{ kalla: 'ekonomi', rubriker: { Vad: 'post', Årets: 'budget_ar', När: 'period' } }
	],
	varden: {
		flyttstatus: [
			{ ord: 'Klar', betyder: 'flyttat' },
			{ ord: 'Vilande', betyder: 'inte_flyttat' }
		],
		typ: [{ ord: 'Rådgivning', typ: 'Flyttvägledning' }],
		avtal: [{ ord: 'Avtal 24', avtal: 'kompetensattraktion-2024' }],
		poster: [
			{ avtal: 'kompetensattraktion-2024', ord: 'Sajten', post: 'webb' },
			{ avtal: '', ord: 'Sajten', post: 'webb' }
		],
		kommuner: [
			{ ord: 'Jämtlands-Åre', kommun: 'Åre' },
			{ ord: 'Sundsvall', kommun: null }
		]
	},
	utfall_tom: [{ avtal: 'energikontoret', ar: 2024, tom: '2024-09' }],
	nyckeltal: [{ nyckeltal: 'Besök', manader: 'summa' }],
	sie: [
		{
			konto: '4010-4999',
			objekt: { dim: 6, id: 'P1' },
			avtal: 'kompetensattraktion-2024',
			post: 'webb'
		},
		{ konto: '3010', avtal: 'kompetensattraktion-2024', post: 'näringslivet' }
	],
	lpix: [{ ar: 2025, procent: 3.125, kalla: 'Regionplan 2025', utgava: '2024-11' }],
	befolkning: [{ kommun: 'Åre', ar: 2023, antal: 12345, kalla: 'SCB', utgava: '' }],
	hushall: { sammanforda: [['1', '2']], avvisade: [['3', '4', '5']] },
	dialekt: [{ fil: 'export.csv', avgransare: ';', rubrikrad: 3, citattecken: '' }]
};

describe('a settings file', () => {
	test('comes back as it was written', () => {
		const read = readInstallningar(JSON.stringify(HEL));
		expect(read).toEqual({ installningar: HEL });
		const text = skrivInstallningar((read as { installningar: typeof INGA }).installningar);
		expect(readInstallningar(text)).toEqual(read);
	});

	test('may leave out what it does not declare', () => {
		expect(readInstallningar('{"version":1}')).toEqual({ installningar: INGA });
	});

	test.each([
		['{', 'inte JSON'],
		['[]', 'version saknas'],
		['{"version":"1"}', 'version ska vara ett heltal'],
		['{"version":7}', 'version 7, och det här programmet känner till version 1']
	])('%s is refused', (text, why) => {
		expect(readInstallningar(text)).toEqual({ fel: [expect.stringContaining(why)] });
	});

	test.each([
		[{ farger: [] }, 'farger är inget som kan ställas in'],
		[
			{ befolkning: [{ ...HEL.befolkning[0], namn: 'Anna' }] },
			'befolkning, rad 1: namn är inget som kan ställas in'
		],
		[
			{
				befolkning: [...HEL.befolkning, { kommun: 'Sundsvall', ar: 2023, antal: 1, kalla: 'SCB' }]
			},
			'befolkning, rad 2: kommunen Sundsvall finns inte i länet'
		],
		[
			{ befolkning: [{ kommun: 'Åre', ar: 2023, antal: 1.5, kalla: 'SCB' }] },
			'befolkning, rad 1: antal ska vara ett heltal'
		],
		[
			{ befolkning: [...HEL.befolkning, ...HEL.befolkning] },
			'befolkning, rad 2: Åre 2023 finns två'
		],
		[{ lpix: [{ ar: 2025, procent: 3.1 }] }, 'lpix, rad 1: kalla saknas'],
		[{ lpix: [{ ar: 2025, procent: '3,1', kalla: 'x' }] }, 'lpix, rad 1: procent ska vara ett tal'],
		[
			{ lpix: [{ ar: 2025, procent: 3.1234, kalla: 'x' }] },
			'lpix, rad 1: procent har högst tre decimaler'
		],
		[
			{ varden: { poster: [{ avtal: 'kompetensattraktion-2024', ord: 'X', post: 'Bowling' }] } },
			'varden.poster, rad 1: posten Bowling finns inte i Kompetensattraktion 2024'
		],
		[
			{ varden: { avtal: [{ ord: 'X', avtal: 'fotboll' }] } },
			'varden.avtal, rad 1: avtalet fotboll finns inte'
		],
		[
			{ varden: { flyttstatus: [{ ord: 'Klar', betyder: 'kanske' }] } },
			'varden.flyttstatus, rad 1: betyder ska vara flyttat eller inte_flyttat'
		],
		[
			{ varden: { typ: [...HEL.varden.typ, { ord: 'rådgivning', typ: 'Båda' }] } },
			'varden.typ, rad 2: rådgivning är kopplat två gånger'
		],
		[
			{ nyckeltal: ['Besök', 'besok'].map((nyckeltal) => ({ nyckeltal, manader: 'summa' })) },
			'nyckeltal, rad 2: besok finns två gånger'
		],
		[
			{ utfall_tom: [{ avtal: '', ar: 2024, tom: '2023-12' }] },
			'utfall_tom, rad 1: månaden ligger inte i året'
		],
		[{ utfall_tom: [{ avtal: '', ar: 2024, tom: 'september' }] }, 'en månad skrivs ÅÅÅÅ-MM'],
		[{ hushall: { sammanforda: [['1']] } }, 'hushall.sammanforda, rad 1: '],
		[{ sie: [{ konto: 'kaffe', avtal: '', post: 'webb' }] }, 'sie, rad 1: ett konto skrivs 5010']
	])('%j is told as it is', (part, line) => {
		expect(told({ version: 1, ...part })).toEqual([expect.stringContaining(line)]);
	});
});

describe('a mapping of columns', () => {
	const mapping = (rubriker: Record<string, string | null>, kalla = 'kontakter') =>
		told({ version: 1, kolumner: [{ kalla, rubriker }] });

	test.each(['Förnamn', 'E-post', 'Mobil (privat)', 'Personnr'])(
		'can never have %s in it',
		(header) => {
			const rubriker = { Nr: 'kontakt_id', Datum: 'registrerad', [header]: 'kalla' };
			expect(mapping(rubriker)).toEqual([
				`kolumner, rad 1: rubriken ${header} är en personuppgift och kan inte kopplas`
			]);
		}
	);

	test.each(['Personnr (SO)', 'Kontaktperson-nr'])('can say that %s is an id', (header) => {
		expect(mapping({ [header]: 'kontakt_id' })).toEqual([]);
		expect(mapping({ [header]: 'foretag_id' }, 'foretag')).toEqual([]);
		expect(mapping({ [header]: null })).toHaveLength(1);
		expect(mapping({ [header]: 'foretag_id' })).toHaveLength(2);
	});

	test('has each column once, and only columns of its source', () => {
		expect(mapping({ Nr: 'kontakt_id' })).toEqual([]);
		expect(mapping({ A: 'kontakt_id', B: 'registrerad', C: 'registrerad', D: 'lön' })).toEqual([
			'kolumner, rad 1: kolumnen registrerad är kopplad till två rubriker',
			'kolumner, rad 1: kolumnen lön finns inte i Kontakter'
		]);
		expect(mapping({ Vad: 'post', Utfall: 'utfall_ack', När: 'period' }, 'ekonomi')).toEqual([]);
	});

	test('is one for each set of headers, whatever their order and spelling', () => {
		const a = { kalla: 'kontakter', rubriker: { Nr: 'kontakt_id', 'Kom in': 'registrerad' } };
		const b = { kalla: 'kontakter', rubriker: { 'KOM-IN': 'registrerad', nr: 'kontakt_id' } };
		expect(told({ version: 1, kolumner: [a, b] })).toEqual([
			'kolumner, rad 2: samma rubriker är kopplade två gånger'
		]);
	});
});
