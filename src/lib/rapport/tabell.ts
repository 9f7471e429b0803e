import { TOTALT } from '$lib/catalogue/measures/economy';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import {
	filrubrik,
	kolumnrubrik,
	type Mattrad,
	type Matttabell,
	type Tabellkolumn,
	type Tabellsammanhang
} from '$lib/catalogue/measures/tabell';
import type { RowOf } from '$lib/catalogue/measures/results';
import { visad } from '$lib/domain/cellslag';
import { enDecimalFast, versal } from '$lib/domain/format';
import { LJUSORD } from '$lib/domain/ljus';
import { skillnadUtanEnhet, varderad } from '$lib/domain/skillnad';
import type { Stodtal } from '$lib/dokument/siffra';
import type { Cell, Tabell } from '$lib/dokument/tabell';

/** The measures that have a table. The calendar is shown as a list instead. */
export type Tabellmatt = Exclude<BuiltMeasureId, 'avtalskalender'>;

/** The table that the catalogue declares for a measure, for rows of any type. */
export function tabellFor(matt: Tabellmatt): Matttabell<Mattrad> {
	return MEASURES[matt].tabell!;
}

/** The name of the total row when only some rows are shown, since it is no total of those. */
const ALLA_PARTER = 'Alla parter';

/**
 * A measure's table, the same on every face.
 * @param alla the measure's rows
 * @param visade those of them that are shown
 */
export function matttabell<Id extends Tabellmatt>(
	matt: Id,
	alla: readonly RowOf<Id>[],
	i: Tabellsammanhang,
	visade: readonly RowOf<Id>[] = alla
): Tabell {
	const { namn, rubrik, kolumner: deklarerade, summa, lang, jamna } = tabellFor(matt);
	const rader = alla as readonly Mattrad[];
	const nagra = visade.length < alla.length;
	const kolumner = deklarerade.filter(({ visas }) => visas?.(rader, i) ?? true);
	return {
		matt,
		namn,
		rubrik: rubrik(i),
		kolumner: kolumner.map(({ id, slag, bred, framst, ...kolumn }) => {
			const rubrik = kolumnrubrik(kolumn, i);
			const ifil = filrubrik({ id, rubrik });
			return {
				id,
				rubrik,
				slag,
				...(ifil !== rubrik && { filrubrik: ifil }),
				...((typeof bred === 'function' ? bred(rader) : bred) && { bred: true as const }),
				...(framst && { framst })
			};
		}),
		rader: (visade as readonly Mattrad[]).map((row) => ({
			celler: (jamna ? jamnade : (celler: Cell[]) => celler)(
				kolumner.map((kolumn) => {
					const cell = cellen(row, kolumn, rader, i);
					return nagra && cell.text === TOTALT ? { ...cell, text: ALLA_PARTER } : cell;
				})
			),
			summa: summa?.(row, rader) ?? false
		})),
		noter: [],
		...(lang && { lang })
	};
}

/**
 * A number from a single row, with the name and format of its column.
 * @param kolumn one of the table's
 */
export function stodtal<Id extends Tabellmatt>(
	matt: Id,
	kolumn: Extract<keyof RowOf<Id>, string>,
	row: RowOf<Id>,
	i: Tabellsammanhang
): Stodtal {
	const { kolumner, rader } = matttabell(matt, [row], i);
	const k = kolumner.findIndex(({ id }) => id === kolumn);
	const { text, tal = null } = rader[0]!.celler[k]!;
	return { namn: kolumner[k]!.rubrik, matt: `${matt}.${kolumn}`, value: tal, text };
}

/** A kommun's own rows and the total rows, where the table can be narrowed to a kommun; else all. */
export function kommunensRader<Id extends Tabellmatt>(
	matt: Id,
	rows: readonly RowOf<Id>[],
	kommun: string | null
): RowOf<Id>[] {
	const { kommun: namn, summa } = tabellFor(matt);
	if (!kommun || !namn) return [...rows];
	const alla = rows as readonly Mattrad[];
	return rows.filter((_, i) => namn(alla[i]!) === kommun || summa?.(alla[i]!, alla));
}

/** When one of the numbers has a decimal, all get one. */
function jamnade(celler: Cell[]): Cell[] {
	const brutna = celler.some(({ tal, text }) => typeof tal === 'number' && text.includes(','));
	return celler.map((cell) =>
		brutna && typeof cell.tal === 'number' ? { ...cell, text: enDecimalFast(cell.tal) } : cell
	);
}

const namnlos = (varde: number | null): Cell => ({ text: String(varde ?? ''), varde });

function cellen(
	row: Mattrad,
	{ id, slag, skillnad, ord, text, ljus, tomt }: Tabellkolumn<Mattrad>,
	rader: readonly Mattrad[],
	sammanhang: Tabellsammanhang
): Cell {
	if (ljus) {
		const farg = ljus(row, sammanhang);
		if (farg === null) return { text: 'Prognos saknas' };
		if (farg === undefined) return { text: '' };
		return { text: LJUSORD[farg], ljus: farg };
	}
	const value = row[id] ?? null;
	if (slag === 'text') {
		if (typeof value !== 'string') return namnlos(value);
		if (text) return { text: text(value), varde: value };
		return { text: ord ? versal(value) : value };
	}
	if (typeof value !== 'number') {
		// An unknown number looks different from one that cannot exist.
		const ingen = tomt?.(row, rader);
		return ingen === undefined ? { text: '–', tal: null } : { text: '', tal: null, tomt: ingen };
	}
	const { enhet } = sammanhang;
	if (!skillnad) return { text: visad(value, slag, enhet), tal: value };
	const av = typeof skillnad === 'string' ? skillnad : skillnad(row);
	const [ore, i] = slag === 'kr' ? [value * 100, 'kr' as const] : [value, enhet];
	const ton = varderad(ore, i, av);
	return { text: skillnadUtanEnhet(ore, i, av), tal: value, ...(ton && { ton }) };
}
