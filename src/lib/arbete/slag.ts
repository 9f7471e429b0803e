import { nyckelText } from '$lib/rapport/rapporttext';
import type { Dorr, Slag } from '$lib/lager/lager';
import type { Paket } from '$lib/publicering/paket/paket';
import { snapshotNyckel } from '$lib/snapshot/nyckel';
import type { Arbete } from './arbete';
import type { Dorrar } from './dorrar';

export type { Kopia, Orsak, Plan } from './dorrar';

/** The store's name in this browser. */
export const LAGER = 'stegraknaren';

/** The longest lead time that can be asked for, in working days. */
export const MEST_FORE = 60;

let dorrar: Dorrar | undefined;

/** Fetches what reads the records: to be done before any is read or written. No first page waits for it. */
export async function oppnaDorrar(): Promise<void> {
	dorrar ??= (await import('./dorrar')).DORRAR;
}

/** A kind of record, by what its keys begin with. */
function slag<K extends keyof Dorrar>(id: K): Slag<NonNullable<ReturnType<Dorrar[K]['read']>>> {
	const dorr = () => dorrar![id] as Dorr<NonNullable<ReturnType<Dorrar[K]['read']>>>;
	return {
		prefix: `${id}/`,
		get format() {
			return dorr().format;
		},
		get form() {
			return dorr().form;
		},
		read: (varde) => dorr().read(varde)
	};
}

export const INSTALLNINGAR = slag('installningar');
export const RAPPORT = slag('rapport');
export const LAST = slag('last');
export const ORSAK = slag('orsak');
export const PUBLICERAT = slag('publicerat');
export const PLAN = slag('korplan');
export const KOPIA = slag('kopia');

/** Every kind of record. A locked report and a published one never change. */
export const SLAG: readonly Slag<unknown>[] = [
	...[INSTALLNINGAR, RAPPORT, LAST, ORSAK, PUBLICERAT, PLAN, KOPIA]
];

/** The key of the only record of its kind. */
export const ENDA = 'alla';

/** What tells a published report from every other, those it replaces too. */
export function paketnyckel({ avtal, kvartal, mottagare, kommun, publicerad }: Paket): string {
	return [avtal.id, kvartal, mottagare, kommun ?? '', publicerad].join('/');
}

/** A part of the work, as it is kept. */
export interface Arbetsdel {
	slag: Slag<unknown>;
	/** Within its kind. */
	nyckel: string;
	varde: unknown;
}

/** The records that work is made of. */
export function delar({
	installningar,
	rapporter,
	lasta,
	orsaker,
	publicerade
}: Arbete): Arbetsdel[] {
	return [
		{ slag: INSTALLNINGAR, nyckel: ENDA, varde: installningar },
		...rapporter.map((varde) => ({ slag: RAPPORT, nyckel: nyckelText(varde), varde })),
		...lasta.map((varde) => ({ slag: LAST, nyckel: snapshotNyckel(varde), varde })),
		...orsaker.map((varde) => ({ slag: ORSAK, nyckel: varde.last, varde })),
		...publicerade.map((varde) => ({ slag: PUBLICERAT, nyckel: paketnyckel(varde), varde }))
	];
}
