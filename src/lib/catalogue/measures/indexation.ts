import { uppraknade } from '$lib/domain/format';
import { arssteg, kedja, motsagda, somProcent, type Lank, type LpixAr } from '$lib/domain/lpix';
import { motsagdLpix, ovantadLpix } from '$lib/domain/rimligt';
import type { InputRow, Measure, Missing } from './measure';

/** The query shared by the measures that follow LPIX. */
export const LPIX_ROWS =
	'SELECT ar, procent_milli, index_mikro, kalla, utgava, fil FROM lpix ORDER BY ar, ordning';

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

/** The agreement's chain of LPIX up to a year; or what is missing, a year's LPIX or a whole year. */
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

/** The source of each year's value as given in the file or by the coordinator; '' for examples. */
export function lpixKallor(rows: readonly InputRow[]): Map<number, string> {
	return new Map(
		rows.map(({ ar, kalla, utgava }) => [
			ar as number,
			isExample(kalla) ? '' : [kalla, utgava].filter(Boolean).join(', ')
		])
	);
}

/**
 * Notes about the LPIX values in use: which are examples and not decided, which are outside the usual, and for
 * which years percentage and index disagree.
 */
export function lpixNotes(rows: readonly InputRow[], prisar: number, till: number): string[] {
	const lpix = lpixPerAr(rows);
	const lankar = kedja(prisar, till, lpix);
	const medIndex = !('saknas' in lankar) && lankar.some(({ index }) => index);
	const anvands = (ar: number) =>
		medIndex ? ar === prisar || ar === till : ar > prisar && ar <= till;
	const exempel = rows
		.filter(({ ar, kalla }) => anvands(ar as number) && isExample(kalla))
		.map(({ ar }) => String(ar));
	const ovantade = [...lpix.keys()].filter(anvands).flatMap((ar) => {
		const steg = ar > prisar ? arssteg(ar, lpix) : null;
		return (steg && ovantadLpix(ar, somProcent(steg))) ?? [];
	});
	return [
		...(exempel.length > 0 ? [`LPIX ${spannet(exempel)} är exempelvärden.`] : []),
		...ovantade,
		...motsagda(prisar, till, lpix).map(
			({ ar, procent, index }) =>
				`${motsagdLpix(ar, somProcent(procent), somProcent(index))} ${medIndex ? 'Indextalen' : 'Procenttalen'} räknas.`
		)
	];
}

export function isExample(kalla: unknown): boolean {
	return typeof kalla === 'string' && /exempel/i.test(kalla);
}

/** "2020–2024" when no year between is lacking; otherwise each year. */
function spannet(aren: readonly string[]): string {
	const [forst, sist] = [aren[0]!, aren.at(-1)!];
	return aren.length > 2 && Number(sist) - Number(forst) === aren.length - 1
		? `${forst}–${sist}`
		: uppraknade(aren);
}
