import type { Andelsforandring } from '../measures/andelsforandring/measure';
import type { KostnadPerSlag } from '../measures/kostnad_per_slag/measure';
import { EJ_FORDELAT } from '../measures/kostnader';
import type { LpixKedja } from '../measures/lpix_kedja/measure';
import type { NatverkFaktura } from '../measures/natverk_fakturor/measure';
import type { PagaendeInsats } from '../measures/pagaende_insatser/measure';
import { arSlut } from '../measures/kandtill';
import type { MeasureParams } from '../measures/params';
import type { Resultat } from '../measures/resultat/measure';
import type { Slutavrakning } from '../measures/slutavrakning/measure';
import { ensamHogst } from '$lib/domain/ensamhogst';
import {
	andelIOrd,
	antalIOrd,
	avrundat,
	belopp,
	gemen,
	runt,
	versal,
	type Beloppsenhet
} from '$lib/domain/format';
import { arLanskommun } from '$lib/domain/kommun';
import type { Kvartal } from '$lib/domain/kvartal';

// Findings about the shares, the invoices and the result, as sentences made from a measure's rows.

// Headlines are rounded, since the tables are exact.
const runda = (kronor: number) => avrundat(kronor * 100);

/** "Basfinansieringen ökar med 38 tkr av index" */
export function forandringMening({ forra_kr, belopp_kr }: Andelsforandring): string {
	const skillnad = belopp_kr - forra_kr;
	if (skillnad === 0) return 'Basfinansieringen är densamma som i fjol';
	const vart = skillnad > 0 ? 'ökar' : 'minskar';
	return `Basfinansieringen ${vart} med ${runda(Math.abs(skillnad))} av index`;
}

/**
 * "Befolkningen gör att Åre betalar 1 073 kr mer och Strömsund 1 197 kr mindre"; null when it changes
 * nothing.
 */
export function befolkningMening(rows: readonly Andelsforandring[]): string | null {
	const kommuner = rows
		.filter(({ part }) => arLanskommun(part))
		.toSorted((a, b) => b.befolkningseffekt_kr - a.befolkningseffekt_kr);
	const [mest, minst] = [kommuner[0], kommuner.at(-1)];
	if (!mest || !minst || mest.befolkningseffekt_kr <= 0 || minst.befolkningseffekt_kr >= 0)
		return null;
	const kr = ({ befolkningseffekt_kr: kronor }: Andelsforandring) => runda(Math.abs(kronor));
	return `Befolkningen gör att ${mest.part} betalar ${kr(mest)} mer och ${minst.part} ${kr(minst)} mindre`;
}

/** The amount of the chain's first or last year: only years in between may lack one. */
export function ytterbelopp({ belopp_kr }: LpixKedja): number {
	return belopp_kr!;
}

/**
 * "Energikontoret: 1,64 mkr 2025, uppräknat med LPIX"; with the price year alone, nothing has been raised.
 * @param rows the chain, the price year first
 */
export function indexRubrik(kortnamn: string, rows: readonly LpixKedja[]): string {
	const nu = rows.at(-1)!;
	const hur = rows.length > 1 ? 'uppräknat med LPIX' : 'avtalets belopp det första året';
	return `${kortnamn}: ${runda(ytterbelopp(nu))} ${nu.ar}, ${hur}`;
}

/** "38 tkr mer än 2024 på grund av LPIX" @param rows the chain, the price year first */
export function indexMening(rows: readonly LpixKedja[]): string {
	const nu = rows.at(-1)!;
	// A year in between may have no value of its own.
	const forra = rows.slice(0, -1).findLast(({ belopp_kr }) => belopp_kr !== null);
	if (!forra) return `Avtalets belopp, i ${nu.ar} års priser`;
	const skillnad = nu.belopp_kr! - forra.belopp_kr!;
	if (skillnad === 0) return `Lika mycket som ${forra.ar}`;
	return `${runda(Math.abs(skillnad))} ${skillnad > 0 ? 'mer' : 'mindre'} än ${forra.ar} på grund av LPIX`;
}

/** "Energilyft för småföretag är störst, 8,30 av beviljade 19,42 mkr"; "Tre pågående insatser" where none is */
export function insatsMening(rows: readonly PagaendeInsats[]): string {
	const alla = antalIOrd(rows.length, 'pågående insats', 'pågående insatser');
	const storst = ensamHogst(rows, ({ beviljat_ore }) => beviljat_ore ?? 0);
	if (!storst?.beviljat_ore || rows.some(({ beviljat_ore }) => beviljat_ore === null))
		return versal(alla);
	const hela = rows.reduce((sum, { beviljat_ore }) => sum + beviljat_ore!, 0);
	const [storsta, allt] = [runt(storst.beviljat_ore, hela), runt(hela, hela)];
	return `${storst.namn} är störst, ${storsta.tal} av beviljade ${allt.tal}\u00a0${allt.enhet}`;
}

