import type { Figur } from './avsnitt/figur';

/**
 * The figures without the notes that an earlier one in the report has already shown.
 * @param sagda the notes shown so far; the figures' own are added to it
 */
export function medEngangsnoter(figurer: readonly Figur[], sagda: Set<string>): Figur[] {
	return figurer.map((figur) => {
		const noter = figur.noter.filter((not) => !sagda.has(not));
		for (const not of noter) sagda.add(not);
		return { ...figur, noter };
	});
}
