import type { Paragraph, Table } from 'docx';
import { TEXTBREDD } from './kolumnbredder';
import { STIL, TECKEN } from './stilar';
import type { Docx } from './text';

type Spalt = readonly (Paragraph | Table)[];

/** What puts parts of a document beside each other. */
export function spaltskrivare(docx: Docx) {
	const { BorderStyle, TableBorders } = docx;
	const linje = { style: BorderStyle.SINGLE, size: 4, color: TECKEN.linje } as const;

	/**
	 * Rows of two parts beside each other, and what keeps them apart from a table after them.
	 * @param bredd of the first, twentieths of a point
	 * @param rader what may go on on another page has a line over it
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
