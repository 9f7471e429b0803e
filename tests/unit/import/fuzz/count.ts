import type { TextDialect } from '$lib/import/report/report';

const DELIMITERS: Readonly<Record<string, string>> = {
	semikolon: ';',
	komma: ',',
	tabb: '\t',
	lodstreck: '|',
	mellanslag: ' '
};

/**
 * The records of a file, cut as plainly as can be; null where the quotes do not add up, so that it
 * cannot be said what is a record.
 */
export function plainRecords(bytes: Uint8Array, dialekt: TextDialect): string[][] | null {
	const delimiter = dialekt.avgransare
		.split(' och ')
		.map((name) => DELIMITERS[name])
		.join('');
	const text = withoutDosEnd(decoded(bytes, dialekt.teckenkodning).replaceAll('\0', '')).replace(
		/\r{1,2}\n|\r/g,
		'\n'
	);
	return split(text, delimiter, dialekt.citattecken ?? '"');
}

function withoutDosEnd(text: string): string {
	const end = text.trimEnd();
	return end.endsWith('\x1a') ? end.slice(0, -1) : text;
}

function decoded(bytes: Uint8Array, teckenkodning: string): string {
	if (teckenkodning.startsWith('UTF-16'))
		return new TextDecoder(teckenkodning === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be').decode(bytes);
	return new TextDecoder(teckenkodning.startsWith('UTF-8') ? 'utf-8' : 'latin1').decode(bytes);
}

function split(text: string, delimiter: string, quote: string): string[][] | null {
	const records: string[][] = [];
	let record: string[] = [];
	let at = 0;
	for (;;) {
		let cell = '';
		if (quote !== '' && text.startsWith(quote, at)) {
			for (at++; ; at++) {
				if (at >= text.length) return null;
				if (text[at] !== quote) cell += text[at];
				else if (text[at + 1] === quote) cell += text[++at];
				else break;
			}
			at++;
		} else {
			for (; at < text.length && text[at] !== '\n' && !text.startsWith(delimiter, at); at++)
				cell += text[at];
			if (quote !== '' && cell.includes(quote)) return null;
		}
		record.push(cell);
		if (at >= text.length) return [...records, record];
		if (text[at] === '\n') {
			records.push(record);
			record = [];
			at++;
		} else if (text.startsWith(delimiter, at)) at += delimiter.length;
		else return null;
	}
}
