import fc from 'fast-check';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { plusDagar, plusManader, sistaI } from '../regler/dagar';
import type { Dag, Fraga } from '../varld';
import { AGREEMENTS, defaultAgreement } from '$lib/catalogue/agreements/all';
import { kvartal as kvartalet } from '$lib/domain/kvartal';

/** Money carried over, of the year asked for and of others. */
const overforingar = fc.oneof(
	{ weight: 2, arbitrary: fc.constant<Agreement['overforingar']>([]) },
	{
		weight: 1,
		arbitrary: fc.array(
			fc.record({
				riktning: fc.constantFrom('ingående' as const, 'utgående' as const),
				ar: fc.constantFrom(2024, 2025),
				belopp_kr: fc.nat(900_000),
				status: fc.constantFrom('tillstyrkt' as const, 'bokförd' as const),
				kalla: fc.constant('protokoll')
			}),
			{ maxLength: 4 }
		)
	}
);

type Villkor = typeof villkor extends fc.Arbitrary<infer T> ? T : never;
/** How the term goes on, and a goal to reach in it. */
const villkor = fc.record({
	mal: fc.constantFrom(null, 3, 40),
	forlangning: fc.oneof(
		{ weight: 3, arbitrary: fc.constant('egen' as const) },
		{
			weight: 2,
			arbitrary: fc.record({
				ar: fc.constantFrom(1, 2, 3),
				langst: fc.constantFrom(null, 3, 5),
				uppsagning_manader: fc.constantFrom(6, 12)
			})
		}
	)
});

function medVillkor(avtal: Agreement, { mal, forlangning }: Villkor): Agreement {
	const malet = { ...avtal.mal, hushall: avtal.mal.hushall ?? mal };
	if (forlangning === 'egen') return { ...avtal, mal: malet };
	const { langst, ...resten } = forlangning;
	const sista = langst === null ? null : plusManader(avtal.slut, langst * 12);
	return { ...avtal, mal: malet, forlangning: { ...resten, langst: sista } };
}

/** What is asked: mostly the years the agreements are about, mostly a whole quarter. */
export const fraga: fc.Arbitrary<Fraga> = fc
	.record({
		ar: fc.oneof(
			{ weight: 6, arbitrary: fc.constantFrom(2024, 2025, 2025) },
			{ weight: 3, arbitrary: fc.constantFrom(2023, 2026, 2028) },
			{ weight: 1, arbitrary: fc.integer({ min: 2019, max: 2034 }) },
			// Before the first term of some agreements, and after the last of others.
			{ weight: 1, arbitrary: fc.constantFrom(2019, 2033, 2034) }
		),
		nr: fc.integer({ min: 1, max: 4 }),
		dag: fc.oneof(
			{ weight: 4, arbitrary: fc.constant('sista' as const) },
			{ weight: 2, arbitrary: fc.integer({ min: 0, max: 91 }) },
			{ weight: 1, arbitrary: fc.constant('skott' as const) }
		),
		val: fc.oneof(
			{ weight: 5, arbitrary: fc.constant('forvalt' as const) },
			{ weight: 4, arbitrary: fc.constantFrom(...AGREEMENTS) },
			{ weight: 1, arbitrary: fc.constant(null) }
		),
		overforingar,
		villkor
	})
	// The final settlement is made of the whole year, and only then.
	.chain((en) =>
		fc.oneof(
			{ weight: 3, arbitrary: fc.constant(en) },
			{
				weight: 2,
				arbitrary: fc
					.constantFrom(2024, 2024, 2025, 2026)
					.map((ar) => ({ ...en, ar, nr: 4, dag: 'sista' as const }))
			}
		)
	)
	.map(({ ar, nr, dag, val, overforingar, villkor }) => {
		const { start, slut } = kvartalet(ar, nr);
		const inne = dag === 'skott' ? sistaI(ar, 2) : dag === 'sista' ? slut : plusDagar(start, dag);
		const avtal = val === 'forvalt' ? defaultAgreement(kvartalet(ar, nr), AGREEMENTS) : val;
		return {
			ar,
			nr,
			tom: inne < start || inne > slut ? slut : inne,
			avtal: avtal ? medVillkor({ ...avtal, overforingar }, villkor) : null
		};
	});

/** Days on and beside every border there is, so that they meet each other too. */
export function dagar({ ar, nr, tom }: Fraga): fc.Arbitrary<Dag> {
	const { start, slut } = kvartalet(ar, nr);
	const granser = [start, slut, tom, plusManader(tom, -60), plusManader(start, -12), `${ar}-01-01`];
	const borjan = fc.tuple(fc.constantFrom(...granser), fc.integer({ min: -1, max: 1 }));
	const nara = fc.tuple(fc.constantFrom(tom, start), fc.integer({ min: -16, max: 8 }));
	const handelser = ['2020-02-29', '2023-12-22', '2024-02-29', '2024-05-08', '2024-12-31'];
	return fc.oneof(
		{ weight: 4, arbitrary: borjan.map(([dag, antal]) => plusDagar(dag, antal)) },
		{ weight: 5, arbitrary: nara.map(([dag, antal]) => plusDagar(dag, antal)) },
		{ weight: 1, arbitrary: fc.constantFrom(...handelser) },
		{
			weight: 4,
			arbitrary: fc.integer({ min: -420, max: 60 }).map((antal) => plusDagar(tom, antal))
		},
		{
			weight: 1,
			arbitrary: fc.integer({ min: -2600, max: 0 }).map((antal) => plusDagar(tom, antal))
		}
	);
}
