import type { Paragraph, Table } from 'docx';
import type { Block } from '$lib/dokument/dokument';
import { bildskrivare, PX } from './bild';
import { forstasidan } from './forsta';
import { kartskrivare } from './karta';
import { omslagsskrivare } from './omslag';
import type { Tabell } from '$lib/dokument/tabell';
import { TEXTBREDD, TWIPS } from './kolumnbredder';
import { spaltskrivare } from './spalter';
import { balans, RUBRIK, STIL } from './stilar';
import { tabellskrivare } from './tabell';
import { textskrivare, type Docx } from './text';

type Bild = Extract<Block, { typ: 'bild' }>;
type Karta = Extract<Block, { typ: 'karta' }>;

/**
 * The gap between a chart and what stands beside it, what a chart gives of its width to words, and the width of a post's name, twentieths of a point.
 */
const LUFT = 200;
const ORDLUFT = 100;
const POSTBREDD = 2_520;
/** As wide as a map and the room beside it. */
const KARTBREDD = 4_900;
const KARTLUFT = 340;
/** Between its name and its text. */
const NAMNLUFT = 120;
/** The gap between a source line and what shows the finding. */
const KALLUFT = 90;

/** The functions that write the parts of a document with the library. */
export function delarna(docx: Docx) {
	const { HeadingLevel, Paragraph } = docx;
	const NIVA = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
	const text = textskrivare(docx);
	const { texter, stycke, lista, skrivet } = text;
	const bilder = bildskrivare(docx, text);
	const { bildrun, bild } = bilder;
	const { tabell, uppgifter } = tabellskrivare(docx, text, bilder);
	const { karta } = kartskrivare(docx, text);
	const { bredvid } = spaltskrivare(docx);
	const fram = forstasidan(docx, { texter, stycke, bildrun });
	const omslag = omslagsskrivare(docx, text);

	/**
	 * A block as paragraphs and tables.
	 * @param fore the block before it
	 * @param hos it stays on the page of the next block; a table, on that of its notes
	 * @param style for its paragraphs
	 */
	function del(
		en: Block,
		fore: Block | undefined,
		hos: boolean,
		style?: string
	): (Paragraph | Table)[] {
		switch (en.typ) {
			case 'rubrik':
				return [
					new Paragraph({
						heading: NIVA[en.niva - 1]!,
						indent: { right: balans(en.text, RUBRIK.av[en.niva - 1]!) },
						// The page break belongs to the heading: it needs no line of its own.
						...(fore?.typ === 'sidbrytning' && { pageBreakBefore: true, spacing: { before: 0 } }),
						children: texter(en.text)
					})
				];
			case 'kalla':
			case 'not':
				return [
					new Paragraph({
						style: STIL.liten,
						keepNext: hos,
						spacing: { after: KALLUFT },
						children: texter(en.text)
					})
				];
			case 'stycke':
				return [
					new Paragraph({
						keepNext: hos,
						...(style && { style }),
						...(en.liten && { style: STIL.metod }),
						children: [...(en.fet ? texter(`${en.fet} `, { bold: true }) : []), ...texter(en.text)]
					})
				];
			case 'punkter':
				return lista(
					en.numrerad,
					en.punkter.map((text) => texter(text))
				);
			case 'skrivet':
				return skrivet(en.block, en.fet, style);
			// The first table under a heading is described by it: only a second one has a heading of its own.
			case 'tabell':
				return tabell(en.tabell, { medRubrik: fore?.typ === 'tabell', not: hos });
			case 'karta':
				return karta(en.karta);
			case 'bild':
				return [bild(en.bild, hos)];
			// A chart that has not been drawn is left out: its table has the same numbers. Page one is written with its
			// heading.
			case 'diagram':
			case 'forst':
			case 'sidbrytning':
				return [];
		}
	}

	/** A chart with its table beside it. */
	function jamte(en: Bild, tabellen: Tabell): (Paragraph | Table)[] {
		// The chart gives the table what its words need more here than on the page.
		const bredd = Math.round(en.bredvid! * TWIPS) - ORDLUFT;
		const kvar = TEXTBREDD - bredd;
		return bredvid(bredd, [
			[[bild(en.bild, false, (bredd - LUFT) / PX)], tabell(tabellen, { bredast: kvar })]
		]);
	}

	/** A map, and beside it the table of the same. */
	function medKartan(en: Karta, tabellen: Tabell): (Paragraph | Table)[] {
		return bredvid(KARTBREDD, [
			[karta(en.karta, KARTBREDD - KARTLUFT), tabell(tabellen, { bredast: TEXTBREDD - KARTBREDD })]
		]);
	}

	/** The assignment: a row for each post, with its texts beside its name. */
	function poster(alla: readonly Block[]): (Paragraph | Table)[] {
		const rader: [Paragraph[], (Paragraph | Table)[]][] = [];
		for (const en of alla) {
			if (en.typ === 'rubrik') {
				const children = texter(en.text);
				const spacing = { before: 0, after: 0 };
				const indent = { right: NAMNLUFT };
				// A heading would be kept with the next paragraph: here that is the row below.
				const post = new Paragraph({
					heading: NIVA[1],
					keepNext: false,
					spacing,
					indent,
					children
				});
				rader.push([[post], []]);
			} else rader.at(-1)![1].push(...del(en, undefined, false, STIL.post));
		}
		return bredvid(POSTBREDD, rader, true);
	}

	/** Page one: the heading and the chart stand side by side. */
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
		...omslag,
		delar(alla: readonly Block[]) {
			const forst = alla.findIndex(({ typ }) => typ === 'forst');
			const skrivna = forsta(alla.slice(0, forst + 1));
			for (let i = forst + 1; i < alla.length; i++) {
				const [fore, en, nasta] = [alla[i - 1], alla[i]!, alla[i + 1]];
				const till = postslut(alla, i);
				const tabellen = nasta?.typ === 'bild' ? alla[i + 2] : nasta;
				if (till > i) {
					skrivna.push(...poster(alla.slice(i, till)));
					i = till - 1;
				} else if (en.typ === 'bild' && en.bredvid && nasta?.typ === 'tabell') {
					skrivna.push(...jamte(en, nasta.tabell));
					i++;
				} else if (en.typ === 'karta' && tabellen?.typ === 'tabell') {
					skrivna.push(...medKartan(en, tabellen.tabell));
					// The chart between them says what the table does.
					i = alla.indexOf(tabellen);
				} else if (en.typ === 'bild' && en.iRader && nasta?.typ === 'tabell') {
					const { bild: ritad, iRader } = en;
					const matare = { bild: ritad, bredd: Math.round(iRader * TWIPS) };
					skrivna.push(
						new Paragraph({ style: STIL.liten, keepNext: true, children: texter(ritad.bildtext) }),
						...tabell(nasta.tabell, { matare, not: alla[i + 2]?.typ === 'not' })
					);
					i++;
				} else if (en.typ === 'not') {
					// The notes on a figure form one paragraph, as on paper.
					const noter = [en.text];
					for (let not; (not = alla[i + 1])?.typ === 'not'; i++) noter.push(not.text);
					skrivna.push(
						new Paragraph({
							style: STIL.liten,
							spacing: { before: 50 },
							children: texter(noter.join(' '))
						})
					);
				} else {
					const efter = nasta?.typ;
					const hos =
						en.typ === 'tabell'
							? efter === 'not'
							: fore?.typ === 'rubrik' ||
								efter === 'tabell' ||
								efter === 'bild' ||
								efter === 'karta';
					skrivna.push(...del(en, fore, hos));
				}
			}
			return skrivna;
		}
	};
}

const arPost = (en: Block | undefined) => en?.typ === 'rubrik' && en.niva === 2;

/**
 * The end index of a run of posts (names with their texts) that starts at `fran`; `fran` itself where there is
 * none.
 */
function postslut(alla: readonly Block[], fran: number): number {
	if (!arPost(alla[fran]) || arPost(alla[fran + 1])) return fran;
	const langd = alla
		.slice(fran)
		.findIndex((en) => !(arPost(en) || en.typ === 'stycke' || en.typ === 'skrivet'));
	const till = langd < 0 ? alla.length : fran + langd;
	return alla.slice(fran, till).filter(arPost).length > 1 ? till : fran;
}
