import type { LoadedRows } from '../imported';
import { tal, text } from '../cells/radceller';

/** Rows of an economy file, read or being read. */
type Tabell = Pick<LoadedRows, 'table'>;

/** A key for rows that share a calendar: agreement and year. */
export function kalender(file: Tabell, row: number): string {
	const rad = { file, row };
	const period = tal(rad, 'period');
	const ar = period === null ? tal(rad, 'ar') : Math.floor(period / 100);
	return `${text(rad, 'avtal_nyckel')}\n${ar}`;
}

/** A key for rows that are added up together: the costs, or the incomes, of an agreement and a year. */
export function grupp(file: Tabell, row: number): string {
	return `${kalender(file, row)}\n${text({ file, row }, 'slag')}`;
}

/** The key of an amount's post; for an income, of the financier where one is named. */
export function postnyckel(file: Tabell, row: number): string {
	const rad = { file, row };
	const [post, motpart] = [text(rad, 'post_nyckel'), text(rad, 'motpart_nyckel')];
	return text(rad, 'slag') === 'intakt' ? motpart || post : post || motpart;
}

/** The month of a row, 1–13; null for the whole year. */
export function manadAv(file: Tabell, row: number): number | null {
	const period = tal({ file, row }, 'period');
	return period === null ? null : period % 100;
}

/** The months that a file covers. */
export interface Manader {
	/** The months with an outcome; when there are none, the months of the rows. */
	alla: ReadonlySet<number>;
	/** The last month with an outcome; 0 when there is none. */
	senast: number;
}

/** The months that a file covers, by agreement and year. An outcome of zero counts as not yet filled in. */
export function manaderAv(file: Pick<LoadedRows, 'table' | 'rad'>): Map<string, Manader> {
	const rader = new Map<string, Set<number>>();
	const utfall = new Map<string, Set<number>>();
	for (let row = 0; row < file.rad.length; row++) {
		const manad = manadAv(file, row);
		const key = kalender(file, row);
		const put = (months: Map<string, Set<number>>, manad: number[]) =>
			months.set(key, new Set([...(months.get(key) ?? []), ...manad]));
		put(rader, manad === null ? [] : [manad]);
		if (manad !== null && (tal({ file, row }, 'utfall_ore') ?? 0) !== 0) put(utfall, [manad]);
	}
	return new Map(
		[...rader].map(([key, own]) => {
			const med = utfall.get(key);
			return [key, { alla: med ?? own, senast: Math.max(0, ...(med ?? [])) }];
		})
	);
}
