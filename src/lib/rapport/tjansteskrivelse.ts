import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Sort } from './rapportsorter';
import { datum, gemen, kvartalsnamn, versal } from '$lib/domain/format';
import { kommunensGenitiv, REGIONEN } from '$lib/domain/kommun';

/** The paper that accompanies a report to a board: what the board is asked to decide. */
export interface Tjansteskrivelse {
	arende: string;
	/** What the report is and why it is made, in whole sentences. */
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
/** The agreements refer to all eight kommuner by one phrase. */
const KOMMUNERNA = /^(länets|de åtta) kommuner(na)?$/;

/**
 * The words around a report, based on whom the agreement says it goes to.
 * @param titel the report's full name
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
		utdrag: kommun ? [kommunensGenitiv(kommun)] : mottagare(avtal, beslutar)
	};
}

/** The board among the agreement's recipients, else the first recipient. */
function beslutande(avtal: Agreement | null): string {
	const delges = avtal?.delges ?? [];
	return delges.find((one) => /nämnd/.test(one)) ?? delges[0] ?? NAMNDEN;
}

/** The other parties, and the remaining recipients. */
function mottagare(avtal: Agreement | null, beslutar: string): string[] {
	if (!avtal) return [];
	const ovriga = avtal.delges.filter((one) => one !== beslutar && !KOMMUNERNA.test(one));
	return [...avtal.parter.filter((part) => part !== REGIONEN), ...ovriga.map(versal)];
}
