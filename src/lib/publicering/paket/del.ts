import { z } from 'zod';

const text = z.string();

/** A piece of a line of a commentary. */
type Bit =
	| { typ: 'text'; text: string }
	| { typ: 'fet' | 'kursiv'; bitar: Bit[] }
	| { typ: 'lank'; href: string; bitar: Bit[] };
const Bit: z.ZodType<Bit> = z.lazy(() =>
	z.union([
		z.strictObject({ typ: z.literal('text'), text }),
		z.strictObject({ typ: z.enum(['fet', 'kursiv']), bitar: z.array(Bit) }),
		// Only links that open a page: one that would run script is refused.
		z.strictObject({
			typ: z.literal('lank'),
			href: text.regex(/^(https?:|mailto:|tel:|#)/i),
			bitar: z.array(Bit)
		})
	])
);
const Block = z.union([
	z.strictObject({ typ: z.enum(['stycke', 'rubrik']), bitar: z.array(Bit) }),
	z.strictObject({
		typ: z.literal('lista'),
		numrerad: z.boolean(),
		punkter: z.array(z.array(Bit))
	})
]);

/** A cell's text, with its value where it is a number. A hidden cell has neither, only the mark. */
const Cell = z.union([
	z.strictObject({ text, varde: z.union([z.number(), text, z.null()]) }),
	z.strictObject({ dold: z.literal(true) })
]);
export type Cell = z.infer<typeof Cell>;

const Tabell = z.strictObject({
	/** The measure it shows; null for other tables, such as the list of files. */
	matt: text.nullable(),
	/** Its file name without the ending: "hushall-per-kommun". */
	namn: text.regex(/^[a-z0-9-]+$/),
	rubrik: text,
	kolumner: z.array(
		z.strictObject({ id: text, rubrik: text, typ: z.enum(['text', 'kr', 'antal', 'procent']) })
	),
	rader: z.array(z.strictObject({ celler: z.array(Cell), summa: z.boolean() })),
	/** Notes on its figures that go wherever the table goes. */
	noter: z.array(text)
});
export type Tabell = z.infer<typeof Tabell>;

/**
 * The last quarter, or this many of the last, may still change and is drawn open. Not in the first two
 * versions.
 */
export const Oklart = z.union([z.literal(true), z.number().int().positive()]).optional();

/** The start or end of a bridge. */
const Fast = z.strictObject({ namn: text, varde_ore: z.number(), etikett: text });

/** What a chart shows: only numbers that also stand in the report. The page that shows it draws it. */
const Diagram = z.discriminatedUnion('slag', [
	/** A cumulative count on its way to a goal. */
	z.strictObject({
		slag: z.literal('malkurva'),
		punkter: z.array(z.strictObject({ kvartal: text, varde: z.number() })),
		mal: z.number().nullable(),
		oklart: Oklart
	}),
	/** A count per quarter; the last one is this report's. */
	z.strictObject({
		slag: z.literal('kvartal'),
		punkter: z.array(z.strictObject({ kvartal: text, varde: z.number() })),
		/**
		 * The last quarter is not compared with the year before: it has only begun, or the comparison would be
		 * unfair.
		 */
		delvis: z.literal(true).optional(),
		oklart: Oklart
	}),
	/** Horizontal bars; null where the count is hidden. */
	z.strictObject({
		slag: z.literal('liggande'),
		enhet: text,
		rader: z.array(z.strictObject({ namn: text, varde: z.number().nullable() }))
	}),
	/**
	 * A tile for each kommun, roughly where it lies: how many have moved there per 1 000 inhabitants. There is no
	 * map when a count is hidden.
	 */
	z.strictObject({
		slag: z.literal('karta'),
		rutor: z.array(
			z.strictObject({
				kommun: text,
				/** Row and column from one. */
				plats: z.tuple([z.number(), z.number()]),
				/** The rate as shown, and the count. */
				tal: text,
				flyttade: z.number(),
				/** How much colour the tile has, 0–100. */
				toning: z.number()
			})
		)
	}),
	/** Parts of a whole side by side: answered in time, late, under way. */
	z.strictObject({
		slag: z.literal('delar'),
		delar: z.array(
			z.strictObject({ namn: text, varde: z.number(), ton: z.enum(['bra', 'varning', 'gra']) })
		)
	}),
	/** Outcome against budget by post, in öre. */
	z.strictObject({
		slag: z.literal('budget'),
		rader: z.array(
			z.strictObject({
				namn: text,
				/** null where it is not known, which earlier versions could not say. */
				utfall_ore: z.number().nullable(),
				budget_ore: z.number().nullable(),
				/** The plan so far and the year's forecast, where they are known. Not in the first two versions. */
				plan_ore: z.number().optional(),
				prognos_ore: z.number().optional()
			})
		),
		/**
		 * The sum of all posts, including those that are not drawn; left out where it is not known. Not in the first
		 * two versions.
		 */
		summa: z
			.strictObject({
				utfall_ore: z.number(),
				budget_ore: z.number(),
				prognos_ore: z.number().optional()
			})
			.optional()
	}),
	/** The way from one amount to another, step by step, in öre and as text. Not in the first two versions. */
	z.strictObject({
		slag: z.literal('brygga'),
		fran: Fast,
		steg: z.array(z.strictObject({ namn: text, andring_ore: z.number(), etikett: text })),
		till: Fast
	})
]);
export type Diagram = z.infer<typeof Diagram>;

/** A part of the report, from the top down. */
export const Paketdel = z.discriminatedUnion('typ', [
	/** The first level is a section, whose heading is a finding. */
	z.strictObject({
		typ: z.literal('rubrik'),
		niva: z.union([z.literal(1), z.literal(2), z.literal(3)]),
		text
	}),
	z.strictObject({ typ: z.literal('liten'), text }),
	/** `fet` starts the paragraph in bold. */
	z.strictObject({ typ: z.literal('stycke'), fet: text.nullable(), text }),
	z.strictObject({ typ: z.literal('punkter'), numrerad: z.boolean(), punkter: z.array(text) }),
	/** A commentary. `fet` starts it in bold. */
	z.strictObject({ typ: z.literal('skrivet'), fet: text.nullable(), block: z.array(Block) }),
	z.strictObject({ typ: z.literal('tabell'), tabell: Tabell }),
	z.strictObject({
		typ: z.literal('diagram'),
		diagram: Diagram,
		bildtext: text,
		/** What the chart shows, for those who do not see it. */
		beskrivning: text
	})
]);
export type Paketdel = z.infer<typeof Paketdel>;
