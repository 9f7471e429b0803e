/** The fonts of the pages: each file's name, family and weight. The files are in `typsnitt/`. */
export const TYPSNITT = [
	{ fil: 'source-sans-3-latin-400-normal.woff2', familj: 'Source Sans 3', vikt: 400 },
	{ fil: 'source-sans-3-latin-600-normal.woff2', familj: 'Source Sans 3', vikt: 600 },
	{ fil: 'source-serif-4-latin-400-normal.woff2', familj: 'Source Serif 4', vikt: 400 },
	{ fil: 'source-serif-4-latin-600-normal.woff2', familj: 'Source Serif 4', vikt: 600 }
] as const;

/**
 * The fonts as CSS. They are optional: a font that loads late is kept for the next page, so that nothing moves
 * while somebody reads.
 * @param rot the relative path to the folder of `typsnitt/`, "../../"
 */
export function typsnittsstil(rot: string): string {
	return TYPSNITT.map(
		({ fil, familj, vikt }) =>
			`@font-face{font-family:'${familj}';font-style:normal;font-weight:${vikt};font-display:optional;src:url('${rot}typsnitt/${fil}') format('woff2')}`
	).join('\n');
}
