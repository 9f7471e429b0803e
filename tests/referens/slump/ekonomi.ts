import fc from 'fast-check';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { Ekonomirad, Fraga } from '../varld';

const OKANDA = ['Resor', 'Örlogg', 'resör', 'Ovrigt', 'Åtgärder'];
const SLAG = ['lön', 'aktivitet', 'övrigt', 'Konsulter', null, null];

/** Öre: small sums, so that zero and equal ones are common; negative ones are corrections. */
const belopp = fc.oneof(
	{ weight: 1, arbitrary: fc.constant(0) },
	{ weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }).map((tal) => tal * 1_250_000) },
	{ weight: 3, arbitrary: fc.integer({ min: -2_000_000, max: 90_000_000 }) }
);

const kanske = (av: number): fc.Arbitrary<number | null> =>
	fc.oneof({ weight: av, arbitrary: belopp }, { weight: 10 - av, arbitrary: fc.constant(null) });

/** How the file is made: with budgets or without, per month or for the whole year. */
interface Form {
	budget: number;
	prognos: number;
	helar: number;
	/** Of ten rows, how many are the chosen agreement's. */
	valda: number;
	/** Of ten rows with an outcome in other files, how many in this one. */
	utfall: number;
	/** How many of a hundred rows are left out for their period, are sums to date, or were refused. */
	avvikande: [utelamnade: number, ackumulerade: number, vagrade: number];
}

const form: fc.Arbitrary<Form> = fc.record({
	budget: fc.constantFrom(0, 4, 8),
	prognos: fc.constantFrom(0, 3, 8),
	helar: fc.constantFrom(0, 2, 5),
	valda: fc.constantFrom(4, 7, 9),
	utfall: fc.constantFrom(6, 6, 6, 6, 6, 6, 6, 0),
	avvikande: fc.constantFrom<[number, number, number]>(
		[0, 0, 0],
		[0, 0, 0],
		[0, 0, 0],
		[8, 0, 0],
		[90, 0, 0],
		[0, 25, 0],
		[0, 15, 4],
		[0, 3, 5],
		[3, 3, 3]
	)
});

function rad({ ar, avtal }: Fraga, { budget, prognos, helar, valda, utfall, avvikande }: Form) {
	const egna = avtal ? [avtal.id, avtal.kortnamn.toUpperCase(), ...avtal.alias, null] : [null];
	const andra = [
		'energikontoret',
		'Energikontor',
		'Kompetensfokus',
		'Ta steget 2024',
		'Okänt',
		null
	];
	const avtalen = AGREEMENTS.filter(
		({ id }) => id === avtal?.id || id === 'kompetensattraktion-2024'
	);
	const poster = avtalen.flatMap((ett) =>
		ett.budget.poster.flatMap(({ id, namn, alias }) => [
			id,
			namn.toLowerCase(),
			...alias.slice(0, 2)
		])
	);
	const finansiarer = [...(avtal?.finansiering ?? []), ...AGREEMENTS[3]!.finansiering];
	const parter = [
		...finansiarer.flatMap(({ namn, alias }) => [namn, ...alias.slice(0, 1)]),
		...['Åre', 'Bergs kommun', '2303', '2380 Östersund', 'Krokom kommun']
	];
	const manad = fc.oneof(
		{ weight: helar, arbitrary: fc.constant(null) },
		{ weight: 10 - helar, arbitrary: fc.integer({ min: 1, max: 13 }) }
	);
	return fc
		.record<Ekonomirad>({
			avtal: fc.oneof(
				{ weight: valda, arbitrary: fc.constantFrom(...egna) },
				{ weight: 10 - valda, arbitrary: fc.constantFrom(...andra) }
			),
			ar: fc.constantFrom(ar, ar, ar, ar, ar, ar, ar, ar, ar - 1, ar + 1),
			manad,
			post: fc.oneof(fc.constantFrom(...poster), fc.constantFrom(...OKANDA)),
			slag: fc.constantFrom(
				'kostnad' as const,
				'kostnad' as const,
				'kostnad' as const,
				'intakt' as const
			),
			kostnadsslag: fc.constantFrom(...SLAG),
			motpart: fc.constantFrom(...parter, 'Ny part', null, null),
			budget: kanske(budget),
			utfall: kanske(utfall),
			prognos: kanske(prognos),
			lage: fc.oneof(
				{ weight: 100 - avvikande[0] - avvikande[1] - avvikande[2], arbitrary: fc.constant(null) },
				{ weight: avvikande[0], arbitrary: fc.constant('utelämnad' as const) },
				{ weight: avvikande[1], arbitrary: fc.constant('ackumulerat' as const) },
				{ weight: avvikande[2], arbitrary: fc.constant('vägrat' as const) }
			)
		})
		.map(somInlast)
		.map((en) => {
			// An income often stands under its financier alone.
			const ensam = en.slag === 'intakt' && en.motpart !== null && en.kostnadsslag === null;
			return ensam ? { ...en, post: null } : en;
		});
}

/** Of a row that is left out the period is not known, and of a refused sum the outcome is not. */
function somInlast(en: Ekonomirad): Ekonomirad {
	if (en.lage === 'utelämnad') return { ...en, manad: null };
	// Only an outcome of a known month is refused.
	if (en.lage === 'vägrat')
		return en.manad === null ? { ...en, lage: null } : { ...en, utfall: null };
	return en.lage === 'ackumulerat' && (en.manad === null || en.utfall === null)
		? { ...en, lage: null }
		: en;
}

/**
 * Öre about where the final settlement begins: a tenth of the outcome from 1 600 000 kr in the price
 * year, and from ten percent more, ten less or one less the year after.
 */
const PRISAR = [145_454_500, 145_454_549, 145_454_600, 177_777_700, 177_777_751, 177_777_800];
const ARET_EFTER = [160_000_000, 160_000_000, 160_000_050, 159_999_949, 144_000_000, 176_000_000];

/** Energikontoret's only cost of the year. */
const gransrad = ({ ar }: Fraga): fc.Arbitrary<Ekonomirad> =>
	fc.constantFrom(...(ar === 2024 ? PRISAR : ARET_EFTER), 0, -50).map((utfall) => ({
		avtal: 'energikontoret',
		ar,
		manad: 12,
		post: 'Resor',
		slag: 'kostnad',
		kostnadsslag: null,
		motpart: null,
		budget: null,
		utfall,
		prognos: null,
		lage: null
	}));

/** Now and then the rows are all costs, or all income, or end in a final settlement on its border. */
export const ekonomi = (fraga: Fraga): fc.Arbitrary<Ekonomirad[]> =>
	fc
		.tuple(form, fc.constantFrom('båda', 'båda', 'båda', 'gräns', 'gräns', 'kostnad', 'intakt'))
		.chain(([hur, slag]) => {
			const en = rad(fraga, hur);
			const rader = fc.oneof(
				{ weight: 4, arbitrary: fc.array(en, { minLength: 10, maxLength: 40 }) },
				{ weight: 1, arbitrary: fc.array(en, { maxLength: 2 }) }
			);
			if (slag === 'båda') return rader;
			if (slag === 'gräns')
				return fc
					.tuple(rader, gransrad(fraga))
					.map(([alla, grans]) => [
						...alla.filter(({ avtal }) => !/energikontor|RUN/i.test(avtal ?? '')),
						grans
					]);
			return rader.map((alla) =>
				alla.map((ett) => ({ ...ett, post: ett.post ?? 'Resor', slag: slag as Ekonomirad['slag'] }))
			);
		});
