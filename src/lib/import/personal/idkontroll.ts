import { dag } from '../cells/datum';
import { BLANK } from '../columns/columns';
import { looksPersonal, looksReachable } from '$lib/domain/personuppgift';

/** What a value that should be an id looks like instead, in words. */
export type Personligt =
	| 'ett personnummer'
	| 'en e-postadress, ett telefonnummer eller ett personnummer'
	| 'ett namn eller en text';

/** An id of a register: a number, a number with a few letters before it, or a GUID. */
const ID =
	/^(?:\p{L}{0,6}[-_./:]?\d[\d\p{L}_./:-]*|\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?)$/iu;
/** Century or not, year, month and day; and maybe four figures more. */
const FODD = /^(18|19|20)?(\d\d)-?(\d\d)-?(\d\d)(?:[-+ ]?(\d{4}))?$/;

/** What the value looks like by itself; null for an id. */
export function personligt(value: string): Personligt | null {
	if (/^\d+$/.test(value)) {
		if (arPersonnummer(value)) return 'ett personnummer';
		return looksReachable(value)
			? 'en e-postadress, ett telefonnummer eller ett personnummer'
			: null;
	}
	if (looksPersonal(value)) return 'en e-postadress, ett telefonnummer eller ett personnummer';
	return ID.test(value) ? null : 'ett namn eller en text';
}

/** Judges the values of a column that is said to be an id, though its name is that of personal data. */
export class IdKontroll {
	#ifyllda = 0;
	#dagar = 0;

	/** @returns what the value looks like, when it cannot be an id */
	take(value: string): Personligt | null {
		if (value === '') return null;
		this.#ifyllda++;
		if (fodd(value)) this.#dagar++;
		return personligt(value);
	}

	/** A running number looks like a day of birth now and then; in a column of such days nearly all do. */
	get arFodelsedagar(): boolean {
		return this.#dagar * 2 > this.#ifyllda;
	}
}

/** Ten or twelve figures that begin with a day and end with the right check digit. */
function arPersonnummer(siffror: string): boolean {
	return fodd(siffror) && siffror.length >= 10 && luhn(siffror.slice(-10));
}

/** Whether it begins with a day, or with one of a coordination number: 61–91. */
function fodd(value: string): boolean {
	const [, , ar, manad, d] = FODD.exec(value) ?? [];
	const siffror = Number(d);
	return (
		ar !== undefined &&
		dag(2000 + Number(ar), Number(manad), siffror > 60 ? siffror - 60 : siffror) !== BLANK
	);
}

/** The check digit of ten figures. */
function luhn(siffror: string): boolean {
	const summa = [...siffror].reduce((sum, siffra, i) => {
		const varde = Number(siffra) * (i % 2 === 0 ? 2 : 1);
		return sum + (varde > 9 ? varde - 9 : varde);
	}, 0);
	return summa % 10 === 0;
}
