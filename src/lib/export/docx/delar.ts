import type { Paragraph, Table } from 'docx';
import type { Block } from '$lib/dokument/dokument';
import { bildskrivare } from './bild';
import { forstasidan } from './forsta';
import { kartskrivare } from './karta';
import { STIL } from './stilar';
import { tabellskrivare } from './tabell';
import { textskrivare, type Docx } from './text';

/** What writes the parts of a document with the library. */
export function delarna(docx: Docx) {
	const { HeadingLevel, Paragraph } = docx;
	const NIVA = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
	const text = textskrivare(docx);
	const { texter, stycke, lista, skrivet } = text;
	const { bildrun, bild } = bildskrivare(docx, text);
	const { tabell, uppgifter } = tabellskrivare(docx, text);
	const { karta } = kartskrivare(docx, text);
	const fram = forstasidan(docx, { texter, stycke, bildrun });

	/**
	 * @param fore what stands before it
	 * @param hos it stays on the page of what follows it
	 */
	function del(en: Block, fore: Block | undefined, hos: boolean): (Paragraph | Table)[] {
		switch (en.typ) {
			case 'rubrik':
				return [
					new Paragraph({
						heading: NIVA[en.niva - 1]!,
						// A section that begins on a new page has it before its heading, not on a line of its own.
						pageBreakBefore: fore?.typ === 'sidbrytning',
						children: texter(en.text)
					})
				];
			case 'kalla':
			case 'not': {
				const text = en.typ === 'not' ? `– ${en.text}` : en.text;
				return [new Paragraph({ style: STIL.liten, keepNext: hos, children: texter(text) })];
			}
			case 'stycke':
				return [
					new Paragraph({
						keepNext: hos,
						// One that has a name is a line of a list.
						...(en.fet && { spacing: { after: 50 } }),
						children: [...(en.fet ? texter(`${en.fet} `, { bold: true }) : []), ...texter(en.text)]
					})
				];
			case 'punkter':
				return lista(
					en.numrerad,
					en.punkter.map((text) => texter(text))
				);
			case 'skrivet':
				return skrivet(en.block, en.fet);
			case 'tabell':
				return tabell(en.tabell, !(fore?.typ === 'rubrik' && fore.text === en.tabell.rubrik));
			case 'karta':
				return karta(en.karta);
			case 'bild':
				return [bild(en.bild)];
			// A chart that nobody has drawn: its table says the same. Page one stands with its heading.
			case 'diagram':
			case 'forst':
			case 'sidbrytning':
				return [];
		}
	}

	/** Page one: its heading and its chart stand beside each other. */
	function forsta([rubrik, ...resten]: readonly Block[]): (Paragraph | Table)[] {
		const sist = resten.at(-1);
		if (rubrik?.typ !== 'rubrik' || sist?.typ !== 'forst') return [];
		const bilder = resten.flatMap((en) => (en.typ === 'bild' ? [en.bild] : []));
		const kartor = resten.flatMap((en) => (en.typ === 'karta' ? karta(en.karta) : []));
		return [...fram.hjalten(rubrik, bilder[0] ?? null, sist, kartor), ...fram.under(sist)];
	}

	return {
		stycke,
		uppgifter,
		titel: (text: string) => new Paragraph({ heading: HeadingLevel.TITLE, children: texter(text) }),
		foten: fram.foten,
		delar(alla: readonly Block[]) {
			const forst = alla.findIndex(({ typ }) => typ === 'forst');
			return [
				...forsta(alla.slice(0, forst + 1)),
				...alla.slice(forst + 1).flatMap((en, i) => {
					const [fore, efter] = [alla[forst + i], alla[forst + i + 2]?.typ];
					return del(
						en,
						fore,
						fore?.typ === 'rubrik' || efter === 'tabell' || efter === 'bild' || efter === 'karta'
					);
				})
			];
		}
	};
}
