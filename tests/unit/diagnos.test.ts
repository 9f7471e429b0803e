import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ImportReport } from '$lib/import/report/report';
import { problemgrupper } from '$lib/import/report/summering';
import { efterFoljd, oppnasDirekt, viktigastForst } from '$lib/import/report/diagnos';
import { sammandrag, slutsats } from '$lib/import/report/sammandrag';
import { lage } from '$lib/import/report/lage';
import { rattelselista } from '$lib/import/report/rattelselista';
import { loadAll } from './import/load';

const HEADER = 'Kontakt-ID;Registrerad;Flyttdatum;Namn';
const fil = (...rader: string[]) => [HEADER, ...rader].join('\n');
const HEL = fil('A;2024-01-01;;Anna');
const FLAGGAD = fil('K2;2024-01-01;snart;Bo');
const AVVISAD = fil('K3;snart;;Cia', 'K4;2024-01-01;;Didrik');
const OLAST = 'Artikel;Saldo\nPanna;3';

describe('the diagnosis of files', () => {
	const { reports } = loadAll([HEL, FLAGGAD, AVVISAD, OLAST]);

	test('puts what asks for something first', () => {
		expect(reports.map(lage)).toEqual(['hel', 'flaggad', 'avvisade', 'olast']);
		expect(viktigastForst(reports).map(lage)).toEqual(['olast', 'avvisade', 'flaggad', 'hel']);
	});

	test('shows at once what asks for something, but not that a large file has lost a few rows', () => {
		const stor = (fel: number) =>
			loadAll([
				fil(
					...Array.from({ length: 1000 }, (_, i) => `K${i};${i < fel ? 'snart' : '2024-01-01'};;`)
				)
			]).reports[0]!;
		expect(reports.map(oppnasDirekt)).toEqual([false, true, true, true]);
		expect([10, 11].map((fel) => oppnasDirekt(stor(fel)))).toEqual([false, true]);
	});

	test('sums them up', () => {
		expect(sammandrag(reports)).toEqual({
			filer: 4,
			olasta: 1,
			fragor: 0,
			inlasta: 3,
			utelamnade: 1,
			upprepade: 0,
			slappta: 3
		});
	});

	test.each([
		[reports, '1 av 4 filer kunde inte läsas in'],
		[reports.slice(0, 3), '1 av 4 rader kom inte med'],
		[reports.slice(0, 2), 'Alla 2 rader kom med'],
		[reports.slice(0, 1), 'Raden kom med'],
		[reports.slice(3), 'Filen kunde inte läsas in']
	])('says what it comes to (%#)', (some, told) => {
		expect(slutsats(sammandrag(some)).replaceAll('\u00a0', ' ')).toBe(told);
	});

	test('counts a file of which nothing came along as not loaded, though it is known', () => {
		const bok = '#FLAGGA 0\n#SIETYP 4\n#PSALDO 0 202401 5010 {} 1.00\n';
		const { reports: some } = loadAll([HEL, bok]);
		expect(some.map(({ kalla }) => kalla)).toEqual(['kontakter', 'ekonomi']);
		expect(some.map(lage)).toEqual(['hel', 'olast']);
		expect(slutsats(sammandrag(some)).replaceAll('\u00a0', ' ')).toBe(
			'1 av 2 filer kunde inte läsas in'
		);
	});

	test('never says that all came along of a file of which something is only guessed', () => {
		const gissad = 'Kontakt-ID;Registrerad;Flyttdatumet\nB;2024-01-01;2024-02-01';
		const { reports: some } = loadAll([HEL, gissad]);
		expect(some.map(lage)).toEqual(['hel', 'fragor']);
		expect(viktigastForst(some).map(lage)).toEqual(['fragor', 'hel']);
		const told = (reports: ImportReport[]) =>
			slutsats(sammandrag(reports)).replaceAll('\u00a0', ' ');
		expect(told(some)).toBe('Frågor om 1 av 2 filer är inte besvarade');
		expect(told(some.slice(1))).toBe('Frågor om filen är inte besvarade');
	});

	test('never says of rows that stand several times that they are lost', () => {
		const { reports: some } = loadAll([HEL, HEL.replace('2024-01-01', '2024-01-02')]);
		expect(some.map(lage)).toEqual(['upprepad', 'hel']);
		expect(sammandrag(some)).toMatchObject({ inlasta: 1, utelamnade: 0, upprepade: 1 });
		expect(slutsats(sammandrag(some)).replaceAll('\u00a0', ' ')).toBe(
			'1 rad kom med, 1 upprepad rad räknas inte igen'
		);
		const { reports: och } = loadAll([HEL, HEL.replace('2024-01-01', '2024-01-02'), AVVISAD]);
		expect(slutsats(sammandrag(och)).replaceAll('\u00a0', ' ')).toBe('1 av 4 rader kom inte med');
	});

	test('has nothing to look over in a file with sums alone', () => {
		const [one] = loadAll([fil('A;2024-01-01;;', 'Summa;1;;')]).reports;
		expect(one!.meddelanden.map(({ kod }) => kod)).toEqual(['fotrad']);
		expect(lage(one!)).toBe('hel');
	});

	test('tells apart what was left out, what was left blank and what is only told', () => {
		const [one] = loadAll([fil('A;2024-01-01;?;', ';2024-01-01;;', 'Summa;1;;')]).reports;
		const told = efterFoljd(problemgrupper(one!)).map(({ rubrik, grupper }) => [
			rubrik,
			grupper.map(({ kod }) => kod)
		]);
		expect(told).toEqual([
			['Kom inte med', ['saknar_nyckel']],
			['Kom med, men ett värde används inte', ['ogiltigt_datum']],
			['Upprepat, eller hör inte till tabellen', ['fotrad']]
		]);
	});
});

describe('the list to mend from', () => {
	const rows = (reports: readonly ImportReport[]) =>
		Papa.parse<string[]>(rattelselista(reports).slice(1), { delimiter: ';', newline: '\r\n' }).data;

	test('has a row for each problem, with where it is and never what stands there', () => {
		const { reports } = loadAll([FLAGGAD, AVVISAD]);
		const [head, ...list] = rows(reports);
		expect(head).toEqual(['Fil', 'Rad', 'Kontakt-ID', 'Kolumn', 'Problem', 'Vad det betyder']);
		expect(list.slice(0, 2).map((rad) => rad.slice(0, 5))).toEqual([
			['fil0.csv', '2', 'K2', 'Flyttdatum', 'Datumet går inte att läsa'],
			['fil1.csv', '2', 'K3', 'Registrerad', 'Registreringsdatum saknas eller går inte att läsa']
		]);
		expect(rattelselista(reports)).not.toMatch(/snart|Bo|Cia/);
	});

	test('keeps names of files and columns from being run as formulas', () => {
		const [report] = loadAll([FLAGGAD]).reports;
		const [, rad] = rows([{ ...report!, fil: '=HYPERLINK("x").csv' }]);
		expect(rad![0]).toBe('\'=HYPERLINK("x").csv');
	});
});
