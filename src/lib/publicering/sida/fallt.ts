import { markup, type Html, type Htmldel } from './html';

/** What is there for whoever wants it, under a line that says what it is. It stands open on paper. */
export function fallt(rad: Htmldel, innehall: Htmldel, oppet = false): Html {
	return markup`<details class="fallt"${oppet && ' open'}>
<summary>${rad}</summary>
${innehall}</details>`;
}

/** The account of a post under its name. */
export function redogorelse(rad: Htmldel, innehall: Htmldel): Html {
	return markup`<div class="post">${rad}
<div>${innehall}</div></div> `;
}

/**
 * A section that is only looked up: its heading is the line, with how much there is of it.
 * @param oppet it stands open but on a phone, whose reader opens it if he wants it
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
