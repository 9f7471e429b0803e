import { z } from 'zod';
import { Agreement } from '$lib/catalogue/agreements/agreement';
import { isIsoDate } from '$lib/domain/datum';

const dag = z.string().refine(isIsoDate);
const rad = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** A measure's answer when the quarter was locked. */
const LockedResult = z.discriminatedUnion('status', [
	z.strictObject({
		status: z.literal('ready'),
		rows: z.array(rad),
		provenance: z.strictObject({
			tom: dag,
			filer: z.array(z.string()),
			notes: z.array(z.string()),
			steg: z.array(z.strictObject({ rubrik: z.string(), rader: z.array(z.string()) })),
			laggsIhop: z.array(z.string()).optional()
		})
	}),
	z.strictObject({ status: z.literal('missing'), saknas: z.array(z.string()) })
]);
export type LockedResult = z.infer<typeof LockedResult>;

/** A figure of an earlier quarter that had changed by the time this one was locked. */
const Omraknat = z.strictObject({
	kvartal: z.string(),
	matt: z.string(),
	rad: z.string(),
	kolumn: z.string(),
	da: z.number().nullable(),
	nu: z.number().nullable(),
	orsak: z.string()
});

/** A locked report: everything it said and what it rested on. It never changes. */
export const LockedReport = z.strictObject({
	version: z.literal(1),
	sort: z.string(),
	/** The agreement as it was then; null when none was chosen. */
	avtal: Agreement.nullable(),
	kvartal: z.string().regex(/^\d{4}-K[1-4]$/),
	tom: dag,
	/** What ended within the quarter and when, if the loaded data did. */
	underlag: z.strictObject({ vad: z.enum(['registret', 'utfallet']), slutar: dag }).nullish(),
	kommun: z.string().nullable(),
	/** When it was locked, ISO with time zone. */
	last: z.iso.datetime(),
	/** Answers by measure. */
	matt: z.record(z.string(), LockedResult),
	/**
	 * A fingerprint of each measure's definition: a different one shows that the figure was computed differently.
	 */
	definitioner: z.record(z.string(), z.string()),
	filer: z.array(
		z.strictObject({
			fil: z.string(),
			kalla: z.string(),
			rader: z.int(),
			inlasta: z.int(),
			/** Of the file's bytes, in hexadecimal. */
			sha256: z.string()
		})
	),
	/** The report's texts: the workshop has their schema. */
	text: z.unknown(),
	/** The figures of earlier locked quarters that had changed by the time this one was locked. */
	omraknade: z.array(Omraknat).default([])
});
export type LockedReport = z.infer<typeof LockedReport>;

/** A locked report with the sum that shows whether it has been changed since. */
export const Snapshot = z.strictObject({ innehall: LockedReport, summa: z.string() });
export type Snapshot = z.infer<typeof Snapshot>;
