/**
 * Puts a text at the top of every printed page after the first. The page margin boxes take no
 * text from the document, so a sheet of its own is adopted; that needs no inline style.
 * @returns undoes it
 */
export function runningHeader(text: string): () => void {
	const quoted = JSON.stringify(text).replaceAll('\u00a0', '\\A0 ');
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(
		`@page { @top-left { content: ${quoted}; font: 8.5pt 'Source Sans 3', sans-serif; color: #444444; } }
		@page :first { @top-left { content: none; } }`
	);
	document.adoptedStyleSheets.push(sheet);
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
	};
}
