/** Text without what XML cannot hold: control characters, and halves of characters. */
export function rent(text: string): string {
	return text.toWellFormed().replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]/gu, '');
}

/** Text to stand between tags. */
export function xml(text: string): string {
	return rent(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
