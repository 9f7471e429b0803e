import { describe, expect, test } from 'vitest';
import { Snapshot } from '$lib/snapshot/schema';
import { omraknade } from '$lib/snapshot/omraknat';
import { arOrord, lock, type LockedReport, type LockedResult } from '$lib/snapshot/snapshot';
import { INNEHALL, ready } from './innehall';

describe('a locked report', () => {
	test('tells that it is as it was, also when it has been to a file and back', () => {
		const snapshot = lock(INNEHALL);
		expect(arOrord(snapshot)).toBe(true);
		const back = Snapshot.parse(JSON.parse(JSON.stringify(snapshot)));
		expect(arOrord(back)).toBe(true);
	});

	test('is the same whatever order its keys come in', () => {
		const turned = Object.fromEntries(Object.entries(INNEHALL).reverse()) as LockedReport;
		expect(lock(turned).summa).toBe(lock(INNEHALL).summa);
	});

	test('tells that a figure, a text or a file’s hash has been changed', () => {
		const { summa } = lock(INNEHALL);
		const changed: LockedReport[] = [
			{ ...INNEHALL, matt: { hushall_nu: ready({ registrerade: 1103, flyttade: 266 }) } },
			{ ...INNEHALL, text: { avsnitt: [{}] } },
			{ ...INNEHALL, filer: [{ ...INNEHALL.filer[0]!, sha256: '01' }] }
		];
		for (const innehall of changed) expect(arOrord({ innehall, summa })).toBe(false);
	});
});

describe('what has been restated', () => {
	const kvartal = (id: string, flyttade: number) => ({ kvartal: id, flyttade });

	test('is each number that is another, by the name of its row', () => {
		const last = {
			matt: {
				hushall_nu: ready({ flyttade: 143, mal: null }),
				hushall_per_kvartal: ready(kvartal('2024-K1', 20), kvartal('2024-K2', 30))
			}
		};
		const nu = {
			hushall_nu: ready({ flyttade: 147, mal: null }),
			hushall_per_kvartal: ready(kvartal('2024-K1', 20), kvartal('2024-K2', 34))
		};
		expect(omraknade(last, nu)).toEqual([
			{ matt: 'hushall_nu', rad: '', kolumn: 'flyttade', da: 143, nu: 147 },
			{ matt: 'hushall_per_kvartal', rad: '2024-K2', kolumn: 'flyttade', da: 30, nu: 34 }
		]);
		expect(omraknade(last, last.matt)).toEqual([]);
	});

	test('is a figure that has become known, or is missing now', () => {
		const rad = { part: 'Berg', belopp_kr: 5 };
		const saknas: LockedResult = { status: 'missing', saknas: ['lpix 2025'] };
		expect(omraknade({ matt: { kommunandelar: ready(rad) } }, { kommunandelar: saknas })).toEqual([
			{ matt: 'kommunandelar', rad: 'Berg', kolumn: 'belopp_kr', da: 5, nu: null }
		]);
		expect(omraknade({ matt: { kommunandelar: saknas } }, { kommunandelar: ready(rad) })).toEqual([
			{ matt: 'kommunandelar', rad: 'Berg', kolumn: 'belopp_kr', da: null, nu: 5 }
		]);
	});

	test('is not told of a measure that is not asked for now', () => {
		expect(omraknade({ matt: { hushall_nu: ready({ flyttade: 1 }) } }, {})).toEqual([]);
	});

	test('follows a row that has a text among its numbers, and rows named by their year', () => {
		const post = (metod: string, prognos: number) =>
			ready({ post: 'Webb', prognos, prognosmetod: metod });
		expect(
			omraknade(
				{ matt: { budget_utfall_per_post: post('saknas', 1) } },
				{ budget_utfall_per_post: post('angiven', 2) }
			).map(({ rad }) => rad)
		).toEqual(['Webb']);
		const utanPost = (a: number, b: number) =>
			ready(
				{ post: null, nyckeltal: 'Läsare', varde: a },
				{ post: null, nyckeltal: 'Besök', varde: b }
			);
		expect(
			omraknade({ matt: { nyckeltal: utanPost(1, 2) } }, { nyckeltal: utanPost(1, 3) })
		).toEqual([{ matt: 'nyckeltal', rad: 'Besök', kolumn: 'varde', da: 2, nu: 3 }]);
		const ar = (belopp: number) => ready({ ar: 2024, belopp: 1 }, { ar: 2025, belopp });
		expect(omraknade({ matt: { lpix_kedja: ar(2) } }, { lpix_kedja: ar(3) })).toEqual([
			{ matt: 'lpix_kedja', rad: '2025', kolumn: 'belopp', da: 2, nu: 3 }
		]);
	});

	describe('of undertakings', () => {
		const insats = (namn: string, beviljat_ore: number, mer: object = {}) => ({
			...{ namn, del: 'pågående', finansiar: null, aren: '2023–2024' },
			...{ start: '2023-01-01', slut: '2024-12-31', beviljat_ore, upparbetat_ore: 5, ...mer }
		});
		const skiljer = (da: object[], nu: object[]) =>
			omraknade(
				{ matt: { pagaende_insatser: ready(...(da as never[])) } },
				{ pagaende_insatser: ready(...(nu as never[])) }
			);

		test('is none when one is prolonged or has got a financier: it is the same one', () => {
			const forlangd = { slut: '2025-06-30', aren: '2023–2025', finansiar: 'Tillväxtverket' };
			expect(skiljer([insats('Nära', 120)], [insats('Nära', 120, forlangd)])).toEqual([]);
			expect(skiljer([insats('Nära', 120)], [insats('Nära', 150, forlangd)])).toEqual([
				{
					...{ matt: 'pagaende_insatser', rad: 'Nära, pågående', kolumn: 'beviljat_ore' },
					...{ da: 120, nu: 150 }
				}
			]);
		});

		test('is that of each of two with the same name, whatever order they come in', () => {
			const da = [insats('Nära', 120), insats('Nära', 80)];
			expect(skiljer(da, da.toReversed())).toEqual([]);
			expect(
				skiljer(da, [insats('Nära', 200), insats('Nära', 120)]).map(({ da, nu }) => [da, nu])
			).toEqual([[80, 200]]);
			expect(skiljer(da, [insats('Nära', 80)]).map(({ da, nu }) => [da, nu])).toEqual([
				[120, null],
				[5, null]
			]);
		});
	});
});
