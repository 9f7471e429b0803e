import { describe, expect, it, test } from 'vitest';
import { readFile } from '$lib/import/file';
import { sieEkonomi } from '$lib/import/sie/ekonomi';
import { INGA } from '$lib/installningar/installningar';
import type { SieKoppling } from '$lib/installningar/siekoppling';
import { sieLine } from '$lib/import/sie/line';
import { isSie, SieParser } from '$lib/import/sie/parse';
import { dialektText } from '$lib/ui/dialekt';
import { codes, loaded, TODAY } from './load';

const CP437: Record<string, number> = { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99 };
const pc8 = (text: string) => Uint8Array.from(text, (c) => CP437[c] ?? c.charCodeAt(0));

const HEAD = `#FLAGGA 0
#PROGRAM "Ekonomi" 1.0
#FORMAT PC8
#GEN 20240405 "Anna Exempel"
#SIETYP 4
#FNAMN "Region Jämtland Härjedalen"
#RAR 0 20240101 20241231
#RAR -1 20230101 20231231
#KONTO 1930 "Bank"
#KONTO 3011 "Bidrag från kommuner"
#KONTO 5010 "Löner"
#KONTO 6110 "Kontorsmaterial"
#KONTO 7690 "Övriga \\"sociala\\" avgifter"
#DIM 1 "Kostnadsställe"
#DIM 6 "Projekt"
#OBJEKT 1 "10" "Flyttvägledning"
#OBJEKT 6 "P1" "Ta steget"
`;

const posts: SieKoppling[] = [
	{ konto: '3000-3999', avtal: 'kompetensattraktion-2024', post: 'Bidrag', motpart: 'Åre' },
	{
		konto: '5010',
		objekt: { dim: 1, id: '10' },
		avtal: '',
		post: 'Vägledning',
		kostnadsslag: 'lön'
	},
	{ konto: '5000-6999', avtal: '', post: 'Övrigt' }
];

function parsed(lines: string): SieParser {
	const parser = new SieParser();
	for (const line of (HEAD + lines).split('\n')) parser.take(line);
	return parser;
}

/** The records of a file as text, amounts in the order budget, outcome. */
function records(lines: string, kopplingar: readonly SieKoppling[] = posts): string[] {
	return sieEkonomi(parsed(lines), kopplingar).records.map(({ cells }) => cells.join(';'));
}

function read(lines: string, sie: SieKoppling[] = []) {
	const installningar = { ...INGA, sie };
	return loaded([readFile('bok.se', pc8(HEAD + lines), { today: TODAY, installningar })]);
}

describe('a line', () => {
	test.each([
		['#KONTO 1510 "Kundfordringar"', '#KONTO', ['1510', 'Kundfordringar'], []],
		['#KONTO\t1915\t"Kassa \\"special\\""', '#KONTO', ['1915', 'Kassa "special"'], []],
		[
			'  #TRANS 7010 {"1" "456" "7" "47"} 13200.00',
			'#TRANS',
			['7010', '13200.00'],
			['1', '456', '7', '47']
		],
		['#TRANS 1910 { } -1000.00 "" "Porto"', '#TRANS', ['1910', '-1000.00', '', 'Porto'], []],
		[
			'#PSALDO 0 202403 5010{1 "0 1"}3411.80',
			'#PSALDO',
			['0', '202403', '5010', '3411.80'],
			['1', '0 1']
		],
		['#ver A 1 20240101', '#VER', ['A', '1', '20240101'], []],
		['{', '{', [], []]
	])('%s is cut into its fields', (text, label, fields, objects) => {
		expect(sieLine(text)).toEqual({ label, fields, objects });
	});

	test.each(['', '   ', '; en kommentar', 'text'])('%j says nothing', (text) => {
		expect(sieLine(text)).toBeNull();
	});
});

test('a file of delimiters alone is soon known to be no SIE file', () => {
	expect(isSie(`${';'.repeat(100_000)}\n1;2\n`)).toBe(false);
	expect(isSie('; ur ekonomisystemet\n\n#FLAGGA 0\n')).toBe(true);
});

