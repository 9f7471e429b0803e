import type { Publicering } from '../publicering';
import { markup, type Html } from './html';

/** How to reach the organisation, a line for each way; what to do instead when none is given. */
export function kontakten({ kontakt, organisation }: Publicering): Html {
	const vagar = [
		kontakt.epost !== null &&
			markup`<li>E-post: <a href="mailto:${kontakt.epost}">${kontakt.epost}</a></li>`,
		kontakt.telefon !== null &&
			markup`<li>
				Telefon: <a href="tel:${kontakt.telefon.replace(/[^\d+]/g, '')}">${kontakt.telefon}</a>
			</li>`,
		kontakt.lank !== null && markup`<li>Webb: <a href="${kontakt.lank}">${kontakt.lank}</a></li>`
	].filter((vag) => vag !== false);
	return vagar.length > 0
		? markup`<ul>
				${vagar}
			</ul>`
		: markup`<p>
				Kontakta <bdi>${organisation}</bdi> genom växeln eller registraturen.
			</p>`;
}
