import type { Paragraph, Table, TableOfContents } from 'docx';
import type { Block, Dokument, Skrivelse } from '$lib/dokument/dokument';
import { delarna } from './delar';
import { TEXTBREDD } from './kolumnbredder';
import { arLang } from './langd';
import { STIL, STILAR, TECKEN } from './stilar';
import { EGENSKAPER, egenskaper } from '../egenskaper';
import { rent } from '$lib/domain/xmltext';

export const DOCX_TYP = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Innehall = (Paragraph | Table | TableOfContents)[];

/** A4 with the report's paper margins, in twentieths of a point. */
const SIDA = {
	size: { width: 11_906, height: 16_838 },
	margin: { top: 1_077, bottom: 907, left: 1_133, right: 1_133, header: 510, footer: 397 }
};

/**
 * A report as a Word document: real headings, lists and tables, and charts as vectors with a picture for
 * readers that cannot show them. The library is loaded at the first call.
 * @param skrivelse goes before the report, on pages of its own
 */
export async function docxAv(dokument: Dokument, skrivelse?: Skrivelse): Promise<Blob> {
	const docx = await import('docx');
	const raknas = arLang(dokument.delar) && !harOrimligtOrd(dokument);
	// Estimates the pages as Word lays them out: otherwise the contents have no numbers until somebody updates
	// them.
	const sidor = raknas && { pageNumbers: (await import('docx/layout')).estimatePageNumbers };
	const skriv = delarna(docx);
	const titel = rent(dokument.titel);
	const marke = dokument.marke ? rent(dokument.marke) : null;
	/** The page header: the title, and the mark on the whole document, which stands out. */
	const sidhuvud = (text = '') =>
		new docx.Header({
			children: [
				new docx.Paragraph({
					style: STIL.sidhuvud,
					tabStops: [{ type: docx.TabStopType.RIGHT, position: TEXTBREDD }],
					children: [
						new docx.TextRun(text),
						...(marke
							? [
									new docx.TextRun({
										children: [new docx.Tab(), marke],
										...{ bold: true, color: TECKEN.hjortron }
									})
								]
							: [])
					]
				})
			]
		});
	const sidfot = () =>
		new docx.Footer({
			children: [
				new docx.Paragraph({
					style: STIL.sidfot,
					alignment: docx.AlignmentType.RIGHT,
					children: [
						new docx.TextRun({
							children: ['Sida ', docx.PageNumber.CURRENT, ' av ', docx.PageNumber.TOTAL_PAGES]
						})
					]
				})
			]
		});
	const [forst = [], ...resten] = medInnehall(docx, dokument, skriv);
	/** A part that starts on a page of its own, under its own header; definitions are in two columns. */
	const avdelning = (huvud: string, [forst = [], ...resten]: readonly Innehall[]) => [
		{
			properties: { page: SIDA, titlePage: true },
			headers: {
				default: sidhuvud(huvud),
				first: sidhuvud()
			},
			footers: { default: sidfot(), first: sidfot() },
			children: forst
		},
		...resten.map((children, i) => ({
			properties: {
				...{ page: SIDA, type: docx.SectionType.CONTINUOUS },
				...(i % 2 === 0 && { column: { count: 2, space: 400 } })
			},
			children
		}))
	];
	const fil = new docx.Document({
		title: titel,
		creator: rent(dokument.skapare),
		lastModifiedBy: rent(dokument.skapare),
		description: rent(`${dokument.over}, ${dokument.rubrik}, ${dokument.under}`),
		styles: STILAR,
		...sidor,
		numbering: {
			config: [
				{ reference: 'punkter', levels: [niva(docx, docx.LevelFormat.BULLET, '•')] },
				{ reference: 'nummer', levels: [niva(docx, docx.LevelFormat.DECIMAL, '%1.')] }
			]
		},
		sections: [
			...(skrivelse
				? [
						...avdelning(`Tjänsteskrivelse, ${titel}`, [
							[
								skriv.stycke(STIL.over, 'Tjänsteskrivelse'),
								skriv.titel(skrivelse.arende),
								skriv.uppgifter(skrivelse.uppgifter),
								...skriv.delar(skrivelse.delar)
							]
						])
					]
				: []),
			...avdelning(rent(dokument.kort), [
				[
					...skriv.huvudet(dokument),
					...(harForstasida(dokument) ? [] : [skriv.uppgifter(dokument.uppgifter)]),
					...forst
				],
				...resten
			])
		]
	});
	return docx.Packer.toBlob(fil, undefined, [
		{ path: EGENSKAPER, data: egenskaper(titel, rent(dokument.skapare)) }
	]);
}

