import { markup, type Html, type Htmldel } from './html';

/** What is there for whoever wants it, under a line that says what it is. It stands open on paper. */
export function fallt(rad: Htmldel, innehall: Htmldel): Html {
	return markup`<details class="fallt">
<summary>${rad}</summary>
${innehall}</details>`;
}

/** The account of a post under its name: it stands open, and a phone's reader opens those that he wants. */
export function redogorelse(rad: Htmldel, innehall: Htmldel): Html {
	return markup`<details class="post" open>
<summary>${rad}</summary>
<div>${innehall}</div></details> `;
}

/** A section that is only looked up: its heading is the line, with how much there is of it. */
export function falltAvsnitt(id: string, rubrik: string, mangd: Htmldel, innehall: Htmldel): Html {
	const rad = markup`<h2 id="${id}-rubrik" tabindex="-1">${rubrik}</h2> <span class="liten">${mangd}</span>`;
	return markup`<section class="uppslag" id="${id}" aria-labelledby="${id}-rubrik">
	${fallt(rad, innehall)}
</section>`;
}
