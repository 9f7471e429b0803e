import { slutavrakningMening } from '$lib/catalogue/rapporter/andelar';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

export const slutavrakning: Avsnitt = {
	titel: 'Slutavräkning',
	matt: ['slutavrakning'],
	figurer: (u) => [
		figur('slutavrakning', u, { rubrik: (rows) => slutavrakningMening(rows.at(-1)!) })
	]
};
