import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { MEASURES } from '$lib/catalogue/measures/all';
import { tomRapport } from '$lib/rapport/rapporttext';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Results } from '$lib/catalogue/measures/results';
import { arOrord, lock, type LockedReport } from '$lib/snapshot/snapshot';
import { folj } from '$lib/snapshot/folj';
import { huvudtal } from '$lib/snapshot/huvudtal';
import { definition, lockKvartal } from '$lib/snapshot/lockkvartal';
import { borttagnaMening, omraknadMening, siffransNamn } from '$lib/snapshot/meningar';
import { arLanets, gallande, tidigare } from '$lib/snapshot/tidigare';
import { INNEHALL, ready } from './innehall';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const last = (more: Partial<LockedReport>) => lock({ ...INNEHALL, ...more });
const NU = Date.UTC(2024, 9, 14, 8, 30);

describe('locking a quarter', () => {
	const kvartal = parseKvartal('2024-K3')!;
	const att = {
		text: tomRapport({
			sort: 'kvartal',
			avtal: 'kompetensattraktion-2024',
			kvartal: '2024-K3',
			kommun: null
		}),
		params: { kvartal, tom: kvartal.slut, avtal: AGREEMENTS[1]! },
		results: {
			hushall_nu: ready({ registrerade: 3, flyttade: 1 }),
			kommunandelar: { status: 'missing', saknas: ['lpix 2025'] }
		} as unknown as Results,
		reports: [
			{ fil: 'k.csv', kalla: 'kontakter', rader: 3, inlasta: 3 },
			{ fil: 'x.csv', kalla: 'lpix', rader: 1, inlasta: 1 }
		] as never,
		summor: ['aa', 'bb'],
		omraknade: [],
		nu: NU
	};

	test('holds the figures, the text, how they are defined and the files they rest on', () => {
		const snapshot = lockKvartal(att);
		expect(arOrord(snapshot)).toBe(true);
		const { matt, filer, definitioner, last: nar, text } = snapshot.innehall;
		expect(Object.keys(matt)).toEqual(['hushall_nu', 'kommunandelar']);
		expect(filer).toEqual([
			{ fil: 'k.csv', kalla: 'kontakter', rader: 3, inlasta: 3, sha256: 'aa' }
		]);
		expect(definitioner.hushall_nu).toMatch(/^[0-9a-f]{16}$/);
		expect(nar).toBe('2024-10-14T08:30:00.000Z');
		expect(text).toEqual(att.text);
	});

	test('is refused when a figure failed', () => {
		const results = { hushall_nu: { status: 'failed', fel: 'x' } } as Results;
		expect(() => lockKvartal({ ...att, results })).toThrow('gick inte att räkna');
	});

	test('fingerprints another definition otherwise', () => {
		expect(definition('hushall_nu')).toBe(definition('hushall_nu'));
		expect(definition('hushall_nu')).not.toBe(definition('hushall_per_kommun'));
	});
});

describe('the locked reports that count', () => {
	const k2 = last({ kvartal: '2024-K2', last: '2024-07-10T08:00:00.000Z' });
	const k3 = last({});
	const k3igen = last({ last: '2024-11-01T08:00:00.000Z' });

	test('are the last one of each quarter, in the order of the quarters', () => {
		expect(gallande([k3igen, k3, k2])).toEqual([k2, k3igen]);
	});

	test('before a quarter are the county’s quarterly reports', () => {
		const kommunens = last({ kvartal: '2024-K1', kommun: 'Åre', sort: 'kommun' });
		expect(tidigare([k3, k2, kommunens], '2024-K3')).toEqual([k2]);
		expect(tidigare([k3, k2], '2024-K4')).toEqual([k2, k3]);
	});
});

