/** Text without what XML cannot hold: control characters and lone surrogates. */
export function rent(text: string): string {
	return text.toWellFormed().replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]/gu, '');
}

/** Text escaped for use between tags. */
export function xml(text: string): string {
	return rent(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
