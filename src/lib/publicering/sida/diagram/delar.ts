import { antal } from '$lib/domain/format';
import type { Diagram } from '../../paket/del';
import { markup } from '../html';
import { procentAv, type Ritningar } from './ritning';

const STAPEL = { y: 26, hojd: 28 };
const RAD = 24;
const TONER = { bra: 'gran', varning: 'hjortron', gra: 'stapel' } as const;

/**
 * Parts of a whole in one bar, with names above it. Requests that still have time are in no part; they are
 * given below the bar.
 * @returns null when there are fewer than two parts
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
	const botten = STAPEL.y + STAPEL.hojd;
	const under = vantar.map(
		({ namn, varde }, i) =>
			markup`<text class="t" x="0" y="${botten + RAD * (i + 1)}">${namn}: ${antal(varde)}</text>`
	);
	const hojd = botten + RAD * vantar.length + 8;
	return { alla: { axel: false, hojd, innehall: [...delarna, ...under] } };
}
