import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Results } from '$lib/catalogue/measures/results';
import { delAvKvartal, preliminart } from './forbehall';
import type { Rapportlage } from './lage';
import type { Rapporttext } from './rapporttext';

/**
 * The notes on a report's figures that do not depend on the written texts.
 * @param slutar the note that the register's export ends before the quarter
 */
export function rapportensForbehall(
	{ budget_utfall_per_post: ekonomi }: Results,
	params: MeasureParams,
	slutar: string | null,
	text: Pick<Rapporttext, 'sort' | 'bokslutKlart'>
): string[] {
	return [
		...(slutar ? [slutar] : []),
		...delAvKvartal(params),
		...(ekonomi?.status === 'ready' ? ekonomi.provenance.notes : []),
		...preliminar(params, text)
	];
}

/** The notes that page one gives for all figures, so that the figures need not repeat them. */
export function sagtForst({ visade, params, text }: Rapportlage): string[] {
	return visade.includes('sammanfattning') ? preliminar(params, text) : [];
}

/** That note on a whole report. One on advice has no money of the year's, and is not settled by its books. */
const preliminar = (
	params: MeasureParams,
	{ sort, bokslutKlart }: Pick<Rapporttext, 'sort' | 'bokslutKlart'>
) => preliminart(params, bokslutKlart || sort === 'radgivning');
