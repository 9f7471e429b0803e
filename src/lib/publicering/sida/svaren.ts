import type { Forstasida } from '../paket/forstasida';
import type { Paket } from '../paket/paket';
import { markup, type Html } from './html';
import { smabild } from './smabild';

type Rad = Forstasida['rader'][number];

/** A figure with its unit. */
export const talet = ({ tal, enhet }: Rad) => (enhet === null ? tal : `${tal}\u00a0${enhet}`);

/** Page one after the biggest figure: further figures, and the lists of what to explain and do. */
export function svaren({ rader, listor }: Forstasida, paket: Paket): Html {
	return markup`<div class="svar">
		${
			rader.length > 0 &&
			markup`<ul class="foljeslagare">
			${rader.map(
				({ matt, varde, tal, enhet, mening, oklart }) =>
					markup`<li>
				<p><data data-matt="${matt}" value="${varde}">${tal}</data>${enhet !== null && markup` <span>${enhet}</span>`}</p>
				<p>${mening}</p>
				${smabild(matt, paket, Number(oklart ?? 0))}
			</li>`
			)}
		</ul>`
		}
		<dl class="attgora">
			${listor.map(
				({ namn, poster }) => markup`<div>
				<dt>${namn}</dt>
				${poster.map(post)}
			</div>`
			)}
		</dl>
	</div>`;
}

/**
 * A post shows its amount in the size of the text, as on the screen; a day is small beside the thing to do.
 */
function post({ vad, sagt, over }: Forstasida['listor'][number]['poster'][number]): Html {
	return over === undefined
		? markup`<dd>${vad} <span class="liten">${sagt}</span></dd>`
		: markup`<dd${over && markup` class="varning"`}><b>${vad}</b>: ${sagt}</dd>`;
}
