import fc from 'fast-check';
import { kvartalsnamn, kvartalsnummer } from '../regler/dagar';
import { NAMN, vikt } from '../regler/namn';
import type { Folkmangd, Foretag, Fraga, LpixRad, Nyckeltalsrad, Projekt, Varld } from '../varld';
import { dagar } from './dagar';

const AREN = Array.from({ length: 20 }, (_, i) => 2018 + i);

/**
 * Every year, as a percentage, an index or both; sometimes with gaps, so that only some years have an
 * index, sometimes shuffled.
 */
export const lpix: fc.Arbitrary<LpixRad[]> = fc
	.record({
		form: fc.constantFrom(
			'procent',
			'procent',
			'index',
			'glest',
			'glest',
			'glest',
			'glest',
			'glest',
			'blandat',
			'tio'
		),
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
		// The price years are the ones that a later year is divided by.
		const finns = (ar: number, i: number) =>
			form !== 'glest' || ar === 2019 || ar === 2024 || vilka[i] !== 0;
		if (form === 'tio') return AREN.map((ar) => ({ ar, procent: tio, index: null }));
		const rader = AREN.map((ar, i) => ({
			ar,
			procent: form === 'procent' || (form === 'blandat' && vilka[i] !== 0) ? procent[i]! : null,
			index:
				form === 'index' || form === 'glest' || (form === 'blandat' && vilka[i] !== 1)
					? index[i]!
					: null
		})).filter(({ ar }, i) => !utan.includes(ar) && finns(ar, i));
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
	// Quarters in every form, and months: of the quarters asked for, and of others.
	const kvartal = fc
		.tuple(fc.constantFrom(0, 0, -1, -4, -5, 1), fc.constantFrom('K', 'Q', ' '))
		.map(([antal, form]) => {
			const [ar, nr] = kvartalsnamn(detta + antal).split('-K');
			return form === ' ' ? `K${nr} ${ar}` : `${ar}-${form}${nr}`;
		});
	const manad = fc
		.tuple(fc.constantFrom(0, 0, 0, -1, -4), fc.constantFrom(1, 2, 3))
		.map(([antal, i]) => {
			const [ar, nr] = kvartalsnamn(detta + antal).split('-K');
			return `${ar}-${String(Number(nr) * 3 - 3 + i).padStart(2, '0')}`;
		});
	// Now and then of one key figure only, so that its months are all there.
	const nagra = fc.oneof(
		fc.constant(namn),
		fc.constantFrom(...namn).map((ett) => [ett])
	);
	return fc.tuple(nagra, fc.boolean()).chain(([namn, manadsvis]) =>
		fc.array(
			fc.record({
				nyckeltal: fc.constantFrom(...namn),
				period: manadsvis
					? fc.oneof(kvartal, manad, manad, manad, manad)
					: fc.oneof(kvartal, kvartal, kvartal, manad),
				varde: fc.oneof(
					fc.integer({ min: 0, max: 400 }).map((tal) => tal / 4),
					fc.constant(null)
				),
				enhet: manadsvis
					? fc.constantFrom('besök', 'Besök', 'besök', 'besök', null)
					: fc.constantFrom('besök', 'personer', null)
			}),
			{ maxLength: 14, size: 'max' }
		)
	);
};

/** How the months of some of them become quarters, by names that are folded. */
export const manader = ({ avtal }: Fraga): fc.Arbitrary<Varld['manader']> => {
	const namn = [...(avtal?.budget.poster ?? []).flatMap((post) => post.nyckeltal), 'ZONER', 'åsar'];
	return fc.uniqueArray(
		fc.record({
			nyckeltal: fc.constantFrom(...namn),
			manader: fc.constantFrom('summa' as const, 'summa' as const, 'senaste' as const)
		}),
		{ selector: ({ nyckeltal }) => vikt(nyckeltal), maxLength: 8, size: 'max' }
	);
};
