import { describe, expect, test } from 'vitest';
import { INGET, lasArbete, skrivArbete, type Arbete } from '$lib/arbete/arbete';
import { ordnade, Rapporttext, tomRapport } from '$lib/arbete/rapporttext';
import { las } from '$lib/snapshot/snapshot';
import { INNEHALL } from './innehall';

const nyckel = {
	sort: 'kvartal',
	avtal: 'energikontoret',
	kvartal: '2024-K3',
	kommun: null
} as const;
const arbete = async (): Promise<Arbete> => ({
	...INGET,
	rapporter: [
		Rapporttext.parse({
			...nyckel,
			avsnitt: [
				{ id: 'ekonomi', text: '**Bra**', bundna: [{ siffra: 'hushall_nu.flyttade', varde: 143 }] }
			]
		})
	],
	lasta: [await las(INNEHALL)],
	orsaker: [{ last: 'x', text: 'Fyra flyttar registrerades sent.' }]
});
const fel = async (text: string) => {
	const read = await lasArbete(text);
	return 'fel' in read ? read.fel : [];
};

describe('a work file', () => {
	test('comes back as it was saved', async () => {
		const nu = await arbete();
		expect(await lasArbete(skrivArbete(nu))).toEqual({ arbete: nu });
		expect(await lasArbete(skrivArbete(INGET))).toEqual({ arbete: INGET });
	});

	test('that is cut off, or something else, says so', async () => {
		const text = skrivArbete(await arbete());
		expect(await fel(text.slice(0, -20))).toEqual([
			'Filen är skadad eller avklippt: den går inte att läsa som en arbetsfil.'
		]);
		expect(await fel('{"version":1}')).toEqual(['Filen är ingen arbetsfil från Stegräknaren.']);
	});

	test('of a newer version asks for a newer program', async () => {
		const [rad] = await fel(skrivArbete(INGET).replace('"version": 1', '"version": 7'));
		expect(rad).toMatch('nyare version av programmet (7)');
	});

	test('whose locked figures have been changed is not used', async () => {
		const text = skrivArbete(await arbete()).replace('"flyttade": 265', '"flyttade": 400');
		expect(await fel(text)).toEqual([
			'Det låsta kvartalet 2024-K3 har ändrats sedan det låstes: kontrollsumman stämmer inte.'
		]);
	});

	test('with a section nobody knows says where', async () => {
		const text = skrivArbete(await arbete()).replace('"id": "ekonomi"', '"id": "annat"');
		expect((await fel(text))[0]).toMatch(/^rapporter, rad 1/);
	});

	test('with a report twice says which', async () => {
		const nu = await arbete();
		const text = skrivArbete({ ...nu, rapporter: [...nu.rapporter, ...nu.rapporter] });
		expect(await fel(text)).toEqual(['rapporten kvartal/energikontoret/2024-K3 finns två gånger']);
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