/** The bookmark that limits the contents to the report: the paper to the board has headings too. */
const RAPPORTEN = { namn: 'rapporten', id: 90_000 };

/** A word without end would take a minute to lay out. */
const harOrimligtOrd = ({ delar }: Dokument) =>
	/[^\s"]{500}/.test(
		JSON.stringify(delar.filter(({ typ }) => typ === 'skrivet' || typ === 'stycke'))
	);

/** Where nothing but words follow page one, they stand below it. */
const ORD: ReadonlySet<Block['typ']> = new Set(['rubrik', 'stycke']);

/** A first page without a figure does not count as page one. */
const harForstasida = ({ delar }: Dokument) => delar.some((del) => del.typ === 'rubrik' && del.tal);

/**
 * The parts of a report. A long report gets a table of contents after its first section. Page one is a page of
 * its own, with the report's facts at its foot.
 */
function medInnehall(
	docx: typeof import('docx'),
	dokument: Dokument,
	skriv: ReturnType<typeof delarna>
): Innehall[] {
	const { delar } = dokument;
	const nasta = delar.findIndex((del, i) => i > 0 && del.typ === 'rubrik' && del.niva === 1);
	const till =
		nasta < 0 ? delar.length : delar[nasta - 1]?.typ === 'sidbrytning' ? nasta - 1 : nasta;
	const [forst, sedan] = [delar.slice(0, till), delar.slice(till)];
	const egen = harForstasida(dokument);
	const sida1 = [...skriv.delar(forst), ...(egen ? skriv.foten(dokument.uppgifter) : [])];
	const bryts =
		!arLang(delar) && egen && sedan[0]?.typ === 'rubrik' && !sedan.every(({ typ }) => ORD.has(typ));
	const [borjan = [], ...resten] = spalter(bryts ? [{ typ: 'sidbrytning' }, ...sedan] : sedan).map(
		(en) => skriv.delar(en)
	);
	if (!arLang(delar)) return [[...sida1, ...borjan], ...resten];
	const { namn, id } = RAPPORTEN;
	const rubrik = new docx.Paragraph({
		style: STIL.innehall,
		pageBreakBefore: true,
		text: 'Innehåll'
	});
	const slut = new docx.Paragraph({ style: STIL.liten, spacing: { after: 0 } });
	rubrik.addChildElement(new docx.BookmarkStart(namn, id));
	slut.addChildElement(new docx.BookmarkEnd(id));
	const innehall = new docx.TableOfContents('Innehåll', {
		hyperlink: true,
		headingStyleRange: '1-1',
		entriesFromBookmark: namn
	});
	const alla: Innehall[] = [[...sida1, rubrik, innehall, ...borjan], ...resten];
	alla.at(-1)!.push(slut);
	return alla;
}

/** The parts in alternating groups: first those of full width, then definitions, which have two columns. */
function spalter(delar: readonly Block[]): Block[][] {
	const alla: Block[][] = [[]];
	for (const del of delar) {
		const iSpalt = del.typ === 'stycke' && del.liten === true;
		if (iSpalt !== (alla.length % 2 === 0)) alla.push([]);
		alla.at(-1)!.push(del);
	}
	return alla;
}

function niva(
	docx: typeof import('docx'),
	format: (typeof docx.LevelFormat)[keyof typeof docx.LevelFormat],
	text: string
) {
	return {
		level: 0,
		format,
		text,
		alignment: docx.AlignmentType.LEFT,
		style: { paragraph: { indent: { left: 340, hanging: 340 } } }
	};
}
