import { agreement } from '../agreements/all';
import type { Agreement, Plikt } from '../agreements/agreement';
import type { Avtalskalender } from '../measures/avtalskalender/measure';
import { dagordning, laggTillManader, manadAv, arAv, type IsoDate } from '$lib/domain/datum';
import { datum, gemen, kortDatum, manadsnamn, versal } from '$lib/domain/format';
import { MANADEN, pliktdag, RAPPORTPLIKT, rapportensKvartal } from '$lib/domain/korplan';
import type { Kvartal } from '$lib/domain/kvartal';
import type { Results } from '../measures/results';
import { handelseOrd, kommande } from './uppfoljning';

/** A day in the calendar, with what its agreement says about it. */
export interface Kalenderpost {
	avtal: string;
	avtalsnamn: string;
	handelse: string;
	datum: IsoDate;
	vad: string;
	/** null for what is sent to nobody, such as the end of a term. */
	mottagare: string | null;
	ansvarig: string;
	/** null when the agreement's file does not give the clause. */
	paragraf: string | null;
	/** What is known of the time. */
	tid: Tid;
	/** What the program assumes about the day. */
	antagande: string | null;
}

/**
 * A day; or, when the agreement gives none: the last day of a month that has begun, a month, or a month that
 * the program assumes.
 */
type Tid = 'dag' | 'senast' | 'manad' | 'ca';

/** The words before the time. */
const FORE: Readonly<Record<Tid, string>> = { dag: '', senast: 'senast ', manad: '', ca: 'ca ' };

const medDag = (tid: Tid) => tid === 'dag' || tid === 'senast';

/** When a post falls: "31 december 2027", "senast 30 september 2024", "november 2024" or "ca oktober 2024". */
export function nar({ datum: dag, tid }: Kalenderpost): string {
	return `${FORE[tid]}${medDag(tid) ? datum(dag) : manadsnamn(arAv(dag), manadAv(dag))}`;
}

/** The same where there is little room: "31 dec. 2027", "senast 30 sep. 2024" or "ca okt. 2024". */
export function kortNar({ datum: dag, tid }: Kalenderpost): string {
	const kort = kortDatum(dag);
	return `${FORE[tid]}${medDag(tid) ? kort : kort.replace(/^\d+\s/, '')}`;
}

/** The note for the report's day when the coordinator has typed the nämnd's own. */
export const ENLIGT_KORPLANEN = 'Dagen är den som är inskriven i kvartalets körplan.';

/**
 * Results whose calendar has the quarterly report on the day that the quarter's plan leads to.
 * @param inskriven the day typed in a quarter's plan; null for the calendar's own day
 */
export function medKorplanensDag(
	results: Results,
	inskriven: (kvartal: Kvartal) => IsoDate | null
): Results {
	const kalender = results.avtalskalender;
	if (kalender?.status !== 'ready') return results;
	const rows = kalender.rows
		.map((row) => {
			if (row.handelse !== RAPPORT) return row;
			return { ...row, datum: inskriven(rapportensKvartal(row.datum)) ?? row.datum };
		})
		.sort((a, b) => dagordning(a.datum, b.datum));
	return { ...results, avtalskalender: { ...kalender, rows } };
}

const RAPPORT = `plikt:${RAPPORTPLIKT}`;

/** The note for days that depend on an agreement being extended. */
export const INGEN_UPPSAGNING = 'Räknat med att ingen part har sagt upp avtalet.';

/**
 * What lies ahead on a day, the nearest first, with recipient, responsible, clause and assumption. An event
 * with the whole month stands before that month's last day.
 */
export function kalenderposter(
	rows: readonly Avtalskalender[],
	tom: IsoDate,
	avtalen: readonly Agreement[]
): Kalenderpost[] {
	const poster = kommande(rows, tom).map((row): Kalenderpost => {
		const avtal = agreement(row.avtal, avtalen);
		const plikt = avtal?.plikter.find(({ id }) => row.handelse === `plikt:${id}`);
		const forlangs = avtal?.forlangning != null && row.handelse !== 'langst_till';
		const utanDag = plikt !== undefined && arKalenderns(row, plikt);
		return {
			...row,
			avtalsnamn: avtal?.kortnamn ?? row.avtal,
			vad: handelseOrd(row, avtalen),
			ansvarig: plikt?.ansvarig ?? 'parterna',
			paragraf: plikt?.paragraf ?? null,
			tid: utanDag ? manadens(row.datum, plikt, tom) : 'dag',
			antagande: plikt
				? utanDag
					? plikt.antagande
					: ENLIGT_KORPLANEN
				: forlangs
					? INGEN_UPPSAGNING
					: null
		};
	});
	return poster.sort(
		(a, b) => a.datum.localeCompare(b.datum) || Number(a.tid === 'dag') - Number(b.tid === 'dag')
	);
}

/** A month that the view stands in is soon over: what is left of it is its last day. */
function manadens(dag: IsoDate, { antagande }: Plikt, tom: IsoDate): Tid {
	if (dag.slice(0, 7) === tom.slice(0, 7)) return 'senast';
	return antagande === null ? 'manad' : 'ca';
}

/** What must be said of some days: no more than they need. */
export const kalendernoter = (poster: readonly Kalenderpost[]): string[] => [
	...(poster.some(({ antagande }) => antagande === INGEN_UPPSAGNING) ? [INGEN_UPPSAGNING] : []),
	...(poster.some(({ tid }) => tid !== 'dag') ? [MANADEN] : [])
];

const NARMAST: Readonly<Record<Tid, string>> = {
	...{ dag: 'Närmast den ', senast: '', manad: 'Närmast i ', ca: 'Närmast ' }
};

/** "Närmast i januari 2025: årlig faktura av basfinansieringen". The agreement is shown beside it. */
export function kalenderMening([nasta]: readonly Kalenderpost[]): string {
	if (!nasta) return 'Inget mer står i kalendern';
	return `${versal(`${NARMAST[nasta.tid]}${nar(nasta)}`)}: ${gemen(nasta.vad)}`;
}

/** Whether a duty is on the calendar's own day, and not on one typed in the plan. */
function arKalenderns({ datum }: Avtalskalender, { manader }: Plikt): boolean {
	const manad = manadAv(datum);
	return manader.includes(manad) && datum === pliktdag(arAv(datum), manad);
}

/**
 * The day from which upcoming days are listed: today when it is in the year that the view shows, else the
 * view's own day.
 */
export function raknatFran(tom: IsoDate, idag: IsoDate): IsoDate {
	return idag > tom && idag < laggTillManader(tom, 12) ? idag : tom;
}

/** A month and the days in it. */
export interface Kalendermanad {
	/** "Oktober 2024" */
	namn: string;
	poster: Kalenderpost[];
}

/** The twelve months from a day on, except empty ones; and what comes later. */
export function kalenderaret(
	poster: readonly Kalenderpost[],
	tom: IsoDate
): { manader: Kalendermanad[]; senare: Kalenderpost[] } {
	const slut = laggTillManader(tom, 12);
	const manader = new Map<string, Kalendermanad>();
	for (const post of poster.filter(({ datum }) => datum < slut)) {
		const namn = versal(manadsnamn(arAv(post.datum), manadAv(post.datum)));
		const manad = manader.get(namn) ?? { namn, poster: [] };
		manad.poster.push(post);
		manader.set(namn, manad);
	}
	return { manader: [...manader.values()], senare: poster.filter(({ datum }) => datum >= slut) };
}
