import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { arHelt } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { jamfor, motIfjol } from '$lib/catalogue/rapporter/meningar/jamforelse';
import { motBudget } from '$lib/catalogue/rapporter/meningar/ekonomi';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { foretagMening } from '$lib/catalogue/rapporter/uppfoljning';
import { antal, belopp, beloppUtanEnhet, runt } from '$lib/domain/format';
import { manadAv } from '$lib/domain/datum';
import { matare, staplar } from './smabild';
import { antalsbesked, efter, type Besked } from './besked';
import { kolumn } from '$lib/catalogue/measures/tabell';
import { AVSNITT } from '../avsnitt/all';

export function magasin(
	{ magasin_per_kvartal: rader }: ReadyRows,
	params: MeasureParams
): Besked | null {
	const sista = rader?.at(-1);
	if (!rader || !sista) return null;
	const { nu, ifjol } = jamfor(rader, params.kvartal, (rad) => rad.bestallningar);
	const hel = arHelt(params);
	return antalsbesked('magasin_per_kvartal.bestallningar', nu, {
		om: AVSNITT.magasin.titel,
		avsnitt: 'magasin',
		mening: `${nu === 1 ? 'person' : 'personer'} beställde magasinet${hel ? motIfjol(nu, ifjol, 'en') : ' hittills under kvartalet'}`,
		mer: [`Sammanlagt ${antal(sista.bestallningar_ack)}`],
		bild: staplar(
			kolumn('bestallningar').rubrik,
			rader.map(({ kvartal, bestallningar }) => ({ kvartal, varde: bestallningar })),
			params,
			false
		)
	});
}

export function foretag({ foretag_nu }: ReadyRows, avtal: Agreement | null): Besked | null {
	const nu = foretag_nu?.[0];
	if (!nu || !avtal?.mal.foretag) return null;
	return antalsbesked('foretag_nu.foretag', nu.foretag, {
		enhet: nu.mal === null ? null : `av ${antal(nu.mal)}`,
		om: AVSNITT.foretag.titel,
		avsnitt: 'foretag',
		mening: efter(antal(nu.foretag), foretagMening({ ...nu, mal: null }))
	});
}

export function ekonomi(
	{ budget_utfall_per_post: rader }: ReadyRows,
	{ tom }: Pick<MeasureParams, 'tom'>
): Besked | null {
	const total = rader?.at(-1);
	const [utfall, budget] = [total?.utfall_ack_ore ?? null, total?.budget_ar_ore ?? null];
	if (!total || utfall === null) return null;
	const { tal, enhet: storlek } = runt(utfall, budget ?? utfall);
	const text = (ore: number) => runt(ore, budget ?? utfall).tal;
	// When the year is over the outcome is compared with the budget, which is then the plan.
	const arSlut = manadAv(tom) === 12;
	const avvikelse = total.avvikelse_ack_ore;
	// The difference from the plan is told in thousands: rounded like the outcome, it would not add up.
	const plan =
		avvikelse === null || arSlut
			? ''
			: beloppUtanEnhet(Math.abs(avvikelse), 'tkr') === '0'
				? ', som planerat hittills'
				: `, ${belopp(Math.abs(avvikelse), 'tkr')} ${avvikelse > 0 ? 'mindre' : 'mer'} än planerat hittills`;
	const prognos = total.prognosavvikelse_ore;
	const mot = prognos === null ? null : motBudget(prognos, 'tkr');
	return {
		matt: 'budget_utfall_per_post.utfall_ack_ore',
		value: utfall,
		tal,
		enhet: storlek,
		om: AVSNITT.ekonomi.titel,
		avsnitt: 'ekonomi',
		mening:
			budget === null
				? 'är förbrukade hittills'
				: `av årets ${text(budget)}\u00a0${storlek} är förbrukade${plan}`,
		mer:
			prognos === null
				? []
				: [`${arSlut ? 'Årets utfall är' : 'Året väntas sluta'} ${mot ?? 'som budgeten'}`],
		bild:
			budget === null || budget <= 0
				? null
				: matare({
						budget,
						utfall,
						plan: arSlut ? null : total.budget_ack_ore,
						prognos: arSlut ? null : total.prognos_ar_ore,
						tal: text,
						enhet: storlek
					})
	};
}
