import type { Cell, Sheet } from 'write-excel-file/universal';
import type { Cellvarde, Exportblad, Exporttabell, Kolumntyp } from '$lib/dokument/tabell';
import { TECKEN } from './docx/stilar';
import { radantal, textbredd } from './textbredd';
import { skapare } from './xlsxskapare';
import { utskrift, type Sida } from './xlsxutskrift';

export const XLSX_TYP = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Excel shows them as its own language does: a space between thousands and a decimal comma in Swedish. */
const FORMAT = { antal: '#,##0', kr: '#,##0', procent: '0.0##%', dag: 'yyyy-mm-dd' };
/** No number is shown with more decimals: it keeps them all the same. */
const FLEST_DECIMALER = 2;
/** A column is no wider, in digits: what is longer is broken. Where there are few the last has room for prose. */
const BREDAST = { tabell: 48, fore: 36, prosa: 76 };
const FA_KOLUMNER = 3;
/** A head no wider than this, in digits, has a line: broken at its hyphen a quarter is none. */
const KORT_HUVUD = 14;
/** What stands under the rows is no narrower than this, even where the rows are. */
const NOTBREDD = 72;
/** A column that has no width of its own. */
const FRI_KOLUMN = 9;
/** A hairline under each row, in place of the sheet's own grid. */
const LINJE = { bottomBorderStyle: 'thin', bottomBorderColor: '#dddfd8' } as const;
const VANLIG = { alignVertical: 'top', ...LINJE } as const;
const SUMMA = { ...VANLIG, fontWeight: 'bold', topBorderStyle: 'thin' } as const;
const FET = { fontWeight: 'bold' } as const;
const MITT = { alignVertical: 'center' } as const;
const LITEN = { textColor: `#${TECKEN.gra}` } as const;
/** At the top of a sheet of several, and over each of its tables. */
const BLADTITEL = { ...FET, fontSize: 18, height: 28 } as const;
const TITEL = { ...FET, fontSize: 13, height: 22 } as const;
/** The first column of what has no head: names, or figures as large as what they say matters. */
const NAMN = { ...VANLIG, ...LITEN } as const;
const STOR = {
	...VANLIG,
	...FET,
	alignVertical: 'center' as const,
	fontSize: 20,
	height: 32,
	textColor: `#${TECKEN.gran}`
} as const;
/** On the sheets of a workbook names have one width, in digits, and numbers no less than another. */
const NAMNBREDD = { minst: 26, mest: 34 };
const TALBREDD = 13;
/** A sheet that is no wider than this, in digits, is printed standing. */
const STAENDE = 112;
/** What a standing page has room for, and the width of a digit, in points. */
const SIDA = [493, 735];
const SIFFERBREDD = 5.4;
/** What is on a page is not made smaller than this to have room there. */
const MINST = 0.75;
/** The size of the text in half points, and the height of a line of it in points. */
const STORLEK = 22;
const RADHOJD = 15;
/** Over and under the text of a row, points: no rule cuts it. */
const RADLUFT = 2;
/** Of a column's width, in digits, so much is no text's. */
const KANT = 1;
/** A name after a number stands so many digits from it. */
const INDRAG = 1;

/**
 * Tables as an Excel workbook: a sheet each, or several under one another on one; numbers and days as
 * such, sums set apart, what must be said under the rows, and ready to be printed. The library is
 * fetched when it is first asked for.
 */
export async function xlsxAv(tabeller: readonly (Exporttabell | Exportblad)[]): Promise<Blob> {
	const { default: writeXlsx } = await import('write-excel-file/universal');
	const tagna = new Set<string>();
	const blad = tabeller.map((en) => ({ ...en, namn: bladnamn(en.namn, tagna) }));
	const namn = namnbredd(tabeller.flatMap((en) => ('tabeller' in en ? en.tabeller : [])));
	const ark = blad.map((en) => ('tabeller' in en ? samlat(en, namn) : { ark: ensamt(en) }));
	return writeXlsx(
		ark.map((en) => en.ark),
		{
			...{ fontFamily: 'Calibri', fontSize: 11 },
			features: [skapare(blad[0]!.rubrik), utskrift(blad.map((en, i) => ({ ...en, ...ark[i] })))]
		}
	).toBlob();
}

