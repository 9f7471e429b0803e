import fc from 'fast-check';
import type { Rakneverk, Rakning } from '$lib/domain/rojande/rakneverk';
import { summerar, tillsammans } from './samband';

export const TROSKEL = 5;

/** A two-way table of people, `r0k0` and on, with its sums shown: `r0` the rows', `k0` the columns'. */
export function tabell(varden: readonly (readonly number[])[]): Rakneverk {
	const celler = varden.map((rad, r) => rad.map((v, k) => rakning(`r${r}k${k}`, v)));
	const radsummor = celler.map((rad, r) => visad(`r${r}`, summa(rad)));
	const kolumner = varden[0]!.map((_, k) => celler.map((rad) => rad[k]!));
	const kolumnsummor = kolumner.map((kolumn, k) => visad(`k${k}`, summa(kolumn)));
	return {
		rakningar: [...celler.flat(), ...radsummor, ...kolumnsummor],
		samband: [
			...celler.map((rad, r) => summerar(rad, radsummor[r]!)),
			...kolumner.map((kolumn, k) => summerar(kolumn, kolumnsummor[k]!))
		]
	};
}

export function rakning(id: string, varde: number): Rakning {
	return { id, varde, lage: 'fri', kanslig: true };
}

export function visad(id: string, varde: number): Rakning {
	return { id, varde, lage: 'visas', kanslig: true };
}

export function summa(delar: readonly Rakning[]): number {
	return delar.reduce((s, { varde }) => s + varde!, 0);
}

/** Counts as they are in small kommuner: many are small, and many or most are 0. */
const antal = (nollor: number) =>
	fc.oneof(
		{ weight: nollor, arbitrary: fc.constant(0) },
		{ weight: 3, arbitrary: fc.integer({ min: 1, max: 6 }) },
		{ weight: 4, arbitrary: fc.integer({ min: 5, max: 90 }) }
	);

interface Form {
	varden: number[][];
	/** The kommuner are dealt to so many counties. */
	lan: number;
	/** Whether a kommun's own sum is published, and may then be hidden. */
	radsummor: boolean;
}

/** Evenly over the sizes: fast-check would favour the smallest, of which most cannot be protected. */
const storlek = fc.noBias(fc.integer({ min: 2, max: 8 }));

const form: fc.Arbitrary<Form> = fc
	.tuple(storlek, storlek, fc.constantFrom(1, 3, 14))
	.chain(([rader, kolumner, nollor]) => {
		const rad = fc.array(antal(nollor), { minLength: kolumner, maxLength: kolumner });
		return fc.record({
			varden: fc.array(rad, { minLength: rader, maxLength: rader }),
			lan: fc.oneof(
				{ weight: 12, arbitrary: fc.integer({ min: 1, max: rader >> 1 }) },
				// Some county with a single kommun, which its sums give away: nothing can protect it.
				{ weight: 1, arbitrary: fc.integer({ min: 1, max: rader }) }
			),
			radsummor: fc.boolean()
		});
	});

/**
 * A table up to 8 × 8: kommuner in one county or more, with their sums per county and column
 * (shown), the whole's sums (shown), and each kommun's own sum, if any (may be hidden).
 */
export const hierarki: fc.Arbitrary<Rakneverk> = form.map(
	({ varden, lan: antalLan, radsummor }) => {
		const kolumner = varden[0]!.map((_, k) => `k${k}`);
		const kommuner = varden.map((rad, r) => rad.map((v, k) => rakning(`r${r}${kolumner[k]}`, v)));
		const lan = Array.from({ length: antalLan }, (_, l) => ({
			delar: kommuner.filter((_, r) => r % antalLan === l),
			namn: `l${l}`
		}));
		const lansrader = lan.map(({ delar, namn }) =>
			kolumner.map((kolumn, k) => visad(`${namn}${kolumn}`, summa(delar.map((rad) => rad[k]!))))
		);
		const riket = kolumner.map((kolumn, k) =>
			visad(kolumn, summa(lansrader.map((rad) => rad[k]!)))
		);
		const rader = radsummor ? kommuner : [];
		const summor = rader.map((rad, r) => rakning(`r${r}`, summa(rad)));
		const lanssummor = lansrader.map((rad, l) => visad(lan[l]!.namn, summa(rad)));
		return tillsammans({
			rakningar: [...kommuner, ...lansrader, riket, summor, lanssummor].flat(),
			samband: [
				...lan.flatMap(({ delar }, l) =>
					kolumner.map((_, k) =>
						summerar(
							delar.map((rad) => rad[k]!),
							lansrader[l]![k]!
						)
					)
				),
				...kolumner.map((_, k) =>
					summerar(
						lansrader.map((rad) => rad[k]!),
						riket[k]!
					)
				),
				...rader.map((rad, r) => summerar(rad, summor[r]!)),
				...lansrader.map((rad, l) => summerar(rad, lanssummor[l]!)),
				...(radsummor
					? lan.map(({ delar }, l) =>
							summerar(
								delar.map((rad) => summor[kommuner.indexOf(rad)]!),
								lanssummor[l]!
							)
						)
					: [])
			]
		});
	}
);
