import { antal } from '$lib/domain/format';
import type { Diagram } from '../../paket/del';
import { DOLD } from '../../paket/paketfiler';
import { markup } from '../html';
import { borjan, kort, procentAv, type Ritning, type Ritningar } from './ritning';

type Liggande = Extract<Diagram, { slag: 'liggande' }>;

/** The longest name, in letters, that fits above its bar on a phone, and beside it on a wide screen. */
const NAMN_SMALT = 38;
const NAMN_BRETT = 30;
/** Where the longest bar ends, as a part of the width: its number has the rest. */
const SLUT_SMALT = 0.82;
const SLUT_BRETT = 0.9;

/**
 * Horizontal bars from 0, each with its number; a hidden count has its mark and no bar.
 * @returns null when fewer than two have a bar
 */
export function liggande(diagram: Liggande): Ritningar | null {
	const synliga = diagram.rader.filter(({ varde }) => varde !== null && varde > 0);
	if (synliga.length < 2) return null;
	return { smal: rita(diagram, true), bred: rita(diagram, false) };
}

function rita({ rader, enhet }: Liggande, smal: boolean): Ritning {
	const hogsta = Math.max(...rader.map(({ varde }) => varde ?? 0));
	const rad = smal ? 40 : 32;
	const namnen = rader.map(({ namn }) => namn);
	const fran = smal ? 0 : borjan(namnen, NAMN_BRETT);
	const slut = smal ? SLUT_SMALT : SLUT_BRETT;
	const lang = (varde: number) => ((slut - fran) * Math.max(0, varde)) / hogsta;
	return {
		axel: false,
		hojd: rader.length * rad + 4,
		innehall: rader.map(({ namn, varde }, i) => {
			const y = i * rad + (smal ? 20 : 6);
			const till = procentAv(fran + lang(varde ?? 0));
			const sagt = varde === null ? 'dold' : `${antal(varde)} ${enhet}`;
			const bredd = procentAv(lang(varde ?? 0));
			return markup`<g class="varde" data-x="${till}" data-y="${y}"><title>${namn}: ${sagt}</title>
<rect class="traff" x="0" width="100%" y="${i * rad}" height="${rad}" />
<text class="n" x="0" y="${smal ? y - 7 : y + 15}">${kort(namn, smal ? NAMN_SMALT : NAMN_BRETT)}</text>
<rect class="gran" x="${procentAv(fran)}" width="${bredd}" y="${y}" height="${smal ? 14 : 20}" />
<text class="v" x="${till}" dx="${varde === null || varde <= 0 ? 0 : 8}" y="${smal ? y + 12 : y + 15}">${varde === null ? DOLD : antal(varde)}</text></g>
`;
		})
	};
}
