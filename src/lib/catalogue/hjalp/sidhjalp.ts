import type { AmneId } from './amnen';

/** The help of one page. */
export interface Sidhjalp {
	/** What the page is for, and what is done there. */
	text: readonly string[];
	/** Other topics that the page offers help with. */
	amnen: readonly AmneId[];
}

const RAKNING = 'Under varje siffra öppnar du ”Så räknades siffran”: definition, källor och fråga.';

/** The help of each page, by its path. */
export const SIDHJALP: Readonly<Record<string, Sidhjalp>> = {
	'/': {
		text: [
			'Kvartalets svar på en sida, för det avtal du har valt. Byt avtal och kvartal i raden överst.',
			RAKNING
		],
		amnen: ['inlasning', 'presentera']
	},
	'/inflyttning': {
		text: [
			'Hushåll som har hört av sig och hushåll som har flyttat. Välj en kommun för att se bara den.',
			RAKNING
		],
		amnen: ['kontakter']
	},
	'/service': {
		text: [
			'Hur stor del av förfrågningarna som fick ett första svar inom fem arbetsdagar. Helger och röda dagar räknas inte.',
			RAKNING
		],
		amnen: ['kontakter']
	},
	'/register': {
		text: [
			'Kontakter som behöver följas upp i SuperOffice, kommun för kommun. Ladda ner listan och skicka den till den som ansvarar: den har kontakt-ID och inga namn.',
			'Rätta i SuperOffice, gör en ny export och läs in den.'
		],
		amnen: ['kontakter']
	},
	'/ekonomi': {
		text: [
			'Budget, utfall och prognos per post. Tryck på en post för att se raderna bakom.',
			'Du kan skriva in en egen prognos för en post. Den går före den som räknas.'
		],
		amnen: ['ekonomi']
	},
	'/energikontoret': {
		text: [
			'Vad varje kommun betalar för Energikontoret, varför det har ändrats, och nätverket och projekten.',
			'Andelarna behöver folkmängden den 1 november och LPIX.'
		],
		amnen: ['befolkning', 'lpix', 'ovriga']
	},
	'/kommun': {
		text: [
			'Vad kommunerna betalar och vad de har fått. Välj en kommun för hela räkningen.',
			RAKNING
		],
		amnen: ['kontakter', 'befolkning']
	},
	'/fakturor': {
		text: [
			'Underlag för det som ska faktureras kvartalet. Varje underlag visar hur beloppet är uträknat och kan laddas ner.'
		],
		amnen: ['befolkning', 'lpix']
	},
	'/kalender': {
		text: [
			'Vad avtalen kräver, när och av vem. Ladda ner kalenderfilen för att få dagarna i din egen kalender.',
			'Körplanen räknar dagarna bakåt från när nämndens handlingar stänger.'
		],
		amnen: ['rapport']
	},
	'/kalender/korplan': {
		text: [
			'Skriv in dagen då nämndens handlingar stänger. Programmet räknar ut när varje steg ska vara klart, i arbetsdagar. Bocka av det som är gjort.'
		],
		amnen: ['rapport', 'las']
	},
	'/avtal': {
		text: [
			'Parter, pengar och mål i avtalen. Du kan ändra ett avtal, göra nästa års avtal av det och lägga till egna.',
			'Dina ändringar sparas i webbläsaren och följer med när du sparar arbetet som en fil.'
		],
		amnen: []
	},
	'/rapport': {
		text: ['Rapporten som den blir på papper. Det du skriver hör till kvartalet och avtalet.'],
		amnen: ['rapport', 'presentera', 'las', 'publicera']
	},
	'/lasta': {
		text: [
			'Rapporterna som de var när de låstes, att jämföra med och publicera. Har siffrorna ändrats sedan dess står det här.'
		],
		amnen: ['las', 'publicera']
	},
	'/publicera': {
		text: ['Här blir en låst kvartalsrapport webbsidor, med små antal dolda.'],
		amnen: ['publicera']
	},
	'/data': {
		text: ['Filerna som är inlästa, vad som kom med ur dem och vad som behöver rättas.'],
		amnen: ['inlasning', 'kontakter', 'ekonomi', 'befolkning', 'lpix', 'ovriga']
	}
};
