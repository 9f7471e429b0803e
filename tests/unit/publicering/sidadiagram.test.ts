import { describe, expect, test } from 'vitest';
import type { Diagram } from '../../../src/lib/publicering/paket/del';
import { diagrammet } from '../../../src/lib/publicering/sida/diagram/diagram';

const BESKRIVNING = 'Det här visar diagrammet.';

function rita(diagram: Diagram): string {
	return diagrammet(
		{ typ: 'diagram', diagram, bildtext: 'Bildtext', beskrivning: BESKRIVNING },
		'd'
	).text;
}

const punkter = (...varden: number[]) =>
	varden.map((varde, i) => ({ kvartal: `${2022 + Math.floor(i / 4)}-K${(i % 4) + 1}`, varde }));

test('a chart with a hidden bar tells under it what the mark is, and no other does', () => {
	const rader = [
		{ namn: 'Åre', varde: 7 },
		{ namn: 'Östersund', varde: 9 }
	];
	const med = (fler: { namn: string; varde: number | null }[]) =>
		rita({ slag: 'liggande', enhet: 'hushåll', rader: [...rader, ...fler] });
	expect(med([{ namn: 'Berg', varde: null }])).toContain('‥ = dolt, se under tabellen');
	expect(med([{ namn: 'Berg', varde: 0 }])).not.toContain('dolt');
});

describe('a chart that would say nothing is a sentence', () => {
	test.each<[string, Diagram]>([
		['one point', { slag: 'malkurva', punkter: punkter(4), mal: 400 }],
		['a curve of zeros', { slag: 'malkurva', punkter: punkter(0, 0, 0), mal: 400 }],
		['one quarter', { slag: 'kvartal', punkter: punkter(9) }],
		['no quarter', { slag: 'kvartal', punkter: [] }],
		[
			'one bar beside hidden ones',
			{
				slag: 'liggande',
				enhet: 'hushåll',
				rader: [
					{ namn: 'Berg', varde: null },
					{ namn: 'Åre', varde: 7 },
					{ namn: 'Ragunda', varde: 0 }
				]
			}
		],
		[
			'one part',
			{
				slag: 'delar',
				delar: [
					{ namn: 'I tid', varde: 9, ton: 'bra' },
					{ namn: 'Sena', varde: 0, ton: 'varning' }
				]
			}
		],
		['one post', { slag: 'budget', rader: [{ namn: 'CRM', utfall_ore: 100, budget_ore: 200 }] }]
	])('%s', (_, diagram) => {
		expect(rita(diagram)).toBe(`<p>${BESKRIVNING}</p>`);
	});
});

test('the curve ends at its own number, under a goal that is a line with its own', () => {
	const svg = rita({ slag: 'malkurva', punkter: punkter(100, 200, 300), mal: 400 });
	expect(svg).toContain('points="0,75 50,50 100,25"');
	expect(svg).toMatch(/<text class="m"[^>]*>Mål 400<\/text/);
	expect(svg).toMatch(/<text class="e"[^>]*>\s*300\s*<\/text/);
});

test('a curve beyond its goal has the goal under its end', () => {
	const svg = rita({ slag: 'malkurva', punkter: punkter(100, 200, 500), mal: 400 });
	// Of 220 px under the first 30 the goal is four fifths up.
	expect(svg).toMatch(/<line class="mal"[^>]*y1="74"/);
	expect(svg).toContain('points="0,80 50,60 100,0"');
});

test('a map has a tile a kommun, as deep in colour as its rate, with words of the ground on the deepest', () => {
	const rutor = [
		{ kommun: 'Åre', plats: [2, 1] as [number, number], tal: '9,2', flyttade: 115, toning: 100 },
		{ kommun: 'Berg', plats: [3, 1] as [number, number], tal: '3,8', flyttade: 1, toning: 31 }
	];
	const [are, berg] = rita({ slag: 'karta', rutor }).split('</g>');
	// The second and the third row, of 68 px each with 3 between.
	expect(are).toMatch(/<g class="mork">\s*<rect class="gran" x="0%" y="71"[^>]*fill-opacity="1"/);
	expect(berg).toMatch(/<g>\s*<rect class="gran" x="0%" y="142"[^>]*fill-opacity="0.31"/);
	const ord = (svg = '') => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
	expect(ord(are)).toEqual(['Åre', '9,2', '115\u00a0hushåll']);
	expect(ord(berg)).toEqual(['Berg', '3,8', '1\u00a0hushåll']);
});

