import type { ITableCellBorders, Paragraph, Table } from 'docx';
import { TILL_OCH_MED, type Dokument, type Uppgift } from '$lib/dokument/dokument';
import { sats, TEXTBREDD } from './kolumnbredder';
import { ramlosa } from './ramlos';
import { balans, RUBRIK, STIL, TECKEN } from './stilar';
import type { Docx, Textskrivare } from './text';

/** The widths of the report's name and of its period beside it. */
const SPALTER = [6_400, TEXTBREDD - 6_400] as const;

/** The functions that identify the report, above page one and at its foot. */
export function omslagsskrivare(docx: Docx, { texter, stycke }: Textskrivare) {
	const { Paragraph, TableRow } = docx;
	const { INGA, linje, cell, tabell } = ramlosa(docx);

	const titel = (text: string, plats: number = TEXTBREDD) =>
		new Paragraph({
			heading: docx.HeadingLevel.TITLE,
			indent: { right: balans(text, RUBRIK.titel, plats) },
			children: texter(text)
		});

	/** The report's name and period, as on paper. */
	function huvudet({ over, rubrik, under, uppgifter }: Dokument): (Paragraph | Table)[] {
		const till = uppgifter.find(({ namn }) => namn === TILL_OCH_MED);
		const hoger = (style: string, text: string) =>
			new Paragraph({ style, alignment: docx.AlignmentType.RIGHT, children: texter(text) });
		const borders = { ...INGA, top: linje(TECKEN.gran, 12) };
		return [
			tabell(
				SPALTER,
				[
					new TableRow({
						cantSplit: true,
						children: [
							[stycke(STIL.over, over), titel(rubrik, SPALTER[0])],
							[
								...(till ? [hoger(STIL.liten, `${till.namn} ${till.varde}`)] : []),
								hoger(STIL.under, under)
							]
						].map((children, k) => cell(SPALTER[k]!, children, { borders, plats: 'bottom' }))
					})
				],
				{ top: 100, right: 0 }
			),
			new Paragraph({ style: STIL.mellan, spacing: { after: 240 } })
		];
	}

	/** The report's facts side by side, at the foot of page one. */
	function foten(alla: readonly Uppgift[]): (Paragraph | Table)[] {
		// The last day of the figures already stands at the top.
		const sagda = alla.filter(({ namn }) => namn !== TILL_OCH_MED);
		if (sagda.length === 0) return [];
		const { bredder } = sats(
			sagda.map(({ namn }) => ({ rubrik: namn, tal: false })),
			[sagda.map(({ varde }) => varde)]
		);
		const rad = (style: string, falt: keyof Uppgift, borders: ITableCellBorders) =>
			new TableRow({
				cantSplit: true,
				children: sagda.map((en, k) =>
					cell(bredder[k]!, [stycke(style, en[falt])], { borders, plats: 'top' })
				)
			});
		return [
			new Paragraph({ style: STIL.liten, spacing: { after: 120 } }),
			tabell(bredder, [
				rad(STIL.tabellhuvud, 'namn', { ...INGA, top: linje(TECKEN.linje, 4) }),
				rad(STIL.tabelltext, 'varde', INGA)
			])
		];
	}

	return { titel, huvudet, foten };
}
