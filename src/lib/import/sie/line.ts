/** One line of a SIE file: its label, its fields, and its object list. */
export interface SieLine {
	/** In capitals, with its #: "#PSALDO". Or "{" or "}" around the lines of a voucher. */
	label: string;
	/** The fields outside the object list, in order. */
	fields: string[];
	/** Dimensions and objects alternately, as they stand within the braces. */
	objects: string[];
}

const FIELD = /"((?:\\"|[^"])*)"?|([{}])|[^\s{}"]+/g;

/**
 * Cuts a line into fields (SIE 4B, 5.3–5.7): separated by spaces or tabs, quoted when needed, with \" for
 * a quotation mark.
 * @returns null for a blank line, and for text without a label
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
