import type { Paragraph, Table, TableOfContents } from 'docx';
import type { Block, Dokument, Skrivelse } from '$lib/dokument/dokument';
import { delarna } from './docxdelar';
import { arLang } from './docxlangd';
import { STIL, STILAR, TECKEN } from './docxstilar';
import { rent, xml } from './xmltext';

export const DOCX_TYP = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A4 with margins that leave 160 mm for the text, in twentieths of a point. */
const SIDA = {
	size: { width: 11_906, height: 16_838 },
	margin: { top: 1_304, bottom: 1_304, left: 1_417, right: 1_417, header: 624, footer: 624 }
};

/**
 * A report as a Word document: real headings, lists and tables, charts as vectors with a picture
 * for readers that cannot show them. The library is fetched when it is first asked for.
 * @param skrivelse goes before the report, on pages of its own
 */
export async function docxAv(dokument: Dokument, skrivelse?: Skrivelse): Promise<Blob> {
	const docx = await import('docx');
	const skriv = delarna(docx);
	const titel = rent(dokument.titel);
	const sidhuvud = (text: string) =>
		new docx.Header({
			children: [new docx.Paragraph({ style: STIL.sidhuvud, children: [new docx.TextRun(text)] })]
		});
	const sidfot = () =>
		new docx.Footer({
			children: [
				new docx.Paragraph({
					style: STIL.sidfot,
					children: [
						new docx.TextRun({
							children: ['Sida ', docx.PageNumber.CURRENT, ' av ', docx.PageNumber.TOTAL_PAGES]
						})
					]
				})
			]
		});
	const marke = dokument.marke ? rent(dokument.marke) : null;
	const avdelning = (huvud: string, children: (Paragraph | Table | TableOfContents)[]) => ({
		properties: { page: SIDA, titlePage: true },
		headers: {
			default: sidhuvud(marke ? `${marke} ${huvud}` : huvud),
			first: marke ? sidhuvud(marke) : new docx.Header({ children: [tom(docx)] })
		},
		footers: { default: sidfot(), first: sidfot() },
		children
	});
	const fil = new docx.Document({
		title: titel,
		creator: rent(dokument.skapare),
		lastModifiedBy: rent(dokument.skapare),
		description: rent(`${dokument.over}, ${dokument.rubrik}, ${dokument.under}`),
		styles: STILAR,
		numbering: {
			config: [
				{ reference: 'punkter', levels: [niva(docx, docx.LevelFormat.BULLET, '•')] },
				{ reference: 'nummer', levels: [niva(docx, docx.LevelFormat.DECIMAL, '%1.')] }
			]
		},
		sections: [
			...(skrivelse
				? [
						avdelning(`Tjänsteskrivelse, ${titel}`, [
							skriv.stycke(STIL.over, 'Tjänsteskrivelse'),
							skriv.titel(skrivelse.arende),
							skriv.uppgifter(skrivelse.uppgifter),
							...skriv.delar(skrivelse.delar)
						])
					]
				: []),
			avdelning(titel, [
				skriv.stycke(STIL.over, dokument.over),
				skriv.titel(dokument.rubrik),
				skriv.stycke(STIL.under, dokument.under),
				skriv.uppgifter(dokument.uppgifter),
				...medInnehall(docx, dokument, skriv.delar)
			])
		]
	});
	return docx.Packer.toBlob(fil, undefined, [
		{ path: 'docProps/core.xml', data: egenskaper(titel, rent(dokument.skapare)) }
	]);
}

/** What the contents are of: the paper to the board has headings too. */
const RAPPORTEN = { namn: 'rapporten', id: 90_000 };

/**
 * The parts of a report, with its contents after what answers first, where it is long. Word writes the
 * page numbers.
 */
function medInnehall(
	docx: typeof import('docx'),
	{ delar }: Dokument,
	skriv: (delar: readonly Block[]) => (Paragraph | Table)[]
): (Paragraph | Table | TableOfContents)[] {
	if (!arLang(delar)) return skriv(delar);
	const nasta = delar.findIndex((del, i) => i > 0 && del.typ === 'rubrik' && del.niva === 1);
	const till = delar[nasta - 1]?.typ === 'sidbrytning' ? nasta - 1 : nasta;
	const { namn, id } = RAPPORTEN;
	const rubrik = new docx.Paragraph({
		style: STIL.innehall,
		pageBreakBefore: true,
		text: 'Innehåll'
	});
	const slut = new docx.Paragraph({ style: STIL.liten, spacing: { after: 0 } });
	rubrik.addChildElement(new docx.BookmarkStart(namn, id));
	slut.addChildElement(new docx.BookmarkEnd(id));
	return [
		...skriv(delar.slice(0, till)),
		rubrik,
		new docx.TableOfContents('Innehåll', {
			hyperlink: true,
			headingStyleRange: '1-1',
			entriesFromBookmark: namn
		}),
		...skriv(delar.slice(till)),
		slut
	];
}

function tom(docx: typeof import('docx')): Paragraph {
	return new docx.Paragraph({});
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

/** The library's own has no language, which readers go by before they look inside. */
function egenskaper(titel: string, skapare: string): string {
	const nu = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
		`<dc:title>${xml(titel)}</dc:title><dc:creator>${xml(skapare)}</dc:creator>`,
		`<cp:lastModifiedBy>${xml(skapare)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
		`<dcterms:created xsi:type="dcterms:W3CDTF">${nu}</dcterms:created>`,
		`<dcterms:modified xsi:type="dcterms:W3CDTF">${nu}</dcterms:modified>`,
		`<dc:language>${TECKEN.sprak}</dc:language></cp:coreProperties>`
	].join('');
}
