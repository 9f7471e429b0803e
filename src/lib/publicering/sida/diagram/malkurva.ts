import { antal } from '$lib/domain/format';
import type { Diagram } from '../../paket/del';
import { markup } from '../html';
import { FA_KVARTAL, tidsaxel } from './tidsaxel';
import { procentAv, type Ritningar } from './ritning';

const OVER = 30;
const YTA = 220;

/**
 * A cumulative count on its way to a goal. The goal is a line with its number, and the last point has its own.
 * @returns null when there is nothing to show: fewer than two points, or only zeros
 */
export function malkurva({
	punkter,
	mal,
	oklart
}: Extract<Diagram, { slag: 'malkurva' }>): Ritningar | null {
	const hogsta = Math.max(0, ...punkter.map(({ varde }) => varde));
	if (punkter.length < 2 || hogsta === 0) return null;
	const topp = Math.max(hogsta, mal ?? 0);
	const y = (varde: number) => avrundat(OVER + YTA * (1 - varde / topp));
	const x = (i: number) => i / (punkter.length - 1);
	const sista = punkter.at(-1)!;
	const kurva = punkter
		.map(({ varde }, i) => `${avrundat(100 * x(i))},${avrundat(100 * (1 - varde / topp))}`)
		.join(' ');
	const bredd = 1 / (punkter.length - 1);
	return {
		alla: {
			axel: true,
			hojd: OVER + YTA + (punkter.length <= FA_KVARTAL ? 44 : 26),
			innehall: [
				markup`<line class="grund" x1="0" x2="100%" y1="${y(0)}" y2="${y(0)}" />`,
				...punkter.map(({ kvartal, varde }, i) => {
					const fran = Math.max(0, x(i) - bredd / 2);
					const till = Math.min(1, x(i) + bredd / 2);
					return markup`<g class="varde" data-x="${procentAv(x(i))}" data-y="${y(varde)}"><title>${kvartal}: ${antal(varde)}</title>
<rect class="traff" x="${procentAv(fran)}" width="${procentAv(till - fran)}" y="${OVER}" height="${YTA}" /></g>`;
				}),
				...(mal === null
					? []
					: [
							markup`<line class="mal" x1="0" x2="100%" y1="${y(mal)}" y2="${y(mal)}" />
<text class="m" x="0" y="${y(mal) - 8}">Mål ${antal(mal)}</text>`
						]),
				markup`<svg x="0" y="${OVER}" width="100%" height="${YTA}" viewBox="0 0 100 100" preserveAspectRatio="none"><polyline class="kurva" points="${kurva}" /></svg>`,
				markup`<circle class="sista${oklart === true && ' oppen'}" cx="100%" cy="${y(sista.varde)}" r="5" />
<text class="e" x="100%" dx="11" y="${y(sista.varde) + 6}">${antal(sista.varde)}</text>`,
				...tidsaxel(
					punkter.map(({ kvartal }) => kvartal),
					x,
					OVER + YTA + 20
				)
			]
		}
	};
}

function avrundat(px: number): number {
	return Number(px.toFixed(2));
}
