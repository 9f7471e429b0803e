import { antal } from '$lib/domain/format';
import type { Diagram } from '../../paket/del';
import { markup } from '../html';
import { kort, procentAv, type Ritningar } from './ritning';

const RAD = 54;
const NAMN = 30;
const TONER = { bra: 'gran', varning: 'hjortron', gra: 'stapel' } as const;

/**
 * Parts of a whole, one under the other: each begins where the one above it ends, on the whole in
 * light grey. null when there are not two of them.
 */
export function delar({ delar }: Extract<Diagram, { slag: 'delar' }>): Ritningar | null {
	const hela = delar.reduce((summa, { varde }) => summa + varde, 0);
	if (delar.filter(({ varde }) => varde > 0).length < 2) return null;
	// Those that still have time are in no share: a part is told of the others.
	const avgjorda = delar.reduce((summa, { varde, ton }) => summa + (ton === 'gra' ? 0 : varde), 0);
	let fore = 0;
	const rader = delar.map(({ namn, varde, ton }, i) => {
		const fran = fore / hela;
		fore += varde;
		const y = i * RAD + 26;
		const text = ton === 'gra' ? antal(varde) : `${antal(varde)} av ${antal(avgjorda)}`;
		return markup`<g class="varde" data-x="${procentAv(fran + varde / hela / 2)}" data-y="${y}"><title>${namn}: ${text}</title>
<rect class="traff" x="0" width="100%" y="${i * RAD}" height="${RAD}" />
<text class="n" x="0" y="${y - 8}">${kort(namn, NAMN)}</text>
<text class="v" x="100%" y="${y - 8}" text-anchor="end">${text}</text>
<rect class="spar" x="0" width="100%" y="${y}" height="16" />
<rect class="${TONER[ton]}" x="${procentAv(fran)}" width="${procentAv(varde / hela)}" y="${y}" height="16" /></g>`;
	});
	return { alla: { axel: false, hojd: delar.length * RAD, innehall: rader } };
}
