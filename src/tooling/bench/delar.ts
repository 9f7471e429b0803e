import type { Browser } from 'playwright';
import { openBrowser } from '../browser';
import { serveBuild, type Site } from '../site';
import type { Filer } from './filer';
import { table } from './table';

/** A part of the benchmark that can be run on its own. */
export interface Del {
	/** Its heading. */
	rubrik: string;
	/** Measures. @returns the result, as text */
	mat: (filer: Filer, sida: Sida) => Promise<string>;
}

/** The built app in a browser, started when a part first asks for it. */
export class Sida {
	#oppen: Promise<{ browser: Browser; site: Site }> | undefined;

	async oppna(): Promise<{ browser: Browser; url: string }> {
		this.#oppen ??= serveBuild().then(async (site) => ({ site, browser: await openBrowser() }));
		const { browser, site } = await this.#oppen;
		return { browser, url: site.url };
	}

	async stang(): Promise<void> {
		const oppen = await this.#oppen?.catch(() => undefined);
		await oppen?.browser.close();
		oppen?.site.close();
	}
}

/** The parts, in the order they are run. Each is imported only when it is run. */
export const DELAR: Readonly<Record<string, Del>> = {
	start: {
		rubrik: 'The first page, the first figure, a published report',
		async mat(_, sida) {
			const { browser, url } = await sida.oppna();
			const { firstLoad } = await import('./first');
			const { published } = await import('./publicerat');
			const { firstFigure } = await import('./figures');
			const [first, proof] = await firstLoad(browser, url);
			const [report, still] = await published(browser, url);
			const lines = [...first, ...report, ...(await firstFigure(browser, url))];
			return `${table(lines)}\n\n${proof}\n${still}`;
		}
	},
	kvartal: {
		rubrik: 'Another quarter, another kommun, a letter typed, every measure at once',
		async mat(filer, sida) {
			const { browser, url } = await sida.oppna();
			const { anotherKommun, anotherQuarter } = await import('./figures');
			const { typing } = await import('./skriva');
			const { everyMeasure } = await import('./every');
			const ovriga = await filer.ovriga();
			const some = [...(await filer.kontakter(10_000)), ...ovriga];
			const many = [...(await filer.kontakter(1_000_000)), ...ovriga];
			return table([
				...(await anotherQuarter(browser, url, some)),
				await anotherKommun(browser, url, some),
				await typing(browser, url, some),
				...(await everyMeasure(browser, [
					{ what: 'Every measure at once, 10 000 contacts', files: some, limit: 50 },
					{ what: '  1 000 000 contacts', files: many, limit: 600 }
				]))
			]);
		}
	},
	import: {
		rubrik: 'Import, against native DuckDB that reads the same file with one thread',
		async mat(filer, sida) {
			const { browser, url } = await sida.oppna();
			const { contacts } = await import('./load');
			const { million } = await import('./million');
			const lpix = (await filer.ovriga()).find((path) => path.endsWith('lpix.csv'))!;
			const files = new Map<number, string>();
			for (const antal of [1000, 100_000, 1_000_000])
				files.set(antal, (await filer.kontakter(antal))[0]!);
			return table([
				...(await contacts(browser, url, files.get(100_000)!, lpix)),
				...(await million(browser, url, files, lpix))
			]);
		}
	},
	minne: {
		rubrik: 'Memory in a page that is used for long',
		async mat(filer, sida) {
			const { browser, url } = await sida.oppna();
			const { minne } = await import('./minne');
			return table(await minne(browser, url, [await filer.egna(1), await filer.egna(2)]));
		}
	},
	jamforelse: {
		rubrik: 'Side by side with what one could use instead',
		async mat(filer) {
			const { jamforelse } = await import('./jamforelse/tabell');
			return jamforelse([1000, 10_000, 100_000, 1_000_000, 5_000_000], filer);
		}
	}
};
