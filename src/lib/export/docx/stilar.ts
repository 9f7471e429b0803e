import type { IStylesOptions } from 'docx';
import { TEXTBREDD } from './kolumnbredder';
import { radantal } from '../textbredd';

/**
 * Every Word has this font, and LibreOffice one of the same width. The page's own font would not come along.
 */
const FONT = 'Calibri';
const SVART = '1B1F1D';
/** Holds 4.5:1 on white. */
const GRA = '5D645F';
const GRAN = '1D5741';
const HJORTRON = 'A84B00';

export const TECKEN = {
	font: FONT,
	sprak: 'sv-SE',
	gra: GRA,
	gran: GRAN,
	hjortron: HJORTRON,
	linje: 'C4C4C4',
	svart: SVART,
	papper: 'FFFFFF'
};

/**
 * The county's colour mixed with white.
 * @param procent the share of the colour
 */
export function blandad(procent: number): string {
	const av = (i: number) => parseInt(GRAN.slice(i, i + 2), 16);
	return [0, 2, 4]
		.map((i) => Math.round(255 + ((av(i) - 255) * procent) / 100))
		.map((tal) => tal.toString(16).padStart(2, '0').toUpperCase())
		.join('');
}

/** The styles that are not Word's own, by id. */
export const STIL = {
	over: 'Over',
	under: 'Under',
	innehall: 'Innehallsrubrik',
	liten: 'Liten',
	post: 'Post',
	metod: 'Metod',
	mellan: 'Mellan',
	sidhuvud: 'Sidhuvud',
	sidfot: 'Sidfot',
	tabelltext: 'Tabelltext',
	tabellhuvud: 'Tabellhuvud'
} as const;

/** The line height follows the content, so that a chart fits. */
const AUTO = 'auto' as const;

/** Text sizes: the title, the first lines of page one, and headings by level. */
export const RUBRIK = { titel: 32, forst: 34, av: [30, 22, 21] } as const;

/**
 * The right indent that makes the lines of a heading about equally long.
 * @param hel the full width
 */
export function balans(text: string, storlek: number, hel = TEXTBREDD): number {
	// Letter widths are upper bounds: a heading that seems a little too long does fit.
	const rader = radantal(text, storlek, hel * 1.04);
	const steg = hel / 40;
	let bredd = hel;
	while (rader > 1 && radantal(text, storlek, bredd - steg) === rader) bredd -= steg;
	return Math.floor(hel - bredd);
}

/** Sizes are half points, distances twentieths of a point. */
export const STILAR: IStylesOptions = {
	default: {
		document: {
			run: { font: FONT, size: 20, color: SVART, language: { value: TECKEN.sprak } },
			paragraph: { spacing: { after: 100, line: 257, lineRule: AUTO } }
		},
		title: {
			run: { font: FONT, size: RUBRIK.titel, bold: true, color: SVART },
			paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: AUTO } }
		},
		heading1: rubrik(RUBRIK.av[0], 260, 20),
		heading2: rubrik(RUBRIK.av[1], 200, 40),
		heading3: rubrik(RUBRIK.av[2], 200, 40),
		listParagraph: { paragraph: { spacing: { after: 20 } } },
		caption: {
			run: { size: 19, bold: true, italics: false, color: SVART },
			paragraph: { keepNext: true, spacing: { before: 200, after: 60 } }
		},
		hyperlink: { run: { color: GRAN, underline: {} } }
	},
	paragraphStyles: [
		egen(STIL.over, 'Ovanför titeln', { size: 22, bold: true, color: GRAN }, { after: 40 }),
		egen(
			STIL.under,
			'Under titeln',
			{ size: 26, bold: true },
			{ after: 0, line: 240, lineRule: AUTO }
		),
		// Looks like a heading but is none, so that the contents do not list it.
		egen(STIL.innehall, 'Innehållets rubrik', { size: 24, bold: true }, { before: 280, after: 60 }),
		egen(
			STIL.liten,
			'Liten text',
			{ size: 17, color: GRA },
			{ after: 40, line: 240, lineRule: AUTO }
		),
		egen(STIL.post, 'Text om en post', { size: 19 }, { after: 10, line: 240, lineRule: AUTO }),
		egen(STIL.metod, 'Metodtext', { size: 18 }, { after: 100, line: 250, lineRule: AUTO }),
		// A line no higher than the picture on it, or than nothing.
		egen(STIL.mellan, 'Mellan tabeller', { size: 2 }, { after: 60, line: 240, lineRule: AUTO }),
		egen(STIL.sidhuvud, 'Sidhuvudets text', { size: 17, color: GRA }, { after: 0 }),
		egen(STIL.sidfot, 'Sidfotens text', { size: 17, color: GRA }, { after: 0 }),
		egen(
			STIL.tabelltext,
			'Tabelltext',
			{ size: 18 },
			{ before: 10, after: 10, line: 240, lineRule: AUTO }
		),
		egen(
			STIL.tabellhuvud,
			'Tabellhuvud',
			{ size: 16, color: GRA },
			{ after: 10, line: 240, lineRule: AUTO }
		)
	]
};

function rubrik(size: number, before: number, after: number) {
	return {
		run: { font: FONT, size, bold: true, color: SVART },
		paragraph: {
			keepNext: true,
			keepLines: true,
			spacing: { before, after, line: 247, lineRule: AUTO }
		}
	};
}

function egen(id: string, name: string, run: object, spacing: object) {
	return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph: { spacing } };
}
