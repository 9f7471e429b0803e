import { EXEMPELDATA } from '$lib/domain/exempel';
import type { Paket } from '../paket/paket';
import { paketplats } from '../paket/paket';
import type { Publicering } from '../publicering';
import { markup, type Html } from './html';
import { dagIOrd, kvartalIOrd } from './ord';
import { sidram } from './sidram';

/** The archive: every published report by agreement and quarter, newest first. */
export function arkivsida(arkiv: readonly Paket[], om: Publicering): string {
	const beskrivning = `${om.organisation} redovisar avtalen med länets kommuner varje kvartal. Här finns rapporterna, nyast först.`;
	return sidram({
		titel: `Publicerade rapporter – ${om.organisation}`,
		beskrivning,
		slag: 'website',
		organisation: om.organisation,
		rot: '',
		adress: om.webbadress,
		sokbar: om.sokbar,
		papper: 'Publicerade rapporter',
		iArkivet: true,
		innehall: markup`<header class="huvud">
				<h1>Publicerade rapporter</h1>
				<p class="ingress">${beskrivning}</p>
			</header>
			<div class="arkiv">
				${arkiv.length === 0 && markup`<p>Inga rapporter är publicerade än.</p>`}${perAvtal(arkiv).map(avtalet)}
			</div>`
	});
}

/** The packages of each agreement, newest first; the agreement with the newest report first of all. */
function perAvtal(arkiv: readonly Paket[]): Paket[][] {
	const nyast = arkiv.toSorted(
		(a, b) => jamfor(b.kvartal, a.kvartal) || jamfor(a.avtal.id, b.avtal.id)
	);
	const grupper = new Map<string, Paket[]>();
	for (const paket of nyast)
		grupper.set(paket.avtal.id, [...(grupper.get(paket.avtal.id) ?? []), paket]);
	return [...grupper.values()];
}

function jamfor(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function avtalet(paket: readonly Paket[]): Html {
	const { id, titel } = paket[0]!.avtal;
	return markup`<section aria-labelledby="avtal-${id}">
		<h2 id="avtal-${id}">${titel}</h2>
		<ol class="rapporter">
			${paket.map(rapporten)}
		</ol>
	</section> `;
}

function rapporten(paket: Paket): Html {
	const { over, hjalte, ingress } = paket.dokument;
	return markup`<li>
		<div>
			<h3>
				<a href="${paketplats(paket)}/index.html"
					>${kvartalIOrd(paket.kvartal)}<span class="dold">, ${paket.avtal.titel}</span></a
				>
			</h3>
			${(paket.exempel ?? false) && markup`<p class="exempel">${EXEMPELDATA}</p>`}
			<p class="liten">${over}. Publicerad ${dagIOrd(paket.publicerad)}.</p>
		</div>
		<p class="siffra">
			${hjalte !== null && markup`<data data-matt="${hjalte.matt}" value="${hjalte.varde}">${hjalte.text}</data>`}
		</p>
		<p>${ingress}</p>
	</li> `;
}
