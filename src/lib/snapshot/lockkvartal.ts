import type { Rapporttext } from '$lib/rapport/rapporttext';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import { slutarMitt } from '$lib/catalogue/measures/kandtill';
import { rakningsfragor, type Measure } from '$lib/catalogue/measures/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { TABELLER, tablesRead } from '$lib/catalogue/tables/all';
import { sha256 } from '$lib/domain/sha256';
import type { Results } from '$lib/catalogue/measures/results';
import type { Kallfil } from '$lib/rapport/kallfil';
import { lock, type LockedReport, type Snapshot, type LockedResult } from './snapshot';

export interface ToRead {
	text: Rapporttext;
	params: MeasureParams;
	results: Results;
	reports: readonly Omit<Kallfil, 'avvisade'>[];
	/** The sums (SHA-256) of the files, in the order of `reports`. */
	summor: readonly (string | null)[];
	omraknade: LockedReport['omraknade'];
	/** The time of locking, in milliseconds since 1970. */
	nu: number;
}

/**
 * Locks a report as it stands.
 * @throws Error when a figure could not be computed: such a report must not be locked
 */
export function lockKvartal(att: ToRead): Snapshot {
	const { text, params, results, reports, summor, omraknade, nu } = att;
	const matt = Object.entries(results).map(([id, result]) => {
		if (result.status === 'failed')
			throw new Error(`${MEASURES[id as BuiltMeasureId].title} gick inte att räkna.`);
		return [id, result as LockedResult] as const;
	});
	const slutar = slutarMitt(params);
	const counted = new Set(
		matt.flatMap(([, svar]) => (svar.status === 'ready' ? svar.provenance.filer : []))
	);
	return lock({
		version: 1,
		sort: text.sort,
		avtal: params.avtal,
		kvartal: params.kvartal.id,
		tom: params.tom,
		...(slutar && { underlag: slutar }),
		kommun: text.kommun,
		last: new Date(nu).toISOString(),
		// Through JSON and back, so that the sum covers what a file can hold.
		matt: JSON.parse(JSON.stringify(Object.fromEntries(matt))) as LockedReport['matt'],
		definitioner: Object.fromEntries(matt.map(([id]) => [id, definition(id as BuiltMeasureId)])),
		filer: reports.flatMap(({ fil, kalla, rader, inlasta }, i) =>
			kalla !== null && counted.has(fil)
				? [{ fil, kalla, rader, inlasta, sha256: summor[i] ?? '' }]
				: []
		),
		text: JSON.parse(JSON.stringify(text)) as unknown,
		omraknade
	});
}

/** A fingerprint of a measure's definition: its words, its SQL and the views that it reads. */
export function definition(id: BuiltMeasureId): string {
	const measure = MEASURES[id] as Measure;
	const fragor = rakningsfragor(measure).map(([, sql]) => sql);
	const vyer = [...new Set(fragor.flatMap(tablesRead))].map((namn) => TABELLER[namn]);
	return sha256(
		new TextEncoder().encode([measure.definition, ...fragor, ...vyer].join('\n'))
	).slice(0, 16);
}
