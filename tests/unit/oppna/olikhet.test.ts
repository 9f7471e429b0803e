import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { INGET, type Arbete } from '$lib/arbete/arbete';
import { Rapporttext } from '$lib/rapport/rapportschema';
import { Installningar } from '$lib/installningar/schema';
import { lock } from '$lib/snapshot/snapshot';
import { delar, oppnaDorrar, RAPPORT } from '$lib/arbete/slag';
import { forslag, medValda, nyaFakta, olikheter } from '$lib/arbete/olikhet';
import { INNEHALL } from '../arbete/innehall';

beforeAll(oppnaDorrar);

const nyckel = { sort: 'kvartal', avtal: 'energikontoret', kvartal: '2024-K3' } as const;
const POST = 'rapport/kvartal/energikontoret/2024-K3';
const med = (
	texter: Record<string, string>,
	poster: Record<string, string> = {},
	tid?: string
): Arbete => ({
	...INGET,
	rapporter: [
		Rapporttext.parse({
			...nyckel,
			avsnitt: Object.entries(texter).map(([id, text]) => ({ id, text })),
			poster: Object.entries(poster).map(([post, genomfort]) => ({ post, genomfort }))
		})
	],
	tider: tid ? { [POST]: tid } : {}
});
const lpix = (...rader: [number, number][]): Arbete => ({
	...INGET,
	installningar: Installningar.parse({
		version: 1,
		lpix: rader.map(([ar, procent]) => ({ ar, procent, kalla: 'SKR' }))
	})
});
const korta = (har: Arbete, filen: Arbete) =>
	olikheter(har, filen).map((one) => [one.post, one.stig.join('/'), forslag(one)]);

describe('opening a work file', () => {
	test('asks of each section that is written in both, and adds what only the file has', () => {
		expect(
			korta(
				med({ ekonomi: 'Här', service: 'Bara här' }),
				med({ ekonomi: 'I filen', per_kvartal: 'Bara i filen' })
			)
		).toEqual([
			[POST, 'avsnitt/ekonomi', 'har'],
			[POST, 'avsnitt/per_kvartal', 'filen']
		]);
	});

	test('asks nothing of what is the same, or empty in the file', () => {
		expect(korta(med({ ekonomi: 'Samma' }, { Webb: 'Klart' }), med({ ekonomi: 'Samma' }))).toEqual(
			[]
		);
		expect(korta(lpix([2025, 2.4]), INGET)).toEqual([]);
	});

	test('proposes the newer, and what is here when it cannot be told', () => {
		const val = (har?: string, filen?: string) =>
			korta(med({ ekonomi: 'A' }, {}, har), med({ ekonomi: 'B' }, {}, filen))[0]![2];
		expect(val('2024-10-01T08:00:00Z', '2024-10-02T08:00:00Z')).toBe('filen');
		expect(val('2024-10-02T08:00:00Z', '2024-10-01T08:00:00Z')).toBe('har');
		expect(val(undefined, '2024-10-01T08:00:00Z')).toBe('har');
		expect(val('2024-10-02T08:00:00Z')).toBe('har');
	});

	test('takes settings row by row, a year of LPIX of 0 percent too', () => {
		expect(korta(lpix([2024, 3], [2025, 2.4]), lpix([2025, 0], [2026, 2]))).toEqual([
			['installningar/alla', 'lpix/2025\n', 'har'],
			['installningar/alla', 'lpix/2026\n', 'filen']
		]);
	});

	test('never takes a locked report away, nor changes one', () => {
		const mitt = lock({ ...INNEHALL, last: '2024-10-08T08:00:00.000Z' });
		const deras = lock({ ...INNEHALL, last: '2024-10-09T08:00:00.000Z' });
		const [har, filen] = [
			{ ...INGET, lasta: [mitt] },
			{ ...INGET, lasta: [deras, mitt] }
		];
		expect(olikheter(har, filen)).toEqual([]);
		expect(nyaFakta(har, filen).lasta).toEqual([deras]);
	});
});

const text = fc.constantFrom('', 'Ett', 'Två', 'Tre');
const arbete = fc
	.tuple(
		fc.dictionary(fc.constantFrom('ekonomi', 'service', 'metod'), text),
		fc.dictionary(fc.constantFrom('Webb', 'CRM', 'Resor'), text)
	)
	.map(([texter, poster]) => med(texter, poster));
const rader = (rapport: Rapporttext) =>
	[...rapport.avsnitt, ...rapport.poster].map((rad) => JSON.stringify(rad));

test('whatever is chosen, each part is that of here or that of the file, and none is lost', () => {
	fc.assert(
		fc.property(arbete, arbete, fc.array(fc.boolean(), { maxLength: 12 }), (har, filen, val) => {
			const valda = olikheter(har, filen).filter((_, i) => val[i]);
			const before = delar(har).find(({ slag }) => slag === RAPPORT)!.varde as Rapporttext;
			const after = Rapporttext.parse(medValda(before, valda));
			const [here, there] = [before, filen.rapporter[0]!].map(rader) as [string[], string[]];
			for (const rad of rader(after)) expect([...here, ...there]).toContain(rad);
			for (const { id } of before.avsnitt) expect(after.avsnitt.map((one) => one.id)).toContain(id);
			if (valda.length === 0) expect(after).toEqual(before);
			for (const one of valda)
				expect(olikheter({ ...har, rapporter: [after] }, filen)).not.toContainEqual(one);
		})
	);
});
