import type { AvsnittId } from '../../src/lib/rapport/avsnitt/all';

/** A file to be read. */
export interface Fil {
	name: string;
	text: string;
}

const nr = (i: number) => String(i + 1).padStart(3, '0');

export const LPIX: Fil = { name: 'lpix.csv', text: 'År;Procent;Källa\n2024;3,1;exempel\n' };

/** Key figures of the third quarter of 2025, named so that each is found once. */
export function nyckeltal(antal: number, namn = (i: number) => `Serie ${nr(i)}`): Fil {
	const rader = Array.from({ length: antal }, (_, i) => `${namn(i)};2025-K3;${i + 1};st`);
	return {
		name: 'nyckeltal.csv',
		text: ['Nyckeltal;Kvartal;Värde;Enhet', ...rader, ''].join('\n')
	};
}

/** Budget posts that no agreement names, each with its year's budget and its outcome. */
export function poster(antal: number, namn = postnamn): Fil {
	const rader = Array.from({ length: antal }, (_, i) => [
		`kompetensattraktion-2025;2025;;${namn(i)};kostnad;övrigt;${(i + 1) * 1000};;`,
		`kompetensattraktion-2025;2025;202508;${namn(i)};kostnad;övrigt;;${(i + 1) * (i % 3 === 0 ? 1100 : 600)};`
	]).flat();
	return {
		name: 'ekonomi.csv',
		text: ['Avtal;År;Period;Budgetpost;Slag;Kostnadsslag;Budget;Utfall;Prognos', ...rader, ''].join(
			'\n'
		)
	};
}
export const postnamn = (i: number) => `Post ${nr(i)}`;

/** Sixty letters and more, as Swedish can. */
export const LANGT = 'Kompetensattraktionssamverkansutvecklingsfinansieringsöverenskommelsen';

/** The sections that are hidden when only these are shown. */
export function doldaUtom(visade: readonly AvsnittId[], alla: readonly AvsnittId[]) {
	return alla.filter((id) => !visade.includes(id)).map((id) => ({ id, dold: true }));
}
