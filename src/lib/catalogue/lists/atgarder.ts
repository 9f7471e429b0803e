import type { Input } from '$lib/catalogue/measures/measure';
import type { IsoDate } from '$lib/domain/datum';
import { antal, antalOrd } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import { kolumn } from '../measures/tabell';

/** Answers for the contacts that chose no kommun (Bilaga 3). */
export const REGIONENS = 'Regionen';

/** Those who answer for contacts, in the order they are shown. */
export const ANSVARIGA: readonly string[] = [...KOMMUNER.map(({ namn }) => namn), REGIONENS];

export type SkalId =
	'obesvarad' | 'sent_svar' | 'status_utan_datum' | 'datum_utan_status' | 'ska_tas_bort';

/** Why a contact is to be followed up. */
export interface Skal {
	id: SkalId;
	rubrik: string;
	/** In a sentence, after the count: "4 obesvarade". */
	ord: readonly [en: string, flera: string];
	/** What is to be done in the CRM. */
	gor: string;
	/** What the row's day is. */
	dagen: string;
	/** As a measure's: each group is needed, of the inputs within one is enough. */
	needs: readonly (readonly Input[])[];
}

const SVAR = [['kontakter'], ['kontakter.forsta_aterkoppling', 'aktiviteter']];
const FLYTT = [['kontakter'], ['kontakter.flyttstatus'], ['kontakter.flyttdatum']];

const UTAN_STATUS = 'med passerat flyttdatum men utan statusen Flyttat';

export const SKAL: readonly Skal[] = [
	{
		id: 'obesvarad',
		rubrik: 'Obesvarade',
		ord: ['obesvarad', 'obesvarade'],
		gor: 'Svara, och för in svaret på kontaktkortet.',
		dagen: 'Bad om vägledning',
		needs: SVAR
	},
	{
		id: 'sent_svar',
		rubrik: 'Besvarade för sent',
		ord: ['besvarad för sent', 'besvarade för sent'],
		gor: 'Kontrollera svarsdagen på kontaktkortet, och rätta den om den är fel.',
		dagen: 'Besvarad',
		needs: SVAR
	},
	{
		id: 'status_utan_datum',
		rubrik: kolumn('status_utan_datum').rubrik,
		ord: ['flyttad utan flyttdatum', 'flyttade utan flyttdatum'],
		gor: 'För in flyttdatumet.',
		dagen: 'Status ändrad',
		needs: FLYTT
	},
	{
		id: 'datum_utan_status',
		rubrik: kolumn('datum_utan_status').rubrik,
		ord: [UTAN_STATUS, UTAN_STATUS],
		gor: 'Om flytten har skett: sätt statusen Flyttat. Annars: rätta datumet.',
		dagen: 'Flyttdatum',
		needs: FLYTT
	},
	{
		id: 'ska_tas_bort',
		rubrik: kolumn('ska_tas_bort').rubrik,
		ord: ['att ta bort', 'att ta bort'],
		gor: 'Ta bort kontakten: ingen aktivitet på fem år och inget nyhetsbrev.',
		dagen: 'Senaste aktivitet',
		needs: [['kontakter'], ['kontakter.senaste_aktivitet', 'aktiviteter'], ['kontakter.nyhetsbrev']]
	}
];

/** A contact to follow up, for one reason. One with several reasons has a row for each. */
export interface Atgard {
	kontakt_id: string;
	skal: SkalId;
	registrerad: IsoDate;
	/** The day that says so; null when it has none. */
	dag: IsoDate | null;
	/** The later day on which the file says that it was seen to; null where it is still to be done. */
	gjort: IsoDate | null;
	/** The last day to answer in time; null for what is no request. */
	sista_svarsdag: IsoDate | null;
	/** One bit for each kommun that was chosen, 0 for none; null where the register does not tell. */
	kommuner_bitar: number | null;
	/** Name of the file it stands in. */
	fil: string;
	/** Its record number there. */
	rad: number;
}

/** The unanswered in a finding, which says that those that still have time are others. */
export const OBESVARADE_ORD = [
	'obesvarad efter sista svarsdag',
	'obesvarade efter sista svarsdag'
] as const;

/** What is to be followed up on a day, and what is missing for the reasons that cannot be told. */
export interface Atgarder {
	rader: Atgard[];
	saknas: Record<SkalId, string[]>;
	/** The register tells which kommuner the contacts chose, and so who answers for each. */
	perAnsvarig: boolean;
}

/** The rows that nothing has been done about since, as far as the file tells. */
export function ogjorda(rader: readonly Atgard[]): Atgard[] {
	return rader.filter(({ gjort }) => gjort === null);
}

/** "4", or "2 av 4 återstår" where something is done. */
export function kvarAv(kvar: number, alla: number): string {
	return kvar === alla ? antal(alla) : `${antal(kvar)} av ${antal(alla)} återstår`;
}

/** How many there are of each reason; null for one that cannot be told. */
export type Skalsantal = Record<SkalId, number | null>;

/** The rows that a kommun, or the Region, answers for; all of them for null. */
export function ansvarigFor(rader: readonly Atgard[], ansvarig: string | null): Atgard[] {
	if (ansvarig === null) return [...rader];
	const bit = KOMMUNER.find(({ namn }) => namn === ansvarig)?.bit;
	return rader.filter(({ kommuner_bitar: valda }) =>
		bit === undefined || valda === null ? valda === 0 : (valda & bit) !== 0
	);
}

/** How many contacts there are: one may be there for several reasons. */
export function antalKontakter(rader: readonly Atgard[]): number {
	return new Set(rader.map(({ fil, rad }) => `${rad} ${fil}`)).size;
}

/** Those who answer for contacts: whoever has the most that still wait for an answer first, then whoever has the most left to do. */
export function angelagnast(rader: readonly Atgard[]): string[] {
	const kvar = ogjorda(rader);
	const egna = new Map(ANSVARIGA.map((ansvarig) => [ansvarig, ansvarigFor(kvar, ansvarig)]));
	const utanSvar = (ansvarig: string) => obesvarade(egna.get(ansvarig)!).length;
	return ANSVARIGA.toSorted(
		(a, b) => utanSvar(b) - utanSvar(a) || egna.get(b)!.length - egna.get(a)!.length
	);
}

/** Those who had no answer when their last day for one had passed: what still has time is not there. */
export function obesvarade(rader: readonly Atgard[]): Atgard[] {
	return rader.filter(({ skal }) => skal === 'obesvarad');
}

/** Those who answer for a row; nobody where the register does not tell. */
export function ansvariga(rad: Atgard): string[] {
	return ANSVARIGA.filter((ansvarig) => ansvarigFor([rad], ansvarig).length > 0);
}

export function skalsantal(
	rader: readonly Atgard[],
	saknas: Readonly<Record<SkalId, string[]>>
): Skalsantal {
	return Object.fromEntries(
		SKAL.map(({ id }) => [
			id,
			saknas[id].length > 0 ? null : rader.filter(({ skal }) => skal === id).length
		])
	) as Skalsantal;
}

/** "4 obesvarade", "11 att ta bort": those there are any of. */
export function skalsord(antal: Skalsantal): string[] {
	return SKAL.flatMap(({ id, ord: [en, flera] }) =>
		antal[id] ? [antalOrd(antal[id], en, flera)] : []
	);
}
