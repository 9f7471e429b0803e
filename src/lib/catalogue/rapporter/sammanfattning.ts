import type { BuiltMeasureId } from '../measures/all';
import type { MeasureParams } from '../measures/params';
import type { RowOf } from '../measures/results';
import type { Beloppsenhet } from '$lib/domain/format';
import { andelarMening, budgetMening, finansieringMening, prognosMening } from './meningar/ekonomi';
import {
	flyttadeMening,
	inflodeMening,
	kommunMening,
	magasinMening,
	nyaIRegistretMening
} from './meningar/inflyttning';
import { svarstidMening } from './meningar/service';
import { taktMening } from './uppfoljning';

/** The rows of the measures that are ready; the others have no sentence. */
export type ReadyRows = { [Id in BuiltMeasureId]?: RowOf<Id>[] | undefined } & {
	/** Whether the answers come from the contact cards only. */
	kontaktkort?: boolean;
};

/** The sentence for a measure, without its full stop; null when it has no rows ready. */
export function meningFor(id: string, rows: ReadyRows, params: MeasureParams): string | null {
	switch (id as BuiltMeasureId) {
		case 'hushall_nu':
			return rows.hushall_nu
				? flyttadeMening(rows.hushall_nu[0]!, rows.hushall_per_kvartal ?? [], params)
				: null;
		case 'hushall_per_kvartal':
			return rows.hushall_per_kvartal ? inflodeMening(rows.hushall_per_kvartal, params) : null;
		case 'hushall_per_kommun':
			return rows.hushall_per_kommun ? kommunMening(rows.hushall_per_kommun) : null;
		case 'magasin_per_kvartal':
			return rows.magasin_per_kvartal ? magasinMening(rows.magasin_per_kvartal, params) : null;
		case 'svarstid_per_kommun':
			return rows.svarstid_per_kommun
				? svarstidMening(rows.svarstid_per_kommun.at(-1)!, rows.kontaktkort ?? false)
				: null;
		case 'budget_utfall_per_post':
			return rows.budget_utfall_per_post ? budgetMening(rows.budget_utfall_per_post.at(-1)!) : null;
		case 'finansiering':
			return rows.finansiering ? finansieringMening(rows.finansiering.at(-1)!) : null;
		case 'kommunandelar':
			return rows.kommunandelar ? andelarMening(rows.kommunandelar, params.kvartal.ar) : null;
		default:
			return null;
	}
}

/**
 * The report's summary: a sentence for each ready measure, in the agreement's order of importance, and
 * `forbehall` last.
 */
export function sammanfattning(
	rows: ReadyRows,
	params: MeasureParams,
	enhet: Beloppsenhet,
	forbehall: readonly string[]
): string[] {
	const forst = params.avtal?.mal.hushall
		? ['hushall_nu', 'hushall_per_kvartal']
		: ['hushall_per_kvartal', 'hushall_nu'];
	const total = rows.budget_utfall_per_post?.at(-1);
	const meningar = [
		...forst.map((id) => meningFor(id, rows, params)),
		rows.hushall_per_kvartal ? nyaIRegistretMening(rows.hushall_per_kvartal, params) : null,
		params.avtal?.mal.hushall && rows.malprognos ? taktMening(rows.malprognos[0]!) : null,
		meningFor('svarstid_per_kommun', rows, params),
		meningFor('magasin_per_kvartal', rows, params),
		meningFor('budget_utfall_per_post', rows, params),
		total ? prognosMening(total, params, enhet) : null,
		...forbehall
	];
	return meningar.filter((text) => text !== null);
}
