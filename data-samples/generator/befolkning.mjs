import { dag, iso } from './dagar.mjs';
import { storstaRest } from './fordelning.mjs';
import { tabell, utf8, windows1252 } from './text.mjs';

/** In SCB's order of codes, which is the order of every list below. */
export const KOMMUNER = /** @type {const} */ ([
	[2303, 'Ragunda', 'Ragunda kommun'],
	[2305, 'Bräcke', 'Bräcke kommun'],
	[2309, 'Krokom', 'Krokoms kommun'],
	[2313, 'Strömsund', 'Strömsunds kommun'],
	[2321, 'Åre', 'Åre kommun'],
	[2326, 'Berg', 'Bergs kommun'],
	[2361, 'Härjedalen', 'Härjedalens kommun'],
	[2380, 'Östersund', 'Östersunds kommun']
]);

/** Published counts that truly are of 1 November. @type {Record<number, number[]>} */
const FORSTA_NOVEMBER = {
	2020: [5202, 6241, 15009, 11477, 11892, 7127, 10044, 64028],
	2021: [5214, 6197, 15329, 11474, 12105, 7133, 10064, 64354]
};

/** Published counts of other days, with where they were published. */
const PUBLICERADE = /** @type {const} */ ([
	[
		'2018-09-30',
		[5364, 6407, 14912, 11703, 11434, 7111, 10131, 63034],
		'regionfakta.com 2018-11-12 (SCB)'
	],
	['2020-12-31', [5208, 6181, 15054, 11488, 12049, 7120, 10070, 63985], 'regionjh.se (SCB)'],
	[
		'2021-12-31',
		[5210, 6175, 15352, 11473, 12271, 7135, 10114, 64324],
		'härlett ur newsworthy.se/artikel/187517 (SCB)'
	],
	[
		'2022-09-30',
		[5180, 6194, 15505, 11438, 12237, 7148, 10169, 64566],
		'härlett ur newsworthy.se/artikel/187517 (SCB)'
	],
	[
		'2022-12-31',
		[5174, 6162, 15532, 11397, 12330, 7176, 10185, 64714],
		'newsworthy.se/artikel/187517 (SCB)'
	],
	['2024-12-31', [5146, 6035, 15680, 11023, 12693, 7108, 10175, 64979], 'citypopulation.de (SCB)']
]);

/** Stand-ins for the years whose count of 1 November is not known to us. */
const ERSATTNINGAR = /** @type {const} */ ([
	[2019, '2018-09-30', '2020-12-31'],
	[2022, '2022-09-30', '2022-12-31'],
	[2023, '2022-12-31', '2024-12-31'],
	[2024, '2022-12-31', '2024-12-31']
]);

/** @param {string} datum @returns {readonly number[]} */
function publicerat(datum) {
	const rad = PUBLICERADE.find(([nar]) => nar === datum);
	if (!rad) throw new Error(`ingen publicerad befolkning ${datum}`);
	return rad[1];
}

/**
 * Straight line between two published counts.
 * @param {number} ar @param {string} fore @param {string} efter
 */
function mellan(ar, fore, efter) {
	const [fran, till, nu] = [dag(fore), dag(efter), dag(`${ar}-11-01`)];
	return publicerat(fore).map((antal, nr) => {
		const skillnad = (publicerat(efter)[nr] ?? 0) - antal;
		return antal + Math.round((skillnad * (nu - fran)) / (till - fran));
	});
}

/** @param {number} ar @returns {readonly number[]} */
function forstaNovember(ar) {
	const ersattning = ERSATTNINGAR.find(([nar]) => nar === ar);
	const antal = ersattning ? mellan(ar, ersattning[1], ersattning[2]) : FORSTA_NOVEMBER[ar];
	if (!antal) throw new Error(`ingen befolkning 1 november ${ar}`);
	return antal;
}

/**
 * An amount among the kommuner by the population of 1 November the year before.
 * @param {number} belopp @param {number} ar
 */
export const kommundelar = (belopp, ar) => storstaRest(belopp, forstaNovember(ar - 1));

/** As downloaded from SCB: a title, a blank line, one column per year. */
export function befolkningScb() {
	const ar = Object.keys(FORSTA_NOVEMBER);
	const rader = KOMMUNER.map(([kod, namn], nr) => [
		`"${kod} ${namn}"`,
		...ar.map((ett) => FORSTA_NOVEMBER[Number(ett)]?.[nr])
	]);
	const rubriker = ['region', ...ar].map((rubrik) => `"${rubrik}"`);
	const titel = '"Folkmängden den 1 november efter region och år"';
	return windows1252(
		[titel, '', ...[rubriker, ...rader].map((rad) => rad.join(';')), ''].join('\r\n')
	);
}

export function befolkningMedDatum() {
	const publicerade = PUBLICERADE.flatMap(([datum, antal, kalla]) =>
		KOMMUNER.map(([, namn], nr) => [namn, datum, antal[nr] ?? 0, kalla])
	);
	const exempel = ERSATTNINGAR.flatMap(([ar, fore, efter]) =>
		KOMMUNER.map(([, namn], nr) => [
			namn,
			iso(dag(`${ar}-11-01`)),
			forstaNovember(ar)[nr] ?? 0,
			`exempel: rät linje mellan ${fore} och ${efter}`
		])
	);
	return utf8(tabell([['kommun', 'datum', 'antal', 'kalla'], ...publicerade, ...exempel]));
}
