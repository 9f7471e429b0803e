import { antal, antalOrd, beloppMedOren, uppraknade } from '$lib/domain/format';
import { ENHETER, type Enhet } from '../belopp/enhet';
import type { Beloppsslag } from '../belopp/rubrik';
import { maltavelnamn } from '$lib/catalogue/sources/krav';
import type { Source } from '$lib/catalogue/sources/source';
import type { Datumfel } from '../cells/datum';
import { cellerSaknas, raderSaknas } from './forlust';
import type { Dubbel, HeaderMatch } from '../header/header';
import type { ImportReport, ProblemCode } from './report';

/** What can be wrong with a cell: a problem code, or a variant of one. */
export type Cellfel = Datumfel | 'ogiltigt_tal' | 'okand_kommun' | 'ogiltigt_varde';

/** Words for a faulty cell: `en` after its name, `flera` after "där" and its name. */
export const CELLFEL: Readonly<Record<Cellfel, { en: string; flera: string }>> = {
	ogiltigt_datum: ickeLasbart('som datum'),
	datum_fore_1990: { en: 'ligger före 1990', flera: 'ligger före 1990' },
	tvetydigt_datum: {
		en: 'kan läsas både med dagen och med månaden först',
		flera: 'kan läsas både med dagen och med månaden först'
	},
	ogiltigt_tal: ickeLasbart('som tal'),
	okand_kommun: { en: 'är inte en kommun i länet', flera: 'inte är en kommun i länet' },
	ogiltigt_varde: {
		en: 'har ett ord som inte känns igen',
		flera: 'har ett ord som inte känns igen'
	}
};
export const CELLFELEN = Object.keys(CELLFEL) as Cellfel[];

function ickeLasbart(som: string): { en: string; flera: string } {
	return { en: `går inte att läsa ${som}`, flera: `inte går att läsa ${som}` };
}

/** The problem code under which a fault is reported. */
export function kodFor(fel: Cellfel): ProblemCode {
	return fel === 'datum_fore_1990' || fel === 'tvetydigt_datum' ? 'ogiltigt_datum' : fel;
}

/** The message for a row with a blank or unreadable key: why it is not loaded, and what is lost. */
export function radSaknas(source: Source, orsak: string): string {
	return `Raden laddas inte: ${orsak}, så ${raderSaknas(source.id, '1')}.`;
}

/** The message for a row with too few or too many cells. */
export function felAntalFalt(source: Source, falt: number, rubriker: number): string {
	return radSaknas(source, `den har ${falt} fält och rubriken ${rubriker}`);
}

/** The reason given for a row under the header of another table. */
export const I_ANNAN_TABELL = 'den hör till en annan tabell';

/** The message for a row under the header of another table. */
export function radIAnnanTabell(source: Source, rubrikrad: number): string {
	return radSaknas(source, `${I_ANNAN_TABELL}, som börjar på rad ${rubrikrad}`);
}

/** The message for a cell that could not be read. */
export function cellSaknas(source: Source, columnId: string, fel: Cellfel): string {
	const title = titleOf(source, columnId);
	const lost = cellerSaknas(`${source.id}.${columnId}`, title, '1');
	if (columnId === 'kommuner')
		return `En del av ${title} är inte en kommun i länet och lämnas bort: ${lost}.`;
	return `${title} ${CELLFEL[fel].en} och lämnas tomt: ${lost}.`;
}

/** The message for a blank cell in a column by which rows are counted. */
export function cellTom(source: Source, columnId: string): string {
	const title = titleOf(source, columnId);
	return `${title} saknas: ${cellerSaknas(`${source.id}.${columnId}`, title, '1')}.`;
}

/** The name of a column in messages. */
export function titleOf(source: Source, columnId: string): string {
	return maltavelnamn(source, columnId);
}

/** The message for a column where some date can only be read with the month first. */
export function datumordning(ovissa: readonly string[]): string {
	const andra =
		ovissa.length > 0
			? ` I ${uppraknade(ovissa)} kan datumen läsas på båda sätten, och där är de lästa med dagen först.`
			: '';
	return `Datumen i kolumnen är lästa med månaden först: minst ett kan bara läsas så, och inget bara med dagen först.${andra} Stämmer det inte behöver du exportera datumen som 2024-03-01.`;
}

