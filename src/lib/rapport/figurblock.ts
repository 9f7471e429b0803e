import { arIntern } from '$lib/catalogue/interna';
import type { Block } from '$lib/dokument/dokument';
import { inteAn, saknasText } from './advice';
import type { Figur } from './avsnitt/figur';

/** A figure as parts of a document: its finding, where it comes from, what shows it, and what must be said of it. */
export function figurblock(figur: Figur): Block[] {
	const { rubrik, kalla, block, noter } = figur;
	return [
		{ typ: 'rubrik', niva: 1, text: rubrik },
		...(kalla === null ? [] : [{ typ: 'kalla', text: kalla } as const]),
		...block,
		...inte(figur),
		...noter.flatMap((text) => (arIntern(text) ? [] : [{ typ: 'not', text } as const]))
	];
}

/** Why there are no figures, or not all of them. */
function inte({ status, saknas }: Figur): Block[] {
	if (saknas.length > 0) {
		const fet = inteAn(saknas);
		return [{ typ: 'stycke', ...(fet && { fet }), text: saknasText(saknas) }];
	}
	if (status === 'klar') return [];
	return [
		{
			typ: 'stycke',
			text: 'Siffran gick inte att räkna, och det är programmets fel. Resten av rapporten gäller.'
		}
	];
}
