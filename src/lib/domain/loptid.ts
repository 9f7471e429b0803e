import { laggTillManader, type IsoDate } from './datum';

/** How long an agreement runs. */
export interface Avtalstid {
	/** The last day of the first term. */
	slut: IsoDate;
	forlangning: { ar: number; langst: IsoDate | null; uppsagning_manader: number } | null;
}

/** The term in which a day falls. */
export interface Loptid {
	slut: IsoDate;
	/** The last day to give notice; null when the agreement ends anyway, or has ended. */
	sistaUppsagning: IsoDate | null;
}

/**
 * The term in which a day falls, if nobody gives notice: the first term for earlier days, and the last one for
 * later days.
 */
export function loptid({ slut, forlangning }: Avtalstid, day: IsoDate): Loptid {
	if (!forlangning) return { slut, sistaUppsagning: null };
	const { ar, langst, uppsagning_manader } = forlangning;
	let end = slut;
	for (let terms = 1; end < day && (langst === null || end < langst); terms++)
		end = laggTillManader(slut, terms * ar * 12);
	if (langst !== null && end > langst) end = langst;
	const sistaUppsagning = day <= end ? laggTillManader(end, -uppsagning_manader) : null;
	return { slut: end, sistaUppsagning };
}
