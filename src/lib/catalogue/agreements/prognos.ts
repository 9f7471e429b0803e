import { z } from 'zod';
import { isIsoDate } from '$lib/domain/datum';

/**
 * A whole year's forecast of a budget post, as somebody has judged it. It goes before what the
 * files have of the same month or earlier.
 */
export const Prognos = z.strictObject({
	/** Id of the agreement. */
	avtal: z.string().min(1),
	/** Id or name of the post. */
	post: z.string().min(1),
	/** The month up to which the outcomes were known: the forecast's year and month, as 2024-09. */
	manad: z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, {
		error: 'en månad skrivs ÅÅÅÅ-MM, till exempel 2024-09'
	}),
	belopp_kr: z.int(),
	/** Who judged it, and why. */
	vem: z.string().min(1),
	varfor: z.string().min(1),
	/** The day it was written down. */
	dag: z.string().refine(isIsoDate, 'en dag skrivs ÅÅÅÅ-MM-DD')
});
export type Prognos = z.infer<typeof Prognos>;
