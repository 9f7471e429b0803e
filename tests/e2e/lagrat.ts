import type { Page } from 'playwright';
import { LAGER } from '$lib/ui/lagring/slag';

/** The values kept in this browser under keys that begin so, as JSON. */
export function lagrat(page: Page, prefix: string): Promise<string> {
	return page.evaluate(
		([namn, borjan]) =>
			new Promise<string>((done, fail) => {
				const open = indexedDB.open(namn);
				open.onerror = () => fail(open.error);
				open.onsuccess = () => {
					const all = open.result.transaction('poster').objectStore('poster').getAll();
					all.onsuccess = () => {
						open.result.close();
						const poster = all.result as { nyckel: string; varde: unknown }[];
						done(
							JSON.stringify(
								poster.filter(({ nyckel }) => nyckel.startsWith(borjan)).map(({ varde }) => varde)
							)
						);
					};
				};
			}),
		[LAGER, prefix] as const
	);
}
