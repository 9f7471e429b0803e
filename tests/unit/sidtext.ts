/** What a report's page says under page one, read from what the server renders of it. */
export interface Sidtext {
	rubriker: string[];
	tabeller: string[][][];
	/** All of it, from the top down. */
	ord: string;
}

export function sidtext(html: string): Sidtext {
	const egna = utan(html, /<(details|span)\b[^>]*\bbara-skarm\b/);
	const delar = egna.split('data-avsnitt=').slice(2).join();
	return {
		rubriker: element(delar, 'h2').map(ordI),
		tabeller: element(delar, 'table').map((tabell) =>
			element(tabell, 'tr').map((rad) => element(rad, 't[hd]').map(ordI))
		),
		ord: ordI(delar)
	};
}

/** The charts of a page, as they are described to those who do not see them. */
export function beskrivningar(html: string): string[] {
	return [...html.matchAll(/ aria-label="([^"]*)"/g)].map(([, ord]) => avkodad(ord!));
}

/** Spaces of every kind are one. */
export const slat = (text: string) => text.replace(/\s+/g, ' ').trim();

const element = (html: string, namn: string) =>
	[...html.matchAll(new RegExp(`<(${namn})\\b[^]*?</\\1>`, 'g'))].map(([allt]) => allt);

/** Its words; what is only said aloud is no word of the paper's. */
function ordI(html: string): string {
	return avkodad(
		html
			.replace(/<!--[^]*?-->/g, '')
			.replace(/<(span|caption)\b[^>]*\bdold\b[^>]*>[^<]*<\/\1>/g, '')
			.replace(/<\/?(?:a|data|em|span|strong)\b[^>]*>/g, '')
			.replace(/<[^>]+>/g, ' ')
	);
}

const TECKEN = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
export const avkodad = (html: string) =>
	slat(html.replace(/&(lt|gt|quot|apos|amp);/g, (_, namn: keyof typeof TECKEN) => TECKEN[namn]));

/** The page without the elements that begin so, and what is in them. */
function utan(html: string, borjan: RegExp): string {
	const forsta = borjan.exec(html);
	if (!forsta) return html;
	const fran = html.slice(forsta.index);
	let djup = 0;
	for (const tagg of fran.matchAll(new RegExp(`<(/?)${forsta[1]}\\b[^>]*>`, 'g'))) {
		djup += tagg[1] ? -1 : 1;
		if (djup === 0)
			return utan(html.slice(0, forsta.index) + fran.slice(tagg.index + tagg[0].length), borjan);
	}
	throw new Error(`${forsta[0]} is never closed`);
}
