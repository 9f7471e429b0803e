import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export function openPdf(file: string | Uint8Array): Promise<PDFDocumentProxy> {
	const bytes = typeof file === 'string' ? readFileSync(file) : file;
	return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

/** The text of each page, spaces of every kind as one. */
export async function pdfText(file: string | Uint8Array): Promise<string[]> {
	const pdf = await openPdf(file);
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

/** The size of each text on the first page, in points. */
export async function storlekar(file: Uint8Array): Promise<Map<string, number>> {
	const { items } = await (await (await openPdf(file)).getPage(1)).getTextContent();
	return new Map(
		items.flatMap((item) =>
			'str' in item && item.str.trim() ? [[item.str, item.transform[3] as number]] : []
		)
	);
}

/** A tag of a page, with the text that stands in it and in what it holds. */
export interface Tagg {
	roll: string;
	alt: string | null;
	text: string;
	barn: Tagg[];
}

/** The tags of each page, from the document down; a tag that goes on stands on both pages. */
export async function taggar(file: string | Uint8Array): Promise<Tagg[]> {
	const pdf = await openPdf(file);
	const sidor: Tagg[] = [];
	for (let nr = 1; nr <= pdf.numPages; nr++) {
		const page = await pdf.getPage(nr);
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		const texter = new Map<string, string>();
		const oppna: string[] = [];
		for (const item of items) {
			if ('str' in item) {
				const id = oppna.findLast((one) => one !== '');
				if (id) texter.set(id, (texter.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
			} else if (item.type === 'endMarkedContent') oppna.pop();
			else oppna.push(item.id ?? '');
		}
		sidor.push(tagg((await page.getStructTree()) as unknown as Nod, texter));
	}
	return sidor;
}

interface Nod {
	role?: string;
	alt?: string;
	type?: string;
	id?: string;
	children?: Nod[];
}

function tagg(nod: Nod | null, texter: ReadonlyMap<string, string>): Tagg {
	const barn = (nod?.children ?? []).map((barn) => tagg(barn, texter));
	const egen = nod?.type === 'content' ? (texter.get(nod.id!) ?? '') : '';
	const text = [egen, ...barn.map((ett) => ett.text)].join('').replace(/\s+/g, ' ').trim();
	return { roll: nod?.role ?? nod?.type ?? '', alt: nod?.alt ?? null, text, barn };
}

/** Every tag with a role in a page or a part of it, in reading order. */
export function med(roll: string | RegExp, { barn }: Tagg): Tagg[] {
	return barn.flatMap((ett) => {
		const ar = typeof roll === 'string' ? ett.roll === roll : roll.test(ett.roll);
		return [...(ar ? [ett] : []), ...med(roll, ett)];
	});
}
