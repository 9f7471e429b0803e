import type { ProblemCode } from './report';

/** What a problem code means to the one who exported the file. */
export interface Problemkod {
	/** What has been found. */
	betyder: string;
	/** What becomes of the row or the file. */
	foljd: 'laddas inte' | 'lämnas tomt' | 'flaggas' | 'ingen data' | 'hela filen';
	/** What to do about it. */
	gor: string;
}

/** Every code of a report, in the order in which they are best explained. */
export const PROBLEMKODER: Readonly<Record<ProblemCode, Problemkod>> = {
	saknar_nyckel: {
		betyder:
			'Raden saknar det som säger vilken kontakt, kommun, vilket år eller projekt den gäller.',
		foljd: 'laddas inte',
		gor: 'Fyll i cellen, eller ta med kolumnen ifylld i exporten.'
	},
	ogiltig_registrerad: {
		betyder: 'Kontaktens registreringsdatum saknas eller går inte att läsa.',
		foljd: 'laddas inte',
		gor: 'Rätta datumet i CRM-systemet.'
	},
	fel_antal_falt: {
		betyder:
			'Raden har fler eller färre fält än rubriken. Ofta står en avgränsare i en text utan citattecken.',
		foljd: 'laddas inte',
		gor: 'Rätta raden, eller exportera filen på nytt med citattecken runt texter.'
	},
	dubblett_id: {
		betyder:
			'Samma kontakt, företag, projekt, kommun och räkningsdag eller LPIX-år finns på flera rader, i en eller flera filer.',
		foljd: 'laddas inte',
		gor: 'Inget, om den sista raden är den rätta. För LPIX gäller den senaste utgåvan.'
	},
	okopplat_konto: {
		betyder: 'Ett konto i SIE-filen hör inte till någon budgetpost.',
		foljd: 'laddas inte',
		gor: 'Koppla kontot till en budgetpost, om det hör till avtalet.'
	},
	ogiltigt_datum: {
		betyder: 'Ett datum går inte att läsa eller finns inte, som 30 februari.',
		foljd: 'lämnas tomt',
		gor: 'Rätta datumet. Formerna står under Så skrivs värdena.'
	},
	ogiltigt_tal: {
		betyder: 'Ett tal eller belopp går inte att läsa, eller har för många decimaler.',
		foljd: 'lämnas tomt',
		gor: 'Rätta talet. Belopp har högst två decimaler.'
	},
	okand_kommun: {
		betyder: 'En kommun är inte någon av länets åtta.',
		foljd: 'lämnas tomt',
		gor: 'Rätta kommunen. I en lista med flera lämnas bara den okända bort.'
	},
	ogiltigt_varde: {
		betyder:
			'Ett ord är inte något av dem kolumnen kan ha, eller periodens år är ett annat än radens.',
		foljd: 'lämnas tomt',
		gor: 'Rätta ordet. De ord som känns igen står vid kolumnen.'
	},
	svar_fore_forfragan: {
		betyder: 'Det första svaret är daterat före förfrågan, eller före registreringen.',
		foljd: 'lämnas tomt',
		gor: 'Rätta det av datumen som är fel.'
	},
	flytt_fore_registrering: {
		betyder: 'Flytten är daterad före registreringen.',
		foljd: 'flaggas',
		gor: 'Kontrollera datumen. Hushållet räknas som flyttat.'
	},
	framtida_datum: {
		betyder: 'Ett datum ligger efter dagen då filen läses in.',
		foljd: 'flaggas',
		gor: 'Inget, om det är en planerad flytt. Annars rättar du datumet.'
	},
	status_utan_datum: {
		betyder: 'Kontakten har flyttat enligt status, men saknar flyttdatum.',
		foljd: 'flaggas',
		gor: 'Fyll i flyttdatum i CRM-systemet.'
	},
	datum_utan_status: {
		betyder: 'Kontakten har flyttdatum, men inte statusen Flyttat.',
		foljd: 'flaggas',
		gor: 'Sätt statusen i CRM-systemet, om kontakten har flyttat.'
	},
	utfall_utan_period: {
		betyder: 'Ett utfall saknar period, så det syns inte till och med vilken månad det gäller.',
		foljd: 'flaggas',
		gor: 'Ange månaden under Data, eller fyll i perioden i filen.'
	},
	fotrad: {
		betyder:
			'Raden är en summa, en fotnot, rubriken en gång till, saknar post i en ekonomifil eller står ovanför rubrikraden.',
		foljd: 'ingen data',
		gor: 'Inget, om raden inte hör till tabellen. Raden är inte medräknad i filens antal rader.'
	},
	ackumulerad_kolumn: {
		betyder: 'Kolumnen är ackumulerad, och någon månad från januari saknas.',
		foljd: 'hela filen',
		gor: 'Exportera alla månader från januari, eller belopp per månad. Kolumnen läses inte.'
	},
	omvant_tecken: {
		betyder: 'Intäkterna är bokförda som minus och har vänts till plus.',
		foljd: 'hela filen',
		gor: 'Inget.'
	},
	saldo_stammer_inte: {
		betyder: 'Månaderna i SIE-filen ger inte den summa som filen anger för året.',
		foljd: 'hela filen',
		gor: 'Exportera filen på nytt, med alla månader.'
	},
	nolltecken: {
		betyder: 'Filen innehöll nolltecken, som har tagits bort.',
		foljd: 'hela filen',
		gor: 'Kontrollera att exporten inte blev avbruten.'
	},
	okand_fil: {
		betyder: 'Ingen rubrikrad bland de första raderna känns igen.',
		foljd: 'hela filen',
		gor: 'Lägg till de kolumner som meddelandet säger saknas, eller koppla kolumnerna under Data. Inget ur filen laddas.'
	},
	olaslig_fil: {
		betyder: 'Filen är tom, för stor eller ingen tabell.',
		foljd: 'hela filen',
		gor: 'Gör som meddelandet säger. Inget ur filen laddas, och det som var laddat är kvar.'
	}
};
