import fc from 'fast-check';
import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
import type { Fraga, Rader, Varld } from '../varld';
import { fraga } from './dagar';
import { ekonomi } from './ekonomi';
import { aktiviteter, kontakter, sammanforda, utanForTidigtSvar } from './kontakter';
import { befolkning, foretag, lpix, manader, nyckeltal, projekt } from './ovrigt';

/** Columns that no measure rests on, or that a row cannot be read without. */
const ANDRA = ['ar', 'slag', 'kalla', 'kontaktsatt', 'namn', 'roll', 'finansiar', 'status'];
/** Columns that an export may well be without. */
const VALFRIA = (['kontakter', 'ekonomi', 'projekt'] as const).flatMap((source) =>
	SOURCES[source].columns
		.filter(({ id, required }) => !required && !ANDRA.includes(id))
		.map(({ id }) => `${source}.${id}`)
);

/** Columns that only a part of a measure rests on. */
const UMBARLIGA = [
	...['kommuner', 'nyhetsbrev', 'flyttstatus', 'flyttdatum'].map((id) => `kontakter.${id}`),
	...['beviljat', 'upparbetat'].map((id) => `projekt.${id}`)
];

const utan = fc.oneof(
	{ weight: 8, arbitrary: fc.constant<string[]>([]) },
	{ weight: 2, arbitrary: fc.subarray(VALFRIA, { minLength: 1, maxLength: 3 }) },
	{ weight: 2, arbitrary: fc.subarray(UMBARLIGA, { minLength: 1, maxLength: 3 }) },
	{ weight: 1, arbitrary: fc.subarray(VALFRIA) }
);

const laddade = fc.oneof(
	{ weight: 6, arbitrary: fc.constant<SourceId[]>([...SOURCE_IDS]) },
	{
		weight: 2,
		arbitrary: fc.subarray<SourceId>([...SOURCE_IDS], { minLength: SOURCE_IDS.length - 2 })
	},
	{ weight: 1, arbitrary: fc.subarray<SourceId>([...SOURCE_IDS]) }
);

const rader = (fraga: Fraga): fc.Arbitrary<Rader> =>
	fc.record({
		kontakter: kontakter(fraga),
		aktiviteter: aktiviteter(fraga),
		ekonomi: ekonomi(fraga),
		befolkning: befolkning(fraga),
		lpix,
		projekt: projekt(fraga),
		foretag: foretag(fraga),
		nyckeltal: nyckeltal(fraga)
	});

/** What a column that is in no file is read as, where that is not nothing. */
const BLANKT: Readonly<Record<string, [string, unknown]>> = {
	kommuner: ['kommuner', []],
	typ: ['typ', 'Flyttvägledning'],
	period: ['manad', null]
};

/** The source's columns that are in no file, with what they are read as. */
const blanka = (utan: string[], source: string): object =>
	Object.fromEntries(
		utan
			.map((column) => column.split('.') as [string, string])
			.filter(([av]) => av === source)
			.map(([, id]) => BLANKT[id] ?? [id, null])
	);

/** A source that is not loaded has no rows, and a column that is in no file no values. */
function laddat(varld: Varld): Varld {
	const kvar = Object.fromEntries(
		SOURCE_IDS.map((source) => [
			source,
			varld.laddade.includes(source)
				? varld[source].map((rad) => ({ ...rad, ...blanka(varld.utan, source) }))
				: []
		])
	) as unknown as Rader;
	return {
		...varld,
		...kvar,
		kontakter: kvar.kontakter.map(utanForTidigtSvar),
		ekonomi: kvar.ekonomi.filter(({ post, motpart }) => post !== null || motpart !== null)
	};
}

export const varldar: fc.Arbitrary<Varld> = fraga.chain((fragan) =>
	fc
		.record({ rader: rader(fragan), sammanforda, manader: manader(fragan), utan, laddade })
		.map(({ rader, ...resten }) => laddat({ ...fragan, ...rader, ...resten }))
);
