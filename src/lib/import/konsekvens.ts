import type { Source, SourceId } from '$lib/catalogue/sources/source';
import type { ProblemCode } from './report';

/** What one row of a source counts as, in the figures. */
const ROW_LOST: Record<SourceId, string> = {
	kontakter: 'högst 1 hushåll saknas i Registrerade',
	aktiviteter: '1 aktivitet saknas när svarstid och senaste aktivitet räknas',
	ekonomi: 'radens belopp saknas i budget, utfall och prognos',
	befolkning: '1 folkmängd saknas när kommunandelarna räknas',
	lpix: '1 år saknas i LPIX-kedjan',
	projekt: '1 projekt saknas i projektportföljen',
	foretag: 'högst 1 företag saknas i Företag',
	nyckeltal: '1 värde saknas bland nyckeltalen'
};

/** What is lost when a cell is left blank, by `source.column`. */
const CELL_LOST: Readonly<Record<string, string>> = {
	'kontakter.typ': 'kontakten räknas som Flyttvägledning',
	'kontakter.kommuner': '1 kontakt saknas på raden för den kommun som inte känns igen',
	'kontakter.vagledning_begard': 'svarstiden räknas från registreringsdatum i stället',
	'kontakter.status_andrad':
		'om kontakten har flyttat räknas flytten på flyttdatum, eller utan datum',
	'kontakter.flyttdatum': 'flytten räknas på dagen då status ändrades, eller utan datum',
	'kontakter.inflyttningskommun':
		'om kontakten har flyttat räknas flytten i den enda valda kommunen, eller som Okänd kommun',
	'kontakter.forsta_aterkoppling':
		'1 kontakt räknas som obesvarad, om inte en aktivitet visar ett svar',
	'kontakter.senaste_aktivitet':
		'registervården räknar de fem åren från senaste aktivitet i filen aktiviteter, eller från registreringen',
	'kontakter.nyhetsbrev': 'kontakten räknas som utan nyhetsbrev i registervården',
	'kontakter.magasin': 'högst 1 beställning saknas i Magasin',
	'aktiviteter.datum': 'aktiviteten räknas inte',
	'aktiviteter.riktning': 'aktiviteten räknas inte som svar, men som senaste aktivitet',
	'ekonomi.ar': 'radens belopp hör inte till något år och räknas inte',
	'ekonomi.period':
		'radens budget räknas som helårsbudget och dess utfall räknas inte förrän perioden är rättad',
	'ekonomi.slag': 'raden räknas som kostnad',
	'ekonomi.budget': 'radens belopp saknas i postens budget',
	'ekonomi.utfall': 'radens belopp saknas i postens utfall',
	'ekonomi.prognos': 'radens belopp saknas i postens prognos',
	'befolkning.kommun': 'radens folkmängd räknas inte i någon kommun',
	'befolkning.ar': 'radens folkmängd räknas inte',
	'befolkning.datum': 'radens folkmängd räknas inte',
	'befolkning.antal': 'kommunandelarna kan inte räknas för det året',
	'lpix.ar': 'radens index räknas inte',
	'lpix.procent': 'LPIX-kedjan bryts det året',
	'lpix.index': 'LPIX-kedjan bryts det året',
	'projekt.del': 'projektet saknas i portföljens delar',
	'projekt.start': 'projektet räknas som påbörjat sedan tidigare',
	'projekt.slut': 'projektet räknas som pågående',
	'projekt.beviljat': 'beloppet saknas i Beviljat',
	'projekt.upparbetat': 'beloppet saknas i Upparbetat',
	'foretag.datum': '1 företag saknas i Företag',
	'foretag.kommun': 'företaget räknas i länet men inte i någon kommun',
	'nyckeltal.varde': '1 värde saknas bland nyckeltalen'
};

const CELL_WRONG: Partial<Record<ProblemCode, string>> = {
	ogiltigt_datum: 'går inte att läsa som datum',
	ogiltigt_tal: 'går inte att läsa som tal',
	okand_kommun: 'är inte en kommun i länet',
	ogiltigt_varde: 'har ett ord som inte känns igen'
};

