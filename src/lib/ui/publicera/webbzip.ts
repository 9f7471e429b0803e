import { base } from '$app/paths';
import { zippa } from '$lib/export/zip';
import { samma, type Paket } from '$lib/publicering/paket';
import { paketfiler } from '$lib/publicering/paketfiler';
import { Publicering } from '$lib/publicering/publicering';
import { rapportsida } from '$lib/publicering/sida/rapportsida';
import { TYPSNITT } from '$lib/publicering/sida/typsnitt';
import { webbplats } from '$lib/publicering/sida/webbplats';

/** The folder that the published pages lie in, wherever the site is. */
const MAPP = 'publicerat/';

/**
 * A report to be unpacked on a web host: its page, the archive rebuilt with those published before,
 * and their files. One that is not for the web is a page by itself.
 * @param idag ÅÅÅÅ-MM-DD
 * @throws Error in plain Swedish when something of the site cannot be fetched
 */
export async function webbZip(paket: Paket, tidigare: readonly Paket[], idag: string) {
	const om = await platsensUppgifter();
	const filer = new Map<string, string | Uint8Array>();
	const webb = paket.mottagare === 'webb';
	const rot = webb ? MAPP : '';
	if (webb) {
		const arkiv = [...tidigare.filter((ett) => !samma(ett, paket)), paket];
		for (const [namn, text] of webbplats(arkiv, om, idag)) filer.set(rot + namn, text);
	} else {
		filer.set('index.html', rapportsida(paket, [], om));
		for (const [namn, text] of paketfiler(paket)) filer.set(namn, text);
	}
	for (const { fil } of TYPSNITT) {
		const svar = await hamta(`typsnitt/${fil}`);
		filer.set(`${rot}typsnitt/${fil}`, new Uint8Array(await svar.arrayBuffer()));
	}
	return zippa(filer);
}

/** Who stands behind the published pages: a file beside them, for each site to write. */
async function platsensUppgifter(): Promise<Publicering> {
	const svar = await hamta('publicering.json');
	const last = Publicering.safeParse(await svar.json());
	if (!last.success)
		throw new Error('Filen publicerat/publicering.json har ett fel. Se docs/publicering.md.');
	return last.data;
}

async function hamta(namn: string): Promise<Response> {
	const svar = await fetch(`${base}/${MAPP}${namn}`).catch(() => null);
	if (!svar?.ok) throw new Error(`Filen ${MAPP}${namn} kunde inte hämtas. Ladda om sidan.`);
	return svar;
}
