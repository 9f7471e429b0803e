import type { Cell } from 'write-excel-file/universal';
import type { Cellvarde, Exporttabell, Kolumntyp } from '$lib/dokument/tabell';
import { TECKEN } from '../docx/stilar';
import { radantal, textbredd } from '../textbredd';
import { FRI_KOLUMN, indragna, STORLEK, summa } from './bredd';
import { formatOf, isNumber } from './talformat';

/** The text below the rows is at least this wide, in digits, even where the rows are narrower. */
const NOTBREDD = 72;
/** A hairline under each row, in place of the sheet's own grid. */
const LINJE = { bottomBorderStyle: 'thin', bottomBorderColor: '#dddfd8' } as const;
const VANLIG = { alignVertical: 'center', ...LINJE } as const;
const SUMMA = { ...VANLIG, fontWeight: 'bold', topBorderStyle: 'thin' } as const;
export const FET = { fontWeight: 'bold' } as const;
export const LITEN = { textColor: `#${TECKEN.gra}` } as const;
/** The titles of a sheet with several tables, and of each table. */
export const BLADTITEL = { ...FET, fontSize: 18, height: 28 } as const;
export const TITEL = { ...FET, fontSize: 13, height: 22 } as const;
/** The first column of a table without a head: names, or figures set as large as they matter. */
const NAMN = { ...VANLIG, ...LITEN } as const;
const STOR = {
	...VANLIG,
	...FET,
	fontSize: 18,
	height: 32,
	textColor: `#${TECKEN.gran}`
} as const;
/** The first figure of all. */
const STORST = { ...STOR, fontSize: 40, height: 60 } as const;
/** The height of a line of text, points. */
export const RADHOJD = 15;
/** Space above and below the text of a row, points, so that no rule cuts it. */
const RADLUFT = 5;
/** The part of a column's width, in digits, that text cannot use. */
const KANT = 1;

/**
 * The head of a table and its rows.
 * @param bredder of the columns
 */
export function rader(tabell: Exporttabell, bredder: readonly number[]): Cell[][] {
	const { kolumner, rader, summor, utanHuvud, stora } = tabell;
	const indragen = indragna(tabell);
	const huvud = () =>
		hog(
			kolumner.map(({ rubrik, typ }, k): Cell => ({
				value: rubrik,
				type: String,
				fontWeight: 'bold',
				align: isNumber(typ) ? 'right' : 'left',
				...indragen(k),
				alignVertical: 'bottom',
				wrap: true,
				bottomBorderStyle: 'thin'
			})),
			bredder
		);
	return [
		...(utanHuvud ? [] : [huvud()]),
		...rader.map((rad, r) => {
			const stil = summor.includes(r) ? SUMMA : VANLIG;
			const forst = stora ? (r === 0 ? STORST : STOR) : utanHuvud ? NAMN : stil;
			const celler = kolumner.map(({ typ }, k) =>
				cell(rad[k] ?? null, typ, formatOf(k, rad, tabell), {
					...(k === 0 ? forst : stil),
					...indragen(k)
				})
			);
			return hog(celler, bredder);
		})
	];
}

function cell(
	value: Cellvarde,
	typ: Kolumntyp,
	format: string | undefined,
	stil: { alignVertical: 'center'; topBorderStyle?: 'thin' }
): Cell {
	// The rule above a sum runs through empty cells too.
	if (value === null || value === '') return 'topBorderStyle' in stil ? stil : null;
	if (typ === 'dag') return { ...stil, value: new Date(`${value}T00:00:00Z`), type: Date, format };
	if (typeof value === 'number' && isNumber(typ))
		return { ...stil, value: typ === 'procent' ? value / 100 : value, type: Number, format };
	// Marked as text, so that one beginning with = is no formula.
	return { ...stil, value: String(value), type: String, wrap: true };
}

/** A text below the rows, across the columns. */
export function under(
	text: string,
	bredder: readonly number[],
	stil: typeof FET | typeof TITEL | typeof BLADTITEL | typeof LITEN | null = null
): Cell[] {
	const smal = Math.max(0, NOTBREDD - summa(bredder));
	const columnSpan = bredder.length + Math.ceil(smal / FRI_KOLUMN);
	return hog(
		[
			{
				...{ value: text, type: String, columnSpan, wrap: true, alignVertical: 'top' as const },
				...stil
			},
			...Array<null>(columnSpan - 1).fill(null)
		],
		// A merged cell wraps its text a little sooner.
		[Math.max(NOTBREDD, summa(bredder)) * 0.96]
	);
}

/**
 * A row as high as its texts need: not every reader adjusts the height itself.
 * @param bredder of its columns
 */
function hog(celler: Cell[], bredder: readonly number[]): Cell[] {
	const rader = celler.map((cell, k) =>
		cell && typeof cell === 'object' && 'wrap' in cell && typeof cell.value === 'string'
			? radantal(
					cell.value,
					STORLEK,
					textbredd('0', STORLEK) * (bredder[k]! - KANT - (cell.indent ?? 0))
				)
			: 1
	);
	const hogst = Math.max(...rader);
	const linjerad = celler.some((cell) => cell && 'bottomBorderStyle' in Object(cell));
	if (hogst === 1 && !linjerad) return celler;
	const height = hogst * RADHOJD + (linjerad ? RADLUFT : 0);
	return celler.map((cell, k) => {
		if (rader[k] !== hogst || !cell || typeof cell !== 'object') return cell;
		const egen = 'height' in cell ? (cell.height ?? 0) : 0;
		return { ...cell, height: Math.max(height, egen) } as Cell;
	});
}
