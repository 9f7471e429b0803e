interface HtmlPolicy {
	createHTML(html: string): string | null;
}
interface Factory {
	readonly defaultPolicy: object | null;
	createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

/**
 * Allows the empty string to become HTML. The page allows no text to become HTML (Trusted Types), but ECharts
 * empties an element by setting its HTML to '', and does no more than that.
 */
export function tillatTomning(): void {
	const { trustedTypes } = globalThis as { trustedTypes?: Factory };
	if (trustedTypes?.defaultPolicy === null)
		trustedTypes.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
