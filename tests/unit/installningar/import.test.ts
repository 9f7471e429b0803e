import { describe, expect, test } from 'vitest';
import { readFile } from '$lib/import/file';
import { manualFiles } from '$lib/import/rows/manuella';
import { readInstallningar } from '$lib/installningar/fil';
import { INGA, type Installningar } from '$lib/installningar/installningar';
import { bytesOf, loaded, TODAY } from '../import/load';

/** Settings as they come out of a file with this in it. */
function settings(part: object): Installningar {
	const read = readInstallningar(JSON.stringify({ version: 1, ...part }));
	if ('fel' in read) throw new Error(read.fel.join('\n'));
	return read.installningar;
}

function read(text: string, installningar: Installningar) {
	return loaded([readFile('fil.csv', bytesOf(text), { today: TODAY, installningar })]);
}

describe('a remembered mapping of columns', () => {
	const kolumner = [
		{
			kalla: 'kontakter',
			rubriker: { Ärende: 'kontakt_id', 'Kom in': 'registrerad', Läge: 'flyttstatus', Kö: null }
		}
	];
	const text = 'Ärende;Kom in;Läge;Kö;Förnamn\nA1;2024-01-02;Flyttat;3;Anna\n';

	test('makes a file recognised whose headers say nothing', () => {
		expect(read(text, INGA).koder).toEqual(['- okand_fil -']);
		const { report, rows } = read(text, settings({ kolumner }));
		expect(report).toMatchObject({
			kalla: 'kontakter',
			inlasta: 1,
			borttagna_kolumner: ['Förnamn'],
			okanda_kolumner: ['Kö'],
			meddelanden: []
		});
		expect(rows).toMatchObject([
			{ kontakt_id: 'A1', registrerad: '2024-01-02', flyttstatus: 'flyttat' }
		]);
	});

	test('holds whatever the order and the spelling of the headers, and with a new column too', () => {
		const moved = 'LÄGE;ärende;Efternamn;kom-in;kö\nFlyttat;A1;Ek;2024-01-02;3\n';
		expect(read(moved, settings({ kolumner })).rows).toHaveLength(1);
		const other = 'Ärende;Kom in;Läge;Kö;Ny\nA1;2024-01-02;Flyttat;3;x\n';
		const { report, rows } = read(other, settings({ kolumner }));
		expect(rows).toMatchObject([
			{ kontakt_id: 'A1', registrerad: '2024-01-02', flyttstatus: 'flyttat' }
		]);
		expect(report.okanda_kolumner).toEqual(['Kö', 'Ny']);
	});

	test('holds header by header, beside those that are known by their names', () => {
		const own = [
			{ kalla: 'kontakter', rubriker: { Nr: 'kontakt_id', Läge: 'flyttstatus' } },
			{ kalla: 'kontakter', rubriker: { LÄGE: null, Kö: 'kalla' } },
			{ kalla: 'aktiviteter', rubriker: { Kö: 'datum' } }
		];
		const { report, rows } = read(
			'Nr;Registrerad;Läge;Kö;Kommun\nA1;2024-01-02;Flyttat;3;Åre\n',
			settings({ kolumner: own })
		);
		expect(rows).toMatchObject([
			{ kontakt_id: 'A1', kalla: '3', kommuner_bitar: expect.anything() }
		]);
		// What was said last holds.
		expect(report.okanda_kolumner).toEqual(['Läge']);
	});

	test('for these very headers goes before what is said of some of them', () => {
		const own = [
			{
				kalla: 'kontakter',
				rubriker: { ID: 'kontakt_id', Datum: 'registrerad', Riktning: null }
			},
			{ kalla: 'kontakter', rubriker: { Datum: null } }
		];
		const text = 'ID;Datum;Riktning\n1;2024-01-02;ut\n';
		expect(read(text, settings({ kolumner: own })).report.kalla).toBe('kontakter');
		expect(read(text, INGA).report.kalla).toBe('aktiviteter');
		const more = 'ID;Datum;Riktning;Slag\n1;2024-01-02;ut;samtal\n';
		expect(read(more, settings({ kolumner: own })).report.kalla).toBe('aktiviteter');
	});

	test('can say that a header of personal data is an id, as long as its values are no such data', () => {
		const own = [{ kalla: 'kontakter', rubriker: { 'Personnr (SO)': 'kontakt_id' } }];
		const file = (...idn: string[]) =>
			['Personnr (SO);Namn;Registrerad', ...idn.map((id) => `${id};Anna;2024-01-02`)].join('\n');
		const { report, rows } = read(file('204233', '204237'), settings({ kolumner: own }));
		expect(rows).toMatchObject([{ kontakt_id: '204233' }, { kontakt_id: '204237' }]);
		expect(report).toMatchObject({ borttagna_kolumner: ['Namn'], meddelanden: [] });

		for (const last of ['19121212-1212', 'anna@example.se', '070-174 06 05', 'Anna']) {
			const refused = read(file('204233', last), settings({ kolumner: own }));
			expect(refused.rows).toEqual([]);
			expect(refused.koder).toEqual(['3 olaslig_fil -']);
			expect(JSON.stringify(refused.report)).not.toContain(last);
		}
		const days = read(file('800101', '791231', '204233'), settings({ kolumner: own }));
		expect(days.koder).toEqual(['- olaslig_fil -']);
	});

	test('goes before what the program would have made of the headers', () => {
		const own = [
			{ kalla: 'kontakter', rubriker: { ID: null, Nr: 'kontakt_id', Skapad: 'registrerad' } }
		];
		const { rows, report } = read('ID;Nr;Skapad\n7;A1;2024-01-02\n', settings({ kolumner: own }));
		expect(rows).toMatchObject([{ kontakt_id: 'A1' }]);
		expect(report.okanda_kolumner).toEqual(['ID']);
	});

	test('can never make a personal column loaded, even if it is written past the check', () => {
		const forged: Installningar = {
			...INGA,
			kolumner: [
				{
					kalla: 'kontakter',
					rubriker: {
						Nr: 'kontakt_id',
						Dag: 'registrerad',
						Förnamn: 'kalla',
						'E-post': 'kontaktsatt'
					}
				}
			]
		};
		const file = 'Nr;Dag;Förnamn;E-post\nA1;2024-01-02;Anna;anna@example.se\n';
		// The set of headers never has a personal one, so the mapping is found all the same.
		const { rows, report } = read(file, forged);
		expect(report.borttagna_kolumner).toEqual(['Förnamn', 'E-post']);
		expect(JSON.stringify(rows)).not.toMatch(/anna/i);
		expect(rows).toMatchObject([{ kontakt_id: 'A1' }]);
	});

	test('ties the columns of a finance system to the roles they have', () => {
		const own = [
			{
				kalla: 'ekonomi',
				rubriker: { Vad: 'post', Mån: 'period', Upplupet: 'utfall_ack', Plan: 'budget_ar' }
			}
		];
		const file = 'Vad;Mån;Upplupet;Plan\nWebb;2024-01;10;100\nWebb;2024-02;25;100\n';
		const { rows } = read(file, settings({ kolumner: own }));
		expect(
			rows.map(({ period, utfall_ore, budget_ore }) => [period, utfall_ore, budget_ore])
		).toEqual([
			[202401, 1000, undefined],
			[202402, 1500, undefined],
			[undefined, undefined, 10000]
		]);
	});
});

