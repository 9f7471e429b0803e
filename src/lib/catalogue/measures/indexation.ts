import { uppraknade } from '$lib/domain/format';
import { kedja, type Lank, type LpixAr } from '$lib/domain/lpix';
import type { InputRow, Measure, Missing } from './measure';

/** What the measures that follow LPIX have in common. */
export const LPIX_ROWS =
	'SELECT ar, procent_milli, index_mikro, kalla, fil FROM lpix ORDER BY ar, ordning';

export const INDEX_REMARKS: Measure['remarks'] = [
	'LPIX är det tal som är fastställt i Regionplan med budget, inläst per år. Det räknas aldrig om i efterhand.'
];

export function lpixPerAr(rows: readonly InputRow[]): Map<number, LpixAr> {
	return new Map(
		rows.map((row) => [
			row.ar as number,
			{
				ar: row.ar as number,
				procent_milli: row.procent_milli as number | null,
				index_mikro: row.index_mikro === null ? null : BigInt(row.index_mikro as number)
			}
		])
	);
}

/** The agreement's chain to a year, or what is missing: the years' LPIX, or a whole year at all. */
export function agreementChain(
	index: { prisar: number; forsta_helar: number },
	ar: number,
	lpix: ReadonlyMap<number, LpixAr>
): Lank[] | Missing {
	if (ar < index.forsta_helar) return beforeFirstYear(index);
	const lankar = kedja(index.prisar, ar, lpix);
	return 'saknas' in lankar ? { saknas: lankar.saknas.map((year) => `lpix ${year}`) } : lankar;
}

export function beforeFirstYear({ forsta_helar }: { forsta_helar: number }): Missing {
	return { saknas: [`avtalets första hela år är ${forsta_helar}`] };
}

/** Which of the years' values are examples and not decided ones: said wherever they are used. */
export function lpixNotes(rows: readonly InputRow[], fran: number, till: number): string[] {
	const exempel = rows
		.filter(({ ar, kalla }) => (ar as number) > fran && (ar as number) <= till && isExample(kalla))
		.map(({ ar }) => String(ar));
	return exempel.length > 0 ? [`LPIX för ${uppraknade(exempel)} är exempelvärden.`] : [];
}

export function isExample(kalla: unknown): boolean {
	return typeof kalla === 'string' && /exempel/i.test(kalla);
}
