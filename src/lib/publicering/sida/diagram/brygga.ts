import { bro, etikettplats } from '$lib/dokument/bro';
import type { Diagram } from '../../paket/del';
import { markup } from '../html';
import { borjan, kort, procentAv, type Ritning, type Ritningar } from './ritning';

type Brygga = Extract<Diagram, { slag: 'brygga' }>;

/** On a phone a name has at most two lines of this many letters, beside the bars, and its label one more. */
const NAMN_SMALT = 22;
/** Such a line's height, px. */
const RADHOJD = 18;
const BORJAN_SMALT = 0.46;
const NAMN_BRETT = 36;
/** Where the longest step ends, as a part of the width: on a wide screen its label has the rest. */
const SLUT_SMALT = 0.99;
const SLUT_BRETT = 0.78;
/** The axis is broken to the left of the lowest amount, and starts again at zero. */
const BROTT = 0.025;
/** The approximate widths of a wide drawing, of a phone's and of a letter in a label, and a label’s distance from its bar, px. */
const BREDD = 700;
const TELEFON = 300;
const TECKEN = 7.5;
const AVSTAND = 8;
/** Room above and below the steps, for the two amounts, px. */
const KANT = 26;
/** How far below its usual place, beside the zero of the axis, a label at the left stands on a phone. */
const UNDER_NOLL = 14;

/**
 * A bridge from one amount to another: each step begins where the one before ended. The two amounts are lines
 * across the full height with their labels, and no words stand on them. The axis does not begin at zero, and
 * is drawn broken.
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
	const vanster = (smal ? BORJAN_SMALT : borjan(namnen, NAMN_BRETT)) + 2 * BROTT;
	const yta = (smal ? SLUT_SMALT : SLUT_BRETT) - vanster;
	const x = (ore: number) => vanster + (yta * (ore - lagst)) / spann;
	const rader = namnen.map(radad);
	/** Each step's row begins here, px from the top, and the last number is where they end. */
	const overst = [KANT];
	for (const { length } of rader)
		overst.push(overst.at(-1)! + (smal ? RADHOJD * (length + 1) + 12 : 32));
	const botten = overst.at(-1)!;
	/** An amount's line, and its label to the right of it where there is room; else to the left, below the zero. */
	const ande = ({ namn, varde_ore, etikett }: Brygga['fran'], y: number, underNoll: number) => {
		const text = `${namn} ${etikett}`;
		const rum = (SLUT_SMALT - x(varde_ore)) * TELEFON;
		const hogst = smal ? rum < text.length * TECKEN : 2 * (varde_ore - lagst) > spann;
		const plats = procentAv(x(varde_ore));
		return markup`<line class="plan" x1="${plats}" x2="${plats}" y1="${KANT - 6}" y2="${botten + 4}" />
<text class="v" x="${plats}" y="${smal && hogst ? y + underNoll : y}" text-anchor="${hogst ? 'end' : 'start'}">${text}</text>
`;
	};
	/** Where a step's label stands on a wide screen: clear of the two lines. */
	const etiketten = (start: number, slut: number, etikett: string) => {
		const linjer = [x(fran.varde_ore), x(till.varde_ore)];
		const plats = etikettplats([start, slut], linjer, (etikett.length * TECKEN + AVSTAND) / BREDD);
		const vid = { left: start, right: slut, ytterst: vanster + yta }[plats];
		return markup`x="${procentAv(vid)}" dx="${plats === 'left' ? -AVSTAND : AVSTAND}"${plats === 'left' && markup` text-anchor="end"`}`;
	};
	return {
		axel: false,
		hojd: botten + KANT + (smal ? UNDER_NOLL : 0),
		innehall: [
			markup`<line class="grund" x1="${procentAv(vanster - 2 * BROTT)}" x2="${procentAv(vanster + yta)}" y1="${botten + 4}" y2="${botten + 4}" />
<svg x="${procentAv(vanster - BROTT)}" y="${botten + 4}" overflow="visible"><path class="grund brott" d="M-6 5 1 -5H5L-2 5Z" /></svg>
<text class="t" x="${procentAv(vanster - 2 * BROTT)}" dx="-4" y="${botten + 9}" text-anchor="end">0</text>
`,
			ande(fran, 14, 0),
			ande(till, botten + 20, UNDER_NOLL),
			...steg.map(({ namn, andring_ore, etikett }, i) => {
				const [a, b] = [lagen[i]!, lagen[i + 1]!];
				const [start, slut] = [x(Math.min(a, b)), x(Math.max(a, b))];
				const hojd = overst[i + 1]! - overst[i]!;
				const y = overst[i]! + (smal ? 24 : 7);
				return markup`<g class="varde" data-x="${procentAv(slut)}" data-y="${y}"><title>${namn}: ${etikett}</title>
<rect class="traff" x="0" width="100%" y="${overst[i]!}" height="${hojd}" />
<rect class="${andring_ore > 0 ? 'hjortron' : 'gran'}" x="${procentAv(start)}" width="${procentAv(slut - start)}" y="${y}" height="${smal ? 14 : 18}" />
${
	smal
		? [
				...rader[i]!.map(
					(text, r) => markup`<text class="n" x="0" y="${y - 6 + RADHOJD * r}">${text}</text>`
				),
				markup`<text class="v" x="0" y="${y - 6 + RADHOJD * rader[i]!.length}">${etikett}</text>`
			]
		: markup`<text class="n" x="0" y="${y + 14}">${kort(namn, NAMN_BRETT)}</text>
<text class="v" ${etiketten(start, slut, etikett)} y="${y + 14}">${etikett}</text>`
}</g>
`;
			})
		]
	};
}

/** A name in at most two lines of a phone's width, the second one cut to fit. */
function radad(namn: string): string[] {
	const [forst = '', ...resten] = namn.split(' ');
	const rader = [forst];
	for (const ord of resten) {
		const samma = `${rader.at(-1)!} ${ord}`;
		if (samma.length > NAMN_SMALT && rader.length === 1) rader.push(ord);
		else rader[rader.length - 1] = samma;
	}
	return rader.map((rad) => kort(rad, NAMN_SMALT));
}
