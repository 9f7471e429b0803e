import colours from '$lib/styles/colours.css?raw';
import dimensions from '$lib/styles/dimensions.css?raw';
import rulle from '$lib/styles/rulle.css?raw';
import tabell from '$lib/styles/tabell.css?raw';
import text from '$lib/styles/text.css?raw';
import typography from '$lib/styles/typography.css?raw';
import { EXEMPELDATA } from '$lib/domain/exempel';
import { policy } from './csp';
import { markup, Html, type Htmldel } from './html';
import skript from './skript.js?raw';
import arkiv from './stil/arkiv.css?raw';
import avsnitt from './stil/avsnitt.css?raw';
import diagram from './stil/diagram.css?raw';
import forstasida from './stil/forstasida.css?raw';
import papper from './stil/papper.css?raw';
import ram from './stil/ram.css?raw';
import egnaTabeller from './stil/tabell.css?raw';
import { TYPSNITT, typsnittsstil } from './typsnitt';

export interface Sidram {
	/** For the window and previews. */
	titel: string;
	beskrivning: string;
	slag: 'article' | 'website';
	organisation: string;
	/** The relative path to the archive's folder: "../../" from a report, "" from the archive itself. */
	rot: string;
	/** The page's own address; null when the site's is not known. */
	adress: string | null;
	sokbar: boolean;
	/** The header of each printed page. */
	papper: string;
	/** The page shows samples: it says so, also on paper, and search engines do not find it. */
	exempel?: boolean;
	/** False for a page that stands alone, without an archive around it. */
	iArkivet: boolean;
	innehall: Htmldel;
}

const IKON =
	'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E%3Cpath fill=%22%231d5741%22 d=%22M2 22h7v7H2zM11 16h7v13h-7zM20 10h4V3h6v26H20z%22/%3E%3C/svg%3E';

/** A whole page with its policy, style and script in it. Only the fonts are separate files. */
export function sidram(sida: Sidram): string {
	const { titel, beskrivning, organisation, rot, adress, iArkivet } = sida;
	const css = [
		typsnittsstil(rot),
		colours,
		dimensions,
		typography,
		text,
		rulle,
		tabell,
		...[ram, forstasida, avsnitt, egnaTabeller, diagram, arkiv, papper],
		pappersstil(sida)
	].join('\n');
	const forvag = TYPSNITT.map(
		({ fil }) =>
			markup`<link rel="preload" href="${rot}typsnitt/${fil}" as="font" type="font/woff2" crossorigin>\n`
	);
	return markup`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy(css, skript)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="${sida.sokbar && !sida.exempel ? 'index, follow' : 'noindex, nofollow'}">
<meta name="color-scheme" content="light dark">
<title>${titel}</title>
<meta name="description" content="${beskrivning}">
<meta property="og:title" content="${titel}">
<meta property="og:description" content="${beskrivning}">
<meta property="og:type" content="${sida.slag}">
<meta property="og:site_name" content="${organisation}">
<meta property="og:locale" content="sv_SE">
${adress !== null && adressrader(adress)}<link rel="icon" href="${new Html(IKON)}">
${iArkivet && markup`<link rel="alternate" type="application/atom+xml" title="Nya rapporter" href="${rot}atom.xml">\n`}${forvag}<style>${new Html(css)}</style>
</head>
<body>
<a class="hoppa" href="#innehall">Hoppa till innehållet</a>
<header class="sidhuvud">
<p><bdi>${organisation}</bdi></p>
${iArkivet && markup`<nav aria-label="Webbplatsen"><a href="${rot}index.html">Alla rapporter</a></nav>\n`}</header>
${(sida.exempel ?? false) && markup`<aside class="exempel" aria-label="Om siffrorna">${EXEMPELDATA}</aside>\n`}<main id="innehall" tabindex="-1">
${sida.innehall}
</main>
<footer class="sidfot">
${iArkivet && sidfot(rot)}<p>Sidan hämtar ingenting från andra webbplatser och använder inga kakor.</p>
</footer>
<script>${new Html(skript)}</script>
</body>
</html>
`.text;
}

function adressrader(adress: string): Html {
	return markup`<meta property="og:url" content="${adress}">
<link rel="canonical" href="${adress}">
`;
}

function sidfot(rot: string): Html {
	return markup`<nav aria-label="Om webbplatsen"><ul>
<li><a href="${rot}tillganglighet/index.html">Tillgänglighet</a></li>
<li><a href="${rot}integritet/index.html">Dina uppgifter</a></li>
<li><a href="${rot}atom.xml">Flöde med nya rapporter (Atom)</a></li>
</ul></nav>
`;
}

/** The texts in the margins of printed pages. */
function pappersstil({ organisation, papper, exempel }: Sidram): string {
	const marke = exempel ? `@bottom-left{content:${cssText(EXEMPELDATA)};font-weight:600}` : '';
	return `@page{@top-left{content:${cssText(organisation)}}@top-right{content:${cssText(papper)}}${marke}}`;
}

/** The longest text, in characters, that fits in a margin. */
const MARGINALTEXT = 90;

/**
 * A text as a CSS string: everything but letters and digits is written as a code point, so that nothing can
 * end the string.
 */
function cssText(text: string): string {
	const tecken = [...text.toWellFormed()];
	const kort = tecken.length > MARGINALTEXT ? [...tecken.slice(0, MARGINALTEXT), '…'] : tecken;
	const skrivna = kort.map((ett) =>
		/[a-z0-9]/i.test(ett) ? ett : `\\${(ett.codePointAt(0) || 0xfffd).toString(16)} `
	);
	return `"${skrivna.join('')}"`;
}
