import type { ImageRun, Paragraph, ParagraphChild, Table } from 'docx';
import type { Block, Forstlista, Forstrad, RitatDiagram } from '$lib/dokument/dokument';
import { PX } from './bild';
import { balans, RUBRIK, STIL, TECKEN } from './stilar';
import { TEXTBREDD } from './kolumnbredder';
import { ramlosa } from './ramlos';
import type { Docx } from './text';

type Rubrik = Extract<Block, { typ: 'rubrik' }>;
type Forst = Extract<Block, { typ: 'forst' }>;

/** The functions that page one is written with. */
interface Skrivare {
	texter(text: string, mer?: { bold?: boolean }): ParagraphChild[];
	stycke(style: string, text: string): Paragraph;
	bildrun(bild: RitatDiagram, bredd: number): ImageRun;
}

/** The columns of its rows, as on paper: the figure, its text, its picture. */
const SPALTER = [1_758, 4_252, 3_628] as const;
/** The width of a text without a picture. */
const UTAN_NAMN = SPALTER[1] + SPALTER[2];
/** The width of the biggest figure and of the chart beside it. */
const HJALTE = [4_309, 5_329] as const;
/** The height of the rows: lower when there are more than `FA`. */
const FA = 4;
const RADHOJD = { av_fa: 1_400, av_manga: 840 };
/**
 * The largest width of a picture in px, relative to its row's height: pictures are four times as wide as high.
 */
const BILD_AV_HOJD = 0.215;
/** The space between a picture and the edge of its column, px. */
const LUFT = 8;

/**
 * The functions that write page one as it looks on paper: the biggest figure, and a row for each of the
 * others.
 */
export function forstasidan(docx: Docx, { texter, stycke, bildrun }: Skrivare) {
	const { Paragraph, TableRow, TextRun } = docx;
	const { INGA, linje: linjen, cell, tabell } = ramlosa(docx);
	const linje = linjen(TECKEN.linje, 4);
	const streck = linjen(TECKEN.svart, 6);

	/** A heading that begins with a number, which gets a line of its own. */
	function rubrik({ text, tal = '' }: Rubrik, plats: number): Paragraph {
		const fynd = text.slice(tal.length).trimStart();
		const utan = tal === '';
		// The unit after the number is small. Non-breaking spaces inside the number belong to it.
		const [, siffra, enhet] = /^(.*\d)(?:\u00a0(\D+))?$/.exec(tal) ?? ['', tal];
		return new Paragraph({
			heading: docx.HeadingLevel.HEADING_1,
			spacing: { before: 0, line: 240, lineRule: docx.LineRuleType.AUTO },
			indent: { right: balans(fynd, RUBRIK.forst, plats) },
			children: [
				...(utan
					? []
					: [
							new TextRun({
								text: siffra!,
								size: siffra!.length > 5 ? 96 : 144,
								color: TECKEN.gran
							}),
							new TextRun({
								text: `${enhet ? `\u00a0${enhet}` : ''} `,
								size: 36,
								color: TECKEN.gra
							})
						]),
				new TextRun({ text: fynd, size: RUBRIK.forst, ...(!utan && { break: 1 }) })
			]
		});
	}

	/** The biggest figure with its chart beside it; without a chart, `under` stands below it. */
	function hjalten(
		rub: Rubrik,
		bild: RitatDiagram | null,
		{ mer }: Forst,
		under: readonly (Paragraph | Table)[]
	): (Paragraph | Table)[] {
		const sagt = mer.map((text) => stycke(STIL.liten, text));
		if (!bild) return [rubrik(rub, TEXTBREDD), ...under, ...sagt];
		const rad = [
			cell(HJALTE[0], [rubrik(rub, HJALTE[0] - 100), ...sagt]),
			cell(HJALTE[1], [
				stycke(STIL.liten, bild.bildtext),
				new Paragraph({ spacing: { after: 0 }, children: [bildrun(bild, HJALTE[1] / PX - LUFT)] })
			])
		];
		return [tabell(HJALTE, [new TableRow({ cantSplit: true, children: rad })])];
	}

	function raden({ tal, enhet, text, ritad }: Forstrad, hojd: number) {
		const kant = { ...INGA, top: linje };
		const siffra = [
			new TextRun({ text: tal, bold: true, size: tal.length > 6 ? 34 : 44 }),
			...(enhet ? [new TextRun({ text: `\u00a0${enhet}`, size: 20, color: TECKEN.gra })] : [])
		];
		const i = (children: ParagraphChild[]) => [
			new Paragraph({ style: STIL.tabelltext, spacing: { before: 50, after: 50 }, children })
		];
		return new TableRow({
			cantSplit: true,
			height: { value: ritad ? hojd : RADHOJD.av_manga, rule: docx.HeightRule.ATLEAST },
			children: [
				cell(SPALTER[0], i(siffra), { borders: kant }),
				...(ritad
					? [
							cell(SPALTER[1], i(texter(text)), { borders: kant }),
							cell(
								SPALTER[2],
								i([bildrun(ritad, Math.min(SPALTER[2] / PX - LUFT, hojd * BILD_AV_HOJD))]),
								{ borders: kant }
							)
						]
					: [cell(UTAN_NAMN, i(texter(text)), { borders: kant, columnSpan: 2 })])
			]
		});
	}

	function listan({ namn, rader }: Forstlista) {
		const kant = { ...INGA, top: streck };
		const rad = (children: ParagraphChild[], i: number, av: number) =>
			new Paragraph({
				style: STIL.tabelltext,
				spacing: { before: i === 0 ? 90 : 10, after: i === av - 1 ? 120 : 10 },
				children
			});
		return new TableRow({
			cantSplit: true,
			children: [
				cell(SPALTER[0], [rad(texter(namn, { bold: true }), 0, 1)], {
					borders: kant,
					plats: 'top'
				}),
				cell(
					UTAN_NAMN,
					rader.map(({ fet, text }, i) =>
						rad(
							[...(fet ? texter(`${fet}: `, { bold: true }) : []), ...texter(text)],
							i,
							rader.length
						)
					),
					{ borders: kant, columnSpan: 2, plats: 'top' }
				)
			]
		});
	}

	/** The rows and lists below the biggest figure. */
	function under({ rader, sedan }: Forst): (Paragraph | Table)[] {
		const hojd = rader.length > FA ? RADHOJD.av_manga : RADHOJD.av_fa;
		const tabellrader = [...rader.map((rad) => raden(rad, hojd)), ...sedan.map(listan)];
		return [
			new Paragraph({ style: STIL.liten, spacing: { after: 60 } }),
			...(tabellrader.length > 0 ? [tabell(SPALTER, tabellrader)] : [])
		];
	}

	return { hjalten, under };
}
