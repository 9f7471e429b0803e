import { base } from '$app/paths';
import { feltext } from '$lib/domain/bortfall';
import { zippa } from '$lib/export/zip';
import { farVisas, readPaket, samma, type Paket } from '$lib/publicering/paket/paket';
import { paketfiler } from '$lib/publicering/paket/paketfiler';
import { Publicering, saknasForPublicering } from '$lib/publicering/publicering';
import { rapportsida } from '$lib/publicering/sida/rapportsida';
import { TYPSNITT } from '$lib/publicering/sida/typsnitt';
import { webbplats } from '$lib/publicering/sida/webbplats';

/** The folder of the published pages, wherever the site is. */
const MAPP = 'publicerat/';

/**
 * Reports as a zip to unpack on a web host: their pages, the archive, and their files.
 * @param publicerade the oldest first: of two packages of the same report, the later one is shown from its day
 * on
 * @param idag ÅÅÅÅ-MM-DD
 * @throws Error in plain Swedish when a part of the site cannot be fetched
 */
export async function webbZip(publicerade: readonly Paket[], idag: string): Promise<Blob> {
	const om = await platsensUppgifter();
	const saknas = saknasForPublicering(om);
	// Samples are no publication: they are marked, and no search engine finds them.
	if (saknas.length > 0 && publicerade.some(({ exempel }) => !exempel))
		throw new Error(
			`Uppgifter om webbplatsen saknas i filen ${MAPP}publicering.json. ${saknas.join(' ')}`
		);
	const visade = publicerade.filter((paket) => paket.mottagare === 'webb' && farVisas(paket, idag));
	const arkiv = visade.filter((paket, i) => !visade.slice(i + 1).some((ny) => samma(ny, paket)));
	const filer = new Map<string, string | Uint8Array>();
	for (const [namn, text] of webbplats(arkiv, om, idag)) filer.set(MAPP + namn, text);
	return zippa(await medTypsnitt(filer, MAPP));
}

/** A report that is not for the web, as a single page with its files. */
export async function sidZip(paket: Paket): Promise<Blob> {
	const sida = rapportsida(paket, [], await platsensUppgifter());
	const filer = new Map<string, string | Uint8Array>([['index.html', sida]]);
	for (const [namn, text] of paketfiler(paket)) filer.set(namn, text);
	return zippa(await medTypsnitt(filer, ''));
}

async function medTypsnitt(filer: Map<string, string | Uint8Array>, rot: string) {
	for (const { fil } of TYPSNITT) {
		const svar = await hamta(`typsnitt/${fil}`);
		filer.set(`${rot}typsnitt/${fil}`, new Uint8Array(await svar.arrayBuffer()));
	}
	return filer;
}

/** The reports on the program's own site; empty where there are none. */
export async function webbplatsensPaket(): Promise<Paket[]> {
	try {
		const flode = await (await hamta('atom.xml')).text();
		const platser = [
			...flode.matchAll(/href="(?:[^"]*\/)?([a-z0-9-]+\/\d{4}-K[1-4])\/(?:index\.html)?"/g)
		];
		const readFiles = await Promise.all(
			platser.map(async ([, plats]) =>
				readPaket(await (await hamta(`${plats}/rapport.json`)).text())
			)
		);
		return readFiles.flatMap((en) => ('paket' in en ? [en.paket] : []));
	} catch {
		return [];
	}
}

/** What the site must state about itself before anything is published on it, in sentences. */
export async function webbplatsenSaknar(): Promise<string[]> {
	try {
		return saknasForPublicering(await platsensUppgifter());
	} catch (cause) {
		return [feltext(cause)];
	}
}

/** Who is behind the published pages: from a file beside them, which each site writes. */
async function platsensUppgifter(): Promise<Publicering> {
	const svar = await hamta('publicering.json');
	const read = Publicering.safeParse(await svar.json());
	if (!read.success)
		throw new Error('Filen publicerat/publicering.json har ett fel. Se docs/publicering.md.');
	return read.data;
}

async function hamta(namn: string): Promise<Response> {
	const svar = await fetch(`${base}/${MAPP}${namn}`).catch(() => null);
	if (!svar?.ok) throw new Error(`Filen ${MAPP}${namn} kunde inte hämtas. Ladda om sidan.`);
	return svar;
}
