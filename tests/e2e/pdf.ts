import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export function openPdf(path: string): Promise<PDFDocumentProxy> {
	return getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
}

/** The text of each page, spaces of every kind as one. */
export async function pdfText(path: string): Promise<string[]> {
	const pdf = await openPdf(path);
	const pages = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const { items } = await (await pdf.getPage(number)).getTextContent();
		const text = items
			.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
			.join('');
		pages.push(text.replace(/\s+/g, ' '));
	}
	return pages;
}
