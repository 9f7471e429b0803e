import { dag, kvartalet, kvartalsdagar } from './dagar.mjs';
import { FLYTTAR_I_REGISTERVARDEN, FLYTTAR_UTAN_DATUM, PLAN, REGISTERVARD } from './plan.mjs';

/** @typedef {import('./hushall.mjs').Hushall} Hushall */
/** @typedef {import('./slump.mjs').Slump} Slump */

/** A household moves at the earliest this many days after it registered. */
const MINST_DAGAR = 20;

/** @param {Slump} slump @param {Hushall[]} hushall in order of registration */
export function flyttaHushall(slump, hushall) {
	for (const kvartal of FLYTTAR_UTAN_DATUM) flyttaUtanDatum(slump, hushall, kvartal);
	for (const [kvartal, , antal] of PLAN) {
		if (kvartal === REGISTERVARD) registervard(slump, hushall);
		else for (let nr = 0; nr < antal; nr += 1) flyttaIKvartal(slump, hushall, kvartal);
	}
}

/** @param {Slump} slump @param {Hushall[]} hushall @param {string} kvartal */
function flyttaIKvartal(slump, hushall, kvartal) {
	const [forsta, sista] = kvartalsdagar(kvartal);
	const kand = slump.heltal(Math.max(forsta, dag('2020-02-20')), sista);
	const sort = slump.viktat([
		['bara status', 12],
		['bara datum', 10],
		['båda', 78]
	]);
	const flytt = sort === 'båda' ? Math.max(dag('2020-02-12'), kand - slump.heltal(0, 70)) : kand;
	markera(slump, ledigt(slump, hushall, flytt), {
		flyttdatum: sort === 'bara status' ? null : flytt,
		statusAndrad: sort === 'bara datum' ? null : kand
	});
}

/**
 * The great register care: the moves of three years get their status in one quarter.
 * @param {Slump} slump @param {Hushall[]} hushall
 */
function registervard(slump, hushall) {
	const [forsta, sista] = kvartalsdagar(REGISTERVARD);
	for (const [kvartal, antal] of FLYTTAR_I_REGISTERVARDEN) {
		const [fran, till] = kvartalsdagar(kvartal);
		for (let nr = 0; nr < antal; nr += 1) {
			const flytt = slump.heltal(fran, till);
			markera(slump, ledigt(slump, hushall, flytt), {
				flyttdatum: flytt,
				statusAndrad: slump.heltal(Math.max(forsta, flytt), sista)
			});
		}
	}
}

/** @param {Slump} slump @param {Hushall[]} hushall @param {string} kvartal */
function flyttaUtanDatum(slump, hushall, kvartal) {
	const mojliga = hushall.filter(
		(ett) => !ett.flyttat && ett.kontakter.length === 1 && kvartalet(ett.registrerat) === kvartal
	);
	markera(slump, slump.valj(mojliga), { flyttdatum: null, statusAndrad: null });
}

/**
 * A household that can have moved on `flytt`: most decide within a year or two.
 * @param {Slump} slump @param {Hushall[]} hushall @param {number} flytt
 */
function ledigt(slump, hushall, flytt) {
	const onskat = flytt - MINST_DAGAR + Math.round(240 * Math.log(1 - slump.tal()));
	const start = hushall.findLastIndex((ett) => ett.registrerat <= onskat);
	const fore = hushall.slice(0, start + 1).findLast((ett) => !ett.flyttat);
	const efter = hushall.find((ett) => ett.registrerat > onskat && !ett.flyttat);
	const valt = fore ?? efter;
	if (!valt || valt.registrerat > flytt - MINST_DAGAR) throw new Error('inget hushåll kan flytta');
	return valt;
}

/**
 * @param {Slump} slump
 * @param {Hushall} hushall
 * @param {{flyttdatum: number | null, statusAndrad: number | null}} flytt
 */
function markera(slump, hushall, flytt) {
	hushall.flyttat = true;
	const [forsta] = hushall.kontakter;
	const vald = forsta?.kommuner.length ? slump.valj(forsta.kommuner) : '';
	const till = slump.chans(0.1) ? slump.valj(['Östersund', 'Åre', 'Krokom']) : vald;
	const ord = slump.viktat([
		['Flyttat', 80],
		['Har flyttat', 12],
		['Inflyttad', 8]
	]);
	for (const kontakt of hushall.kontakter) {
		// In some families only the one who registered first is marked.
		if (kontakt !== forsta && slump.chans(0.4)) continue;
		Object.assign(kontakt, flytt, { status: ord, flyttatTill: slump.chans(0.88) ? till : '' });
	}
}
