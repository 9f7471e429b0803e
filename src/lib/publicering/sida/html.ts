/** Text that is safe markup. Made only by `markup`, or by code that has checked the text itself. */
export class Html {
	constructor(readonly text: string) {}
}

export type Htmldel = string | number | Html | null | false | readonly Htmldel[];

const TECKEN: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	// A parser would turn the first of these two into a line feed, and drop the second.
	'\r': '&#13;',
	'\0': '\ufffd'
};

/** Text escaped for use between tags, or in a quoted attribute. */
export function escape(text: string): string {
	return text.toWellFormed().replace(/[&<>"'\r\0]/g, (tecken) => TECKEN[tecken]!);
}

/** Markup in which every inserted value is escaped. Lists are joined; null and false give nothing. */
export function markup(delar: TemplateStringsArray, ...varden: Htmldel[]): Html {
	return new Html(delar.map((del, i) => (i === 0 ? '' : skriv(varden[i - 1]!)) + del).join(''));
}

function skriv(varde: Htmldel): string {
	if (varde === null || varde === false) return '';
	if (varde instanceof Html) return varde.text;
	return typeof varde === 'object' ? varde.map(skriv).join('') : escape(String(varde));
}
