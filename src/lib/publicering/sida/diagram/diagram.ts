import type { Paketdel, Diagram } from '../../paket/del';
import { DOLD } from '../../paket/paketfiler';
import { markup, type Html } from '../html';
import { brygga } from './brygga';
import { budget } from './budget';
import { delar } from './delar';
import { karta } from './karta';
import { kvartal } from './kvartal';
import { liggande } from './liggande';
import { malkurva } from './malkurva';
import type { Ritning, Ritningar } from './ritning';

/** A chart with its caption; a sentence instead where the chart would show nothing. */
export function diagrammet(
	{ diagram, bildtext, beskrivning }: Extract<Paketdel, { typ: 'diagram' }>,
	id: string
): Html {
	const ritningar = rita(diagram);
	if (ritningar === null) return markup`<p>${beskrivning}</p>`;
	const svg = ({ hojd, innehall, axel }: Ritning, klass: string) =>
		markup`<svg class="${klass}${axel && ' axel'}" height="${hojd}" role="img" aria-labelledby="${id}-${klass}-t" aria-describedby="${id}-${klass}-b">
			<title id="${id}-${klass}-t">${bildtext}</title>
			<desc id="${id}-${klass}-b">${beskrivning}</desc>
			${innehall}
		</svg>`;
	return markup`<figure class="diagram ${diagram.slag}">
		<figcaption class="liten">${bildtext}</figcaption>
		${
			'alla' in ritningar
				? svg(ritningar.alla, 'alla')
				: [svg(ritningar.smal, 'smal'), svg(ritningar.bred, 'bred')]
		}${harDold(diagram) && markup`<p class="liten">${DOLD} = dolt, se under tabellen</p>`}
	</figure>`;
}

/** Whether the chart has a hidden bar, so that its mark must be explained. */
function harDold(diagram: Diagram): boolean {
	return diagram.slag === 'liggande' && diagram.rader.some(({ varde }) => varde === null);
}

function rita(diagram: Diagram): Ritningar | null {
	switch (diagram.slag) {
		case 'malkurva':
			return malkurva(diagram);
		case 'kvartal':
			return kvartal(diagram);
		case 'liggande':
			return liggande(diagram);
		case 'karta':
			return karta(diagram);
		case 'delar':
			return delar(diagram);
		case 'budget':
			return budget(diagram);
		case 'brygga':
			return brygga(diagram);
	}
}
