import { arIntern } from '$lib/catalogue/interna';
import type { Block } from '$lib/dokument/dokument';
import { inteAn, saknasText } from './advice';
import type { Figur } from './avsnitt/figur';

/** A figure as blocks of a document: finding, source line, what shows it, and its notes. */
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

/** Why some or all of the figures are missing. */
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
