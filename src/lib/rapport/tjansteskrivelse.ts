import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Sort } from './rapportsorter';
import { datum, gemen, kvartalsnamn, versal } from '$lib/domain/format';
import { KOMMUNER, REGIONEN } from '$lib/domain/kommun';

/** What a board is asked, besides what the figures say: the paper that goes before a report. */
export interface Tjansteskrivelse {
	arende: string;
	/** What the report is and why it is made, a sentence each. */
	beskrivning: string[];
	forslag: string;
	beslutsunderlag: string[];
	/** Who gets an extract of the minutes. */
	utdrag: string[];
}

const RAPPORTEN: Record<Sort, string> = {
	kvartal: 'kvartalsrapporten',
	kommun: 'kvartalsrapporten',
	ar: 'årsrapporten',
	radgivning: 'halvårsrapporten',
	bokslut: 'årsbokslutet'
};

const NAMNDEN = 'regionala utvecklingsnämnden';
/** The agreements write the eight of them as one. */
const KOMMUNERNA = /^(länets|de åtta) kommuner(na)?$/;

/**
 * The words around a report, from what the agreement says of who is told.
 * @param titel the report's whole name
 * @param dag the day the report is made, ÅÅÅÅ-MM-DD
 */
export function tjansteskrivelse(
	sort: Sort,
	titel: string,
	{ avtal, kvartal, tom }: MeasureParams,
	kommun: string | null,
	dag: string
): Tjansteskrivelse {
	const beslutar = beslutande(avtal);
	const plikt = avtal?.plikter.find(({ namn }) =>
		namn.toLocaleLowerCase('sv').startsWith(RAPPORTEN[sort].replace(/e[nt]$/, ''))
	);
	return {
		arende: titel,
		beskrivning: [
			...(avtal && plikt
				? [
						`Enligt ${avtal.titel}, ${plikt.paragraf}, lämnas ${gemen(plikt.namn)} till ${plikt.mottagare}.`
					]
				: []),
			...(avtal && avtal.beslut !== 'beslutad'
				? [`Avtalet är ${avtal.beslut}, inte beslutat.`]
				: []),
			`${versal(RAPPORTEN[sort])} gäller ${kvartalsnamn(kvartal)}. Siffrorna är räknade till och med den ${datum(tom)}.`
		],
		forslag: `${versal(beslutar)} lägger ${RAPPORTEN[sort]} till handlingarna.`,
		beslutsunderlag: [`${titel}, ${datum(dag)}`],
		utdrag: kommun ? [genitiv(kommun)] : mottagare(avtal, beslutar)
	};
}

/** The board that the agreement tells, else the first that it tells at all. */
function beslutande(avtal: Agreement | null): string {
	const delges = avtal?.delges ?? [];
	return delges.find((one) => /nämnd/.test(one)) ?? delges[0] ?? NAMNDEN;
}

/** The other parties, and those who are told besides. */
function mottagare(avtal: Agreement | null, beslutar: string): string[] {
	if (!avtal) return [];
	const ovriga = avtal.delges.filter((one) => one !== beslutar && !KOMMUNERNA.test(one));
	return [...avtal.parter.filter((part) => part !== REGIONEN), ...ovriga.map(versal)];
}

function genitiv(kommun: string): string {
	return KOMMUNER.find(({ namn }) => namn === kommun)?.genitiv ?? kommun;
}
