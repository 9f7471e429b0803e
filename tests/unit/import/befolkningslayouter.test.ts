import { describe, expect, test } from 'vitest';
import { codes, load, loaded } from './load';
import { cells, handMade, loadWorkbook } from './workbook';

// Layouts as Statistics Sweden, Kolada and the Region write them. Berg stands for the eight.
const KOMMUNER: readonly (readonly [kod: string, namn: string, antal: number])[] = [
	['2303', 'Ragunda', 5162],
	['2305', 'Bräcke', 6109],
	['2309', 'Krokom', 15594],
	['2313', 'Strömsund', 11241],
	['2321', 'Åre', 12481],
	['2326', 'Berg', 7148],
	['2361', 'Härjedalen', 10181],
	['2380', 'Östersund', 64825]
];

/** A row, or several, for each kommun. */
const varje = (row: (region: string, antal: number) => string) =>
	KOMMUNER.map(([kod, namn, antal]) => row(`${kod} ${namn}`, antal)).join('\n');
const ar2023 = (titel: string, header = 'region;2023') =>
	`${titel}\n\n${header}\n${varje((region, antal) => `${region};${antal}`)}\n`;
const lang = (column: string, parts: readonly string[]) =>
	`region;${column};år;Folkmängd 1 november\n${varje((region, antal) =>
		parts.map((part) => `${region};${part};2023;${antal}`).join('\n')
	)}\n`;

/** Each day of Berg's population, and the codes that are no footers. */
function berg({ rows, report }: ReturnType<typeof loaded>) {
	const own = rows.filter(({ kommun }) => kommun === 2326);
	return {
		folk: Object.fromEntries(own.map(({ datum, antal }) => [String(datum), antal])),
		koder: codes(report).filter((kod) => !kod.includes('fotrad'))
	};
}

describe('the population is read', () => {
	const FOLK_2023 = { '2023-11-01': 7148 };
	const OKAND = ['- dag_okand -'];
	const ETTAR = Array.from({ length: 101 }, (_, ar) => (ar === 100 ? '100+ år' : `${ar} år`));
	test.each<[string, string, Record<string, number>, string[]?]>([
		['under years below an empty head', ar2023('Folkmängden den 1 november', ';2023'), FOLK_2023],
		[
			'when a header says it, and the day',
			ar2023('', 'region;Folkmängd 1 november 2023'),
			FOLK_2023
		],
		['when a header is a day', ar2023('Befolkning', 'Kommun;2023-11-01'), FOLK_2023],
		['with short words', ar2023('Invånare', 'Kommun;1 nov 2023'), FOLK_2023],
		['in English', ar2023('Population 1 November by region and year'), FOLK_2023],
		[
			'when the title alone has the year',
			ar2023('Folkmängd 1 november 2023', 'Kommun;Antal'),
			FOLK_2023
		],
		['of a day that nothing tells', ar2023('Folkmängd efter region'), FOLK_2023, OKAND],
		['whatever day the file was made', ar2023('Folkmängd\nUtskrivet 2023-12-20'), FOLK_2023, OKAND],
		[
			'of the day that a note tells',
			`${ar2023('Folkmängd')}\nUppgifterna avser den 1 november.\n`,
			FOLK_2023
		],
		[
			'of the day of a note, and not the day of the land’s division',
			`${ar2023('Folkmängd')}\nUppgifterna avser förhållandena den 31 december enligt den regionala indelning som gäller den 1 januari året efter.\n`,
			{ '2023-12-31': 7148 }
		],
		['at the end of a quarter', ar2023('Folkmängd kvartal 3 2023'), { '2023-09-30': 7148 }],
		[
			'at the end of a month',
			ar2023('Folkmängd per månad', 'region;2023M11'),
			{ '2023-11-30': 7148 }
		],
		[
			'beside changes',
			ar2023('', 'Kommun;Folkmängd 2023-11-01;Förändring').replaceAll(/(\d)$/gm, '$1;-3'),
			FOLK_2023
		],
		['in single years of age', lang('ålder', ETTAR), { '2023-11-01': 7148 * 101 }],
		[
			'in classes of age',
			lang('ålder', ['0–49 år', '50 år och äldre']),
			{ '2023-11-01': 7148 * 2 }
		],
		['by its total of ages', lang('ålder', ['totalt ålder', '0-49 år', '16-64 år']), FOLK_2023],
		[
			'by its total where the parts are unknown',
			lang('medborgarskap', ['totalt', 'Norge']),
			FOLK_2023
		],
		['in both sexes', lang('kön', ['män', 'kvinnor']), { '2023-11-01': 7148 * 2 }],
		[
			'in sexes with codes beside',
			lang('kön;könskod', ['män;1', 'kvinnor;2']),
			{ '2023-11-01': 7148 * 2 }
		],
		[
			'in all four civil states',
			lang('civilstånd', ['ogifta', 'gifta', 'skilda', 'änkor/änklingar']),
			{ '2023-11-01': 7148 * 4 }
		],
		[
			'in those born here and abroad',
			lang('födelseregion', ['Sverige', 'Utrikes född']),
			{ '2023-11-01': 7148 * 2 }
		],
		[
			'beside other contents',
			`region;tabellinnehåll;2023\n${varje((region, antal) => `${region};Folkmängd 1 november;${antal}\n${region};Folkökning;7`)}\n`,
			FOLK_2023
		],
		[
			'with columns that tell of the kommun',
			lang('län;kommungrupp', ['Jämtlands län;Landsbygdskommun']),
			FOLK_2023
		]
	])('%s', (_, text, folk, koder = []) => {
		expect(berg(load(text))).toEqual({ folk, koder });
	});
});

