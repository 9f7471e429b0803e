// What the commentary's toolbar does to the text. The changes are inserted as if typed, so that the browser's
// own undo covers them.

/** Replaces a range of the field with a text. */
export function satt(falt: HTMLTextAreaElement, text: string, start: number, slut: number): void {
	falt.focus();
	falt.setSelectionRange(start, slut);
	document.execCommand('insertText', false, text);
}

/** Makes the selection bold, or a bold selection plain. */
export function fet(falt: HTMLTextAreaElement): void {
	const { selectionStart: start, selectionEnd: slut, value } = falt;
	const valt = value.slice(start, slut);
	if (value.slice(start - 2, start) === '**' && value.slice(slut, slut + 2) === '**') {
		satt(falt, valt, start - 2, slut + 2);
		falt.setSelectionRange(start - 2, slut - 2);
		return;
	}
	satt(falt, `**${valt || 'fet text'}**`, start, slut);
	falt.setSelectionRange(start + 2, start + 2 + (valt || 'fet text').length);
}

/** Makes the selected lines a list, or a list plain lines. */
export function lista(falt: HTMLTextAreaElement): void {
	const { value } = falt;
	const start = value.lastIndexOf('\n', falt.selectionStart - 1) + 1;
	const efter = value.indexOf('\n', falt.selectionEnd);
	const slut = efter < 0 ? value.length : efter;
	const rader = value.slice(start, slut).split('\n');
	const ar = rader.every((rad) => rad.startsWith('- '));
	// A list directly after a paragraph would belong to it: an empty line separates them.
	const fore = !ar && start > 0 && value[start - 2] !== '\n' ? '\n' : '';
	const nya = rader.map((rad) => (ar ? rad.slice(2) : `- ${rad}`)).join('\n');
	satt(falt, fore + nya, start, slut);
}

/** Makes the selection a link whose address is to be typed. */
export function lank(falt: HTMLTextAreaElement): void {
	const { selectionStart: start, selectionEnd: slut, value } = falt;
	const text = value.slice(start, slut) || 'länktext';
	satt(falt, `[${text}](https://)`, start, slut);
	const adress = start + text.length + 3;
	falt.setSelectionRange(adress, adress + 'https://'.length);
}
