import { RADER, SPALTER } from '$lib/dokument/karta';
import { antalOrd } from '$lib/domain/format';
import { MORK } from '$lib/rapport/kommunkarta';
import type { Diagram } from '../../paket/del';
import { markup } from '../html';
import { procentAv, type Ritningar } from './ritning';

const HOJD = 68;
const MELLAN = 3;
/** The gap between tiles, as a part of the width. */
const SPRINGA = 0.008;

/** A tile for each kommun, roughly where it lies. The higher the rate, the more colour. */
export function karta({ rutor }: Extract<Diagram, { slag: 'karta' }>): Ritningar {
	const bredd = (1 - (SPALTER - 1) * SPRINGA) / SPALTER;
	return {
		alla: {
			axel: false,
			hojd: RADER * HOJD + (RADER - 1) * MELLAN,
			innehall: rutor.map(({ kommun, plats: [rad, spalt], tal, flyttade, toning }) => {
				const x = (spalt - 1) * (bredd + SPRINGA);
				const y = (rad - 1) * (HOJD + MELLAN);
				const ord = (text: string, ner: number, klass: string) =>
					markup`<text class="${klass}" x="${procentAv(x)}" dx="8" y="${y + ner}">${text}</text>`;
				return markup`<g${toning >= MORK && markup` class="mork"`}>
<rect class="gran" x="${procentAv(x)}" y="${y}" width="${procentAv(bredd)}" height="${HOJD}" fill-opacity="${toning / 100}" />
${[ord(kommun, 18, 'n'), ord(tal, 42, 'rut'), ord(antalOrd(flyttade, 'hushåll', 'hushåll'), 60, 'n')]}</g>
`;
			})
		}
	};
}
