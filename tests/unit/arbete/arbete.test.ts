import { describe, expect, test } from 'vitest';
import { INGET, skrivArbete, type Arbete } from '$lib/arbete/arbete';
import { readArbete } from '$lib/arbete/lasning';
import { Rapporttext } from '$lib/rapport/rapportschema';
import { ordnade, tomRapport } from '$lib/rapport/rapporttext';
import { lock } from '$lib/snapshot/snapshot';
import { INNEHALL, PUBLICERAD } from './innehall';

const nyckel = {
	sort: 'kvartal',
	avtal: 'energikontoret',
	kvartal: '2024-K3',
	kommun: null
} as const;
const arbete = (): Arbete => ({
	...INGET,
	rapporter: [
		Rapporttext.parse({
			...nyckel,
			avsnitt: [
				{ id: 'ekonomi', text: '**Bra**', bundna: [{ siffra: 'hushall_nu.flyttade', varde: 143 }] }
			]
		})
	],
	lasta: [lock(INNEHALL)],
	orsaker: [{ last: 'x', text: 'Fyra flyttar registrerades sent.' }],
	publicerade: [PUBLICERAD]
});
const fel = (text: string) => {
	const read = readArbete(text);
	return 'fel' in read ? read.fel : [];
};

describe('a work file', () => {
	test('comes back as it was saved', () => {
		const nu = arbete();
		expect(readArbete(skrivArbete(nu))).toEqual({ arbete: nu });
		expect(readArbete(skrivArbete(INGET))).toEqual({ arbete: INGET });
	});

	test('saved before anything could be published is read', () => {
		const { publicerade, ...aldre } = JSON.parse(skrivArbete(arbete())) as Record<string, unknown>;
		expect(publicerade).toHaveLength(1);
		expect(readArbete(JSON.stringify(aldre))).toEqual({
			arbete: { ...arbete(), publicerade: [] }
		});
	});

	test('saved before a text could be fetched, with the words of then, is read', () => {
		const aldre = JSON.parse(skrivArbete(arbete())) as { rapporter: object[] };
		const [avsnitt, post] = [
			{
				id: 'ekonomi',
				text: '**Bra**',
				bundna: [],
				overtagen: false,
				dold: false,
				sidbrytning: false
			},
			{ post: 'Webb', orsak: 'Vakans', varaktighet: 'engångs', bundna: [] }
		];
		aldre.rapporter = [{ ...nyckel, avsnitt: [{ ...avsnitt, klar: true }], poster: [post] }];
		const read = readArbete(JSON.stringify(aldre));
		if ('fel' in read) throw new Error(read.fel.join());
		expect(read.arbete.rapporter[0]).toMatchObject({
			avsnitt: [{ klar: true, hamtad: null }],
			poster: [{ varaktighet: 'tillfällig', hamtade: {} }]
		});
	});

	test('that is cut off, or something else, says so', () => {
		const text = skrivArbete(arbete());
		expect(fel(text.slice(0, -20))).toEqual([
			'Filen är skadad eller avklippt: den går inte att läsa som en arbetsfil.'
		]);
		expect(fel('{"version":1}')).toEqual(['Filen är ingen arbetsfil från Stegräknaren.']);
	});

	test('of a newer version asks for a newer program', () => {
		const [rad] = fel(skrivArbete(INGET).replace('"version": 2', '"version": 7'));
		expect(rad).toMatch('nyare version av programmet (7)');
	});

	test('whose locked figures have been changed is not used', () => {
		const text = skrivArbete(arbete()).replace('"flyttade": 265', '"flyttade": 400');
		expect(fel(text)).toEqual([
			'Det låsta kvartalet 2024-K3 har ändrats sedan det låstes: kontrollsumman stämmer inte.'
		]);
	});

	test('with a section nobody knows says where', () => {
		const text = skrivArbete(arbete()).replace('"id": "ekonomi"', '"id": "annat"');
		expect(fel(text)).toEqual(['rapporter, rad 1: avsnittet annat finns inte']);
	});

	test('with a report twice says which', () => {
		const nu = arbete();
		const text = skrivArbete({ ...nu, rapporter: [...nu.rapporter, ...nu.rapporter] });
		expect(fel(text)).toEqual(['rapporten kvartal/energikontoret/2024-K3 finns två gånger']);
	});
});

describe('the order of a report’s sections', () => {
	const sortens = ['sammanfattning', 'ekonomi', 'service', 'metod'] as const;
	const med = (...ids: string[]) =>
		ordnade(Rapporttext.parse({ ...nyckel, ordning: ids }), sortens);

	test('is that of its sort when nothing has been moved', () => {
		expect(ordnade(tomRapport(nyckel), sortens)).toEqual([...sortens]);
	});
	test('is the coordinator’s, and a section never touched follows the one before it', () => {
		expect(med('service', 'ekonomi')).toEqual(['sammanfattning', 'service', 'metod', 'ekonomi']);
	});
	test('has no section that the sort of report does not have', () => {
		expect(med('andelar', 'metod')).toEqual([...sortens]);
	});
});

test('a report in which nothing is written has nothing of the one that it is asked for by', () => {
	expect(tomRapport({ ...tomRapport(nyckel), handlaggare: 'Anna' } as Rapporttext)).toEqual(
		tomRapport(nyckel)
	);
});
