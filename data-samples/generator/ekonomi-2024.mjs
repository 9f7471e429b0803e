import { portionera } from './fordelning.mjs';
import { skapaSlump } from './slump.mjs';
import { svensktBelopp, tabell, utf8 } from './text.mjs';

const AVTAL = 'kompetensattraktion-2024';

const JAMNT = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
/** Campaigns run in late winter and autumn. */
const KAMPANJ = [4, 9, 12, 8, 7, 4, 2, 6, 13, 14, 12, 9];
/** The magazine is made in winter, printed and posted in spring. */
const TRYCK = [1, 4, 18, 48, 14, 4, 1, 1, 3, 3, 2, 1];
const LICENSER = [30, 2, 2, 8, 2, 2, 8, 2, 2, 8, 2, 2];
const TRAFFAR = [3, 6, 10, 9, 12, 6, 1, 6, 14, 12, 12, 9];

/**
 * Post, kostnadsslag, budget (kr), the deviation forecast in September (kr), the one at year's end
 * (öre), rhythm. Both columns of deviations sum to 130 000 kr of wages and 180 000 kr of activities.
 */
const RADER = /** @type {const} */ ([
	['Gemensamt CRM-system', 'lön', 190_000, 0, 0, JAMNT],
	['Gemensamt CRM-system', 'aktivitet', 60_000, 0, 0, TRAFFAR],
	['Gemensamt CRM-system', 'övrigt', 290_000, 0, 0, LICENSER],
	['Webbplattform tasteget.nu', 'lön', 120_000, 0, 0, JAMNT],
	['Webbplattform tasteget.nu', 'aktivitet', 145_000, -12_000, -1_800_000, KAMPANJ],
	['Webbplattform tasteget.nu', 'övrigt', 60_000, 0, 0, LICENSER],
	['Strategiskt talangattraktionsarbete', 'lön', 240_000, 30_000, 3_078_975, JAMNT],
	['Strategiskt talangattraktionsarbete', 'aktivitet', 100_000, 20_000, 2_000_000, TRAFFAR],
	['Kommunikation', 'lön', 620_000, 75_000, 7_421_025, JAMNT],
	['Kommunikation', 'aktivitet', 885_000, 120_000, 12_640_050, KAMPANJ],
	['Regionala ambassadörer', 'lön', 110_000, 25_000, 2_500_000, JAMNT],
	['Regionala ambassadörer', 'aktivitet', 130_000, 40_000, 4_120_000, TRAFFAR],
	['Coworkingnätverk', 'lön', 30_000, 0, 0, JAMNT],
	['Coworkingnätverk', 'aktivitet', 40_000, 0, 200_000, TRAFFAR],
	['Magasinet Ta steget', 'lön', 130_000, 0, 0, JAMNT],
	['Magasinet Ta steget', 'aktivitet', 420_000, 12_000, 839_950, TRYCK]
]);

/** Forecasts are made after each quarter but the last; the share of September's deviation seen by then. */
const PROGNOSER = new Map([
	[3, 0],
	[6, 0.4],
	[9, 1]
]);

/** @param {number} manad */
const period = (manad) => `2024${String(manad).padStart(2, '0')}`;

/**
 * Twelve months of outcome. Wages follow the budget to August; what is left over falls on
 * September to December, when one employee had gone.
 * @param {import('./slump.mjs').Slump} slump @param {(typeof RADER)[number]} rad
 */
function utfall(slump, [, slag, budget, , avvikelse, rytm]) {
	const helar = budget * 100 - avvikelse;
	if (slag === 'lön') {
		const manad = (budget * 100) / 12;
		const host = (helar - 8 * manad) / 4;
		return portionera(
			helar,
			rytm.map((_, nr) => (nr < 8 ? manad : host) * (0.99 + slump.tal() / 50))
		);
	}
	return portionera(
		helar,
		rytm.map((vikt) => vikt * (0.85 + slump.tal() * 0.3)),
		slag === 'övrigt' ? 100 : 1
	);
}

/** Some bookings come as two rows: a credit note in May, and the closing period's share of December. */
/** @param {string} post @param {string} slag @param {number} manad @param {number} ore */
function bokningar(post, slag, manad, ore) {
	if (post === 'Kommunikation' && slag === 'aktivitet' && manad === 5) {
		return [
			{ manad, ore: ore + 640_000 },
			{ manad, ore: -640_000 }
		];
	}
	if (post === 'Regionala ambassadörer' && slag === 'aktivitet' && manad === 12) {
		return [
			{ manad, ore: ore - 350_000 },
			{ manad: 13, ore: 350_000 }
		];
	}
	return [{ manad, ore }];
}

/** @param {string} motpart @param {number} budget @param {Record<number, number>} utbetalt kr by month */
function intakter(motpart, budget, utbetalt) {
	const helar = [AVTAL, 2024, '', 'Finansiering', 'intäkt', '', motpart];
	const manader = Object.entries(utbetalt).map(([manad, kr]) => [
		...helar.with(2, period(Number(manad))),
		'',
		svensktBelopp(kr * 100),
		PROGNOSER.has(Number(manad)) ? svensktBelopp(budget * 100) : ''
	]);
	return [[...helar, svensktBelopp(budget * 100), '', ''], ...manader];
}

export function ekonomi2024() {
	const slump = skapaSlump(2024);
	const kostnader = RADER.flatMap((rad) => {
		const [post, slag, budget, prognos, , rytm] = rad;
		const budgetar = portionera(budget * 100, rytm, 100_000);
		return utfall(slump, rad).flatMap((ore, nr) => {
			const sedd = PROGNOSER.get(nr + 1);
			return bokningar(post, slag, nr + 1, ore).map((bokning, del) => [
				...[AVTAL, 2024, period(bokning.manad), post, 'kostnad', slag, ''],
				del === 0 ? svensktBelopp(budgetar[nr] ?? 0) : '',
				svensktBelopp(bokning.ore),
				del === 0 && sedd !== undefined ? svensktBelopp((budget - prognos * sedd) * 100) : ''
			]);
		});
	});
	const summa = [AVTAL, 2024, '', 'Summa', '', '', '', svensktBelopp(357_000_000), '', ''];
	return utf8(
		tabell([
			...[['Avtal', 'År', 'Period', 'Budgetpost', 'Slag', 'Kostnadsslag', 'Motpart']].map((rad) => [
				...rad,
				...['Budget', 'Utfall', 'Prognos']
			]),
			...kostnader,
			...intakter('Den gemensamma utvecklingspotten', 2_929_000, {
				3: 732_250,
				6: 732_250,
				9: 732_250,
				12: 732_250
			}),
			...intakter('Näringslivet', 641_000, { 3: 341_000, 9: 300_000 }),
			summa
		])
	);
}
