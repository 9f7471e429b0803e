import { describe, expect, test } from 'vitest';
import type { SourceId } from '$lib/catalogue/sources/source';
import { countingRows } from '$lib/import/columns/assemble';
import { readFile } from '$lib/import/file';
import { jamfor } from '$lib/import/jamforelse/jamforelse';
import { femArFore } from '$lib/domain/gallring';
import { bytesOf, TODAY } from './load';

function rows(kalla: SourceId, ...files: string[][]) {
	const read = files.map((lines, i) =>
		readFile(`fil${i}.csv`, bytesOf(lines.join('\n')), { today: TODAY })
	);
	return countingRows(read, kalla);
}

const KONTAKTER =
	'Kontakt-ID;Registrerad;Hushåll;Valda kommuner;Flyttstatus;Flyttdatum;Senaste aktivitet';

function kontakter(fore: string[], efter: string[]) {
	return jamfor(
		'kontakter',
		rows('kontakter', [KONTAKTER, ...fore]),
		rows('kontakter', [KONTAKTER, ...efter]),
		TODAY
	);
}

describe('a new export of contacts', () => {
	test('tells who is new, gone and changed, in each kommun chosen', () => {
		const told = kontakter(
			[
				'A;2024-01-01;;Åre;;;2026-01-01',
				'B;2024-01-02;;Berg, Åre;;;2026-01-01',
				'C;2024-01-03;;;;;2026-01-01'
			],
			[
				'B;2024-01-02;;Berg, Åre;Flyttat;2024-06-01;2026-01-01',
				'C;2024-01-03;;;;;2026-01-01',
				'D;2024-03-01;;;;;2026-01-01'
			]
		);
		expect(told).toMatchObject({ fore: 3, efter: 3, nya: 1, borta: 1, andrade: 1 });
		expect(told.kontakter!.perKommun).toEqual([
			{ kommun: 'Berg', nya: 0, borta: 0, andrade: 1 },
			{ kommun: 'Åre', nya: 0, borta: 1, andrade: 1 },
			{ kommun: 'Ingen vald kommun', nya: 1, borta: 0, andrade: 0 }
		]);
	});

	test('does not see a change in rows that only stand in another order or another file', () => {
		const lines = ['A;2024-01-01;;Åre;;;', 'B;2024-01-02;;Berg;;;'];
		const told = jamfor(
			'kontakter',
			rows('kontakter', [KONTAKTER, ...lines]),
			rows('kontakter', [KONTAKTER, lines[1]!], [KONTAKTER, lines[0]!]),
			TODAY
		);
		expect(told).toMatchObject({ nya: 0, borta: 0, andrade: 0 });
	});

	test('tells the households the five-year removal took, and how many of them had moved', () => {
		// The day of import is 15 November 2026.
		const told = kontakter(
			[
				'A;2019-01-01;;;Flyttat;2020-01-01;2021-11-14',
				'B;2019-01-01;H;;;;2021-01-01',
				'C;2019-01-01;H;;;;2021-01-01',
				'D;2019-01-01;G;;;;2021-01-01',
				'E;2019-01-01;G;;;;2026-01-01',
				'F;2019-01-01;;;;;2021-11-15',
				'G;2019-01-01;;;;;'
			],
			['E;2019-01-01;G;;;;2026-01-01']
		);
		// D's household is still there, F is a day too young, and G has no activity but is old.
		expect(told.kontakter!.gallrade).toEqual({ hushall: 3, flyttade: 1 });
	});

	test('tells the moves that came late, by the quarter they change', () => {
		const told = kontakter(
			['A;2024-01-01;;;;;', 'B;2024-09-30;;;;;', 'C;2024-02-01;;;Flyttat;2024-03-01;'],
			[
				'A;2024-01-01;;;Flyttat;2024-03-31;',
				'B;2024-09-30;;;Flyttat;2024-10-01;',
				'C;2024-02-01;;;Flyttat;2024-03-02;',
				'D;2024-10-05;;;Flyttat;2024-09-30;'
			]
		);
		// B moved after what the export before told of, and C's move was there already.
		expect(told.kontakter!.senaFlyttar).toEqual([
			{ kvartal: '2024-K1', antal: 1 },
			{ kvartal: '2024-K3', antal: 1 }
		]);
	});
});

describe('a new export of the economy', () => {
	test('tells the posts whose amounts are others, year by year', () => {
		const header = 'Avtal;År;Period;Post;Slag;Budget;Utfall';
		const fore = [
			header,
			';2024;2024-01;Lön;;100,00;90,00',
			';2024;2024-02;Lön;;100,00;',
			';2024;2024-01;Resor;;50,00;',
			';2025;2025-01;Lön;;100,00;'
		];
		const efter = [
			header,
			';2025;2025-01;Lön;;100,00;',
			';2024;2024-01;LÖN;;200,00;190,50',
			';2024;2024-01;Övrigt;;10,00;'
		];
		const told = jamfor('ekonomi', rows('ekonomi', fore), rows('ekonomi', efter), TODAY);
		const none = { budget_ore: null, utfall_ore: null, prognos_ore: null };
		expect(told.belopp).toEqual([
			{
				avtal: '',
				ar: 2024,
				post: 'LÖN',
				slag: 'kostnad',
				fore: { budget_ore: 20_000, utfall_ore: 9_000, prognos_ore: null },
				efter: { budget_ore: 20_000, utfall_ore: 19_050, prognos_ore: null }
			},
			{
				avtal: '',
				ar: 2024,
				post: 'Resor',
				slag: 'kostnad',
				fore: { ...none, budget_ore: 5_000 },
				efter: none
			},
			{
				avtal: '',
				ar: 2024,
				post: 'Övrigt',
				slag: 'kostnad',
				fore: none,
				efter: { ...none, budget_ore: 1_000 }
			}
		]);
	});
});

describe('other sources', () => {
	test('are told by their key', () => {
		const fore = ['År;LPIX', '2024;3,1', '2025;2,6'];
		const efter = ['År;LPIX', '2025;2,7', '2026;2,0'];
		expect(jamfor('lpix', rows('lpix', fore), rows('lpix', efter), TODAY)).toEqual({
			kalla: 'lpix',
			fore: 2,
			efter: 2,
			nya: 1,
			borta: 1,
			andrade: 1
		});
	});

	test('without a key only by their number', () => {
		const fore = ['Kontakt-ID;Datum;Riktning', 'A;2024-01-01;ut', 'B;2024-01-01;ut'];
		expect(
			jamfor('aktiviteter', rows('aktiviteter', fore), rows('aktiviteter', fore.slice(0, 2)), TODAY)
		).toMatchObject({ fore: 2, efter: 1, nya: 0, borta: 1, andrade: 0 });
	});
});

test('five years before 29 February is 28 February', () => {
	expect(femArFore('2024-02-29')).toBe('2019-02-28');
	expect(femArFore('2026-11-15')).toBe('2021-11-15');
});

test('a new export of companies is compared note by note', () => {
	const foretag = (...lines: string[]) => rows('foretag', ['Företags-ID;Datum', ...lines]);
	const fore = foretag('F;2024-01-01', 'F;2024-05-01', 'G;2024-01-01');
	const told = (...lines: string[]) => jamfor('foretag', fore, foretag(...lines), TODAY);
	expect(told('F;2024-01-02', 'F;2024-05-01', 'G;2024-01-01')).toMatchObject({
		nya: 0,
		borta: 0,
		andrade: 1
	});
	expect(told('F;2024-01-01', 'G;2024-01-01', 'G;2024-02-01')).toMatchObject({
		nya: 1,
		borta: 1,
		andrade: 0
	});
});
