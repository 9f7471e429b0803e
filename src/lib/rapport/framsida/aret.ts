import type { MeasureParams } from '$lib/catalogue/measures/params';
import { medBelopp, type PagaendeInsats } from '$lib/catalogue/measures/pagaende_insatser/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { indexMening, provningMening, ytterbelopp } from '$lib/catalogue/rapporter/andelar';
import { manadAv } from '$lib/domain/datum';
import { antalIOrd, gemen, kr, runt, uppraknade } from '$lib/domain/format';
import { AVSNITT } from '../avsnitt/all';
import { matare, overTid, perPart } from './smabild';
import type { Besked } from './besked';

// The findings of the year's reports: the result, the agreement's amount, and how it has been used.

const avrundat = (kronor: number) => runt(kronor * 100, kronor * 100);
/** The year's surplus or deficit; null where the result is not known. */
export function resultatet(
	{ resultat: rader }: ReadyRows,
	{ tom, kvartal: { ar } }: MeasureParams
): Besked | null {
	const ore = rader?.find(({ rad }) => rad === 'Resultat')?.utfall_ack_ore ?? null;
	if (ore === null) return null;
	const { tal, enhet } = runt(Math.abs(ore), ore);
	const nar = manadAv(tom) === 12 ? String(ar) : `hittills ${ar}`;
	return {
		matt: 'resultat.utfall_ack_ore',
		value: ore,
		tal,
		enhet,
		om: AVSNITT.resultat.titel,
		avsnitt: 'resultat',
		mening:
			tal === '0'
				? `är resultatet ${nar}: intäkter och kostnader är lika stora`
				: `är ${ore > 0 ? 'överskottet' : 'underskottet'} ${nar}`,
		mer: [],
		bild: null
	};
}

/** The agreement's amount this year and in the years before. */
export function beloppet({ lpix_kedja: kedja }: ReadyRows): Besked | null {
	const nu = kedja?.at(-1);
	if (!kedja || !nu) return null;
	const belopp = ytterbelopp(nu);
	return {
		matt: 'lpix_kedja.belopp_kr',
		value: belopp,
		...avrundat(belopp),
		om: AVSNITT.index.titel,
		avsnitt: 'andelar',
		mening: `är avtalets belopp ${nu.ar}`,
		mer: [
			kedja.length > 1
				? `Det är ${gemen(indexMening(kedja))}`
				: 'Det är det första året: inget är uppräknat'
		],
		bild: overTid(
			AVSNITT.index.titel,
			kedja.flatMap(({ ar, belopp_kr }) =>
				belopp_kr === null ? [] : [{ namn: String(ar), varde: belopp_kr, text: kr(belopp_kr) }]
			),
			[String(kedja[0]!.ar), String(nu.ar)],
			String(nu.ar)
		)
	};
}

/**
 * How much of an amount is used.
 * @param hela what the amount is
 */
function takten(budget: number, utfall: number, hela = 'Beviljat') {
	const { enhet } = runt(budget, budget);
	const tal = (ore: number) => runt(ore, budget).tal;
	return matare({ budget, utfall, plan: null, prognos: null, tal, enhet }, hela);
}

/** A note on the used amounts: the file does not say which day they are from. */
export const OKAND_DAG = 'Projektfilen säger inte vilken dag beloppen gäller';

/** The amount granted to all undertakings, and how much of it is used. */
export function projekten({
	projektportfolj: rader,
	pagaende_insatser: insatser = []
}: ReadyRows): Besked | null {
	const rad = rader?.at(-1);
	if (!rad || rad.beviljat_ore === null || rad.upparbetat_ore === null || rad.beviljat_ore <= 0)
		return null;
	const { beviljat_ore: budget, upparbetat_ore: utfall } = rad;
	const { tal, enhet } = runt(utfall, budget);
	const alla = antalIOrd(rad.antal, 'pågående insats', 'pågående insatser');
	const allt = utfall === budget;
	return {
		matt: 'projektportfolj.upparbetat_ore',
		value: utfall,
		tal,
		enhet,
		om: AVSNITT.portfolj.titel,
		avsnitt: 'portfolj',
		mening: allt
			? `är beviljade till ${alla}, och allt är upparbetat`
			: `av beviljade ${runt(budget, budget).tal}\u00a0${enhet} är upparbetade i ${alla}`,
		mer: [OKAND_DAG, ...(allt ? [] : utanMedel(insatser))],
		bild: utfall < budget ? takten(budget, utfall) : null
	};
}

