import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dolj } from '$lib/domain/rojande/dolj';
import { granska } from '$lib/domain/rojande/granska';
import { kandaEnligtAlla, kandaEnligtGraf } from './rakna';
import { tabell, TROSKEL } from './tabeller';

const seed = Number(process.env['ROJANDE_SEED'] ?? 20240930);

const matris = (lagst: number, hogst: number, varde: fc.Arbitrary<number>) =>
	fc
		.tuple(fc.integer({ min: lagst, max: hogst }), fc.integer({ min: lagst, max: hogst }))
		.chain(([rader, kolumner]) =>
			fc.array(fc.array(varde, { minLength: kolumner, maxLength: kolumner }), {
				minLength: rader,
				maxLength: rader
			})
		);
const blandat = fc.oneof(
	fc.constant(0),
	fc.integer({ min: 1, max: 4 }),
	fc.integer({ min: 5, max: 40 })
);

const stort = matris(
	6,
	8,
	fc.oneof(
		{ weight: 3, arbitrary: blandat },
		{ weight: 5, arbitrary: fc.integer({ min: 5, max: 90 }) }
	)
);

describe('what is hidden', () => {
	test(`is what the fewest hidden cells can be, in tables up to 4 × 4 (seed ${seed})`, () => {
		const kvoter: number[] = [];
		fc.assert(
			fc.property(matris(2, 4, blandat), (varden) => {
				const svar = dolj(tabell(varden), TROSKEL);
				const optimum = fatal(varden);
				expect('dolda' in svar).toBe(optimum !== null);
				if ('dolda' in svar && optimum! > 0) kvoter.push(svar.dolda.size / optimum!);
			}),
			{ seed, numRuns: 400 }
		);
		expect(kvoter.length).toBeGreaterThan(300);
		// 1.3 is what was promised; on tables as small as these it is the optimum every time.
		expect(Math.max(...kvoter)).toBe(1);
	});

	test(`is not one too many in tables of 6 × 6 to 8 × 8: shown, any of them gives another away (seed ${seed})`, () => {
		fc.assert(
			fc.property(stort, (varden) => {
				const svar = dolj(tabell(varden), TROSKEL);
				if ('oskyddade' in svar) return;
				const { dolda } = svar;
				const sma = celler(varden).filter(({ varde }) => varde > 0 && varde < TROSKEL);
				const mal = sma.map(({ r, k }): [number, number] => [r, k]);
				const kanda = (visad: string | null) =>
					kandaEnligtGraf(
						{ varden, dold: (r, k) => dolda.has(`r${r}k${k}`) && `r${r}k${k}` !== visad },
						mal
					);
				expect(kanda(null)).toEqual([]);
				for (const [id, skal] of dolda) if (skal === 'skydd') expect(kanda(id)).not.toEqual([]);
			}),
			{ seed, numRuns: 60 }
		);
	});

	test(`cannot be computed by trying every whole table, and the audit says which can (seed ${seed})`, () => {
		let kanda = 0;
		const gomt = fc.tuple(
			matris(2, 3, fc.integer({ min: 0, max: 4 })),
			fc.infiniteStream(fc.boolean())
		);
		fc.assert(
			fc.property(gomt, ([varden, slantar]) => {
				const verk = tabell(varden);
				const dolda = new Map(
					verk.rakningar
						.filter(({ lage }) => lage === 'fri' && slantar.next().value)
						.map(({ id }) => [id, 'skydd' as const])
				);
				const { upptackta, spann } = granska(verk, dolda, 0);
				const enligtAlla = kandaEnligtAlla({ varden, dold: (r, k) => dolda.has(`r${r}k${k}`) });
				expect(upptackta.map(({ id }) => id)).toEqual(enligtAlla);
				expect(spann.length + upptackta.length).toBe(dolda.size);
				for (const { id, varde } of upptackta)
					expect(varde).toBe(verk.rakningar.find((en) => en.id === id)!.varde);
				kanda += enligtAlla.length;
			}),
			{ seed, numRuns: 1500 }
		);
		expect(kanda).toBeGreaterThan(500);
	});
});

/** The fewest hidden cells that protect the small ones, by trying every choice; null when none does. */
function fatal(varden: readonly (readonly number[])[]): number | null {
	const alla = celler(varden);
	const sma = alla.filter(({ varde }) => varde > 0 && varde < TROSKEL);
	const ovriga = alla.filter((cell) => !sma.includes(cell));
	const mal = sma.map(({ r, k }): [number, number] => [r, k]);
	const skyddar = (till: readonly { r: number; k: number }[]) => {
		const dolda = new Set([...sma, ...till].map(({ r, k }) => `${r} ${k}`));
		return kandaEnligtGraf({ varden, dold: (r, k) => dolda.has(`${r} ${k}`) }, mal).length === 0;
	};
	if (!skyddar(ovriga)) return null;
	const medAntal = (antal: number, fran: number, valda: typeof ovriga): boolean =>
		antal === 0
			? skyddar(valda)
			: ovriga.some((cell, i) => i >= fran && medAntal(antal - 1, i + 1, [...valda, cell]));
	let antal = 0;
	while (!medAntal(antal, 0, [])) antal++;
	return sma.length + antal;
}

function celler(varden: readonly (readonly number[])[]): { r: number; k: number; varde: number }[] {
	return varden.flatMap((rad, r) => rad.map((varde, k) => ({ r, k, varde })));
}
