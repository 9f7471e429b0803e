import { z } from 'zod';
import { KOMMUNER } from '$lib/domain/kommun';
import { listor } from '$lib/lager/form';

/** A word or a name that must not be empty. */
export const ord = z.string().min(1);

/** An agreement by its id; '' for the one that is chosen. That it exists is seen to by `avtalkontroll`. */
export const avtal = z.string();

/** A kommun of the county by its name. */
export const kommun = z.string().refine((namn) => KOMMUNER.some((one) => one.namn === namn), {
	error: ({ input }) => `kommunen ${String(input)} finns inte i länet`
});

/** A month, as 2024-09. */
export const manad = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, {
	error: 'en månad skrivs ÅÅÅÅ-MM, till exempel 2024-09',
	abort: true
});

export const ar = z.int().min(1900).max(2999);

/**
 * A list in which no two items have the same key; left out it is empty. Two tabs that change
 * different items change different things.
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
