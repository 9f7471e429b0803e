import type { Beloppsenhet } from '$lib/domain/format';
import type { AvsnittId } from './avsnitt/all';
import { andrade, bindOm, namnda, skrivenSom, type Andrad } from './bindning';
import {
	avsnittstext,
	medAvsnittstext,
	medPosttext,
	POSTFALT,
	posttext,
	type Bunden,
	type Hamtbar,
	type Posttext,
	type Rapporttext
} from './rapporttext';
import type { Siffror } from './siffror';
import { talen } from './taltext';

// Texts that have been fetched from the quarter before and that nobody has read since: they are of
// another quarter, answer nothing, and are in nothing that is given to others.

/** What to look at in a fetched text. */
export interface Jamforelse {
	/** Its figures that are others in this quarter. */
	andrade: Andrad[];
	/** Its numbers that are no figure's, then or now: only the one who reads can tell. */
	okanda: string[];
}

/** A fetched text beside the figures of the quarter it has come to. */
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

/** In how many sections and posts something has been fetched and not read. */
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

/** The report with a section's text read: it is finished, and of the figures as they are now. */
export function medLastAvsnitt(rapport: Rapporttext, id: AvsnittId, siffror: Siffror): Rapporttext {
	const bundna = bindOm(avsnittstext(rapport, id).bundna, siffror);
	return medAvsnittstext(rapport, id, { bundna, hamtad: null, klar: true });
}

/** The report with everything that is written of a post read. */
export function medLastPost(rapport: Rapporttext, post: string, siffror: Siffror): Rapporttext {
	const bundna = bindOm(posttext(rapport, post).bundna, siffror);
	return medPosttext(rapport, post, { bundna, hamtade: {} });
}

/** What remains to be read of a post when one of its fields has been written in. */
export function utanHamtat({ hamtade }: Posttext, falt: Hamtbar): Posttext['hamtade'] {
	return Object.fromEntries(Object.entries(hamtade).filter(([namn]) => namn !== falt));
}
