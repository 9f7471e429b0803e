import type { Feature } from 'write-excel-file/universal';
import { xml } from './xmltext';

/** Excel takes no more than 255 characters of a header, and an ampersand is two. */
const LANGST = 120;

/**
 * How a workbook is printed: as wide as a page and no wider, its head on each of them, its title at
 * the top and the page's number at the foot. The library knows of the orientation alone, so the rest
 * is put into what it writes, where the format has it.
 * @param blad the name of each sheet and its title, in their order
 */
export function utskrift(blad: readonly { namn: string; rubrik: string }[]): Feature<Blob> {
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transformElementAttributes: (tagg, attribut) =>
						tagg === 'pageSetup' ? { ...attribut, fitToWidth: 1, fitToHeight: 0 } : attribut,
					transform: (arket, _, { sheetIndex }) =>
						efter(
							/<pageSetup [^>]*\/>/,
							sidhuvud(blad[sheetIndex]!.rubrik)
						)(efter(/<worksheet [^>]*>/, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')(arket))
				},
				'xl/workbook.xml': {
					transform: (boken) =>
						boken.replace('<definedNames/>', () => `<definedNames>${huvuden(blad)}</definedNames>`)
				}
			}
		}
	};
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
function huvuden(blad: readonly { namn: string }[]): string {
	return blad
		.map(({ namn }, i) => {
			const ark = xml(`'${namn.replaceAll("'", "''")}'`);
			return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${ark}!$1:$1</definedName>`;
		})
		.join('');
}
