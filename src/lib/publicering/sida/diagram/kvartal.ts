import { oklartOrd } from '$lib/domain/diagramtext';
import { antal } from '$lib/domain/format';
import { flytta, parseKvartal } from '$lib/domain/kvartal';
import type { Diagram } from '../../paket/del';
import { markup } from '../html';
import { FA_KVARTAL, tidsaxel } from './tidsaxel';
import { procentAv, type Ritningar } from './ritning';

/** Room above the columns, px, for last year's label and its line. */
const OVER = 44;
const NAMN = 16;
const YTA = 150;
/** The largest width of a column, as a part of the drawing. */
const BREDAST = 0.1;

/**
 * A column for each quarter, in grey; the last one stands out, and the same quarter a year before is marked.
 * @returns null when there is nothing to compare: fewer than two quarters, or only zeros
 */
export function kvartal({
	punkter,
	delvis,
	oklart
}: Extract<Diagram, { slag: 'kvartal' }>): Ritningar | null {
	const hogsta = Math.max(0, ...punkter.map(({ varde }) => varde));
	if (punkter.length < 2 || hogsta === 0) return null;
	const sist = parseKvartal(punkter.at(-1)!.kvartal);
	const ifjol = sist && !delvis && flytta(sist, -4).id;
	const oppna = Number(oklart ?? 0);
	const fa = punkter.length <= FA_KVARTAL;
	const y = (varde: number) => Number((OVER + YTA * (1 - Math.max(0, varde) / hogsta)).toFixed(2));
	const plats = 1 / punkter.length;
	const bredd = Math.min(BREDAST, plats * 0.78);
	const mitt = (i: number) => (i + 0.5) * plats;
	const staplar = punkter.map(({ kvartal, varde }, i) => {
		const sista = i === punkter.length - 1;
		const ton = sista ? 'gran' : kvartal === ifjol ? 'granljus' : 'stapel';
		const talet = (fa || sista || kvartal === ifjol) && [
			markup`<text class="${sista ? 'v gran' : 'v'}" x="${procentAv(mitt(i))}" y="${y(varde) - 7}" text-anchor="middle">${antal(varde)}</text>`
		];
		return markup`<g class="varde" data-x="${procentAv(mitt(i))}" data-y="${y(varde)}"><title>${kvartal}: ${antal(varde)}</title>
<rect class="traff" x="${procentAv(i * plats)}" width="${procentAv(plats)}" y="${OVER}" height="${YTA}" />
<rect class="${ton}${i >= punkter.length - oppna && ' oppen'}" x="${procentAv(mitt(i) - bredd / 2)}" width="${procentAv(bredd)}" y="${y(varde)}" height="${Number((OVER + YTA - y(varde)).toFixed(2))}" />${talet}</g>`;
	});
	/** Words above all columns, with a thin line down to the column they explain. */
	const forklarad = (i: number, ord: string) => {
		if (i < 0) return [];
		const x = procentAv(mitt(i));
		const till = y(punkter[i]!.varde) - 22;
		const ankare = mitt(i) < 0.2 ? 'start' : mitt(i) >= 0.8 ? 'end' : 'middle';
		return [
			till > NAMN + 6 &&
				markup`<line class="grund" x1="${x}" x2="${x}" y1="${NAMN + 6}" y2="${till}" />`,
			markup`<text class="t" x="${x}" y="${NAMN}" text-anchor="${ankare}">${ord}</text>`
		];
	};
	return {
		alla: {
			axel: false,
			hojd: OVER + YTA + (fa ? 44 : 26),
			innehall: [
				...staplar,
				...forklarad(
					punkter.findIndex(({ kvartal }) => kvartal === ifjol),
					'samma kvartal i fjol'
				),
				...(oppna > 0 ? forklarad(punkter.length - oppna, oklartOrd(oppna)) : []),
				markup`<line class="grund" x1="0" x2="100%" y1="${OVER + YTA}" y2="${OVER + YTA}" />`,
				...tidsaxel(
					punkter.map(({ kvartal }) => kvartal),
					mitt,
					OVER + YTA + 20
				)
			]
		}
	};
}
