import type { MeasureParams } from '$lib/catalogue/measures/measure';
import { nyaIRegistretMening } from '$lib/catalogue/rapporter/meningar/inflyttning';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { antal, rakneord } from '$lib/domain/format';
import type { Framsida } from './framsida';
import { hushallen } from './hushall';
import { kommunensHushall } from './kommun';
import { foretag, magasin } from './ovriga';

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
 * Without a goal the moved households come first here, since the overview begins with the new ones. Each has
 * its chart further down.
 */
function utanMal(rows: ReadyRows, params: MeasureParams): Framsida {
	const nu = rows.hushall_nu?.[0];
	const [nya, flytt] = hushallen(rows, params);
	if (!nu || !nya || !flytt) return { storst: null, rader: [] };
	const forsta = rows.hushall_per_kvartal?.[0]?.kvartal.slice(0, 4);
	const utan = nu.varav_utan_datum;
	const kanda = nyaIRegistretMening(rows.hushall_per_kvartal ?? [], params);
	const bestallda = magasin(rows, params);
	return {
		storst: {
			...flytt,
			matt: 'hushall_nu.flyttade',
			value: nu.flyttade,
			tal: antal(nu.flyttade),
			mening: `hushåll har flyttat${forsta ? ` sedan ${forsta}` : ''}${utan > 0 ? `, ${rakneord(utan)} av dem utan känt datum` : ''}`,
			mer: [],
			bild: null
		},
		rader: [{ ...flytt, mer: kanda ? [kanda] : [] }, nya, ...(bestallda ? [bestallda] : [])].map(
			(besked) => ({ ...besked, bild: null })
		)
	};
}
