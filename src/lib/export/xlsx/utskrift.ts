import type { Cell, Feature } from 'write-excel-file/universal';
import { xml } from '$lib/domain/xmltext';
import { RADHOJD } from './rad';

/** Excel takes no more than 255 characters of a header, and an ampersand is two. */
const LANGST = 120;
/** A sheet that is no wider than this, in digits, is printed standing. */
const STAENDE = 112;
/** What a standing page has room for, and the width of a digit, in points. */
const SIDA = [493, 735];
const SIFFERBREDD = 5.4;
/** What is on a page is not made smaller than this to have room there. */
const MINST = 0.75;

/** How a sheet with tables under one another is printed. */
export interface Sida {
	staende: boolean;
	enSida: boolean;
}

interface Blad {
	namn: string;
	rubrik: string;
	/** One that has a table alone lies, as many pages long as it is. */
	sida?: Sida;
}

/** How gathered tables are printed: standing where they are narrow or long, and on one page where they can be read there. */
export function sidan(bredd: number, data: readonly (readonly Cell[])[]): Sida {
	const hojd = data
		.map((rad) =>
			Math.max(
				RADHOJD,
				...rad.map((cell) =>
					cell && typeof cell === 'object' && 'height' in cell ? (cell.height ?? 0) : 0
				)
			)
		)
		.reduce((sum, en) => sum + en, 0);
	const ryms = ([sidbredd, sidhojd]: readonly number[]) =>
		hojd * Math.min(1, sidbredd! / (bredd * SIFFERBREDD)) * MINST <= sidhojd!;
	const liggande = ryms(SIDA.toReversed());
	const staende = bredd <= STAENDE || (!liggande && ryms(SIDA));
	return { staende, enSida: staende ? ryms(SIDA) : liggande };
}

/**
 * How a workbook is printed: as wide as a page and no wider, the head of a table alone on each of its
 * pages, its title at the top and the page's number at the foot. The library knows of the orientation
 * alone, so the rest is put into what it writes, where the format has it.
 * @param blad the name of each sheet and its title, in their order
 */
export function utskrift(blad: readonly Blad[]): Feature<Blob> {
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transform: (arket, _, { sheetIndex }) =>
						efter(
							/<pageSetup [^>]*\/>/,
							sidhuvud(blad[sheetIndex]!.rubrik)
						)(
							efter(/<worksheet [^>]*>/, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')(arket)
						).replace(/<pageSetup ([^>]*)\/>/, (_, attribut: string) =>
							pappret(attribut, blad[sheetIndex]!.sida)
						)
				},
				'xl/workbook.xml': {
					transform: (boken) =>
						boken.replace('<definedNames/>', (inga) => {
							const namn = huvuden(blad);
							return namn ? `<definedNames>${namn}</definedNames>` : inga;
						})
				}
			}
		}
	};
}

function pappret(attribut: string, sida: Sida | undefined): string {
	const vand = sida?.staende ? attribut.replace('landscape', 'portrait') : attribut;
	return `<pageSetup ${vand} fitToWidth="1" fitToHeight="${sida?.enSida ? 1 : 0}"/>`;
}

/** Puts something in after the first that is like the pattern, which must be there. */
const efter = (monster: RegExp, nytt: string) => (text: string) => {
	if (!monster.test(text)) throw new Error(`Arket saknar ${monster.source}.`);
	return text.replace(monster, (funnet) => funnet + nytt);
};

function sidhuvud(rubrik: string): string {
	// An ampersand begins a code, and two of them are one.
	const text = rubrik.length <= LANGST ? rubrik : `${rubrik.slice(0, LANGST - 1)}…`;
	const huvud = xml(`&L${text.replaceAll('&', '&&')}`);
	return `<headerFooter><oddHeader>${huvud}</oddHeader><oddFooter>&amp;RSida &amp;P av &amp;N</oddFooter></headerFooter>`;
}

/** The rows that are printed on each page of a sheet. */
function huvuden(blad: readonly Blad[]): string {
	return blad
		.map(({ namn, sida }, i) => {
			if (sida) return '';
			const ark = xml(`'${namn.replaceAll("'", "''")}'`);
			return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${ark}!$1:$1</definedName>`;
		})
		.join('');
}
