import { nyckel } from '$lib/domain/nyckel';
import { manadI } from '../cells/manad';
import { utanEnhet } from './enhet';

/** What the amounts of a column are. */
export type Beloppsslag = 'budget' | 'utfall' | 'prognos';

/** What a header of money says. */
export interface Beloppsrubrik {
	/** null: the header names only a time. */
	slag: Beloppsslag | null;
	/** period: the row says which · manad: this one · ar: the whole year · till: from January to it */
	tid: 'period' | 'manad' | 'ar' | 'till';
	/** 1–13, of `manad`, and of `till` where the header names it. */
	manad: number | null;
	ar: number | null;
	/** It is a day that says `till`, and no word: days in a row are months. */
	dag: boolean;
	/** What can be worked out of the other columns: a deviation, what is left, a sum, a share. */
	harledd: boolean;
}

/** The words of a header of money, folded: which amounts it is of. */
export const SLAGORD: Readonly<Record<Beloppsslag, string>> = {
	budget: 'budget bud budg budgeterat budgeterad arsbudget helarsbudget manadsbudget',
	utfall: 'utfall utf bokfort redovisat forbrukat verkligt arsutfall',
	prognos: 'prognos prog progn prg arsprognos helarsprognos manadsprognos'
};
/** From January on. */
export const ACKORD = 'ack ackumulerat ackumulerad ackumulerade acc hittills ytd tom';
const HELARSORD =
	'helar helaret aret arets ar arsbudget helarsbudget arsprognos helarsprognos arsutfall';
/** What can be worked out of the other columns. */
export const HARLEDDORD =
	'avvikelse avv diff differens skillnad kvar aterstar aterstaende andel procent summa sum totalt total tot netto resultat forandring';

const alla = (ord: string): ReadonlySet<string> => new Set(ord.split(' '));
const SLAG: ReadonlyMap<string, Beloppsslag> = new Map(
	(Object.entries(SLAGORD) as [Beloppsslag, string][]).flatMap(([slag, ord]) =>
		ord.split(' ').map((one) => [one, slag] as const)
	)
);
const [ACK, HELAR, HARLEDD] = [alla(ACKORD), alla(HELARSORD), alla(HARLEDDORD)];
/** One letter is enough beside a month: "B jan", "U jan". */
const BOKSTAV: ReadonlyMap<string, Beloppsslag> = new Map([
	['b', 'budget'],
	['u', 'utfall'],
	['p', 'prognos']
]);
/** Whether a word of the header says that its amounts run from January on. */
export function arAckumulerad(header: string): boolean {
	return header.split(/[^\p{L}\p{N}]+/u).some((ord) => ACK.has(nyckel(ord)));
}

/** Words that say nothing of which amounts they are. */
const UTFYLLNAD =
	/^(i|for|av|per|pa|till|och|med|under|mot|den|hela|belopp|manad|manaden|period|perioden|kr|vs|jmf)$/;

/**
 * Reads a header of money: "Utfall jan", "Budget 2024", "Ack utfall sep", "Prognos helår", "Jan–sep".
 * @returns null when a word of it says something else, so that it may be any column
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
	// A month that a spreadsheet has made a day of is its first: nothing runs up to that.
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
	// "Budget 24": a year's, where the word before it says so.
	const arsslag = /^\s*(?:\p{L}*budget|prognos)/iu.test(text);
	for (const ord of rest.split(/[^\p{L}\p{N}]+/u).filter(Boolean)) {
		const key = nyckel(ord);
		const slag = SLAG.get(key) ?? (rubrik.manad === null ? undefined : BOKSTAV.get(key));
		if (slag) {
			// "Avvikelse budget utfall" names two: it is the difference.
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
	// "Budget 2024" and "Prognos 2024" are the year's; an outcome of 2024 may be a month's.
	else if (helar || (rubrik.ar !== null && rubrik.slag !== 'utfall')) rubrik.tid = 'ar';
	return rubrik;
}

/** Up to a day at a month's end: "per 30 september", "tom 2024-09-30". */
function dag(text: string): { manad: number; ar: number | null; rest: string } | null {
	const found =
		/(?<=\s)(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2}(?::e)?\s+\p{L}{3,9}\.?(?:\s+(?:19|20)\d\d)?)(?=\s)/u.exec(
			text
		);
	const manad = found && manadI(` ${found[0].replace(/-\d\d$|^\d{1,2}(?::e)?\s/, '')} `);
	return manad && { ...manad, rest: text.replace(found[0], ' ') };
}

/** From one month to another: "jan–sep", "januari - september 2024", "2024-01–2024-09", "P01-P09". */
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
