interface HtmlPolicy {
	createHTML(html: string): string | null;
}
interface Factory {
	readonly defaultPolicy: object | null;
	createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

/**
 * Lets text be made HTML when there is none of it. The page allows no text to become HTML (Trusted
 * Types); ECharts empties an element by giving it the empty text as its HTML, and nothing more.
 */
export function tillatTomning(): void {
	const { trustedTypes } = globalThis as { trustedTypes?: Factory };
	if (trustedTypes?.defaultPolicy === null)
		trustedTypes.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
