import type { Paragraph, Table } from 'docx';
import type { Uppgift } from '$lib/dokument/dokument';
import { paPapper } from '$lib/dokument/papper';
import { arTal, type Tabell } from '$lib/dokument/tabell';
import { arIndragen, INDRAG, sats, TEXTBREDD } from '../kolumnbredder';
import { textbredd } from '../textbredd';
import { rent } from '../xmltext';
import { STIL, TECKEN } from './stilar';
import type { Docx, Textskrivare } from './text';

/** A table of so many rows is kept on one page. */
const KORT = 14;
/** Of figures that stand beside one another, half points. */
const SIFFROR = 30;
/** Beside each of them. */
const LUFT = 240;

/** What writes tables with the library: a measure's, and a cover's facts. */
export function tabellskrivare(docx: Docx, { texter, stycke }: Textskrivare) {
	const { AlignmentType, BorderStyle, Paragraph, Table, TextRun } = docx;
	const ingen = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

	/**
	 * @param medRubrik unless a heading right above it says the same
	 * @param bredast what it has room for
	 */
	function tabell(hela: Tabell, medRubrik: boolean, bredast = TEXTBREDD): (Paragraph | Table)[] {
		const { tabell, sagt } = paPapper(hela);
		const { rubrik, kolumner: av, rader } = tabell;
		const kolumner = av.map((kolumn) => ({ ...kolumn, tal: arTal(kolumn) }));
		/** A single row is figures, and no table: what it is of stands in its heading. */
		const siffror =
			hela.matt !== null && rader.length === 1 && kolumner.slice(1).every(({ tal }) => tal);
		const satt = sats(
			kolumner,
			rader.map(({ celler }) => celler.map(({ text }) => text)),
			bredast
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

	return { tabell, uppgifter };
}
