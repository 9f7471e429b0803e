import { z } from 'zod';
import type { AvsnittId } from './avsnitt/all';
import { SORTER } from './rapportsorter';
import { KOMMUNER } from '$lib/domain/kommun';
import { hela, listor } from '$lib/lager/form';
import { POSTFALT } from './rapporttext';

const text = z.string().default('');
const kommun = z.enum(KOMMUNER.map(({ namn }) => namn));
const kvartalId = z.string().regex(/^\d{4}-K[1-4]$/);
/** Any id: a later version's section is kept, and the sections themselves need not be loaded to read a text. */
const avsnittId = z.custom<AvsnittId>(
	(id) => typeof id === 'string' && /^[a-z]+(?:_[a-z]+)*$/.test(id),
	'avsnittets id går inte att läsa'
);

/** A figure that a commentary speaks of, as it was when it was written. */
export const Bunden = z.strictObject({
	/** Measure, column and, of a measure with several rows, the row's name: "hushall_nu.flyttade", "svarstid_per_kommun.sena.Åre". */
	siffra: z.string().min(1),
	varde: z.union([z.number(), z.string(), z.null()])
});
export type Bunden = z.infer<typeof Bunden>;

const bundna = z
	.array(Bunden)
	.default([])
	.register(listor, { nyckel: ({ siffra }: Bunden) => siffra });

/** What the coordinator has said of a section. Markdown: paragraphs, lists, bold and links. */
const Avsnittstext = z.strictObject({
	id: avsnittId,
	text,
	bundna,
	/** The program's own sentences have been taken over, and stand in the text instead. */
	overtagen: z.boolean().default(false),
	dold: z.boolean().default(false),
	/** Begins on a new page on paper. */
	sidbrytning: z.boolean().default(false),
	/** What is written is finished. */
	klar: z.boolean().default(false),
	/** The quarter the text was fetched from, until it has been read; null when it was written here. */
	hamtad: kvartalId.nullable().default(null)
});
export type Avsnittstext = z.infer<typeof Avsnittstext>;

/** What of a post can come from the quarter before. */
const HAMTBARA = [...POSTFALT, 'varaktighet'] as const;
export type Hamtbar = (typeof HAMTBARA)[number];

/** What the coordinator has written of a budget post. */
const Posttext = z.strictObject({
	/** Name of the post. */
	post: z.string().min(1),
	uppdrag: text,
	genomfort: text,
	nyckeltal: text,
	nasta: text,
	/** Asked for when the post deviates much: why, what is done, and whether it will last. */
	orsak: text,
	atgard: text,
	varaktighet: z
		.preprocess(
			// What it was called before.
			(sparad) => (sparad === 'engångs' ? 'tillfällig' : sparad),
			z.enum(['', 'tillfällig', 'varaktig'])
		)
		.default(''),
	bundna,
	/** The quarter that each of the fields was fetched from, until it has been read. */
	hamtade: z.partialRecord(z.enum(HAMTBARA), kvartalId).default({})
});
export type Posttext = z.infer<typeof Posttext>;

/** Everything written in one report, and how it is arranged. */
export const Rapporttext = z.strictObject({
	sort: z.enum(SORTER),
	/** Id of the agreement; '' for none. */
	avtal: z.string(),
	kvartal: kvartalId,
	/** Of a report about one kommun. */
	kommun: kommun.nullable().default(null),
	handlaggare: text,
	/** The books are closed: the year's figures are no longer preliminary. */
	bokslutKlart: z.boolean().default(false),
	/** The sections that have been moved, in their order; the others stand where the sort of report has them. */
	ordning: z.array(avsnittId).default([]).register(hela, {}),
	avsnitt: z
		.array(Avsnittstext)
		.default([])
		.register(listor, { nyckel: ({ id }: Avsnittstext) => id }),
	poster: z
		.array(Posttext)
		.default([])
		.register(listor, { nyckel: ({ post }: Posttext) => post })
});
export type Rapporttext = z.infer<typeof Rapporttext>;
