import type { Plats } from './komplett';
import type { Rapporttext } from './rapporttext';
import { nyckel } from '$lib/domain/nyckel';

/**
 * What a place in a report is found by in the page: unique also when several kommuner's reports
 * stand after each other.
 */
export function ankare(
	{ kommun }: Pick<Rapporttext, 'kommun'>,
	plats: Exclude<Plats, { sida: 'data' }>
): string {
	const vad =
		'avsnitt' in plats
			? plats.avsnitt
			: 'post' in plats
				? ['post', nyckel(plats.post), plats.falt ?? []].flat().join('-')
				: plats.falt;
	return med(kommun, vad);
}

/** What a report's list of sections is found by. */
export function hopplista({ kommun }: Pick<Rapporttext, 'kommun'>): string {
	return med(kommun, 'hopplista');
}

function med(kommun: string | null, vad: string): string {
	return kommun ? `${vad}-${nyckel(kommun)}` : vad;
}
