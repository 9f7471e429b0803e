import type { Page } from 'playwright';
import type { Post, Sparadkrock } from '$lib/lager/lager';
import { LAGER } from '$lib/arbete/slag';
import { sparat } from './site';

/** All that is kept in this browser, as it lies in its store. */
export function lagret(page: Page): Promise<{ poster: Post[]; krockar: Sparadkrock[] }> {
	return page.evaluate(
		(namn) =>
			new Promise((done, fail) => {
				const open = indexedDB.open(namn);
				open.onerror = () => fail(open.error);
				open.onsuccess = () => {
					const transaction = open.result.transaction(['poster', 'krockar']);
					const poster = transaction.objectStore('poster').getAll();
					const krockar = transaction.objectStore('krockar').getAll();
					transaction.oncomplete = () => {
						open.result.close();
						done({ poster: poster.result as Post[], krockar: krockar.result as Sparadkrock[] });
					};
				};
			}),
		LAGER
	);
}

/** The values kept in this browser under keys that begin so, as JSON. */
export async function lagrat(page: Page, prefix: string): Promise<string> {
	await sparat(page);
	const { poster } = await lagret(page);
	return JSON.stringify(
		poster.filter(({ nyckel }) => nyckel.startsWith(prefix)).map(({ varde }) => varde)
	);
}
