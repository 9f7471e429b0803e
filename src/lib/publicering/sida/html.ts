/** Text that is markup, and safe as such: made by `markup` alone, or by what has checked it itself. */
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
	// A parser makes a line feed of the first and drops the second.
	'\r': '&#13;',
	'\0': '\ufffd'
};

/** Text as it stands between tags, or between the quotes of an attribute. */
export function escape(text: string): string {
	return text.toWellFormed().replace(/[&<>"'\r\0]/g, (tecken) => TECKEN[tecken]!);
}

/** Markup with everything put in it escaped, whatever it holds; lists one after the other, null and false nothing. */
export function markup(delar: TemplateStringsArray, ...varden: Htmldel[]): Html {
	return new Html(delar.map((del, i) => (i === 0 ? '' : skriv(varden[i - 1]!)) + del).join(''));
}

function skriv(varde: Htmldel): string {
	if (varde === null || varde === false) return '';
	if (varde instanceof Html) return varde.text;
	return typeof varde === 'object' ? varde.map(skriv).join('') : escape(String(varde));
}
