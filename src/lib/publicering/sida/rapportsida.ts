import { antalOrd, datum, gemen } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import { MANIFESTFIL, RAPPORTFIL, tabellerna } from '../paket/paketfiler';
import { avSlaget, paketplats, type Paket } from '../paket/paket';
import type { Publicering } from '../publicering';
import type { Paketdel } from '../paket/del';
import { avsnitten, avsnittet, medEngangsnoter, utanUpprepning, type Avsnitt } from './delar';
import { diagrammet } from './diagram/diagram';
import { falltAvsnitt } from './fallt';
import { markup, type Html } from './html';
import { jamforelse } from './jamforelse';
import { omraknat } from './omraknat';
import { dagIOrd, kvartalIOrd } from './ord';
import { sidram } from './sidram';
import { svaren, talet } from './svaren';

/**
 * A report's page, with everything in its package. Nothing but the fonts is loaded.
 * @param arkiv the packages shown beside it; a package that is not for the web stands alone
 */
export function rapportsida(paket: Paket, arkiv: readonly Paket[], om: Publicering): string {
	const { dokument, mottagare } = paket;
	const iArkivet = mottagare === 'webb';
	const { hjalte, ingress, forstasida } = dokument;
	const meningar = (text: string) => text.split(/(?<=\.) (?=\p{Lu}|\d)/u);
	const sagt = [
		...(hjalte ? [`${hjalte.text} ${hjalte.under}`] : []),
		...meningar(ingress),
		...(forstasida?.rader ?? []).flatMap((rad) => meningar(`${talet(rad)} ${rad.mening}`))
	];
	const { bild, avsnitt } = medBildenForst(utanUpprepning(medEngangsnoter(avsnitten(paket)), sagt));
	const andra = avSlaget(arkiv, paket.exempel ?? false)
		.filter((annat) => annat.avtal.id === paket.avtal.id && annat.mottagare === 'webb')
		.toSorted((a, b) => (a.kvartal < b.kvartal ? -1 : 1));
	const tillagg = [
		{
			id: 'jamforelse',
			rubrik: 'Jämfört med tidigare kvartal',
			innehall: jamforelse(paket, andra)
		},
		{ id: 'omraknat', rubrik: 'Omräknat', innehall: omraknat(paket) }
	].flatMap(({ id, rubrik, innehall }) => (innehall === null ? [] : [{ id, rubrik, innehall }]));
	return sidram({
		titel: `${paket.exempel ? 'Exempeldata: ' : ''}${dokument.titel} – ${om.organisation}`,
		beskrivning: dokument.ingress,
		slag: 'article',
		organisation: om.organisation,
		rot: iArkivet ? '../../' : '',
		adress: om.webbadress !== null && iArkivet ? `${om.webbadress}${paketplats(paket)}/` : null,
		sokbar: iArkivet && paket.sokbar,
		papper: [dokument.rubrik, gemen(kvartalIOrd(paket.kvartal))].join(', '),
		iArkivet,
		exempel: paket.exempel ?? false,
		innehall: markup`<article>
				${huvud(paket, bild)}
				<div class="kropp">
					${innehallet([...avsnitt, ...tillagg])}
					<div class="avsnitt">
						${avsnitt.map((ett) => markup`${avsnittet(ett, paket.troskel)} `)}${tillagg.map(
							({ id, rubrik, innehall }) =>
								markup`<section id="${id}" aria-labelledby="${id}-rubrik">
									<h2 id="${id}-rubrik" tabindex="-1">${rubrik}</h2>
									${innehall}
								</section> `
						)}${hamta(paket)}${omRapporten(paket)}
					</div>
				</div>
			</article>
			${iArkivet && grannar(paket, andra)}`
	});
}

type Bild = Extract<Paketdel, { typ: 'diagram' }>;

/** The report's first chart, to stand beside the biggest figure, and the sections without that chart. */
function medBildenForst(avsnitt: readonly Avsnitt[]): { bild: Bild | null; avsnitt: Avsnitt[] } {
	const arBild = (del: Paketdel): del is Bild => del.typ === 'diagram';
	const bild = avsnitt.flatMap(({ delar }) => delar).find(arBild) ?? null;
	return {
		bild,
		avsnitt: avsnitt.map((ett) => ({ ...ett, delar: ett.delar.filter((del) => del !== bild) }))
	};
}

/** The top: what the report is, the biggest figure with its chart, and the finding. */
function huvud(paket: Paket, bild: Bild | null): Html {
	const { over, rubrik, under, hjalte, forstasida } = paket.dokument;
	// Page one says the same.
	const ingress = forstasida ? '' : utoverHjalten(paket.dokument);
	return markup`<header class="huvud">
		<p class="over">${over}</p>
		<h1>${rubrik}</h1>
		<p class="under">${under}</p>
		<p class="liten dagar">${dagarna(paket)}</p>
		${forVem(paket)}
		<div class="hjalte${(hjalte === null || bild === null) && ' utan'}">
			<div>
				${
					hjalte !== null &&
					markup`<p class="figur">
						<data
							class="storst${hjalte.text.length > 6 && ' lang'}"
							data-matt="${hjalte.matt}"
							value="${hjalte.varde}"
							>${hjalte.text}</data
						>
						<span class="vad">${hjalte.under}</span>
					</p> `
				}
				${ingress !== '' && markup`<p class="ingress">${ingress}</p> `}
			</div>
			${bild !== null && diagrammet(bild, 'bild')}
		</div>
		${forstasida !== undefined && svaren(forstasida, paket)}
	</header>`;
}

