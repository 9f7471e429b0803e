import type { AvsnittId } from './avsnitt/all';
import type { Avsnittstext, Posttext, Rapporttext } from './rapportschema';
import type { Sort } from './rapportsorter';

export type { Avsnittstext, Bunden, Hamtbar, Posttext, Rapporttext } from './rapportschema';

/** What identifies a report. */
export interface Rapportnyckel {
	sort: Sort;
	avtal: string;
	kvartal: string;
	kommun: string | null;
}

export function nyckelText({ sort, avtal, kvartal, kommun }: Rapportnyckel): string {
	return [sort, avtal, kvartal, ...(kommun ? [kommun] : [])].join('/');
}

/** A report in which nothing has been written. */
export function tomRapport({ sort, avtal, kvartal, kommun }: Rapportnyckel): Rapporttext {
	return {
		...{ sort, avtal, kvartal, kommun },
		handlaggare: '',
		bokslutKlart: false,
		ordning: [],
		avsnitt: [],
		poster: []
	};
}

/** The text of a section; an empty one when nothing is written. */
export function avsnittstext(
	{ avsnitt }: Pick<Rapporttext, 'avsnitt'>,
	id: AvsnittId
): Avsnittstext {
	return (
		avsnitt.find((one) => one.id === id) ?? {
			id,
			text: '',
			bundna: [],
			overtagen: false,
			dold: false,
			sidbrytning: false,
			klar: false,
			hamtad: null
		}
	);
}

/** Whether a section has a text. */
export const skrivet = (rapport: Pick<Rapporttext, 'avsnitt'>, id: AvsnittId) =>
	avsnittstext(rapport, id).text.trim() !== '';

/** The texts on a post; empty ones when nothing is written. */
export function posttext({ poster }: Rapporttext, post: string): Posttext {
	return (
		poster.find((one) => one.post === post) ?? {
			post,
			uppdrag: '',
			genomfort: '',
			nyckeltal: '',
			nasta: '',
			orsak: '',
			atgard: '',
			varaktighet: '',
			bundna: [],
			hamtade: {}
		}
	);
}

/** The report with changes to a post's texts. */
export function medPosttext(
	rapport: Rapporttext,
	post: string,
	andring: Partial<Posttext>
): Rapporttext {
	const ovriga = rapport.poster.filter((one) => one.post !== post);
	return { ...rapport, poster: [...ovriga, { ...posttext(rapport, post), ...andring }] };
}

/** The report with changes to a section's text. */
export function medAvsnittstext(
	rapport: Rapporttext,
	id: AvsnittId,
	andring: Partial<Avsnittstext>
): Rapporttext {
	const ovriga = rapport.avsnitt.filter((one) => one.id !== id);
	return { ...rapport, avsnitt: [...ovriga, { ...avsnittstext(rapport, id), ...andring }] };
}

/** The sections in the report's order, including hidden ones. */
export function ordnade(rapport: Rapporttext, sortens: readonly AvsnittId[]): AvsnittId[] {
	const ordning = rapport.ordning.filter((id) => sortens.includes(id));
	sortens.forEach((id, i) => {
		if (ordning.includes(id)) return;
		// Placed after the section that stands before it in its sort of report.
		const fore = sortens.slice(0, i).findLast((one) => ordning.includes(one));
		ordning.splice(fore ? ordning.indexOf(fore) + 1 : 0, 0, id);
	});
	return ordning;
}
