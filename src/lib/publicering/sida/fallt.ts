import { markup, type Html, type Htmldel } from './html';

/** Content folded under a line that says what it is. It is open on paper. */
export function fallt(rad: Htmldel, innehall: Htmldel, oppet = false): Html {
	return markup`<details class="fallt"${oppet && ' open'}>
<summary>${rad}</summary>
${innehall}</details>`;
}

/** A post's account under the post's name. */
export function redogorelse(rad: Htmldel, innehall: Htmldel): Html {
	return markup`<div class="post">${rad}
<div>${innehall}</div></div> `;
}

/**
 * A reference section: its heading is the line to open, with how much there is.
 * @param oppet whether it is open, except on a phone, where readers open it themselves
 */
export function falltAvsnitt(
	id: string,
	rubrik: string,
	mangd: Htmldel,
	innehall: Htmldel,
	oppet = false
): Html {
	const rad = markup`<h2 id="${id}-rubrik" tabindex="-1">${rubrik}</h2> <span class="liten">${mangd}</span>`;
	return markup`<section class="uppslag" id="${id}" aria-labelledby="${id}-rubrik">
	${fallt(rad, innehall, oppet)}
</section>`;
}
