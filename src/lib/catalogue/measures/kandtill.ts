import { manadAv, type IsoDate } from '$lib/domain/datum';
import { datum } from '$lib/domain/format';
import { sistaKanda, type Kvartal, type Rackvidd } from '$lib/domain/kvartal';
import type { MeasureParams, Underlagsslut } from './params';

/** What happens to data dated after the as-of day. */
export const SENARE = 'Det som är daterat senare räknas inte';

/** A note given once for the figures of a report. */
export function tillOchMed(tom: IsoDate): string {
	return `Siffrorna gäller till och med den ${datum(tom)}. ${SENARE}.`;
}

/** What decides how far quarters are known: the register, or without it the economy. */
export function underlaget(rackvidder: {
	kontakter: Rackvidd | null;
	ekonomi: Rackvidd | null;
}): { slut: Underlagsslut; rackvidd: Rackvidd } | null {
	const { kontakter, ekonomi } = rackvidder;
	const rackvidd = kontakter ?? ekonomi;
	const vad = kontakter ? 'registret' : 'utfallet';
	return rackvidd && { slut: { vad, slutar: rackvidd.sista }, rackvidd };
}

/** The note for a quarter wholly before or after the register's export, so that its zeros mean nothing. */
export function utanforRegistret(
	register: Rackvidd | null | undefined,
	{ start, slut }: Kvartal
): string | null {
	if (!register) return null;
	const { forsta, sista } = register;
	if (sista < start)
		return `Den senast registrerade kontakten i filerna är från den ${datum(sista)}. Nollor i kvartalet kan bero på att en nyare export saknas.`;
	return forsta > slut
		? `Den först registrerade kontakten i filerna är från den ${datum(forsta)}. Nollor i kvartalet kan bero på att filerna inte når så långt tillbaka.`
		: null;
}

/** The last day covered by what is loaded, if it falls in the middle of the quarter. */
export function slutarMitt({ kvartal, underlag }: MeasureParams): Underlagsslut | null {
	return underlag && sistaKanda(kvartal, underlag.slutar) < kvartal.slut ? underlag : null;
}

/** The day up to which a view's figures are known: the loaded files may end before the as-of day. */
export function kandTill(params: MeasureParams): IsoDate {
	const slutar = slutarMitt(params)?.slutar;
	return slutar !== undefined && slutar < params.tom ? slutar : params.tom;
}

/** Whether the as-of day is in the last month of the year. */
export function arSlut({ tom }: Pick<MeasureParams, 'tom'>): boolean {
	return manadAv(tom) === 12;
}

/** Whether the figures cover the whole quarter, so that it can be compared with others. */
export function arHelt(params: MeasureParams): boolean {
	return kandTill(params) === params.kvartal.slut;
}
