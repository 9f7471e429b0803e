import { describe, expect, test } from 'vitest';
import { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement, AGREEMENTS, defaultAgreement } from '$lib/catalogue/agreements/all';
import { MEASURE_IDS } from '$lib/catalogue/measures/all';
import { kvartal } from '$lib/domain/kvartal';
import { nyckel } from '$lib/domain/nyckel';

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const ids = AGREEMENTS.map(({ id }) => id);
const of = (id: string) => agreement(id, AGREEMENTS)!;

/** Names that stand for more than one thing: a file's row would be counted for both, or doubled. */
function collisions(things: readonly (readonly (string | null)[])[]): string[] {
	const owners = new Map<string, Set<number>>();
	things.forEach((names, i) => {
		for (const name of names)
			if (name !== null) owners.set(nyckel(name), (owners.get(nyckel(name)) ?? new Set()).add(i));
	});
	return [...owners].filter(([, all]) => all.size > 1).map(([name]) => name);
}

describe.each(ids)('%s', (id) => {
	const avtal = of(id);

	test('is a valid agreement file whose term begins before it ends', () => {
		// As it is written: nothing is checked or filled in when the app starts.
		expect(Agreement.parse(avtal)).toEqual(avtal);
		expect(avtal.start < avtal.slut).toBe(true);
		expect(new Set(avtal.parter).size).toBe(avtal.parter.length);
	});

	test('has no two posts or financiers that go by the same name, and no name that folds to nothing', () => {
		const poster = avtal.budget.poster.map((post) => [post.id, post.namn, ...post.alias]);
		const finansiarer = avtal.finansiering.map(({ namn, alias }) => [namn, ...alias]);
		expect(collisions(poster)).toEqual([]);
		expect(collisions(finansiarer)).toEqual([]);
		for (const name of [...poster, ...finansiarer].flat()) expect(nyckel(name)).not.toBe('');
	});

	test('has a year for its budget when it has posts, and none else', () => {
		expect(avtal.budget.ar !== null).toBe(avtal.budget.poster.length > 0);
	});

	test('splits an indexed total between the kommuner and the others as its financing does', () => {
		if (!avtal.index) return;
		const { total_kr, kommuner_kr, ovriga } = avtal.index;
		const belopp = (namn: string) => avtal.finansiering.find((f) => f.namn === namn)?.belopp_kr;
		expect(sum(avtal.finansiering.map((f) => f.belopp_kr))).toBe(total_kr);
		expect(belopp('Kommunerna tillsammans')).toBe(kommuner_kr);
		expect(belopp(ovriga)).toBe(total_kr - kommuner_kr);
		expect(avtal.index.forsta_helar).toBeGreaterThanOrEqual(avtal.index.prisar);
	});

	test('tells its readings of measures that exist, or of the agreement itself', () => {
		for (const { galler } of avtal.tolkningar) expect(['avtal', ...MEASURE_IDS]).toContain(galler);
	});
});

test('no two agreements go by the same name', () => {
	const names = AGREEMENTS.map(({ id, titel, kortnamn, diarienummer, alias }) => [
		id,
		titel,
		kortnamn,
		diarienummer,
		...alias
	]);
	expect(collisions(names)).toEqual([]);
	expect(new Set(ids).size).toBe(6);
});

describe('the amounts are those of the agreements', () => {
	const budget = (id: string) => of(id).budget.poster.map((post) => post.budget_kr);
	const finansiering = (id: string) => of(id).finansiering.map((f) => f.belopp_kr);

	test('2024: seven posts of 3 570 000 kr, paid by 2 929 000 and 641 000', () => {
		const poster = [540_000, 325_000, 340_000, 1_505_000, 240_000, 70_000, 550_000];
		expect(budget('kompetensattraktion-2024')).toEqual(poster);
		expect(sum(poster)).toBe(3_570_000);
		expect(finansiering('kompetensattraktion-2024')).toEqual([2_929_000, 641_000]);
		expect(2_929_000 + 641_000).toBe(3_570_000);
		expect(of('kompetensattraktion-2024').budget.ar).toBe(2024);
	});

	test('Energikontoret: 1 600 000 kr in 2024 prices, half from the Region and half from the kommuner', () => {
		expect(finansiering('energikontoret')).toEqual([800_000, 800_000]);
		expect(of('energikontoret').index).toMatchObject({
			prisar: 2024,
			forsta_helar: 2024,
			total_kr: 1_600_000,
			kommuner_kr: 800_000
		});
	});

	test('the network: 538 000 kr in 2019 prices, 478 000 from the kommuner and 60 000 from the others', () => {
		expect(finansiering('energi-fastighetsnatverk')).toEqual([478_000, 60_000]);
		expect(of('energi-fastighetsnatverk').index).toMatchObject({
			prisar: 2019,
			forsta_helar: 2020,
			total_kr: 538_000,
			kommuner_kr: 478_000
		});
	});

	test('Kompetensfokus: 17 387 157 kr, a proposal', () => {
		expect(finansiering('kompetensfokus')).toEqual([8_166_657, 8_820_000, 300_000, 100_500]);
		expect(sum(finansiering('kompetensfokus'))).toBe(17_387_157);
		expect(of('kompetensfokus').beslut).toBe('förslag');
	});

	test('only En attraktiv region has goals in numbers: 400 households and 200 companies', () => {
		expect(of('en-attraktiv-region').mal).toMatchObject({ hushall: 400, foretag: 200 });
		for (const { id, mal } of AGREEMENTS)
			if (id !== 'en-attraktiv-region') expect(mal).toMatchObject({ hushall: null, foretag: null });
	});
});

test('a quarter is reported under the project until 2023, then its year of kompetensattraktion, then none', () => {
	expect(
		[2005, 2023, 2024, 2025, 2026].map((ar) => defaultAgreement(kvartal(ar, 4), AGREEMENTS)?.id)
	).toEqual([
		'en-attraktiv-region',
		'en-attraktiv-region',
		'kompetensattraktion-2024',
		'kompetensattraktion-2025',
		undefined
	]);
});
