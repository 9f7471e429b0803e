import type { PagaendeInsats } from '$lib/catalogue/measures/pagaende_insatser/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Nyckeltal } from '$lib/catalogue/measures/nyckeltal/measure';
import type { Results } from '$lib/catalogue/measures/results';
import { kalenderposter, nar } from '$lib/catalogue/rapporter/kalenderposter';
import { medEnhet } from '$lib/catalogue/rapporter/nyckeltal';
import { kommunensRadgivning, utanKommun } from '$lib/catalogue/rapporter/radgivning';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { antal, avrundat, datum, enDecimalFast, versal } from '$lib/domain/format';
import { radgivningskommun } from '$lib/domain/radgivningskommun';
import { RAPPORTSORTER } from '../rapportsorter';
import { readyRows } from '../readyRows';
import { OKAND_DAG } from './aret';
import type { Besked } from './besked';
import type { Framsida } from './framsida';

const { plikt } = RAPPORTSORTER.radgivning;

/**
 * A kommun's page one on advice: its key figures of the half-year, before what goes on in the county. The
 * county's figures are not passed off as the kommun's.
 * @param skrivet whether it is written what has been done in the kommun
 */
export function radgivningens(
	results: Results,
	params: MeasureParams,
	kommun: string,
	skrivet: boolean
): Framsida {
	const rows = readyRows(results);
	const egna = rows.pagaende_insatser?.filter(({ del }) => del === 'rådgivning');
	const nasta = nastaRapport(rows, params);
	const { storst, rader, sagt } = halvarets(results.nyckeltal, params, kommun);
	return {
		storst,
		rader,
		...(!storst && {
			rubrik: `Rådgivningen i ${kommun}${skrivet ? '' : ' är inte sammanställd än'}`
		}),
		sagt: [
			...sagt,
			...(skrivet || storst
				? []
				: [
						{
							namn: `I ${kommun}`,
							text: 'Hur många rådgivningar det blev under halvåret, och vad de gällde, saknas.'
						}
					]),
			...(egna?.map((rad) => ({ namn: rad.namn, text: insatsen(rad) })) ?? []),
			...(egna?.length === 0
				? [
						{
							namn: 'I hela länet',
							text: `Ingen rådgivning pågår den ${datum(params.tom)}, enligt projektfilen.`
						}
					]
				: []),
			...(nasta ? [{ namn: 'Nästa halvårsrapport', text: `${versal(nar(nasta))}.` }] : [])
		]
	};
}

const IHOPLAGDA =
	'Halvårets är två kvartal ihoplagda: den som fick råd under båda räknas två gånger.';

/** The kommun's key figures that have a value in the half-year, and what is to be said of the others. */
function halvarets(
	svar: Results['nyckeltal'],
	params: MeasureParams,
	kommun: string
): Pick<Framsida, 'storst' | 'rader'> & { sagt: { namn: string; text: string }[] } {
	if (svar?.status !== 'ready') return { storst: null, rader: [], sagt: [] };
	const { notes, laggsIhop = [] } = svar.provenance;
	const serier = kommunensRadgivning(svar.rows, kommun);
	const kanda = serier.flatMap(
		(rad) => serien(rad, params, kommun, laggsIhop.includes(rad.nyckeltal)) ?? []
	);
	// The biggest of them comes first where they can be compared.
	const jamforbara = new Set(serier.map(({ enhet }) => enhet)).size === 1;
	const [storst = null, ...rader] = jamforbara
		? kanda.toSorted((a, b) => b.value - a.value)
		: kanda;
	const ihop = kanda.some(({ matt }) => matt === 'nyckeltal.halvaret');
	const saknas = notes.filter((en) => radgivningskommun(en) === kommun);
	return {
		storst,
		rader,
		sagt: [
			...serier
				.filter((rad) => !serien(rad, params, kommun, false))
				.map((rad) => ({
					namn: utanKommun(medEnhet(rad).nyckeltal, kommun),
					text: 'Saknas för halvåret.'
				})),
			...(saknas.length > 0 ? [{ namn: 'Saknas', text: saknas.join(' ') }] : []),
			// The method that this report refers to does not tell of them.
			...(storst
				? [
						{
							namn: 'Så räknas det',
							text: `Antalen är inlästa nyckeltal för kvartalet.${ihop ? ` ${IHOPLAGDA}` : ''}`
						}
					]
				: [])
		]
	};
}

