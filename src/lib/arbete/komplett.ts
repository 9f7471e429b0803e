import { AVSNITT, type AvsnittId } from '$lib/catalogue/reports/rapportsorter';
import { uppraknade } from '$lib/domain/format';
import { avsnittstext, posttext, type Rapporttext } from './rapporttext';

/** What decides whether a report can be sent. */
export interface Lage {
	/** The sections that are shown, in their order. */
	avsnitt: readonly AvsnittId[];
	/** Who is responsible, as the cover says. */
	handlaggare: string;
	/** The posts that deviate so much that they must be explained. */
	avvikande: readonly string[];
	/** Sections and posts that speak of figures that are others now. */
	andrade: readonly Plats[];
	/** Sections whose figures cannot be told, and what is lacking. */
	saknas: readonly { avsnitt: AvsnittId; vad: string }[];
}

/** A place in a report. */
export type Plats = { avsnitt: AvsnittId } | { post: string } | { falt: 'handlaggare' };

/** Something that remains to be done before a report can be sent. */
export interface Aterstar {
	plats: Plats;
	vad: string;
}

/** What remains; nothing when the report is complete. */
export function aterstar(rapport: Rapporttext, lage: Lage): Aterstar[] {
	const visas = (plats: Plats) => !('avsnitt' in plats) || lage.avsnitt.includes(plats.avsnitt);
	const poster = lage.avsnitt.includes('uppdrag') ? lage.avvikande : [];
	return [
		...(lage.handlaggare.trim() === ''
			? [{ plats: { falt: 'handlaggare' } as const, vad: 'Handläggare är inte angiven' }]
			: []),
		...lage.saknas
			.filter(visas)
			.map(({ avsnitt, vad }) => ({ plats: { avsnitt }, vad: `${namn({ avsnitt })}: ${vad}` })),
		...lage.andrade
			.filter((plats) => ('post' in plats ? lage.avsnitt.includes('uppdrag') : visas(plats)))
			.map((plats) => ({ plats, vad: `${namn(plats)}: en siffra i texten har ändrats` })),
		...poster.flatMap((post) => {
			const saknas = ejForklarat(rapport, post);
			return saknas.length > 0
				? [{ plats: { post }, vad: `${post} avviker från budgeten: ange ${uppraknade(saknas)}` }]
				: [];
		}),
		...lage.avsnitt
			.filter((id) => !avsnittstext(rapport, id).klar)
			.map((avsnitt) => ({ plats: { avsnitt }, vad: `${namn({ avsnitt })} är inte klart` }))
	];
}

/** What of the explanation of a deviating post is still to be written. */
export function ejForklarat(rapport: Rapporttext, post: string): string[] {
	const { orsak, atgard, varaktighet } = posttext(rapport, post);
	return [
		...(orsak.trim() === '' ? ['orsak'] : []),
		...(atgard.trim() === '' ? ['åtgärd'] : []),
		...(varaktighet === '' ? ['om den är engångs eller varaktig'] : [])
	];
}

function namn(plats: Plats): string {
	if ('avsnitt' in plats) return AVSNITT[plats.avsnitt].titel;
	return 'post' in plats ? plats.post : 'Handläggare';
}
