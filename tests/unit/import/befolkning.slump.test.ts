import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from './load';

// A table of population as any of the ways to lay it out gives the same figures or says why it
// gives none: never a wrong sum.
const KOMMUNER = [
	['2303 Ragunda', 2303],
	['2321 Åre', 2321],
	['2326 Berg', 2326]
] as const;
const ALDRAR = [
	['0–17 år', '18–64 år', '65 år och äldre'],
	['0 år', '1-79 år', '80+ år']
];

interface Dimension {
	namn: string;
	total: string;
	delar: readonly string[];
	/** Its parts are all of the people when none lacks. */
	kand: boolean;
}
const dimensioner: fc.Arbitrary<Dimension> = fc.oneof(
	fc.constant({ namn: 'kön', total: 'totalt', delar: ['män', 'kvinnor'], kand: true }),
	fc
		.constantFrom(...ALDRAR)
		.map((delar) => ({ namn: 'ålder', total: 'totalt ålder', delar, kand: true })),
	fc.constant({
		namn: 'civilstånd',
		total: 'samtliga',
		delar: ['ogifta', 'gifta', 'skilda', 'änkor/änklingar'],
		kand: true
	}),
	fc.constant({
		namn: 'födelseregion',
		total: 'totalt',
		delar: ['Sverige', 'Utrikes född'],
		kand: true
	}),
	fc.constant({
		namn: 'medborgarskap',
		total: 'totalt',
		delar: ['svenska', 'övriga'],
		kand: false
	}),
	fc.constant({ namn: 'zon', total: 'totalt', delar: ['inre', 'yttre'], kand: false })
);

interface Tabell {
	dims: Dimension[];
	/** Per dimension: which cells the rows have. */
	tar: ('delar' | 'total' | 'bada')[];
	avgransare: string;
	bred: boolean;
	dag: 'titel' | 'rubrik' | 'fot' | 'ingen';
	antal: number[];
	/** A part that is left out of every kommun, if any. */
	utan: number | null;
	/** Order of the rows. */
	omvand: boolean;
}
const tabeller: fc.Arbitrary<Tabell> = fc
	.uniqueArray(dimensioner, { maxLength: 2, selector: ({ namn }) => namn })
	.chain((dims) =>
		fc.record({
			dims: fc.constant(dims),
			tar: fc.tuple(
				...dims.map(() => fc.constantFrom('delar' as const, 'total' as const, 'bada' as const))
			),
			avgransare: fc.constantFrom(';', ',', '\t', '|'),
			bred: fc.boolean(),
			dag: fc.constantFrom('titel' as const, 'rubrik' as const, 'fot' as const, 'ingen' as const),
			antal: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 60, maxLength: 60 }),
			utan: fc.option(fc.nat(1), { nil: null }),
			omvand: fc.boolean()
		})
	);

const produkt = (lists: readonly (readonly number[])[]): number[][] =>
	lists.reduce<number[][]>((all, list) => all.flatMap((one) => list.map((i) => [...one, i])), [[]]);

/** The text of a table, what each kommun's population is in both years, and whether it can be told. */
function skriven({ dims, tar, avgransare, bred, dag, antal, utan, omvand }: Tabell) {
	// Each kommun, year and combination of parts has a number of its own.
	const delar = produkt(dims.map((dim) => dim.delar.map((_, i) => i)));
	const tal = (kommun: number, ar: number, val: readonly number[]) =>
		antal[
			(kommun * 7 + ar * 31 + val.reduce((sum, i, k) => sum + i * (k === 0 ? 1 : 5), 0)) %
				antal.length
		]!;
	const summa = (kommun: number, ar: number, val: readonly number[]) =>
		delar
			.filter((one) => val.every((i, k) => i < 0 || one[k] === i))
			.reduce((sum, one) => sum + tal(kommun, ar, one), 0);
	const cells = dims.map((dim, k) => {
		const parts = dim.delar
			.map((_, i) => i)
			.filter((i) => tar[k] !== 'total' && !(k === 0 && i === utan));
		return tar[k] === 'delar' ? parts : [-1, ...parts];
	});
	const rows = KOMMUNER.flatMap(([namn], kommun) =>
		produkt(cells).flatMap((val) => {
			const texts = val.map((i, k) => (i < 0 ? dims[k]!.total : dims[k]!.delar[i]!));
			const counts = [0, 1].map((ar) => String(summa(kommun, ar, val)));
			return bred
				? [[namn, ...texts, ...counts]]
				: counts.map((count, ar) => [namn, ...texts, String(2022 + ar), count]);
		})
	);
	const dagen = dag === 'rubrik' ? 'Folkmängd 1 november' : 'Folkmängd';
	const header = [
		'region',
		...dims.map(({ namn }) => namn),
		...(bred ? [`${dagen} 2022`, `${dagen} 2023`] : ['år', dagen])
	];
	const lines = [header, ...(omvand ? rows.reverse() : rows)].map((row) => row.join(avgransare));
	const titel = dag === 'titel' ? ['Folkmängden den 1 november', ''] : [];
	const fot = dag === 'fot' ? ['', 'Avser den 1 november'] : [];
	const kan = dims.every(
		(dim, k) => tar[k] !== 'delar' || (dim.kand && !(k === 0 && utan !== null))
	);
	return {
		text: [...titel, ...lines, ...fot].join('\n') + '\n',
		ratt: KOMMUNER.flatMap(([, kod], kommun) =>
			[0, 1].map((ar) => [
				kod,
				`${2022 + ar}-11-01`,
				summa(
					kommun,
					ar,
					dims.map(() => -1)
				)
			])
		),
		kan
	};
}

const sorterade = (rows: readonly unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();

test('a table in any layout gives its population, or none and a word why', () => {
	fc.assert(
		fc.property(tabeller, (tabell) => {
			const { text, ratt, kan } = skriven(tabell);
			const { report, rows } = load(text);
			const folk = rows.map(({ kommun, datum, antal }) => [kommun, datum, antal]);
			const koder = report.meddelanden.map(({ kod }) => kod);
			expect(report.kalla).toBe('befolkning');
			expect(report.borttagna_kolumner).toEqual([]);
			expect(koder).not.toContain('dubblett_id');
			if (kan) {
				expect(sorterade(folk)).toEqual(sorterade(ratt));
				expect(koder.includes('dag_okand')).toBe(tabell.dag === 'ingen');
			} else {
				expect(folk).toEqual([]);
				expect(koder.some((kod) => kod === 'delmangd' || kod === 'okand_uppdelning')).toBe(true);
				expect(report).toMatchObject({ obrukbar: true, rader: 0 });
			}
		}),
		{ numRuns: 400 }
	);
});

test('rows taken out of a whole table never give another sum', () => {
	const hela = tabeller.filter((tabell) => tabell.utan === null && tabell.dims.length > 0);
	fc.assert(
		fc.property(hela, fc.array(fc.nat(200), { minLength: 1, maxLength: 6 }), (tabell, bort) => {
			const { text, ratt } = skriven({ ...tabell, dag: 'rubrik' });
			const lines = text.trimEnd().split('\n');
			const taken = new Set(bort.map((i) => 1 + (i % (lines.length - 1))));
			const { rows } = load(lines.filter((_, i) => !taken.has(i)).join('\n') + '\n');
			const known = new Set(sorterade(ratt));
			for (const { kommun, datum, antal } of rows)
				expect(known).toContain(JSON.stringify([kommun, datum, antal]));
		}),
		{ numRuns: 400 }
	);
});