/** A table alone: its head always in sight, its title and what must be said under its rows. */
function ensamt(tabell: Exporttabell): Sheet<Blob> {
	const { namn, rubrik, kolumner, noter } = tabell;
	const bredder = kolumnbredder(tabell);
	return {
		sheet: namn,
		orientation: 'landscape',
		stickyRowsCount: 1,
		// The name of a row stays beside its numbers.
		...(kolumner[0]?.typ === 'text' &&
			kolumner.some(({ typ }) => isNumber(typ)) && { stickyColumnsCount: 1 }),
		columns: bredder.map((width) => ({ width })),
		data: [
			...rader(tabell, bredder),
			[],
			under(rubrik, bredder, FET),
			...noter.map((text) => under(text, bredder))
		]
	};
}

/** The first columns of all that is gathered are as wide. */
function namnbredd(tabeller: readonly Exporttabell[]): number {
	const egna = tabeller.flatMap((en) => kolumnbredder(en).slice(0, 1));
	return Math.min(NAMNBREDD.mest, Math.max(NAMNBREDD.minst, ...egna));
}

/** And numbers have the same room where it is enough for them. */
function gemensamma(tabeller: readonly Exporttabell[], forsta: number): number[] {
	const egna = tabeller.map(kolumnbredder);
	const flest = Math.max(...egna.map(({ length }) => length));
	return Array.from({ length: flest }, (_, k) => {
		if (k === 0) return forsta;
		const tal = tabeller.some(({ kolumner }) => kolumner[k] && isNumber(kolumner[k].typ));
		return Math.max(tal ? TALBREDD : 0, ...egna.map((bredd) => bredd[k] ?? FRI_KOLUMN));
	});
}

/** Tables of one subject: each under its title, and what must be said of them once at the end. */
function samlat(
	{ namn, titel, under: underst, tabeller, noter }: Exportblad,
	forsta: number
): { ark: Sheet<Blob>; sida: Sida } {
	const bredder = gemensamma(tabeller, forsta);
	const data = [
		under(titel, bredder, BLADTITEL),
		under(underst, bredder, LITEN),
		[],
		...tabeller.flatMap((tabell) => [
			...(tabell.rubrik ? [under(tabell.rubrik, bredder, TITEL)] : []),
			...rader(tabell, bredder),
			[]
		]),
		...noter.map((text) => under(text, bredder, LITEN))
	];
	return {
		ark: {
			...{ sheet: namn, orientation: 'landscape', data, showGridLines: false },
			// The names of rows stay beside their numbers.
			...(bredder.length > 2 && { stickyColumnsCount: 1 }),
			columns: bredder.map((width) => ({ width }))
		},
		sida: sidan(summa(bredder), data)
	};
}

/** How gathered tables are printed: standing where they are narrow or long, and on one page where they can be read there. */
function sidan(bredd: number, data: readonly (readonly Cell[])[]): Sida {
	const hojd = data
		.map((rad) =>
			Math.max(
				RADHOJD,
				...rad.map((cell) =>
					cell && typeof cell === 'object' && 'height' in cell ? (cell.height ?? 0) : 0
				)
			)
		)
		.reduce((sum, en) => sum + en, 0);
	const ryms = ([sidbredd, sidhojd]: readonly number[]) =>
		hojd * Math.min(1, sidbredd! / (bredd * SIFFERBREDD)) * MINST <= sidhojd!;
	const liggande = ryms(SIDA.toReversed());
	const staende = bredd <= STAENDE || (!liggande && ryms(SIDA));
	return { staende, enSida: staende ? ryms(SIDA) : liggande };
}

