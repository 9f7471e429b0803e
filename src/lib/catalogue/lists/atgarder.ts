import type { Input } from '$lib/catalogue/measures/measure';
import type { IsoDate } from '$lib/domain/datum';
import { antal, antalOrd } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import { kolumn } from '../measures/tabell';

/** Responsible for contacts that chose no kommun (Bilaga 3). */
export const REGIONENS = 'Regionen';

/** All who are responsible for contacts, in the order shown. */
export const ANSVARIGA: readonly string[] = [...KOMMUNER.map(({ namn }) => namn), REGIONENS];

export type SkalId =
	'obesvarad' | 'sent_svar' | 'status_utan_datum' | 'datum_utan_status' | 'ska_tas_bort';

/** A reason to follow up a contact. */
export interface Skal {
	id: SkalId;
	rubrik: string;
	/** Words for use in a sentence after the count: "4 obesvarade". */
	ord: readonly [en: string, flera: string];
	/** What to do in the CRM. */
	gor: string;
	/** What the day in the row means. */
	dagen: string;
	/** As for a measure: every group is needed, and one input of each group is enough. */
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

/** A contact to follow up for one reason. A contact with several reasons has several rows. */
export interface Atgard {
	kontakt_id: string;
	skal: SkalId;
	registrerad: IsoDate;
	/** The day that gives the reason; null when there is none. */
	dag: IsoDate | null;
	/** The later day on which the file shows that it was done; null while it remains. */
	gjort: IsoDate | null;
	/** The last day to answer in time; null for other reasons than an answer. */
	sista_svarsdag: IsoDate | null;
	/** One bit for each chosen kommun, 0 for none; null where the register does not tell. */
	kommuner_bitar: number | null;
	/** Name of its file. */
	fil: string;
	/** Its record number in that file. */
	rad: number;
}

/** The unanswered in a finding. The words exclude those whose time has not run out. */
export const OBESVARADE_ORD = [
	'obesvarad efter sista svarsdag',
	'obesvarade efter sista svarsdag'
] as const;

/** What to follow up on a day, and what is missing for reasons that cannot be told. */
export interface Atgarder {
	rader: Atgard[];
	saknas: Record<SkalId, string[]>;
	/** Whether the register has the chosen kommuner, which decide who is responsible. */
	perAnsvarig: boolean;
}

/** The rows that remain to be done, as far as the file shows. */
export function ogjorda(rader: readonly Atgard[]): Atgard[] {
	return rader.filter(({ gjort }) => gjort === null);
}

/** "4", or "2 av 4 återstår" when some are done. */
export function kvarAv(kvar: number, alla: number): string {
	return kvar === alla ? antal(alla) : `${antal(kvar)} av ${antal(alla)} återstår`;
}

/** The number of rows for each reason; null for a reason that cannot be told. */
export type Skalsantal = Record<SkalId, number | null>;

/** The rows for which a kommun, or the Region, is responsible; with null, all rows. */
export function ansvarigFor(rader: readonly Atgard[], ansvarig: string | null): Atgard[] {
	if (ansvarig === null) return [...rader];
	const bit = KOMMUNER.find(({ namn }) => namn === ansvarig)?.bit;
	return rader.filter(({ kommuner_bitar: valda }) =>
		bit === undefined || valda === null ? valda === 0 : (valda & bit) !== 0
	);
}

/** The number of contacts, since one may have several reasons. */
export function antalKontakter(rader: readonly Atgard[]): number {
	return new Set(rader.map(({ fil, rad }) => `${rad} ${fil}`)).size;
}

/** All who are responsible: first by most unanswered requests left, then by most left to do. */
export function angelagnast(rader: readonly Atgard[]): string[] {
	const kvar = ogjorda(rader);
	const egna = new Map(ANSVARIGA.map((ansvarig) => [ansvarig, ansvarigFor(kvar, ansvarig)]));
	const utanSvar = (ansvarig: string) => obesvarade(egna.get(ansvarig)!).length;
	return ANSVARIGA.toSorted(
		(a, b) => utanSvar(b) - utanSvar(a) || egna.get(b)!.length - egna.get(a)!.length
	);
}

/** Requests without an answer whose last day has passed; those with time left are not included. */
export function obesvarade(rader: readonly Atgard[]): Atgard[] {
	return rader.filter(({ skal }) => skal === 'obesvarad');
}

/** Those responsible for a row; nobody where the register does not tell. */
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

/** "4 obesvarade", "11 att ta bort": only reasons with any rows. */
export function skalsord(antal: Skalsantal): string[] {
	return SKAL.flatMap(({ id, ord: [en, flera] }) =>
		antal[id] ? [antalOrd(antal[id], en, flera)] : []
	);
}
