import { kvartalsdagar, punkter } from './dagar.mjs';
import { LPIX } from './fordelning.mjs';
import { KOMMUNVIKTER, PLAN } from './plan.mjs';
import { skapaSlump } from './slump.mjs';
import { tabell, utf16, utf8, utf8MedBom } from './text.mjs';

export function lpix() {
	const rader = Object.entries(LPIX).map(([ar, milli]) => {
		const procent = (milli / 1000).toFixed(1).replace('.', ',');
		return [ar, procent, 'exempel (påhittat värde)', `exempel ${Number(ar) - 1}-11-28`];
	});
	return utf8(tabell([['År', 'Procent', 'Källa', 'Utgåva'], ...rader]));
}

/** New companies per quarter from 2020-K1: 188 at the end of 2023, 15 a year after that. */
const FORETAG = [
	...[5, 7, 9, 10, 11, 12, 12, 13, 13, 13, 14, 14, 14, 14, 13, 14],
	...[6, 7, 5, 8, 6, 7]
];

export function foretag() {
	const slump = skapaSlump(200);
	const dagar = PLAN.flatMap(([id], nr) => {
		const [forsta, sista] = kvartalsdagar(id);
		return Array.from({ length: FORETAG[nr] ?? 0 }, () => slump.heltal(forsta, sista));
	}).sort((a, b) => a - b);
	const rader = dagar.map((datum, nr) => [
		`F${String(nr + 1).padStart(4, '0')}`,
		punkter(datum),
		slump.viktat(KOMMUNVIKTER)
	]);
	return utf16(tabell([['Företags-ID', 'Datum', 'Kommun'], ...rader], '\t'));
}

/** Name, unit, first value, growth per quarter, and the swing between the year's quarters. */
const NYCKELTAL = /** @type {const} */ ([
	['Användare i CRM-systemet', 'personer', 14, 0.8, [0, 0, 0, 0]],
	['Besökare på tasteget.nu', 'besökare', 9_200, 640, [1_400, 600, 2_300, -900]],
	['Uppföljda handlingsplaner', 'kommuner', 3, 0.12, [1, 2, 0, 2]],
	['Följare i sociala kanaler', 'följare', 2_100, 390, [0, 0, 0, 0]],
	['Läsare av nyhetsbrevet', 'läsare', 380, 74, [0, 0, 0, 0]],
	['Öppningsgrad för nyhetsbrevet', '%', 38.5, 0.2, [1.5, 0, -2.5, 1]],
	['Regionala ambassadörer', 'ambassadörer', 12, 6.4, [0, 0, 0, 0]],
	['Coworkingkontor i nätverket', 'kontor', 9, 0.6, [0, 0, 0, 0]],
	['Utdelade magasin', 'exemplar', 420, 12, [0, 3_600, 900, 150]]
]);

export function nyckeltal() {
	const slump = skapaSlump(9);
	const rader = PLAN.flatMap(([kvartal], nr) =>
		NYCKELTAL.map(([namn, enhet, forst, okning, sving]) => {
			const tal = forst + okning * nr + (sving[nr % 4] ?? 0) + okning * slump.tal() * 0.6;
			const varde = enhet === '%' ? tal.toFixed(1).replace('.', ',') : Math.round(tal);
			return [namn, kvartal, varde, enhet];
		})
	);
	return utf8MedBom(
		tabell([['Nyckeltal', 'Kvartal', 'Värde', 'Enhet'], ...rader, ...radgivning()])
	);
}

/** What Energikontoret's advice is in each kommun: its name, and how many in a quarter in a kommun of weight 1. */
const RADGIVNING = /** @type {const} */ ([
	['Energirådgivning till hushåll', 0.6],
	['Energirådgivning till företag', 0.2],
	['Informationsträffar om energirådgivning', 0.1]
]);

/** The advice of each kommun, from 2022, with its own chance so that the other key figures stay as they are. */
function radgivning() {
	const slump = skapaSlump(83);
	return PLAN.filter(([kvartal]) => kvartal >= '2022').flatMap(([kvartal]) =>
		KOMMUNVIKTER.flatMap(([kommun, vikt]) =>
			RADGIVNING.map(([namn, andel]) => {
				const vantat = 1 + andel * (vikt + 8);
				const antal = Math.round(vantat * (0.7 + 0.6 * slump.tal()));
				return [`${namn}, ${kommun}`, kvartal, antal, 'antal'];
			})
		)
	);
}
