import fc from 'fast-check';
import { kvartalsnamn, kvartalsnummer } from '../regler/dagar';
import { NAMN } from '../regler/namn';
import type { Folkmangd, Foretag, Fraga, LpixRad, Nyckeltalsrad, Projekt } from '../varld';
import { dagar } from './dagar';

const AREN = Array.from({ length: 20 }, (_, i) => 2018 + i);

/** Every year, as a percentage, an index or both; sometimes with a gap, sometimes shuffled. */
export const lpix: fc.Arbitrary<LpixRad[]> = fc
	.record({
		form: fc.constantFrom('procent', 'procent', 'index', 'blandat', 'tio'),
		utan: fc.oneof(
			{ weight: 3, arbitrary: fc.constant<number[]>([]) },
			{ weight: 1, arbitrary: fc.subarray(AREN, { maxLength: 2 }) }
		),
		procent: fc.array(fc.integer({ min: -4000, max: 14_000 }), { minLength: 20, maxLength: 20 }),
		tio: fc.constantFrom(10_000, -10_000, -1000),
		index: fc.array(fc.integer({ min: 90_000_000, max: 180_000_000 }), {
			minLength: 20,
			maxLength: 20
		}),
		vilka: fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }),
		bakvant: fc.boolean()
	})
	.map(({ form, utan, procent, tio, index, vilka, bakvant }) => {
		if (form === 'tio') return AREN.map((ar) => ({ ar, procent: tio, index: null }));
		const rader = AREN.map((ar, i) => ({
			ar,
			procent: form === 'procent' || (form === 'blandat' && vilka[i] !== 0) ? procent[i]! : null,
			index: form === 'index' || (form === 'blandat' && vilka[i] !== 1) ? index[i]! : null
		})).filter(({ ar }) => !utan.includes(ar));
		return bakvant ? rader.reverse() : rader;
	});

/** The eight kommuner on 1 November of the last years; now and then one is lacking or of another day. */
export const befolkning = ({ ar }: Fraga): fc.Arbitrary<Folkmangd[]> => {
	const aren = [ar - 1, ar - 2, ar - 3];
	const antal = fc.oneof(
		fc.constantFrom(7000, 10_000, 69_999, 70_000, 70_001),
		fc.integer({ min: 1, max: 70_000 })
	);
	const alla = fc.array(antal, { minLength: 24, maxLength: 24 });
	const fel = fc.constantFrom<'ingen' | 'borta' | 'tom' | 'dag' | 'exempel' | 'extra' | 'ensam'>(
		...([
			'ingen',
			'ingen',
			'ingen',
			'ingen',
			'borta',
			'tom',
			'dag',
			'exempel',
			'extra',
			'ensam'
		] as const)
	);
	return fc.tuple(alla, fel, fc.nat(23)).chain(([tal, fel, vilken]) => {
		const rader = aren.flatMap((det, i) =>
			NAMN.map((kommun, j) => ({
				kommun,
				datum: `${det}-11-01`,
				antal: tal[i * NAMN.length + j]! as number | null,
				kalla: null as string | null
			}))
		);
		const en = rader[vilken]!;
		// One kommun so large that it pays as much as the Region: their ties are settled too.
		if (fel === 'ensam')
			for (const rad of rader) rad.antal = rad.kommun === en.kommun ? 4_000_000 : 1;
		if (fel === 'borta') rader.splice(vilken, 1);
		if (fel === 'tom') en.antal = null;
		if (fel === 'dag' || fel === 'exempel') en.datum = `${en.datum.slice(0, 4)}-12-31`;
		if (fel === 'exempel') en.kalla = 'Exempel ur SCB';
		if (fel === 'extra')
			rader.push({ ...en, datum: `${en.datum.slice(0, 4)}-12-31`, antal: 5, kalla: 'exempel' });
		return fc.shuffledSubarray(rader, { minLength: rader.length });
	});
};

export const projekt = (fraga: Fraga): fc.Arbitrary<Projekt[]> => {
	const dag = fc.oneof(dagar(fraga), dagar(fraga), fc.constant(null));
	const belopp = fc.oneof(fc.integer({ min: 0, max: 900_000_000 }), fc.constant(null));
	return fc
		.array(
			fc.record({
				projekt_id: fc.constant(''),
				del: fc.constantFrom('projekt', 'projekt', 'rådgivning', 'nätverk', null),
				start: dag,
				slut: dag,
				beviljat: belopp,
				upparbetat: belopp
			}),
			{ maxLength: 8 }
		)
		.map((alla) => alla.map((ett, plats) => ({ ...ett, projekt_id: `p${plats}` })));
};

export const foretag = (fraga: Fraga): fc.Arbitrary<Foretag[]> =>
	fc.array(
		fc.record({
			foretag_id: fc.nat(9).map((tal) => `f${tal}`),
			datum: fc.oneof(dagar(fraga), dagar(fraga), dagar(fraga), fc.constant(null))
		}),
		{ maxLength: 12 }
	);

export const nyckeltal = ({ tom, avtal }: Fraga): fc.Arbitrary<Nyckeltalsrad[]> => {
	const detta = kvartalsnummer(tom);
	const kanda = (avtal?.budget.poster ?? []).flatMap((post) => post.nyckeltal);
	const namn = [
		...kanda,
		...kanda.map((ett) => ett.toUpperCase()),
		'Zoner',
		'ZONER',
		'Ängar',
		'Åsar',
		'zonér'
	];
	return fc.array(
		fc.record({
			nyckeltal: fc.constantFrom(...namn),
			period: fc.constantFrom(0, 0, -1, -4, -5, 1).map((antal) => kvartalsnamn(detta + antal)),
			varde: fc.oneof(
				fc.integer({ min: 0, max: 400 }).map((tal) => tal / 4),
				fc.constant(null)
			),
			enhet: fc.constantFrom('besök', 'personer', null)
		}),
		{ maxLength: 12 }
	);
};
