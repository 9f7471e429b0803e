import { skapaSlump } from './slump.mjs';
import { tabell, utf8 } from './text.mjs';

const KONTAKT = [
	...['Kontakt-ID', 'Registrerad', 'Ärendetyp', 'Valda kommuner', 'Vägledning begärd'],
	...['Flyttstatus', 'Status ändrad', 'Flyttdatum', 'Första återkoppling', 'Nyhetsbrev']
];
/** Good contacts around the bad one: two asking, one moved, one reader of the magazine. */
const BRA = `
501;2024-02-05;Flyttvägledning;Åre;;Kontaktad;;;2024-02-07;Ja
502;2023-05-08;Båda;Östersund, Krokom;;Flyttat;2024-01-15;2024-01-09;2023-05-10;Nej
503;2024-03-11;Flyttvägledning;;;;;;2024-03-12;Nej
504;2024-04-15;Magasin;Berg;;;;;;Ja`
	.trim()
	.split('\n')
	.map((rad) => rad.split(';'));
const [MALL = []] = BRA;

/** Good rows with one bad among them. @param {Record<string, string>} fel */
function kontakter(fel) {
	const dalig = KONTAKT.map((rubrik, nr) => fel[rubrik] ?? (nr === 0 ? '599' : (MALL[nr] ?? '')));
	return tabell([KONTAKT, ...BRA.slice(0, 2), dalig, ...BRA.slice(2)]);
}

const EKONOMI = ['Avtal', 'År', 'Period', 'Post', 'Slag', 'Motpart'];
const AVTAL = 'kompetensattraktion-2024';

/** @param {string} kolumn @param {string[][]} rader */
const ekonomi = (kolumn, rader) => tabell([[...EKONOMI, kolumn], ...rader]);

/** @param {string} period @param {string} post @param {string} belopp */
const kostnad = (period, post, belopp) => [AVTAL, '2024', period, post, 'kostnad', '', belopp];
/** @param {string} period @param {string} motpart @param {string} belopp */
const intakt = (period, motpart, belopp) => [
	...[AVTAL, '2024', period, 'Finansiering', 'intäkt'],
	...[motpart, belopp]
];

/** One file per problem code, named after it. @type {Record<string, string>} */
const FILER = {
	saknar_nyckel: kontakter({ 'Kontakt-ID': '' }),
	ogiltig_registrerad: kontakter({ Registrerad: '2024-13-05' }),
	// A delimiter inside a cell, written without quotes.
	fel_antal_falt: kontakter({}).replace('599;', '599;extra;'),
	ogiltigt_datum: kontakter({ 'Första återkoppling': 'efter påsk' }),
	ogiltigt_tal: ekonomi('Utfall', [
		kostnad('2024-01', 'Kommunikation', '84 250,00'),
		kostnad('2024-02', 'Kommunikation', 'åttiotusen'),
		kostnad('2024-03', 'Kommunikation', '91 400,50')
	]),
	okand_kommun: kontakter({ 'Valda kommuner': 'Åre, Sundsvall' }),
	ogiltigt_varde: kontakter({ Nyhetsbrev: 'Kanske' }),
	svar_fore_forfragan: kontakter({ 'Första återkoppling': '2024-01-22' }),
	flytt_fore_registrering: kontakter({
		Flyttstatus: 'Flyttat',
		'Status ändrad': '2024-03-01',
		Flyttdatum: '2024-01-10'
	}),
	framtida_datum: kontakter({
		Flyttstatus: 'Flyttat',
		'Status ändrad': '2024-03-01',
		Flyttdatum: '2099-03-01'
	}),
	status_utan_datum: kontakter({ Flyttstatus: 'Flyttat' }),
	datum_utan_status: kontakter({ Flyttdatum: '2024-06-10' }),
	dubblett_id: kontakter({ 'Kontakt-ID': '504' }),
	fotrad: `${kontakter({})}Antal;5;;;;;;;;\r\n`,
	// February is missing: the differences cannot be taken.
	ackumulerad_kolumn: ekonomi('UTFALL_ACK', [
		kostnad('2024-01', 'Kommunikation', '84 250,00'),
		kostnad('2024-03', 'Kommunikation', '251 900,00'),
		kostnad('2024-04', 'Kommunikation', '330 000,00')
	]),
	utfall_utan_period: ekonomi('Utfall', [
		kostnad('2024-01', 'Kommunikation', '84 250,00'),
		kostnad('', 'Regionala ambassadörer', '61 000,00'),
		kostnad('2024-02', 'Kommunikation', '79 300,00')
	]),
	omvant_tecken: ekonomi('Utfall', [
		kostnad('2024-01', 'Kommunikation', '84 250,00'),
		intakt('2024-02', 'Den gemensamma utvecklingspotten', '-732 250,00'),
		intakt('2024-02', 'Näringslivet', '-341 000,00')
	]),
	nolltecken: kontakter({ 'Valda kommuner': 'Å\0re' }),
	okand_fil: tabell([
		['Artikel', 'Lagerplats', 'Saldo'],
		['Skidvalla', 'B12', '40'],
		['Pannlampa', 'B14', '7'],
		['Liggunderlag', 'C02', '13']
	])
};

/** Noise with NUL bytes: no text in any encoding. */
function brus() {
	const slump = skapaSlump(0);
	return Buffer.from(
		Array.from({ length: 512 }, (_, nr) => (nr % 5 === 0 ? 0 : slump.heltal(0, 255)))
	);
}

/**
 * Each file has contact ids of its own: loaded together, none is another's duplicate.
 * @returns {[string, Buffer][]}
 */
export function trasigaFiler() {
	const filer = Object.entries(FILER).map(([kod, text], nr) => {
		const egna = text.replace(/^5(?=\d\d;)/gm, String(10 + nr));
		return /** @type {[string, Buffer]} */ ([`trasiga/${kod}.csv`, utf8(egna)]);
	});
	return [...filer, ['trasiga/olaslig_fil.csv', brus()]];
}
