import { describe, expect, test } from 'vitest';
import { INGET, skrivArbete } from '$lib/arbete/arbete';
import { readArbete } from '$lib/arbete/lasning';
import type { AvsnittId } from '$lib/rapport/avsnitt/all';
import { PUBLICERAD } from '../unit/arbete/innehall';
import { Chance } from '../unit/import/fuzz/mutate';
import { iRo, tvaFlikar, type Flik } from './flik';

const paus = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const NAR = '2024-10-14T08:30:00.000Z';
const SENARE = '2024-10-15T08:30:00.000Z';

test('a key that comes as the one before it is kept is kept too', async () => {
	const [en] = await tvaFlikar();
	for (let nr = 0; nr < 20; nr++) {
		en.tangent('service', 'a');
		while (en.lagring.osparat) await paus(0);
		// It is kept, and what follows upon that is not done yet.
		en.tangent('service', 'b');
		await expect.poll(() => en.lagring.osparat, { timeout: 2_000 }).toBe(false);
	}
});

describe('two tabs of one browser', () => {
	test('that write in different sections keep both, and show both', async () => {
		const [en, tva] = await tvaFlikar();
		en.skriv('service', 'Den ena.');
		tva.skriv('ekonomi', 'Den andra.');
		await iRo(en, tva);
		for (const flik of [en, tva])
			expect([flik.text('service'), flik.text('ekonomi')]).toEqual(['Den ena.', 'Den andra.']);
		expect(en.fragor).toEqual([]);
	});

	test('that write in one section at the same time ask about both texts, whole', async () => {
		const [en, tva] = await tvaFlikar();
		for (let i = 0; i < 'Den andra.'.length; i++) {
			en.tangent('service', 'Den ena...'[i]!);
			tva.tangent('service', 'Den andra.'[i]!);
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		await iRo(en, tva);
		const [fraga, ...fler] = en.fragor;
		expect(fler).toEqual([]);
		expect([...fraga!].sort()).toEqual(['Den andra.', 'Den ena...']);
		expect(tva.fragor).toEqual(en.fragor);
		expect(en.text('service')).toBe(fraga![0]);
		expect(tva.text('service')).toBe(fraga![0]);
	});

	test('that go on from what one of them asked about lose neither text', async () => {
		const [en, tva] = await tvaFlikar();
		en.tangent('service', 'A');
		tva.tangent('service', 'B');
		await iRo(en, tva);
		// Nobody has chosen, and it happens once more.
		en.tangent('service', '1');
		tva.tangent('service', '2');
		await iRo(en, tva);
		const allt = JSON.stringify([en.text('service'), en.fragor]);
		const [kvar, borta] = en.text('service').startsWith('A') ? ['A', 'B'] : ['B', 'A'];
		for (const text of [`${kvar}1`, `${kvar}2`, `"${borta}"`]) expect(allt).toContain(text);
		// What is said to count is what counts now.
		for (const [galler] of en.fragor) expect(galler).toBe(en.text('service'));
	});

	test('of which one chooses both texts in the middle of writing have both', async () => {
		const [en, tva] = await tvaFlikar();
		en.skriv('service', 'Den ena.');
		tva.tangent('service', 'Den andra.');
		await paus(100);
		const [krock] = tva.lagring.krockar;
		await tva.lagring.settle({ ...krock!, mitt: `${krock!.deras} ${krock!.mitt}` }, 'mitt');
		await iRo(en, tva);
		expect(
			en
				.text('service')
				.split(/(?<=\.) /)
				.sort()
		).toEqual(['Den andra.', 'Den ena.']);
		expect(en.fragor).toEqual([]);
	});

	test('that each add a row of LPIX in forms that were open at the same time keep both', async () => {
		const [en, tva] = await tvaFlikar();
		const [fore, foreTva] = [en.installningar, tva.installningar];
		en.lpix(2025, 2.4, fore);
		await iRo(en, tva);
		tva.lpix(2026, 2.9, foreTva);
		await iRo(en, tva);
		for (const flik of [en, tva])
			expect(flik.installningar.lpix.map(({ ar }) => ar).sort()).toEqual([2025, 2026]);
		expect(en.fragor).toEqual([]);
	});

	test('that give one year of LPIX differently are asked which counts', async () => {
		const [en, tva] = await tvaFlikar();
		const fore = tva.installningar;
		en.lpix(2025, 2.4);
		await iRo(en, tva);
		tva.lpix(2025, 2.9, fore);
		await iRo(en, tva);
		expect(tva.installningar.lpix.map(({ procent }) => procent)).toEqual([2.4]);
		expect(en.fragor).toEqual([['2.4', '2.9']]);
	});

	test('that lock a quarter each keep both', async () => {
		const [en, tva] = await tvaFlikar();
		en.lock('2024-K3', NAR);
		tva.lock('2024-K2', NAR);
		await iRo(en, tva);
		for (const { lasta } of [en, tva]) expect(lasta).toEqual([`2024-K2 ${NAR}`, `2024-K3 ${NAR}`]);
	});

	test('that lock the same quarter have both locks beside each other', async () => {
		const [en, tva] = await tvaFlikar();
		en.lock('2024-K3', NAR);
		tva.lock('2024-K3', SENARE);
		await iRo(en, tva);
		for (const { lasta } of [en, tva])
			expect(lasta).toEqual([`2024-K3 ${NAR}`, `2024-K3 ${SENARE}`]);
	});

	test('of which one publishes and the other locks remember what is out', async () => {
		const [en, tva] = await tvaFlikar();
		en.publicera(PUBLICERAD);
		tva.lock('2024-K3', NAR);
		await iRo(en, tva);
		for (const flik of [en, tva]) {
			expect(flik.publicerade).toEqual([PUBLICERAD]);
			expect(flik.lasta).toEqual([`2024-K3 ${NAR}`]);
		}
	});

	test('that each do a step of the plan have done both', async () => {
		const [en, tva] = await tvaFlikar();
		en.bocka('2024-K3', 'prognos');
		tva.bocka('2024-K3', 'last');
		await iRo(en, tva);
		for (const { klara } of [en, tva])
			expect(klara['2024-K3']?.toSorted()).toEqual(['last', 'prognos']);
	});

	test('of which one takes the work along as a file have all of it there that was written', async () => {
		const [en, tva] = await tvaFlikar();
		tva.skriv('service', 'Skrivet i den andra.');
		await iRo(en, tva);
		tva.tangent('ekonomi', 'Under tiden.');
		const fil = readArbete(skrivArbete({ ...INGET, rapporter: [en.rapport] }));
		await iRo(en, tva);
		expect(JSON.stringify(fil)).toContain('Skrivet i den andra.');
		expect([en.text('service'), en.text('ekonomi')]).toEqual([
			'Skrivet i den andra.',
			'Under tiden.'
		]);
	});

	test('of which one only looks sees what the other writes', async () => {
		const [en, tva] = await tvaFlikar();
		en.skriv('service', 'Ett ord.');
		await iRo(en, tva);
		expect(tva.text('service')).toBe('Ett ord.');
	});
});

const AVSNITT: readonly AvsnittId[] = ['service', 'ekonomi'];

/** What one of them does next, and the word that must be there afterwards. */
async function nagot(flik: Flik, chance: Chance, nr: number): Promise<string> {
	const kvartal = `2024-K${1 + chance.below(4)}`;
	switch (chance.below(6)) {
		case 0: {
			const last = new Date(Date.UTC(2025, 0, 1, 0, 0, nr)).toISOString();
			flik.lock(kvartal, last);
			return last;
		}
		case 1:
			flik.bocka(kvartal, `steg${nr}`);
			return `steg${nr}`;
		case 2: {
			const fore = flik.installningar;
			await paus(chance.below(10));
			flik.lpix(2000 + nr, 2, fore);
			return `"ar":${2000 + nr}`;
		}
		default: {
			const id = chance.of(AVSNITT);
			for (const tecken of `<${nr}>`) {
				flik.tangent(id, tecken);
				await paus(chance.below(8));
			}
			if (chance.below(2) === 0) flik.lagring.release();
			return `<${nr}>`;
		}
	}
}

async function arbeta(flik: Flik, chance: Chance, forst: number): Promise<string[]> {
	const ord: string[] = [];
	for (let nr = forst; nr < forst + 10; nr++) {
		ord.push(await nagot(flik, chance, nr));
		await paus(chance.below(8));
	}
	return ord;
}

/** As many as `npm run tal` asks for, or a few, the same every time. */
const fron = () => {
	const { VITE_TAL_LAGER: antal = '10', VITE_TAL_FRO: forsta = '0' } = import.meta.env;
	return Array.from({ length: Number(antal) }, (_, i) => Number(forsta) + i);
};

test.each(fron())(
	'two tabs that do what they like at the same time lose nothing (seed %i)',
	async (fro) => {
		const flikar = await tvaFlikar();
		const ord = await Promise.all(
			flikar.map((flik, nr) => arbeta(flik, new Chance(2 * fro + nr), 10 + 20 * nr))
		);
		await iRo(...flikar);
		const syns = flikar.map(({ rapport, lasta, installningar, klara, fragor }) =>
			JSON.stringify({ rapport, lasta, installningar, klara, fragor })
		);
		expect(syns[1]).toBe(syns[0]);
		expect(ord.flat().filter((one) => !syns[0]!.includes(one))).toEqual([]);
	}
);
