import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { pappershojd } from '$lib/charts/diagram';
import { init } from '$lib/charts/echarts';
import { ritat } from '$lib/charts/rita';
import type { Diagramdata } from '$lib/dokument/diagram';
import { brygga } from '$lib/publicering/sida/diagram/brygga';
import '$lib/styles/base.css';

/** The widths of a phone, a column of a report on a desk, a slide and a page, px. */
const BREDDER = [300, 341, 490, 619, 900];

beforeAll(async () => {
	await document.fonts.load("400 14px 'Source Sans 3'");
	await document.fonts.load("600 14px 'Source Sans 3'");
});
beforeEach(() => document.body.replaceChildren());

/** A chart drawn at a width as the pages do, and in the document, so that its parts have places. */
function rita(data: Diagramdata, bredd: number, papper = false): SVGSVGElement {
	const ritning = ritat({ data, bildtext: '', beskrivning: '' });
	const { option, hojd, smalUnder = 520 } = ritning;
	const smal = bredd < smalUnder;
	const height = papper ? pappershojd(ritning, smal) : hojd(smal);
	const chart = init(null, null, { renderer: 'svg', ssr: true, width: bredd, height });
	chart.setOption({ ...option(smal), animation: false });
	document.body.innerHTML = chart.renderToSVGString();
	chart.dispose();
	return document.querySelector('svg')!;
}

/** The lines from the top to the bottom of the plot that carry a value: black, and not a hairline. */
const linjer = (svg: SVGSVGElement) =>
	[...svg.querySelectorAll('path')]
		.filter((path) => path.getAttribute('stroke') === 'var(--svart)')
		.map((path) => path.getBoundingClientRect())
		.filter(({ height }) => height > 20);

/** Words that a line runs through, that meet other words, or that are cut off by the edge of the drawing. */
function skadade(svg: SVGSVGElement, strecken: readonly DOMRect[]): string[] {
	const ram = svg.getBoundingClientRect();
	const orden = [...svg.querySelectorAll('text')].map((text) => ({
		ord: text.textContent,
		ruta: text.getBoundingClientRect()
	}));
	/** How much of the height two boxes share. */
	const delat = (a: DOMRect, b: DOMRect) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
	return orden.flatMap(({ ord, ruta }) => {
		const genom = strecken.some(
			(linje) =>
				linje.left > ruta.left + 1 &&
				linje.left < ruta.right - 2 &&
				// Words may stand at the end of a line.
				delat(linje, ruta) > 6
		);
		const moter = orden.some(
			({ ruta: annan }) =>
				annan !== ruta &&
				Math.min(annan.right, ruta.right) - Math.max(annan.left, ruta.left) > 1 &&
				delat(annan, ruta) > 6
		);
		const utanfor = ruta.left < ram.left - 1 || ruta.right > ram.right + 1;
		return genom || moter || utanfor ? [ord] : [];
	});
}

const kommun = fc.constantFrom('Berg', 'Bräcke', 'Härjedalen', 'Strömsund', 'Östersund');
const post = fc.constantFrom(
	...['Kommunikation', 'Strategiskt talangattraktionsarbete', 'Webbplattform tasteget.nu']
);

test('the county’s line goes through all dots’ rows, and through no words', () => {
	const rad = fc.tuple(kommun, fc.nat(60), fc.nat(60)).map(([namn, i_tid, sena]) => {
		const procent = (100 * i_tid) / Math.max(1, i_tid + sena);
		const etikett = `${i_tid} av ${i_tid + sena}, ${Math.round(procent)} %`;
		return { namn, procent, etikett, varning: sena > i_tid };
	});
	const data = fc.record({
		slag: fc.constant('prickar' as const),
		rader: fc.array(rad, { minLength: 2, maxLength: 8 }),
		lanet: fc.nat(100).map((procent) => ({ procent, etikett: `länet ${procent} %` }))
	});
	fc.assert(
		fc.property(data, fc.constantFrom(...BREDDER), (drawn, bredd) => {
			const svg = rita(drawn, bredd);
			expect(linjer(svg)).toHaveLength(1);
			expect(skadade(svg, linjer(svg))).toEqual([]);
			expect(linjer(svg)[0]!.height).toBeGreaterThan(drawn.rader.length * 26);
		}),
		{ numRuns: 60, seed: 7 }
	);
});

