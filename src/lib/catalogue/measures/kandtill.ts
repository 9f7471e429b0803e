import { manadAv, type IsoDate } from '$lib/domain/datum';
import { datum } from '$lib/domain/format';
import { sistaKanda, type Kvartal, type Rackvidd } from '$lib/domain/kvartal';
import type { MeasureParams, Underlagsslut } from './measure';

/** What is dated after the as-of day. */
export const SENARE = 'Det som är daterat senare räknas inte';

/** Said once of a report's figures. */
export function tillOchMed(tom: IsoDate): string {
	return `Siffrorna gäller till och med den ${datum(tom)}. ${SENARE}.`;
}

/** Which of what is loaded tells how far quarters are known: the register, or without it the economy. */
export function underlaget(rackvidder: {
	kontakter: Rackvidd | null;
	ekonomi: Rackvidd | null;
}): { slut: Underlagsslut; rackvidd: Rackvidd } | null {
	const { kontakter, ekonomi } = rackvidder;
	const rackvidd = kontakter ?? ekonomi;
	const vad = kontakter ? 'registret' : 'utfallet';
	return rackvidd && { slut: { vad, slutar: rackvidd.sista }, rackvidd };
}

/** Said of a quarter that the register's export has nothing of, before it or after: its zeros are no zeros. */
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

/** Where what is loaded ends, if that is in the midst of the quarter. */
export function slutarMitt({ kvartal, underlag }: MeasureParams): Underlagsslut | null {
	return underlag && sistaKanda(kvartal, underlag.slutar) < kvartal.slut ? underlag : null;
}

/** The day that a view's figures tell of: what is loaded may end before the as-of day. */
export function kandTill(params: MeasureParams): IsoDate {
	const slutar = slutarMitt(params)?.slutar;
	return slutar !== undefined && slutar < params.tom ? slutar : params.tom;
}

/** True when nothing more of the year is to come. */
export function arSlut({ tom }: Pick<MeasureParams, 'tom'>): boolean {
	return manadAv(tom) === 12;
}

/** True when the figures tell of the whole quarter, so that it can be held against another. */
export function arHelt(params: MeasureParams): boolean {
	return kandTill(params) === params.kvartal.slut;
}
