import { datum } from '$lib/domain/format';
import type { Publicering } from '../publicering';
import { markup, type Html } from './html';
import { kontakten } from './kontakt';
import { sidram } from './sidram';

const STATUS: Record<Publicering['tillganglighet']['status'], string> = {
	helt: 'Webbplatsen är helt förenlig med lagen om tillgänglighet till digital offentlig service.',
	delvis:
		'Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna står nedan.',
	inte: 'Webbplatsen är inte förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna står nedan.',
	obedomd:
		'Det är inte bedömt än om webbplatsen är förenlig med lagen om tillgänglighet till digital offentlig service.'
};

/** The accessibility statement that the law (2018:1937) requires, from the site's facts. */
export function tillganglighetssida(om: Publicering): string {
	const { organisation, webbadress, tillganglighet } = om;
	const { status, metod, bedomd, uppdaterad } = tillganglighet;
	return sidram({
		titel: `Tillgänglighetsredogörelse – ${organisation}`,
		beskrivning: `Hur tillgängliga de publicerade rapporterna från ${organisation} är, vilka brister som är kända och hur du meddelar fel.`,
		slag: 'website',
		organisation,
		rot: '../',
		adress: webbadress === null ? null : `${webbadress}tillganglighet/`,
		sokbar: om.sokbar,
		papper: 'Tillgänglighetsredogörelse',
		iArkivet: true,
		innehall: markup`<article class="text">
			<header class="huvud">
				<h1>Tillgänglighet för publicerade rapporter</h1>
				<p class="ingress">
					<bdi>${organisation}</bdi> står bakom webbplatsen med publicerade rapporter och programmet
					som de görs i. Vi vill att så många som möjligt ska kunna använda dem. Här står hur den följer lagen om
					tillgänglighet till digital offentlig service (2018:1937), vilka brister vi känner till
					och hur du talar om för oss när något inte fungerar.
				</p>
			</header>
			<h2>Hur tillgänglig är webbplatsen?</h2>
			<p>${STATUS[status]}</p>
			<h2>Meddela om något inte fungerar</h2>
			<p>
				Berätta för oss om du inte kan använda sidan, om du hittar brister som inte står här, eller
				om du behöver innehållet på ett annat sätt.
			</p>
			${kontakten(om)}
			<h2>Tillsyn</h2>
			<p>
				Myndigheten för digital förvaltning (Digg) har ansvar för tillsyn över lagen. Tycker du att
				vi inte gör tillräckligt åt det du har påtalat kan du
				<a href="https://www.digg.se/tdosanmalan" rel="noopener noreferrer">anmäla det till Digg</a
				>.
			</p>
			<h2>Kända brister</h2>
			${bristerna(tillganglighet)}
			<h2>Så är sidorna gjorda</h2>
			<ul>
				<li>Allt innehåll finns som text och tabeller och kan läsas utan JavaScript.</li>
				<li>
					Varje diagram har en beskrivning i ord, och siffrorna står i texten eller i en tabell.
				</li>
				<li>
					Sidorna kan användas med bara tangentbordet. Tabeller som är bredare än skärmen går att nå
					och rulla med piltangenterna.
				</li>
				<li>Färger följer ljust eller mörkt läge i din enhet. Ingenting sägs bara med färg.</li>
				<li>Text går att förstora till 400 procent utan att innehåll försvinner.</li>
			</ul>
			<h2>Hur vi har prövat webbplatsen</h2>
			<p>${metod === '' ? 'Webbplatsen är inte granskad än.' : metod}</p>
			<p>
				${bedomd === null ? 'Ingen bedömning är gjord än.' : `Bedömningen gjordes den ${datum(bedomd)}.`}${uppdaterad !== null && ` Redogörelsen uppdaterades senast den ${datum(uppdaterad)}.`}
			</p>
		</article>`
	});
}

function bristerna({ status, brister }: Publicering['tillganglighet']): Html {
	if (brister.length === 0)
		return status === 'obedomd'
			? markup`<p>Webbplatsen är inte granskad, så vi vet inte vilka brister som finns.</p>`
			: markup`<p>Vi känner inte till några brister.</p>`;
	return markup`<ul>
		${brister.map(
			({ beskrivning, orsak, avhjalps }) =>
				markup`<li>
					${[
						beskrivning,
						orsak,
						avhjalps === null
							? 'Ingen dag är satt för när det ska vara åtgärdat.'
							: `Åtgärdas senast den ${datum(avhjalps)}.`
					]
						.filter((mening) => mening !== '')
						.join(' ')}
				</li> `
		)}
	</ul>`;
}