describe('the outcome', () => {
	it('is the months’ balances when the file has them, and then not the vouchers', () => {
		expect(
			records(`#PSALDO 0 202401 6110 {} 1000.50
#PSALDO 0 202402 6110 {} -200
#PSALDO -1 202312 6110 {} 7.00
#VER A 1 20240115 "Papper"
{
#TRANS 6110 {} 1000.50
#TRANS 1930 {} -1000.50
}`)
		).toEqual([
			';2024;2024-01;Övrigt;kostnad;;;;1000.50',
			';2024;2024-02;Övrigt;kostnad;;;;-200.00',
			';2023;2023-12;Övrigt;kostnad;;;;7.00'
		]);
	});

	it('is otherwise the vouchers, by their own day when they have one, struck lines left out', () => {
		expect(
			records(`#VER A 1 20240131 "Porto"
{
#TRANS 1930 {} -1000.00
#BTRANS 6110 {} 800.00
#RTRANS 6110 {} 300.00
#TRANS 6110 {} 300.00
#TRANS 6110 {} 700.00 20240201 "Frimärken"
}`)
		).toEqual([';2024;2024-01;Övrigt;kostnad;;;;300.00', ';2024;2024-02;Övrigt;kostnad;;;;700.00']);
	});

	it('of a year without balances comes from the vouchers, beside another year’s balances', () => {
		expect(
			records(`#PSALDO -1 202312 6110 {} 7.00
#VER A 1 20240131
{
#TRANS 6110 {} 300.00
}`)
		).toEqual([';2023;2023-12;Övrigt;kostnad;;;;7.00', ';2024;2024-01;Övrigt;kostnad;;;;300.00']);
	});

	it('on an object is taken out of the account’s total, and never counted twice', () => {
		expect(
			records(`#PSALDO 0 202401 5010 {} 1000.00
#PSALDO 0 202401 5010 {1 "10"} 600.00
#PSALDO 0 202401 5010 {1 "20"} 100.00
#PSALDO 0 202401 5010 {6 "P1"} 900.00`)
		).toEqual([
			';2024;2024-01;Vägledning;kostnad;lön;;;600.00',
			';2024;2024-01;Övrigt;kostnad;;;;100.00',
			';2024;2024-01;Övrigt;kostnad;;;;300.00'
		]);
	});

	it('asked for by object, when only the vouchers have objects, is theirs', () => {
		expect(
			records(`#PSALDO 0 202401 5010 {} 1000.00
#PSALDO 0 202401 6110 {} 50.00
#VER A 1 20240131
{
#TRANS 5010 {1 "10" 6 "P1"} 600.00
#TRANS 5010 {} 400.00
#TRANS 6110 {} 50.00
}`)
		).toEqual([
			';2024;2024-01;Vägledning;kostnad;lön;;;600.00',
			';2024;2024-01;Övrigt;kostnad;;;;400.00',
			';2024;2024-01;Övrigt;kostnad;;;;50.00'
		]);
	});

	it('asked for by dimensions that the file keeps apart is not loaded, and the report says so', () => {
		const kopplingar = [
			{ konto: '5010', objekt: { dim: 1, id: '10' }, avtal: '', post: 'A' },
			{ konto: '5010', objekt: { dim: 6, id: 'P1' }, avtal: '', post: 'B' },
			{ konto: '5010', avtal: '', post: 'C' }
		];
		const { okopplade, records: none } = sieEkonomi(
			parsed(`#PSALDO 0 202401 5010 {} 1000.00
#PSALDO 0 202401 5010 {1 "10"} 600.00
#PSALDO 0 202401 5010 {6 "P1"} 900.00`),
			kopplingar
		);
		expect(none).toEqual([]);
		expect(okopplade).toMatchObject([
			{ konto: '5010', saknar: [1, 6], belopp_ore: { utfall: 100_000 } }
		]);
	});
});

