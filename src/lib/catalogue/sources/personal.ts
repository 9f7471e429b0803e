import { PERSONAL_HEADERS } from './source';
import { nyckel } from '$lib/domain/nyckel';

const WHOLE: ReadonlySet<string> = new Set(PERSONAL_HEADERS.map(nyckel));

// Parts matched anywhere in a header: "Kontaktpersons namn", "E-post 2", "Mobil (privat)", "homePhoneNumber".
const PARTS =
	/fornamn|efternamn|mellannamn|fullnamn|kontaktperson|firstname|lastname|fullname|epost|email|mejl|mail|telefon|mobil|phone|adress|address|postnr|postnummer|postort|zipcode|postalcode|personn|samordningsn|fodelse|birth|anteckning|kommentar|notering|comment|fritext/;

// Words matched only whole: "Barnets namn", "Ort (hem)", "Tel 2".
const WORDS: ReadonlySet<string> = new Set(
	'namn name tel tfn tele cell ort city street gata zip pnr fodd note notes meddelande beskrivning'.split(
		' '
	)
);

/** Whether a header names personal data. Better one header too many than one too few. */
export function isPersonal(header: string): boolean {
	const whole = nyckel(header);
	if (WHOLE.has(whole) || PARTS.test(whole)) return true;
	return header
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.split(/[^\p{L}\p{M}]+/u)
		.some((word) => word !== '' && WORDS.has(nyckel(word)));
}

/** Whether a header names a column of free text, in which anything may have been written. */
export function arFritext(header: string): boolean {
	return /anteckning|kommentar|notering|comment|fritext|^note/.test(nyckel(header));
}