describe('what is said of a restated figure', () => {
	test('is what it was and what it is', () => {
		const siffra = { matt: 'hushall_nu', rad: '', kolumn: 'flyttade', da: 143, nu: 147 };
		expect(omraknadMening('2024-K2', siffra)).toBe('K2 2024 visades som 143, är nu 147');
		expect(siffransNamn(siffra)).toMatch(/, flyttade hushåll$/);
		expect(
			plain(
				omraknadMening('2024-K2', {
					matt: 'budget_utfall_per_post',
					rad: 'Webb',
					kolumn: 'utfall_ack_ore',
					da: 1_000_00,
					nu: null
				})
			)
		).toBe('K2 2024 visades som 1 000 kr, går inte att räkna nu');
	});

	test('has a name in words for every number of every measure', () => {
		for (const { id, row } of Object.values(MEASURES)) {
			const { shape } = row as unknown as { shape: Record<string, z.ZodType> };
			const numbers = Object.entries(shape).filter(([, type]) => type.safeParse(1).success);
			for (const [kolumn] of numbers)
				expect(siffransNamn({ matt: id, rad: '', kolumn })).not.toMatch(/_/);
		}
	});

	test('is that households are gone when the register has fewer than it had', () => {
		const fall = (da: number, nu: number) =>
			borttagnaMening('2024-K4', [{ matt: 'hushall_nu', rad: '', kolumn: 'registrerade', da, nu }]);
		expect(plain(fall(1103, 1091)!)).toBe(
			'12 hushåll är borttagna ur registret sedan kvartal 4 2024'
		);
		expect(plain(fall(1103, 1102)!)).toBe(
			'1 hushåll är borttaget ur registret sedan kvartal 4 2024'
		);
		expect(fall(1103, 1110)).toBeNull();
	});
});

test('of the reports of a quarter the county’s own is the one that is followed', () => {
	const av = (kvartal: string, mer: Partial<LockedReport> = {}) =>
		last({
			kvartal,
			matt: { kommunandelar: ready({ part: 'Berg', belopp_kr: 1 }) },
			...mer
		});
	const alla = [
		av('2024-K3'),
		av('2024-K4'),
		av('2024-K4', { sort: 'bokslut' }),
		av('2024-K4', { sort: 'kommun', kommun: 'Åre' }),
		av('2024-K4', { sort: 'kommun', kommun: 'Berg' })
	];
	const foljda = gallande(alla).filter(arLanets);
	expect(folj(foljda, 'kommunandelar', 'part', 'belopp_kr').kvartal).toEqual([
		'2024-K3',
		'2024-K4'
	]);
});

test('a share or a forecast is followed quarter by quarter, with a gap where it was not told', () => {
	const andel = (kvartal: string, ...rader: [string, number][]) =>
		last({
			kvartal,
			matt: {
				kommunandelar: ready(...rader.map(([part, belopp_kr]) => ({ part, belopp_kr })))
			}
		});
	expect(
		folj(
			[
				andel('2024-K3', ['Berg', 1], ['Åre', 2]),
				last({ kvartal: '2024-K4', matt: {} }),
				andel('2025-K1', ['Åre', 3])
			],
			'kommunandelar',
			'part',
			'belopp_kr'
		)
	).toEqual({
		kvartal: ['2024-K3', '2025-K1'],
		rader: [
			{ namn: 'Berg', varden: [1, null] },
			{ namn: 'Åre', varden: [2, 3] }
		]
	});
});

test('the figures that quarters are compared by are told as text, or not at all', () => {
	const tal = huvudtal(
		{
			hushall_per_kvartal: ready({ kvartal: '2024-K3', registrerade: 101, flyttade: 20 }),
			svarstid_per_kommun: ready({ kommun: 'Hela länet', i_tid: 9, sena: 1 }),
			hushall_nu: { status: 'missing', saknas: ['kontakter'] }
		},
		'2024-K3',
		'kr'
	);
	expect(tal.map(({ text }) => text && plain(text))).toEqual([
		'101',
		'20',
		null,
		'90 %',
		null,
		null,
		null
	]);
});
