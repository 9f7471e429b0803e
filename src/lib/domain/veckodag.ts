import type { IsoDate } from './datum';

const namnen = new Intl.DateTimeFormat('sv-SE', { weekday: 'long', timeZone: 'UTC' });

/** The day of the week: "måndag". */
export function veckodag(date: IsoDate): string {
	return namnen.format(new Date(`${date}T00:00:00Z`));
}
