/** One line of a SIE file: its label, its fields, and the pairs of its object list. */
export interface SieLine {
	/** With its #, in capitals: "#PSALDO"; "{" and "}" around a voucher's lines. */
	label: string;
	/** The fields that are not in the object list, in order. */
	fields: string[];
	/** Dimension and object by turns, as they stand between the braces. */
	objects: string[];
}

const FIELD = /"((?:\\"|[^"])*)"?|([{}])|[^\s{}"]+/g;

/**
 * Cuts a line into its fields (SIE 4B, 5.3–5.7): separated by spaces or tabs, quoted when need be,
 * with \" for a quote.
 * @returns null for a blank line and for text that belongs to no label
 */
export function sieLine(text: string): SieLine | null {
	const fields: string[] = [];
	const objects: string[] = [];
	let within = false;
	for (const [whole, quoted, brace] of text.matchAll(FIELD)) {
		if (brace) {
			if (fields.length === 0) return { label: brace, fields, objects };
			within = brace === '{';
		} else (within ? objects : fields).push(quoted?.replaceAll('\\"', '"') ?? whole);
	}
	const label = fields.shift()?.toUpperCase();
	return label?.startsWith('#') ? { label, fields, objects } : null;
}