describe('words that are tied once', () => {
	const contacts = (...rows: string[]) =>
		['ID;Registrerad;Typ;Flyttstatus;Kommun', ...rows].map((row) => `${row}\n`).join('');
	const text = contacts(
		'1;2024-01-01;Rådgivning;Klar;Åre, Storlien',
		'2;2024-01-01;;Vilande;Sundsvall',
		'3;2024-01-01;;Klar;Berg'
	);

	test('are told with their rows until they are, and their row problems with them', () => {
		const { report, koder } = read(text, INGA);
		expect(koder).toEqual([
			'2 ogiltigt_varde Typ',
			'2 okand_kommun Kommun',
			'3 okand_kommun Kommun'
		]);
		expect(report.okanda_ord).toEqual([
			{ kolumn: 'flyttstatus', avtal: '', ord: 'Klar', rader: 2 },
			{ kolumn: 'typ', avtal: '', ord: 'Rådgivning', rader: 1 },
			{ kolumn: 'kommun', avtal: '', ord: 'Storlien', rader: 1 },
			{ kolumn: 'kommun', avtal: '', ord: 'Sundsvall', rader: 1 },
			{ kolumn: 'flyttstatus', avtal: '', ord: 'Vilande', rader: 1 }
		]);
		// On the command line each by its header's own text.
		expect(report.okanda_varden?.slice(0, 3)).toEqual([
			{ kolumn: 'Flyttstatus', varde: 'Klar', rader: 2 },
			{ kolumn: 'Typ', varde: 'Rådgivning', rader: 1 },
			{ kolumn: 'Kommun', varde: 'Storlien', rader: 1 }
		]);
	});

	test('are read as they are tied', () => {
		const varden = {
			flyttstatus: [
				{ ord: 'klar', betyder: 'flyttat' },
				{ ord: 'Vilande', betyder: 'inte_flyttat' }
			],
			typ: [{ ord: 'Rådgivning', typ: 'Magasin' }],
			kommuner: [
				{ ord: 'Storlien', kommun: 'Åre' },
				{ ord: 'Sundsvall', kommun: null }
			]
		};
		const { report, rows, koder } = read(text, settings({ varden }));
		expect(koder).toEqual([]);
		expect(report.okanda_ord).toBeUndefined();
		expect(
			rows.map(({ typ, flyttstatus, kommuner_bitar }) => [typ, flyttstatus, kommuner_bitar])
		).toEqual([
			['Magasin', 'flyttat', 64],
			['Flyttvägledning', 'Vilande', 0],
			['Flyttvägledning', 'flyttat', 1]
		]);
	});

	test('that may be personal data, or are no words, never leave the importer', () => {
		const rows = ['anna@example.se', '070-174 06 05', '19800101-1234', 'x'.repeat(61)];
		const { report } = read(contacts(...rows.map((ord, i) => `${i};2024-01-01;;${ord};`)), INGA);
		expect(report.okanda_ord).toBeUndefined();
		expect(report.okanda_varden).toBeUndefined();
	});

	test('of agreements and posts are read as their agreement’s', () => {
		const file =
			'Avtal;Period;Post;Slag;Utfall\nTA-24;2024-01;Sajten;;10\n;2024-01;Sajten;;20\nTA-24;2024-01;Näringen;intäkt;30\n';
		expect(read(file, INGA).report.okanda_ord).toEqual([
			{ kolumn: 'avtal', avtal: '', ord: 'TA-24', rader: 2 },
			{ kolumn: 'post', avtal: '', ord: 'Sajten', rader: 1 }
		]);
		const avtal = [{ ord: 'ta 24', avtal: 'kompetensattraktion-2024' }];
		expect(read(file, settings({ varden: { avtal } })).report.okanda_ord).toEqual([
			{ kolumn: 'post', avtal: 'kompetensattraktion-2024', ord: 'Sajten', rader: 1 },
			{ kolumn: 'post', avtal: '', ord: 'Sajten', rader: 1 }
		]);
		const poster = [
			{ avtal: 'kompetensattraktion-2024', ord: 'SAJTEN', post: 'Webbplattform tasteget.nu' },
			{ avtal: '', ord: 'Sajten', post: 'Kommunikation' }
		];
		const { rows, report } = read(file, settings({ varden: { avtal, poster } }));
		expect(report.okanda_ord).toBeUndefined();
		expect(rows.map((row) => [row.avtal, row.post])).toEqual([
			['kompetensattraktion-2024', 'Webbplattform tasteget.nu'],
			[undefined, 'Kommunikation'],
			['kompetensattraktion-2024', 'Näringen']
		]);
	});
});

