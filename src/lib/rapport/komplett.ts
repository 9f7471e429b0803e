import type { AvsnittId } from './avsnitt/all';
import { uppraknade, versal } from '$lib/domain/format';
import { parseKvartal, type KvartalId } from '$lib/domain/kvartal';
import { olastaFalt } from './olast';
import {
	avsnittstext,
	posttext,
	skrivet,
	type Hamtbar,
	type Posttext,
	type Rapporttext
} from './rapporttext';
import type { Postfalt } from './postfalt';

/** What decides whether a report can be sent. */
export interface Lage {
	/** The name of a section. */
	titel(id: AvsnittId): string;
	/** The sections that are shown, in their order. */
	avsnitt: readonly AvsnittId[];
	/** The sections that the agreement asks for, shown or not. */
	begars: readonly AvsnittId[];
	/** Who is responsible, as the cover says. */
	handlaggare: string;
	/** The posts of the report. */
	poster: readonly string[];
	/** The posts that deviate so much that they must be explained. */
	avvikande: readonly string[];
	/** Sections and posts whose text mentions a figure that has changed. */
	andrade: readonly Plats[];
	/** Sections whose figures are missing, with a predicate to put after the section's name. */
	saknas: readonly { avsnitt: AvsnittId; vad: string }[];
	/** What is left to do with the files, as sentences without their full stops. */
	filernas: readonly string[];
	/** The advice in the kommun is told by key figures. */
	radgivningsiffror?: boolean;
	/** The heading of a post's text about what comes next: "Nästa kvartal". */
	nasta: string;
}

/** A place in a report. */
export type Plats =
	| { avsnitt: AvsnittId; falt?: 'klar' }
	| { post: string; falt?: Postfalt | 'varaktighet' }
	| { falt: 'handlaggare' }
	/** Not in the report itself: the page of loaded data. */
	| { sida: 'data' };

/** Something that remains to be done before a report can be sent. */
export interface Aterstar {
	plats: Plats;
	vad: string;
	/**
	 * A text fetched from an earlier quarter that nobody has read: it is left out of everything given to others.
	 */
	olast?: true;
}

/** What remains to be done; empty when all that the agreement asks for is there and nothing is half-done. */
export function aterstar(rapport: Rapporttext, lage: Lage): Aterstar[] {
	const arVisat = (id: AvsnittId) => lage.avsnitt.includes(id);
	return [
		...(lage.handlaggare.trim() === ''
			? [{ plats: { falt: 'handlaggare' } as const, vad: 'Handläggare är inte angiven' }]
			: []),
		...lage.filernas.map((vad) => ({ plats: { sida: 'data' } as const, vad })),
		...lage.saknas
			.filter(({ avsnitt }) => arVisat(avsnitt))
			.map(({ avsnitt, vad }) => ({ plats: { avsnitt }, vad: `${lage.titel(avsnitt)} ${vad}` })),
		...(arVisat('uppdrag')
			? lage.poster.flatMap((post) => postensAterstar(rapport, post, lage))
			: []),
		...lage.avsnitt.flatMap((id) => avsnittetsAterstar(rapport, id, lage)),
		...(arVisat('radgivning') && !lage.radgivningsiffror && !skrivet(rapport, 'radgivning')
			? [
					{
						plats: { avsnitt: 'radgivning' } as const,
						vad: `${lage.titel('radgivning')}: lägg in kommunens nyckeltal, eller skriv vad som är gjort där`
					}
				]
			: [])
	];
}

