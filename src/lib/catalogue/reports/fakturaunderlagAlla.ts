import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { Kommunandel } from '$lib/catalogue/measures/kommunandelar/measure';
import type { NatverkFaktura } from '$lib/catalogue/measures/natverk_fakturor/measure';
import type { Kvartal } from '$lib/domain/kvartal';
import type { Fakturaunderlag, Svar } from './fakturaunderlag';
import { fordelatUnderlag, licensunderlag } from './fakturaunderlagAvtal';
import { energikontoretsUnderlag, natverketsUnderlag } from './fakturaunderlagIndexerat';

/** The measures the bases are made from, of the quarter's year. */
export interface Fakturasvar {
	kommunandelar?: Svar<Kommunandel>;
	natverk_fakturor?: Svar<NatverkFaktura>;
}

/** Whether the year's January is in the quarter, so that the invoices of it belong there. */
export function harJanuari({ nr }: Kvartal): boolean {
	return nr === 1;
}

/** Every basis of a quarter: what is invoiced for it, in its January, and for its year at no told time. */
export function fakturaunderlagen(
	{ kommunandelar, natverk_fakturor }: Fakturasvar,
	kvartal: Kvartal,
	avtalen: readonly Agreement[]
): Fakturaunderlag[] {
	return [
		...(harJanuari(kvartal) ? [energikontoretsUnderlag(kommunandelar, kvartal.ar, avtalen)] : []),
		natverketsUnderlag(natverk_fakturor, kommunandelar, kvartal, avtalen),
		...avtalen.flatMap((avtal) => fordelatUnderlag(avtal, kvartal.ar, kommunandelar) ?? []),
		...avtalen.flatMap((avtal) => licensunderlag(avtal, kvartal.ar) ?? [])
	];
}
