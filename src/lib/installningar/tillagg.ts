import { nyckel } from '$lib/domain/nyckel';
import type { Fildialekt, Installningar } from './installningar';
import { rubrik, rubrikmangd, type Kolumnkoppling } from './kolumnkoppling';
import { siemal, type SieKoppling } from './siekoppling';

type Varden = Installningar['varden'];

/**
 * The settings with a column mapping. It replaces an earlier one for the same headers, and whatever was said
 * before about these headers in the source.
 */
export function medKolumner(i: Installningar, koppling: Kolumnkoppling): Installningar {
	const key = ({ rubriker }: Kolumnkoppling) => rubrikmangd(Object.keys(rubriker));
	const sagda = Object.keys(koppling.rubriker).map(rubrik);
	const fore = i.kolumner
		.filter((one) => key(one) !== key(koppling))
		.map((one) => (one.kalla === koppling.kalla ? utan(one, sagda) : one))
		.filter(({ rubriker }) => Object.keys(rubriker).length > 0);
	return { ...i, kolumner: [...fore, koppling] };
}

function utan({ kalla, rubriker }: Kolumnkoppling, sagda: readonly string[]): Kolumnkoppling {
	const kvar = Object.entries(rubriker).filter(([header]) => !sagda.includes(rubrik(header)));
	return { kalla, rubriker: Object.fromEntries(kvar) };
}

/** The settings with a word mapped, replacing its earlier mapping. */
export function medOrd<L extends keyof Varden>(
	i: Installningar,
	lista: L,
	rad: Varden[L][number]
): Installningar {
	const key = (one: Varden[L][number]) =>
		`${'ord' in one ? nyckel(one.ord) : ''}\n${lista === 'poster' && 'avtal' in one ? one.avtal : ''}`;
	const rader = medEn<Varden[L][number]>(i.varden[lista], rad, key);
	return { ...i, varden: { ...i.varden, [lista]: rader } };
}

/** The settings with the last month that an agreement's outcomes of a year cover. */
export function medUtfallTom(
	i: Installningar,
	rad: Installningar['utfall_tom'][number]
): Installningar {
	return { ...i, utfall_tom: medEn(i.utfall_tom, rad, ({ avtal, ar }) => `${avtal}\n${ar}`) };
}

/** The settings with how a key figure's months are combined into quarters. */
export function medManader(
	i: Installningar,
	rad: Installningar['nyckeltal'][number]
): Installningar {
	return {
		...i,
		nyckeltal: medEn(i.nyckeltal, rad, ({ nyckeltal }) => nyckel(nyckeltal))
	};
}

/**
 * The settings with mapped accounts, placed before the earlier ones, since the first that fits counts. An
 * object comes before its whole account.
 */
export function medSie(i: Installningar, kopplingar: readonly SieKoppling[]): Installningar {
	const now = new Set(kopplingar.map(siemal));
	const all = [...kopplingar, ...i.sie.filter((one) => !now.has(siemal(one)))];
	return {
		...i,
		sie: [...all.filter(({ objekt }) => objekt), ...all.filter(({ objekt }) => !objekt)]
	};
}

/** The settings with how to read a file. A file about which nothing is said is left to the program. */
export function medDialekt(i: Installningar, dialekt: Fildialekt): Installningar {
	const said = Object.entries(dialekt).some(([id, value]) => id !== 'fil' && value !== undefined);
	const rest = i.dialekt.filter(({ fil }) => fil !== dialekt.fil);
	return { ...i, dialekt: said ? [...rest, dialekt] : rest };
}

function medEn<T>(rader: readonly T[], rad: T, key: (rad: T) => string): T[] {
	return [...rader.filter((one) => key(one) !== key(rad)), rad];
}
