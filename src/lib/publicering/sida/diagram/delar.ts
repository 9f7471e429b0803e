import { antal } from '$lib/domain/format';
import type { Diagram } from '../../paket/del';
import { markup } from '../html';
import { kort, procentAv, type Ritningar } from './ritning';

const RAD = 54;
const NAMN = 30;
const TONER = { bra: 'gran', varning: 'hjortron', gra: 'stapel' } as const;

/**
 * Parts of a whole, one under the other: each begins where the one above it ends, on the whole in
 * light grey. Those that still have time are in no share: they have a bar of the same measure, and no
 * whole behind it. null when there are not two parts.
 */
export function delar({ delar }: Extract<Diagram, { slag: 'delar' }>): Ritningar | null {
	const avgjorda = delar.reduce((summa, { varde, ton }) => summa + (ton === 'gra' ? 0 : varde), 0);
	if (avgjorda === 0 || delar.filter(({ varde }) => varde > 0).length < 2) return null;
	let fore = 0;
	const rader = delar.map(({ namn, varde, ton }, i) => {
		const vantar = ton === 'gra';
		const fran = vantar ? 0 : fore / avgjorda;
		fore += varde;
		const y = i * RAD + 26;
		const langd = Math.min(1, varde / avgjorda);
		const text = vantar ? antal(varde) : `${antal(varde)} av ${antal(avgjorda)}`;
		return markup`<g class="varde" data-x="${procentAv(fran + langd / 2)}" data-y="${y}"><title>${namn}: ${text}</title>
<rect class="traff" x="0" width="100%" y="${i * RAD}" height="${RAD}" />
<text class="n" x="0" y="${y - 8}">${kort(namn, NAMN)}</text>
<text class="v" x="100%" y="${y - 8}" text-anchor="end">${text}</text>
${!vantar && markup`<rect class="spar" x="0" width="100%" y="${y}" height="16" />`}
<rect class="${TONER[ton]}" x="${procentAv(fran)}" width="${procentAv(langd)}" y="${y}" height="16" /></g>`;
	});
	return { alla: { axel: false, hojd: delar.length * RAD, innehall: rader } };
}
