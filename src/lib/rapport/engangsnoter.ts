import type { Figur } from './avsnitt/figur';

/**
 * Figures whose notes are said once in a report: those that an earlier one has said are left out.
 * @param sagda what has been said, to which theirs are added
 */
export function medEngangsnoter(figurer: readonly Figur[], sagda: Set<string>): Figur[] {
	return figurer.map((figur) => {
		const noter = figur.noter.filter((not) => !sagda.has(not));
		for (const not of noter) sagda.add(not);
		return { ...figur, noter };
	});
}