/** Facts about the whole report. */
function omRapporten(paket: Paket): Html {
	return markup`<section id="om" aria-labelledby="om-rubrik">
		<h2 id="om-rubrik" tabindex="-1">Om rapporten</h2>
		<dl class="uppgifter">
			${uppgifter(paket).map(
				({ namn, varde }) =>
					markup`<div>
						<dt>${namn}</dt>
						<dd>${varde}</dd>
					</div>`
			)}
		</dl>
	</section>`;
}

/** The ingress without its first sentence, where the biggest figure already says it. */
function utoverHjalten({ hjalte, ingress }: Paket['dokument']): string {
	const sagt = hjalte === null ? '' : `${hjalte.text} ${hjalte.under}.`;
	const likadan = (text: string) => text.replaceAll('\u00a0', ' ');
	return sagt !== '' && likadan(ingress).startsWith(likadan(sagt))
		? ingress.slice(sagt.length).trim()
		: ingress;
}

/** The last day of the figures and the day of publication, which a reader must know first. */
function dagarna({ tom, publicerad }: Paket): string {
	return `Siffror till och med ${datum(tom)}. Publicerad ${dagIOrd(publicerad)}.`;
}

/** The report's facts and days, without those that are not given or stand under the title. */
function uppgifter({ dokument, last, publicerad }: Paket): Paket['dokument']['uppgifter'] {
	const utgiven = dagIOrd(publicerad);
	const sagda = dokument.uppgifter.filter(
		({ namn, varde }) =>
			varde !== 'Inte angiven' &&
			!/till och med/i.test(namn) &&
			!(namn === 'Datum' && varde === utgiven)
	);
	return [...sagda, { namn: 'Låst', varde: dagIOrd(last) }];
}

/** A warning on a page that is not for everybody. */
function forVem({ mottagare, kommun }: Paket): Html | null {
	if (mottagare === 'webb') return null;
	const vem =
		mottagare === 'arbetsgrupp'
			? 'arbetsgruppen'
			: (KOMMUNER.find(({ namn }) => namn === kommun)?.genitiv ?? 'en kommun');
	return markup`<p class="mottagare">
		<b>För ${vem}.</b> Rapporten visar svarstider per kommun och ska inte läggas på webben.
	</p> `;
}

/**
 * Links to the sections: beside them where there is room, else folded above them. Only one of the two is
 * shown.
 */
function innehallet(avsnitt: readonly Pick<Avsnitt, 'id' | 'rubrik'>[]): Html | null {
	const lankar = avsnitt.flatMap(({ id, rubrik }) =>
		rubrik === null ? [] : [markup`<li><a href="#${id}">${rubrik}</a></li> `]
	);
	return lankar.length < 2
		? null
		: markup`<nav class="innehall" aria-labelledby="innehall-rubrik">
				<p id="innehall-rubrik">Innehåll</p>
				<ol>
					${lankar}
				</ol>
			</nav>
			<nav class="hopfallt" aria-label="Innehåll">
				<details>
					<summary>Innehåll</summary>
					<ol>
						${lankar}
					</ol>
				</details>
			</nav> `;
}

/** Links for downloading the report. */
function hamta(paket: Paket): Html {
	const tabeller = tabellerna(paket);
	return falltAvsnitt(
		'hamta',
		'Hämta siffrorna',
		antalOrd(tabeller.length + 2, 'fil', 'filer'),
		markup`<p>Filerna innehåller samma siffror som sidan. Ingenting annat är publicerat.</p>
		<ul class="filer">
			${tabeller.map(
				({ namn, rubrik }) =>
					markup`<li>
						<a href="${namn}.csv" download>${rubrik}</a> <span class="liten">CSV</span>
					</li> `
			)}
			<li>
				<a href="${RAPPORTFIL}" download>Hela rapporten som data</a> <span class="liten">JSON</span>
			</li>
			<li>
				<a href="${MANIFESTFIL}" download>Förteckning över filerna med kontrollsummor</a>
				<span class="liten">JSON</span>
			</li>
		</ul>`
	);
}

/** Links to the quarters before and after, where they are published. */
function grannar({ avtal, kvartal }: Paket, andra: readonly Paket[]): Html {
	const fore = andra.findLast((annat) => annat.kvartal < kvartal);
	const efter = andra.find((annat) => annat.kvartal > kvartal);
	const granne = (riktning: string, till: Paket) =>
		markup`<li>
			<a href="../${till.kvartal}/index.html">${riktning}: ${gemen(kvartalIOrd(till.kvartal))}</a>
		</li> `;
	return markup`<nav class="grannar" aria-label="Fler rapporter om ${avtal.kortnamn}">
		<ul>
			${fore ? granne('Föregående', fore) : null}${efter ? granne('Nästa', efter) : null}
			<li><a href="../../index.html">Alla publicerade rapporter</a></li>
		</ul>
	</nav>`;
}
