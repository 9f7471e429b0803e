import { expect, test } from 'vitest';
import type { Result } from '$lib/catalogue/measures/result';
import type { Results } from '$lib/catalogue/measures/results';
import { fler, motAretFore } from '$lib/catalogue/rapporter/kommunkvartal';
import { HELA_LANET, INGEN_KOMMUN, KOMMUNER, OKAND_KOMMUN } from '$lib/domain/kommun';
import { UTAN_KOMMUN } from '$lib/rapport/kommunrader';
import { kommuntabell } from '$lib/rapport/kommuntabell';

const klar = (rows: object[], notes: string[] = []) =>
	({ status: 'ready', rows, provenance: { notes } }) as unknown as Result<never>;
const hushall = (kommun: string, registrerade: number, flyttade: number) => ({
	...{ kommun, registrerade, flyttade, flyttade_kvartal: 0 }
});
const NAMN = KOMMUNER.map(({ namn }) => namn);
const results = {
	hushall_per_kommun: klar([
		...NAMN.map((namn) => hushall(namn, 10, 2)),
		hushall(INGEN_KOMMUN, 5, 1),
		hushall(OKAND_KOMMUN, 0, 3)
	]),
	hushall_nu: klar([{ registrerade: 60, flyttade: 20, varav_utan_datum: 0 }]),
	kommunandelar: klar(
		NAMN.map((part) => ({ part, befolkning: 1000, belopp_kr: 100 })),
		['Befolkningen den 1 november 2023 är ett exempel.', 'LPIX 2024 är ett exempel.']
	)
} as Results;
const { tabell, noter, omSumman, mest } = kommuntabell(results, 2024);
const raden = (namn: string) => {
	const rad = tabell.rader.find(({ celler }) => celler[0]!.text === namn)!;
	return Object.fromEntries(tabell.kolumner.map(({ rubrik }, k) => [rubrik, rad.celler[k]!.text]));
};

test('those that belong to no kommun have a row, so that whoever moved adds up to the county', () => {
	const flyttade = tabell.kolumner.findIndex(({ rubrik }) => rubrik === 'Flyttade hushåll');
	const tal = tabell.rader.map(({ celler }) => celler[flyttade]!.tal as number);
	expect(tal).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 4, 20]);
	expect(raden(UTAN_KOMMUN)).toMatchObject({
		...{
			'Registrerade hushåll': '5',
			'Till Energikontoret 2024, kr': '–',
			'Flyttade per 1\u00a0000 invånare': '–'
		}
	});
	expect(raden(HELA_LANET)).toMatchObject({ 'Till Energikontoret 2024, kr': '800' });
});

test('what must be said names the columns it is of, and no other', () => {
	const sagt = (rubrik: string) =>
		noter.filter(({ om }) => om.includes(rubrik)).map(({ text }) => text);
	// It is said with the county's own numbers, and not once more; its 2.0 is of sixteen, and not of all the twenty.
	expect(omSumman.map((text) => text.slice(0, 12))).toEqual(['Registrerade', 'Hela länets ']);
	expect(omSumman[1]).toContain('2,0 är räknat på de 16 flyttade hushåll');
	expect(mest).toBeNull();
	expect(noter.map(({ text }) => text).join()).not.toContain('tillsammans');
	expect(sagt('Registrerade hushåll')).not.toEqual([]);
	expect(sagt('Flyttade per 1\u00a0000 invånare')).toEqual([
		'Invånarna är de som fanns den 1\u00a0november\u00a02023.',
		'Befolkningen den 1 november 2023 är ett exempel.'
	]);
	expect(noter.every(({ om }) => om.length > 0)).toBe(true);
	expect(new Set(noter.map(({ text }) => text)).size).toBe(noter.length);
});

test('a year’s change is told in words, and only where both years are known', () => {
	expect(motAretFore([1, 2, 3, 4])).toBeNull();
	expect(
		[motAretFore([5, 0, 0, 0, 9]), motAretFore([5, 0, 0, 0, 3])].map((en) => fler(en!))
	).toEqual(['4 fler', '2 färre']);
	expect(fler(0)).toBe('lika många');
});
