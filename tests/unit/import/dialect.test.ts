import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readFile } from '$lib/import/file';
import { readTables } from '$lib/import/dialect/reader';
import { delimiterName } from '$lib/import/dialect/names';
import { cutLine } from '$lib/import/text/stray';
import { plainSyntax } from '$lib/import/text/syntax';
import { bytesOf, load, TODAY } from './load';

function read(text: string) {
	const { syntax, tables } = readTables(bytesOf(text));
	return { syntax, tables, table: tables[0]! };
}

/** The letters of Swedish in code page 437. */
function cp437(text: string): Uint8Array {
	const bytes: Record<string, number> = { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99 };
	return Uint8Array.from(text, (char) => bytes[char] ?? char.charCodeAt(0));
}

describe('the delimiter of any table', () => {
	const rows = [
		['Kommun', 'Datum', 'Antal', 'Ansvarig'],
		['Åre', '2024-03-01', '12', 'Kansliet'],
		['Östersund', '2024-04-15', '7', 'Biblioteket']
	];
	test.each([';', ',', '\t', '|', ' ', ':', '^', '~', ', ', '; ', '\t\t', '||'])(
		'is found when it is %j',
		(delimiter) => {
			const { syntax, table } = read(rows.map((row) => row.join(delimiter)).join('\r\n'));
			expect(syntax?.delimiter).toBe(delimiter);
			expect([table.header, ...table.rows]).toEqual(rows);
		}
	);

	it('is no decimal comma', () => {
		const { table } = read('Kommun;Belopp;Andel\nÅre;1 505,50;3,2\nBerg;2 000,00;4,1\n');
		expect(table.rows[0]).toEqual(['Åre', '1 505,50', '3,2']);
	});

	test.each([
		['amounts', 'Belopp\n1505,50\n12,25\n'],
		['names of two words', 'Kommun\nÅre kommun\nBergs kommun\n'],
		['days and hours', 'Registrerad\n2024-03-01 14:53\n2024-03-02 09:10\n'],
		['numbers', 'Antal\n5\n7\n']
	])('is none in one column of %s', (_, text) => {
		const { table } = read(text);
		expect(table.rows.map((row) => row.length)).toEqual([1, 1]);
		expect(table.header).toHaveLength(1);
	});

	it('is not sought in quoted texts', () => {
		const { table } = read(
			'id,text\n1,"ett; två; tre"\n2,"fyra; fem; sex"\n3,"sju; åtta; nio"\n4,"a|b; c|d"\n'
		);
		expect(table.rows[3]).toEqual(['4', 'a|b; c|d']);
	});

	it('told by sep= is taken', () => {
		expect(read('sep=|\na|b;c|d\n1|2;3|4\n').table.rows).toEqual([['1', '2;3', '4']]);
	});

	it('with spaces between quoted texts is space', () => {
		const { table } = read(
			'id datum text plats\n1 2024-01-01 "En röd stuga, liten" Åre\n2 2024-01-02 "Ett hus" "Östra Berg"\n'
		);
		expect(table.rows[1]).toEqual(['2', '2024-01-02', 'Ett hus', 'Östra Berg']);
	});
});

describe('quotes', () => {
	it('are apostrophes where only they stand at the cells’ edges', () => {
		const { table } = read("id,text\n1,'Lars, och Eva''s hus'\n2,'Ett hus, rött'\n");
		expect(table.rows).toEqual([
			['1', "Lars, och Eva's hus"],
			['2', 'Ett hus, rött']
		]);
	});
	it('are not apostrophes because a text begins with one', () => {
		const { table } = read("id;text\n1;'70-talets hus\n2;Lars\n3;Lars'\n4;'t Hooft\n5;Eva\n");
		expect(table.rows[0]).toEqual(['1', "'70-talets hus"]);
	});
	it('are told from text by a backslash before them', () => {
		const { table } = read('id;text\n1;"48\\" bord; ek"\n2;"ett \\"litet\\" hus"\n');
		expect(table.rows).toEqual([
			['1', '48" bord; ek'],
			['2', 'ett "litet" hus']
		]);
	});
	it('after the backslash that ends a path still close the cell', () => {
		const { table } = read('id;mapp\n1;"C:\\data\\"\n2;"D:\\a;b\\"\n');
		expect(table.rows).toEqual([
			['1', 'C:\\data\\'],
			['2', 'D:\\a;b\\']
		]);
	});
	it('that add up are cut as they are meant, whatever they hold', () => {
		const cell = fc.array(fc.constantFrom('"', ';', ' ', 'a', "'")).map((chars) => chars.join(''));
		fc.assert(
			fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
				const line = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
				expect(cutLine(line, plainSyntax(';'))).toEqual(cells);
			})
		);
	});
	it('never closed are text, and the cells beside them stay whole', () => {
		const { table } = read(
			'id,antal,text,plats\n1,"2,"Stuga, liten","Åre"\n2,3,"Hus, stort","Berg"\n3,4,"Bord, 48"","Ragunda"\n4,5,"Rum",\n5,6,"Sal","\n'
		);
		expect(table.rows).toEqual([
			['1', '"2', 'Stuga, liten', 'Åre'],
			['2', '3', 'Hus, stort', 'Berg'],
			['3', '4', 'Bord, 48"', 'Ragunda'],
			['4', '5', 'Rum', ''],
			['5', '6', 'Sal', '"']
		]);
	});
});

