import type { Cell, Sheet } from 'write-excel-file/universal';
import type { Cellvarde, Exporttabell, Kolumntyp } from '$lib/dokument/tabell';
import { radantal, textbredd } from './textbredd';
import { utskrift } from './xlsxutskrift';

export const XLSX_TYP = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Excel shows them as its own language does: a space between thousands and a decimal comma in Swedish. */
const FORMAT = { antal: '#,##0', procent: '0.0##%', dag: 'yyyy-mm-dd' };
/** No number is shown with more decimals: it keeps them all the same. */
const FLEST_DECIMALER = 2;
/** A column is no wider, in digits: what is longer is broken. Where there are few the last has room for prose. */
const BREDAST = { tabell: 48, fore: 36, prosa: 76 };
const FA_KOLUMNER = 3;
/** What stands under the rows is no narrower than this, even where the rows are. */
const NOTBREDD = 72;
/** A column that has no width of its own. */
const FRI_KOLUMN = 9;
const VANLIG = { alignVertical: 'top' } as const;
const SUMMA = { ...VANLIG, fontWeight: 'bold', topBorderStyle: 'thin' } as const;
/** The size of the text in half points, and the height of a line of it in points. */
const STORLEK = 22;
const RADHOJD = 15;
/** Of a column's width, in digits, so much is no text's. */
const KANT = 1;
/** A name after a number stands so many digits from it. */
const INDRAG = 1;

/**
 * Tables as an Excel workbook, a sheet each: the header bold and always in sight, numbers and days
 * as such, sums set apart, the title and the notes under the rows, and ready to be printed. The
 * library is fetched when it is first asked for.
 */
export async function xlsxAv(tabeller: readonly Exporttabell[]): Promise<Blob> {
	const { default: writeXlsx } = await import('write-excel-file/universal');
	const tagna = new Set<string>();
	const blad = tabeller.map((tabell) => ({ ...tabell, namn: bladnamn(tabell.namn, tagna) }));
	return writeXlsx(blad.map(sheet), {
		...{ fontFamily: 'Calibri', fontSize: 11 },
		features: [utskrift(blad)]
	}).toBlob();
}

function sheet({ namn, rubrik, kolumner, rader, summor, noter }: Exporttabell): Sheet<Blob> {
	const format = rader.map((rad) => kolumner.map((_, k) => formatOf(k, rad, { kolumner, rader })));
	/** A column of names after one of numbers. */
	const indragen = (k: number) =>
		k > 0 && !isNumber(kolumner[k]!.typ) && isNumber(kolumner[k - 1]!.typ)
			? ({ align: 'left', indent: INDRAG } as const)
			: {};
	const bredast = (k: number) =>
		kolumner.length > FA_KOLUMNER
			? BREDAST.tabell
			: k < kolumner.length - 1
				? BREDAST.fore
				: BREDAST.prosa;
	const bredder = kolumner.map(
		({ rubrik: huvud }, k) =>
			width(
				huvud,
				rader.map((rad, r) => length(rad[k] ?? null, format[r]![k])),
				bredast(k)
			) + (indragen(k).indent ?? 0)
	);
	return {
		sheet: namn,
		orientation: 'landscape',
		stickyRowsCount: 1,
		// The name of a row stays beside its numbers.
		...(kolumner[0]?.typ === 'text' &&
			kolumner.some(({ typ }) => isNumber(typ)) && { stickyColumnsCount: 1 }),
		columns: bredder.map((width) => ({ width })),
		data: [
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
			),
			...rader.map((rad, r) => {
				const stil = summor.includes(r) ? SUMMA : VANLIG;
				const celler = kolumner.map(({ typ }, k) =>
					cell(rad[k] ?? null, typ, format[r]![k], { ...stil, ...indragen(k) })
				);
				return hog(celler, bredder);
			}),
			[],
			under(rubrik, bredder, true),
			...noter.map((text) => under(text, bredder, false))
		]
	};
}

function cell(
	value: Cellvarde,
	typ: Kolumntyp,
	format: string | undefined,
	stil: typeof SUMMA | typeof VANLIG
): Cell {
	// The rule above a sum goes all the way.
	if (value === null || value === '') return 'topBorderStyle' in stil ? stil : null;
	if (typ === 'dag') return { ...stil, value: new Date(`${value}T00:00:00Z`), type: Date, format };
	if (typeof value === 'number' && isNumber(typ))
		return { ...stil, value: typ === 'procent' ? value / 100 : value, type: Number, format };
	// Told to be text: one that begins with = is then no formula.
	return { ...stil, value: String(value), type: String, wrap: true };
}

