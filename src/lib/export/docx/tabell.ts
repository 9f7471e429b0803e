import type { Paragraph, Table } from 'docx';
import type { RitatDiagram, Uppgift } from '$lib/dokument/dokument';
import { paPapper } from '$lib/dokument/papper';
import { arTal, type Cell, type Tabell } from '$lib/dokument/tabell';
import { arIndragen, INDRAG, sats, TEXTBREDD, TWIPS } from './kolumnbredder';
import { textbredd } from '../textbredd';
import { rent } from '$lib/domain/xmltext';
import { PX, type bildskrivare } from './bild';
import { STIL, TECKEN } from './stilar';
import type { Docx, Textskrivare } from './text';

/** A table of up to this many rows is kept on one page. */
const KORT = 14;
/** The text size of figures shown side by side, half points. */
const SIFFROR = 30;
/** No head touches the one before it. */
const MELLAN = 120;
/** Beside each of them. */
const LUFT = 240;

/**
 * The largest widths of a name and of a number, as on paper, mm: numbers far apart are hard to read across.
 */
const NAMNBREDD = 45;
const TALBREDD = 32;
/** A table wider than this part of the page gets the full width. */
const NASTAN = 0.85;

/** The colour of a difference for the better or the worse, which its words also tell. */
const TON = { battre: TECKEN.gran, samre: TECKEN.hjortron } as const;

/**
 * A picture of gauges inside a table's rows, after the names, and its width. The rows have no rules, which
 * would cut it.
 */
interface Matare {
	bild: RitatDiagram;
	bredd: number;
}

/** Where a table stands. */
interface Plats {
	/** No heading above it describes it. */
	medRubrik?: boolean;
	/** The available width, twentieths of a point. */
	bredast?: number;
	matare?: Matare;
	/** A note follows it. */
	not?: boolean;
}

