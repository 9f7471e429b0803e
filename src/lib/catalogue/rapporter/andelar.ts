import type { Andelsforandring } from '../measures/andelsforandring/measure';
import type { KostnadPerSlag } from '../measures/kostnad_per_slag/measure';
import { EJ_FORDELAT } from '../measures/kostnader';
import type { LpixKedja } from '../measures/lpix_kedja/measure';
import type { NatverkFaktura } from '../measures/natverk_fakturor/measure';
import type { Projektportfolj } from '../measures/projektportfolj/measure';
import type { MeasureParams } from '../measures/measure';
import type { Resultat } from '../measures/resultat/measure';
import type { Slutavrakning } from '../measures/slutavrakning/measure';
import { manadAv } from '$lib/domain/datum';
import { andelIOrd, antal, antalOrd, belopp, type Beloppsenhet } from '$lib/domain/format';

// Findings of the shares, the invoices and the result, as sentences made from a measure's rows.

const kr = (kronor: number) => belopp(kronor * 100, 'kr');

/** "Basfinansieringen ökar med 38 400 kr, av index; befolkningen flyttar kronor mellan kommunerna" */
export function forandringMening({ forra_kr, belopp_kr }: Andelsforandring): string {
	const skillnad = belopp_kr - forra_kr;
	if (skillnad === 0) return 'Basfinansieringen är densamma som i fjol';
	const vart = skillnad > 0 ? 'ökar' : 'minskar';
	return `Basfinansieringen ${vart} med ${kr(Math.abs(skillnad))} av index; befolkningen ändrar kommunernas delar av den`;
}

/** The amount of the chain's first year or its last: only a year between may be without one. */
export function ytterbelopp({ belopp_kr }: LpixKedja): number {
	return belopp_kr!;
}

/**
 * "Energikontoret: 1 638 400 kr 2025, uppräknat med LPIX"; of the price year alone nothing has been.
 * @param rows the chain, the price year first
 */
export function indexRubrik(kortnamn: string, rows: readonly LpixKedja[]): string {
	const nu = rows.at(-1)!;
	const hur = rows.length > 1 ? 'uppräknat med LPIX' : 'avtalets belopp det första året';
	return `${kortnamn}: ${kr(ytterbelopp(nu))} ${nu.ar}, ${hur}`;
}

/** "38 400 kr mer än 2024 på grund av LPIX" @param rows the chain, the price year first */
export function indexMening(rows: readonly LpixKedja[]): string {
	const nu = rows.at(-1)!;
	// A year between may have no value of its own.
	const forra = rows.slice(0, -1).findLast(({ belopp_kr }) => belopp_kr !== null);
	if (!forra) return `Avtalets belopp, i ${nu.ar} års priser`;
	const skillnad = nu.belopp_kr! - forra.belopp_kr!;
	if (skillnad === 0) return `Lika mycket som ${forra.ar}`;
	return `${kr(Math.abs(skillnad))} ${skillnad > 0 ? 'mer' : 'mindre'} än ${forra.ar} på grund av LPIX`;
}

/** "12 pågående insatser med 14 200 000 kr beviljade" */
export function portfoljMening(
	{ antal, beviljat_ore }: Projektportfolj,
	enhet: Beloppsenhet
): string {
	const insatser = antalOrd(antal, 'pågående insats', 'pågående insatser');
	return beviljat_ore === null
		? insatser
		: `${insatser} med ${belopp(beviljat_ore, enhet)} beviljade`;
}

/** "Nätverket fakturerar 653 211 kr 2025, 163 303 kr det här kvartalet" */
export function natverkMening(totalt: NatverkFaktura, ar: number, nr: number): string {
	const kvartal = totalt[`k${nr}_kr` as 'k1_kr'];
	return `Nätverket fakturerar ${kr(totalt.ar_kr)} ${ar}, ${kr(kvartal)} för kvartal\u00a0${nr}`;
}

/** "138 400 kr betalas tillbaka" */
export function slutavrakningMening(totalt: Slutavrakning): string {
	const { justering_kr } = totalt;
	if (justering_kr === 0) return 'Inget regleras: skillnaden är högst tio procent av utfallet';
	const vad = justering_kr > 0 ? 'betalas tillbaka till parterna' : 'betalas in av parterna';
	return `${antal(Math.abs(justering_kr))}\u00a0kr ${vad}`;
}

/** "Lön är 64 procent av kostnaderna hittills" */
export function slagMening(rows: readonly KostnadPerSlag[]): string {
	const utfall = rows.at(-1)?.utfall_ack_ore ?? null;
	const slagen = rows.slice(0, -1);
	if (slagen.length > 0 && slagen.every(({ kostnadsslag }) => kostnadsslag === EJ_FORDELAT))
		return 'Kostnaderna är inte fördelade på slag';
	const storst = slagen.toSorted((a, b) => (b.utfall_ack_ore ?? 0) - (a.utfall_ack_ore ?? 0))[0];
	const del = storst && utfall !== null ? andelIOrd(storst.utfall_ack_ore ?? 0, utfall) : null;
	return storst && del
		? `${storst.kostnadsslag} är ${del} av kostnaderna hittills`
		: 'Kostnaderna per kostnadsslag';
}

/** "Resultatet hittills är ett överskott på 310 tkr"; of a whole year "Årets resultat är …". */
export function resultatMening(
	rows: readonly Resultat[],
	{ tom }: Pick<MeasureParams, 'tom'>,
	enhet: Beloppsenhet
): string {
	const resultat = rows.find(({ rad }) => rad === 'Resultat');
	const ore = resultat?.utfall_ack_ore ?? null;
	if (ore === null) return 'Resultatet kan inte räknas ännu';
	const vad = manadAv(tom) === 12 ? 'Årets resultat' : 'Resultatet hittills';
	const text = belopp(Math.abs(ore), enhet);
	if (text === belopp(0, enhet)) return `${vad} är ${text}`;
	return `${vad} är ett ${ore > 0 ? 'överskott' : 'underskott'} på ${text}`;
}
