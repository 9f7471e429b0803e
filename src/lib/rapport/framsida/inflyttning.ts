import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import type { Framsida } from './framsida';
import { hushallen } from './hushall';
import { kommunensHushall } from './kommun';
import { foretag } from './ovriga';

/** What the page of the households answers: of the county, or of a kommun beside it. */
export function inflyttningens(
	rows: ReadyRows,
	params: MeasureParams,
	kommun: string | null,
	slutar: string | null
): Framsida {
	// The register says nothing of a quarter that it does not reach.
	const [storst = null, ...rader] = [
		...(slutar ? [] : kommun ? kommunensHushall(rows, params, kommun) : hushallen(rows, params)),
		slutar && !kommun ? foretag(rows, params.avtal) : null
	].filter((besked) => besked !== null);
	// What has a chart of its own further down is not drawn small besides.
	return { storst, rader: kommun ? rader : rader.filter(({ avsnitt }) => avsnitt === 'hjalte') };
}
