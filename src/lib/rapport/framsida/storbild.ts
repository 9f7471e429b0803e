import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Results } from '$lib/catalogue/measures/results';
import type { Beloppsenhet } from '$lib/domain/format';
import type { Block } from '$lib/dokument/dokument';
import { bryggan } from '../bryggdiagram';
import { kommunkarta } from '../kommunkarta';
import type { Rapporttext } from '../rapporttext';
import { readyRows } from '../readyRows';

type Storbild = Extract<Block, { typ: 'diagram' | 'karta' }>;

/**
 * The large picture beside the biggest figure, in the reports that are not the county's quarterly; null where
 * the small picture is enlarged instead.
 */
export function storbild(
	{ sort }: Pick<Rapporttext, 'sort'>,
	results: Results,
	params: MeasureParams,
	enhet: Beloppsenhet
): Storbild | null {
	const rows = readyRows(results);
	switch (sort) {
		case 'kommun': {
			const karta = kommunkarta(rows, params.kvartal.ar);
			return karta && { typ: 'karta', karta };
		}
		// Not in the annual report: there the budget stands below post by post, and the small strip is enough.
		case 'bokslut': {
			const diagram = bryggan(results, params, enhet);
			return diagram && { typ: 'diagram', diagram };
		}
		default:
			return null;
	}
}
