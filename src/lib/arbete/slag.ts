import { nyckelText } from '$lib/rapport/rapporttext';
import type { Dorr, Slag } from '$lib/lager/lager';
import type { Paket } from '$lib/publicering/paket/paket';
import { snapshotNyckel } from '$lib/snapshot/nyckel';
import type { Arbete } from './arbete';
import type { Dorrar } from './dorrar';

export type { Kopia, Orsak, Plan } from './dorrar';

/** The store's name in this browser. */
export const LAGER = 'stegraknaren';

let dorrar: Dorrar | undefined;

/**
 * Loads the readers of records. It must finish before any record is read or written; it is loaded on demand so
 * that no first page waits for it.
 */
export async function oppnaDorrar(): Promise<void> {
	dorrar ??= (await import('./dorrar')).DORRAR;
}

/** A kind of record, by the prefix of its keys. */
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

/** The key that tells a published report from all others, including those it replaces. */
export function paketnyckel({ avtal, kvartal, mottagare, kommun, publicerad }: Paket): string {
	return [avtal.id, kvartal, mottagare, kommun ?? '', publicerad].join('/');
}

/** A part of the work, as the store keeps it. */
export interface Arbetsdel {
	slag: Slag<unknown>;
	/** The key within its kind. */
	nyckel: string;
	varde: unknown;
}

/** The records that the work consists of. */
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
