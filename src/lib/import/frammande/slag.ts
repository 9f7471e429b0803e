import { Unreadable } from '../unreadable';

const SPARA_SOM_XLSX =
	'Öppna den i Excel, välj ”Spara som” och ”Excel-arbetsbok (.xlsx)” och läs in den filen i stället.';
const TABELLEN = 'Exportera tabellen som CSV och ladda den i stället.';
const KOPIERA = 'Kopiera tabellen till Excel, spara den som .xlsx och läs in den filen.';
const PACKA_UPP = 'Packa upp det och läs in filerna i det, en och en eller tillsammans.';

/** Kinds of file that are not tables: what the file is, after "Filen är", and what to do. */
const SLAG = {
	xls: ['en äldre Excel-arbetsbok (.xls)', SPARA_SOM_XLSX],
	xlsb: ['en binär Excel-arbetsbok (.xlsb)', SPARA_SOM_XLSX],
	last: [
		'en arbetsbok eller ett dokument som är skyddat med lösenord',
		'Öppna filen, ta bort lösenordet under ”Arkiv”, ”Info”, ”Skydda”, spara den som .xlsx och läs in den igen.'
	],
	htmltabell: ['en webbsida (HTML), vad den än heter', SPARA_SOM_XLSX],
	webbarkiv: ['ett webbarkiv (.mht), vad det än heter', SPARA_SOM_XLSX],
	kalkylxml: ['ett kalkylark i XML (Excel 2003), vad det än heter', SPARA_SOM_XLSX],
	ods: [
		'ett kalkylark i OpenDocument (.ods)',
		'Öppna det, välj ”Spara som” och ”Excel (.xlsx)” eller ”CSV” och läs in den filen i stället.'
	],
	numbers: [
		'ett dokument från Apple (Numbers, Pages eller Keynote)',
		'Öppna det, välj ”Arkiv”, ”Exportera till” och ”Excel” eller ”CSV”, och läs in den filen.'
	],
	sie5: ['en SIE 5-fil (XML)', 'Exportera SIE 4 (.se) ur ekonomisystemet, och läs in den filen.'],
	pdf: ['en PDF', TABELLEN],
	word: ['ett textdokument (Word eller liknande)', KOPIERA],
	powerpoint: ['ett bildspel (PowerPoint eller liknande)', KOPIERA],
	bild: ['en bild', TABELLEN],
	film: ['ljud eller film', TABELLEN],
	mejl: ['ett mejl', 'Spara bilagan som är bifogad i mejlet, och läs in den.'],
	kalender: ['en kalenderfil (.ics)', TABELLEN],
	visitkort: [
		'ett visitkort (.vcf) med personuppgifter',
		'Exportera kontakterna ur CRM-systemet som CSV eller Excel, och läs in den filen.'
	],
	zip: ['ett zip-arkiv utan Excel-arbetsbok', PACKA_UPP],
	arkiv: ['ett packat arkiv (7z, rar, gz eller liknande)', PACKA_UPP],
	databas: ['en databas', 'Exportera tabellen ur den som CSV eller Excel, och läs in den filen.'],
	px: ['en PX-fil från en statistikdatabas', 'Hämta tabellen som Excel eller CSV i stället.'],
	genvag: ['en genväg och inte filen själv', 'Öppna filen, spara den på datorn och läs in den.'],
	program: ['ett program', TABELLEN],
	json: ['data i JSON', TABELLEN],
	xml: ['data i XML', TABELLEN]
} as const satisfies Record<string, readonly [ar: string, gor: string]>;

export type Slag = keyof typeof SLAG;
export const SLAGEN = Object.keys(SLAG) as Slag[];

/** The refusal of a file that is not a table. */
export function ingenTabell(slag: Slag): Unreadable {
	const [ar, gor] = SLAG[slag];
	return new Unreadable(`Filen är ${ar}. ${gor}`);
}