/**
 * A key figure's half-year; null without a value in it. Its quarters are added only where it is a number of
 * times, and both are known and over: else they stand side by side.
 */
function serien(
	rad: Nyckeltal,
	{ kvartal, tom }: MeasureParams,
	kommun: string,
	laggsIhop: boolean
): Besked | null {
	// The half-year's other quarter comes before the report's, unless the report's is its first.
	const andra = kvartal.nr % 2 === 0;
	const [nu, forra] = [rad.varde, andra ? rad.foregaende : null];
	const value = nu ?? forra;
	if (value === null) return null;
	const hel = tom >= kvartal.slut;
	const ihop = laggsIhop && hel && nu !== null && forra !== null;
	const alla = [nu, forra, rad.samma_ifjol].filter((en) => en !== null);
	const visa = alla.every(Number.isInteger) ? antal : enDecimalFast;
	const [k, f] = [kvartal.nr, kvartal.nr - 1].map((nr) => `kvartal ${nr}`) as [string, string];
	const namn = utanKommun(medEnhet(rad).nyckeltal, kommun);
	const summa = ihop ? nu + forra : value;
	const nar = ihop ? 'halvåret' : `${nu === null ? f : k}${nu === null || hel ? '' : ' hittills'}`;
	return {
		matt: `nyckeltal.${ihop ? 'halvaret' : nu === null ? 'foregaende' : 'varde'}`,
		value: summa,
		tal: visa(summa),
		enhet: null,
		// The sentence begins with its name.
		om: '',
		avsnitt: null,
		mening: `${namn} under ${nar}`,
		mer: [
			...(ihop ? [`${versal(f)}: ${visa(forra)}, ${k}: ${visa(nu)}`] : []),
			...(!ihop && nu !== null && andra
				? [forra === null ? `${versal(f)} saknas` : `${versal(f)}: ${visa(forra)}`]
				: []),
			...(nu === null ? [`${versal(k)} saknas`] : []),
			...(andra ? [] : ['Halvåret är inte slut']),
			...(rad.samma_ifjol !== null && hel ? [`${versal(k)} i fjol: ${visa(rad.samma_ifjol)}`] : [])
		],
		bild: null
	};
}

function nastaRapport({ avtalskalender = [] }: ReadyRows, { avtal, tom }: MeasureParams) {
	const rader = avtalskalender.filter((rad) => rad.avtal === avtal?.id);
	const kommande = kalenderposter(rader, tom, avtal ? [avtal] : []).filter(
		({ handelse }) => handelse === `plikt:${plikt}`
	);
	// The first of them is this report.
	return kommande[1];
}

/** One of the county's undertakings of advice: its time, its money and who finances it. */
function insatsen({ start, slut, finansiar, beviljat_ore, upparbetat_ore }: PagaendeInsats) {
	const tid = [start && `från den ${datum(start)}`, slut && `till den ${datum(slut)}`];
	const nar = tid.filter(Boolean).join(' ');
	const beviljat = beviljat_ore
		? `${avrundat(beviljat_ore)} är beviljade för hela tiden${finansiar ? ` av ${finansiar}` : ''}`
		: '';
	const gjort =
		upparbetat_ore === null
			? ''
			: upparbetat_ore === beviljat_ore
				? ', och allt är upparbetat'
				: `, och ${avrundat(upparbetat_ore)} är upparbetade`;
	return [
		`Rådgivning i hela länet${nar ? ` ${nar}` : ''}.`,
		...(beviljat ? [`${beviljat}${gjort}.`] : []),
		...(beviljat && gjort ? [`${OKAND_DAG}.`] : [])
	].join(' ');
}
