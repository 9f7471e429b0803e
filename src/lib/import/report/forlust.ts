import type { SourceId } from '$lib/catalogue/sources/source';

/** What is lost with one row or cell, and with several; # stands for their number. */
type Lost = readonly [one: string, several: string];

/** What the figures lose with a row of each source. */
const ROW_LOST: Record<SourceId, Lost> = {
	kontakter: ['högst 1 hushåll saknas i Registrerade', 'högst # hushåll saknas i Registrerade'],
	aktiviteter: [
		'1 aktivitet saknas när svarstid och senaste aktivitet räknas',
		'# aktiviteter saknas när svarstid och senaste aktivitet räknas'
	],
	ekonomi: [
		'radens belopp saknas i budget, utfall och prognos',
		'beloppen på # rader saknas i budget, utfall och prognos'
	],
	befolkning: [
		'1 folkmängd saknas när kommunandelarna räknas',
		'# folkmängder saknas när kommunandelarna räknas'
	],
	lpix: ['1 år saknas i LPIX-kedjan', '# år saknas i LPIX-kedjan'],
	projekt: ['1 projekt saknas i projektportföljen', '# projekt saknas i projektportföljen'],
	foretag: ['högst 1 företag saknas i Företag', 'högst # företag saknas i Företag'],
	nyckeltal: ['1 värde saknas bland nyckeltalen', '# värden saknas bland nyckeltalen']
};

/** What is lost when a cell is left blank, by `source.column`. */
const CELL_LOST: Readonly<Record<string, Lost>> = {
	'kontakter.typ': [
		'kontakten räknas som Flyttvägledning',
		'# kontakter räknas som Flyttvägledning'
	],
	'kontakter.kommuner': [
		'1 kontakt saknas på raden för den kommun som inte känns igen',
		'# kontakter saknas på raden för den kommun som inte känns igen'
	],
	'kontakter.vagledning_begard': [
		'svarstiden räknas från registreringsdatum i stället',
		'# svarstider räknas från registreringsdatum i stället'
	],
	'kontakter.status_andrad': [
		'om kontakten har flyttat räknas flytten på flyttdatum, eller utan känt datum',
		'högst # flyttar räknas på flyttdatum, eller utan känt datum'
	],
	'kontakter.flyttdatum': [
		'flytten räknas på dagen då status ändrades, eller utan känt datum',
		'högst # flyttar räknas på dagen då status ändrades, eller utan känt datum'
	],
	'kontakter.inflyttningskommun': [
		'om kontakten har flyttat räknas flytten i den enda valda kommunen, eller som Okänd kommun',
		'högst # flyttar räknas i den enda valda kommunen, eller som Okänd kommun'
	],
	'kontakter.forsta_aterkoppling': [
		'1 kontakt räknas som obesvarad, om inte en aktivitet visar ett svar',
		'# kontakter räknas som obesvarade, om inte en aktivitet visar ett svar'
	],
	'kontakter.senaste_aktivitet': [
		'registervården räknar de fem åren från senaste aktivitet i filen aktiviteter, eller från registreringen',
		'registervården räknar de fem åren för # kontakter från senaste aktivitet i filen aktiviteter, eller från registreringen'
	],
	'kontakter.nyhetsbrev': [
		'kontakten räknas som utan nyhetsbrev i registervården',
		'# kontakter räknas som utan nyhetsbrev i registervården'
	],
	'kontakter.magasin': [
		'högst 1 beställning saknas i Magasin',
		'högst # beställningar saknas i Magasin'
	],
	'aktiviteter.datum': ['aktiviteten räknas inte', '# aktiviteter räknas inte'],
	'aktiviteter.riktning': [
		'aktiviteten räknas inte som svar, men som senaste aktivitet',
		'# aktiviteter räknas inte som svar, men som senaste aktivitet'
	],
	'ekonomi.ar': [
		'radens belopp hör inte till något år och räknas inte',
		'beloppen på # rader hör inte till något år och räknas inte'
	],
	'ekonomi.period': [
		'radens belopp räknas inte förrän perioden är rättad',
		'beloppen på # rader räknas inte förrän perioden är rättad'
	],
	'ekonomi.slag': ['raden räknas som kostnad', '# rader räknas som kostnad'],
	'ekonomi.budget': ['radens belopp saknas i postens budget', '# belopp saknas i posternas budget'],
	'ekonomi.utfall': ['radens belopp saknas i postens utfall', '# belopp saknas i posternas utfall'],
	'ekonomi.prognos': [
		'radens belopp saknas i postens prognos',
		'# belopp saknas i posternas prognos'
	],
	'befolkning.kommun': [
		'radens folkmängd räknas inte i någon kommun',
		'# folkmängder räknas inte i någon kommun'
	],
	'befolkning.ar': ['radens folkmängd räknas inte', '# folkmängder räknas inte'],
	'befolkning.datum': ['radens folkmängd räknas inte', '# folkmängder räknas inte'],
	'befolkning.antal': [
		'kommunandelarna kan inte räknas för det året',
		'# folkmängder saknas, och kommunandelarna kan inte räknas för deras år'
	],
	'lpix.ar': ['radens index räknas inte', '# index räknas inte'],
	'lpix.procent': ['LPIX-kedjan bryts det året', 'LPIX-kedjan bryts för # år'],
	'lpix.index': ['LPIX-kedjan bryts det året', 'LPIX-kedjan bryts för # år'],
	'projekt.del': ['projektet saknas i portföljens delar', '# projekt saknas i portföljens delar'],
	'projekt.start': [
		'projektet räknas som påbörjat sedan tidigare',
		'# projekt räknas som påbörjade sedan tidigare'
	],
	'projekt.slut': ['projektet räknas som pågående', '# projekt räknas som pågående'],
	'projekt.beviljat': ['beloppet saknas i Beviljat', '# belopp saknas i Beviljat'],
	'projekt.upparbetat': ['beloppet saknas i Upparbetat', '# belopp saknas i Upparbetat'],
	'foretag.datum': ['1 företag saknas i Företag', '# företag saknas i Företag'],
	'foretag.kommun': [
		'företaget räknas i länet men inte i någon kommun',
		'# företag räknas i länet men inte i någon kommun'
	],
	'nyckeltal.period': [
		'värdet räknas inte till något kvartal',
		'# värden räknas inte till något kvartal'
	],
	'nyckeltal.varde': ['1 värde saknas bland nyckeltalen', '# värden saknas bland nyckeltalen']
};

/** What the figures lose with rows that are not loaded. */
export function raderSaknas(source: SourceId, antal: string): string {
	return counted(ROW_LOST[source], antal);
}

/** What the figures lose with cells that are left blank. */
export function cellerSaknas(column: string, title: string, antal: string): string {
	const other: Lost = [`värdet saknas i ${title}`, `# värden saknas i ${title}`];
	return counted(CELL_LOST[column] ?? other, antal);
}

/** @param antal the number as written: "1", "1 204" */
function counted([one, several]: Lost, antal: string): string {
	return antal === '1' ? one : several.replace('#', antal);
}
