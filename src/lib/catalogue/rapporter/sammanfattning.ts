import type { BuiltMeasureId } from '../measures/all';
import type { Andelsforandring } from '../measures/andelsforandring/measure';
import type { BudgetUtfallPerPost } from '../measures/budget_utfall_per_post/measure';
import type { Finansiering } from '../measures/finansiering/measure';
import type { ForetagNu } from '../measures/foretag_nu/measure';
import type { HushallNu } from '../measures/hushall_nu/measure';
import type { HushallPerKommun } from '../measures/hushall_per_kommun/measure';
import type { HushallPerKvartal } from '../measures/hushall_per_kvartal/measure';
import type { KohortPerKvartal } from '../measures/kohort_per_kvartal/measure';
import type { Kommunandel } from '../measures/kommunandelar/measure';
import type { KostnadPerSlag } from '../measures/kostnad_per_slag/measure';
import type { LpixKedja } from '../measures/lpix_kedja/measure';
import type { MagasinPerKvartal } from '../measures/magasin_per_kvartal/measure';
import type { Malprognos } from '../measures/malprognos/measure';
import type { MeasureParams } from '../measures/measure';
import type { NatverkFaktura } from '../measures/natverk_fakturor/measure';
import type { Nyckeltal } from '../measures/nyckeltal/measure';
import type { Prognosjamforelse } from '../measures/prognosjamforelse/measure';
import type { Projektportfolj } from '../measures/projektportfolj/measure';
import type { Registervard } from '../measures/registervard/measure';
import type { Resultat } from '../measures/resultat/measure';
import type { Slutavrakning } from '../measures/slutavrakning/measure';
import type { SvarstidPerKommun } from '../measures/svarstid_per_kommun/measure';
import type { Beloppsenhet } from '$lib/domain/format';
import * as mening from './meningar';

/** The rows of the measures that are ready; a measure that is not has no sentence. */
export interface ReadyRows {
	hushall_nu?: HushallNu[] | undefined;
	hushall_per_kvartal?: HushallPerKvartal[] | undefined;
	hushall_per_kommun?: HushallPerKommun[] | undefined;
	magasin_per_kvartal?: MagasinPerKvartal[] | undefined;
	svarstid_per_kommun?: SvarstidPerKommun[] | undefined;
	/** The answers are those of the contact cards alone. */
	kontaktkort?: boolean;
	budget_utfall_per_post?: BudgetUtfallPerPost[] | undefined;
	finansiering?: Finansiering[] | undefined;
	kommunandelar?: Kommunandel[] | undefined;
	andelsforandring?: Andelsforandring[] | undefined;
	foretag_nu?: ForetagNu[] | undefined;
	kohort_per_kvartal?: KohortPerKvartal[] | undefined;
	kostnad_per_slag?: KostnadPerSlag[] | undefined;
	lpix_kedja?: LpixKedja[] | undefined;
	malprognos?: Malprognos[] | undefined;
	natverk_fakturor?: NatverkFaktura[] | undefined;
	nyckeltal?: Nyckeltal[] | undefined;
	prognosjamforelse?: Prognosjamforelse[] | undefined;
	projektportfolj?: Projektportfolj[] | undefined;
	registervard?: Registervard[] | undefined;
	resultat?: Resultat[] | undefined;
	slutavrakning?: Slutavrakning[] | undefined;
}

/** The one sentence a measure is told in, without its full stop; null when it has no rows ready. */
export function meningFor(
	id: string,
	rows: ReadyRows,
	params: MeasureParams,
	enhet: Beloppsenhet
): string | null {
	switch (id as BuiltMeasureId) {
		case 'hushall_nu':
			return rows.hushall_nu
				? mening.flyttadeMening(rows.hushall_nu[0]!, rows.hushall_per_kvartal ?? [], params)
				: null;
		case 'hushall_per_kvartal':
			return rows.hushall_per_kvartal
				? mening.inflodeMening(rows.hushall_per_kvartal, params)
				: null;
		case 'hushall_per_kommun':
			return rows.hushall_per_kommun ? mening.kommunMening(rows.hushall_per_kommun) : null;
		case 'magasin_per_kvartal':
			return rows.magasin_per_kvartal
				? mening.magasinMening(rows.magasin_per_kvartal, params)
				: null;
		case 'svarstid_per_kommun':
			return rows.svarstid_per_kommun
				? mening.svarstidMening(rows.svarstid_per_kommun.at(-1)!, rows.kontaktkort ?? false)
				: null;
		case 'budget_utfall_per_post':
			return rows.budget_utfall_per_post
				? mening.budgetMening(rows.budget_utfall_per_post.at(-1)!, enhet)
				: null;
		case 'finansiering':
			return rows.finansiering ? mening.finansieringMening(rows.finansiering.at(-1)!, enhet) : null;
		case 'kommunandelar':
			return rows.kommunandelar
				? mening.andelarMening(rows.kommunandelar, params.kvartal.ar)
				: null;
		default:
			return null;
	}
}

/** The report's summary: what is ready, in the order it matters to the agreement, as sentences. `forbehall` is said last. */
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
		...forst.map((id) => meningFor(id, rows, params, enhet)),
		rows.hushall_per_kvartal
			? mening.nyaIRegistretMening(rows.hushall_per_kvartal, params.kvartal)
			: null,
		meningFor('svarstid_per_kommun', rows, params, enhet),
		meningFor('magasin_per_kvartal', rows, params, enhet),
		meningFor('budget_utfall_per_post', rows, params, enhet),
		total ? mening.prognosMening(total, params, enhet) : null,
		...forbehall
	];
	return meningar.filter((text) => text !== null);
}
