import { farVisas, paketplats, type Paket } from '../paket/paket';
import { paketfiler } from '../paket/paketfiler';
import type { Publicering } from '../publicering';
import { arkivsida } from './arkivsida';
import { atom } from './atom';
import { integritetssida } from './integritet';
import { rapportsida } from './rapportsida';
import { sitemap } from './sitemap';
import { tillganglighetssida } from './tillganglighet';

/**
 * The published site: path relative to `publicerat/` → text, for every file but the fonts. Packages that may
 * not be shown yet, or are not for the web, are left out.
 * @param idag ÅÅÅÅ-MM-DD, in Sweden
 * @throws Error when two packages claim the same place
 */
export function webbplats(
	arkiv: readonly Paket[],
	om: Publicering,
	idag: string
): Map<string, string> {
	const visade = arkiv
		.filter((paket) => paket.mottagare === 'webb' && farVisas(paket, idag))
		.toSorted((a, b) => (paketplats(a) < paketplats(b) ? -1 : 1));
	const filer = new Map([
		['index.html', arkivsida(visade, om)],
		['tillganglighet/index.html', tillganglighetssida(om)],
		['integritet/index.html', integritetssida(om)],
		['atom.xml', atom(visade, om)],
		['publicering.json', `${JSON.stringify(om, null, '\t')}\n`]
	]);
	if (om.webbadress !== null) filer.set('sitemap.xml', sitemap(visade, om.webbadress, om.sokbar));
	for (const paket of visade) {
		const plats = paketplats(paket);
		if (filer.has(`${plats}/index.html`)) throw new Error(`Två paket vill ligga på ${plats}.`);
		filer.set(`${plats}/index.html`, rapportsida(paket, visade, om));
		for (const [namn, text] of paketfiler(paket)) filer.set(`${plats}/${namn}`, text);
	}
	return filer;
}
