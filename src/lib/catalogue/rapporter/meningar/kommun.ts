import type { Andelsforandring } from '../../measures/andelsforandring/measure';
import type { Kommunandel } from '../../measures/kommunandelar/measure';
import type { NatverkFaktura } from '../../measures/natverk_fakturor/measure';
import type { Registervard } from '../../measures/registervard/measure';
import { antalIOrd, kr } from '$lib/domain/format';
import { kommunensGenitiv as kommunen } from '$lib/domain/kommun';
import type { Kvartal } from '$lib/domain/kvartal';
import { skillnad, type Skillnad } from '$lib/domain/skillnad';
import { EJ_PER_KOMMUN } from './service';
import { registervardMening } from '../uppfoljning';

// Findings about one kommun, as sentences made from its rows.

/** "Åre kommun betalar 77 812 kr för Energikontoret 2025" */
export function kommunensAndel({ part, belopp_kr }: Kommunandel, ar: number): string {
	return `${kommunen(part)} betalar ${kr(belopp_kr)} för Energikontoret ${ar}`;
}

/** "Åre kommun betalar 75 220 kr för Energikontoret 2024 och 53 648 kr för nätverket" */
export function kommunensBetalning(
	andel: Kommunandel,
	natverk: NatverkFaktura,
	ar: number
): string {
	return `${kommunensAndel(andel, ar)} och ${kr(natverk.ar_kr)} för nätverket`;
}

/** "Andelen för Åre kommun ökar med 2 879 kr: 1 806 kr mer av index och 1 073 kr mer av befolkningen" */
export function kommunensForandring(rad: Andelsforandring): string {
	const skillnad = rad.belopp_kr - rad.forra_kr;
	const vart =
		skillnad === 0
			? 'är densamma som i fjol'
			: `${skillnad > 0 ? 'ökar' : 'minskar'} med ${kr(Math.abs(skillnad))}`;
	return `Andelen för ${kommunen(rad.part)} ${vart}: ${effekterna(rad)}`;
}

/** "1 806 kr mer av index och 1 197 kr mindre av befolkningen" */
export function effekterna({ indexeffekt_kr, befolkningseffekt_kr }: Andelsforandring): string {
	const av = (kronor: number, vad: Skillnad) =>
		kronor === 0 ? 'inget' : skillnad(kronor * 100, 'kr', vad);
	const index = av(indexeffekt_kr, 'indexeffekt');
	const befolkning = av(befolkningseffekt_kr, 'befolkningseffekt');
	return `${index} av index och ${befolkning} av befolkningen`;
}

/** "Åre kommun betalar 53 650 kr för nätverket 2025, 13 413 kr för kvartal 3" */
export function kommunensNatverk(rad: NatverkFaktura, ar: number, nr: Kvartal['nr']): string {
	const kvartal = rad[`k${nr}_kr` as const];
	return `${kommunen(rad.part)} betalar ${kr(rad.ar_kr)} för nätverket ${ar}, ${kr(kvartal)} för kvartal\u00a0${nr}`;
}

/** "Åre: två kontakter ska tas bort" */
export function kommunensRegistervard(kommun: string, rows: readonly Registervard[]): string {
	const rad = rows.find(({ ansvarig }) => ansvarig === kommun);
	if (!rad)
		return rows.length > 1 ? `${kommun}: registret är vårdat` : `Kontakterna ${EJ_PER_KOMMUN}`;
	const mening = registervardMening(rad);
	return `${kommun}: ${mening.charAt(0).toLocaleLowerCase('sv')}${mening.slice(1)}`;
}

/**
 * "Åre kommun: kvartalets faktura är på 13 412 kr", "… kvartalets två fakturor är på sammanlagt 91 225
 * kr". They may already have been sent.
 */
export function kommunensFakturor(
	kommun: string,
	poster: readonly { belopp_kr: number }[]
): string {
	if (poster.length === 0) return `${kommunen(kommun)} har ingen faktura som kan räknas ännu`;
	const summa = poster.reduce((sum, { belopp_kr }) => sum + belopp_kr, 0);
	const vad =
		poster.length === 1
			? 'faktura är på'
			: `${antalIOrd(poster.length, 'faktura', 'fakturor')} är på sammanlagt`;
	return `${kommunen(kommun)}: kvartalets ${vad} ${kr(summa)}`;
}
