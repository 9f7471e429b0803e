import { KOMMUNER } from './befolkning.mjs';
import { portionera } from './fordelning.mjs';
import { skapaSlump } from './slump.mjs';
import { kronor, punktBelopp, svensktBelopp, tabell, utf8, utf8MedBom } from './text.mjs';

const MANADER = [
	...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
	...['juli', 'augusti', 'september', 'oktober', 'november', 'december']
];

/** @param {import('./slump.mjs').Slump} slump @param {number} antal */
const ojamnt = (slump, antal) => Array.from({ length: antal }, () => 0.8 + slump.tal() * 0.4);

/** The project 2020–2023: no budget posts in the agreement, so the file's own. Amounts are examples. */
const PROJEKTPOSTER = /** @type {const} */ ([
	['Personal', 'lön', [1_900_000, 2_350_000, 2_450_000, 2_500_000]],
	['Kommunikation och köpta tjänster', 'aktivitet', [950_000, 1_550_000, 1_700_000, 1_650_000]],
	['Övriga kostnader', 'övrigt', [150_000, 200_000, 220_000, 230_000]]
]);

/** With the finance system's own column names and decimal points. */
export function ekonomiProjektet() {
	const slump = skapaSlump(2020);
	const rader = PROJEKTPOSTER.flatMap(([post, slag, budgetar]) =>
		budgetar.flatMap((budget, nr) => {
			const ar = 2020 + nr;
			const helar = Math.round(budget * 100 * (0.95 + slump.tal() * 0.06));
			const perManad = portionera(budget * 100, Array(12).fill(1), 100);
			return portionera(helar, ojamnt(slump, 12)).map((ore, manad) => [
				...['en-attraktiv-region', ar, `${ar}${String(manad + 1).padStart(2, '0')}`],
				...[post, slag, punktBelopp(perManad[manad] ?? 0), punktBelopp(ore)]
			]);
		})
	);
	const rubriker = ['Avtal', 'BFAR', 'PERIOD', 'PROJ_ID_TEXT', 'Kostnadsslag'];
	return utf8(tabell([[...rubriker, 'BUDGET_PER', 'UTFALL_PER'], ...rader], ',', '\n'));
}

/** Budget, deviation at year's end as forecast in June: 2025, all of it examples. */
const POSTER_2025 = /** @type {const} */ ([
	['Gemensamt CRM-system', 'övrigt', 560_000, 0],
	['Webbplattform tasteget.nu', 'aktivitet', 340_000, 5_000],
	['Strategiskt talangattraktionsarbete', 'lön', 360_000, 0],
	['Kommunikation', 'aktivitet', 1_450_000, 40_000],
	['Regionala ambassadörer', 'aktivitet', 230_000, -6_000],
	['Coworkingnätverk', 'aktivitet', 80_000, 0],
	['Magasinet Ta steget', 'aktivitet', 560_000, 12_000]
]);
/** By kommun in SCB's order; the nine parties pay 3 270 000 kr together. */
const DELAR_2025 = [100_000, 100_000, 160_000, 130_000, 180_000, 110_000, 130_000, 560_000];

/** First half of 2025, tab-delimited, with "kr" after each amount. */
export function ekonomi2025() {
	const slump = skapaSlump(2025);
	const avtal = 'Kompetensattraktion 2025';
	const kostnader = POSTER_2025.flatMap(([post, slag, budget, avvikelse]) => {
		const helar = [avtal, 2025, '', post, 'kostnad', slag, '', kronor(budget * 100), '', ''];
		const utfall = portionera((budget - avvikelse) * 100, ojamnt(slump, 12), 100);
		return [
			helar,
			...utfall.slice(0, 6).map((ore, nr) => {
				const prognos = { 2: budget, 5: budget - avvikelse }[nr];
				const period = `2025-${String(nr + 1).padStart(2, '0')}`;
				return [
					...[avtal, 2025, period, post, 'kostnad', slag, '', '', kronor(ore)],
					prognos === undefined ? '' : kronor(prognos * 100)
				];
			})
		];
	});
	const parter = [
		...KOMMUNER.map(([, , namn], nr) => /** @type {const} */ ([namn, DELAR_2025[nr] ?? 0])),
		/** @type {const} */ (['Region Jämtland Härjedalen', 1_800_000])
	];
	const intakter = parter.flatMap(([part, kr]) => {
		const start = [avtal, 2025];
		const slut = ['Finansiering', 'intäkt', '', part];
		return [
			[...start, '', ...slut, kronor(kr * 100), '', ''],
			[...start, '2025-02', ...slut, '', kronor(kr * 100), kronor(kr * 100)]
		];
	});
	const rubriker = ['Avtal', 'År', 'Period', 'Post', 'Slag', 'Kostnadsslag', 'Motpart'];
	return utf8MedBom(
		tabell(
			[[...rubriker, 'Helårsbudget', 'Bokfört', 'Helårsprognos'], ...kostnader, ...intakter],
			'\t'
		)
	);
}

/** Months of the project in each calendar year, from October 2024 to September 2027. */
const PROJEKTMANADER = [3, 12, 12, 9];
const FINANSIARER = /** @type {const} */ ([
	['ESF+', 8_166_657],
	['Regionens anslag 1:1', 8_820_000],
	['Östersunds kommun', 300_000],
	['Samling näringsliv', 100_500]
]);
const KOSTNADER = /** @type {const} */ ([
	['Personal', 'lön', 11_400_000],
	['Externa tjänster', 'aktivitet', 4_600_000],
	['Övriga kostnader', 'övrigt', 1_387_157]
]);

/** The financing 2024-10 – 2027-09 year by year, and the outcome until June 2025. */
export function ekonomiKompetensfokus() {
	const slump = skapaSlump(2027);
	/** @param {number} kr @returns {[number, number][]} */
	const perAr = (kr) =>
		portionera(kr * 100, PROJEKTMANADER, 100).map((ore, nr) => [2024 + nr, ore]);
	const budget = [
		...FINANSIARER.flatMap(([motpart, kr]) =>
			perAr(kr).map(([ar, ore]) => [ar, '', 'Finansiering', 'Intäkt', '', motpart, ore, null])
		),
		...KOSTNADER.flatMap(([post, slag, kr]) =>
			perAr(kr).map(([ar, ore]) => [ar, '', post, 'Kostnad', slag, '', ore, null])
		)
	];
	const utfall = KOSTNADER.flatMap(([post, slag, kr]) =>
		ojamnt(slump, 9).map((vikt, nr) => {
			const [ar, manad] = nr < 3 ? [2024, nr + 9] : [2025, nr - 3];
			const ore = Math.round((kr * 100 * vikt * (nr < 3 ? 0.5 : 0.9)) / 36);
			return [ar, `${MANADER[manad]} ${ar}`, post, 'Kostnad', slag, '', null, ore];
		})
	);
	const rekvirerat = FINANSIARER.map(([motpart, kr], nr) => {
		const ore = Math.round(kr * 100 * (nr < 2 ? 0.14 : 0.25));
		return [2025, 'maj 2025', 'Finansiering', 'Intäkt', '', motpart, null, ore];
	});
	const rader = [...budget, ...utfall, ...rekvirerat].map((rad) => [
		'kompetensfokus',
		...rad.slice(0, 6).map((cell) => cell ?? ''),
		...rad.slice(6).map((ore) => svensktBelopp(/** @type {number | null} */ (ore)))
	]);
	const rubriker = ['Avtal', 'År', 'Månad', 'Post', 'Slag', 'Kostnadsslag', 'Finansiär'];
	return utf8(tabell([[...rubriker, 'Budget', 'Utfall'], ...rader]));
}
