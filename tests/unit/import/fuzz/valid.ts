import { cells, handMade } from '../workbook';

/** Stands in every cell of a personal column, and may never be told. */
export const KANARIE = /kanarie|0701740605/i;

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

function rows(count: number, row: (i: number) => string, header: string, br = '\n'): string {
	return [header, ...Array.from({ length: count }, (_, i) => row(i))].join(br) + br;
}

const day = (i: number) => `2024-${String((i % 12) + 1).padStart(2, '0')}-15`;
const kommun = (i: number) => ['Åre', 'Berg', 'Östersund, Krokom', ''][i % 4] ?? '';

const kontakter = rows(
	24,
	(i) =>
		`${3500 + i};Kanarie Exempel;kanarie${i}@example.se;0701740605;${day(i)};${kommun(i)};${i % 3 ? 'Planerar;' : `Flyttat;${day(i)}`};${i % 2 ? 'Ja' : 'Nej'};tasteget.nu`,
	'Kontakt-ID;Namn;E-post;Telefon;Registrerad;Valda kommuner;Flyttstatus;Flyttdatum;Nyhetsbrev;Källa',
	'\r\n'
);
const citerade = rows(
	24,
	(i) =>
		`"${3600 + i}","${day(i)}","${kommun(i)}","Kanarie sade ""hej"",\nsedan kanariefågel","tasteget.nu"`,
	'"Kontakt-ID","Registrerad","Vald kommun","Anteckning","Källa"'
);
const aktiviteter = rows(
	24,
	(i) => `${3500 + i},${day(i)} 09:12,Telefon,${i % 2 ? 'ut' : 'in'},Kanarie ringde`,
	'Kontakt-ID,Datum,Slag,Riktning,Kommentar'
);
const ekonomi =
	rows(
		24,
		(i) =>
			`2024;2024-${String((i % 12) + 1).padStart(2, '0')};${i < 12 ? 'CRM' : 'Webb'};kostnad;;${i + 1} 250,50;${i * 1000}`,
		'År;Period;Post;Slag;Motpart;Utfall;Budget'
	) + '2024;2024-01;;intäkt;Åre kommun;-90 000;\nSumma;;;;;1;\n';
