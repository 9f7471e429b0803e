import { describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import {
	avtalskalender,
	type Avtalskalender
} from '$lib/catalogue/measures/avtalskalender/measure';
import {
	arbetsdagFore,
	foreslagenStangning,
	korplan,
	KORPLAN,
	rapportensKvartal,
	RAPPORTPLIKT
} from '$lib/domain/korplan';
import { kvartalAv, parseKvartal } from '$lib/domain/kvartal';
import { veckodag } from '$lib/domain/veckodag';

const kvartal = (id: string) => parseKvartal(id)!;
const dagar = (...args: Parameters<typeof korplan>) => korplan(...args).map(({ dag }) => dag);

describe('the working day before', () => {
	test.each([
		['none: the day itself', '2024-11-15', 0, '2024-11-15'],
		['none, from a Sunday', '2024-11-17', 0, '2024-11-15'],
		['one, across a weekend', '2024-11-18', 1, '2024-11-15'],
		['one from a Sunday is counted from the Friday', '2024-11-17', 1, '2024-11-14'],
		[
			'across Easter 2025: Good Friday the 18th, Easter Monday the 21st',
			'2025-04-23',
			2,
			'2025-04-17'
		],
		['across Christmas and New Year', '2025-01-07', 3, '2024-12-30'],
		['across Epiphany and Christmas', '2025-01-07', 5, '2024-12-23'],
		['across Ascension Day, 29 May 2025', '2025-05-30', 1, '2025-05-28']
	])('%s', (_, day, antal, expected) => {
		expect(arbetsdagFore(day, antal)).toBe(expected);
	});
});

describe('the papers close, by the program’s proposal,', () => {
	test.each([
		['2024-K3', '2024-10-31', 'torsdag'],
		['2024-K4', '2025-01-31', 'fredag'],
		['2025-K1', '2025-04-30', 'onsdag'],
		['2026-K1', '2026-04-30', 'torsdag'],
		// The day of the calendar is the month's last, whichever weekday it is.
		['2026-K4', '2027-01-31', 'söndag']
	])('for %s on %s, a %s', (id, day, namn) => {
		expect(foreslagenStangning(kvartal(id))).toBe(day);
		expect(veckodag(day)).toBe(namn);
	});

	test('on the day of the calendar on which the agreement’s quarterly report falls', () => {
		for (const avtal of AGREEMENTS.filter(({ plikter }) =>
			plikter.some(({ id }) => id === RAPPORTPLIKT)
		)) {
			const tom = avtal.start;
			const rows = avtalskalender.compute(
				{},
				{ kvartal: kvartalAv(tom), tom, avtal },
				{ avtalen: AGREEMENTS, prognoser: [], nyckeltal: [] }
			) as Avtalskalender[];
			const dagar = rows
				.filter((row) => row.avtal === avtal.id && row.handelse === `plikt:${RAPPORTPLIKT}`)
				.map(({ datum }) => datum);
			expect(dagar.length).toBeGreaterThan(0);
			for (const dag of dagar)
				expect(foreslagenStangning(rapportensKvartal(dag), avtal.plikter)).toBe(dag);
		}
		const senare = [{ id: RAPPORTPLIKT, manader: [2, 5, 8, 11] }];
		expect(foreslagenStangning(kvartal('2024-K4'), senare)).toBe('2025-02-28');
		// Once a year is no report of the quarter.
		expect(foreslagenStangning(kvartal('2024-K1'), [{ id: RAPPORTPLIKT, manader: [2] }])).toBe(
			'2024-04-30'
		);
	});

	test('so that no step of the program’s own lead times lies before the quarter’s end', () => {
		// Easter in the middle of April leaves a day too few in 2028, which the plan then says.
		for (let ar = 2024; ar < 2028; ar++)
			for (const nr of [1, 2, 3, 4]) {
				const k = kvartal(`${ar}-K${nr}`);
				const steg = korplan(k, foreslagenStangning(k), k.start);
				expect(steg.filter(({ innanSlut }) => innanSlut)).toEqual([]);
			}
	});
});

describe('the plan', () => {
	test('goes backwards in working days', () => {
		// All Saints' Day 2024 is Saturday 2 November: no weekday is free.
		expect(dagar(kvartal('2024-K3'), '2024-11-15', '2024-10-01')).toEqual([
			'2024-10-22',
			'2024-10-24',
			'2024-10-25',
			'2024-10-30',
			'2024-11-06',
			'2024-11-12',
			'2024-11-14'
		]);
	});

	test('steps over Easter and the first of May', () => {
		// Back from Thursday 15 May 2025: 1 May is free, and so are 18 and 21 April.
		expect(dagar(kvartal('2025-K1'), '2025-05-15', '2025-04-01')).toEqual([
			'2025-04-16',
			'2025-04-22',
			'2025-04-23',
			'2025-04-28',
			'2025-05-06',
			'2025-05-12',
			'2025-05-14'
		]);
	});

	test('steps over Christmas, New Year and Epiphany', () => {
		// Working days back from 20 January 2025: 17 16 15 14 13 10 9 8 7, 3 2, 30 27 23 20 19 18 17.
		expect(dagar(kvartal('2024-K3'), '2025-01-20', '2024-12-01')).toEqual([
			'2024-12-17',
			'2024-12-19',
			'2024-12-20',
			'2024-12-30',
			'2025-01-09',
			'2025-01-15',
			'2025-01-17'
		]);
	});

	test('says what has passed, today not', () => {
		const steg = korplan(kvartal('2024-K3'), '2024-11-15', '2024-10-25');
		expect(steg.filter(({ passerat }) => passerat).map(({ id }) => id)).toEqual([
			'registervard',
			'crm_export'
		]);
	});

	test('says when the quarter has not ended: there is not time enough', () => {
		// Working days back from 21 October: the 14th is 1 October, the 15th 30 September.
		const steg = korplan(kvartal('2024-K3'), '2024-10-21', '2024-09-01');
		expect(steg.filter(({ innanSlut }) => innanSlut).map(({ id, dag }) => [id, dag])).toEqual([
			['registervard', '2024-09-25'],
			['crm_export', '2024-09-27'],
			['bokforing', '2024-09-30']
		]);
	});

	test('takes other lead times, and says when a step comes before what it builds on', () => {
		const steg = korplan(kvartal('2024-K3'), '2024-11-15', '2024-10-01', {
			kommunerna: 0,
			publicerad: 1
		});
		expect(steg.slice(-2).map(({ fore, dag, foreSteget }) => [fore, dag, foreSteget])).toEqual([
			[0, '2024-11-15', false],
			[1, '2024-11-14', true]
		]);
	});

	test('publishes after the kommuner have the report, by the program’s own lead times', () => {
		const fore = KORPLAN.map((steg) => steg.fore);
		expect([...fore].sort((a, b) => b - a)).toEqual(fore);
		expect(new Set(fore).size).toBe(fore.length);
	});
});
