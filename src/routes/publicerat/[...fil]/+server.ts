import { error } from '@sveltejs/kit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { saknasForPublicering } from '$lib/publicering/publicering';
import { today } from '$lib/domain/today';
import { TYPSNITT } from '$lib/publicering/sida/typsnitt';
import { webbplats } from '$lib/publicering/sida/webbplats';
import { readArkiv } from '../arkiv';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
/** A folder is its index.html, and a file's path has no slash after it. */
export const trailingSlash = 'ignore';

const ARKIV = 'static/publicerat';

const SLAG: Record<string, string> = {
	'.html': 'text/html',
	'.json': 'application/json',
	'.csv': 'text/csv; charset=utf-8',
	'.xml': 'application/xml',
	'.woff2': 'font/woff2'
};

/** The published site as of today, in Swedish time. */
function sidorna(): Map<string, string> {
	const { paket, om } = readArkiv(ARKIV);
	return webbplats(paket, om, today());
}

export const entries: EntryGenerator = () => {
	for (const saknas of saknasForPublicering(readArkiv(ARKIV).om))
		console.warn(`${ARKIV}/publicering.json: ${saknas} Lagen kräver det (docs/publicering.md).`);
	const typsnitten = TYPSNITT.map(({ fil }) => `typsnitt/${fil}`);
	return [...sidorna().keys(), ...typsnitten].map((fil) => ({ fil }));
};

export const GET: RequestHandler = ({ params, url }) => {
	const fil = params.fil === '' || url.pathname.endsWith('/') ? mapp(params.fil) : params.fil;
	const innehall = fil.startsWith('typsnitt/') ? typsnitt(fil) : sidorna().get(fil);
	if (innehall === undefined) error(404);
	return new Response(innehall, {
		headers: { 'content-type': SLAG[extname(fil)] ?? 'application/octet-stream' }
	});
};

function mapp(fil: string): string {
	return `${fil === '' || fil.endsWith('/') ? fil : `${fil}/`}index.html`;
}

function typsnitt(sokt: string): Uint8Array<ArrayBuffer> | undefined {
	const ett = TYPSNITT.find(({ fil }) => `typsnitt/${fil}` === sokt);
	if (!ett) return undefined;
	const paket = `@fontsource/${ett.familj.toLowerCase().replaceAll(' ', '-')}`;
	const rot = dirname(
		createRequire(join(process.cwd(), 'package.json')).resolve(`${paket}/package.json`)
	);
	return Uint8Array.from(readFileSync(join(rot, 'files', ett.fil)));
}