describe('an outcome without a period', () => {
	const text =
		'Avtal;År;Period;Post;Budget;Utfall\nEnergikontoret;2024;;Övrigt;100;40\nEnergikontoret;2024;kaffe;Övrigt;;7\n;2024;;Övrigt;;5\n';

	test('is asked about, per agreement and year', () => {
		expect(read(text, INGA).report.okanda_ord?.filter(({ kolumn }) => kolumn === 'period')).toEqual(
			[
				{ kolumn: 'period', avtal: 'energikontoret', ord: '2024', rader: 1 },
				{ kolumn: 'period', avtal: '', ord: '2024', rader: 1 }
			]
		);
	});

	test('is that of the month it is said to run to, and the budget stays the year’s', () => {
		const utfall_tom = [{ avtal: 'energikontoret', ar: 2024, tom: '2024-09' }];
		const { rows, koder } = read(text, settings({ utfall_tom }));
		const told = rows.map(({ period, budget_ore, utfall_ore }) => [period, budget_ore, utfall_ore]);
		expect(told).toEqual([
			[undefined, 10000, undefined],
			// A period that cannot be read may be any month: its amounts are in no sum.
			[undefined, undefined, undefined],
			[undefined, undefined, 500],
			[202409, undefined, 4000]
		]);
		// It runs from January, as one whose month stands in its header does.
		expect(rows.map((row) => row['utan_period'])).toEqual([undefined, undefined, undefined, 1]);
		expect(koder).toEqual(['3 ogiltigt_varde Period', '4 utfall_utan_period Utfall']);
	});
});

describe('typed values', () => {
	const installningar = settings({
		lpix: [{ ar: 2025, procent: 3.1, kalla: 'Regionplan 2025', utgava: '2' }],
		befolkning: [{ kommun: 'Åre', ar: 2023, antal: 12345, kalla: 'SCB', utgava: '' }]
	});

	test('are what the same rows in files would be', () => {
		const typed = loaded(manualFiles(installningar, TODAY));
		const filed = loaded(
			[
				'År;Procent;Källa;Utgåva\n2025;3,1;Regionplan 2025;2\n',
				'Kommun;År;Folkmängd 1 november;Källa\nÅre;2023;12345;SCB\n'
			].map((text) => readFile('fil.csv', bytesOf(text), { today: TODAY }))
		);
		const values = (rows: Record<string, unknown>[]) => rows.map(({ rad: _, ...row }) => row);
		expect(values(typed.rows)).toEqual(values(filed.rows));
		expect(typed.reports.map(({ fil, kalla, inlasta }) => [fil, kalla, inlasta])).toEqual([
			['Inställningar', 'lpix', 1],
			['Inställningar', 'befolkning', 1]
		]);
	});

	test('go before what the files say of the same year, unless a file is of a later edition', () => {
		const files = (edition: string) => [
			readFile('a.csv', bytesOf(`År;Procent;Utgåva\n2025;2,0;${edition}\n`), { today: TODAY }),
			...manualFiles({ ...installningar, befolkning: [] }, TODAY)
		];
		expect(loaded(files('2')).rows).toMatchObject([{ procent_milli: 3100 }]);
		expect(loaded(files('3')).rows).toMatchObject([{ procent_milli: 2000 }]);
	});
});
