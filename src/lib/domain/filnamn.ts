/** The longest file name, without its ending, that all systems and mail programs accept. */
const LANGST = 80;

/** A text as a file name without its ending: small letters a–z, digits and hyphens. */
export function filnamn(text: string): string {
	const namn = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return namn.slice(0, LANGST).replace(/-+$/, '') || 'fil';
}
