import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble, countingRows } from '$lib/import/columns/assemble';
import { readFile } from '$lib/import/file';
import { fingerprintReaders } from '$lib/import/fingerprint/fingerprint';
import { HalfSipHash } from '$lib/import/fingerprint/halfsiphash';
import { hushallsforslag } from '$lib/import/hushall/forslag';
import { bytesOf, TODAY } from './load';

describe('the keyed hash', () => {
	// The reference implementation's: key 00 01 … 07, inputs '', 00, 00 01, 00 01 02 …
	const VECTORS = [
		'218d1f59b9b83cc8',
		'be552412f8387315',
		'064f39ef7c50eb57',
		'ce0f1a45f7060679',
		'd5e78a175be52ea1',
		'cb9d7c3f2f3db580'
	];

	test('gives what the reference implementation gives', () => {
		const hash = new HalfSipHash(0x03020100, 0x07060504);
		VECTORS.forEach((vector, length) => {
			hash.start();
			for (let byte = 0; byte < length; byte++) hash.take(byte);
			expect(hash.finish().map(hex).join('')).toBe(vector);
		});
	});

	function hex(word: number): string {
		return [0, 8, 16, 24].map((s) => ((word >>> s) & 255).toString(16).padStart(2, '0')).join('');
	}
});

describe('a fingerprint', () => {
	const print = (header: string, cell: string, key: [number, number] = [1, 2]) =>
		fingerprintReaders([header], key)[0]!.read(cell);

	test.each([
		['070-123 45 67', '0701234567'],
		['070-123 45 67', '+46 (0)70 123 45 67'],
		['070-123 45 67', '+46701234567'],
		['070-123 45 67', '0046 70 123 45 67'],
		['063 14 75 00', '+46 63 147500']
	])('is the same for the telephone numbers %s and %s', (a, b) => {
		expect(print('Telefon', a)).toBe(print('Mobil', b));
	});

	test('is another for another number, address or key', () => {
		expect(print('Telefon', '0701234567')).not.toBe(print('Telefon', '0701234568'));
		expect(print('E-post', 'a@exempel.se')).not.toBe(print('E-post', 'b@exempel.se'));
		expect(print('E-post', 'å@exempel.se')).not.toBe(print('E-post', 'a@exempel.se'));
		expect(print('E-post', 'a@exempel.se')).not.toBe(print('E-post', 'a@exempel.se', [2, 1]));
	});

	test('does not see how an address is capitalised', () => {
		expect(print('E-post', 'Anna@Exempel.SE')).toBe(print('E-mail', 'anna@exempel.se'));
	});

	test.each(['', '-', 'saknas', '12345', 'anna', '@exempel.se'])('is none for %j', (cell) => {
		expect(print('Telefon', cell)).toBeNaN();
		expect(print('E-post', cell)).toBeNaN();
	});

	test('is made of no other column', () => {
		expect(fingerprintReaders(['Namn', 'Adress', 'Källa', 'Kontakt-ID'], [1, 2])).toEqual([]);
	});
});

const HEADER = 'Kontakt-ID;Registrerad;Typ;Hushålls-ID;Förfrågan;E-post;Mobil';

function read(...files: string[][]) {
	return files.map((rows, i) =>
		readFile(`fil${i}.csv`, bytesOf([HEADER, ...rows].join('\n')), { today: TODAY, nyckel: [1, 2] })
	);
}

const NONE = { sammanforda: [], avvisade: [] };

function offers(files: string[][], hushall: Parameters<typeof hushallsforslag>[1] = NONE) {
	return hushallsforslag(countingRows(read(...files), 'kontakter'), hushall);
}