/** "Allt som är beviljat är upparbetat i Energirådgivningen"; empty where all undertakings have money left. */
function utanMedel(insatser: readonly PagaendeInsats[]): string[] {
	const utan = insatser
		.filter(medBelopp)
		.filter(({ beviljat_ore: hela, upparbetat_ore: del }) => del >= hela);
	return utan.length > 0
		? [`Allt som är beviljat är upparbetat i ${uppraknade(utan.map(({ namn }) => namn))}`]
		: [];
}

/** What the parties to the network are invoiced. */
export function natverket(
	{ natverk_fakturor: rader }: ReadyRows,
	{ kvartal: { ar } }: MeasureParams
): Besked | null {
	const total = rader?.at(-1);
	if (!rader || !total) return null;
	const parter = rader.slice(0, -1);
	const storst = parter.reduce<(typeof parter)[number] | null>(
		(mest, rad) => (mest && mest.ar_kr >= rad.ar_kr ? mest : rad),
		null
	);
	return {
		matt: 'natverk_fakturor.ar_kr',
		value: total.ar_kr,
		...avrundat(total.ar_kr),
		om: AVSNITT.natverk.titel,
		avsnitt: 'natverk',
		mening: `är vad parterna betalar för nätverket ${ar}`,
		mer: storst ? [`Mest betalar ${storst.part}, ${kr(storst.ar_kr)}`] : [],
		bild: perPart(
			`Vad parterna betalar ${ar}`,
			parter.map(({ part, ar_kr: kronor }) => ({ part, kronor }))
		)
	};
}

/**
 * How the year is settled, where that is known: what is paid, else what is left or lacking without a
 * settlement.
 */
export function aretsAvrakning(rows: ReadyRows): Besked | null {
	const total = rows.slutavrakning?.at(-1);
	const utfall = rows.budget_utfall_per_post?.at(-1)?.utfall_ack_ore ?? null;
	if (!total || utfall === null) return null;
	const [hela, kvar] = [total.finansiering_kr * 100, total.finansiering_kr * 100 - utfall];
	const { tal, enhet } = runt(hela, hela);
	return (
		avraknat(rows) ?? {
			matt: 'slutavrakning.skillnad',
			value: kvar,
			...runt(Math.abs(kvar), kvar),
			om: AVSNITT.slutavrakning.titel,
			avsnitt: 'slutavrakning',
			mening: `${kvar < 0 ? 'fattas utöver' : 'är kvar av'} årets ${tal}\u00a0${enhet}. Det är inom gränsen, så inget betalas ${kvar < 0 ? 'in' : 'tillbaka'}`,
			mer: [provningMening(total, utfall)],
			bild: takten(hela, utfall, 'Årets finansiering')
		}
	);
}

/** What the parties get back or pay in; null when there is nothing to settle. */
export function avraknat({ slutavrakning: rader }: ReadyRows): Besked | null {
	const justering = rader?.at(-1)?.justering_kr ?? 0;
	if (justering === 0) return null;
	return {
		matt: 'slutavrakning.justering_kr',
		value: justering,
		...avrundat(Math.abs(justering)),
		om: AVSNITT.slutavrakning.titel,
		avsnitt: 'slutavrakning',
		mening: justering > 0 ? 'betalas tillbaka till parterna' : 'betalas in av parterna',
		mer: [],
		bild: null
	};
}
