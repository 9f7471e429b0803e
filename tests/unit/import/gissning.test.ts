import { describe, expect, test } from 'vitest';
import { readFile } from '$lib/import/file';
import { gissa } from '$lib/import/gissning/gissning';
import { fragetext } from '$lib/import/report/fragetext';
import type { Fraga } from '$lib/import/report/fragor';
import { INGA } from '$lib/installningar/installningar';
import type { Kolumnkoppling } from '$lib/installningar/kolumnkoppling';
import { bytesOf, TODAY } from './load';
import { cells, handMade, loadWorkbook } from './workbook';

const lines = (...rows: string[]) => rows.map((row) => `${row}\n`).join('');

function read(text: string, kolumner: Kolumnkoppling[] = []) {
	const installningar = { ...INGA, kolumner };
	return readFile('fil.csv', bytesOf(text), { today: TODAY, installningar }).report;
}

/** Each guess as "header = column", after the source. */
function guessed(fragor: Fraga[] | undefined): string[] {
	return (fragor ?? []).flatMap((fraga) =>
		fraga.slag === 'kolumner'
			? [fraga.kalla, ...fraga.gissade.map(({ rubrik, kolumn }) => `${rubrik} = ${kolumn}`)]
			: []
	);
}

describe('columns that are only like those of a source', () => {
	test('are asked about and not read, in a file that is recognised', () => {
		const report = read(
			lines(
				'Kontakt-ID;Registrerad;Hushållsbeteckning;Flyttdatumet;Beställt mag.;Källan',
				'1;2024-01-02;F1;2024-02-01;Ja;mässa'
			)
		);
		expect(report).toMatchObject({ kalla: 'kontakter', inlasta: 1 });
		expect(report.okanda_kolumner).toHaveLength(4);
		// No figure rests on where a contact comes from.
		expect(guessed(report.fragor)).toEqual([
			'kontakter',
			'Flyttdatumet = flyttdatum',
			'Beställt mag. = magasin',
			'Hushållsbeteckning = hushall_id'
		]);
	});

	test('that no name resembles are shown, not guessed, where they could be what is missing', () => {
		const rubriker = 'Kontakt-ID;Registrerad;Flyttstatus;Återkopplad';
		const mojliga = (namn: string, ...varden: string[]) => {
			const rader = varden.map((varde, i) => `${i};2024-01-02;Flyttat;2024-01-03;${varde}`);
			const { kolumner } = read(lines(`${rubriker};${namn}`, ...rader));
			return gissa('kontakter', kolumner!).mojliga;
		};
		// A contact that has not moved has no day: most are blank.
		const tomma = Array.from({ length: 20 }, () => '');
		expect(mojliga('Bytte bostad', ...tomma, '2024-09-10', '1.9.2024')).toEqual(['Bytte bostad']);
		expect(mojliga('Hamnade i', 'Åre', '', 'Berg')).toEqual(['Hamnade i']);
		// What has other values in it, or none, is no candidate.
		for (const varden of [['45000', '45001'], ['Ja', 'Nej'], ['mässa', 'webb'], tomma])
			expect(mojliga('Bytte bostad', ...varden), varden.join()).toEqual([]);
		// Nor what names the past, or what the file already has as the missing column.
		expect(mojliga('Flyttdatum', '2024-09-10')).toEqual([]);
		expect(mojliga('E-post', '2024-09-10')).toEqual([]);
	});

	test.each([
		['Utfall föregående år', []],
		['Budget fg. år', []],
		['Utfall ifjol', []],
		['Reviderad budget', []],
		['Ackumulerat utfallet', ['ekonomi', 'Ackumulerat utfallet = utfall_ack']]
	])('are not guessed to be what they are not: %s', (rubrik, gissat) => {
		const text = `År;Post;Budget;${rubrik}\n2024;Webb;900;70\n2024;CRM;800;60\n`;
		expect(guessed(read(text).fragor)).toEqual(gissat);
	});

	test('are asked about no more once something has been said of them', () => {
		const text = lines(
			'Kontakt-ID;Registrerad;Flyttdatumet;Flyttstatusen',
			'1;2024-01-02;2024-02-01;Inflyttad'
		);
		const sagt = { kalla: 'kontakter' as const, rubriker: { Flyttdatumet: 'flyttdatum' } };
		expect(guessed(read(text, [sagt]).fragor)).toEqual([
			'kontakter',
			'Flyttstatusen = flyttstatus'
		]);
		const nej = { kalla: 'kontakter' as const, rubriker: { FLYTTSTATUSEN: null } };
		expect(read(text, [sagt, nej]).fragor).toBeUndefined();
	});

	test('make a file that is not recognised asked about, when enough of it is like a source', () => {
		const report = read(
			lines(
				'Löpnummer;Kom in;Flyttstatusen;Kommunval;Flyttdag',
				'A1;2024-01-02;Inflyttad;Åre;2024-02-01',
				'A2;2024-01-03;Vilande;Berg, Åre;'
			)
		);
		expect(report).toMatchObject({ kalla: null, inlasta: 0 });
		expect(guessed(report.fragor)).toEqual([
			'kontakter',
			'Flyttstatusen = flyttstatus',
			'Kommunval = kommuner',
			'Flyttdag = flyttdatum',
			'Löpnummer = kontakt_id',
			'Kom in = registrerad'
		]);
		expect(read(lines('Löpnummer;Kom in;Färg', 'A1;2024-01-02;grå')).fragor).toBeUndefined();
		expect(read(lines('Mjöl;Ägg;Socker', '3;2;1')).fragor).toBeUndefined();
	});

	test('may have the name of personal data, when it is an id that lacks and the values are ids', () => {
		const file = (...idn: string[]) =>
			lines('Personnr;Registrerad;Flyttstatus;Kommun', ...idn.map((id) => `${id};2024-01-02;;Åre`));
		expect(guessed(read(file('204233', '204237')).fragor)).toEqual([
			'kontakter',
			'Personnr = kontakt_id'
		]);
		expect(read(file('19121212-1212', '204237')).fragor).toBeUndefined();
		expect(read(file('204233', '204233')).fragor).toBeUndefined();
		expect(read(file('Anna', 'Bo')).fragor).toBeUndefined();
	});

	test('are not guessed against what stands in them', () => {
		const text = lines(
			'Kontakt-ID;Registrerad;Flyttdatumet;Nyhetsbrevet;Flyttstatusen;Tom flyttstatus ändrad',
			'1;2024-01-02;nyss;kanske;2024-02-01;',
			'2;2024-01-02;snart;kanske;2024-02-01;'
		);
		expect(read(text).fragor).toBeUndefined();
	});

	test('are asked about in a workbook too', async () => {
		const rows = [
			['Kontakt-ID', 'Registrerad', 'Flyttstatusen'],
			['1', '2024-01-02', 'Inflyttad']
		];
		const { report } = await loadWorkbook(handMade({ sheets: { Lista: cells(rows) } }));
		expect(guessed(report.fragor)).toEqual(['kontakter', 'Flyttstatusen = flyttstatus']);
	});
});