describe('the population is missing, and it is said why', () => {
	test.each<[string, string, string]>([
		['of ages without an open top', lang('ålder', ['0-49 år', '50-99 år']), 'delmangd'],
		['of ages with a gap', lang('ålder', ['0-49 år', '55+ år']), 'delmangd'],
		['of ages that stand twice', lang('ålder', ['0-49 år', '50+ år', '65+ år']), 'delmangd'],
		['of one sex', lang('kön', ['kvinnor']), 'delmangd'],
		['of one sex under another name', lang('grupp', ['kvinnor']), 'delmangd'],
		['of three civil states', lang('civilstånd', ['ogifta', 'gifta', 'skilda']), 'delmangd'],
		['of those born abroad', lang('födelseregion', ['Utrikes född']), 'delmangd'],
		[
			'of sexes that have not the same ages',
			lang('kön;ålder', ['män;0-49 år', 'kvinnor;50+ år']),
			'delmangd'
		],
		[
			'by part of the world',
			lang('födelseregion', ['Sverige', 'Norden', 'Övriga']),
			'okand_uppdelning'
		],
		['by citizenship', lang('medborgarskap', ['svenska', 'utländska']), 'okand_uppdelning'],
		['of one unknown kind', lang('upplåtelseform', ['hyresrätt']), 'okand_uppdelning'],
		['of one kind under an unknown name', lang('urval', ['tätbebyggt']), 'okand_uppdelning'],
		[
			'by an unknown name, one kind for each kommun',
			lang('zon', ['inre']).replace(/inre(?=.*\n23[123])/g, 'yttre'),
			'okand_uppdelning'
		],
		['by an unknown name', lang('zon', ['inre', 'yttre']), 'okand_uppdelning'],
		['when the title is of some ages', ar2023('Befolkning 16–64 år efter region'), 'delmangd'],
		['when the title is of women', ar2023('Folkmängd, kvinnor, efter region'), 'delmangd'],
		[
			'when a line under the title is of those born abroad',
			ar2023('Folkmängd\nUtrikes födda'),
			'delmangd'
		],
		['when the numbers are a mean', ar2023('Medelfolkmängd efter region och år'), 'okand_fil'],
		[
			'when they are a density',
			ar2023('Befolkningstäthet (invånare per kvadratkilometer)'),
			'okand_fil'
		],
		['when they are a projection', ar2023('Framskriven folkmängd efter region'), 'okand_fil'],
		[
			'when they are a projection, under a header of population',
			ar2023('Framskriven befolkning', 'region;Folkmängd 2023'),
			'okand_fil'
		],
		['when they are a growth', ar2023('Folkökning efter region'), 'okand_fil'],
		['when they are a surplus', ar2023('Födelseöverskott efter region'), 'okand_fil'],
		['when they are per 1 000', ar2023('Företag per 1 000 invånare'), 'okand_fil'],
		['when they are a share', ar2023('Andel av befolkningen över 65 år'), 'okand_fil'],
		[
			'when they are of the people and do not count them',
			ar2023('Befolkningens utbildning'),
			'okand_fil'
		],
		['when they may be growth too', ar2023('Folkmängd och folkökning'), 'okand_fil'],
		['when nothing says what they are', ar2023('', 'Kommun;2023'), 'okand_fil'],
		[
			'when the title counts companies',
			ar2023('Nystartade företag efter region och år', 'region;år;Antal').replaceAll(
				/;(\d+)$/gm,
				';2023;$1'
			),
			'okand_fil'
		],
		['when the sexes stand in columns', ar2023('Folkmängd', 'region;män 2023'), 'okand_fil'],
		[
			'when the sexes stand under the years',
			`Folkmängd\n;2023;\nregion;män;kvinnor\n${varje((region, antal) => `${region};${antal};${antal}`)}\n`,
			'okand_fil'
		],
		[
			'when two columns are of the same year',
			`Folkmängd\n;män;kvinnor\nregion;2023;2023\n${varje((region, antal) => `${region};${antal};${antal}`)}\n`,
			'okand_fil'
		],
		[
			'when the population stands for itself beside the years',
			`Kommun;Folkmängd;2022;2023\n${varje((region, antal) => `${region};${antal};1;2`)}\n`,
			'okand_fil'
		]
	])('%s', (_, text, kod) => {
		const { folk, koder } = berg(load(text));
		expect(folk).toEqual({});
		expect(koder.length).toBeGreaterThan(0);
		for (const told of koder) expect(told).toContain(kod);
	});

	test('for the kommun alone that lacks a part, which is named', () => {
		const { report, rows } = load(
			'region;kön;år;Folkmängd 1 november\nÅre;män;2023;5\nÅre;kvinnor;2023;6\nBerg;män;2023;7\n'
		);
		expect(rows).toMatchObject([{ kommun: 2321, antal: 11 }]);
		expect(report).toMatchObject({ rader: 3, inlasta: 2, avvisade: 1 });
		expect(report.meddelanden).toMatchObject([{ kod: 'delmangd', rad: null, kolumn: 'kön' }]);
		expect(report.meddelanden[0]?.konsekvens).toContain('räknas inte folkmängden för Berg 2023');
	});
});

