import { Orsak } from '$lib/arbete/arbete';
import { Paket } from '$lib/publicering/paket/paket';
import { Snapshot, snapshotNyckel } from '$lib/snapshot/snapshot';
import { iGamlaDatabasen, iLocalStorage, move, type Gammalt } from './flytt';
import { Lagring } from './lagring.svelte';
import {
	ENDA,
	INSTALLNINGAR,
	LAGER,
	LAST,
	ORSAK,
	paketnyckel,
	PLAN,
	PUBLICERAT,
	RAPPORT,
	SLAG
} from '$lib/arbete/slag';

/** What the coordinator has done, in this browser. */
export const lagring = new Lagring(LAGER, SLAG, async (lager) => move(lager, await gammalt()));

// Another field, or none: nobody types in the one before any more.
if (typeof document !== 'undefined')
	for (const bytt of ['focusin', 'focusout'])
		document.addEventListener(bytt, () => lagring.release());

/**
 * What earlier versions kept: settings, plan and texts in local storage, the rest in a database of
 * lists. What cannot be read stays where it is, under the key that it would have.
 */
export async function gammalt(): Promise<Gammalt[]> {
	const [lasta, orsaker, publicerade] = await iGamlaDatabasen([
		'stegraknaren.lasta',
		'stegraknaren.orsaker',
		'stegraknaren.publicerat'
	]);
	const enda = (slag: Gammalt['slag'], plats: string) =>
		iLocalStorage(plats)
			.filter(({ nyckel }) => nyckel === '')
			.map(({ varde }) => ({ slag, nyckel: ENDA, varde }));
	const lista = <T>(
		slag: Gammalt['slag'],
		rader: unknown[] | undefined,
		nyckel: (rad: T) => string,
		read: (varde: unknown) => T | undefined
	) =>
		(rader ?? []).map((varde, i) => {
			const kept = read(varde);
			return { slag, nyckel: kept === undefined ? `oläst ${i}` : nyckel(kept), varde };
		});
	return [
		...enda(INSTALLNINGAR, 'stegraknaren.installningar'),
		...enda(PLAN, 'stegraknaren.korplan'),
		...iLocalStorage('stegraknaren.rapport.').map((rad) => ({ slag: RAPPORT, ...rad })),
		...lista(LAST, lasta, snapshotNyckel, (one) => Snapshot.safeParse(one).data),
		...lista(
			ORSAK,
			orsaker,
			({ last }: Orsak) => last,
			(one) => Orsak.safeParse(one).data
		),
		...lista(PUBLICERAT, publicerade, paketnyckel, (one) => Paket.safeParse(one).data)
	];
}
