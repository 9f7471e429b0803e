import { antal } from '$lib/domain/format';
import type { Diagram } from '../../paket/del';
import { markup } from '../html';
import { procentAv, type Ritningar } from './ritning';

const STAPEL = { y: 26, hojd: 28 };
const VANTAR = { y: 92, hojd: 16 };
const TONER = { bra: 'gran', varning: 'hjortron', gra: 'stapel' } as const;

/**
 * Parts of a whole in one bar, named over its ends. Those that still have time are in no share: they
 * have a bar of the same measure under it. null when there are not two parts.
 */
export function delar({ delar }: Extract<Diagram, { slag: 'delar' }>): Ritningar | null {
	const avgjorda = delar.filter(({ ton }) => ton !== 'gra');
	const vantar = delar.filter(({ ton, varde }) => ton === 'gra' && varde > 0);
	const hela = avgjorda.reduce((summa, { varde }) => summa + varde, 0);
	if (hela === 0 || delar.filter(({ varde }) => varde > 0).length < 2) return null;
	let fore = 0;
	const delarna = avgjorda.map(({ namn, varde, ton }, i) => {
		const [fran, langd] = [fore / hela, varde / hela];
		fore += varde;
		const text = `${antal(varde)} av ${antal(hela)}`;
		const sist = i > 0 && i === avgjorda.length - 1;
		return markup`<g class="varde" data-x="${procentAv(fran + langd / 2)}" data-y="${STAPEL.y}"><title>${namn}: ${text}</title>
<text class="v ${TONER[ton]}" x="${procentAv(sist ? 1 : fran)}" y="${STAPEL.y - 8}" text-anchor="${sist ? 'end' : 'start'}">${namn} ${sist ? antal(varde) : text}</text>
<rect class="${TONER[ton]}" x="${procentAv(fran)}" width="${procentAv(langd)}" y="${STAPEL.y}" height="${STAPEL.hojd}" /></g>`;
	});
	const under = vantar.map(({ namn, varde, ton }, i) => {
		const y = VANTAR.y + i * 50;
		const langd = procentAv(Math.min(1, varde / hela));
		return markup`<g class="varde" data-x="${langd}" data-y="${y}"><title>${namn}: ${antal(varde)}</title>
<text class="n" x="0" y="${y - 8}">${namn} ${antal(varde)}</text>
<rect class="${TONER[ton]}" x="0%" width="${langd}" y="${y}" height="${VANTAR.hojd}" /></g>`;
	});
	const sist = vantar.length > 0 ? VANTAR.y + 50 * (vantar.length - 1) + VANTAR.hojd : null;
	const hojd = (sist ?? STAPEL.y + STAPEL.hojd) + 8;
	return { alla: { axel: false, hojd, innehall: [...delarna, ...under] } };
}
