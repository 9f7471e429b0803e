import { dag } from '../cells/datum';
import { BLANK } from '../columns/columns';
import { looksPersonal, looksReachable } from '$lib/domain/personuppgift';

/** What a value in an id column looks like when it is not an id, in words. */
export type Personligt =
	| 'ett personnummer'
	| 'en e-postadress, ett telefonnummer eller ett personnummer'
	| 'ett namn eller en text';

/** A register's id: a number, a number after a few letters, or a GUID. */
const ID =
	/^(?:\p{L}{0,6}[-_./:]?\d[\d\p{L}_./:-]*|\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?)$/iu;
/** Year (with or without century), month and day, and possibly four digits more. */
const FODD = /^(18|19|20)?(\d\d)-?(\d\d)-?(\d\d)(?:[-+ ]?(\d{4}))?$/;

/** What the value looks like on its own; null for an id. */
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

/** Judges a column that the user says is an id although its header names personal data. */
export class IdKontroll {
	#ifyllda = 0;
	#dagar = 0;

	/** @returns what the value looks like, when it cannot be an id; else null */
	take(value: string): Personligt | null {
		if (value === '') return null;
		this.#ifyllda++;
		if (fodd(value)) this.#dagar++;
		return personligt(value);
	}

	/** Whether most values are days of birth. A running number looks like one only now and then. */
	get arFodelsedagar(): boolean {
		return this.#dagar * 2 > this.#ifyllda;
	}
}

/** Ten or twelve digits that begin with a date and end with the right check digit. */
function arPersonnummer(siffror: string): boolean {
	return fodd(siffror) && siffror.length >= 10 && luhn(siffror.slice(-10));
}

/** Whether the value begins with a date; the day of a coordination number is 61–91. */
function fodd(value: string): boolean {
	const [, , ar, manad, d] = FODD.exec(value) ?? [];
	const siffror = Number(d);
	return (
		ar !== undefined &&
		dag(2000 + Number(ar), Number(manad), siffror > 60 ? siffror - 60 : siffror) !== BLANK
	);
}

/** Whether the check digit of ten digits is right. */
function luhn(siffror: string): boolean {
	const summa = [...siffror].reduce((sum, siffra, i) => {
		const varde = Number(siffra) * (i % 2 === 0 ? 2 : 1);
		return sum + (varde > 9 ? varde - 9 : varde);
	}, 0);
	return summa % 10 === 0;
}