describe('a table', () => {
	it('is told from the titles above and the notes below', () => {
		const { table } = read(
			'Utfall per kommun;;\nUtskrivet 2024-10-01;;\n;;\nKommun;År;Antal\nÅre;2023;5\nBerg;2023;7\n;;\nKälla: SCB;;\n'
		);
		expect(table).toEqual({
			header: ['Kommun', 'År', 'Antal'],
			rows: [
				['Åre', '2023', '5'],
				['Berg', '2023', '7']
			],
			preamble: [
				['Utfall per kommun', '', ''],
				['Utskrivet 2024-10-01', '', '']
			],
			footers: [['Källa: SCB', '', '']]
		});
	});
	it('may have years for headers', () => {
		const { table } = read(
			'Folkmängd efter region och år\n\n"region";"2023";"2024"\n"2321 Åre";12345;12400\n"2326 Berg";7100;7050\n'
		);
		expect(table.header).toEqual(['region', '2023', '2024']);
	});
	it('may have a header of several rows', () => {
		const { table } = read(
			';2023;2023;2024;2024\nKommun;Antal;Andel;Antal;Andel\nÅre;5;10,5;6;11,2\nBerg;7;12,5;8;13,0\n'
		);
		expect(table.header).toEqual([
			'Kommun',
			'2023 Antal',
			'2023 Andel',
			'2024 Antal',
			'2024 Andel'
		]);
		expect(table.rows).toHaveLength(2);
	});
	it('keeps a first row that lacks its numbers', () => {
		const { table } = read(
			'Kommun;Antal;Andel\nÅre;saknas;saknas\nBerg;7;12,5\nKrokom;8;13,0\nHärjedalen;2;1,0\nBräcke;3;2,0\nRagunda;3;1,0\n'
		);
		expect(table.rows[0]).toEqual(['Åre', 'saknas', 'saknas']);
	});
	it('may lack a header', () => {
		const { table } = read('2024-01-01;Åre;5\n2024-01-02;Berg;7\n2024-01-03;Krokom;9\n');
		expect(table.header).toBeNull();
		expect(table.rows).toHaveLength(3);
	});
	it('ends where the next one begins', () => {
		const { tables } = read(
			'Kommun;Datum;Antal\nÅre;2024-01-01;5\nBerg;2024-01-02;7\nKommun;Datum;Antal;Andel\nÅre;2024-01-01;5;0,4\nBerg;2024-01-01;6;0,5\n\nPost;Belopp\nResor;1500\nLokal;200\n'
		);
		expect(tables.map(({ header, rows }) => [header, rows.length])).toEqual([
			[['Kommun', 'Datum', 'Antal'], 2],
			[['Kommun', 'Datum', 'Antal', 'Andel'], 2],
			[['Post', 'Belopp'], 2]
		]);
	});
	it('keeps rows that are too short or too long as they are', () => {
		const { table } = read('a;b;c\n1;2;3\n4;5\n6;7;8;9\n10;11;12\n');
		expect(table.rows.map((row) => row.length)).toEqual([3, 2, 4, 3]);
	});
	it('is none in a file of nothing', () => {
		expect(readTables(new Uint8Array(0)).tables).toEqual([]);
		expect(read('\n\n').tables).toEqual([]);
	});
});

const CONTACTS = 'Kontakt-ID;Registrerad;Källa;Vald kommun\n1;2024-03-01;Mässan i Örebro;Åre\n';

