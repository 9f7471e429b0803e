import type { IsoDate } from '$lib/domain/datum';
import type { Kvartal } from '$lib/domain/kvartal';
import { nyckel } from '$lib/domain/nyckel';
import type { Kontext } from '../measure';

/** A row of query.sql. */
export interface Varde {
	nyckeltal: string;
	/** "2024-K3" or "2024-07"; null when it could not be read. */
	period: string | null;
	varde_mikro: number;
	enhet: string | null;
}

type Satt = Kontext['nyckeltal'][number]['manader'];

/** A key figure in a quarter. */
export interface Kvartalsvarde {
	kvartal: string;
	varde: number | null;
	/** How many months the sum lacks; 0 when the value is not a sum, or no month is loaded. */
	saknas: number;
	/** Whether a period that it rests on has several values, of which the last one counts. */
	olika: boolean;
}

/** How a key figure's months become quarters; undefined when the settings do not say. */
export function manaderna(namn: string, installda: Kontext['nyckeltal']): Satt | undefined {
	return installda.find((en) => nyckel(en.nyckeltal) === nyckel(namn))?.manader;
}

/**
 * A quarter's value: one given for the quarter, else one made from its months up to `tom`.
 * @param varden values of one key figure, in the order of the files: the last of each period counts
 */
export function kvartalets(
	varden: readonly Varde[],
	{ id, ar, nr }: Kvartal,
	tom: IsoDate,
	satt: Satt | undefined
): Kvartalsvarde {
	let olika = false;
	const av = (period: string) => {
		const alla = varden.filter((en) => en.period === period).map((en) => en.varde_mikro);
		olika ||= alla.some((mikro) => mikro !== alla[0]);
		return alla.at(-1);
	};
	const svar = (mikro: number | undefined, saknas = 0): Kvartalsvarde => ({
		kvartal: id,
		varde: mikro === undefined ? null : mikro / 1_000_000,
		saknas,
		olika
	});
	const eget = av(id);
	if (eget !== undefined || satt === undefined) return svar(eget);
	const manader = [2, 1, 0]
		.map((fore) => `${ar}-${String(nr * 3 - fore).padStart(2, '0')}`)
		.filter((manad) => manad <= tom.slice(0, 7))
		.filter((manad) => varden.some(({ period }) => period === manad));
	if (satt === 'senaste' || manader.length === 0) return svar(av(manader.at(-1) ?? ''));
	if (manader.length < 3) return svar(undefined, 3 - manader.length);
	return svar(manader.map((manad) => av(manad)!).reduce((sum, ett) => sum + ett));
}
