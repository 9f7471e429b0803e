import { nyckel } from '$lib/domain/nyckel';
import { manadI } from '../cells/manad';
import { utanEnhet } from './enhet';

/** The kind of amounts in a column. */
export type Beloppsslag = 'budget' | 'utfall' | 'prognos';

/** What the header of an amount column says. */
export interface Beloppsrubrik {
	/** null: the header names only a time. */
	slag: Beloppsslag | null;
	/**
	 * Time covered. period: the row says · manad: that month · ar: the whole year · till: January to that
	 * month
	 */
	tid: 'period' | 'manad' | 'ar' | 'till';
	/** 1–13, for `manad`, and for `till` where the header names the month. */
	manad: number | null;
	ar: number | null;
	/** `till` follows from a day and no word: several such days in sequence are months instead. */
	dag: boolean;
	/** The column can be computed from the others: a deviation, what is left, a sum, a share. */
	harledd: boolean;
}

/** The words, folded, by which a header of amounts tells their kind. */
export const SLAGORD: Readonly<Record<Beloppsslag, string>> = {
	budget: 'budget bud budg budgeterat budgeterad arsbudget helarsbudget manadsbudget',
	utfall: 'utfall utf bokfort redovisat forbrukat verkligt arsutfall',
	prognos: 'prognos prog progn prg arsprognos helarsprognos manadsprognos'
};
/** Words for amounts accumulated from January. */
export const ACKORD = 'ack ackumulerat ackumulerad ackumulerade acc hittills ytd tom';
const HELARSORD =
	'helar helaret aret arets ar arsbudget helarsbudget arsprognos helarsprognos arsutfall';
/** Words for amounts that can be computed from the other columns. */
export const HARLEDDORD =
	'avvikelse avv diff differens skillnad kvar aterstar aterstaende andel procent summa sum totalt total tot netto resultat forandring';

const alla = (ord: string): ReadonlySet<string> => new Set(ord.split(' '));
const SLAG: ReadonlyMap<string, Beloppsslag> = new Map(
	(Object.entries(SLAGORD) as [Beloppsslag, string][]).flatMap(([slag, ord]) =>
		ord.split(' ').map((one) => [one, slag] as const)
	)
);
const [ACK, HELAR, HARLEDD] = [alla(ACKORD), alla(HELARSORD), alla(HARLEDDORD)];
/** Beside a month one letter is enough: "B jan", "U jan". */
const BOKSTAV: ReadonlyMap<string, Beloppsslag> = new Map([
	['b', 'budget'],
	['u', 'utfall'],
	['p', 'prognos']
]);
/** Whether a word of the header says that its amounts are accumulated from January. */
export function arAckumulerad(header: string): boolean {
	return header.split(/[^\p{L}\p{N}]+/u).some((ord) => ACK.has(nyckel(ord)));
}

/** Words that say nothing about the kind of amount. */
const UTFYLLNAD =
	/^(i|for|av|per|pa|till|och|med|under|mot|den|hela|belopp|manad|manaden|period|perioden|kr|vs|jmf)$/;

/**
 * Reads an amount column's header: "Utfall jan", "Budget 2024", "Ack utfall sep", "Prognos helår", "Jan–sep".
 * @returns null when some word says something else: the column may then hold anything
 */
export function beloppsrubrik(header: string): Beloppsrubrik | null {
	const text = utanEnhet(header)
		.toLowerCase()
		.replace(/t\.?\s?o\.?\s?m\.?(?=\s|$)/g, ' tom ')
		.replace(/till och med/g, ' tom ')
		.replace(/%/g, ' procent ');
	const rubrik: Beloppsrubrik = {
		slag: null,
		tid: 'period',
		manad: null,
		ar: null,
		dag: false,
		harledd: false
	};
	let rest = ` ${text} `;
	// A spreadsheet may turn a month into its first day: that is the month, not a day to count up to.
	rest = rest.replace(/(?<=\s(?:19|20)\d\d-\d\d)-01(?=\s)/, '');
	const manader = spann(rest);
	const span = manader ?? dag(rest);
	if (span) {
		Object.assign(rubrik, { tid: 'till', manad: span.manad, ar: span.ar });
		rest = span.rest;
	}
	let ack = manader !== null;
	let helar = false;
	const manad = span ? null : manadI(rest);
	if (manad) {
		rubrik.manad = manad.manad;
		rubrik.ar = manad.ar;
		rest = manad.rest;
	}
	// "Budget 24" is a year's budget, if the word before the number says so.
	const arsslag = /^\s*(?:\p{L}*budget|prognos)/iu.test(text);
	for (const ord of rest.split(/[^\p{L}\p{N}]+/u).filter(Boolean)) {
		const key = nyckel(ord);
		const slag = SLAG.get(key) ?? (rubrik.manad === null ? undefined : BOKSTAV.get(key));
		if (slag) {
			// "Avvikelse budget utfall" names two kinds: the column is their difference.
			if (rubrik.slag && rubrik.slag !== slag) rubrik.harledd = true;
			rubrik.slag ??= slag;
		}
		if (/^(19|20)\d\d$/.test(key)) rubrik.ar ??= Number(key);
		else if (/^[2-4]\d$/.test(key) && arsslag && rubrik.manad === null)
			rubrik.ar ??= 2000 + Number(key);
		else if (ACK.has(key)) ack = true;
		else if (HELAR.has(key)) helar = true;
		else if (HARLEDD.has(key)) rubrik.harledd = true;
		else if (!slag && !UTFYLLNAD.test(key)) return null;
	}
	if (rubrik.slag === null && rubrik.manad === null && !rubrik.harledd && !ack) return null;
	rubrik.dag = span !== null && !ack;
	if (ack || span) rubrik.tid = 'till';
	else if (rubrik.manad !== null) rubrik.tid = 'manad';
	// "Budget 2024" and "Prognos 2024" are for the year; an outcome of 2024 may be for a month.
	else if (helar || (rubrik.ar !== null && rubrik.slag !== 'utfall')) rubrik.tid = 'ar';
	return rubrik;
}

/** The month whose last day the header counts up to: "per 30 september", "tom 2024-09-30". */
function dag(text: string): { manad: number; ar: number | null; rest: string } | null {
	const found =
		/(?<=\s)(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2}(?::e)?\s+\p{L}{3,9}\.?(?:\s+(?:19|20)\d\d)?)(?=\s)/u.exec(
			text
		);
	const manad = found && manadI(` ${found[0].replace(/-\d\d$|^\d{1,2}(?::e)?\s/, '')} `);
	return manad && { ...manad, rest: text.replace(found[0], ' ') };
}

/** A span of months from January: "jan–sep", "januari - september 2024", "2024-01–2024-09", "P01-P09". */
function spann(text: string): { manad: number; ar: number | null; rest: string } | null {
	const found =
		/(?<=\s)(\p{L}{3,9}\.?|p?\d{2}|(?:19|20)\d{2}-?\d{2})\s*[-–—]\s*(\p{L}{3,9}\.?|p?\d{2}|(?:19|20)\d{2}-?\d{2})(?=\s)/u.exec(
			text
		);
	if (!found) return null;
	const [from, to] = [found[1], found[2]].map((one) =>
		manadI(` ${one!.replace(/\.$/, '')} `, true)
	);
	if (!from || !to || from.manad !== 1 || to.manad <= 1) return null;
	return { manad: to.manad, ar: to.ar ?? from.ar, rest: text.replace(found[0], ' ') };
}
