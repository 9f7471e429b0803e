import { antal } from '$lib/domain/format';
import type { Diagram } from '../../del';
import { DOLD } from '../../paketfiler';
import { markup } from '../html';
import { kort, procentAv, type Ritning, type Ritningar } from './ritning';

type Liggande = Extract<Diagram, { slag: 'liggande' }>;

/** Letters of a name that have room above its bar on a phone, and beside it at a desk. */
const NAMN_SMALT = 38;
const NAMN_BRETT = 26;
/** The part of the width where the bars begin at a desk, and where the longest ends. */
const BORJAN = 0.28;
const SLUT = 0.88;

/** Lying bars from 0, each with its number; a hidden count has its mark and no bar. null when fewer than two have a bar. */
export function liggande(diagram: Liggande): Ritningar | null {
	const synliga = diagram.rader.filter(({ varde }) => varde !== null && varde > 0);
	if (synliga.length < 2) return null;
	return { smal: rita(diagram, true), bred: rita(diagram, false) };
}

function rita({ rader, enhet }: Liggande, smal: boolean): Ritning {
	const hogsta = Math.max(...rader.map(({ varde }) => varde ?? 0));
	const rad = smal ? 48 : 32;
	const fran = smal ? 0 : BORJAN;
	const lang = (varde: number) => ((SLUT - (smal ? 0.06 : 0) - fran) * Math.max(0, varde)) / hogsta;
	return {
		axel: false,
		hojd: rader.length * rad + 4,
		innehall: rader.map(({ namn, varde }, i) => {
			const y = i * rad + (smal ? 22 : 6);
			const till = procentAv(fran + lang(varde ?? 0));
			const namnet = smal
				? markup`<text class="n" x="0" y="${y - 7}">${kort(namn, NAMN_SMALT)}</text>`
				: markup`<text class="n" x="${procentAv(BORJAN - 0.015)}" y="${y + 15}" text-anchor="end"
						>${kort(namn, NAMN_BRETT)}</text
					>`;
			const sagt = varde === null ? 'dold' : `${antal(varde)} ${enhet}`;
			return markup`<g class="varde" data-x="${till}" data-y="${y}"
				><title>${namn}: ${sagt}</title
				><rect class="traff" x="0" width="100%" y="${i * rad}" height="${rad}" />${namnet}<rect
					class="gran"
					x="${procentAv(fran)}"
					width="${procentAv(lang(varde ?? 0))}"
					y="${y}"
					height="20"
				/><text class="v" x="${till}" dx="${varde === null ? 0 : 8}" y="${y + 15}"
					>${varde === null ? DOLD : antal(varde)}</text
				></g
			>`;
		})
	};
}
