import type { SourceId } from '$lib/catalogue/sources/source';

/** Help with one task. */
export interface Amne {
	rubrik: string;
	text: readonly string[];
	/** The steps of the task, in order. */
	steg?: readonly string[];
	/** The files concerned: the help shows their columns as declared. */
	kallor?: readonly SourceId[];
}

/** The topics of the program's help; pages refer to them. */
export const AMNEN = {
	kontakter: {
		rubrik: 'Så gör du exporten av kontakter i SuperOffice',
		text: [
			'Exportera kontakterna till CSV eller Excel, med en rad per kontakt. Vad valet heter i er SuperOffice vet inte programmet: fråga den som sköter systemet.',
			'Ta med alla kontakter, inte bara kvartalets. Den som flyttar nu kan ha hört av sig för flera år sedan.',
			'Namn, e-post, telefon och adress behövs inte. Finns de i filen tas de bort när den läses, och de lämnar aldrig datorn.',
			'Finns första återkoppling och senaste aktivitet inte på kontaktkorten exporterar du aktiviteterna också, med samma kontakt-ID.'
		],
		kallor: ['kontakter', 'aktiviteter']
	},
	ekonomi: {
		rubrik: 'Så gör du exporten ur ekonomisystemet',
		text: [
			'Exportera budget och utfall per budgetpost och månad, från januari till och med kvartalets sista månad. Ta med prognosen om den finns i systemet.',
			'Månaderna får stå på var sin rad eller i var sin kolumn. Raindances egna kolumnnamn känns igen. SIE 4 går också bra: kontona kopplar du till budgetposter en gång.',
			'Ackumulerade belopp räknas om till månader när alla månader från januari finns med.',
			'Är beloppen i tusental kronor ska det stå tkr i kolumnens rubrik eller ovanför tabellen.'
		],
		kallor: ['ekonomi']
	},
	befolkning: {
		rubrik: 'Så hämtar du befolkningen från SCB',
		text: [
			'Hämta folkmängden den 1 november ur SCB:s statistikdatabas, för länets åtta kommuner och de år du behöver. Ladda ner den som CSV eller Excel. Tabellen läses som den är.',
			'Bara folkmängden den 1 november används till kommunernas andelar. Är tabellen uppdelad på kön eller ålder måste alla delar vara med.',
			'Enstaka tal kan du skriva in för hand på sidan Data.'
		],
		kallor: ['befolkning']
	},
	lpix: {
		rubrik: 'Så får du in LPIX',
		text: [
			'LPIX fastställs i Regionplan med budget. Läs in en fil med ett år per rad, eller skriv in talen för hand på sidan Data.'
		],
		kallor: ['lpix']
	},
	ovriga: {
		rubrik: 'Projekt, företag och andra nyckeltal',
		text: [
			'De läses ur egna filer, i Excel eller CSV. Nyckeltal är sådant som besök på webben, med en rad per nyckeltal och månad eller kvartal.',
			'Har namnet både rådgivning och en kommun i sig, som Energirådgivning till hushåll, Krokom, hör det till halvårsrapporten om rådgivningen i den kommunen. Halvårets två kvartal läggs ihop bara om inställningarna säger att nyckeltalets månader är en summa.'
		],
		kallor: ['projekt', 'foretag', 'nyckeltal']
	},
	inlasning: {
		rubrik: 'Så läser du in filer',
		text: [
			'Släpp alla filer på en gång, var som helst på sidan. En fil känns igen på sina rubriker, så namnet spelar ingen roll.',
			'Heter en kolumn något annat hos er frågar programmet vilken den är, och minns svaret.',
			'Det som inte gick att läsa står vid filen, med vad det betyder för siffrorna.',
			'Filerna glöms när sidan stängs eller laddas om. Texter, inställningar och låsta kvartal finns kvar i webbläsaren.'
		]
	},
	rapport: {
		rubrik: 'Så skriver du rapporten',
		text: [],
		steg: [
			'Läs in filerna, och välj avtal, kvartal och sort.',
			'Öppna listan över det som återstår före utskick. Den leder till varje ställe.',
			'Skriv kommentarer under avsnitten. Texten sparas på datorn medan du skriver.',
			'Skriv ut, eller ladda ner rapporten som Word eller Excel.'
		]
	},
	las: {
		rubrik: 'Så låser du kvartalet',
		text: [
			'Lås när rapporten är klar, på sidan Rapport. Siffror, texter och definitioner sparas som de är och kan inte ändras. Kontakterna sparas inte.',
			'Blev något fel låser du en gång till. Den nya låsningen gäller, och den gamla finns kvar.',
			'Spara sedan arbetet som en fil, på sidan Låsta kvartal. Annars finns det låsta bara i den här webbläsaren.'
		]
	},
	presentera: {
		rubrik: 'Så presenterar du',
		text: [
			'Välj Visa som bildspel på sidan Rapport. Bilderna görs av siffrorna för det avtal och kvartal som är valt.',
			'Bläddra med piltangenterna eller genom att svepa. Frågetecknet visar alla tangenter. Dina kommentarer finns i talarfönstret.'
		]
	},
	publicera: {
		rubrik: 'Så publicerar du',
		text: ['Inget lämnar datorn förrän du har sett allt och godkänt det.'],
		steg: [
			'Lås kvartalet, öppna det på sidan Låsta kvartal och välj Publicera.',
			'Öppna de rapporter som redan är publicerade. De behövs för att det som doldes förra gången inte ska gå att räkna ut.',
			'Gå igenom tabellerna, det som är dolt och sidorna.',
			'Godkänn, ladda ner zip-filen och lämna den till den som sköter webbplatsen.'
		]
	}
} satisfies Record<string, Amne>;
export type AmneId = keyof typeof AMNEN;