/** The message for formulas whose values were not stored. @param tom whether the column has nothing else */
export function formelUtanVarde(
	source: Source,
	columnId: string | undefined,
	celler: number,
	tom: boolean
): string {
	const har = `${antalOrd(celler, 'cell', 'celler')} har en formel som inte är uträknad`;
	const gor = 'Öppna arbetsboken i Excel, spara den och läs in den igen.';
	const { saknas = 'Då visas inte siffror som bygger på den.' } =
		source.columns.find(({ id }) => id === columnId) ?? {};
	if (tom)
		return `${har}, och kolumnen har inget annat: den räknas som om den saknades. ${saknas} ${gor}`;
	const lost =
		columnId === undefined
			? ''
			: `: ${cellerSaknas(`${source.id}.${columnId}`, titleOf(source, columnId), antal(celler))}`;
	return `${har} och lämnas ${celler === 1 ? 'tom' : 'tomma'}${lost}. ${gor}`;
}

/** The message for hidden rows (by number) and columns (by header); null when nothing is hidden. */
export function doltInnehall(rader: number, kolumner: readonly string[]): string | null {
	const dolt = [
		...(rader > 0 ? [antalOrd(rader, 'dold rad', 'dolda rader')] : []),
		...(kolumner.length > 0
			? [
					`${kolumner.length === 1 ? 'den dolda kolumnen' : 'de dolda kolumnerna'} ${uppraknade(kolumner)}`
				]
			: [])
	];
	if (dolt.length === 0) return null;
	return `Bladet har ${dolt.join(' och ')}. Det som är dolt är läst som det andra. Ta bort det i Excel, om det inte ska räknas.`;
}

/** The message for hidden sheets with known headers, beside the sheets that are read. */
export function doldaBlad(namn: readonly string[]): string {
	const [blad, dolt, de] =
		namn.length === 1 ? ['Bladet', 'dolt', 'det'] : ['Bladen', 'dolda', 'de'];
	return `${blad} ${uppraknade(namn.map((one) => `”${one}”`))} är ${dolt} i arbetsboken och läses inte. Ska ${de} räknas: högerklicka på flikarna i Excel, välj ”Ta fram” och spara.`;
}

/** The message for other sheets of the same source as the one that was read. */
export function olastaBlad({ valt, andra }: NonNullable<ImportReport['blad']>): string {
	const [blad, dem] = andra.length === 1 ? ['Bladet', 'det'] : ['Bladen', 'dem'];
	return `${blad} ${uppraknade(andra.map((one) => `”${one}”`))} har samma slags rubriker som ”${valt}” och läses inte. Välj ett annat blad under Data, eller spara ${dem} som ${andra.length === 1 ? 'en egen fil' : 'egna filer'} om allt ska räknas.`;
}

/** Messages given once per column, with the number of cells concerned. */
export const SAMLADE = {
	avrundat: {
		kod: 'avrundat',
		text: (celler: number) =>
			`${antalOrd(celler, 'tal i kolumnen har fler decimaler än öre och är avrundat', 'tal i kolumnen har fler decimaler än öre och är avrundade')} till närmaste öre.`
	},
	egen_kr: egenEnhet('kr'),
	egen_tkr: egenEnhet('tkr'),
	egen_mnkr: egenEnhet('mnkr'),
	avrundat_decimal: {
		kod: 'avrundat',
		text: (celler: number) =>
			`${antalOrd(celler, 'tal i kolumnen har fler än sex decimaler och är avrundat', 'tal i kolumnen har fler än sex decimaler och är avrundade')} till sex.`
	}
} as const;

/** The message for amounts whose own cells give another unit than a header or a title does. */
function egenEnhet(enhet: Enhet) {
	const { namn, faktor } = ENHETER[enhet];
	return {
		kod: 'enhet',
		text: (celler: number) =>
			`${antalOrd(celler, 'belopp i kolumnen är läst', 'belopp i kolumnen är lästa')} som ${namn} (× ${antal(faktor)}), eftersom cellen eller dess talformat säger det. Rubriken, titeln eller bladets namn säger en annan enhet.`
	} as const;
}

/** The message for an id that a spreadsheet has turned into a power of ten. */
export function avkortatId(source: Source, columnId: string): string {
	const kortat = `${titleOf(source, columnId)} är avkortat av ett kalkylprogram, som 1,00002E+14, och lämnas tomt`;
	return `${kortat}: ${AVKORTAT[`${source.id}.${columnId}`] ?? 'raden går inte att skilja från andra'}. Exportera på nytt med id som text.`;
}

/** The message for an id that is a word for "none". */
export function ingetIdAngivet(source: Source, columnId: string): string {
	return `${titleOf(source, columnId)} har ett ord eller tecken som betyder att inget är angivet, och lämnas tomt: ${AVKORTAT[`${source.id}.${columnId}`] ?? 'raden hör inte till någon annan'}.`;
}