/** Why a row with a blank or unreadable key is not loaded, and what it costs. */
export function radSaknas(source: Source, orsak: string): string {
	return `Raden laddas inte: ${orsak}, så ${ROW_LOST[source.id]}.`;
}

/** Why a row with too few or too many cells is not loaded. */
export function felAntalFalt(source: Source, falt: number, rubriker: number): string {
	return radSaknas(source, `den har ${falt} fält och rubriken ${rubriker}`);
}

/** What follows of a cell that could not be read. */
export function cellSaknas(source: Source, columnId: string, kod: ProblemCode): string {
	const title = source.columns.find((column) => column.id === columnId)?.title ?? columnId;
	const lost = CELL_LOST[`${source.id}.${columnId}`] ?? `värdet saknas i ${title}`;
	if (columnId === 'kommuner')
		return `En del av ${title} är inte en kommun i länet och lämnas bort: ${lost}.`;
	return `${title} ${CELL_WRONG[kod] ?? 'går inte att läsa'} och lämnas tomt: ${lost}.`;
}

/** A date after the day of import. */
export function framtida(source: Source, columnId: string): string {
	const title = source.columns.find((column) => column.id === columnId)?.title ?? columnId;
	return `${title} ligger efter dagens datum: raden laddas som den är, men räknas inte förrän den dagen.`;
}

/** A row that a later one with the same key replaces. */
export function dubblett(source: Source): string {
	const title = source.columns.find((column) => column.id === source.key?.[0])?.title ?? 'Nyckeln';
	return `Raden räknas inte: ${title} finns på flera rader, och ${source.id === 'lpix' ? 'den senaste utgåvan' : 'den sista'} gäller. Inget räknas dubbelt.`;
}

/** A row of sums or text after the data, or the header once more. */
export const FOTRAD =
	'Raden är en summa, en fotnot eller rubriken igen och räknas inte som data. Inget saknas i siffrorna.';

/** A row as full as the table's own, above its header. */
export const OVANFOR_RUBRIKEN =
	'Raden står ovanför rubrikraden och läses inte. Hör den till tabellen behöver du flytta rubrikraden överst i filen och läsa in den igen.';
/** Data in the header's own row. */
export const DATA_I_RUBRIKEN =
	'Rubrikraden innehåller också datum eller tal, troligen från en rad som hör till tabellen: den raden läses inte. Lägg den på en egen rad i filen och läs in den igen.';

export const SVAR_FORE_FORFRAGAN =
	'Svaret är daterat före förfrågan och lämnas tomt: 1 kontakt räknas som obesvarad, om inte en aktivitet visar ett svar.';
export const FLYTT_FORE_REGISTRERING =
	'Flytten är daterad före registreringen: hushållet räknas i Flyttade, men dess dagar till flytt räknas inte i medianen.';
export const STATUS_UTAN_DATUM =
	'Kontakten har flyttat men saknar flyttdatum: flytten räknas på dagen då status ändrades, eller utan datum.';
export const DATUM_UTAN_STATUS =
	'Kontakten har flyttdatum men inte statusen Flyttat: högst 1 hushåll saknas i Flyttade.';

/** A row without a post, or whose post is a sum. */
export const FOTRAD_EKONOMI =
	'Raden är en summa, eller saknar post, och räknas inte: inget belopp räknas dubbelt. Är den ingen summa behöver du fylla i posten.';
export const UTFALL_UTAN_PERIOD =
	'Utfallet saknar period: radens belopp räknas inte i utfallet. Ange under Data till och med vilken månad det gäller, eller fyll i perioden i filen.';
export const OMVANT_TECKEN =
	'Intäkterna är bokförda som minus. Kolumnens intäkter har vänts till plus, så att de räknas som intäkter i finansieringen.';

/** Bytes that are no letters in a file that else is UTF-8. */
export function felTecken(antal: number): string {
	return `Filen är i UTF-8, men ${antal} tecken är det inte och har blivit �. Ett namn med ett sådant tecken känns inte igen. Exportera filen på nytt, eller rätta tecknen och läs in den igen.`;
}

/** NUL characters that were dropped from the file's text. */
export function nolltecken(antal: number): string {
	return `Filen innehåller ${antal} nolltecken, som har tagits bort. Resten har lästs. Kontrollera att exporten inte blev avbruten.`;
}
