import { nyckel } from '$lib/domain/nyckel';
import { BLANK } from './columns';
import { dag, parseDatum } from './cells/datum';

/** One column of a year (or a day) in Statistics Sweden's layout. */
export interface ScbYear {
	index: number;
	ar: number;
	/** The day the header itself names, or BLANK when it names only the year. */
	datum: number;
}

/** The columns that hold one year's population each: "2023", "Folkmängd 2023", "2023-11-01". */
export function scbYears(headers: readonly string[]): ScbYear[] {
	return headers.flatMap((header, index) => {
		const year = /^(?:folkmängd|befolkning|antal|invånare)?\s*((?:19|20)\d{2})$/i.exec(header);
		if (year) return [{ index, ar: Number(year[1]), datum: BLANK }];
		const datum = /^\d{4}-\d{2}-\d{2}$/.test(header) ? parseDatum(header) : BLANK;
		return datum === BLANK ? [] : [{ index, ar: Number(header.slice(0, 4)), datum }];
	});
}

const MONTHS =
	'januari februari mars april maj juni juli augusti september oktober november december'.split(
		' '
	);

/** The day and month a title tells ("Folkmängden den 31 december efter …"); 1 November when none. */
export function titleDay(title: string): (ar: number) => number {
	const match = /\b(\d{1,2})\s+([a-z]+)/gi;
	for (const [, day, month] of title.matchAll(match)) {
		const manad = MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
		if (manad > 0 && dag(2024, manad, Number(day)) !== BLANK)
			return (ar) => dag(ar, manad, Number(day));
	}
	return (ar) => dag(ar, 11, 1);
}

const TOTALS: ReadonlySet<string> = new Set(
	[
		'totalt',
		'total',
		'tot',
		'samtliga',
		'summa',
		'alla',
		'alla åldrar',
		'totalt ålder',
		'samtliga åldrar',
		'totalt alla åldrar',
		'totalt, samtliga åldrar',
		'totala antalet',
		'båda könen',
		'båda kön',
		'totalt kön',
		'män och kvinnor',
		'kvinnor och män'
	].map(nyckel)
);

/** Whether a cell of an age, sex or other dividing column is its total. */
export function isTotal(cell: string): boolean {
	return TOTALS.has(nyckel(cell));
}

const DIVIDING = /^(alder|aldersgrupp|age|kon|sex|gender|civilstand|fodelseland|medborgarskap)/;

/** Whether a header divides the population: age, sex … */
export function isDividing(header: string): boolean {
	return DIVIDING.test(nyckel(header));
}

/** Whether a row's content column ("tabellinnehåll") tells something else than the population. */
export function isOtherContent(cell: string): boolean {
	return !/folkmangd|befolkning|antal|invanare|population/.test(nyckel(cell));
}

/** Whether a header is SCB's content column. */
export function isContent(header: string): boolean {
	return /^(tabellinnehall|contents?(code)?|innehall|variabel)$/.test(nyckel(header));
}

/** A region that is a sum of others: the county, the country. */
export function isSumRegion(cell: string): boolean {
	const key = nyckel(cell);
	return (
		/^(00|23)?(riket|helariket|sverige|jamtlandslan|helalanet|jamtland)$/.test(key) ||
		key === '00' ||
		key === '23'
	);
}
