import { SOURCES } from '$lib/catalogue/sources/all';
import { saknadeKolumner } from '$lib/catalogue/sources/krav';
import { ROLES } from '$lib/catalogue/sources/roles';
import {
	PERSONAL_HEADERS,
	SOURCE_IDS,
	type Column,
	type Source,
	type SourceId
} from '$lib/catalogue/sources/source';
import { versal } from '$lib/domain/format';
import { nyckel } from '$lib/domain/nyckel';
import { cellerSaknas } from '$lib/import/report/forlust';
import {
	MAX_BYTES,
	MAX_CELL_BYTES,
	MAX_COLUMNS,
	MAX_HEADER_RECORD,
	MAX_ROWS
} from '$lib/import/limits';
import { PROBLEMKODER, type Problemkod } from '$lib/import/report/problemkoder';
import { bredd } from './bredd';
import { EXEMPEL, FORMER } from './former';
import { table } from './tabell';

/** docs/kallor.md: what an export should look like, generated from the declarations. */
export function kallor(): string {
	return (
		[
			INLEDNING,
			FILER,
			varden(),
			'## Källorna',
			...SOURCE_IDS.map((id) => kalla(SOURCES[id])),
			personuppgifter(),
			problem()
		].join('\n\n') + '\n'
	);
}

const INLEDNING = `# Filer som läses in

Så här ska en export se ut för att Stegräknaren ska kunna räkna på den. Sidan skrivs av \`npm run kallor\` ur programmets egna
deklarationer: ändra dem, inte sidan.

En fil känns igen på sina rubriker. Vad den heter och i vilken ordning kolumnerna står spelar ingen roll. Har en rubrik ett
annat namn än de som står här frågar programmet vilken kolumn den är, och minns svaret. Kolumner som inte finns med här läses
aldrig.`;

const FILER = `## Filer och gränser

- **CSV och annan text** med semikolon, komma, tabb eller lodstreck mellan fälten, i UTF-8, UTF-16 med BOM, Windows-1252, CP437 eller
  Mac OS Roman. Programmet hittar själv vilket det är, och visar det.
- **Excel** (\`.xlsx\`): det första bladet med kända rubriker av varje slag, till exempel ett med kontakter och ett med ekonomi,
  eller det du väljer.
- **SIE 4** för budget och utfall, där konton kopplas till budgetposter en gång. Av ett kontos månadssaldon utan objekt, alla
  dess månadssaldon och verifikaten räknas det första som ger årets \`#RES\`, eller utan \`#RES\` det första som har alla månader.
- En fil som är något annat, som PDF, Word, bild, webbsida, mejl, SIE 5 eller en äldre arbetsbok (\`.xls\`), säger vad den är och
  vad du gör i stället. Det är innehållet som avgör, inte vad filen heter.
- Rubrikraden får stå under en titel, bland de första ${MAX_HEADER_RECORD} raderna. Raden \`sep=;\` går bra. Summor och fotnoter under
  tabellen räknas inte som data.
- Fält med citattecken får innehålla avgränsare och radbrytningar. Rader som Excel har satt inom citattecken i sin helhet läses
  också.
- Högst ${MAX_BYTES / 1024 / 1024} MB, ${tal(MAX_ROWS)} rader, ${MAX_COLUMNS} kolumner och ${MAX_CELL_BYTES / 1024} kB i en cell. En fil över gränsen läses inte alls: dela upp den.

I rubrikerna räknas inte stora och små bokstäver, mellanslag, bindestreck, understreck eller prickarna i å, ä och ö:
\`Flyttdatum\`, \`FLYTT-DATUM\` och \`flytt_datum\` är samma rubrik.`;

function varden(): string {
	const used = new Set(SOURCE_IDS.flatMap((id) => SOURCES[id].columns.map(({ type }) => type)));
	const rows = [...used].map((type) => [versal(FORMER[type].namn), FORMER[type].former]);
	return `## Så skrivs värdena\n\n${table(['Värde', 'Former'], rows)}`;
}

/** What is accepted from a source besides its declared columns. */
const DESSUTOM: Partial<Record<SourceId, string>> = {
	befolkning: `SCB:s egna tabeller läses som de är, i CSV och Excel: med titel över och fotnoter under, \`region\` eller en tom ruta över
kod och namn, med en kolumn per år (\`2023\`, \`Folkmängd 1 november 2023\`, \`2023-11-01\`) eller med året på raden. Talen ska stå i
kolumnerna ovan, eller också ska titel eller rubrik säga folkmängd, befolkning eller invånare. Säger de något annat, som
medelfolkmängd, täthet, framskriven, ökning, överskott, nyckeltal eller per 1 000 invånare, läses filen inte, och det sägs varför.

Delar en kolumn upp befolkningen räknas raden med totalen. Utan den summeras delarna när de tillsammans är alla: båda könen, alla
åldrar från 0 till en öppen ålder som \`100+\`, alla fyra civilstånd, inrikes och utrikes födda eller Sverige och utrikes född.
Annars räknas de inte (\`delmangd\`, \`okand_uppdelning\`), och folkmängden saknas. Kolumner som födelseregion och medborgarskap är
statistik och inte personuppgifter. Länet och riket räknas som summor. Kommuner utanför länet får finnas med: de räknas inte.

Dagen läses ur titel, rubrik eller fotnot. Säger ingen av dem vilken dag det är räknas år utan datum som den 1 november, och det
sägs vid siffrorna (\`dag_okand\`). Bara folkmängden den 1 november används för kommunandelarna.`,
	ekonomi: `Rader där posten är Summa, Totalt eller tom är summor och räknas inte. En intäkt utan post räknas om motparten är ifylld. Är
intäkterna bokförda som minus vänds de till plus.`,
	kontakter:
		'Kontakter med samma hushålls-ID är ett hushåll. Finns samma kontakt i flera filer gäller den sista.',
	projekt: `Beloppens enhet läses som i ekonomin: i cellen, annars i rubriken (\`Beviljat (tkr)\`), annars i titeln eller under tabellen,
annars i bladets namn. Säger inget av dem något är beloppen kronor.`,
	aktiviteter: `Uppföljningarna fyller i det som saknas hos kontakten: den första utgående på eller efter förfrågan är första återkoppling,
och den senaste är senaste aktivitet.`
};

