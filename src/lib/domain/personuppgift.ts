const MAIL = /\S@\S+\.\S/;
/** A personal number: year with or without century, month, day and four digits more. */
const PERSONAL_NUMBER =
	/(?<!\d)(?:18|19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01])[-+ ]?\d{4}(?!\d)/;
/** "070-123 45 67", "+46 70 1234567", "063-14 75 00". */
const PHONE = /(?<![\d.,-])(?:\+|00?[1-9])\d*[-/ ()]{0,3}(?:\d[-/ ]?){5,10}\d(?!\d)/;

/**
 * Whether a text looks like an e-mail address, a telephone number or a personal number. Better one too
 * many.
 */
export function looksPersonal(text: string): boolean {
	return PERSONAL_NUMBER.test(text) || looksReachable(text);
}

/** Whether a text looks like an e-mail address or a telephone number. */
export function looksReachable(text: string): boolean {
	return MAIL.test(text) || PHONE.test(text);
}
