import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement, defaultAgreement } from '$lib/catalogue/agreements/all';
import type { MeasureParams, Underlagsslut } from '$lib/catalogue/measures/measure';
import { isIsoDate } from '$lib/domain/datum';
import { parseKvartal, sistaKanda, type Kvartal } from '$lib/domain/kvartal';

/** What the address asks for, with the defaults filled in, and what in it could not be used. */
export interface AskedFor {
	params: MeasureParams;
	/** False when the address names no quarter and another may be proposed. */
	givetKvartal: boolean;
	fel: string[];
}

/**
 * Reads `?avtal=…&kvartal=2023-K3&tom=2023-08-31`.
 * @param address null where there is none to read, as while a page is prerendered
 * @param underlag how far what is loaded reaches: a quarter that it does not cover is told to there
 */
export function readAddress(
	address: URLSearchParams | null,
	standardkvartal: Kvartal,
	avtalen: readonly Agreement[],
	underlag: Underlagsslut | null = null
): AskedFor {
	const search = address ?? new URLSearchParams();
	const fel: string[] = [];
	const q = search.get('kvartal');
	const parsed = q === null ? null : parseKvartal(q);
	if (q !== null && !parsed)
		fel.push(`Adressens kvartal ”${q}” går inte att läsa. Skriv som 2023-K3.`);
	const kvartal = parsed ?? standardkvartal;

	const id = search.get('avtal');
	const valt = id === null ? undefined : agreement(id, avtalen);
	if (id !== null && !valt) fel.push(`Adressens avtal ”${id}” finns inte.`);

	const t = search.get('tom');
	const tomDuger = t !== null && isIsoDate(t) && t >= kvartal.start && t <= kvartal.slut;
	if (t !== null && !tomDuger) fel.push(`Adressens dag ”${t}” är ingen dag i ${kvartal.id}.`);

	return {
		params: {
			kvartal,
			tom: tomDuger ? t : sistaKanda(kvartal, underlag?.slutar ?? null),
			avtal: valt ?? defaultAgreement(kvartal, avtalen) ?? null,
			underlag
		},
		givetKvartal: q !== null,
		fel
	};
}

/** The address's query for a view; a quarter as far as it is known and the quarter's own agreement need no more. */
export function writeAddress(params: MeasureParams, kommun: string | null = null): string {
	return withView(new URLSearchParams(kommun ? { kommun } : {}), params);
}

/** The address's query with another view in it; what else it asks for stays. */
export function withView(
	search: URLSearchParams,
	{ kvartal, tom, avtal, underlag }: MeasureParams
): string {
	const view = {
		avtal: avtal?.id,
		kvartal: kvartal.id,
		tom: tom === sistaKanda(kvartal, underlag?.slutar ?? null) ? undefined : tom
	};
	const rest = [...search].filter(([name]) => !(name in view));
	const said = Object.entries(view).filter((one): one is [string, string] => one[1] !== undefined);
	return `?${new URLSearchParams([...said, ...rest])}`;
}

/** The address's query with something more said in it, or unsaid; the rest as it is. */
export function medVal(search: URLSearchParams, namn: string, varde: string | null): string {
	const nytt = new URLSearchParams(search);
	if (varde) nytt.set(namn, varde);
	else nytt.delete(namn);
	return `?${nytt}`;
}

/** The address's query narrowed to a kommun. The Region is chosen instead of one, not beside it. */
export function medKommun(search: URLSearchParams, kommun: string | null): string {
	return medVal(new URLSearchParams(medVal(search, 'ansvarig', null)), 'kommun', kommun);
}

/** The view of another quarter, as far as it is known: of that year's agreement, unless one was chosen that lasts. */
export function atKvartal(
	{ kvartal, avtal, underlag = null }: MeasureParams,
	nytt: Kvartal,
	avtalen: readonly Agreement[]
): MeasureParams {
	const eget = avtal?.id === defaultAgreement(kvartal, avtalen)?.id;
	const valt = eget ? defaultAgreement(nytt, avtalen) : avtal;
	const tom = sistaKanda(nytt, underlag?.slutar ?? null);
	return { kvartal: nytt, tom, avtal: valt ?? null, underlag };
}
