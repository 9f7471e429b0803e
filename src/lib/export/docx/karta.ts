import type { Paragraph, Table, TextRun } from 'docx';
import { RADER, SPALTER, type Kommunkarta, type Ruta } from '$lib/dokument/karta';
import { antalOrd } from '$lib/domain/format';
import { TEXTBREDD } from './kolumnbredder';
import { blandad, STIL, TECKEN } from './stilar';
import type { Docx, Textskrivare } from './text';

/** The functions that draw the kommuner's tile map as a table. */
export function kartskrivare(docx: Docx, { texter }: Textskrivare) {
	const { BorderStyle, Paragraph, Table, TextRun } = docx;
	const kant = { style: BorderStyle.SINGLE, size: 16, color: TECKEN.papper } as const;

	/**
	 * The kommuner as they lie: each is a cell, with more colour the higher its rate.
	 * @param plats the largest width, twentieths of a point
	 */
	function karta({ rutor, om, utan }: Kommunkarta, plats = TEXTBREDD): (Paragraph | Table)[] {
		const bredd = Math.floor(plats / SPALTER);
		const cell = (ruta: Ruta | undefined, sista: boolean) => {
			const farg = ruta?.mork && { color: TECKEN.papper };
			const rad = (children: TextRun[]) =>
				new Paragraph({
					style: STIL.tabelltext,
					keepNext: !sista,
					tabStops: [{ type: docx.TabStopType.RIGHT, position: bredd - 160 }],
					children
				});
			return new docx.TableCell({
				width: { size: bredd, type: docx.WidthType.DXA },
				borders: { top: kant, left: kant, right: kant, bottom: kant },
				...(ruta && {
					shading: { type: docx.ShadingType.CLEAR, fill: blandad(ruta.toning), color: 'auto' }
				}),
				children: ruta
					? [
							rad([new TextRun({ text: ruta.kommun, size: 17, ...farg })]),
							rad([
								new TextRun({ text: ruta.tal, size: 26, bold: true, ...farg }),
								new TextRun({
									children: [new docx.Tab(), antalOrd(ruta.flyttade, 'hushåll', 'hushåll')],
									...{ size: 16, ...farg }
								})
							])
						]
					: [rad([])]
			});
		};
		return [
			new Paragraph({ style: STIL.liten, keepNext: true, children: texter(`${om}.`) }),
			new Table({
				columnWidths: Array.from({ length: SPALTER }, () => bredd),
				layout: docx.TableLayoutType.FIXED,
				width: { size: SPALTER * bredd, type: docx.WidthType.DXA },
				margins: { top: 20, bottom: 20, left: 80, right: 80 },
				tableLook: { firstRow: false, firstColumn: false, noVBand: true, noHBand: true },
				rows: Array.from(
					{ length: RADER },
					(_, r) =>
						new docx.TableRow({
							cantSplit: true,
							children: Array.from({ length: SPALTER }, (_, s) =>
								cell(
									rutor.find(({ plats: [rad, spalt] }) => rad === r + 1 && spalt === s + 1),
									r === RADER - 1
								)
							)
						})
				)
			}),
			new Paragraph({ style: STIL.liten, children: texter(utan?.mening ?? '') })
		];
	}

	return { karta };
}
