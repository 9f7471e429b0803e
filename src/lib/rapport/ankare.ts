import type { Plats } from './komplett';
import type { Rapporttext } from './rapporttext';
import { nyckel } from '$lib/domain/nyckel';

/**
 * The HTML id of a place in a report. It holds the kommun's name, since several kommuner's reports may stand
 * on one page.
 */
export function ankare(
	{ kommun }: Pick<Rapporttext, 'kommun'>,
	plats: Exclude<Plats, { sida: 'data' }>
): string {
	const vad =
		'avsnitt' in plats
			? [plats.avsnitt, plats.falt ?? []].flat().join('-')
			: 'post' in plats
				? ['post', nyckel(plats.post), plats.falt ?? []].flat().join('-')
				: plats.falt;
	return med(kommun, vad);
}

/** The HTML id of a report's list of sections. */
export function hopplista({ kommun }: Pick<Rapporttext, 'kommun'>): string {
	return med(kommun, 'hopplista');
}

function med(kommun: string | null, vad: string): string {
	return kommun ? `${vad}-${nyckel(kommun)}` : vad;
}