const AVKORTAT: Readonly<Record<string, string>> = {
	'kontakter.kontakt_id':
		'kontakten räknas som en egen och går inte att skilja från andra, och dess aktiviteter hittas inte',
	'kontakter.hushall_id': 'kontakten räknas som ett eget hushåll',
	'aktiviteter.kontakt_id': 'aktiviteten hör inte till någon kontakt',
	'foretag.foretag_id': 'raden räknas som ett eget företag, och kan vara samma som en annan',
	'projekt.projekt_id': 'raden räknas som ett eget projekt, och kan vara samma som en annan'
};

/** The message for activities that belong to no loaded contact. */
export const AKTIVITETER_UTAN_KONTAKT =
	'De flesta aktiviteterna hör till kontakter som inte finns bland de inlästa, och räknas inte i svarstid och senaste aktivitet. Skrivs id på samma sätt i båda filerna, med samma nollor och bokstäver?';

/** The message for a date after the day of import. */
export function framtida(source: Source, columnId: string): string {
	return `${titleOf(source, columnId)} ligger efter dagens datum: raden laddas som den är, men räknas inte förrän den dagen.`;
}

/** The message for a row that a later row with the same key replaces. */
export function dubblett(source: Source): string {
	return `Raden räknas inte: ${titleOf(source, source.key?.[0] ?? '')} finns på flera rader, och ${source.id === 'lpix' ? 'den senaste utgåvan' : 'den sista'} gäller. Inget räknas dubbelt.`;
}

/** The message for a row after the data that is a sum, a note or the header repeated. */
export const FOTRAD =
	'Raden är en summa, en fotnot eller rubriken igen och räknas inte som data. Inget saknas i siffrorna.';

/** The message for the header of another table in the same file. */
export const ANNAN_TABELL =
	'Här börjar en annan tabell, med andra kolumner än dem överst i filen. Raderna under den läses inte. Lägg tabellen i en egen fil och läs in den också.';
/** The message for a row above the header that is as full as the table's own rows. */
export const OVANFOR_RUBRIKEN =
	'Raden står ovanför rubrikraden och läses inte. Hör den till tabellen behöver du flytta rubrikraden överst i filen och läsa in den igen.';
/** The message for data in the header row itself. */
export const DATA_I_RUBRIKEN =
	'Rubrikraden innehåller också datum eller tal, troligen från en rad som hör till tabellen: den raden läses inte. Lägg den på en egen rad i filen och läs in den igen.';

export const SVAR_FORE_FORFRAGAN =
	'Svaret är daterat före både förfrågan och registreringen och lämnas tomt: 1 kontakt räknas som obesvarad, om inte en aktivitet visar ett svar.';
export const FLYTT_FORE_REGISTRERING =
	'Flytten är daterad före registreringen: hushållet räknas i Flyttade, men dess dagar till flytt räknas inte i medianen.';
export const STATUS_UTAN_DATUM =
	'Kontakten har flyttat men saknar flyttdatum: flytten räknas på dagen då status ändrades, eller utan känt datum.';
export const DATUM_UTAN_STATUS =
	'Kontakten har flyttdatum men inte statusen Flyttat: högst 1 hushåll saknas i Flyttade.';

/** The message for a key figure by month, when nothing tells how its months become quarters. */
export const NYCKELTAL_MANAD =
	'Perioden är en månad, och värdet räknas inte till något kvartal. Säg under Data om kvartalet är summan av månaderna eller den senaste av dem.';

/** The message for a column of key figures where only some numbers have decimal points. */
export const TVETYDIGA_TAL =
	'Kolumnen har tal som kan läsas på två sätt, som 1.345 och 1,345: punkten är läst som tusental och kommat som decimaler. Andra tal i kolumnen har punkt före decimalerna. Kontrollera värdena, eller exportera talen utan tusentalstecken.';

/** The message for an economy row without a post, or whose post is a sum. */
export const FOTRAD_EKONOMI =
	'Raden är en summa, eller saknar post, och räknas inte: inget belopp räknas dubbelt. Är raden ingen summa? Fyll i posten.';
/** The message for rows that occur twice in a file. */
export function upprepadeRader(n: number): string {
	return `${antalOrd(n, 'rad', 'rader')} är likadana som en annan rad i filen, i varje kolumn, och båda räknas. Är samma utdrag inklistrat två gånger räknas det dubbelt: ta bort det ena och läs in filen igen.`;
}
/** The message for an unreadable year beside a period that tells the year. */
export const AR_UR_PERIODEN =
	'Året går inte att läsa. Det tas ur perioden, så radens belopp räknas.';
