import { flytta, parseKvartal, type KvartalId } from '$lib/domain/kvartal';
import { star } from './bindning';
import {
	avsnittstext,
	medAvsnittstext,
	medPosttext,
	posttext,
	type Bunden,
	type Hamtbar,
	type Posttext,
	type Rapportnyckel,
	type Rapporttext
} from './rapporttext';
import { POSTFALT } from './postfalt';
import { siffraEfter } from './siffror';

const skrivet = (text: string) => text.trim() !== '';

/** The fields of a post that had a text in the earlier report and have none now. */
function attHamta(egen: Posttext, fore: Posttext): Hamtbar[] {
	const texter = POSTFALT.filter((falt) => skrivet(fore[falt]) && !skrivet(egen[falt]));
	const forklaring = texter.includes('orsak') || texter.includes('atgard');
	const varar = forklaring && fore.varaktighet !== '' && egen.varaktighet === '';
	return [...texter, ...(varar ? (['varaktighet'] as const) : [])];
}

/** Whether the earlier report has a text for a place where nothing is written. */
export function harAttHamta(nu: Rapporttext, forra: Rapporttext): boolean {
	return (
		forra.avsnitt.some(({ id, text }) => skrivet(text) && !skrivet(avsnittstext(nu, id).text)) ||
		forra.poster.some((fore) => attHamta(posttext(nu, fore.post), fore).length > 0)
	);
}

/** Whether the report has a text on any section or post. */
function harTexter({ avsnitt, poster }: Rapporttext): boolean {
	return (
		avsnitt.some(({ text }) => skrivet(text)) ||
		poster.some((post) => POSTFALT.some((falt) => skrivet(post[falt])))
	);
}

/**
 * The report of the quarter before whose texts can be fetched: of the same sort and kommun. The same agreement
 * is preferred if that report has texts, else another, as agreements are made for a year.
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
 * The report with the earlier one's texts where nothing is written. Each text is marked with the quarter it
 * comes from until somebody has read it. It stays bound to the earlier values, now as this quarter's figures,
 * so that what differs can be shown.
 */
export function medForraTexter(nu: Rapporttext, forra: Rapporttext): Rapporttext {
	const efter = (bundna: readonly Bunden[]) => bundnaEfter(bundna, forra.kvartal, nu.kvartal);
	const med = forra.avsnitt
		.filter(({ id, text }) => skrivet(text) && !skrivet(avsnittstext(nu, id).text))
		.reduce(
			(rapport, { id, text, bundna, hamtad }) =>
				medAvsnittstext(rapport, id, {
					text,
					bundna: efter(bundna),
					overtagen: false,
					klar: false,
					hamtad: hamtad ?? forra.kvartal
				}),
			nu
		);
	return forra.poster.reduce((rapport, fore) => {
		const egen = posttext(rapport, fore.post);
		const falten = attHamta(egen, fore);
		if (falten.length === 0) return rapport;
		const fran = (falt: Hamtbar) => fore.hamtade[falt] ?? forra.kvartal;
		const redan = new Set(egen.bundna.map(({ siffra }) => siffra));
		const hamtat = POSTFALT.filter((falt) => falten.includes(falt)).map((falt) => fore[falt]);
		const bundna = fore.bundna.filter(({ siffra, varde }) =>
			star(hamtat.join('\n'), siffra, varde)
		);
		return medPosttext(rapport, fore.post, {
			...Object.fromEntries(falten.map((falt) => [falt, fore[falt]])),
			bundna: [...egen.bundna, ...efter(bundna).filter(({ siffra }) => !redan.has(siffra))],
			hamtade: {
				...egen.hamtade,
				...Object.fromEntries(falten.map((falt) => [falt, fran(falt)]))
			}
		});
	}, med);
}

/** The bindings of one quarter's text, moved to the matching figures of another quarter. */
function bundnaEfter(bundna: readonly Bunden[], fran: KvartalId, till: KvartalId): Bunden[] {
	return bundna.map(({ siffra, varde }) => ({ siffra: siffraEfter(siffra, fran, till), varde }));
}
