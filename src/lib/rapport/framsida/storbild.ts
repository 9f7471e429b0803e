import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Results } from '$lib/catalogue/measures/result';
import type { Beloppsenhet } from '$lib/domain/format';
import type { Block } from '$lib/dokument/dokument';
import { kommunensAndel } from '$lib/catalogue/rapporter/kommunmeningar';
import { kommunernasDelar } from '../avsnitt/andelar';
import { bryggan } from '../bryggdiagram';
import { kommunkarta } from '../kommunkarta';
import type { Rapporttext } from '../rapporttext';
import { readyRows } from '../readyRows';

type Storbild = Extract<Block, { typ: 'diagram' | 'karta' }>;

/** What stands beside the biggest figure of a report that is not the county's quarter; null where it is a small picture made large. */
export function storbild(
	{ sort, kommun }: Pick<Rapporttext, 'sort' | 'kommun'>,
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
		case 'ar':
		case 'bokslut': {
			const diagram = bryggan(results, params, enhet);
			return diagram && { typ: 'diagram', diagram };
		}
		case 'radgivning': {
			const andelar = rows.kommunandelar;
			const rad = andelar?.find(({ part }) => part === kommun);
			if (!andelar || !rad) return null;
			const { ar } = params.kvartal;
			const diagram = kommunernasDelar(andelar, ar, kommunensAndel(rad, ar), kommun);
			return { typ: 'diagram', diagram };
		}
		default:
			return null;
	}
}