/** The message for a sum that differs from the months beside it. */
export const SUMMA_STAMMER_INTE =
	'Summan är inte månadernas summa. Månaderna räknas, inte summan. Kontrollera raden.';

/** The message for a row whose month is unknown, with the amounts that are in no sum. */
export function periodUtelamnad(ore: ReadonlyMap<string, number>): string {
	const delar = [...ore].map(([slag, belopp]) => `${slag} ${beloppMedOren(belopp)}`);
	const vad = delar.length > 0 ? uppraknade(delar) : 'inget belopp';
	return `Perioden går inte att läsa, eller är av ett annat år än raden. Radens belopp räknas inte (${vad}). Rätta perioden och läs in filen igen.`;
}

/** The message on which unit a file's amounts were read in, and why. */
export function enhetLast(enhet: Enhet, plats: string, ord: string): string {
	const { namn, faktor } = ENHETER[enhet];
	return `Läst som ${namn} (× ${antal(faktor)}), eftersom ${plats} säger ${ord}.`;
}

/** The message for units that differ from row to row. */
export function enhetRadForRad(
	enheter: readonly (readonly [Enhet, string])[],
	rubrik: string
): string {
	const sagda = enheter.map(([enhet]) => {
		const { namn, faktor } = ENHETER[enhet];
		return faktor === 1 ? namn : `${namn} (× ${antal(faktor)})`;
	});
	const ord = uppraknade(enheter.map(([, one]) => one));
	return `Läst rad för rad som ${uppraknade(sagda)}, eftersom kolumnen ${rubrik} säger ${ord}. Kontrollera beloppen: är enheten en och samma väljer du den under Data.`;
}
/** The message for a row without a unit where other rows have different ones. */
export const ENHET_OKAND =
	'Beloppet räknas inte: raden säger inte vilken enhet det har, och de andra raderna har olika. Fyll i enheten, eller välj en för hela filen under Data.';

/** The message for an unknown post that equals the sum of those right above it. */
export const KANSKE_SUMMA =
	'Posten är okänd, och dess belopp är summan av posterna närmast ovanför i varje period. Den räknas som en egen post. Är den en delsumma räknas beloppen två gånger: ta bort raden och läs in filen igen.';
/** The message for an unknown post that equals the sum of all the others. */
export const SUMMAPOST =
	'Posten räknas inte: den är okänd, och dess belopp är summan av alla de andra posternas, eller av dem ovanför, i varje period. Är den en egen post kopplar du den till en budgetpost under Data.';
export const UTFALL_UTAN_PERIOD =
	'Utfallet saknar period: radens belopp räknas inte i utfallet. Ange under Data till och med vilken månad det gäller, eller fyll i perioden i filen.';
/** @param kolumn the header; null where each month has a column. @param titel title of the declared column */
export function omvantTecken(kolumn: string | null, titel: string): string {
	const platsen = kolumn === null ? `månadernas ${titel.toLowerCase()}` : `kolumnen ${kolumn}`;
	return `Intäkterna i ${platsen} är bokförda som minus. De har vänts till plus, så att de räknas som intäkter i finansieringen.`;
}

/** The message for a column tied as an id whose values are not ids. */
export function ingetId(source: Source, columnId: string, kolumn: string, ser: string): string {
	return `Kolumnen ${kolumn} är kopplad som ${titleOf(source, columnId)}, men där ${ser}. Personuppgifter läses aldrig in: ta bort kopplingen under Data, eller välj en annan kolumn.`;
}

/** The message for the one of two equivalent headers that is not read, and that header. */
export function dubbelKolumn(
	{ source, headers }: Pick<HeaderMatch, 'source' | 'headers'>,
	{ id, index, before }: Dubbel
): [kolumn: string, konsekvens: string] {
	const [kolumn, last] = [headers[index] ?? '', headers[before] ?? ''];
	const vilken =
		kolumn === last
			? `Rubriken ${kolumn} finns två gånger`
			: `Rubrikerna ${last} och ${kolumn} betyder båda ${titleOf(source, id)}`;
	return [
		kolumn,
		`${vilken}: ${kolumn === last ? 'den första' : last} är läst, och den andra läses inte. Ändra under Data vad kolumnerna är, om det är den andra som gäller.`
	];
}

/** The message for invalid bytes in a file that is otherwise UTF-8. */
export function felTecken(antal: number): string {
	return `Filen är i UTF-8, men ${antal} tecken är det inte och har blivit �. Ett namn med ett sådant tecken känns inte igen. Exportera filen på nytt, eller rätta tecknen och läs in den igen.`;
}

