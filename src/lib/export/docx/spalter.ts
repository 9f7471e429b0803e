import type { Paragraph, Table } from 'docx';
import { TEXTBREDD } from './kolumnbredder';
import { STIL, TECKEN } from './stilar';
import type { Docx } from './text';

type Spalt = readonly (Paragraph | Table)[];

/** The functions that put parts of a document side by side. */
export function spaltskrivare(docx: Docx) {
	const { BorderStyle, TableBorders } = docx;
	const linje = { style: BorderStyle.SINGLE, size: 4, color: TECKEN.linje } as const;

	/**
	 * Rows of two parts side by side, and a gap that separates them from a following table.
	 * @param bredd of the first part, twentieths of a point
	 * @param delbar the rows may continue on the next page, and so get a line above each
	 */
	function bredvid(
		bredd: number,
		rader: readonly (readonly [Spalt, Spalt])[],
		delbar = false
	): (Paragraph | Table)[] {
		const bredder = [bredd, TEXTBREDD - bredd];
		const borders = { ...TableBorders.NONE, ...(delbar && { top: linje }) };
		return [
			new docx.Table({
				columnWidths: bredder,
				layout: docx.TableLayoutType.FIXED,
				width: { size: TEXTBREDD, type: docx.WidthType.DXA },
				margins: { top: delbar ? 50 : 0, bottom: delbar ? 40 : 0, left: 0, right: 0 },
				borders: TableBorders.NONE,
				tableLook: { firstRow: false, firstColumn: false, noVBand: true, noHBand: true },
				rows: rader.map(
					(rad) =>
						new docx.TableRow({
							cantSplit: true,
							children: rad.map(
								(children, i) =>
									new docx.TableCell({
										width: { size: bredder[i]!, type: docx.WidthType.DXA },
										borders,
										children
									})
							)
						})
				)
			}),
			new docx.Paragraph({ style: STIL.mellan })
		];
	}

	return { bredvid };
}
