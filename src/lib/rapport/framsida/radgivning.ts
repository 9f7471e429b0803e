import type { PagaendeInsats } from '$lib/catalogue/measures/pagaende_insatser/measure';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import { kalenderposter, nar } from '$lib/catalogue/rapporter/kalenderposter';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { avrundat, datum, versal } from '$lib/domain/format';
import { RAPPORTSORTER } from '../rapportsorter';
import { OKAND_DAG } from './aret';
import type { Framsida } from './framsida';

const { plikt } = RAPPORTSORTER.radgivning;

/**
 * What a kommun's report says about advice before the written text. No file has a kommun's own figures, and
 * the county's are not passed off as the kommun's.
 * @param skrivet whether it is written what has been done in the kommun
 */
export function kommunensRadgivning(
	rows: ReadyRows,
	params: MeasureParams,
	kommun: string,
	skrivet: boolean
): Framsida {
	const egna = rows.pagaende_insatser?.filter(({ del }) => del === 'rådgivning');
	const nasta = nastaRapport(rows, params);
	return {
		storst: null,
		rubrik: `Rådgivningen i ${kommun}${skrivet ? '' : ' är inte sammanställd än'}`,
		rader: [],
		sagt: [
			...(skrivet
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
