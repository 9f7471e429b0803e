import { SOURCES } from '$lib/catalogue/sources/all';
import { datum, gemen, uppraknade, versal } from '$lib/domain/format';
import type { Provenance } from '$lib/catalogue/measures/result';
import type { Kallfil } from './kallfil';

/** The loaded files, with no more than their names and what they hold. */
export type Kallfiler = readonly Pick<Kallfil, 'fil' | 'kalla'>[];

/**
 * The small line under a finding: "Hushåll · t.o.m. 30 september 2024 · källa: kontakter". It is published
 * with the report and so names no file; the file names are in the details behind the figure.
 * @param dag the words for the day of the figures, where the measure has its own
 */
export function kallrad(
	enhet: string,
	{ tom, filer }: Pick<Provenance, 'tom' | 'filer'>,
	inlasta: Kallfiler,
	dag = `t.o.m. ${datum(tom)}`
): string {
	return [versal(enhet), dag, ...kallord(filer, inlasta)].join(' · ');
}

/**
 * "källa: kontakter och aktiviteter": what the files hold, in the catalogue's order; empty when none is known.
 */
export function kallord(filer: readonly string[], inlasta: Kallfiler): string[] {
	const kanda = Object.values(SOURCES).filter(({ id }) =>
		inlasta.some(({ fil, kalla }) => kalla === id && filer.includes(fil))
	);
	if (kanda.length === 0) return [];
	const namn = kanda.map(({ id, title }) => (id === 'lpix' ? title : gemen(title)));
	return [`källa: ${uppraknade(namn)}`];
}
