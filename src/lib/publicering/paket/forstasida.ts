import { z } from 'zod';
import { Oklart } from './del';

/**
 * Page one after the biggest figure: further figures with their sentences, and the lists of what to explain
 * and do.
 */
export const Forstasida = z.strictObject({
	rader: z.array(
		z.strictObject({
			matt: z.string(),
			varde: z.number(),
			tal: z.string(),
			enhet: z.string().nullable(),
			/** In whole sentences; the first one goes on from the figure. */
			mening: z.string(),
			/** For its small picture. */
			oklart: Oklart
		})
	),
	/** "Att förklara" and "Att besluta eller göra": for each item its subject and what is said about it. */
	listor: z.array(
		z.strictObject({
			namn: z.string(),
			poster: z.array(
				z.strictObject({
					vad: z.string(),
					sagt: z.string(),
					/** For a post: whether it is over its budget. */
					over: z.boolean().optional()
				})
			)
		})
	)
});
export type Forstasida = z.infer<typeof Forstasida>;
