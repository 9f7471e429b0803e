import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyReport, readFile } from '$lib/import/file';
import {
	joined,
	partible,
	readPart,
	type Head,
	type Part,
	type PartRead
} from '$lib/import/parts/part';
import { bytesOf, loaded, TODAY } from './load';

const options = { today: TODAY };
const HEADER = 'Kontakt-ID;Registrerad;Typ;Valda kommuner;Källa;Flyttdatum;E-post';

function last<T>(steps: Generator<unknown, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** Its lines, one or a few at a time, as they are read from a file. */
function* rader(bytes: Uint8Array): Generator<Uint8Array> {
	for (let from = 0; from < bytes.length;) {
		const to = bytes.indexOf(10, from + 60) + 1 || bytes.length;
		yield bytes.subarray(from, to);
		from = to;
	}
}

/** The file read in two, cut at a byte, as two workers would; null when they leave it to one. */
async function inTwo(bytes: Uint8Array<ArrayBuffer>, cut: number) {
	const head = await partible(new File([bytes], 'fil0.csv'), options);
	if (!head) return null;
	const read = (head: Head) => {
		const part = (own: Uint8Array, isFirst: boolean): Part =>
			// The other worker has a copy of what it is told.
			last(readPart(rader(own), isFirst ? head : structuredClone(head), options, isFirst));
		const first = part(bytes.slice(0, cut), true);
		const { table, whole, sound } = part(bytes.slice(cut), false);
		const second: PartRead = structuredClone({ reading: table.packed(), whole, sound });
		return joined(first, [second]);
	};
	const once = read(head);
	const ordningar = once?.nyaOrdningar;
	const table = ordningar ? read({ ...head, layout: { ...head.layout, ordningar } }) : once;
	return table?.finish({ ...emptyReport('fil0.csv'), ...head.om }) ?? null;
}

function inOne(bytes: Uint8Array) {
	const { report, ...rest } = readFile('fil0.csv', bytes, options);
	return { ...rest, report: { ...report, dialekt: null } };
}

const plain = fc.constantFrom(
	'',
	'Flyttvägledning',
	'Magasin',
	'Åre, Berg',
	'Sundsvall',
	'\u200bÅre'
);
const cell = fc.oneof(
	{ weight: 40, arbitrary: plain },
	fc.constantFrom('"Åre;\nBerg"', '"säger ""hej"""', 'en "lös', '"öppen', 'å'.repeat(40)),
	fc.constantFrom('2024-02-29', '2023-02-29', '2031-01-01', '1/3 2024', 'Summa'),
	fc.constantFrom('3/4/2024', '3/14/2024', '14/3/2024', '1900-01-01')
);
const row = fc.tuple(
	fc.oneof({ weight: 5, arbitrary: fc.stringMatching(/^[KÅ]\d{1,3}$/) }, cell),
	fc.constantFrom('2024-02-29', '2024-03-01 14:53', '', 'i fjol', '3/4/2024', '1/13/2024'),
	...Array.from({ length: 5 }, () => cell)
);
const file = fc
	.tuple(fc.array(row, { minLength: 1, maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'))
	.map(([rows, br]) => [HEADER, ...rows.map((cells) => cells.join(';'))].join(br) + br);

describe('a file read in two', () => {
	test('gives what it gives when read whole, or is left to be', async () => {
		let joins = 0;
		await fc.assert(
			fc.asyncProperty(file, fc.nat(), async (text, at) => {
				const bytes = Uint8Array.from(bytesOf(text));
				const breaks = [...bytes].flatMap((byte, i) => (byte === 10 ? [i + 1] : [])).slice(0, -1);
				const cut = breaks[at % breaks.length];
				const two = cut === undefined ? null : await inTwo(bytes, cut);
				if (!two) return;
				joins++;
				const one = inOne(bytes);
				expect(two.report).toEqual(one.report);
				expect(loaded([two]).rows).toEqual(loaded([one]).rows);
			}),
			{ numRuns: 400 }
		);
		// Most files have no quote in the way: they are the ones this is for.
		expect(joins).toBeGreaterThan(100);
	});

	const text = [HEADER, 'K1;2024-02-29;;"Åre\nBerg";;;', 'K2;2024-02-29;;;;;'].join('\n');
	const at = (what: string) => bytesOf(text.slice(0, text.indexOf(what))).length;

	test('is left to one when the cut is inside a quoted cell', async () => {
		expect(await inTwo(Uint8Array.from(bytesOf(text)), at('Berg'))).toBeNull();
		expect(await inTwo(Uint8Array.from(bytesOf(text)), at('K2'))).not.toBeNull();
	});

	test('is left to one when its halves seem to be in different encodings', async () => {
		const latin = Uint8Array.from([...bytesOf(text), 10, 75, 51, 59, 0xc5]);
		expect(await inTwo(latin, at('K2'))).toBeNull();
	});

	test('is left to one when its rows depend on each other', async () => {
		const ekonomi = bytesOf('Avtal;År;Post;Utfall\n;2024;Lön;1\n;2024;Lön;2\n');
		expect(await inTwo(Uint8Array.from(ekonomi), 21)).toBeNull();
	});

	test('tells of a thousand problems of a kind, and counts the rest, like one read whole', async () => {
		const rows = Array.from({ length: 1500 }, (_, i) => `K${i};i fjol;;;;;`);
		const bytes = Uint8Array.from(bytesOf([HEADER, ...rows].join('\n')));
		const cut = bytesOf([HEADER, ...rows.slice(0, 700)].join('\n')).length + 1;
		expect((await inTwo(bytes, cut))?.report).toEqual(inOne(bytes).report);
	});
});