describe('a workbook of Statistics Sweden', () => {
	const book = (...rows: (string | number)[][]) =>
		loadWorkbook(handMade({ sheets: { FolkmangdNov: cells(rows) } }));
	const titel = ['Folkmängden den 1 november efter region, kön och år'];

	test('has code and name in two columns without headers', async () => {
		const { folk, koder } = berg(
			await book(titel, [], ['', '', '2022', '2023'], ['2326', 'Berg', 7144, 7148])
		);
		expect(folk).toEqual({ '2022-11-01': 7144, '2023-11-01': 7148 });
		expect(koder).toEqual([]);
	});

	test('has a region once above its sexes', async () => {
		const { folk, koder } = berg(
			await book(
				titel,
				['', '', '2023'],
				['2321 Åre', 'män', 1],
				['', 'kvinnor', 2],
				['2326 Berg', 'män', 3],
				['', 'kvinnor', 4],
				['Källa:'],
				['SCB'],
				['', 'Kontakt:', '010-000 00 00']
			)
		);
		expect(folk).toEqual({ '2023-11-01': 7 });
		expect(koder).toEqual([]);
	});

	test('is of a part when its sheet is', async () => {
		const kvinnor = cells([['Folkmängd'], ['region', '2023'], ['2326 Berg', 3500]]);
		const { koder } = berg(await loadWorkbook(handMade({ sheets: { Kvinnor: kvinnor } })));
		expect(koder).toEqual(['- delmangd -']);
	});
});

describe('a file of the whole country', () => {
	test('tells the others once, with their number', () => {
		const { report, rows } = load(
			'Folkmängd 1 november\nregion;2022;2023\n00 Riket;1;2\n01 Stockholms län;1;2\n0114 Upplands Väsby;3;4\n0115 Vallentuna;5;6\n2326 Berg;7144;7148\n'
		);
		const utanfor = report.meddelanden.filter(({ kod }) => kod !== 'fotrad');
		expect(utanfor).toMatchObject([{ kod: 'okand_kommun', rad: null, kolumn: 'region' }]);
		expect(utanfor[0]?.konsekvens).toMatch(/^2\skommuner/);
		expect(report).toMatchObject({ rader: 3, inlasta: 3, avvisade: 0 });
		expect(rows.filter(({ kommun }) => kommun === 2326)).toHaveLength(2);
	});
});

test('a count with decimals is no count', () => {
	const { report, rows } = load('Kommun;År;Folkmängd 1 november\nBerg;2023;43,1\n');
	expect(codes(report)).toEqual(['2 ogiltigt_tal Folkmängd 1 november']);
	expect(rows[0]?.antal).toBeUndefined();
});

test('the same part twice is a duplicate, and the last one counts', () => {
	const { report, rows } = load(
		'region;kön;år;Folkmängd 1 november\nÅre;män;2023;5\nÅre;män;2023;7\nÅre;kvinnor;2023;6\n'
	);
	expect(codes(report)).toEqual(['2 dubblett_id region']);
	expect(rows).toMatchObject([{ kommun: 2321, antal: 13 }]);
	expect(report).toMatchObject({ rader: 3, inlasta: 2, avvisade: 1 });
});
