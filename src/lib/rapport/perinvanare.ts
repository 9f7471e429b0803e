import { omFolkmangden } from '$lib/catalogue/measures/folkmangd';
import type { Kommunandel } from '$lib/catalogue/measures/kommunandelar/measure';
import type { Provenance, Result } from '$lib/catalogue/measures/result';
import type { Kommunkarta } from '$lib/dokument/karta';
import { antal } from '$lib/domain/format';
import { HELA_LANET } from '$lib/domain/kommun';
import type { Kallfiler } from './kallrad';

/** What a figure rests on besides its own measure: files, notes, and the steps of the computation. */
export type Tillskott = Pick<Provenance, 'filer' | 'notes' | 'steg'>;

/** A figure's provenance with what it rests on besides: each file, note and step once. */
export function medTillskott(
	egen: Provenance,
	...andra: readonly (Tillskott | null | undefined)[]
): Provenance {
	const alla = [egen, ...andra.filter((en) => en != null)];
	return {
		tom: egen.tom,
		filer: [...new Set(alla.flatMap(({ filer }) => filer))],
		notes: [...new Set(alla.flatMap(({ notes }) => notes))],
		steg: [
			...new Map(
				alla.flatMap(({ steg }) => steg.map((ett) => [JSON.stringify(ett), ett] as const))
			).values()
		]
	};
}

/**
 * What the map's rates rest on besides the households: the population, and each division.
 * @param svar the answer of the measure that gave the population
 * @param inlasta the loaded files: that measure has read others too
 */
export function perInvanare(
	karta: Kommunkarta | null,
	svar: Result<Kommunandel> | undefined,
	inlasta: Kallfiler
): Tillskott | null {
	if (!karta || svar?.status !== 'ready') return null;
	const { filer, notes } = svar.provenance;
	const folket = svar.rows.filter(({ part }) => karta.rutor.some(({ kommun }) => kommun === part));
	const folk = (kommun: string) => folket.find(({ part }) => part === kommun)?.befolkning ?? 0;
	const alla = folket.reduce((sum, { befolkning }) => sum + (befolkning ?? 0), 0);
	const delat = (namn: string, flyttade: number, antalet: number, tal: string) =>
		`${namn}: 1\u00a0000 × ${antal(flyttade)} ÷ ${antal(antalet)} = ${tal}.`;
	return {
		filer: filer.filter((namn) =>
			inlasta.some(({ fil, kalla }) => fil === namn && kalla === 'befolkning')
		),
		notes: omFolkmangden(notes),
		steg: [
			{
				rubrik: karta.om,
				rader: [
					...karta.rutor.map(({ kommun, flyttade, tal }) =>
						delat(kommun, flyttade, folk(kommun), tal)
					),
					delat(HELA_LANET, karta.lanet.flyttade, alla, karta.lanet.tal)
				]
			}
		]
	};
}
