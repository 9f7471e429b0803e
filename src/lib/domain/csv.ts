/** What spreadsheets take for a formula, or for the end of a cell. Some fold full-width characters. */
const FORMEL = /^[\s\0]*[=+\-@＝＋－＠]|^ *[\t\r\n\0]/u;

/**
 * Rows as a CSV file that Excel opens with correct columns and letters: semicolons, UTF-8 with a byte order
 * mark. A cell that could run as a formula is made text by an apostrophe.
 */
export function csvText(rader: readonly (readonly string[])[]): string {
	return `\ufeff${rader.map((rad) => `${rad.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(text: string): string {
	const safe = FORMEL.test(text) ? `'${text}` : text;
	return /[;"\r\n\t\0]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