/** Under the rows, across them. */
function under(text: string, bredder: readonly number[], fet: boolean): Cell[] {
	const smal = Math.max(0, NOTBREDD - summa(bredder));
	const columnSpan = bredder.length + Math.ceil(smal / FRI_KOLUMN);
	return hog(
		[
			{
				...{ value: text, type: String, columnSpan, wrap: true, alignVertical: 'top' as const },
				...(fet && { fontWeight: 'bold' as const })
			},
			...Array<null>(columnSpan - 1).fill(null)
		],
		[Math.max(NOTBREDD, summa(bredder))]
	);
}

/** A row as high as its texts have to be: not every reader makes it so by itself. @param bredder of its columns */
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
	return celler.map((cell, k) =>
		hogst > 1 && rader[k] === hogst
			? ({ ...(cell as object), height: hogst * RADHOJD } as Cell)
			: cell
	);
}

/**
 * How a cell's number is shown. Kronor have öre where any in their column has; what is counted or
 * measured in a unit of its row has the decimals of its row, so that 28 users are 28.
 */
function formatOf(
	k: number,
	rad: readonly Cellvarde[],
	{ kolumner, rader }: Pick<Exporttabell, 'kolumner' | 'rader'>
): string | undefined {
	const { typ } = kolumner[k]!;
	switch (typ) {
		case 'text':
			return undefined;
		case 'kr': {
			const hela = rader.every((en) => decimaler(en[k]) === 0);
			return medDecimaler(hela ? 0 : 2);
		}
		case 'tal': {
			const radens = rad.filter((_, i) => kolumner[i]!.typ === 'tal');
			return medDecimaler(Math.max(...radens.map(decimaler)));
		}
		default:
			return FORMAT[typ];
	}
}

const medDecimaler = (antal: number) => FORMAT.antal + (antal > 0 ? `.${'0'.repeat(antal)}` : '');

/** So many decimals a number has, of those that are shown. */
function decimaler(value: Cellvarde | undefined): number {
	if (typeof value !== 'number') return 0;
	return Number(value.toFixed(FLEST_DECIMALER)).toString().split('.')[1]?.length ?? 0;
}

function isNumber(typ: Kolumntyp): boolean {
	return typ !== 'text' && typ !== 'dag';
}

/** Wide enough for the longest word of the header, which is set on three lines at most, and for every cell. */
function width(rubrik: string, langder: readonly number[], bredast: number): number {
	const huvud = Math.max(...rubrik.split(' ').map((ord) => ord.length), rubrik.length / 2.5);
	return Math.ceil(Math.min(bredast, Math.max(10, Math.max(huvud, ...langder) + 2)));
}

/** So many characters a value takes: a number with its spaces and its decimals, and bold in a sum. */
function length(value: Cellvarde, format: string | undefined): number {
	if (typeof value !== 'number')
		return Math.max(
			...String(value ?? '')
				.split('\n')
				.map(({ length }) => length)
		);
	const visade = format?.split('.')[1]?.length ?? 0;
	const hela = String(Math.trunc(value)).length;
	return hela + Math.floor((hela - 1) / 3) + (visade > 0 ? visade + 1 : 0);
}

const summa = (delar: readonly number[]) => delar.reduce((sum, en) => sum + en, 0);

/** A name that Excel takes for a sheet, and that no other sheet has. */
function bladnamn(namn: string, tagna: Set<string>): string {
	const rent = namn.replace(/[\s[\]/\\:*?]+/g, ' ').replace(/^[ ']+|[ ']+$/g, '') || 'Blad';
	for (let nr = 1; ; nr++) {
		const slut = nr === 1 ? '' : ` (${nr})`;
		const forslag = rent.slice(0, 31 - slut.length).trimEnd() + slut;
		// Excel takes names that differ in capitals only for the same.
		if (tagna.has(forslag.toLocaleLowerCase('sv'))) continue;
		tagna.add(forslag.toLocaleLowerCase('sv'));
		return forslag;
	}
}