function kalla(source: Source): string {
	const krav = saknadeKolumner(source, () => false);
	const parts = [
		`### ${source.title}`,
		`${source.help} Filen behöver ha: ${krav.join('; ')}.`,
		`Den minsta filen:\n\n${indented(minsta(source))}`,
		table(
			['Kolumn', 'Andra namn', 'Innehåll', 'Om värdet inte går att läsa', 'Om kolumnen saknas'],
			source.columns.map((column) => kolumn(source, column))
		)
	];
	if (source.id === 'ekonomi') parts.push(roller(source), bredd());
	const more = DESSUTOM[source.id];
	return [...parts, ...(more ? [more] : [])].join('\n\n');
}

/** The smallest file of a source: its required columns, and one row. */
export function minsta(source: Source): string {
	const first = new Set((source.oneOf ?? []).map(([id]) => id));
	const columns = source.columns.filter(({ id, required }) => required || first.has(id));
	const value = ({ id, type, values }: Column) =>
		EXEMPEL[`${source.id}.${id}`] ?? (FORMER[type].exempel || Object.keys(values ?? {})[0] || '');
	return `${columns.map(({ title }) => title).join(';')}\n${columns.map(value).join(';')}`;
}

function kolumn(source: Source, column: Column): string[] {
	const { title, type, required, help } = column;
	const words = Object.values(column.values ?? {}).map(([word = '', ...others]) =>
		others.length > 0 ? `${word} (${others.join(', ')})` : word
	);
	const content = [
		`${versal(FORMER[type].namn)}${words.length > 0 ? `: ${words.join('; ')}` : ''}.`,
		...(column.open ? ['Andra ord behålls som de är.'] : []),
		...(column.blank ? [`Tomt är ${column.blank}.`] : []),
		...(help ? [help] : [])
	];
	// Any text can be read, and an open list keeps unknown words.
	const lost = type === 'text' || column.open ? '' : unreadable(source, column);
	const missing = required ? 'Filen läses inte.' : (column.saknas ?? '');
	return [
		`${title}${required ? ' **(krävs)**' : ''}`,
		names(column),
		content.join(' '),
		lost,
		missing
	];
}

function unreadable(source: Source, { id, title }: Column): string {
	if (source.id === 'kontakter' && id === 'registrerad') return 'Raden laddas inte.';
	return `${versal(cellerSaknas(`${source.id}.${id}`, title, '1'))}.`;
}

function names({ id, title, aliases = [] }: Column): string {
	const others = aliases.filter((alias) => !ROLES.some((role) => role.aliases.includes(alias)));
	const own = nyckel(id) === nyckel(title) ? [] : [`\`${id}\``];
	return [...others, ...own].join(', ');
}

function roller(source: Source): string {
	const titles = new Map(source.columns.map(({ id, title }) => [id, title]));
	const rows = ROLES.map(({ id, column, aliases }) => [
		aliases.join(', '),
		titles.get(column) ?? column,
		ROLLER[id] ?? ''
	]);
	return `Kolumner ur ekonomisystemet som räknas om:\n\n${table(['Rubrik', 'Blir', 'Hur'], rows)}`;
}

const ROLLER: Readonly<Record<string, string>> = {
	budget_ar: 'Hela årets budget. Den räknas en gång, fast den står på varje månad.',
	budget_ack: 'Görs om till belopp per månad, när alla månader från januari finns.',
	utfall_ack: 'Görs om till belopp per månad, när alla månader från januari finns.',
	prognos_per: 'Prognos per månad. Helårets är utfallet hittills och de månader som är kvar.',
	post_id: 'Postens nummer, när dess namn inte finns i filen.'
};

function personuppgifter(): string {
	return `## Personuppgifter

Kolumner med personuppgifter tas bort redan när filen läses. De når aldrig sidan, databasen, en rapport eller en export. Det gäller
dessa rubriker, och rubriker där de ingår. En sådan kolumn kan du koppla till ett id, om den har systemets egna nummer: varje värde
prövas då varje gång filen läses, och är ett av dem en personuppgift läses filen inte alls.

${PERSONAL_HEADERS.join(', ')}.`;
}

const FOLJD: Readonly<Record<Problemkod['foljd'], string>> = {
	'laddas inte': 'Raden laddas inte.',
	'lämnas tomt': 'Raden laddas, men värdet lämnas tomt.',
	flaggas: 'Raden laddas som den är.',
	'ingen data': 'Raden är ingen data.',
	'hela filen': 'Gäller hela filen.'
};

function problem(): string {
	const rows = Object.entries(PROBLEMKODER).map(([kod, { betyder, foljd, gor }]) => [
		`\`${kod}\``,
		betyder,
		FOLJD[foljd],
		gor
	]);
	return `## Problem som kan hittas

Varje problem står i filens rapport under Data, med rad, kolumn och vad det betyder för siffrorna. Vad som står i cellerna
visas aldrig.

${table(['Kod', 'Betyder', 'Vad händer', 'Gör så'], rows)}`;
}

function indented(text: string): string {
	return text.replace(/^/gm, '    ');
}

function tal(value: number): string {
	return value.toLocaleString('sv-SE').replace(/\s/g, ' ');
}
