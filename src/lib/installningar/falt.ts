import { z } from 'zod';
import { arLanskommun } from '$lib/domain/kommun';
import { listor } from '$lib/lager/form';

/** A word or name that must not be empty. */
export const ord = z.string().min(1);

/** An agreement's id; '' for the chosen agreement. `avtalkontroll` checks that it exists. */
export const avtal = z.string();

/** The name of one of the county's kommuner. */
export const kommun = z.string().refine(arLanskommun, {
	error: ({ input }) => `kommunen ${String(input)} finns inte i länet`
});

/** A month, as 2024-09. */
export const manad = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, {
	error: 'en månad skrivs ÅÅÅÅ-MM, till exempel 2024-09',
	abort: true
});

export const ar = z.int().min(1900).max(2999);

/**
 * A list whose items have unique keys; empty when left out. By the keys, two tabs can change different items
 * without a conflict.
 */
export function lista<T extends z.ZodType>(
	item: T,
	key: (value: z.output<T>) => string,
	twice: (value: z.output<T>) => string
) {
	return z
		.array(item)
		.superRefine((values, ctx) => {
			const seen = new Set<string>();
			values.forEach((value, index) => {
				const own = key(value);
				if (seen.has(own)) ctx.addIssue({ code: 'custom', path: [index], message: twice(value) });
				seen.add(own);
			});
		})
		.default([])
		.register(listor, { nyckel: key as (value: never) => string });
}
