import { z } from 'zod';
import { dag } from './agreement';

/**
 * A person's whole-year forecast for a budget post. It goes before a forecast in the files for the same
 * month or an earlier one.
 */
export const Prognos = z.strictObject({
	/** Id of the agreement. */
	avtal: z.string().min(1),
	/** Id or name of the post. */
	post: z.string().min(1),
	/** The month (yyyy-mm) up to which outcomes were known when it was judged. */
	manad: z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, {
		error: 'en månad skrivs ÅÅÅÅ-MM, till exempel 2024-09'
	}),
	belopp_kr: z.int(),
	/** Who judged it, and why. */
	vem: z.string().min(1),
	varfor: z.string().min(1),
	/** The day it was written down. */
	dag
});
export type Prognos = z.infer<typeof Prognos>;
