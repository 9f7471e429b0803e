import type { Beloppsenhet } from '$lib/domain/format';
import type { AvsnittId } from './avsnitt/all';
import { andrade, bindOm, namnda, skrivenSom, type Andrad } from './bindning';
import {
	avsnittstext,
	medAvsnittstext,
	medPosttext,
	posttext,
	type Bunden,
	type Hamtbar,
	type Posttext,
	type Rapporttext
} from './rapporttext';
import { POSTFALT } from './postfalt';
import type { Siffror } from './siffror';
import { talen } from './taltext';

// Texts fetched from the quarter before that nobody has read since. They describe another quarter, so they
// count as unanswered and are left out of everything given to others.

/** What to check in a fetched text. */
export interface Jamforelse {
	/** Its figures that have another value in this quarter. */
	andrade: Andrad[];
	/** Numbers that match no figure, then or now: only a reader can judge them. */
	okanda: string[];
}

/** A fetched text compared with the figures of its new quarter. */
export function jamford(
	text: string,
	bundna: readonly Bunden[],
	siffror: Siffror,
	enhet: Beloppsenhet
): Jamforelse {
	const kanda = [...bundna, ...namnda(text, siffror)].flatMap(({ siffra, varde }) =>
		typeof varde === 'number' ? [{ siffra, varde }] : []
	);
	const okanda = talen(text)
		.filter((ett) => !kanda.some(({ siffra, varde }) => skrivenSom(ett, siffra, varde)))
		.map(({ text, enhet }) => (enhet === null ? text : `${text}\u00a0${ENHETSORD[enhet]}`));
	return { andrade: andrade(text, bundna, siffror, enhet), okanda: [...new Set(okanda)] };
}

const ENHETSORD = { kr: 'kr', tkr: 'tkr', mnkr: 'mnkr', procent: 'procent' } as const;

/** The fields of a post that have been fetched and not read, in the order the report has them. */
export function olastaFalt({ hamtade }: Pick<Posttext, 'hamtade'>): Hamtbar[] {
	return ([...POSTFALT, 'varaktighet'] as const).filter((falt) => hamtade[falt]);
}

/** The number of sections and posts with a fetched text that nobody has read. */
export function antalOlasta({ avsnitt, poster }: Rapporttext): number {
	return (
		avsnitt.filter(({ hamtad }) => hamtad !== null).length +
		poster.filter((post) => olastaFalt(post).length > 0).length
	);
}

/** The report as it may be given to others: without the texts that have not been read. */
export function utanOlasta(rapport: Rapporttext): Rapporttext {
	return {
		...rapport,
		avsnitt: rapport.avsnitt.map((ett) =>
			ett.hamtad === null
				? ett
				: { ...ett, text: '', bundna: [], overtagen: false, klar: false, hamtad: null }
		),
		poster: rapport.poster.map((post) => {
			const olasta = olastaFalt(post);
			if (olasta.length === 0) return post;
			const tomda = Object.fromEntries(olasta.map((falt) => [falt, '']));
			return { ...post, ...tomda, hamtade: {} };
		})
	};
}

/** The report with a section's text marked as read and finished, and bound to the figures of now. */
export function medLastAvsnitt(rapport: Rapporttext, id: AvsnittId, siffror: Siffror): Rapporttext {
	const bundna = bindOm(avsnittstext(rapport, id).bundna, siffror);
	return medAvsnittstext(rapport, id, { bundna, hamtad: null, klar: true });
}

/** The report with all texts of a post marked as read. */
export function medLastPost(rapport: Rapporttext, post: string, siffror: Siffror): Rapporttext {
	const bundna = bindOm(posttext(rapport, post).bundna, siffror);
	return medPosttext(rapport, post, { bundna, hamtade: {} });
}

/** The fields of a post that are still unread after one of them has been edited. */
export function utanHamtat({ hamtade }: Posttext, falt: Hamtbar): Posttext['hamtade'] {
	return Object.fromEntries(Object.entries(hamtade).filter(([namn]) => namn !== falt));
}