describe('an export', () => {
	it('in CP437 is told from Windows-1252 by its words', () => {
		const { report, rows } = load(cp437(CONTACTS));
		expect(report.dialekt).toMatchObject({ teckenkodning: 'CP437', avgransare: 'semikolon' });
		expect(rows[0]).toMatchObject({ kalla: 'Mässan i Örebro', kommuner_bitar: 64 });
	});
	it('with quotation marks of Windows-1252 is not taken for CP437', () => {
		const text = CONTACTS.replace('Mässan', '\u0084Mässan\u0094 \u0086');
		const { report } = load(Uint8Array.from(text, (char) => char.charCodeAt(0)));
		expect(report.dialekt).toMatchObject({ teckenkodning: 'Windows-1252' });
	});
	it('saved by Excel for Mac is told from Windows-1252 by its words', () => {
		const koder: Record<string, number> = {
			Å: 0x81,
			å: 0x8c,
			ä: 0x8a,
			ö: 0x9a,
			Ö: 0x85,
			'\u00a0': 0xca
		};
		const mac = (text: string) =>
			Uint8Array.from(text, (char) => koder[char] ?? char.charCodeAt(0));
		const { report, rows } = load(mac(CONTACTS.replaceAll('\n', '\r')));
		expect(report.dialekt).toMatchObject({ teckenkodning: 'Mac OS Roman' });
		expect(rows[0]).toMatchObject({ kalla: 'Mässan i Örebro', kommuner_bitar: 64 });
		const belopp = 'År;Post;Budget\n2024;Löner;1 600 000,00\n2024;Webb;900 000,00\n';
		expect(load(mac('ÅR;POST;BUDGET;FÖRKLARING\n2024;Webb;1;x\n')).rows).toHaveLength(1);
		expect(load(mac(belopp.replaceAll(' ', '\u00a0'))).rows).toMatchObject([
			{ post: 'Löner', budget_ore: 160_000_000 },
			{ budget_ore: 90_000_000 }
		]);
	});
	it('with a foreign name in Windows-1252 is not taken for one of a Mac', () => {
		const text = CONTACTS.replace('Mässan', 'Du\u009aan Mässan\u0085 \u0080uro');
		const { report } = load(Uint8Array.from(text, (char) => char.charCodeAt(0)));
		expect(report.dialekt).toMatchObject({ teckenkodning: 'Windows-1252' });
	});
	it('with a few NUL characters is read without them, and says so', () => {
		const { report, rows, koder } = load(CONTACTS.replace('Mässan', 'Mä\0ssan\0'));
		expect(koder).toEqual(['- nolltecken -']);
		expect(report.meddelanden[0]?.konsekvens).toContain('2 nolltecken');
		expect(rows[0]).toMatchObject({ kalla: 'Mässan i Örebro' });
	});
	it('quoted with apostrophes is read, and shows them', () => {
		const { report, rows } = load(
			"'Kontakt-ID';'Registrerad';'Källa'\n'1';'2024-03-01';'tasteget.nu; annons'\n"
		);
		expect(report.dialekt).toMatchObject({ avgransare: 'semikolon', citattecken: "'" });
		expect(rows[0]).toMatchObject({ kalla: 'tasteget.nu; annons' });
	});
	it('with a space after every comma keeps its quoted cells whole', () => {
		const { report, rows } = load(
			'Kontakt-ID, Registrerad, Källa\n1, 2024-03-01, "tasteget.nu, annons"\n'
		);
		expect(report.dialekt).toMatchObject({ avgransare: 'komma och mellanslag' });
		expect(rows[0]).toMatchObject({ kalla: 'tasteget.nu, annons' });
	});
	it('whose header alone has spaces after its commas is read with commas', () => {
		const { report } = load('Kontakt-ID, Registrerad, Källa\n1,2024-03-01,x\n');
		expect(report).toMatchObject({ inlasta: 1, dialekt: { avgransare: 'komma' } });
	});
	it('delimited with spaces is recognised when nothing else is', () => {
		const { report } = load('Kontakt-ID Registrerad Källa\n1 2024-03-01 "Mässan i Örebro"\n');
		expect(report).toMatchObject({ inlasta: 1, dialekt: { avgransare: 'mellanslag' } });
	});
	it('with a stray quote loses no row', () => {
		const { report, rows } = load(
			'Kontakt-ID;Registrerad;Källa;Vald kommun\n1;2024-03-01;"x;"Åre"\n2;2024-03-02;y;Berg\n'
		);
		expect(report).toMatchObject({ inlasta: 2, meddelanden: [] });
		expect(rows[0]).toMatchObject({ rad: 2, kalla: '"x', kommuner_bitar: 64 });
	});
});

describe('a dialect that is told', () => {
	const told = (text: string | Uint8Array, dialekt: Parameters<typeof readFile>[2]['dialekt']) =>
		readFile('fil.csv', typeof text === 'string' ? bytesOf(text) : text, { today: TODAY, dialekt })
			.report;

	it('wins over the one that would be found, field by field', () => {
		const text = 'ID;Registrerad\nID;Registrerad;Källa\n1;2024-01-01;x\n';
		expect(told(text, {})).toMatchObject({ rader: 1, inlasta: 0, dialekt: { rubrikrad: 1 } });
		expect(told(text, { rubrikrad: 2 })).toMatchObject({
			rader: 1,
			inlasta: 1,
			dialekt: { avgransare: 'semikolon', rubrikrad: 2 }
		});
	});
	it('may be the delimiter, the encoding and the quotes', () => {
		const dialekt = { avgransare: '*', teckenkodning: 'CP437', citattecken: '' } as const;
		const report = told(cp437('ID*Registrerad*Källa\n1*2024-01-01*"x\n'), dialekt);
		expect(report).toMatchObject({
			inlasta: 1,
			dialekt: { teckenkodning: 'CP437', avgransare: '”*”', citattecken: '', rubrikrad: 1 }
		});
	});
	it('that gives no known header says so', () => {
		expect(told(CONTACTS, { rubrikrad: 2 }).meddelanden[0]?.kod).toBe('okand_fil');
		expect(told(CONTACTS, { avgransare: '|' }).meddelanden[0]?.kod).toBe('okand_fil');
	});
});

test('a delimiter of two characters is named by both', () => {
	expect([';', '; ', '\t', '#'].map(delimiterName)).toEqual([
		'semikolon',
		'semikolon och mellanslag',
		'tabb',
		'”#”'
	]);
});
