import { z } from 'zod';
import { Oklart } from './del';

/** What page one answers after the biggest figure: figures read on into sentences, and what is to be explained and done. */
export const Forstasida = z.strictObject({
	rader: z.array(
		z.strictObject({
			matt: z.string(),
			varde: z.number(),
			tal: z.string(),
			enhet: z.string().nullable(),
			/** In whole sentences, the first read on from the figure. */
			mening: z.string(),
			/** Of its small picture. */
			oklart: Oklart
		})
	),
	/** "Att förklara", "Att besluta eller göra", each with what it is about and what is said of it. */
	listor: z.array(
		z.strictObject({
			namn: z.string(),
			poster: z.array(
				z.strictObject({
					vad: z.string(),
					sagt: z.string(),
					/** Of a post, whether it is over its budget. */
					over: z.boolean().optional()
				})
			)
		})
	)
});
export type Forstasida = z.infer<typeof Forstasida>;
