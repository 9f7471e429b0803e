import { paketplats, type Paket } from '../paket/paket';
import { xml } from './atom';
import { svenskDag } from '$lib/domain/today';

/**
 * The pages that search engines may find, with the day each report was published.
 * @param webbadress with its final slash
 */
export function sitemap(arkiv: readonly Paket[], webbadress: string, sokbar: boolean): string {
	const rapporter = arkiv
		.filter((paket) => paket.sokbar)
		.map((paket) => ({ vag: `${paketplats(paket)}/`, dag: svenskDag(paket.publicerad) }));
	const egna = sokbar
		? ['', 'tillganglighet/', 'integritet/'].map((vag) => ({ vag, dag: null }))
		: [];
	const adresser = [...egna, ...rapporter].map(
		({ vag, dag }) =>
			`<url><loc>${xml(webbadress + vag)}</loc>${dag === null ? '' : `<lastmod>${dag}</lastmod>`}</url>\n`
	);
	return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${adresser.join('')}</urlset>
`;
}
