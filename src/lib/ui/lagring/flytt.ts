import type { Lager } from '$lib/lager/lager';
import { same } from '$lib/lager/merge';
import type { Slag } from '$lib/lager/lager';

/** A record that an earlier version of the program kept elsewhere. */
export interface Gammalt {
	slag: Slag<unknown>;
	nyckel: string;
	varde: unknown;
}

/** Key prefix for the copy of a moved record, as it was then. */
const FLYTTAT = 'flyttat/';

/**
 * Moves what earlier versions kept into the store. The originals stay, since an older version may still use
 * them in another tab; its later changes are merged with the records here.
 */
export async function move(lager: Lager, gammalt: readonly Gammalt[]): Promise<void> {
	for (const { slag, nyckel, varde } of gammalt) {
		const key = slag.prefix + nyckel;
		const moved = (await lager.post(FLYTTAT + key))?.varde;
		if (same(moved, varde)) continue;
		const { format, form } = slag;
		const already = moved === undefined ? (await lager.post(key))?.varde : undefined;
		// Kept in both places before anything was moved: the one in the store is newer.
		if (already === undefined)
			await lager.write({ nyckel: key, format, form, bas: moved, mitt: varde });
		await lager.write({
			nyckel: FLYTTAT + key,
			format,
			form: 'stycke',
			bas: moved,
			mitt: varde
		});
	}
}

/** The records in local storage with this key prefix; those that are no JSON are left out. */
export function iLocalStorage(borjan: string): { nyckel: string; varde: unknown }[] {
	try {
		return Object.keys(localStorage)
			.filter((key) => key.startsWith(borjan))
			.flatMap((key) => {
				const varde = json(localStorage.getItem(key));
				return varde === undefined ? [] : [{ nyckel: key.slice(borjan.length), varde }];
			});
	} catch {
		return [];
	}
}

function json(text: string | null): unknown {
	try {
		return text === null ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The lists in the database of earlier versions; empty when there is none. */
export async function iGamlaDatabasen(nycklar: readonly string[]): Promise<unknown[][]> {
	const databases = await indexedDB.databases();
	if (!databases.some(({ name }) => name === 'keyval-store')) return nycklar.map(() => []);
	const db = await new Promise<IDBDatabase>((done, fail) => {
		const open = indexedDB.open('keyval-store');
		open.onsuccess = () => done(open.result);
		open.onerror = () => fail(open.error);
	});
	try {
		if (!db.objectStoreNames.contains('keyval')) return nycklar.map(() => []);
		const store = db.transaction('keyval').objectStore('keyval');
		return await Promise.all(
			nycklar.map(
				(nyckel) =>
					new Promise<unknown[]>((done, fail) => {
						const get = store.get(nyckel);
						get.onsuccess = () => done(Array.isArray(get.result) ? get.result : []);
						get.onerror = () => fail(get.error);
					})
			)
		);
	} finally {
		db.close();
	}
}