/** The functions that write tables with the library: a measure's, and a cover's facts. */
export function tabellskrivare(
	docx: Docx,
	{ texter, stycke }: Textskrivare,
	{ bildrun }: ReturnType<typeof bildskrivare>
) {
	const { AlignmentType, BorderStyle, Paragraph, Table, TextRun } = docx;
	const { BOTTOM, CENTER, TOP } = docx.VerticalAlignTable;
	const ingen = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

	function tabell(
		hela: Tabell,
		{ medRubrik = false, bredast = TEXTBREDD, matare, not = false }: Plats = {}
	): (Paragraph | Table)[] {
		const { tabell, sagt } = paPapper(hela);
		const { rubrik, kolumner: av, rader } = tabell;
		const kolumner = av.map((kolumn) => ({ ...kolumn, tal: arTal(kolumn) }));
		/** A single row is shown as figures, not as a table: the heading says what they are about. */
		const siffror =
			hela.matt !== null && rader.length === 1 && kolumner.slice(1).every(({ tal }) => tal);
		const satt = sats(
			// A row with a gauge is one line: else the picture of them would not stand in their rows.
			kolumner.map(({ rubrik, tal }) => ({ rubrik, tal: tal || !!matare })),
			rader.map(({ celler }) => celler.map(({ text }) => text)),
			bredast - (matare?.bredd ?? 0)
		);
		const { storlek, huvudstorlek } = satt;
		const poster = rader.filter(({ summa }) => !summa).length;
		const columnWidths = siffror
			? satt.bredder.map((bredd, k) =>
					Math.max(bredd, Math.ceil(textbredd(rader[0]!.celler[k]!.text, SIFFROR)) + LUFT)
				)
			: utdragna(satt.bredder, kolumner, bredast - (matare?.bredd ?? 0));
		const linje = { style: BorderStyle.SINGLE, size: 4, color: TECKEN.linje } as const;
		const streck = { style: BorderStyle.SINGLE, size: 8, color: TECKEN.svart } as const;
		const cell = (
			{ text, ton }: Pick<Cell, 'text' | 'ton'>,
			k: number,
			rad: 'huvud' | 'summa' | 'vanlig',
			sista: boolean
		) =>
			new docx.TableCell({
				width: { size: columnWidths[k]!, type: docx.WidthType.DXA },
				...(k > 0 && !siffror && { margins: { left: MELLAN } }),
				...(matare && k === 0 && rad !== 'vanlig' && { columnSpan: 2 }),
				verticalAlign: rad === 'huvud' ? BOTTOM : matare && rad === 'vanlig' ? CENTER : TOP,
				borders: {
					top: rad === 'summa' ? streck : ingen,
					left: ingen,
					right: ingen,
					bottom: siffror || (matare && rad === 'vanlig') ? ingen : rad === 'huvud' ? streck : linje
				},
				children: [
					new Paragraph({
						style: rad === 'huvud' ? STIL.tabellhuvud : STIL.tabelltext,
						alignment: kolumner[k]!.tal && !siffror ? AlignmentType.RIGHT : AlignmentType.LEFT,
						...(arIndragen(kolumner, k) && { indent: { left: INDRAG } }),
						keepNext: (not || !sista) && rader.length <= KORT,
						children: rent(text)
							.split('\n')
							.map(
								(del, i) =>
									new TextRun({
										text: del,
										bold: rad === 'summa' || (siffror && rad !== 'huvud'),
										...(ton && { color: TON[ton] }),
										size: rad === 'huvud' ? huvudstorlek : siffror ? SIFFROR : storlek,
										...(i > 0 && { break: 1 })
									})
							)
					})
				]
			});
		/** The gauges are one picture that spans all the rows. */
		const matarcell = ({ bild, bredd }: Matare) =>
			new docx.TableCell({
				width: { size: bredd, type: docx.WidthType.DXA },
				rowSpan: poster,
				margins: { top: 0, bottom: 0, left: 0, right: 0 },
				borders: { top: ingen, left: ingen, right: ingen, bottom: ingen },
				children: [
					new Paragraph({
						style: STIL.mellan,
						spacing: { after: 0 },
						keepNext: true,
						children: [bildrun(bild, bredd / PX)]
					})
				]
			});
		const radhojd = matare && {
			value: Math.round((matare.bild.hojd * matare.bredd) / matare.bild.bredd / poster),
			// The bars stand in their rows in any font, unless a name may need a second line.
			rule: satt.hela ? docx.HeightRule.EXACT : docx.HeightRule.ATLEAST
		};
		const bredder = matare ? columnWidths.toSpliced(1, 0, matare.bredd) : columnWidths;
		return [
			...(medRubrik && !siffror
				? [new Paragraph({ style: 'Caption', children: texter(rubrik) })]
				: []),
			new Table({
				columnWidths: bredder,
				layout: docx.TableLayoutType.FIXED,
				width: { size: bredder.reduce((sum, one) => sum + one, 0), type: docx.WidthType.DXA },
				margins: { top: 10, bottom: 10, left: 0, right: 0 },
				borders: {
					...{ top: ingen, bottom: ingen, left: ingen, right: ingen },
					...{ insideHorizontal: ingen, insideVertical: ingen }
				},
				tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
				rows: [
					new docx.TableRow({
						tableHeader: true,
						cantSplit: true,
						children: kolumner.map(({ rubrik: text }, k) => cell({ text }, k, 'huvud', false))
					}),
					...rader.map(
						({ celler, summa }, r) =>
							new docx.TableRow({
								cantSplit: true,
								...(radhojd && !summa && { height: radhojd }),
								children: celler.flatMap((en, k) => [
									cell(en, k, summa ? 'summa' : 'vanlig', r === rader.length - 1),
									...(matare && r === 0 && k === 0 ? [matarcell(matare)] : [])
								])
							})
					)
				]
			}),
			...(sagt === null ? [] : [stycke(STIL.liten, sagt)]),
			// Keeps two consecutive tables apart, which Word would otherwise merge.
			...(sagt === null && !not ? [new Paragraph({ style: STIL.mellan })] : [])
		];
	}

	/** The facts of a cover, with names beside values and rules between them. */
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

	return { tabell, uppgifter };
}

/** The column widths stretched to the table's width on paper; to all the room there is beside a chart. */
function utdragna(
	bredder: readonly number[],
	kolumner: readonly { tal: boolean }[],
	bredast: number
): number[] {
	const ord = kolumner.slice(1).filter(({ tal }) => !tal).length;
	const pappers = (NAMNBREDD + (kolumner.length - 1 + ord) * TALBREDD) * TWIPS;
	const till = bredast < TEXTBREDD || pappers > NASTAN * bredast ? bredast : pappers;
	const mer = Math.max(0, till - bredder.reduce((sum, en) => sum + en, 0));
	return bredder.map((en) => en + Math.floor(mer / bredder.length));
}