describe('income and budget', () => {
	it('are turned, month by month on one row', () => {
		expect(
			records(`#PBUDGET 0 202403 3011 {} -5000.00
#PSALDO 0 202403 3011 {} -4000.25
#PBUDGET 0 202404 3011 {} -5000.00`)
		).toEqual([
			'kompetensattraktion-2024;2024;2024-03;Bidrag;intäkt;;Åre;5000.00;4000.25',
			'kompetensattraktion-2024;2024;2024-04;Bidrag;intäkt;;Åre;5000.00;'
		]);
	});

	it('are not turned back when the year’s income so far is a repayment', () => {
		const { rows, koder } = read('#PSALDO 0 202401 3011 {} 800.00', posts);
		expect(rows).toMatchObject([{ slag: 'intakt', utfall_ore: -80_000 }]);
		expect(koder).toEqual([]);
	});

	it('on a budget that is not divided by objects is left untied, while the outcome is tied', () => {
		const { records: tied, okopplade } = sieEkonomi(
			parsed(`#PSALDO 0 202401 5010 {} 10.00
#PSALDO 0 202401 5010 {1 "10"} 10.00
#PBUDGET 0 202401 5010 {} 20.00`),
			posts
		);
		expect(tied.map(({ cells }) => cells.at(-1))).toEqual(['10.00']);
		expect(okopplade).toMatchObject([{ saknar: [1], belopp_ore: { utfall: 0, budget: 2000 } }]);
	});
});

