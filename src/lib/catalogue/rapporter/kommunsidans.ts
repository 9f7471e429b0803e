import type { Andelsforandring } from '../measures/andelsforandring/measure';
import { effekterna } from './meningar/kommun';
import type { KommandeFaktura } from '../fakturor/fakturaunderlagKommande';
import { kr } from '$lib/domain/format';
import { kommunensGenitiv } from '$lib/domain/kommun';

// Findings about one kommun, as sentences made from its rows.

/** "Åre kommun betalar 128 868 kr 2024" @param kronor the total */
export const summamening = (kommun: string, kronor: number, ar: number): string =>
	`${kommunensGenitiv(kommun)} betalar ${kr(kronor)} ${ar}`;

/** "För Energikontoret 2 879 kr mer än 2024: 1 806 kr mer av index och 1 073 kr mer av befolkningen" */
export function forandringsmening(rad: Andelsforandring, ar: number): string {
	const skillnad = rad.belopp_kr - rad.forra_kr;
	const effekter = effekterna(rad);
	if (skillnad === 0) return `För Energikontoret lika mycket som ${ar - 1}: ${effekter}`;
	return `För Energikontoret ${kr(Math.abs(skillnad))} ${skillnad > 0 ? 'mer' : 'mindre'} än ${ar - 1}: ${effekter}`;
}

/** "Nästa faktura: 13 412 kr", as a heading over the list that says what it is for. */
export function kommandeRubrik(rader: readonly KommandeFaktura[]): string {
	const belopp = rader[0]?.belopp_kr ?? null;
	return belopp === null ? kommandeMening(rader) : `Nästa faktura: ${kr(belopp)}`;
}

/** "Nästa faktura gäller kvartal 4 2024: 13 412 kr, Energi- och fastighetsnätverket" */
export function kommandeMening([nasta]: readonly KommandeFaktura[]): string {
	if (!nasta) return 'Inga fakturor att vänta';
	const belopp = nasta.belopp_kr === null ? '' : `${kr(nasta.belopp_kr)}, `;
	// Keep the period on one line: "kvartal 2" and "2025" do not make sense apart.
	return `Nästa faktura gäller ${nasta.period.replaceAll(' ', '\u00a0')}: ${belopp}${nasta.vad}`;
}
