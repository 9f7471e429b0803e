import { agreement } from '$lib/catalogue/agreements/all';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import { MEASURES } from '$lib/catalogue/measures/all';
import type { Measure } from '$lib/catalogue/measures/measure';
import { parseKvartal } from '$lib/domain/kvartal';
import { omraknade, type Omraknad } from '$lib/snapshot/omraknat';
import type { Snapshot, Svar } from '$lib/snapshot/snapshot';
import type { Session } from '../session.svelte';

/** A locked report, and which of its figures are others now. */
export interface Omrakning {
	snapshot: Snapshot;
	siffror: Omraknad[];
}

/**
 * Computes locked reports anew with what is loaded now: each with its own quarter, day and agreement.
 * A report whose files are not loaded is told to have nothing restated: what is missing now says nothing.
 */
export async function raknaOm(
	session: Pick<Session, 'figurer' | 'avtalen'>,
	lasta: readonly Snapshot[]
): Promise<Omrakning[]> {
	return Promise.all(
		lasta.map(async (snapshot) => {
			const { avtal, kvartal, tom, matt } = snapshot.innehall;
			const ids = Object.keys(matt).filter(
				(id): id is BuiltMeasureId =>
					id in MEASURES && !(MEASURES[id as BuiltMeasureId] as Measure).forPublicering
			);
			const results = await session.figurer(ids, {
				kvartal: parseKvartal(kvartal)!,
				tom,
				avtal: avtal && (agreement(avtal.id, session.avtalen) ?? avtal)
			});
			const kanda = Object.entries(results).filter(([, result]) => result.status === 'ready');
			const nu = Object.fromEntries(kanda) as Record<string, Svar>;
			return { snapshot, siffror: omraknade(snapshot.innehall, nu) };
		})
	);
}
