import { z } from 'zod';
import type { AvsnittId } from './avsnitt/all';
import { SORTER } from './rapportsorter';
import { KOMMUNER } from '$lib/domain/kommun';
import { hela, listor } from '$lib/lager/form';
import { POSTFALT } from './postfalt';

const text = z.string().default('');
const kommun = z.enum(KOMMUNER.map(({ namn }) => namn));
const kvartalId = z.string().regex(/^\d{4}-K[1-4]$/);
/** Any string: a later version's section is kept, and a text can be read without loading the sections. */
const avsnittId = z.custom<AvsnittId>(
	(id) => typeof id === 'string' && /^[a-z]+(?:_[a-z]+)*$/.test(id),
	'avsnittets id går inte att läsa'
);

/** A figure that a commentary mentions, with its value when the commentary was written. */
export const Bunden = z.strictObject({
	/**
	 * Measure, column and, where the measure has several rows, the row's name: "hushall_nu.flyttade",
	 * "svarstid_per_kommun.sena.Åre".
	 */
	siffra: z.string().min(1),
	varde: z.union([z.number(), z.string(), z.null()])
});
export type Bunden = z.infer<typeof Bunden>;

const bundna = z
	.array(Bunden)
	.default([])
	.register(listor, { nyckel: ({ siffra }: Bunden) => siffra });

/** The coordinator's text for a section. Markdown: paragraphs, lists, bold and links. */
const Avsnittstext = z.strictObject({
	id: avsnittId,
	text,
	bundna,
	/** The program's own sentences have been taken over into the text. */
	overtagen: z.boolean().default(false),
	dold: z.boolean().default(false),
	/** The section begins a new page on paper. */
	sidbrytning: z.boolean().default(false),
	/** The text is finished. */
	klar: z.boolean().default(false),
	/** The quarter the text was fetched from, until it has been read; null when it was written here. */
	hamtad: kvartalId.nullable().default(null)
});
export type Avsnittstext = z.infer<typeof Avsnittstext>;

/** The fields of a post that can be fetched from the quarter before. */
const HAMTBARA = [...POSTFALT, 'varaktighet'] as const;
export type Hamtbar = (typeof HAMTBARA)[number];

/** The coordinator's texts on a budget post. */
const Posttext = z.strictObject({
	/** Name of the post. */
	post: z.string().min(1),
	uppdrag: text,
	genomfort: text,
	nyckeltal: text,
	nasta: text,
	/** Asked for when the post deviates too much: why, what is done, and whether it will last. */
	orsak: text,
	atgard: text,
	varaktighet: z
		.preprocess(
			// An earlier version's word for it.
			(sparad) => (sparad === 'engångs' ? 'tillfällig' : sparad),
			z.enum(['', 'tillfällig', 'varaktig'])
		)
		.default(''),
	bundna,
	/** The quarter that each field was fetched from, until it has been read. */
	hamtade: z.partialRecord(z.enum(HAMTBARA), kvartalId).default({})
});
export type Posttext = z.infer<typeof Posttext>;

/** Everything written in one report, and how it is arranged. */
export const Rapporttext = z.strictObject({
	sort: z.enum(SORTER),
	/** Id of the agreement; '' for none. */
	avtal: z.string(),
	kvartal: kvartalId,
	/** The kommun, in a report about one. */
	kommun: kommun.nullable().default(null),
	handlaggare: text,
	/** The books are closed: the year's figures are no longer preliminary. */
	bokslutKlart: z.boolean().default(false),
	/** The sections that have been moved, in their order; the others keep their places in the sort of report. */
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