test('columns stand on zero, and last year’s same quarter has its number too', () => {
	const svg = rita({ slag: 'kvartal', punkter: punkter(10, 20, 30, 40, 50, 60, 70, 80, 90) });
	// The highest, 90, is 150 px: 50 is 83.33.
	expect(svg).toMatch(/<rect\s+class="gran"[^>]*height="150"/);
	expect(svg).toMatch(/<rect\s+class="granljus"[^>]*height="83.33"/);
	expect(svg).toContain('>samma kvartal i fjol</text>');
	const tal = [...svg.matchAll(/<text\s+class="v[^>]*>([^<]*)</g)].map(([, text]) => text!.trim());
	expect(tal).toEqual(['50', '90']);
});

test('the quarters that more may yet become known of are drawn open, and no other is', () => {
	const oppna = (diagram: Diagram) => rita(diagram).match(/class="[^"]* oppen"/g);
	const staplar = { slag: 'kvartal', punkter: punkter(9, 8, 7) } as const;
	// As packages said it of the last one before they said how many.
	expect(oppna({ ...staplar, oklart: true })).toEqual(['class="gran oppen"']);
	expect(oppna({ ...staplar, oklart: 2 })).toEqual(['class="stapel oppen"', 'class="gran oppen"']);
	expect(oppna(staplar)).toBeNull();
	const kurva = { slag: 'malkurva', punkter: punkter(9, 18, 27), mal: 400 } as const;
	expect(oppna({ ...kurva, oklart: true })).toEqual(['class="sista oppen"']);
	expect(oppna(kurva)).toBeNull();
});

test('a hidden count is a mark without a bar, heard as a word', () => {
	const svg = rita({
		slag: 'liggande',
		enhet: 'hushåll',
		rader: [
			{ namn: 'Berg', varde: null },
			{ namn: 'Åre', varde: 10 },
			{ namn: 'Östersund', varde: 20 }
		]
	});
	const berg = svg.slice(svg.indexOf('<title>Berg'), svg.indexOf('<title>Åre'));
	expect(berg).toContain('<title>Berg: dold</title>');
	expect(berg).toMatch(/class="gran"[^>]*width="0%"/);
	expect(berg).toContain('>‥</text>');
	expect(berg).not.toMatch(/\b0 hushåll/);
});

test('bars are as long as their numbers are large', () => {
	const svg = rita({
		slag: 'liggande',
		enhet: 'hushåll',
		rader: [
			{ namn: 'Åre', varde: 10 },
			{ namn: 'Östersund', varde: 20 }
		]
	});
	const smal = svg.slice(0, svg.indexOf('class="bred"'));
	const bredder = [...smal.matchAll(/class="gran" x="0%" width="([\d.]+)%"/g)].map(([, w]) =>
		Number(w)
	);
	expect(bredder).toEqual([41, 82]);
});

test('parts begin where the one before ends, and fill the whole; those that wait are told under it', () => {
	const svg = rita({
		slag: 'delar',
		delar: [
			{ namn: 'I tid', varde: 6, ton: 'bra' },
			{ namn: 'Sena', varde: 3, ton: 'varning' },
			{ namn: 'Väntar', varde: 3, ton: 'gra' }
		]
	});
	const delar = [
		...svg.matchAll(/<rect\s+class="(gran|hjortron|stapel)"\s+x="([\d.]+)%"\s+width="([\d.]+)%"/g)
	];
	expect(delar.map(([, ...del]) => del)).toEqual([
		['gran', '0', '66.667'],
		['hjortron', '66.667', '33.333']
	]);
	const rader = [...svg.matchAll(/<rect[^>]*\sy="(\d+)"/g)].map(([, y]) => Number(y));
	expect(rader[0]).toBe(rader[1]);
	expect(svg).toContain('>Väntar: 3<');
	expect(svg).toContain('I tid 6 av 9');
	expect(svg).toContain('Sena 3<');
	// Those that wait are in no share.
	expect(svg).not.toContain('3 av 12');
});

test('what goes beyond the budget is told in words', () => {
	const svg = rita({
		slag: 'budget',
		rader: [
			{ namn: 'CRM', utfall_ore: 30_000_000, budget_ore: 20_000_000 },
			{ namn: 'Webb', utfall_ore: 10_000_000, budget_ore: null }
		]
	});
	expect(svg).toContain('<title>CRM: 300 av 200\u00a0tkr, över budget</title>');
	expect(svg).toContain('<title>Webb: 100\u00a0tkr, ingen budget</title>');
});

test('an outcome that is not known is a dash in the chart of the budget, and no bar', () => {
	const svg = rita({
		slag: 'budget',
		rader: [
			{ namn: 'CRM', utfall_ore: 10_000_000, budget_ore: 20_000_000 },
			{ namn: 'Webb', utfall_ore: null, budget_ore: 30_000_000 },
			{ namn: 'Resor', utfall_ore: null, budget_ore: null }
		]
	});
	expect(svg).toContain('<title>Webb: – av 300\u00a0tkr</title>');
	expect(svg).toContain('<title>Resor: utfallet är inte känt, ingen budget</title>');
	const [, webb] = svg.split('<title>Webb');
	expect(webb!.split('</g>')[0]).toMatch(/<rect class="gran"[^>]* width="0%"/);
});

test('the plan and the forecast of a post are marks in its bar, and none stands for what is not known', () => {
	const post = { namn: 'CRM', utfall_ore: 400_000, budget_ore: 1_000_000 };
	const summa = { utfall_ore: 800_000, budget_ore: 2_000_000 };
	const [med, utan] = [
		{ marken: { plan_ore: 500_000, prognos_ore: 1_100_000 }, om: { summa } },
		{ marken: {}, om: {} }
	].map(({ marken, om }) => rita({ slag: 'budget', rader: [{ ...post, ...marken }, post], ...om }));
	// One a post in each of the two drawings, on the scale of the largest.
	expect(med!.match(/class="plan"/g)).toHaveLength(2);
	expect(med!.match(/class="prognos over"/g)).toHaveLength(2);
	expect(utan).not.toMatch(/class="(plan|prognos)/);
	// What is expected stands in words and numbers too, together as well.
	expect(med).toContain('<title>CRM: 4 av 10\u00a0tkr, prognos 11, 1\u00a0över</title>');
	for (const ord of ['Prognos', 'Mot budget', 'Totalt']) expect(med).toContain(`>${ord}<`);
	expect(utan).not.toMatch(/>(Prognos|Mot budget)</);
	// What all posts come to is told, never added up of those that are drawn.
	expect(utan).not.toContain('>Totalt<');
});

test('a bridge’s steps begin where the one before ended, between its two amounts', () => {
	const html = rita({
		slag: 'brygga',
		fran: { namn: 'Budget', varde_ore: 1000, etikett: '10 kr' },
		steg: [
			{ namn: 'Lön', andring_ore: -400, etikett: '4 kr lägre' },
			{ namn: 'Resor', andring_ore: 100, etikett: '1 kr högre' }
		],
		till: { namn: 'Prognos', varde_ore: 700, etikett: '7 kr' }
	});
	const [, bred] = html.split('<svg class="bred');
	const staplar = [
		...bred!.matchAll(/<rect class="(gran|hjortron)" x="([\d.]+)%" width="([\d.]+)%"/g)
	];
	const [lon, resor] = staplar.map(([, ton, x, bredd]) => ({ ton, x: +x!, bredd: +bredd! }));
	expect([lon!.ton, resor!.ton]).toEqual(['gran', 'hjortron']);
	// Its axis does not begin at zero, and is broken to the left of the steps.
	const brott = /<svg x="([\d.]+)%"[^>]*><path class="grund brott"/.exec(bred!)!;
	expect(+brott[1]!).toBeLessThan(lon!.x);
	expect(resor!.x).toBeCloseTo(lon!.x);
	expect(lon!.bredd / resor!.bredd).toBeCloseTo(4, 1);
	for (const ord of ['Budget 10 kr', 'Prognos 7 kr', '4 kr lägre', '1 kr högre'])
		expect(bred).toContain(ord);
});
