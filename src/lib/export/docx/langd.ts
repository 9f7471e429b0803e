import type { Block } from '$lib/dokument/dokument';
import { bitartext, type Textblock } from '$lib/dokument/markdown';

/** A report of up to this many pages has no table of contents, as on paper. */
const KORT = 10;
/** The number of lines on a page, and of letters on a line. */
const RADER = 56;
const TECKEN = 105;

/**
 * Whether a report is long enough for a table of contents. An estimate: only Word knows where a page ends.
 */
export function arLang(delar: readonly Block[]): boolean {
	return delar.reduce((sum, del) => sum + rader(del), 0) > KORT * RADER;
}

function rader(del: Block): number {
	switch (del.typ) {
		case 'rubrik':
			return del.niva === 1 ? 3.5 : 2;
		case 'tabell':
			return 3 + del.tabell.rader.length;
		case 'bild':
			return del.bredvid ? 0 : 17;
		case 'punkter':
			return del.punkter.reduce((sum, punkt) => sum + hoga(punkt), 0);
		case 'skrivet':
			return del.block.reduce((sum, en) => sum + skrivna(en), 0);
		case 'karta':
			return 12;
		case 'forst':
			return RADER;
		case 'diagram':
		case 'sidbrytning':
			return 0;
		default:
			return hoga(del.text);
	}
}

function skrivna(en: Textblock): number {
	const texter = en.typ === 'lista' ? en.punkter : [en.bitar];
	return texter.reduce((sum, bitar) => sum + hoga(bitartext(bitar)), 0);
}

/** The number of lines of a paragraph, including the space after it. */
const hoga = (text: string) => Math.ceil(text.length / TECKEN) + 0.5;
