/** A calendar day as ISO text, "2024-09-30". Compares correctly as text. */
export type IsoDate = string;

const DAY_MS = 86_400_000;

/** Days since 1970-01-01, for a valid ISO date. */
export function toDays(date: IsoDate): number {
	return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The ISO date a number of days after 1970-01-01. */
export function fromDays(days: number): IsoDate {
	return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** Whether the text is an existing day written as YYYY-MM-DD; 2023-02-29 is not. */
export function isIsoDate(text: string): boolean {
	return (
		/^\d{4}-\d{2}-\d{2}$/.test(text) &&
		!Number.isNaN(toDays(text)) &&
		fromDays(toDays(text)) === text
	);
}

export function isoDate(ar: number, manad: number, dag: number): IsoDate {
	return `${ar}-${String(manad).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
}

export function arAv(date: IsoDate): number {
	return Number(date.slice(0, 4));
}

/** Sorts the earlier day first. */
export function dagordning(a: IsoDate, b: IsoDate): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Month of the year, 1–12. */
export function manadAv(date: IsoDate): number {
	return Number(date.slice(5, 7));
}

/**
 * The same day `antal` months later (earlier if negative), or the last day of that month when it is
 * shorter.
 */
export function laggTillManader(date: IsoDate, antal: number): IsoDate {
	const index = arAv(date) * 12 + manadAv(date) - 1 + antal;
	const last = sistaDagen(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
	const same = last.slice(0, 8) + date.slice(8);
	return same < last ? same : last;
}

export function sistaDagen(ar: number, manad: number): IsoDate {
	return fromDays(toDays(manad === 12 ? isoDate(ar + 1, 1, 1) : isoDate(ar, manad + 1, 1)) - 1);
}
