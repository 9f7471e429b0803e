import { expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import type { Results } from '$lib/catalogue/measures/results';
import type { AvsnittId } from '$lib/rapport/avsnitt/all';
import { utfallsdiagram } from '$lib/rapport/avsnitt/ekonomi';
import { avvikelselistor, avvikelser, forklaringen } from '$lib/rapport/framsida/avvikelser';
import { Rapportlage } from '$lib/rapport/lage';
import { posttext, tomRapport } from '$lib/rapport/rapporttext';
import { utfallsmening } from '$lib/rapport/skrivnablock';
import { params } from './engine/tables';

// What page one says of the posts is no more than what is known of them.

const AVTAL = AGREEMENTS.find(({ id }) => id === 'kompetensattraktion-2024')!;

const P = params('2024-K3', { avtal: AVTAL.id });

const post = (
	namn: string,
	avvikelse: number | null,
	budget: number | null = 100_000_000,
	kvar: number | null = 10_000_000
) =>
	({
		...{ post: namn, budget_ar_ore: budget, prognosavvikelse_ore: avvikelse, kvar_ore: kvar },
		prognos_ar_ore: avvikelse === null || budget === null ? null : budget - avvikelse
	}) as BudgetUtfallPerPost;

function sagt(...poster: BudgetUtfallPerPost[]): string[] | undefined {
	const rader = [...poster, post('Totalt', null)];
	return avvikelselistor(avvikelser({ budget_utfall_per_post: rader }, AVTAL, 'kr')).flatMap(
		({ namn, poster, sist }) => [`${namn}: ${poster.map((en) => en.post).join()}`, ...sist]
	);
}

test('where every post is judged, none outside its limits is said to be none', () => {
	expect(sagt(post('A', 0), post('B', 100))).toEqual([
		'Att förklara: ',
		'Ingen post är utanför gränserna'
	]);
});

test('where no post has a forecast nothing is said to be well, and what is used up is named', () => {
	expect(sagt(post('A', null), post('B', null, 12_000_000, -6_200_000))).toEqual([
		'Att förklara: ',
		'Prognos saknas för alla två poster, så det går inte att säga än',
		'Redan över årets budget: B'
	]);
	expect(sagt(post('A', null))).toEqual([
		'Att förklara: ',
		'Prognos saknas, så det går inte att säga än'
	]);
});

test('posts without a forecast are told beside those that are judged', () => {
	expect(sagt(post('A', 0), post('B', null), post('C', null))).toEqual([
		'Att förklara: ',
		'Ingen av de bedömda posterna är utanför gränserna',
		'Två poster saknar prognos och är inte bedömda'
	]);
	expect(sagt(post('A', 20_000_000), post('B', null))).toEqual([
		'Att förklara: A',
		'En post saknar prognos och är inte bedömd'
	]);
});

test('a post without a budget is not said to lack a forecast', () => {
	expect(sagt(post('A', 0), post('B', null, null))).toEqual([
		'Att förklara: ',
		'Ingen post är utanför gränserna'
	]);
});

test('without any budget there is nothing to be in line with, and nothing is said', () => {
	expect(sagt()).toEqual([]);
	expect(sagt(post('A', null, null), post('B', null, null))).toEqual([]);
	expect(avvikelser({}, AVTAL, 'kr')).toBeUndefined();
	expect(avvikelser({ budget_utfall_per_post: [post('A', 0)] }, null, 'kr')).toBeUndefined();
});

/** A report of these posts. */
function lage(...poster: BudgetUtfallPerPost[]): Rapportlage {
	const rows = [...poster, post('Totalt', 0)].map((rad) => ({
		...rad,
		utfall_ack_ore: rad.utfall_ack_ore === undefined ? 1 : rad.utfall_ack_ore
	}));
	const provenance = { tom: P.tom, filer: [], notes: [], steg: [] };
	const results = { budget_utfall_per_post: { status: 'ready', rows, provenance } };
	const text = tomRapport({ sort: 'kvartal', avtal: AVTAL.id, kvartal: '2024-K3', kommun: null });
	return new Rapportlage(text, P, results as unknown as Results, 'tkr', null, AGREEMENTS);
}

test('a report is not ready to be sent while posts have no forecast', () => {
	const aterstar = (...poster: BudgetUtfallPerPost[]) =>
		lage(...poster)
			.aterstar.map(({ vad }) => vad)
			.filter((vad) => vad.includes('prognos'));
	expect(aterstar(post('A', 0), post('B', null), post('C', null))).toEqual([
		'Budget och utfall saknar prognos för två poster'
	]);
	expect(aterstar(post('A', 0), post('B', null, null))).toEqual([]);
});

test('an outcome of the year so far is not told as nothing in the quarter', () => {
	const sagt = (utfall_kvartal_ore: number | null, utfall_ack_ore: number | null) =>
		utfallsmening('A', lage({ ...post('A', 0), utfall_kvartal_ore, utfall_ack_ore }))?.replace(
			/\s/g,
			' '
		);
	const av = 'av budgeten på 1 000 tkr.';
	expect(sagt(11_100_000, 41_800_000)).toBe(
		`111 tkr under kvartalet, 418 tkr hittills i år, ${av}`
	);
	expect(sagt(0, 41_800_000)).toBe(`0 tkr under kvartalet, 418 tkr hittills i år, ${av}`);
	expect(sagt(null, 41_800_000)).toBe(`418 tkr hittills i år, ${av}`);
	expect(sagt(null, null)).toBe(`Inte känt, ${av}`);
});

test('a post whose outcome or budget is not known has no bar of nothing in the chart', () => {
	const poster = [
		{ ...post('A', 0), utfall_ack_ore: 41_800_000 },
		{ ...post('B', 0), utfall_ack_ore: null },
		{ ...post('C', null, null), utfall_ack_ore: 18_200_000 }
	];
	const { data } = utfallsdiagram([...poster, post('Totalt', 0)], P, 'tkr')!;
	if (data.slag !== 'delavhelhet') throw new Error(data.slag);
	expect(
		data.rader.map(({ del, hela, etikett }) => [del, hela, etikett.replace(/\s/g, ' ')])
	).toEqual([
		[41_800_000, 100_000_000, '418 av 1 000 tkr'],
		[null, 100_000_000, '– av 1 000 tkr'],
		[18_200_000, null, '182 tkr']
	]);
});

test('the causes are pointed to only where one is written, and the section is shown', () => {
	const funna = avvikelser(
		{ budget_utfall_per_post: [post('A', 20_000_000), post('Totalt', null)] },
		AVTAL,
		'kr'
	);
	expect(funna!.attForklara.map((en) => en.post)).toEqual(['A']);
	const tom = tomRapport({ sort: 'kvartal', avtal: AVTAL.id, kvartal: '2024-K3', kommun: null });
	const lage = (orsak: string, sagda: AvsnittId[]) => ({
		sagda,
		text: { ...tom, poster: [{ ...posttext(tom, 'A'), orsak }] }
	});
	expect(forklaringen(funna, lage('', ['uppdrag']))).toBeNull();
	expect(forklaringen(funna, lage('Vakant.', ['uppdrag']))).toBe('uppdrag');
	expect(forklaringen(funna, lage('Vakant.', ['ekonomi']))).toBeNull();
});
