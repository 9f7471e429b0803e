import { rapportensDelar } from '$lib/rapport/avsnitt/all';
import { helRapport } from '$lib/rapport/helrapport';
import { utanOlasta } from '$lib/rapport/olast';
import type { Rapportnyckel, Rapporttext } from '$lib/rapport/rapporttext';
import { lockKvartal, type ToRead } from './lockkvartal';
import { snapshotNyckel } from './nyckel';
import { raknaOm, type Raknande } from './omrakning';
import type { Snapshot } from './snapshot';
import { tidigare } from './tidigare';

/**
 * The work that a report is locked from: the written texts, the locked reports, and the reasons for restated
 * figures.
 */
export interface Skrivbord {
	rapporter: readonly Rapporttext[];
	lasta: readonly Snapshot[];
	orsaker: readonly { last: string; text: string }[];
}

export type AttLasa = Pick<ToRead, 'params' | 'results' | 'reports' | 'summor' | 'nu'>;

/**
 * Locks a report the same way from every page: as the page shows it, without texts that nobody has read, and
 * with the restated figures of earlier quarters.
 * @param att what the report shows: the figures of its sections
 * @throws Error when one of its figures could not be computed
 */
export async function lasRapporten(
	{ rapporter, lasta, orsaker }: Skrivbord,
	nyckel: Rapportnyckel,
	raknare: Raknande,
	att: AttLasa
): Promise<Snapshot> {
	const { params } = att;
	const text = utanOlasta(helRapport(rapporter, nyckel, params));
	const delar = rapportensDelar(nyckel.sort, params.avtal);
	const fore = await raknaOm(raknare, tidigare(lasta, nyckel.kvartal));
	const publiceras = await raknare.figurer.of(delar.publiceras, params);
	const results = { ...att.results, ...publiceras };
	if ([...delar.matt, ...delar.publiceras].some((id) => !results[id]))
		throw new Error('Alla siffror är inte räknade än. Försök igen.');
	return lockKvartal({
		...att,
		text,
		results,
		omraknade: fore.flatMap(({ snapshot, siffror }) => {
			const last = snapshotNyckel(snapshot);
			const orsak = orsaker.find((one) => one.last === last)?.text ?? '';
			return siffror.map((siffra) => ({ kvartal: snapshot.innehall.kvartal, ...siffra, orsak }));
		})
	});
}
