import { snapshotNyckel } from '$lib/snapshot/nyckel';
import { iGamlaDatabasen, iLocalStorage, move, type Gammalt } from './flytt';
import type { Slag } from '$lib/lager/lager';
import { Lagring } from './lagring.svelte';
import {
	ENDA,
	INSTALLNINGAR,
	LAGER,
	LAST,
	oppnaDorrar,
	ORSAK,
	paketnyckel,
	PLAN,
	PUBLICERAT,
	RAPPORT,
	SLAG
} from '$lib/arbete/slag';

/** The coordinator's work, in this browser. */
export const lagring = new Lagring(LAGER, SLAG, oppnaDorrar, async (lager) => {
	const gamla = await gammalt();
	if (gamla.length > 0) await oppnaDorrar();
	await move(lager, gamla);
});

// The focus is in another field, or none: typing in the previous one has ended.
if (typeof document !== 'undefined')
	for (const bytt of ['focusin', 'focusout'])
		document.addEventListener(bytt, () => lagring.release());

/**
 * What earlier versions kept: settings, plan and texts in local storage, the rest in a database of lists. A
 * record that cannot be read stays where it is, under the key it would have here.
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
	const lista = async <T>(
		slag: Slag<T>,
		rader: unknown[] | undefined,
		nyckel: (rad: T) => string
	): Promise<Gammalt[]> => {
		if (!rader || rader.length === 0) return [];
		await oppnaDorrar();
		return rader.map((varde, i) => {
			const kept = slag.read(varde);
			return { slag, nyckel: kept === undefined ? `oläst ${i}` : nyckel(kept), varde };
		});
	};
	return [
		...enda(INSTALLNINGAR, 'stegraknaren.installningar'),
		...enda(PLAN, 'stegraknaren.korplan'),
		...iLocalStorage('stegraknaren.rapport.').map((rad) => ({ slag: RAPPORT, ...rad })),
		...(await lista(LAST, lasta, snapshotNyckel)),
		...(await lista(ORSAK, orsaker, ({ last }) => last)),
		...(await lista(PUBLICERAT, publicerade, paketnyckel))
	];
}
