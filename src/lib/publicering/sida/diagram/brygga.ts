import { bro } from '$lib/dokument/bro';
import type { Diagram } from '../../paket/del';
import { markup } from '../html';
import { borjan, kort, procentAv, type Ritning, type Ritningar } from './ritning';

type Brygga = Extract<Diagram, { slag: 'brygga' }>;

const NAMN_SMALT = 40;
const NAMN_BRETT = 36;
/** Where the longest step ends, as a part of the width: its label has the rest. */
const SLUT_SMALT = 0.99;
const SLUT_BRETT = 0.78;
/** The axis is broken to the left of the lowest amount, and starts again at zero. */
const BROTT = 0.025;
const NOLL_SMALT = 0.08;
/** Room above and below the steps, for the two amounts, px. */
const KANT = 26;

/**
 * A bridge from one amount to another: each step begins where the one before ended. The two amounts are lines
 * across the full height with their labels. The axis does not begin at zero, and is drawn broken.
 * @returns null without a step
 */
export function brygga(diagram: Brygga): Ritningar | null {
	if (diagram.steg.length === 0) return null;
	return { smal: rita(diagram, true), bred: rita(diagram, false) };
}

function rita({ fran, steg, till }: Brygga, smal: boolean): Ritning {
	const { lagen, lagst, spann } = bro(
		fran.varde_ore,
		steg.map(({ andring_ore }) => andring_ore),
		till.varde_ore
	);
	const namnen = steg.map(({ namn }) => namn);
	const vanster = (smal ? NOLL_SMALT : borjan(namnen, NAMN_BRETT)) + BROTT;
	const yta = (smal ? SLUT_SMALT : SLUT_BRETT) - vanster;
	const x = (ore: number) => vanster + (yta * (ore - lagst)) / spann;
	const rad = smal ? 46 : 32;
	const stapel = (i: number) => KANT + i * rad + (smal ? 24 : 7);
	const botten = KANT + steg.length * rad;
	/**
	 * On a phone the labels of all steps stand across the drawing, so a line reaches no further than its own
	 * step.
	 */
	const ande = (
		{ namn, varde_ore, etikett }: Brygga['fran'],
		y: number,
		[y1, y2]: readonly [number, number]
	) => {
		const hogst = 2 * (varde_ore - lagst) > spann;
		const plats = procentAv(x(varde_ore));
		return markup`<line class="plan" x1="${plats}" x2="${plats}" y1="${y1}" y2="${y2}" />
<text class="v" x="${plats}" y="${y}" text-anchor="${hogst ? 'end' : 'start'}">${namn} ${etikett}</text>
`;
	};
	return {
		axel: false,
		hojd: botten + KANT,
		innehall: [
			markup`<line class="grund" x1="${procentAv(vanster - 2 * BROTT)}" x2="${procentAv(vanster + yta)}" y1="${botten + 4}" y2="${botten + 4}" />
<svg x="${procentAv(vanster - BROTT)}" y="${botten + 4}" overflow="visible"><path class="grund brott" d="M-6 5 1 -5H5L-2 5Z" /></svg>
<text class="t" x="${procentAv(vanster - 2 * BROTT)}" dx="-4" y="${botten + 9}" text-anchor="end">0</text>
`,
			ande(fran, 14, [KANT - 6, smal ? stapel(0) : botten + 4]),
			ande(till, botten + 20, [smal ? stapel(steg.length - 1) : KANT - 6, botten + 4]),
			...steg.map(({ namn, andring_ore, etikett }, i) => {
				const [a, b] = [lagen[i]!, lagen[i + 1]!];
				const [start, slut] = [x(Math.min(a, b)), x(Math.max(a, b))];
				const y = stapel(i);
				return markup`<g class="varde" data-x="${procentAv(slut)}" data-y="${y}"><title>${namn}: ${etikett}</title>
<rect class="traff" x="0" width="100%" y="${KANT + i * rad}" height="${rad}" />
<rect class="${andring_ore > 0 ? 'hjortron' : 'gran'}" x="${procentAv(start)}" width="${procentAv(slut - start)}" y="${y}" height="${smal ? 14 : 18}" />
<text class="n" x="0" y="${smal ? y - 7 : y + 14}">${smal ? `${kort(namn, NAMN_SMALT)}: ${etikett}` : kort(namn, NAMN_BRETT)}</text>
${!smal && markup`<text class="v" x="${procentAv(slut)}" dx="8" y="${y + 14}">${etikett}</text>`}</g>
`;
			})
		]
	};
}
