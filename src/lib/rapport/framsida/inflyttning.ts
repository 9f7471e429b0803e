import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import type { Framsida } from './framsida';
import { hushallen } from './hushall';
import { kommunensHushall } from './kommun';
import { foretag, magasin } from './ovriga';

/** What the page of the households answers: of the county, or of a kommun beside it. */
export function inflyttningens(
	rows: ReadyRows,
	params: MeasureParams,
	kommun: string | null,
	slutar: string | null
): Framsida {
	const lanets = () => [...hushallen(rows, params), magasin(rows, params)];
	// The register says nothing of a quarter that it does not reach.
	const [storst = null, ...rader] = [
		...(slutar ? [] : kommun ? kommunensHushall(rows, params, kommun) : lanets()),
		kommun ? null : foretag(rows, params.avtal)
	].filter((besked) => besked !== null);
	return { storst, rader };
}