/** The message for NUL characters removed from the file's text. */
export function nolltecken(antal: number): string {
	return `Filen innehåller ${antal} nolltecken, som har tagits bort. Resten har lästs. Kontrollera att exporten inte blev avbruten.`;
}

/** The message for a file of which nothing is used. @param orsak why, and what to do, in sentences */
export function ingetUrFilen(orsak: string): string {
	return `${orsak} Inget ur filen har laddats, och det som var laddat är kvar.`;
}

/** The message for a table with months of an unknown year. */
export function arVantar(rader: number): string {
	return `${antalOrd(rader, 'rad', 'rader')} räknas inte förrän året är angivet, på sidan Data eller i filen.`;
}

/** The message for an accumulated budget on rows without a month. */
export const ACK_UTAN_PERIOD =
	'Den ackumulerade budgeten saknar period på rader, och läses inte på dem. Årets budget räknas, om filen har den i en annan kolumn.';

/** The message for accumulated amounts of posts that lack months in the files together. */
export function ackumuleradeBelopp(slag: 'utfall' | 'budget', poster: number): string {
	const vad = { utfall: 'Utfallet', budget: 'Budgeten' }[slag];
	return `${vad} för ${antalOrd(poster, 'post', 'poster')} räknas inte: kolumnen är ackumulerad, och någon månad från januari saknas i filerna eller står i flera av dem. Läs in varje månad en gång, eller belopp per månad.`;
}

/** The message for monthly forecasts when some remaining month of the year is lacking. */
export const MANADSPROGNOS_SAKNAS =
	'Prognosen räknas inte: den är per månad och täcker inte resten av året. Exportera prognosen för alla månader till och med december.';

/** The message for a forecast whose month is unknown. */
export const PROGNOS_UTAN_MANAD =
	'Prognosen säger inte vilken månad den är gjord, och visas för årets alla kvartal. Har filen en kolumn med period, eller titeln ”t.o.m. september”, visas den från den månaden.';

/** The message for a budget that several files give. */
export function upprepadBudget(
	slag: 'senare' | 'samma' | 'olika',
	andra: string,
	poster: number
): string {
	const budget = `Budgeten för ${antalOrd(poster, 'post', 'poster')} står`;
	switch (slag) {
		case 'senare':
			return `${budget} med andra belopp i ${andra}, som gäller en senare månad. De beloppen räknas, och inte de här.`;
		case 'samma':
			return `${budget} med samma belopp också i ${andra}, och räknas en gång.`;
		case 'olika':
			return `${budget} med andra belopp också i ${andra}, och beloppen läggs ihop. Ta bort den ena filen, om det är samma budget.`;
	}
}

/** The message for an economy file that lacks outcomes or budget but has unused amount columns. */
export function utanKolumn(
	saknas: readonly ('utfall' | 'budget')[],
	olasta: readonly string[]
): string {
	const ger = { utfall: 'inget utfall', budget: 'ingen budget' };
	const namn = uppraknade(olasta);
	return `Ingen kolumn med ${saknas.join(' eller ')} hittades: filen ger ${saknas.map((id) => ger[id]).join(' och ')}. Belopp står också i ${namn}, som inte används. Är det ${olasta.length === 1 ? 'den' : 'någon av dem'}, så koppla den på sidan Data.`;
}

export const KVARTALSKOLUMN =
	'Kolumnen används inte: den har belopp för ett helt kvartal, och beloppen behövs per månad. Exportera ett belopp per månad, eller ett ackumulerat till och med en månad (”Ack utfall sep”).';

/** The message for a file that repeats another's amounts. */
export function sammaBelopp(slag: Beloppsslag, andra: string, belopp: number): string {
	const vad = { utfall: 'utfall', budget: 'budgetbelopp', prognos: 'prognoser' }[slag];
	return `${antal(belopp)} ${vad} för samma poster och perioder står med samma belopp också i ${andra}. Läggs filerna ihop räknas de två gånger: ta bort den ena, om de är samma ${slag === 'budget' ? 'budget' : 'uppföljning'}.`;
}

/** The message for a file with other amounts for the same posts and months as another file. */
export function andraBelopp(andra: string, belopp: number): string {
	return `${antal(belopp)} utfall gäller samma poster och månader som i ${andra}, med andra belopp, och läggs ihop. Är det samma kostnader ur två system räknas de två gånger: ta bort den ena filen.`;
}

/** The message for a file that has only some months in common with another. */
export function sammaManad(andra: string, belopp: number): string {
	return `${antal(belopp)} utfall för samma poster och perioder står med samma belopp också i ${andra}, och läggs ihop. Är det samma bokföring räknas de månaderna två gånger: ta bort dem ur den ena filen.`;
}
