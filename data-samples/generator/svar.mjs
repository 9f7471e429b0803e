import { efterKontorsdagar, kvartalet } from './dagar.mjs';
import { EXPORTDAG, I_TID } from './plan.mjs';

/** @typedef {import('./hushall.mjs').Kontakt} Kontakt */
/** @typedef {import('./slump.mjs').Slump} Slump */

/**
 * The day the contact asked for guidance; null for one that only wanted the magazine.
 * @param {Kontakt} kontakt
 */
const forfragan = (kontakt) =>
	kontakt.begard ?? (kontakt.typ === 'Magasin' ? null : kontakt.registrerad);

/**
 * Answers are dealt out quarter by quarter, so that each quarter's share in time is the planned
 * one and not the luck of a small number.
 * @param {Slump} slump @param {Kontakt[]} kontakter
 */
export function besvara(slump, kontakter) {
	/** @type {Map<string, Kontakt[]>} */
	const perKvartal = new Map();
	for (const kontakt of kontakter) {
		const inkom = forfragan(kontakt);
		if (inkom === null) continue;
		const kvartal = kvartalet(inkom);
		perKvartal.set(kvartal, [...(perKvartal.get(kvartal) ?? []), kontakt]);
	}
	for (const [kvartal, alla] of perKvartal) {
		const blandade = slump.blanda(alla);
		const utanSvar = new Set(
			blandade
				.filter((kontakt) => kontakt.flyttatTill === '' && !kontakt.aldre)
				.slice(0, Math.round(alla.length * 0.025))
		);
		const besvarade = blandade.filter((kontakt) => !utanSvar.has(kontakt));
		const iTid = Math.round(alla.length * (I_TID[Number(kvartal.slice(6)) - 1] ?? 0));
		besvarade.forEach((kontakt, nr) => {
			const dagar = nr < iTid ? slump.valj([0, 1, 1, 2, 2, 2, 3, 3, 4, 5]) : slump.heltal(11, 24);
			const svar = efterKontorsdagar(forfragan(kontakt) ?? 0, dagar);
			if (svar <= EXPORTDAG) kontakt.svar = svar;
		});
	}
}

/**
 * The follow-ups: some hold the only trace of the first answer, some of the last activity.
 * @param {Slump} slump @param {Kontakt[]} kontakter
 */
export function folj(slump, kontakter) {
	for (const kontakt of kontakter) {
		const start = forfragan(kontakt) ?? kontakt.registrerad;
		const { aktiviteter } = kontakt;
		/** @param {number} datum @param {string} slag @param {'in' | 'ut'} riktning */
		const logga = (datum, slag, riktning) => {
			if (datum <= EXPORTDAG) aktiviteter.push({ datum, slag, riktning });
		};
		if (forfragan(kontakt) === null) {
			if (slump.chans(0.5)) logga(efterKontorsdagar(start, slump.heltal(1, 8)), 'Magasin', 'ut');
		} else if (slump.chans(0.25)) {
			logga(start, 'Formulär', 'in');
		}
		if (kontakt.svar !== null) {
			if (!kontakt.svarIKolumn || slump.chans(0.3)) {
				logga(kontakt.svar, slump.valj(['E-post', 'Telefon']), 'ut');
			}
			if (slump.chans(0.4) && !kontakt.aldre) {
				let datum = kontakt.svar;
				for (let nr = slump.heltal(1, 3); nr > 0; nr -= 1) {
					datum = efterKontorsdagar(datum, slump.heltal(4, 120));
					logga(datum, slump.valj(['E-post', 'Telefon', 'Möte']), slump.valj(['in', 'ut']));
				}
			}
		}
		const senaste = Math.max(kontakt.svar ?? start, ...aktiviteter.map(({ datum }) => datum));
		// Where the column is empty, the follow-ups must hold the last activity.
		if (!aktiviteter.length) kontakt.senasteIKolumn = true;
		kontakt.senaste = senaste;
	}
}
