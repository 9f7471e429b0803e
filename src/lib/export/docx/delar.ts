import type { Paragraph, Table } from 'docx';
import type { Block } from '$lib/dokument/dokument';
import { bildskrivare } from './bild';
import { forstasidan } from './forsta';
import { kartskrivare } from './karta';
import type { Tabell } from '$lib/dokument/tabell';
import { TEXTBREDD } from '../kolumnbredder';
import { STIL } from './stilar';
import { tabellskrivare } from './tabell';
import { textskrivare, type Docx } from './text';

type Bild = Extract<Block, { typ: 'bild' }>;

/** Twentieths of a point to a millimetre and to a px, and between a chart and its table. */
const TWIPS = 56.7;
const PX = 15;
const LUFT = 200;

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
						...(en.liten && { style: STIL.liten }),
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
				return [bild(en.bild, hos)];
			// A chart that nobody has drawn: its table says the same. Page one stands with its heading.
			case 'diagram':
			case 'forst':
			case 'sidbrytning':
				return [];
		}
	}

	/** A chart, and beside it its table. */
	function jamte(en: Bild, tabellen: Tabell): (Paragraph | Table)[] {
		const bredd = Math.round(en.bredvid! * TWIPS);
		const kvar = TEXTBREDD - bredd;
		const spalt = (size: number, children: (Paragraph | Table)[]) =>
			new docx.TableCell({
				width: { size, type: docx.WidthType.DXA },
				borders: docx.TableBorders.NONE,
				children
			});
		return [
			new docx.Table({
				columnWidths: [bredd, kvar],
				layout: docx.TableLayoutType.FIXED,
				width: { size: TEXTBREDD, type: docx.WidthType.DXA },
				margins: { top: 0, bottom: 0, left: 0, right: 0 },
				borders: docx.TableBorders.NONE,
				tableLook: { firstRow: false, firstColumn: false, noVBand: true, noHBand: true },
				rows: [
					new docx.TableRow({
						cantSplit: true,
						children: [
							spalt(bredd, [bild(en.bild, false, (bredd - LUFT) / PX)]),
							spalt(kvar, tabell(tabellen, false, kvar))
						]
					})
				]
			}),
			new Paragraph({ style: STIL.liten, spacing: { after: 0 } })
		];
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
					const [fore, nasta] = [alla[forst + i], alla[forst + i + 2]];
					const efter = nasta?.typ;
					if (en.typ === 'bild' && en.bredvid && nasta?.typ === 'tabell')
						return jamte(en, nasta.tabell);
					if (en.typ === 'tabell' && fore?.typ === 'bild' && fore.bredvid) return [];
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
