import { flytta, parseKvartal } from '$lib/domain/kvartal';
import {
	avsnittstext,
	medAvsnittstext,
	medPosttext,
	posttext,
	type Rapportnyckel,
	type Rapporttext
} from './rapporttext';

const FALT = ['uppdrag', 'genomfort', 'nyckeltal', 'nasta', 'orsak', 'atgard'] as const;
const skrivet = (text: string) => text.trim() !== '';

/** Whether the earlier report has a text for a place where nothing is written. */
export function harAttHamta(nu: Rapporttext, forra: Rapporttext): boolean {
	return (
		forra.avsnitt.some(({ id, text }) => skrivet(text) && !skrivet(avsnittstext(nu, id).text)) ||
		forra.poster.some((fore) =>
			FALT.some((falt) => skrivet(fore[falt]) && !skrivet(posttext(nu, fore.post)[falt]))
		)
	);
}

/** Whether anything is written in it of a section or a post. */
export function harTexter({ avsnitt, poster }: Rapporttext): boolean {
	return (
		avsnitt.some(({ text }) => skrivet(text)) ||
		poster.some((post) => FALT.some((falt) => skrivet(post[falt])))
	);
}

/**
 * The report of the quarter before that texts can be fetched from: of the same sort and kommun; of
 * the same agreement if it has texts, else of another, as agreements are made for a year.
 */
export function forraRapporten(
	rapporter: readonly Rapporttext[],
	{ sort, avtal, kvartal, kommun }: Rapportnyckel
): Rapporttext | null {
	const fore = flytta(parseKvartal(kvartal)!, -1).id;
	const mojliga = rapporter.filter(
		(one) => one.sort === sort && one.kommun === kommun && one.kvartal === fore && harTexter(one)
	);
	return mojliga.find((one) => one.avtal === avtal) ?? mojliga[0] ?? null;
}

/**
 * The report with the earlier one's texts where nothing is written. They are bound to no figure and
 * marked as nothing: they are of another quarter until somebody has read them.
 */
export function medForraTexter(nu: Rapporttext, forra: Rapporttext): Rapporttext {
	const med = forra.avsnitt
		.filter(({ id, text }) => skrivet(text) && !skrivet(avsnittstext(nu, id).text))
		.reduce(
			(rapport, { id, text }) =>
				medAvsnittstext(rapport, id, { text, bundna: [], overtagen: false, klar: false }),
			nu
		);
	return forra.poster.reduce((rapport, fore) => {
		const egen = posttext(rapport, fore.post);
		const hamtat = FALT.filter((falt) => !skrivet(egen[falt]) && skrivet(fore[falt]));
		const andring = {
			...Object.fromEntries(hamtat.map((falt) => [falt, fore[falt]])),
			...(egen.varaktighet === '' && { varaktighet: fore.varaktighet })
		};
		return medPosttext(rapport, fore.post, andring);
	}, med);
}
