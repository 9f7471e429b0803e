import type { IBorderOptions, ITableCellBorders, ITableOptions, Paragraph, Table } from 'docx';
import { TEXTBREDD } from './kolumnbredder';
import type { Docx } from './text';

type Rader = ITableOptions['rows'];

/** A cell's own borders and span, and where its text stands; in the middle unless it is said. */
interface Mer {
	borders?: ITableCellBorders;
	columnSpan?: number;
	plats?: 'center' | 'top' | 'bottom';
}

/** Functions for tables that only place text side by side: as wide as the text, without borders of their own. */
export function ramlosa(docx: Docx) {
	const { BorderStyle, Table, TableCell } = docx;
	const ingen = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
	const INGA = { top: ingen, left: ingen, right: ingen, bottom: ingen };

	/** A rule in a colour of the document. @param size in eighths of a point */
	const linje = (color: string, size: number): IBorderOptions => ({
		...{ style: BorderStyle.SINGLE, size, color }
	});

	/** @param size the width, in twentieths of a point */
	function cell(
		size: number,
		children: readonly Paragraph[],
		{ borders = INGA, plats = 'center', ...mer }: Mer = {}
	) {
		return new TableCell({
			width: { size, type: docx.WidthType.DXA },
			verticalAlign: plats,
			...{ borders, children, ...mer }
		});
	}

	/** @param marginaler of its cells, where they are not 100 twentieths of a point at the right alone */
	function tabell(
		bredder: readonly number[],
		rows: Rader,
		marginaler: { top: number; right: number } = { top: 0, right: 100 }
	): Table {
		return new Table({
			columnWidths: [...bredder],
			layout: docx.TableLayoutType.FIXED,
			width: { size: TEXTBREDD, type: docx.WidthType.DXA },
			margins: { bottom: 0, left: 0, ...marginaler },
			borders: { ...INGA, insideHorizontal: ingen, insideVertical: ingen },
			tableLook: { firstRow: false, firstColumn: false, noVBand: true, noHBand: true },
			rows
		});
	}

	return { INGA, linje, cell, tabell };
}
