import type { MeasureParams } from '$lib/catalogue/measures/params';
import {
	nyaIRegistretMening,
	sedanStart,
	varavUtanDatum
} from '$lib/catalogue/rapporter/meningar/inflyttning';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import type { Framsida } from './framsida';
import { hushallen } from './hushall';
import { kommunensHushall } from './kommun';
import { antalsbesked } from './besked';
import { foretag } from './ovriga';

/** The top of the page about moving in: for the county, or for a kommun beside the county. */
export function inflyttningens(
	rows: ReadyRows,
	params: MeasureParams,
	kommun: string | null,
	slutar: string | null
): Framsida {
	// The register knows nothing about a quarter that its export does not reach.
	if (slutar) return { storst: kommun ? null : foretag(rows, params.avtal), rader: [] };
	if (!kommun && params.avtal?.mal.hushall == null) return utanMal(rows, params);
	const [storst = null, ...rader] = kommun
		? kommunensHushall(rows, params, kommun)
		: hushallen(rows, params);
	// A figure with a chart of its own further down needs no small picture.
	return { storst, rader: kommun ? rader : rader.filter(({ avsnitt }) => avsnitt === 'hjalte') };
}

/**
 * Without a goal the quarter's moves come first here, beside their chart, since the overview begins with the new
 * households. Magazines have a section of their own.
 */
function utanMal(rows: ReadyRows, params: MeasureParams): Framsida {
	const nu = rows.hushall_nu?.[0];
	const [nya, flytt] = hushallen(rows, params);
	if (!nu || !nya || !flytt) return { storst: null, rader: [] };
	const kanda = nyaIRegistretMening(rows.hushall_per_kvartal ?? [], params);
	const alla = antalsbesked('hushall_nu.flyttade', nu.flyttade, {
		...{ om: flytt.om, avsnitt: 'hjalte' },
		mening: `hushåll har flyttat${sedanStart(rows.hushall_per_kvartal)}${varavUtanDatum(nu)}`
	});
	return {
		storst: { ...flytt, mer: kanda ? [kanda] : [], bild: null },
		rader: [alla, { ...nya, bild: null }]
	};
}
