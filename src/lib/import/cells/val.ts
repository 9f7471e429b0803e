import type { Column } from '$lib/catalogue/sources/source';
import { nyckel } from '$lib/domain/nyckel';

/** The length of the longest word for yes or no: "falskt". */
const LONGEST = 6;

/** Reads yes (1) or no (0); null when the text is neither. A blank cell is no, and `X` is yes. */
export function parseJaNej(text: string): 0 | 1 | null {
	if (text === '') return 0;
	// A date stands in the same columns, and folding it would cost more than reading it.
	if (text.length > LONGEST) return null;
	switch (text.toLowerCase()) {
		case 'ja':
		case 'j':
		case 'yes':
		case 'sant':
		case 'true':
		case '1':
		case 'x':
			return 1;
		case 'nej':
		case 'n':
		case 'no':
		case 'falskt':
		case 'false':
		case '0':
			return 0;
		default:
			return null;
	}
}

/**
 * The reader of a `val` column: a trimmed cell → its canonical value, or null when the word is not
 * one of the column's. An open column keeps an unknown word as it is written.
 * @param tied the value that the settings give a word; '' for "as it is written"
 */
export function valReader(
	column: Column,
	tied: (ord: string) => string | undefined = () => undefined
): (text: string) => string | null {
	const words = new Map<string, string>();
	for (const [value, spellings] of Object.entries(column.values ?? {}))
		for (const spelling of [value, ...spellings]) words.set(nyckel(spelling), value);
	const blank = column.blank ?? '';
	return (text) => {
		if (text === '') return blank;
		const value = words.get(nyckel(text)) ?? tied(text);
		return value === '' ? text : (value ?? (column.open ? text : null));
	};
}
