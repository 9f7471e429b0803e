import { arAv, isoDate, manadAv, sistaDagen, toDays, type IsoDate } from './datum';
import { nyckel } from './nyckel';

/** A quarter's id, "2024-K3". */
export type KvartalId = string;

export interface Kvartal {
	id: KvartalId;
	ar: number;
	nr: 1 | 2 | 3 | 4;
	/** First and last day. */
	start: IsoDate;
	slut: IsoDate;
}

/** Years the working-day calendar covers: outside them no quarter can be reported. */
export const FORSTA_AR = 2005;
export const SISTA_AR = 2099;

/** The quarter with an id; null when it is not a quarter of FORSTA_AR–SISTA_AR. */
export function parseKvartal(id: string): Kvartal | null {
	const match = /^(\d{4})-K([1-4])$/.exec(id);
	if (!match) return null;
	const ar = Number(match[1]);
	return ar >= FORSTA_AR && ar <= SISTA_AR ? kvartal(ar, Number(match[2])) : null;
}

/** A quarter as people write it: "2024-K3", "K3 2024", "2024 kvartal 3", "Q3-2024"; null for other texts. */
export function readKvartal(text: string): Kvartal | null {
	const folded = nyckel(text);
	const arForst = /^(\d{4})(?:kvartal|kv|k|q)([1-4])$/.exec(folded);
	if (arForst) return parseKvartal(`${arForst[1]}-K${arForst[2]}`);
	const nrForst = /^(?:kvartal|kv|k|q)([1-4])(\d{4})$/.exec(folded);
	return nrForst && parseKvartal(`${nrForst[2]}-K${nrForst[1]}`);
}

/** @param nr 1–4 */
export function kvartal(ar: number, nr: number): Kvartal {
	return {
		id: `${ar}-K${nr}`,
		ar,
		nr: nr as Kvartal['nr'],
		start: isoDate(ar, nr * 3 - 2, 1),
		slut: sistaDagen(ar, nr * 3)
	};
}

export function kvartalAv(date: IsoDate): Kvartal {
	return kvartal(arAv(date), Math.ceil(manadAv(date) / 3));
}

/** The quarter `antal` quarters later (earlier if negative). */
export function flytta(k: Kvartal, antal: number): Kvartal {
	const index = k.ar * 4 + k.nr - 1 + antal;
	return kvartal(Math.floor(index / 4), (index % 4) + 1);
}

/** The earliest quarter that can be chosen. */
const FORSTA_VALBARA = kvartal(2020, 1);

/** The quarters that can be chosen, the latest first. @param sista the quarter of today */
export function valbaraKvartal(sista: Kvartal): Kvartal[] {
	const antal = Math.max(kvartalMellan(FORSTA_VALBARA, sista), 0) + 1;
	return Array.from({ length: antal }, (_, steg) => flytta(sista, -steg));
}

/** How many quarters `b` is after `a`; negative when before. */
export function kvartalMellan(a: Kvartal, b: Kvartal): number {
	return (b.ar - a.ar) * 4 + b.nr - a.nr;
}

/** The first and last day that some data covers. */
export interface Rackvidd {
	forsta: IsoDate;
	sista: IsoDate;
}

/**
 * Days that may lack data at the end of a covered quarter: a small register may be complete and still
 * have a silent week.
 */
const FAR_SAKNAS = 10;

/** Whether data up to `sista` covers the whole quarter. */
function tacker(sista: IsoDate, k: Kvartal): boolean {
	return toDays(k.slut) - toDays(sista) <= FAR_SAKNAS;
}

/** The last quarter that the data covers as a whole; when there is none, the one in progress. */
export function sistaTackta({ forsta, sista }: Rackvidd): Kvartal {
	const sist = kvartalAv(sista);
	const fore = flytta(sist, -1);
	return tacker(sista, sist) || fore.slut < forsta ? sist : fore;
}

/**
 * The last day of a quarter that is known: where the data ends if that is in the middle of it, else its
 * last day.
 */
export function sistaKanda(k: Kvartal, sista: IsoDate | null): IsoDate {
	return sista !== null && sista >= k.start && !tacker(sista, k) ? sista : k.slut;
}

/** The ends of the quarter's months: the as-of days that can be chosen. */
export function manadssluten(k: Kvartal): IsoDate[] {
	return [2, 1, 0].map((before) => sistaDagen(k.ar, k.nr * 3 - before));
}
