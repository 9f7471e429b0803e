import type { ParagraphChild, Paragraph, Table, TextRun } from 'docx';
import type { Bit, Textblock } from '$lib/dokument/markdown';
import type { RitatDiagram, Block, Uppgift } from '$lib/dokument/dokument';
import { RADER, SPALTER, type Kommunkarta, type Ruta } from '$lib/dokument/karta';
import { paPapper } from '$lib/dokument/papper';
import { arTal, type Tabell } from '$lib/dokument/tabell';
import { antalOrd } from '$lib/domain/format';
import { blandad, STIL, TECKEN } from './docxstilar';
import { forstasidan } from './docxforsta';
import { arIndragen, INDRAG, sats, TEXTBREDD } from './kolumnbredder';
import { textbredd } from './textbredd';
import { rent } from './xmltext';

type Docx = typeof import('docx');

/** The width of the text, 160 mm, in the pixels that Word counts images in. */
const BILDBREDD = 604;
/** A table of so many rows is kept on one page. */
const KORT = 14;
/** Of figures that stand beside one another, half points. */
const SIFFROR = 30;
/** Beside each of them. */
const LUFT = 240;

/** What writes the parts of a document with the library. */
export function delarna(docx: Docx) {
	const { AlignmentType, BorderStyle, HeadingLevel, Paragraph, Table, TextRun } = docx;
	const NIVA = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
	const ingen = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
	let listor = 0;
	let bilder = 0;

	/** A line break is one in Word too. */
	function texter(text: string, mer: { bold?: boolean; italics?: boolean; style?: string } = {}) {
		return rent(text)
			.split(/\r\n|[\r\n]/)
			.map((rad, i) => new TextRun({ text: rad, ...mer, ...(i > 0 && { break: 1 }) }));
	}

	function bitar(
		delar: readonly Bit[],
		mer: { bold?: boolean; italics?: boolean; style?: string } = {}
	): ParagraphChild[] {
		return delar.flatMap((bit): ParagraphChild[] => {
			switch (bit.typ) {
				case 'text':
					return texter(bit.text, mer);
				case 'fet':
					return bitar(bit.bitar, { ...mer, bold: true });
				case 'kursiv':
					return bitar(bit.bitar, { ...mer, italics: true });
				case 'lank':
					return [
						new docx.ExternalHyperlink({
							link: rent(bit.href),
							children: bitar(bit.bitar, { ...mer, style: 'Hyperlink' })
						})
					];
				default:
					return [];
			}
		});
	}

	function stycke(style: string, text: string): Paragraph {
		return new Paragraph({ style, children: texter(text) });
	}

	function lista(numrerad: boolean, punkter: readonly (readonly ParagraphChild[])[]): Paragraph[] {
		// Each list counts from one.
		const instance = (listor += 1);
		const reference = numrerad ? 'nummer' : 'punkter';
		return punkter.map(
			(children) =>
				new Paragraph({
					style: 'ListParagraph',
					numbering: { reference, level: 0, instance },
					children
				})
		);
	}

	function skrivet(block: readonly Textblock[], fet?: string): Paragraph[] {
		const inledning = fet ? texter(`${fet} `, { bold: true }) : [];
		// The lead stands on a line of its own where what is written begins with a list.
		const egen = fet !== undefined && block[0]?.typ !== 'stycke';
		return [
			...(egen ? [new Paragraph({ keepNext: true, children: inledning })] : []),
			...block.flatMap((en, i): Paragraph[] => {
				if (en.typ === 'lista') {
					const punkter = en.punkter.map((one) => bitar(one));
					return lista(en.numrerad, punkter);
				}
				const children = [...(i === 0 && !egen ? inledning : []), ...bitar(en.bitar)];
				return [new Paragraph({ ...(en.typ === 'rubrik' && { heading: NIVA[1] }), children })];
			})
		];
	}

	/** @param width px */
	function bildrun({ svg, png, bredd, hojd, beskrivning }: RitatDiagram, width: number) {
		const namn = `Diagram ${(bilder += 1)}`;
		return new docx.ImageRun({
			type: 'svg',
			data: new TextEncoder().encode(svg),
			fallback: { type: 'png', data: png },
			transformation: { width: Math.round(width), height: Math.round((hojd * width) / bredd) },
			altText: { name: namn, title: namn, description: rent(beskrivning) }
		});
	}

	/** One paragraph with what is said over it: LibreOffice parts two, whatever they are told. */
	const bild = (ritad: RitatDiagram) =>
		new Paragraph({
			style: STIL.liten,
			children: [...texter(ritad.bildtext), new TextRun({ break: 1 }), bildrun(ritad, BILDBREDD)]
		});

	const fram = forstasidan(docx, { texter, stycke, bildrun });

	/** @param medRubrik unless a heading right above it says the same */
	function tabell(hela: Tabell, medRubrik: boolean): (Paragraph | Table)[] {
		const { tabell, sagt } = paPapper(hela);
		const { rubrik, kolumner: av, rader } = tabell;
		const kolumner = av.map((kolumn) => ({ ...kolumn, tal: arTal(kolumn) }));
		/** A single row is figures, and no table: what it is of stands in its heading. */
		const siffror =
			hela.matt !== null && rader.length === 1 && kolumner.slice(1).every(({ tal }) => tal);
		const satt = sats(
			kolumner,
			rader.map(({ celler }) => celler.map(({ text }) => text))
		);
		const { storlek, huvudstorlek } = satt;
		const columnWidths = siffror
			? satt.bredder.map((bredd, k) =>
					Math.max(bredd, Math.ceil(textbredd(rader[0]!.celler[k]!.text, SIFFROR)) + LUFT)
				)
			: satt.bredder;
		const linje = { style: BorderStyle.SINGLE, size: 4, color: TECKEN.linje } as const;
		const streck = { style: BorderStyle.SINGLE, size: 8, color: TECKEN.svart } as const;
		const cell = (text: string, k: number, rad: 'huvud' | 'summa' | 'vanlig', sista: boolean) =>
			new docx.TableCell({
				width: { size: columnWidths[k]!, type: docx.WidthType.DXA },
				verticalAlign:
					rad === 'huvud' ? docx.VerticalAlignTable.BOTTOM : docx.VerticalAlignTable.TOP,
				borders: {
					top: rad === 'summa' ? streck : ingen,
					left: ingen,
					right: ingen,
					bottom: siffror ? ingen : rad === 'huvud' ? streck : linje
				},
				children: [
					new Paragraph({
						style: rad === 'huvud' ? STIL.tabellhuvud : STIL.tabelltext,
						alignment: kolumner[k]!.tal && !siffror ? AlignmentType.RIGHT : AlignmentType.LEFT,
						...(arIndragen(kolumner, k) && { indent: { left: INDRAG } }),
						keepNext: !sista && rader.length <= KORT,
						children: rent(text)
							.split('\n')
							.map(
								(del, i) =>
									new TextRun({
										text: del,
										bold: rad === 'summa' || (siffror && rad !== 'huvud'),
										size: rad === 'huvud' ? huvudstorlek : siffror ? SIFFROR : storlek,
										...(i > 0 && { break: 1 })
									})
							)
					})
				]
			});
		return [
			...(medRubrik && !siffror
				? [new Paragraph({ style: 'Caption', children: texter(rubrik) })]
				: []),
			new Table({
				columnWidths,
				layout: docx.TableLayoutType.FIXED,
				width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: docx.WidthType.DXA },
				margins: { top: 10, bottom: 10, left: 45, right: 45 },
				borders: {
					...{ top: ingen, bottom: ingen, left: ingen, right: ingen },
					...{ insideHorizontal: ingen, insideVertical: ingen }
				},
				tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
				rows: [
					new docx.TableRow({
						tableHeader: true,
						cantSplit: true,
						children: kolumner.map(({ rubrik: huvud }, k) => cell(huvud, k, 'huvud', false))
					}),
					...rader.map(
						({ celler, summa }, r) =>
							new docx.TableRow({
								cantSplit: true,
								children: celler.map(({ text }, k) =>
									cell(text, k, summa ? 'summa' : 'vanlig', r === rader.length - 1)
								)
							})
					)
				]
			}),
			// Two tables in a row would be taken for one.
			sagt === null
				? new Paragraph({ style: STIL.liten, spacing: { after: 0 } })
				: stycke(STIL.liten, sagt)
		];
	}

	/** The kommuner as they lie, each a cell with as much of the colour as its rate. */
	function karta({ rutor, om, utan }: Kommunkarta): (Paragraph | Table)[] {
		const bredd = Math.round(TEXTBREDD / 4);
		const cell = (ruta: Ruta | undefined, sista: boolean) => {
			const farg = ruta?.mork && { color: TECKEN.papper };
			const rad = (children: TextRun[]) =>
				new Paragraph({
					style: STIL.tabelltext,
					keepNext: !sista,
					tabStops: [{ type: docx.TabStopType.RIGHT, position: bredd - 160 }],
					children
				});
			return new docx.TableCell({
				width: { size: bredd, type: docx.WidthType.DXA },
				borders: { top: kant, left: kant, right: kant, bottom: kant },
				...(ruta && {
					shading: { type: docx.ShadingType.CLEAR, fill: blandad(ruta.toning), color: 'auto' }
				}),
				children: ruta
					? [
							rad([new TextRun({ text: ruta.kommun, size: 18, ...farg })]),
							rad([
								new TextRun({ text: ruta.tal, size: 30, bold: true, ...farg }),
								new TextRun({
									children: [new docx.Tab(), antalOrd(ruta.flyttade, 'hushåll', 'hushåll')],
									...{ size: 17, ...farg }
								})
							])
						]
					: [rad([])]
			});
		};
		const kant = { style: BorderStyle.SINGLE, size: 16, color: TECKEN.papper } as const;
		return [
			new Paragraph({ style: STIL.liten, keepNext: true, children: texter(`${om}.`) }),
			new Table({
				columnWidths: Array.from({ length: SPALTER }, () => bredd),
				layout: docx.TableLayoutType.FIXED,
				width: { size: SPALTER * bredd, type: docx.WidthType.DXA },
				margins: { top: 20, bottom: 20, left: 80, right: 80 },
				tableLook: { firstRow: false, firstColumn: false, noVBand: true, noHBand: true },
				rows: Array.from(
					{ length: RADER },
					(_, r) =>
						new docx.TableRow({
							cantSplit: true,
							children: Array.from({ length: SPALTER }, (_, s) =>
								cell(
									rutor.find(({ plats: [rad, spalt] }) => rad === r + 1 && spalt === s + 1),
									r === RADER - 1
								)
							)
						})
				)
			}),
			new Paragraph({ style: STIL.liten, children: texter(utan?.mening ?? '') })
		];
	}

	/** The facts of a cover: names beside what they are, ruled off. */
	function uppgifter(alla: readonly Uppgift[]): Table {
		const linje = { style: BorderStyle.SINGLE, size: 4, color: TECKEN.linje } as const;
		const [namnbredd, vardebredd] = [2_600, TEXTBREDD - 2_600];
		const cell = (size: number, style: string, text: string) =>
			new docx.TableCell({
				width: { size, type: docx.WidthType.DXA },
				borders: { top: ingen, left: ingen, right: ingen, bottom: linje },
				children: [stycke(style, text)]
			});
		return new Table({
			columnWidths: [namnbredd, vardebredd],
			layout: docx.TableLayoutType.FIXED,
			width: { size: TEXTBREDD, type: docx.WidthType.DXA },
			margins: { top: 20, bottom: 20, left: 0, right: 60 },
			borders: {
				top: { style: BorderStyle.SINGLE, size: 18, color: TECKEN.gran },
				...{ bottom: ingen, left: ingen, right: ingen },
				...{ insideHorizontal: ingen, insideVertical: ingen }
			},
			tableLook: { firstRow: false, firstColumn: true, noVBand: true, noHBand: true },
			rows: alla.map(
				({ namn, varde }) =>
					new docx.TableRow({
						cantSplit: true,
						children: [
							cell(namnbredd, STIL.tabellhuvud, namn),
							cell(vardebredd, STIL.tabelltext, varde)
						]
					})
			)
		});
	}

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