describe('a SIE file', () => {
	const AMOUNTS = `#PSALDO 0 202401 1930 {} -99999.00
#PSALDO 0 202401 3011 {} -4000.25
#PSALDO 0 202401 5010 {} 1000.00
#PSALDO 0 202401 5010 {1 "10"} 600.00
#PBUDGET 0 202401 5010 {} 1200.00
#PBUDGET 0 202401 5010 {1 "10"} 700.00
#PSALDO 0 202402 7690 {} 1234500.00
`;

	it('without ties is read, loads nothing, and lists what there is to tie', () => {
		const { report, dataset } = read(AMOUNTS);
		expect(dataset.sources).toEqual([]);
		expect(report).toMatchObject({ kalla: 'ekonomi', inlasta: 0, rader: report.avvisade });
		expect(dialektText(report.dialekt!)).toBe('SIE typ 4, CP437');
		expect(codes(report)).toEqual(['- okopplat_konto -']);
		expect(report.meddelanden[0]?.konsekvens).toContain('belopp på 3 konton');
		expect(report.sie).toEqual([
			{
				konto: '3011',
				namn: 'Bidrag från kommuner',
				objekt: null,
				belopp_ore: { utfall: 400_025, budget: 0 },
				koppling: null
			},
			{
				konto: '5010',
				namn: 'Löner',
				objekt: null,
				belopp_ore: { utfall: 100_000, budget: 120_000 },
				koppling: null
			},
			{
				konto: '5010',
				namn: 'Löner',
				objekt: { dim: 1, id: '10', dimension: 'Kostnadsställe', namn: 'Flyttvägledning' },
				belopp_ore: { utfall: 60_000, budget: 70_000 },
				koppling: null
			},
			{
				konto: '7690',
				namn: 'Övriga "sociala" avgifter',
				objekt: null,
				belopp_ore: { utfall: 123_450_000, budget: 0 },
				koppling: null
			}
		]);
	});

	it('with ties is loaded as a file of economy, and what is left is told with its amount', () => {
		const { report, rows } = read(AMOUNTS, posts);
		expect(rows).toMatchObject([
			{
				rad: 19,
				post: 'Bidrag',
				slag: 'intakt',
				motpart: 'Åre',
				period: 202401,
				utfall_ore: 400_025
			},
			{ rad: 21, post: 'Vägledning', kostnadsslag: 'lön', budget_ore: 70_000, utfall_ore: 60_000 },
			{ rad: 20, post: 'Övrigt', slag: 'kostnad', budget_ore: 50_000, utfall_ore: 40_000 }
		]);
		expect(report).toMatchObject({ rader: 4, inlasta: 3, avvisade: 1 });
		const text = report.meddelanden.map(({ konsekvens }) => konsekvens.replaceAll('\u00a0', ' '));
		expect(text).toEqual([
			'Konto 7690 Övriga "sociala" avgifter: 1 234 500,00 kr är inte kopplat till någon budgetpost och räknas inte. Koppla kontot, om det hör till avtalet.'
		]);
		expect(report.sie?.map(({ koppling }) => koppling?.post ?? null)).toEqual([
			'Bidrag',
			'Övrigt',
			'Vägledning',
			null
		]);
	});

	it('has no budget column when it has no budget', () => {
		const { dataset } = read('#PSALDO 0 202401 6110 {} 1.00', posts);
		expect(dataset.sources[0]?.columns).toEqual(['ar', 'period', 'post', 'slag', 'utfall']);
	});

	it('whose months do not add up to its year says so', () => {
		const { report } = read('#RES 0 6110 12.00\n#PSALDO 0 202401 6110 {} 10.00', posts);
		const text = report.meddelanden[0]?.konsekvens.replaceAll('\u00a0', ' ');
		expect(text).toContain(
			'Konto 6110: månaderna ger tillsammans 10,00 kr, men filen anger 12,00 kr'
		);
	});

	it('with an amount or a month that cannot be read says on which line', () => {
		const { koder, rows } = read(
			'#PSALDO 0 202401 6110 {} 1,50\n#PSALDO 0 202413 6110 {} 1\n#PSALDO 0 202402 6110 {} 2',
			posts
		);
		expect(koder).toEqual(['18 sie_rad -', '19 sie_rad -']);
		expect(rows).toMatchObject([{ rad: 20, utfall_ore: 200 }]);
	});

	it('with the thousands of an amount apart never takes the first of them for all of it', () => {
		const { koder, rows } = read(
			[
				'#PSALDO 0 202401 6110 {} 1 500.00',
				'#PBUDGET 0 202401 6110 {} -12 000,50',
				'#PSALDO 0 202402 6110 {} 2.00 500.00',
				'#PSALDO 0 202403 6110 {} 3 160'
			].join('\n'),
			posts
		);
		expect(koder).toEqual(['18 sie_rad -', '19 sie_rad -']);
		expect(rows.map(({ utfall_ore }) => utfall_ore)).toEqual([200, 300]);
	});

	it('never lets go of names of people, voucher texts or addresses', () => {
		const { report, dataset } = read(
			`#ADRESS "Kanarie Exempel" "Gatan 1" "831 31 ÖSTERSUND" "063-0"
#OBJEKT 7 "47" "Kanarie Exempel"
#DIM 21 "Medarbetare"
#OBJEKT 21 "x" "Kanarie Två"
#PSALDO 0 202401 5010 {} 100.00
#PSALDO 0 202401 5010 {7 "47"} 100.00
#PSALDO 0 202401 5010 {21 "x"} 100.00
#VER A 1 20240101 "Lön Kanarie"
{
#TRANS 5010 {1 "10" 7 "47"} 100.00 "" "Kanarie"
}`,
			posts
		);
		expect(report.borttagna_kolumner).toEqual(['Anställd', 'Medarbetare']);
		const ipc = new TextDecoder('latin1').decode(dataset.sources[0]?.ipc);
		for (const text of [ipc, JSON.stringify(dataset.reports)]) expect(text).not.toMatch(/kanarie/i);
	});

	test.each([
		['only years', '#SIETYP 1\n#RES 0 6110 5.00', 'typ 1'],
		['only balance accounts', '#PSALDO 0 202401 1930 {} 5.00', 'inga belopp per månad']
	])('with %s is refused with advice', (_, lines, text) => {
		const { report } = read(lines, posts);
		expect(report.meddelanden).toMatchObject([{ kod: 'olaslig_fil' }]);
		expect(report.meddelanden[0]?.konsekvens).toContain(text);
	});

	it('in Windows-1252 or UTF-8, though it may not be, is read too', () => {
		const text = `${HEAD}${AMOUNTS}`;
		for (const bytes of [
			Uint8Array.from(text, (c) => c.charCodeAt(0)),
			new TextEncoder().encode(text)
		]) {
			const file = readFile('bok.se', bytes, { today: TODAY });
			expect(file.report.sie?.[1]?.namn).toBe('Löner');
		}
	});
});