/** "Parterna betalar 653 tkr för nätverket 2025, 163 tkr för kvartal 3" */
export function natverkMening(totalt: NatverkFaktura, ar: number, nr: Kvartal['nr']): string {
	const kvartal = totalt[`k${nr}_kr` as const];
	return `Parterna betalar ${runda(totalt.ar_kr)} för nätverket ${ar}, ${runda(kvartal)} för kvartal\u00a0${nr}`;
}

/**
 * "138 tkr betalas tillbaka till parterna"; "Inget betalas tillbaka: skillnaden är 6 procent av utfallet, och gränsen är 10".
 * @param utfall_ore the year's outcome of costs, where known
 */
export function slutavrakningMening(
	{ justering_kr, finansiering_kr }: Slutavrakning,
	utfall_ore: number | null = null
): string {
	if (justering_kr === 0) {
		const grans = 'högst 10\u00a0procent av utfallet';
		if (!utfall_ore) return `Inget betalas tillbaka eller in: skillnaden är ${grans}`;
		const vart = finansiering_kr * 100 < utfall_ore ? 'in' : 'tillbaka';
		const skillnad = Math.abs(finansiering_kr * 100 - utfall_ore);
		// Rounded up to the limit, the difference would not seem to be below it.
		const del =
			skillnad / utfall_ore < 0.095
				? `${andelIOrd(skillnad, utfall_ore)} av utfallet, och gränsen är 10`
				: grans;
		return `Inget betalas ${vart}: skillnaden är ${del}`;
	}
	const vad = justering_kr > 0 ? 'betalas tillbaka till parterna' : 'betalas in av parterna';
	return `${runda(Math.abs(justering_kr))} ${vad}`;
}

/** "Av 1 600 000 kr är 1 512 400 kr förbrukade: 87 600 kr är kvar. Gränsen är 151 240 kr" */
export function provningMening(
	{ finansiering_kr }: Pick<Slutavrakning, 'finansiering_kr'>,
	utfall_ore: number
): string {
	const kronor = (ore: number) => belopp(ore, 'kr');
	const ore = finansiering_kr * 100 - utfall_ore;
	const skiljer = `${kronor(Math.abs(ore))} ${ore < 0 ? 'fattas' : 'är kvar'}`;
	const grans = kronor(Math.floor(utfall_ore / 10));
	return `Av ${kronor(finansiering_kr * 100)} är ${kronor(utfall_ore)} förbrukade: ${skiljer}. Gränsen är ${grans}`;
}

/** "Mest har gått till lön, 64 procent av kostnaderna hittills"; for a whole year "… av årets kostnader". */
export function slagMening(
	rows: readonly KostnadPerSlag[],
	params: Pick<MeasureParams, 'tom'>
): string {
	const utfall = rows.at(-1)?.utfall_ack_ore ?? null;
	const slagen = rows.slice(0, -1);
	if (slagen.length > 0 && slagen.every(({ kostnadsslag }) => kostnadsslag === EJ_FORDELAT))
		return 'Kostnaderna är inte fördelade på slag';
	const storst = ensamHogst(slagen, ({ utfall_ack_ore }) => utfall_ack_ore ?? 0);
	const del = storst && utfall !== null ? andelIOrd(storst.utfall_ack_ore ?? 0, utfall) : null;
	return storst && del
		? `Mest har gått till ${gemen(storst.kostnadsslag)}, ${del} av ${arSlut(params) ? 'årets kostnader' : 'kostnaderna hittills'}`
		: 'Kostnaderna per kostnadsslag';
}

/** "Resultatet hittills är ett överskott på 336 tkr"; for a whole year "Årets resultat är …". */
export function resultatMening(
	rows: readonly Resultat[],
	{ tom }: Pick<MeasureParams, 'tom'>,
	enhet: Beloppsenhet
): string {
	const resultat = rows.find(({ rad }) => rad === 'Resultat');
	const ore = resultat?.utfall_ack_ore ?? null;
	if (ore === null) return 'Resultatet kan inte räknas ännu';
	const vad = arSlut({ tom }) ? 'Årets resultat' : 'Resultatet hittills';
	const inget = belopp(0, enhet);
	if (belopp(Math.abs(ore), enhet) === inget) return `${vad} är ${inget}`;
	return `${vad} är ett ${ore > 0 ? 'överskott' : 'underskott'} på ${avrundat(Math.abs(ore))}`;
}