const bro = fc
	.tuple(
		fc.integer({ min: 500, max: 9_000 }),
		fc.array(
			fc.tuple(
				post,
				fc.integer({ min: -300, max: 300 }).filter((n) => n !== 0)
			),
			{
				...{ minLength: 1, maxLength: 6 }
			}
		)
	)
	.map(([fran, steg]) => ({
		fran,
		steg: steg.map(([namn, andring]) => ({
			...{ namn, andring },
			etikett: `${Math.abs(andring)} tkr ${andring < 0 ? 'lägre' : 'högre'}`
		})),
		till: fran + steg.reduce((summa, [, andring]) => summa + andring, 0)
	}));

test('the two amounts of a bridge are unbroken lines, which go through no words', () => {
	fc.assert(
		fc.property(bro, fc.constantFrom(...BREDDER), ({ fran, steg, till }, bredd) => {
			const svg = rita(
				{
					slag: 'brygga',
					fran: { namn: 'Budget', varde: fran, etikett: `${fran} tkr` },
					steg,
					till: { namn: 'Prognos', varde: till, etikett: `${till} tkr` }
				},
				bredd
			);
			expect(linjer(svg)).toHaveLength(2);
			expect(skadade(svg, linjer(svg))).toEqual([]);
		}),
		{ numRuns: 60, seed: 7 }
	);
});

test('no bar of a pair touches the number of another, on a screen or on paper', () => {
	const par = fc.array(
		fc.record({
			namn: kommun,
			ovre: fc.integer({ min: -2_000, max: 2_000 }),
			undre: fc.integer({ min: 0, max: 10_000 })
		}),
		{ minLength: 2, maxLength: 8 }
	);
	fc.assert(
		fc.property(par, fc.constantFrom(...BREDDER), fc.boolean(), (rader, bredd, papper) => {
			const text = (kronor: number) => `${kronor} kr mer`;
			const svg = rita(
				{
					slag: 'sidavidsida',
					rader: rader.map((rad) => ({
						...rad,
						...{ ovreText: text(rad.ovre), undreText: text(rad.undre) }
					}))
				},
				bredd,
				papper
			);
			const staplar = [...svg.querySelectorAll('path')]
				.filter((path) => /^var\(--(gran|stapel)\)$/.test(path.getAttribute('fill') ?? ''))
				.map((path) => path.getBoundingClientRect());
			expect(staplar.length).toBeGreaterThan(0);
			const tackta = [...svg.querySelectorAll('text')].filter((ord) => {
				const ruta = ord.getBoundingClientRect();
				return staplar.some(
					(stapel) =>
						Math.min(stapel.right, ruta.right) - Math.max(stapel.left, ruta.left) > 1 &&
						Math.min(stapel.bottom, ruta.bottom) - Math.max(stapel.top, ruta.top) > 1
				);
			});
			expect(tackta.map((ord) => ord.textContent)).toEqual([]);
		}),
		{ numRuns: 60, seed: 11 }
	);
});

test('so they are on a published page, wide and on a phone', () => {
	fc.assert(
		fc.property(bro, ({ fran, steg, till }) => {
			const ritningar = brygga({
				slag: 'brygga',
				fran: { namn: 'Budget', varde_ore: fran, etikett: `${fran} tkr` },
				steg: steg.map(({ andring, ...rad }) => ({ ...rad, andring_ore: andring })),
				till: { namn: 'Prognos', varde_ore: till, etikett: `${till} tkr` }
			});
			if (ritningar === null || 'alla' in ritningar) throw new Error('en ritning för varje bredd');
			for (const [bredd, { hojd, innehall }] of [
				[320, ritningar.smal],
				[341, ritningar.smal],
				[700, ritningar.bred]
			] as const) {
				const text = innehall
					.flat()
					.map((del) => (typeof del === 'object' && del && 'text' in del ? del.text : ''));
				document.body.innerHTML = `<style>text { font: 14px 'Source Sans 3' } .v { font-weight: 600 }
					.plan { stroke: black; stroke-width: 2px }</style><svg width="${bredd}" height="${hojd}">${text.join('')}</svg>`;
				const svg = document.querySelector('svg')!;
				const strecken = [...svg.querySelectorAll('.plan')].map((en) => en.getBoundingClientRect());
				expect([bredd, ...skadade(svg, strecken)]).toEqual([bredd]);
				expect(strecken.every(({ height }) => height > hojd - 60)).toBe(true);
			}
		}),
		{ numRuns: 40, seed: 7 }
	);
});