function postensAterstar(rapport: Rapporttext, post: string, lage: Lage): Aterstar[] {
	const skrivet = posttext(rapport, post);
	const tomt = (falt: Postfalt) => skrivet[falt].trim() === '';
	const tomma = lage.begars.includes('uppdrag') ? BEGARS_AV_POST.filter(tomt) : [];
	const oforklarat = lage.avvikande.includes(post) ? ejForklarat(rapport, post) : [];
	const vid = (falt: Postfalt | 'varaktighet'): Plats => ({ post, falt });
	return [
		...(tomma.length > 0
			? [
					{
						plats: vid(tomma[0]!),
						vad: `${post}: skriv ${uppraknade(tomma.map((falt) => faltnamn(falt, lage.nasta)))}`
					}
				]
			: []),
		...(oforklarat.length > 0
			? [
					{
						plats: vid(oforklarat[0]!.falt),
						vad: `${post} avviker från budgeten: ange ${uppraknade(oforklarat.map(({ vad }) => vad))}`
					}
				]
			: []),
		...(olastaFalt(skrivet).length > 0
			? [
					{
						plats: { post },
						vad: `${post}: ${olastord(skrivet, rapport, lage.nasta)}`,
						olast: true as const
					}
				]
			: lage.andrade.some((plats) => 'post' in plats && plats.post === post)
				? [{ plats: { post }, vad: `${post}: en siffra i texten har ändrats` }]
				: [])
	];
}

function avsnittetsAterstar(rapport: Rapporttext, avsnitt: AvsnittId, lage: Lage): Aterstar[] {
	const { text, klar, hamtad } = avsnittstext(rapport, avsnitt);
	const titel = lage.titel(avsnitt);
	const plats = { avsnitt };
	if (hamtad)
		return [
			{ plats, vad: `${titel}: ${franord(hamtad, rapport.kvartal)}, läs igenom`, olast: true }
		];
	const andrat = lage.andrade.some((one) => 'avsnitt' in one && one.avsnitt === avsnitt);
	return [
		...(andrat ? [{ plats, vad: `${titel}: en siffra i texten har ändrats` }] : []),
		...(text.trim() !== '' && !klar
			? [{ plats: { avsnitt, falt: 'klar' } as const, vad: `Markera som klart: ${titel}` }]
			: [])
	];
}

/** The texts that the agreement asks for on each post. */
const BEGARS_AV_POST = ['genomfort', 'nasta'] as const;

/**
 * The parts of a deviating post's explanation that are still to be written. A fetched text that only has to be
 * read is not among them.
 */
function ejForklarat(rapport: Rapporttext, post: string) {
	const skrivet = posttext(rapport, post);
	const delar = [
		{ falt: 'orsak', vad: 'orsak' },
		{ falt: 'atgard', vad: 'åtgärd' },
		{ falt: 'varaktighet', vad: 'om den är tillfällig eller varaktig' }
	] as const;
	return delar.filter(({ falt }) => skrivet[falt].trim() === '');
}

/** The name of a post's field in the report. */
export function faltnamn(falt: Hamtbar, nasta: string): string {
	return {
		uppdrag: 'Uppdrag',
		genomfort: 'Genomfört',
		nyckeltal: 'Nyckeltal',
		nasta,
		orsak: 'Orsak',
		atgard: 'Åtgärd',
		varaktighet: 'tillfällig eller varaktig'
	}[falt];
}

/** "från K2"; with the year when it differs from the report's. */
export function franord(hamtad: KvartalId, rapportens: KvartalId): string {
	const [fran, nu] = [parseKvartal(hamtad)!, parseKvartal(rapportens)!];
	return `från K${fran.nr}${fran.ar === nu.ar ? '' : ` ${fran.ar}`}`;
}

/** "Genomfört och Orsak från K2, läs igenom" */
export function olastord({ hamtade }: Posttext, { kvartal }: Rapporttext, nasta: string): string {
	const olasta = olastaFalt({ hamtade });
	const delar = [...new Set(olasta.map((falt) => hamtade[falt]!))].map((fran) => {
		const namnen = olasta
			.filter((falt) => hamtade[falt] === fran)
			.map((falt) => faltnamn(falt, nasta));
		return `${versal(uppraknade(namnen))} ${franord(fran, kvartal)}`;
	});
	return `${delar.join(', ')}, läs igenom`;
}
