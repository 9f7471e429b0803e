import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement, defaultAgreement } from '$lib/catalogue/agreements/all';
import type { MeasureParams, Underlagsslut } from '$lib/catalogue/measures/params';
import { isIsoDate } from '$lib/domain/datum';
import { parseKvartal, sistaKanda, type Kvartal } from '$lib/domain/kvartal';

/** What the address asks for, with defaults filled in; `fel` says which parts could not be used. */
export interface AskedFor {
	params: MeasureParams;
	/** False when the address names no quarter and another may be proposed. */
	givetKvartal: boolean;
	fel: string[];
}

/**
 * Reads `?avtal=…&kvartal=2023-K3&tom=2023-08-31`.
 * @param address null where there is none to read, as while a page is prerendered
 * @param underlag how far the loaded data reaches; a quarter that ends later is read up to that day
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

/**
 * The address's query for a view. `tom` is left out when it is the quarter's last known day, `avtal` when
 * there is none.
 */
export function writeAddress(params: MeasureParams, kommun: string | null = null): string {
	return withView(new URLSearchParams(kommun ? { kommun } : {}), params);
}

/** The address's query with another view in it; its other parameters stay. */
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

/** The address's query with the parameter `namn` set, or removed when `varde` is null; the rest stays. */
export function medVal(search: URLSearchParams, namn: string, varde: string | null): string {
	const nytt = new URLSearchParams(search);
	if (varde) nytt.set(namn, varde);
	else nytt.delete(namn);
	return `?${nytt}`;
}

/**
 * The address's query with one thing that its page shows alone: a locked report, or an agreement; null shows
 * the page as the menus lead to it. Nothing else in the view changes.
 */
export function medVisat(search: URLSearchParams, visat: string | null): string {
	return medVal(search, 'visa', visat);
}

/**
 * The address's query narrowed to a kommun. A chosen `ansvarig` is removed: it is an alternative to a kommun.
 */
export function medKommun(search: URLSearchParams, kommun: string | null): string {
	return medVal(new URLSearchParams(medVal(search, 'ansvarig', null)), 'kommun', kommun);
}

/**
 * The view of another quarter, up to its last known day. The agreement becomes that year's default, unless
 * another than the default was chosen.
 */
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
