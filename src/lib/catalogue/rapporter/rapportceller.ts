import { antal, avvikelse, beloppUtanEnhet, procent, tal } from '$lib/domain/format';
import type { Beloppsenhet } from '$lib/domain/format';
import type { Cellslag, Rapporttabell, Tabellsammanhang } from './rapporttabeller';

/** A table of the report with its rows, as it is shown and as it is taken along. */
export interface Tabellrader {
	namn: string;
	rubrik: string;
	kolumner: { id: string; rubrik: string; slag: Cellslag }[];
	/** As it is shown. */
	celler: string[][];
	/** Money in kronor, to the öre; numbers as numbers. */
	varden: (string | number | null)[][];
	/** For each row, whether it sums up the others. */
	summa: boolean[];
}

/**
 * A table with its rows.
 * @param kommun narrows it to one kommun and what sums up, where the table can be; null for all
 */
export function tabellrader<Row extends object>(
	tabell: Rapporttabell<Row>,
	rows: readonly Row[],
	i: Tabellsammanhang,
	kommun: string | null = null
): Tabellrader {
	const summerar = (row: Row) => tabell.summa?.(row, rows) ?? false;
	const visade = rows.filter(
		(row) => !kommun || !tabell.kommun || tabell.kommun(row) === kommun || summerar(row)
	);
	const kolumner = tabell.kolumner(rows, i);
	const vardeAv = (row: Row, k: (typeof kolumner)[number]) =>
		k.ord ? k.ord(row) : (row[k.id] as string | number | null);
	return {
		namn: tabell.namn,
		rubrik: tabell.rubrik(i),
		kolumner: kolumner.map(({ id, rubrik, slag }) => ({ id, rubrik, slag })),
		celler: visade.map((row) =>
			kolumner.map((k) => visad(vardeAv(row, k), k.slag, i.enhet, k.tomt?.(row)))
		),
		varden: visade.map((row) => kolumner.map((k) => iKronor(vardeAv(row, k), k.slag))),
		summa: visade.map(summerar)
	};
}

/** A number as it is shown, with its columns' signs and decimals. */
function visad(
	value: string | number | null,
	slag: Cellslag,
	enhet: Beloppsenhet,
	tomt = '–'
): string {
	// As on the page: a number that is not known is told apart from an empty name.
	if (value === null && slag !== 'text') return tomt;
	if (typeof value !== 'number') return value ?? '';
	switch (slag) {
		case 'text':
			return String(value);
		case 'antal':
		case 'kr':
			return antal(value);
		case 'tal':
			return tal(value);
		case 'procent':
			return procent(value);
		case 'kr_avvikelse':
			return avvikelse(value * 100, 'kr');
		case 'ore':
			return beloppUtanEnhet(value, enhet);
		case 'ore_avvikelse':
			return avvikelse(value, enhet);
	}
}

function iKronor(value: string | number | null, slag: Cellslag): string | number | null {
	const ore = slag === 'ore' || slag === 'ore_avvikelse';
	return typeof value === 'number' && ore ? value / 100 : value;
}
