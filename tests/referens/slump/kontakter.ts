import fc from 'fast-check';
import { kvartalsstart, plusDagar, plusManader } from '../regler/dagar';
import { NAMN } from '../regler/namn';
import type { Aktivitet, Fraga, Kontakt } from '../varld';
import { dagar } from './dagar';

export const MAX_KONTAKTER = 25;

/** Ids in another order than the rows, and one of them also the id of a household. */
const kontaktId = (plats: number): string => `k${(plats * 7 + 3) % 31}`;
const HUSHALL = ['h1', 'h2', 'h3', 'k10'];

const ellerTom = <T>(ett: fc.Arbitrary<T>, tomma = 1, fyllda = 1): fc.Arbitrary<T | null> =>
	fc.oneof({ weight: fyllda, arbitrary: ett }, { weight: tomma, arbitrary: fc.constant(null) });

function kontakt(fraga: Fraga): fc.Arbitrary<Kontakt> {
	const dag = dagar(fraga);
	const gammal = fc
		.integer({ min: -3, max: 3 })
		.map((antal) => plusDagar(plusManader(fraga.tom, -60), antal));
	return fc
		.record({
			kontakt_id: fc.constant(''),
			registrerad: fc.oneof({ weight: 6, arbitrary: dag }, { weight: 1, arbitrary: gammal }),
			hushall_id: ellerTom(fc.constantFrom(...HUSHALL), 1, 1),
			typ: fc.constantFrom('Flyttvägledning', 'Flyttvägledning', 'Magasin', 'Båda'),
			kommuner: fc.oneof(
				fc.constant<string[]>([]),
				fc.constantFrom(...NAMN).map((namn) => [namn]),
				fc.subarray(NAMN, { minLength: 1, maxLength: 4 })
			),
			vagledning_begard: ellerTom(dag, 2, 1),
			flyttstatus: fc.constantFrom('flyttat', 'flyttat', 'planerar', null),
			status_andrad: ellerTom(dag),
			// Members of a household often move together.
			flyttdatum: ellerTom(fc.oneof(dag, dag, fc.constant(kvartalsstart(fraga.ar, fraga.nr)))),
			inflyttningskommun: ellerTom(fc.constantFrom(...NAMN)),
			forsta_aterkoppling: ellerTom(dag),
			senaste_aktivitet: ellerTom(dag),
			nyhetsbrev: fc.constantFrom(true, false, false, null),
			magasin: fc.oneof(dag, fc.constantFrom(true, false, null, null))
		})
		.chain((en) =>
			// Every other answer comes within some days of the request.
			fc
				.oneof(
					fc.constant(en.forsta_aterkoppling),
					fc
						.integer({ min: 0, max: 11 })
						.map((antal) => plusDagar(en.vagledning_begard ?? en.registrerad, antal))
				)
				.map((svar) => ({ ...en, forsta_aterkoppling: svar }) as Kontakt)
		);
}

/** An answer before both the request and the registration is left blank when the file is read. */
export function utanForTidigtSvar(kontakt: Kontakt): Kontakt {
	const { forsta_aterkoppling: svar, vagledning_begard, registrerad } = kontakt;
	const forst = [registrerad, vagledning_begard ?? registrerad].sort()[0]!;
	const forTidigt = svar !== null && svar < forst;
	return { ...kontakt, forsta_aterkoppling: forTidigt ? null : svar };
}

/** Joinings: of one contact with itself's neighbour, in chains, and with ids that no file has. */
export const sammanforda: fc.Arbitrary<string[][]> = fc.oneof(
	{ weight: 3, arbitrary: fc.constant<string[][]>([]) },
	{
		weight: 2,
		arbitrary: fc.array(
			fc
				.tuple(fc.nat(MAX_KONTAKTER + 2), fc.nat(MAX_KONTAKTER + 2), fc.boolean())
				.map(([a, b, tredje]) =>
					[a, b, ...(tredje ? [(a + b) % MAX_KONTAKTER] : [])].map(kontaktId)
				),
			{ minLength: 1, maxLength: 6 }
		)
	}
);

export const kontakter = (fraga: Fraga): fc.Arbitrary<Kontakt[]> =>
	fc
		.oneof(
			{
				weight: 5,
				arbitrary: fc.array(kontakt(fraga), { minLength: 4, maxLength: MAX_KONTAKTER })
			},
			{ weight: 1, arbitrary: fc.array(kontakt(fraga), { maxLength: 1 }) }
		)
		.map((alla) => alla.map((en, plats) => ({ ...en, kontakt_id: kontaktId(plats) })));

export const aktiviteter = (fraga: Fraga): fc.Arbitrary<Aktivitet[]> =>
	fc.array(
		fc.record({
			kontakt_id: fc.nat(MAX_KONTAKTER).map(kontaktId),
			datum: ellerTom(fc.oneof(dagar(fraga), dagar(fraga), fc.constant(fraga.tom)), 1, 12),
			riktning: fc.constantFrom('ut' as const, 'ut' as const, 'in' as const, null)
		}),
		{ maxLength: 20, size: 'max' }
	);
