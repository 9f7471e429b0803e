import type { ProblemCode } from './report';

/** What a problem code means to the person who exported the file. */
export interface Problemkod {
	/** The problem in a few words. */
	kort: string;
	/** What was found. */
	betyder: string;
	/** What happens to the row or the file. */
	foljd: 'laddas inte' | 'lämnas tomt' | 'flaggas' | 'ingen data' | 'hela filen';
	/** What to do about it. */
	gor: string;
}

/** All problem codes, in the order in which they are best explained. */
export const PROBLEMKODER: Readonly<Record<ProblemCode, Problemkod>> = {
	saknar_nyckel: {
		kort: 'Uppgift som raden inte kan vara utan saknas',
		betyder:
			'Raden saknar det som säger vilken kontakt, kommun, vilket år eller projekt den gäller.',
		foljd: 'laddas inte',
		gor: 'Fyll i cellen, eller ta med kolumnen ifylld i exporten.'
	},
	ogiltig_registrerad: {
		kort: 'Registreringsdatum saknas eller går inte att läsa',
		betyder: 'Kontaktens registreringsdatum saknas, går inte att läsa eller ligger före 1990.',
		foljd: 'laddas inte',
		gor: 'Rätta datumet i CRM-systemet.'
	},
	fel_antal_falt: {
		kort: 'Fel antal fält på raden',
		betyder:
			'Raden har fler eller färre fält än rubriken. Ofta står en avgränsare i en text utan citattecken. Eller så hör den till en annan tabell längre ner i filen.',
		foljd: 'laddas inte',
		gor: 'Rätta raden, eller exportera filen på nytt med citattecken runt texter. En annan tabell lägger du i en egen fil.'
	},
	dubblett_id: {
		kort: 'Samma id på flera rader',
		betyder:
			'Samma kontakt, projekt, kommun och räkningsdag eller LPIX-år finns på flera rader, i en eller flera filer.',
		foljd: 'laddas inte',
		gor: 'Inget, om den sista raden är den rätta. För LPIX gäller den senaste utgåvan.'
	},
	okopplat_konto: {
		kort: 'Konto som inte är kopplat till en budgetpost',
		betyder: 'Ett konto i SIE-filen hör inte till någon budgetpost.',
		foljd: 'laddas inte',
		gor: 'Koppla kontot till en budgetpost, om det hör till avtalet.'
	},
	ogiltigt_datum: {
		kort: 'Datumet går inte att läsa',
		betyder:
			'Ett datum går inte att läsa, saknas där raden räknas efter det, finns inte, som 30 februari, ligger före 1990, som tomma datum gör i många system, eller kan läsas på två sätt i en kolumn som har båda.',
		foljd: 'lämnas tomt',
		gor: 'Rätta datumet, eller exportera datumen som 2024-03-01. Formerna står under Så skrivs värdena.'
	},
	ogiltigt_tal: {
		kort: 'Talet går inte att läsa',
		betyder: 'Ett tal eller belopp går inte att läsa, eller har för många decimaler.',
		foljd: 'lämnas tomt',
		gor: 'Rätta talet. Belopp har högst två decimaler.'
	},
	okand_kommun: {
		kort: 'Okänd kommun',
		betyder: 'En kommun är inte någon av länets åtta.',
		foljd: 'lämnas tomt',
		gor: 'Rätta kommunen. I en lista med flera lämnas bara den okända bort.'
	},
	ogiltigt_varde: {
		kort: 'Okänt ord',
		betyder:
			'Ett ord är inte något av dem kolumnen kan ha, eller saknas där raden räknas efter det, ett id är ett ord för att inget är angivet, aktiviteterna hör till andra kontakter, eller periodens år är ett annat än radens.',
		foljd: 'lämnas tomt',
		gor: 'Rätta ordet. De ord som känns igen står vid kolumnen.'
	},
	svar_fore_forfragan: {
		kort: 'Svar före förfrågan',
		betyder: 'Det första svaret är daterat före både förfrågan och registreringen.',
		foljd: 'lämnas tomt',
		gor: 'Rätta det av datumen som är fel.'
	},
	flytt_fore_registrering: {
		kort: 'Flytt före registrering',
		betyder: 'Flytten är daterad före registreringen.',
		foljd: 'flaggas',
		gor: 'Kontrollera datumen. Hushållet räknas som flyttat.'
	},
	framtida_datum: {
		kort: 'Datum framåt i tiden',
		betyder: 'Ett datum ligger efter dagen då filen läses in.',
		foljd: 'flaggas',
		gor: 'Inget, om det är en planerad flytt. Annars rättar du datumet.'
	},
	status_utan_datum: {
		kort: 'Har flyttat, men flyttdatum saknas',
		betyder: 'Kontakten har flyttat enligt status, men saknar flyttdatum.',
		foljd: 'flaggas',
		gor: 'Fyll i flyttdatum i CRM-systemet.'
	},
	datum_utan_status: {
		kort: 'Flyttdatum, men inte statusen Flyttat',
		betyder: 'Kontakten har flyttdatum, men inte statusen Flyttat.',
		foljd: 'flaggas',
		gor: 'Sätt statusen i CRM-systemet, om kontakten har flyttat.'
	},
	utfall_utan_period: {
		kort: 'Utfall utan period',
		betyder: 'Ett utfall saknar period, så det syns inte till och med vilken månad det gäller.',
		foljd: 'flaggas',
		gor: 'Ange månaden under Data, eller fyll i perioden i filen.'
	},
	fotrad: {
		kort: 'Summa, fotnot eller rubrik',
		betyder:
			'Raden är en summa, en fotnot, rubriken en gång till, saknar post i en ekonomifil eller står ovanför rubrikraden.',
		foljd: 'ingen data',
		gor: 'Inget, om raden inte hör till tabellen. Raden är inte medräknad i filens antal rader.'
	},
	ackumulerad_kolumn: {
		kort: 'Ackumulerade belopp',
		betyder:
			'Kolumnen är ackumulerad, och någon månad från januari saknas i filerna eller står i flera av dem.',
		foljd: 'hela filen',
		gor: 'Läs in alla månader från januari, var och en i en fil, eller belopp per månad. Utfallet för de poster det gäller är inte känt till dess.'
	},
	omvant_tecken: {
		kort: 'Intäkter bokförda som minus',
		betyder: 'Intäkterna är bokförda som minus och har vänts till plus.',
		foljd: 'hela filen',
		gor: 'Inget.'
	},
	saldo_stammer_inte: {
		kort: 'Saldot stämmer inte',
		betyder:
			'Ett kontos månader i SIE-filen ger inte den summa som filen anger för året, eller olika summor på olika ställen i filen.',
		foljd: 'hela filen',
		gor: 'Kontrollera kontot i ekonomisystemet, och exportera filen på nytt med alla månader.'
	},
	nolltecken: {
		kort: 'Nolltecken i filen',
		betyder: 'Filen innehöll nolltecken, som har tagits bort.',
		foljd: 'hela filen',
		gor: 'Kontrollera att exporten inte blev avbruten.'
	},
	avrundat: {
		kort: 'Avrundade tal',
		betyder:
			'Talceller i en arbetsbok har fler decimaler än öre, eller fler än sex om talen inte är belopp.',
		foljd: 'flaggas',
		gor: 'Inget. Belopp är avrundade till närmaste öre, andra tal till sex decimaler.'
	},
	enhet: {
		kort: 'Belopp i tusental eller miljoner',
		betyder: 'Filen säger att beloppen står i tusental eller miljoner kronor.',
		foljd: 'hela filen',
		gor: 'Inget, om det stämmer. Annars väljer du rätt enhet under Data.'
	},
	orimlig_storlek: {
		kort: 'Oväntad storlek',
		betyder:
			'Årets budget skiljer sig ungefär tusen gånger från den väntade och ingenting säger enheten, LPIX är utanför −5 till 15 procent, nära noll eller en annan än indextalen ger, en folkmängd är 0 eller har ändrats mer än 10 procent på ett år, fler än tio kontakter har samma hushåll, en okänd post kan vara en delsumma, ett nyckeltals tal kan läsas på två sätt, samma belopp står i två filer, eller budgeten för samma post står med olika belopp i dem.',
		foljd: 'flaggas',
		gor: 'Kontrollera talen. För belopp anger du under Data om de står i kronor, tusental eller miljoner kronor.'
	},
	datumordning: {
		kort: 'Månaden först i datumen',
		betyder:
			'Datumen i kolumnen är skrivna med månaden först: minst ett kan bara läsas så, och inget bara med dagen först.',
		foljd: 'hela filen',
		gor: 'Inget, om det stämmer. Annars exporterar du datumen som 2024-03-01.'
	},
	formel_utan_varde: {
		kort: 'Formel utan värde',
		betyder: 'Celler har en formel som inte är uträknad.',
		foljd: 'lämnas tomt',
		gor: 'Öppna arbetsboken i Excel, spara den och läs in den igen.'
	},
	summa_stammer_inte: {
		kort: 'Summan stämmer inte',
		betyder: 'En summa i filen är en annan än delarna tillsammans.',
		foljd: 'flaggas',
		gor: 'Kontrollera raden. Delarna räknas, inte summan.'
	},
	delmangd: {
		kort: 'Bara en del av befolkningen',
		betyder: 'Tabellen har bara en del av befolkningen, till exempel ett kön eller några åldrar.',
		foljd: 'hela filen',
		gor: 'Hämta tabellen på nytt, med totalen eller med alla delar.'
	},
	okand_uppdelning: {
		kort: 'Okänd uppdelning av befolkningen',
		betyder: 'Tabellen delar upp befolkningen på ett sätt som programmet inte känner till.',
		foljd: 'hela filen',
		gor: 'Hämta tabellen på nytt utan uppdelningen, eller med en rad för totalen.'
	},
	dag_okand: {
		kort: 'Räkningsdagen är okänd',
		betyder: 'Filen säger inte vilken dag befolkningen är räknad.',
		foljd: 'hela filen',
		gor: 'Kontrollera att tabellen gäller den 1 november. Den räknas så, och det sägs vid siffran.'
	},
	sie_rad: {
		kort: 'Rad i SIE-filen som inte används',
		betyder:
			'Ett belopp i SIE-filen går inte att läsa, står på ett konto som inte hör till resultatet, eller säger emot det som räknas.',
		foljd: 'laddas inte',
		gor: 'Exportera SIE 4 på nytt ur ekonomisystemet.'
	},
	dubbel_kolumn: {
		kort: 'Två kolumner med samma innehåll',
		betyder: 'Två kolumner i filen betyder samma sak.',
		foljd: 'hela filen',
		gor: 'Kontrollera vilken som ska gälla. Den andra är inte läst.'
	},
	avkortat_id: {
		kort: 'Id som är kortade',
		betyder:
			'Ett kalkylprogram har kortat av id-numren till tiopotenser, som 1,00002E+14. Varje rad räknas som en egen.',
		foljd: 'flaggas',
		gor: 'Exportera på nytt med id som text. Raderna går inte att skilja från varandra.'
	},
	samma_fil: {
		kort: 'Samma fil två gånger',
		betyder: 'Samma fil är släppt två gånger.',
		foljd: 'hela filen',
		gor: 'Inget. Filen är inläst en gång.'
	},
	dolda_rader: {
		kort: 'Dolda rader och kolumner, och blad som inte läses',
		betyder:
			'Bladet har dolda rader eller kolumner, som är lästa som de andra, eller så har arbetsboken ett dolt blad eller fler blad av samma slag, som inte är lästa.',
		foljd: 'flaggas',
		gor: 'Ta bort dolda rader i Excel, om de inte ska räknas. Ta fram ett dolt blad, om det ska räknas. Spara fler blad av samma slag som egna filer.'
	},
	okand_fil: {
		kort: 'Filen känns inte igen',
		betyder:
			'Ingen rubrikrad bland de första raderna känns igen, eller så säger filen att talen är något annat.',
		foljd: 'hela filen',
		gor: 'Lägg till de kolumner som meddelandet säger saknas, eller koppla kolumnerna under Data. Inget ur filen laddas.'
	},
	olaslig_fil: {
		kort: 'Filen kan inte läsas',
		betyder: 'Filen är tom, för stor eller ingen tabell.',
		foljd: 'hela filen',
		gor: 'Gör som meddelandet säger. Inget ur filen laddas, och det som var laddat är kvar.'
	}
};