const ackumulerat = rows(
	24,
	(i) =>
		`2024${String((i % 12) + 1).padStart(2, '0')};5010;P${i < 12 ? 1 : 2};${(i + 1) * 100},00;9`,
	'PERIOD;KONTO_ID;PROJ_ID_TEXT;UTFALL_ACK;BUDGET_AR'
);
const prognos = rows(
	12,
	(i) => `2024${String(i + 1).padStart(2, '0')};CRM;${i < 3 ? 90 : ''};100;1200`,
	'PERIOD;PROJ_ID_TEXT;UTFALL_PER;PRG_PER;BUDGET_AR'
);
const manader = Array.from({ length: 12 }, (_, i) => `${i + 1}`);
const bred = `Uppföljning 2024, belopp i tkr\n\n${rows(
	16,
	(i) => `${i % 2 ? 'CRM' : `Webb ${i}`};${i}00;${manader.join(';')};78`,
	'Post;Budget helår;jan;feb;mar;apr;maj;jun;jul;aug;sep;okt;nov;dec;Summa'
)}Summa;1;;;;;;;;;;;;;\n`;
const bredMnkr = rows(
	16,
	(i) => `2024,Post ${i},"0,${i + 10}","0,${i + 30}","0,${i + 50}"`,
	'År,Post,Budget (mnkr),Utfall P01 (mnkr),Utfall P02 (mnkr)',
	'\r\n'
);
const folkmangd = rows(
	20,
	(i) => `${['Åre', '2326', 'Bräcke kommun', 'Krokom'][i % 4]};${2015 + (i >> 2)};${7000 + i};SCB`,
	'Kommun;År;Antal;Källa'
);
const scb = `"Folkmängden den 1 november efter region och år"\r\n\r\n${rows(
	8,
	(i) => `"${2303 + i} ${['Ragunda', 'Bräcke', 'Åre'][i % 3]}";"${9000 + i}";"${9100 + i}"`,
	'"region";"2023";"2024"',
	'\r\n'
)}`;
const klass = (i: number) => (i < 3 ? `${i * 20}-${i * 20 + 19} år` : '60+ år');
const aldrar = rows(
	16,
	(i) =>
		`${i < 8 ? '2321 Åre' : '2326 Berg'};${klass(i % 4)};${i % 8 < 4 ? 'män' : 'kvinnor'};${i}`,
	'region;ålder;kön;Folkmängd 2023'
);
const langa = rows(
	24,
	(i) =>
		`"${['2303 Ragunda', '2321 Åre', '2326 Berg'][i >> 3]}","${['ogifta', 'gifta', 'skilda', 'änkor/änklingar'][i & 3]}","${i & 4 ? 'Utrikes född' : 'Sverige'}","2023",${i + 10}`,
	'"region","civilstånd","födelseregion","år","Folkmängd"'
);
const totaler = rows(
	18,
	(i) =>
		`${['2303 Ragunda', '2321 Åre', '2326 Berg'][Math.floor(i / 6)]}\t${['totalt', 'män', 'kvinnor'][i % 3]}\t${['Folkmängd', 'Folkökning'][Math.floor(i / 3) % 2]}\t${i}\t${i + 1}`,
	'region\tkön\ttabellinnehåll\t2022\t2023'
);
const lpix = rows(10, (i) => `${2015 + i};${i},25;Regionplan;2023-11`, 'År;Procent;Källa;Utgåva');
const projekt = rows(
	12,
	(i) => `P-${i}\tSolel\tprojekt\tägare\tESF+\t1/1 2023\t31/12 2027\t${i} 500 tkr\t12,5\tpågår`,
	'Projekt-ID\tNamn\tDel\tRoll\tFinansiär\tStart\tSlut\tBeviljat\tUpparbetat\tStatus'
);
const foretag = rows(20, (i) => `969999-${i}|${day(i)}|Åre`, 'Företags-ID|Datum|Kommun');
const nyckeltal = rows(
	16,
	(i) => `Besök på tasteget.nu;2024-K${(i % 4) + 1};${i}.345;besök`,
	'Nyckeltal;Period;Värde;Enhet'
);
const sie = rows(
	24,
	(i) =>
		`#VER A ${i} 2024${String((i % 12) + 1).padStart(2, '0')}15 "Kanarie"\n{\n#TRANS 5010 {6 "P1"} ${i}.50\n#TRANS 1930 {} -${i}.50\n}`,
	'#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 20240101 20241231\n#KONTO 5010 "Lon"'
);
const arbetsbok = handMade({
	sheets: {
		Kontakter: cells([
			['Kontakt-ID', 'Namn', 'Registrerad', 'Källa'],
			...Array.from({ length: 12 }, (_, i) => [3700 + i, 'Kanarie', day(i), 'tasteget.nu'])
		])
	}
});
const befolkning = handMade({
	sheets: {
		FolkmangdNov: cells([
			['Folkmängden den 1 november efter region, kön och år'],
			[],
			['', '', '2022', '2023'],
			['2303 Ragunda', 'män', 3, 4],
			['', 'kvinnor', 5, 6],
			['2321 Åre', 'män', 7, 8],
			['', 'kvinnor', 9, 10],
			[],
			['Källa:'],
			['SCB']
		])
	}
});

export type Valid = readonly [name: string, bytes: Uint8Array];

/** Valid files of every source, in every form that is taken. */
export const VALID: readonly Valid[] = [
	['kontakter.csv', bytesOf(kontakter)],
	['kontakter-excel.csv', latin1(kontakter)],
	['kontakter-unicode.txt', utf16(kontakter.replaceAll(';', '\t'))],
	['kontakter-citerade.csv', bytesOf(citerade)],
	['kontakter-hela-rader.csv', bytesOf(kontakter.replace(/[^\r\n]+/g, '"$&"'))],
	['kontakter-apostrofer.csv', bytesOf(citerade.replaceAll('"', "'"))],
	['aktiviteter.csv', bytesOf(`sep=,\n${aktiviteter}`)],
	['ekonomi.csv', latin1(ekonomi)],
	['ekonomi-ack.csv', bytesOf(ackumulerat)],
	['ekonomi-prognos.csv', bytesOf(prognos)],
	['ekonomi-bred.csv', latin1(bred)],
	['ekonomi-bred-mnkr.csv', bytesOf(bredMnkr)],
	['ekonomi.se', bytesOf(sie)],
	['befolkning.csv', bytesOf(folkmangd)],
	['befolkning-scb.csv', latin1(scb)],
	['befolkning-aldrar.csv', bytesOf(aldrar)],
	['befolkning-langa.csv', bytesOf(`"Folkmängd 1 november"\n\n${langa}`)],
	['befolkning-totaler.txt', utf16(`Folkmängden den 1 november\n${totaler}`)],
	['befolkning.xlsx', befolkning],
	['lpix.csv', bytesOf(lpix)],
	['projekt.tsv', bytesOf(projekt)],
	['foretag.csv', bytesOf(foretag)],
	['nyckeltal.csv', bytesOf(nyckeltal)],
	['kontakter.xlsx', arbetsbok]
];
