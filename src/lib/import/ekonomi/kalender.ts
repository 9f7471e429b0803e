import type { LoadedRows } from '../imported';
import { tal, text } from '../cells/radceller';

/** Rows of an economy file, read or being read. */
type Tabell = Pick<LoadedRows, 'table'>;

/** What shares a calendar: agreement and year. */
export function kalender(file: Tabell, row: number): string {
	const rad = { file, row };
	const period = tal(rad, 'period');
	const ar = period === null ? tal(rad, 'ar') : Math.floor(period / 100);
	return `${text(rad, 'avtal_nyckel')}\n${ar}`;
}

/** What is added up by itself: the costs or the incomes of an agreement and a year. */
export function grupp(file: Tabell, row: number): string {
	return `${kalender(file, row)}\n${text({ file, row }, 'slag')}`;
}

/** What an amount is told by: its post; of an income the financier, where it is named. */
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

/** Which months a file tells of. */
export interface Manader {
	/** Those that have an outcome; where none has, those of its rows. */
	alla: ReadonlySet<number>;
	/** The last that has an outcome; 0 when none has. */
	senast: number;
}

/** By agreement and year the months that a file tells of. Zeros are what is still empty. */
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
