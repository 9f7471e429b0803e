import { markup, type Html, type Htmldel } from './html';

/** What is there for whoever wants it, under a line that says what it is. It stands open on paper. */
export function fallt(rad: Htmldel, innehall: Htmldel): Html {
	return markup`<details class="fallt">
<summary>${rad}</summary>
${innehall}</details>`;
}
