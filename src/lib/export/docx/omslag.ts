import type { ITableCellBorders, Paragraph, Table } from 'docx';
import { TILL_OCH_MED, type Dokument, type Uppgift } from '$lib/dokument/dokument';
import { sats, TEXTBREDD } from './kolumnbredder';
import { balans, RUBRIK, STIL, TECKEN } from './stilar';
import type { Docx, Textskrivare } from './text';

/** The widths of the report's name and of its period beside it. */
const SPALTER = [6_400, TEXTBREDD - 6_400] as const;

/** The functions that identify the report, above page one and at its foot. */
export function omslagsskrivare(docx: Docx, { texter, stycke }: Textskrivare) {
	const { BorderStyle, Paragraph, Table, TableCell, TableRow } = docx;
	const ingen = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
	const INGA = { top: ingen, left: ingen, right: ingen, bottom: ingen };
	const linje = { style: BorderStyle.SINGLE, size: 4, color: TECKEN.linje } as const;
	const streck = { style: BorderStyle.SINGLE, size: 12, color: TECKEN.gran } as const;

	const tabell = (
		bredder: readonly number[],
		rader: readonly { celler: readonly (readonly Paragraph[])[]; borders: ITableCellBorders }[],
		ram: { right: number; top: number }
	): Table =>
		new Table({
			columnWidths: [...bredder],
			layout: docx.TableLayoutType.FIXED,
			width: { size: TEXTBREDD, type: docx.WidthType.DXA },
			margins: { ...ram, bottom: 0, left: 0 },
			borders: { ...INGA, insideHorizontal: ingen, insideVertical: ingen },
			tableLook: { firstRow: false, firstColumn: false, noVBand: true, noHBand: true },
			rows: rader.map(
				({ celler, borders }) =>
					new TableRow({
						cantSplit: true,
						children: celler.map(
							(children, k) =>
								new TableCell({
									width: { size: bredder[k]!, type: docx.WidthType.DXA },
									verticalAlign:
										borders.top === streck
											? docx.VerticalAlignTable.BOTTOM
											: docx.VerticalAlignTable.TOP,
									...{ borders, children }
								})
						)
					})
			)
		});

	const titel = (text: string, plats: number = TEXTBREDD) =>
		new Paragraph({
			heading: docx.HeadingLevel.TITLE,
			indent: { right: balans(text, RUBRIK.titel, plats) },
			children: texter(text)
		});

	/** The report's name and period, as on paper. */
	function huvudet({ over, rubrik, under, uppgifter }: Dokument): (Paragraph | Table)[] {
		const till = uppgifter.find(({ namn }) => namn === TILL_OCH_MED);
		const hoger = (style: string, text: string) =>
			new Paragraph({ style, alignment: docx.AlignmentType.RIGHT, children: texter(text) });
		return [
			tabell(
				SPALTER,
				[
					{
						celler: [
							[stycke(STIL.over, over), titel(rubrik, SPALTER[0])],
							[
								...(till ? [hoger(STIL.liten, `${till.namn} ${till.varde}`)] : []),
								hoger(STIL.under, under)
							]
						],
						borders: { ...INGA, top: streck }
					}
				],
				{ top: 100, right: 0 }
			),
			new Paragraph({ style: STIL.mellan, spacing: { after: 240 } })
		];
	}

	/** The report's facts side by side, at the foot of page one. */
	function foten(alla: readonly Uppgift[]): (Paragraph | Table)[] {
		// The last day of the figures already stands at the top.
		const sagda = alla.filter(({ namn }) => namn !== TILL_OCH_MED);
		if (sagda.length === 0) return [];
		const { bredder } = sats(
			sagda.map(({ namn }) => ({ rubrik: namn, tal: false })),
			[sagda.map(({ varde }) => varde)]
		);
		const rad = (style: string, falt: keyof Uppgift, borders: ITableCellBorders) => ({
			celler: sagda.map((en) => [stycke(style, en[falt])]),
			borders
		});
		return [
			new Paragraph({ style: STIL.liten, spacing: { after: 120 } }),
			tabell(
				bredder,
				[
					rad(STIL.tabellhuvud, 'namn', { ...INGA, top: linje }),
					rad(STIL.tabelltext, 'varde', INGA)
				],
				{ top: 0, right: 100 }
			)
		];
	}

	return { titel, huvudet, foten };
}