test('a question is told to who cannot answer it: what is not known, and what to do', () => {
	const gissade = [
		{ rubrik: 'Läget', kolumn: 'flyttstatus' },
		{ rubrik: 'Nr', kolumn: 'kontakt_id' }
	];
	expect(fragetext({ slag: 'kolumner', kalla: 'kontakter', gissade })).toBe(
		'Läget kan vara Flyttstatus och Nr kan vara Kontakt-ID, men det är en gissning och läses inte förrän kolumnen är kopplad, på sidan Data eller under kolumner i inställningarna.'
	);
	const enhet = { slag: 'enhet', avtal: 'x', ar: 2024, faktor: 1000 } as const;
	const text = fragetext({ ...enhet, budgetOre: 357_000, vantadOre: 357_000_000 });
	expect(text.replace(/\s/g, ' ')).toContain(
		'Budgeten 2024 är 3 570,00 kr i filen, men 3 570 000,00'
	);
	expect(fragetext({ slag: 'ar', rubriker: ['jan', 'feb'] })).toBe(
		'Ingenting säger vilket år månaderna jan och feb gäller.'
	);
});

describe('cells that tell more than the name does', () => {
	test('change guesses for each other: the day that all have is the registration', () => {
		const rows = Array.from({ length: 30 }, (_, i) =>
			[i + 1, '2024-01-02', i % 5 ? '' : '2024-02-03', 'Åre, Berg', i % 3 ? '' : 'Åre'].join(';')
		);
		const report = read(
			lines('Löpnr;Inkom;Ville ha vägledning;Vill flytta till;Ny kommun', ...rows)
		);
		const told = guessed(report.fragor);
		for (const guess of [
			'Inkom = registrerad',
			'Ville ha vägledning = vagledning_begard',
			'Vill flytta till = kommuner',
			'Ny kommun = inflyttningskommun'
		])
			expect(told).toContain(guess);
	});

	test('make a table with a column a month one of the economy, whatever its posts are called', () => {
		const report = read(
			lines(
				'Verksamhet;Budget 2024;Jan;Feb;Mar;Ack;Avvik',
				'CRM;100;1;2;3;6;94',
				'Webbplats;200;2;2;2;6;194'
			)
		);
		expect(report).toMatchObject({ kalla: null, inlasta: 0 });
		expect(guessed(report.fragor)).toEqual(['ekonomi', 'Verksamhet = post']);
		const sagt = { kalla: 'ekonomi' as const, rubriker: { Verksamhet: 'post' } };
		expect(
			read(lines('Verksamhet;Budget 2024;Jan;Feb;Mar', 'CRM;100;1;2;3', 'Webbplats;200;2;2;2'), [
				sagt
			])
		).toMatchObject({ kalla: 'ekonomi' });
	});
});
