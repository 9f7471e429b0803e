import { sha256 } from '$lib/domain/sha256';
import { paketplats, type Paket } from '../paket/paket';
import type { Publicering } from '../publicering';
import { escape } from './html';

/** The time in a feed without reports, which must have one. */
const INGEN = '1970-01-01T00:00:00Z';
/** At most this many reports are in the feed. */
const MEST = 50;

/** The feed of new reports (RFC 4287), the last published first. */
export function atom(arkiv: readonly Paket[], om: Publicering): string {
	const nya = arkiv.toSorted((a, b) => (utgiven(a) < utgiven(b) ? 1 : -1)).slice(0, MEST);
	const till = (vag: string) => xml(`${om.webbadress ?? ''}${vag}`);
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
<id>${urn(om.organisation)}</id>
<title>${xml(`Rapporter från ${om.organisation}`)}</title>
<updated>${nya[0] ? utgiven(nya[0]) : INGEN}</updated>
<author><name>${xml(om.organisation)}</name></author>
<link rel="alternate" type="text/html" href="${till('index.html')}" />
${om.webbadress === null ? '' : `<link rel="self" type="application/atom+xml" href="${till('atom.xml')}" />\n`}${nya
		.map(
			(paket) => `<entry>
<id>${urn(`${om.organisation}/${paketplats(paket)}`)}</id>
<title>${xml(`${paket.exempel ? 'Exempeldata: ' : ''}${paket.dokument.titel}`)}</title>
<published>${utgiven(paket)}</published>
<updated>${utgiven(paket)}</updated>
<summary>${xml(paket.dokument.ingress)}</summary>
<link rel="alternate" type="text/html" href="${till(`${paketplats(paket)}/index.html`)}" />
</entry>
`
		)
		.join('')}</feed>
`;
}

/** When a report came out: when it was approved, or the first day it was to be shown. */
function utgiven({ publicerad, visas_fran }: Paket): string {
	const dag = visas_fran === null ? '' : `${visas_fran}T00:00:00Z`;
	const godkand = new Date(publicerad).toISOString();
	return dag > godkand ? dag : godkand;
}

/** A unique name derived from a text, independent of the site's address (RFC 9562, version 8). */
function urn(text: string): string {
	const hex = sha256(new TextEncoder().encode(text.toWellFormed()));
	const delar = [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`
	];
	return `urn:uuid:${[...delar, hex.slice(20, 32)].join('-')}`;
}

/** Text for XML, which allows fewer characters than HTML. */
export function xml(text: string): string {
	// eslint-disable-next-line no-control-regex
	return escape(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd'));
}
