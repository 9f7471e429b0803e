/**
 * Puts a text at the top of every printed page after the first. Page margin boxes take no text from the
 * document, so a stylesheet is adopted; that needs no inline style.
 * @returns a function that removes it
 */
export function runningHeader(text: string): () => void {
	return adopted(
		`@page { @top-left { content: ${quoted(text)}; font: 8.5pt 'Source Sans 3', sans-serif; color: #444444; } }
		@page :first { @top-left { content: none; } }`
	);
}

/**
 * Puts the mark on everything at the top of every printed page.
 * @returns a function that removes it
 */
export function printedMark(text: string): () => void {
	return adopted(
		`@page { @top-right { content: ${quoted(text)}; font: 600 9pt 'Source Sans 3', sans-serif; color: #a84b00; } }`
	);
}

function quoted(text: string): string {
	return JSON.stringify(text).replaceAll('\u00a0', '\\A0 ');
}

function adopted(css: string): () => void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets.push(sheet);
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
	};
}
