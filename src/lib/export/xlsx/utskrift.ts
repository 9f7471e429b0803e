import type { Cell, Feature } from 'write-excel-file/universal';
import { xml } from '$lib/domain/xmltext';
import { RADHOJD } from './rad';

/** The longest header: Excel takes at most 255 characters, and an ampersand counts as two. */
const LANGST = 120;
/** A sheet up to this width, in digits, is printed in portrait. */
const STAENDE = 112;
/** The size of a portrait page's content, and the width of a digit, in points. */
const SIDA = [493, 735];
const SIFFERBREDD = 5.4;
/** The smallest scale used to fit a sheet on one page. */
const MINST = 0.75;

/** How a sheet with several tables is printed. */
export interface Sida {
	staende: boolean;
	enSida: boolean;
}

interface Blad {
	namn: string;
	rubrik: string;
	/** Left out for a sheet with a single table: it is printed in landscape, on as many pages as it needs. */
	sida?: Sida;
}

/**
 * How several tables are printed: in portrait where they are narrow or long, and on one page where that is
 * readable.
 */
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
 * The print settings of a workbook: one page wide, the head of a single table on each of its pages, the title
 * at the top and the page number at the foot. The library only knows the orientation, so the rest is inserted
 * into its output where the format wants it.
 * @param blad each sheet's name and title, in order
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

/** Inserts text after the first match of the pattern, which must exist. */
const efter = (monster: RegExp, nytt: string) => (text: string) => {
	if (!monster.test(text)) throw new Error(`Arket saknar ${monster.source}.`);
	return text.replace(monster, (funnet) => funnet + nytt);
};

function sidhuvud(rubrik: string): string {
	// An ampersand begins a code, and two of them stand for one.
	const text = rubrik.length <= LANGST ? rubrik : `${rubrik.slice(0, LANGST - 1)}…`;
	const huvud = xml(`&L${text.replaceAll('&', '&&')}`);
	return `<headerFooter><oddHeader>${huvud}</oddHeader><oddFooter>&amp;RSida &amp;P av &amp;N</oddFooter></headerFooter>`;
}

/** The rows repeated on each printed page of a sheet. */
function huvuden(blad: readonly Blad[]): string {
	return blad
		.map(({ namn, sida }, i) => {
			if (sida) return '';
			const ark = xml(`'${namn.replaceAll("'", "''")}'`);
			return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${ark}!$1:$1</definedName>`;
		})
		.join('');
}