/** The head of a table and its rows. @param bredder of the columns they stand in */
function rader(tabell: Exporttabell, bredder: readonly number[]): Cell[][] {
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
			const forst = stora ? STOR : utanHuvud ? NAMN : stil;
			const celler = kolumner.map(({ typ }, k) =>
				cell(rad[k] ?? null, typ, formatOf(k, rad, tabell), {
					...(k === 0 ? forst : stil),
					...(stora && k > 0 && { alignVertical: 'center' as const }),
					...indragen(k)
				})
			);
			return hog(celler, bredder);
		})
	];
}

/** Of a column of names after one of numbers. */
function indragna({ kolumner }: Exporttabell) {
	return (k: number) =>
		k > 0 && !isNumber(kolumner[k]!.typ) && isNumber(kolumner[k - 1]!.typ)
			? ({ align: 'left', indent: INDRAG } as const)
			: {};
}

function kolumnbredder(tabell: Exporttabell): number[] {
	const { kolumner, rader } = tabell;
	const indragen = indragna(tabell);
	const bredast = (k: number) =>
		kolumner.length > FA_KOLUMNER
			? BREDAST.tabell
			: k < kolumner.length - 1
				? BREDAST.fore
				: BREDAST.prosa;
	return kolumner.map(
		({ rubrik: huvud }, k) =>
			width(
				huvud,
				rader.map((rad) => length(rad[k] ?? null, formatOf(k, rad, tabell))),
				bredast(k)
			) + (indragen(k).indent ?? 0)
	);
}

function cell(
	value: Cellvarde,
	typ: Kolumntyp,
	format: string | undefined,
	stil: { alignVertical: 'top' | 'center'; topBorderStyle?: 'thin' }
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
function under(
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
		// A merged cell breaks its text a little sooner.
		[Math.max(NOTBREDD, summa(bredder)) * 0.96]
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
	const linjerad = celler.some((cell) => cell && 'bottomBorderStyle' in Object(cell));
	if (hogst === 1 && !linjerad) return celler;
	const height = hogst * RADHOJD + (linjerad ? RADLUFT : 0);
	return celler.map((cell, k) => {
		if (rader[k] !== hogst || !cell || typeof cell !== 'object') return cell;
		// A line by itself stands midway between its rules.
		const mitt = hogst === 1 && 'alignVertical' in cell && cell.alignVertical === 'top';
		const egen = 'height' in cell ? (cell.height ?? 0) : 0;
		return { ...cell, height: Math.max(height, egen), ...(mitt && MITT) } as Cell;
	});
}

/**
 * How a cell's number is shown; its signs are no language's, and each reader sees its own. Kronor are whole, as
 * on the page, and the cell keeps its öre. What is counted or measured in a unit of its row has the decimals of
 * its row, so that 28 users are 28.
 */
function formatOf(
	k: number,
	rad: readonly Cellvarde[],
	{ kolumner }: Pick<Exporttabell, 'kolumner'>
): string | undefined {
	const { typ, ord } = kolumner[k]!;
	switch (typ) {
		case 'text':
			return undefined;
		case 'kr':
			return ord
				? `${FORMAT.kr}" ${ord.plus}";${FORMAT.kr}" ${ord.minus}";"${ord.noll}"`
				: FORMAT.kr;
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

/** Wide enough for the longest word of the header, which is set on three lines at most or if it is short on one, and for every cell. */
function width(rubrik: string, langder: readonly number[], bredast: number): number {
	const enRad = textbredd(rubrik, STORLEK) / textbredd('0', STORLEK);
	const huvud = Math.max(
		...rubrik.split(' ').map((ord) => ord.length),
		rubrik.length / 2.5,
		enRad <= KORT_HUVUD ? enRad : 0
	);
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
	const [plus = '', minus = '', noll = ''] = format?.split(';') ?? [];
	const ord = /" (.*)"/.exec(value < 0 ? minus : plus)?.[0].length ?? 0;
	if (value === 0 && noll) return noll.length;
	const visade = plus.replace(/".*/, '').split('.')[1]?.length ?? 0;
	const hela = String(Math.trunc(value)).length;
	return hela + Math.floor((hela - 1) / 3) + (visade > 0 ? visade + 1 : 0) + ord;
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
