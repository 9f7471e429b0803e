import type { Publicering } from '../publicering';
import { markup } from './html';
import { kontakten } from './kontakt';
import { sidram } from './sidram';

/** What happens to data: the reader's own, and the data behind the figures. */
export function integritetssida(om: Publicering): string {
	const { organisation, webbadress } = om;
	return sidram({
		titel: `Dina uppgifter – ${organisation}`,
		beskrivning:
			'Vad som händer med uppgifter om dig när du läser rapporterna, och med uppgifterna som siffrorna bygger på.',
		slag: 'website',
		organisation,
		rot: '../',
		adress: webbadress === null ? null : `${webbadress}integritet/`,
		sokbar: om.sokbar,
		papper: 'Dina uppgifter',
		iArkivet: true,
		innehall: markup`<article class="text">
			<header class="huvud">
				<h1>Vad händer med uppgifterna?</h1>
				<p class="ingress">
					Rapporterna innehåller siffror om grupper, aldrig uppgifter om en enskild person eller ett
					enskilt hushåll. Sidorna samlar inte in något om dig som läser.
				</p>
			</header>
			<h2>När du läser en rapport</h2>
			<ul>
				<li>
					Sidan använder inga kakor och sparar ingenting i din webbläsare, utom de filer som
					webbläsaren själv behåller för att visa sidan snabbare nästa gång.
				</li>
				<li>
					Sidan räknar inte besök och hämtar ingenting från andra webbplatser. Det är spärrat i
					sidan.
				</li>
				<li>
					Servern som lämnar ut sidan kan, som alla webbservrar, föra logg över vilken adress som
					hämtade vilken sida och när. Det gör den som driver servern, inte sidan.
				</li>
				<li>
					Följer du en länk härifrån får den andra webbplatsen inte veta vilken sida du kom från.
				</li>
			</ul>
			<h2>Det som siffrorna bygger på</h2>
			<p>
				Siffrorna kommer ur register över personer som har visat intresse för att flytta till länet,
				och ur redovisningen.
			</p>
			<ul>
				<li>Samordnaren öppnar filerna på sin egen dator. De skickas inte till någon server.</li>
				<li>
					Namn, e-post, telefon, adress och anteckningar tas bort redan när filen läses. De når
					aldrig beräkningen, rapporten eller den här webbplatsen.
				</li>
				<li>
					När kvartalet är låst görs ett paket av det som ska publiceras: antal, belopp, diagram och
					text. Inga rader ur registren följer med.
				</li>
			</ul>
			<h2>Små antal döljs</h2>
			<p>
				Ett litet antal kan peka ut någon. Därför döljs antal av personer och hushåll under en
				gräns, i regel fem. Ibland döljs också ett större antal, för att det lilla inte ska gå att
				räkna ut ur summor, andelar eller tidigare rapporter. En dold siffra visas som
				<span aria-hidden="true">‥</span><span class="dold">dold</span>. Länets egna totaler visas
				alltid, och belopp döljs inte.
			</p>
			<p>
				Innan ett paket får publiceras prövas varje dold siffra: kan den räknas ut exakt ur allt som
				är publicerat stoppas publiceringen.
			</p>
			<h2>Dina rättigheter</h2>
			<p>
				Sidorna innehåller inga personuppgifter att begära ut. Är du själv med i ett av registren
				har du rätt att få veta vad som står om dig, att få fel rättade och i vissa fall att bli
				borttagen. Vänd dig då till den kommun du har haft kontakt med, eller till
				<bdi>${organisation}</bdi>.
			</p>
			${kontakten(om)}
			<p>
				Du kan klaga hos Integritetsskyddsmyndigheten,
				<a href="https://www.imy.se/" rel="noopener noreferrer">imy.se</a>, om du tycker att
				uppgifter om dig hanteras fel.
			</p>
		</article>`
	});
}
