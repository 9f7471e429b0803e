/** A file name's longest part that every system, mail and case-handling system takes. */
const LANGST = 80;

/** Words as a file name, without its ending: small letters a–z, digits and hyphens. */
export function filnamn(text: string): string {
	const namn = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return namn.slice(0, LANGST).replace(/-+$/, '') || 'fil';
}