describe('contacts that may be one household', () => {
	test('share an address or a number, also through a third and over files', () => {
		const files = [
			[
				'A;2024-01-01;;;;a@x.se;',
				'B;2024-01-02;;;;A@X.se;070-111 11 11',
				'D;2024-01-03;;;;d@x.se;'
			],
			['C;2024-01-04;;;;c@x.se;+46701111111']
		];
		expect(offers(files).forslag).toEqual([
			{ kontakter: ['A', 'B', 'C'], gemensamt: ['epost', 'telefon'] }
		]);
	});

	test('are not those who are one already, or those who ordered the magazine only', () => {
		expect(
			offers([
				[
					'A;2024-01-01;;H1;;a@x.se;',
					'B;2024-01-02;;H1;;a@x.se;',
					'C;2024-01-03;Magasin;;;c@x.se;',
					'D;2024-01-04;;;;c@x.se;',
					'E;2024-01-05;Magasin;;2024-02-01;e@x.se;',
					'F;2024-01-06;;;;e@x.se;'
				]
			]).forslag
		).toEqual([{ kontakter: ['E', 'F'], gemensamt: ['epost'] }]);
	});

	test('are not the same contact exported twice', () => {
		const row = 'A;2024-01-01;;;;a@x.se;';
		expect(offers([[row], [row]]).forslag).toEqual([]);
	});

	test('are not asked about again, once joined or turned down, but when one more comes', () => {
		const rows = ['A;2024-01-01;;;;a@x.se;', 'B;2024-01-02;;;;a@x.se;'];
		expect(offers([rows], { sammanforda: [['B', 'A']], avvisade: [] }).forslag).toEqual([]);
		expect(offers([rows], { sammanforda: [], avvisade: [['A', 'B']] }).forslag).toEqual([]);
		const three = [...rows, 'D;2024-01-03;;;;a@x.se;'];
		const kedja = [
			['A', 'B'],
			['B', 'D']
		];
		expect(offers([three], { sammanforda: kedja, avvisade: [] }).forslag).toEqual([]);
		const more = [...rows, 'C;2024-01-03;;;;a@x.se;'];
		expect(offers([more], { sammanforda: [['A', 'B']], avvisade: [] }).forslag).toEqual([
			{ kontakter: ['A', 'B', 'C'], gemensamt: ['epost'] }
		]);
	});

	test('are not told by ids that are addresses themselves', () => {
		const rows = ['a@x.se;2024-01-01;;;;a@x.se;', 'B;2024-01-02;;;;a@x.se;'];
		expect(offers([rows]).forslag).toEqual([]);
	});

	test('are only counted when they are too many to be a household', () => {
		const rows = Array.from({ length: 9 }, (_, i) => `K${i};2024-01-01;;;;vaxel@x.se;`);
		expect(offers([rows])).toEqual({ forslag: [], fler: 0, forStora: 1 });
	});

	test('are offered two thousand at a time, and the others told of', () => {
		const rows = Array.from(
			{ length: 5000 },
			(_, i) => `K${i};2024-01-01;;;;p${Math.floor(i / 2)}@example.se;`
		);
		const { forslag, fler } = offers([rows]);
		expect([forslag.length, fler]).toEqual([2000, 500]);
	});
});

describe('contacts joined to a household', () => {
	/** The contacts of each household of more than one, in the order of the files. */
	function households(files: string[][], grupper: string[][]): string[][] {
		const { sources } = assemble(read(...files), grupper);
		const table = tableFromIPC(sources.find(({ source }) => source === 'kontakter')!.ipc);
		const found = new Map<string, string[]>();
		for (const row of table.toArray()) {
			const { kontakt_id, hushall_id } = row.toJSON() as Record<string, string | null>;
			if (hushall_id) found.set(hushall_id, [...(found.get(hushall_id) ?? []), kontakt_id!]);
		}
		return [...found.values()].filter(({ length }) => length > 1);
	}

	const alone = (id: string) => `${id};2024-01-01;;;;;`;
	const of = (hushall: string) => (id: string) => `${id};2024-01-01;;${hushall};;;`;

	test('are one, over files, and bring the household they were of', () => {
		const files = [['A', 'B', 'C'].map(alone), ['D', 'E'].map(of('H1')), ['F', 'G'].map(of('H2'))];
		expect(households(files, [['A', 'D']])).toEqual([
			['A', 'D', 'E'],
			['F', 'G']
		]);
		expect(
			households(files, [
				['A', 'D'],
				['E', 'F'],
				['B', 'C']
			])
		).toEqual([
			['A', 'D', 'E', 'F', 'G'],
			['B', 'C']
		]);
	});

	test('are one through all that they share, whatever the order of the joinings', () => {
		const files = [['1', '2', '3', '4', '5'].map(alone)];
		const kedja = [
			['1', '2'],
			['4', '5'],
			['2', '3'],
			['3', '4']
		];
		expect(households(files, kedja.slice(0, 3))).toEqual([
			['1', '2', '3'],
			['4', '5']
		]);
		expect(households(files, kedja)).toEqual([['1', '2', '3', '4', '5']]);
		// Also through a contact that is in no file.
		expect(
			households(files, [
				['1', 'X'],
				['X', '3']
			])
		).toEqual([['1', '3']]);
	});

	test('are whoever can be reached by joinings, of any joinings at all', () => {
		const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
		const par = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
		fc.assert(
			fc.property(fc.array(par, { maxLength: 8 }), (grupper) => {
				const nar = (id: string) => {
					const natt = new Set([id]);
					for (let varv = 0; varv < grupper.length; varv++)
						for (const [a, b] of grupper) if (natt.has(a) || natt.has(b)) natt.add(a).add(b);
					return ids.filter((one) => natt.has(one));
				};
				const vantat = [...new Map(ids.map((id) => [nar(id).join(), nar(id)])).values()];
				expect(
					households(
						[ids.map(alone)],
						grupper.map((en) => [...en])
					)
				).toEqual(vantat.filter(({ length }) => length > 1));
			}),
			{ numRuns: 200 }
		);
	});

	test('are so in a file without a column for households', () => {
		const file = readFile(
			'fil.csv',
			bytesOf('Kontakt-ID;Registrerad\nA;2024-01-01\nB;2024-01-02\nC;2024-01-03'),
			{ today: TODAY }
		);
		const { sources } = assemble([file], [['A', 'C']]);
		const column = tableFromIPC(sources[0]!.ipc).getChild('hushall_id')!;
		const [a, b, c] = Array.from(column, (value) => value as string | null);
		expect(b).toBeNull();
		expect(a).not.toBeNull();
		expect(a).toBe(c);
	});

	test('are passed over when their ids are in no file', () => {
		expect(households([['A', 'B'].map(alone)], [['X', 'Y']])).toEqual([]);
	});
});
