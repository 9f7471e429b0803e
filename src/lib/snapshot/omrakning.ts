import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement } from '$lib/catalogue/agreements/all';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import { MEASURES } from '$lib/catalogue/measures/all';
import type { Measure } from '$lib/catalogue/measures/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Results } from '$lib/catalogue/measures/results';
import { parseKvartal } from '$lib/domain/kvartal';
import { omraknade, type Omraknad } from './omraknat';
import type { Snapshot, LockedResult } from './snapshot';

/** Computes measures from the loaded files. */
export interface Raknande {
	avtalen: readonly Agreement[];
	figurer: { of(ids: readonly BuiltMeasureId[], params: MeasureParams): Promise<Results> };
}

/** A locked report and its figures that have changed. */
export interface Omrakning {
	snapshot: Snapshot;
	siffror: Omraknad[];
}

/**
 * Whether a measure is compared. Measures for publication only, for drawing or for the calendar have no
 * figures of their own that could change.
 */
const jamfors = ({ forPublicering, utanTal }: Pick<Measure, 'forPublicering' | 'utanTal'>) =>
	!forPublicering && !utanTal;

/**
 * Computes locked reports anew from the loaded files, each with its own quarter, day and agreement. A report
 * whose files are not loaded gets no restated figures: what is missing now proves nothing.
 */
export async function raknaOm(
	raknare: Raknande,
	locked: readonly Snapshot[]
): Promise<Omrakning[]> {
	return Promise.all(
		locked.map(async (snapshot) => {
			const { avtal, kvartal, tom, matt } = snapshot.innehall;
			const ids = Object.keys(matt).filter(
				(id): id is BuiltMeasureId => id in MEASURES && jamfors(MEASURES[id as BuiltMeasureId])
			);
			const results = await raknare.figurer.of(ids, {
				kvartal: parseKvartal(kvartal)!,
				tom,
				avtal: avtal && (agreement(avtal.id, raknare.avtalen) ?? avtal)
			});
			const kanda = Object.entries(results).filter(([, result]) => result.status === 'ready');
			const nu = Object.fromEntries(kanda) as Record<string, LockedResult>;
			return { snapshot, siffror: omraknade(snapshot.innehall, nu) };
		})
	);
}
