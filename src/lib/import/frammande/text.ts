import type { Slag } from './slag';

const HTML =
	/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|div|script|title|center|p|br|h\d|font|b|tr|td|span)\b/i;
/** A declaration, or an element that contains another. One word in angle brackets may be a table's header. */
const XML = /^\s*(?:<\?xml\b|<![a-z-]|<[a-z_][^<>]*>\s*<)/i;
const MEJLHUVUD =
	/^(?:return-path|received|delivered-to|message-id|mime-version|from|to|date|subject|content-type|x-[\w-]+):\s/i;
/** The beginnings of JSON: a table's first cell may hold a brace, but not these. */
const JSONBORJAN = /^\s*(?:\{\s*["}]|\[\s*(?:[[{"\]]|-?\d+\s*[,\]]|true|false|null))/;

/** The kind of a text that begins as something else than a table; null when it may be a table. */
export function slagAvText(head: string): Slag | null {
	if (HTML.test(head)) return 'htmltabell';
	if (XML.test(head)) return slagAvXml(head);
	if (JSONBORJAN.test(head)) return /"(?:doc_id|resource_id)"/.test(head) ? 'genvag' : 'json';
	if (/^\s*BEGIN:VCALENDAR/i.test(head)) return 'kalender';
	if (/^\s*BEGIN:VCARD/i.test(head)) return 'visitkort';
	if (/^\s*\[InternetShortcut\]/i.test(head)) return 'genvag';
	if (/^\s*(?:CHARSET|AXIS-VERSION)\s*=\s*"/.test(head)) return 'px';
	return slagAvMejl(head);
}

/** The kind of an XML text, by its first element after the prologue. */
function slagAvXml(head: string): Slag | null {
	const rest = head.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '');
	const [, namn = '', attribut = ''] = /<([a-z_][\w:.-]*)([^>]*)/i.exec(rest) ?? [];
	const rot = namn.replace(/^.*:/, '');
	if (/mso-application[^>]*Excel|office:spreadsheet/i.test(head)) return 'kalkylxml';
	if (/sie\.se\/sie5/i.test(attribut) || /^Sie(?:Entry)?$/.test(rot)) return 'sie5';
	if (/opendocument/i.test(attribut)) return 'ods';
	if (rot === 'html') return 'htmltabell';
	if (rot === 'svg') return 'bild';
	return rot === '' ? null : 'xml';
}

/** Whether the text begins as an e-mail: three header lines, since a table may have one that looks so. */
function slagAvMejl(head: string): Slag | null {
	const rader = head.split('\n', 20);
	if (!MEJLHUVUD.test(rader[0] ?? '') || rader.filter((rad) => MEJLHUVUD.test(rad)).length < 3)
		return null;
	return /^content-type:\s*multipart\/related/im.test(head) && /^content-location:/im.test(head)
		? 'webbarkiv'
		: 'mejl';
}
