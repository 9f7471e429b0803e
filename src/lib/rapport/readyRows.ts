import { enligtKontaktkorten } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import type { Results } from '$lib/catalogue/measures/results';

/** The rows of the measures that are ready, by id. */
export function readyRows(results: Results): ReadyRows {
	const ready = Object.entries(results).flatMap(([id, result]) =>
		result.status === 'ready' ? [[id, result.rows] as const] : []
	);
	const kontaktkort = enligtKontaktkorten(results.svarstid_per_kommun);
	return { ...(Object.fromEntries(ready) as ReadyRows), kontaktkort };
}
