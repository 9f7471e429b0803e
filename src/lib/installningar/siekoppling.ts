import { z } from 'zod';
import { avtal, ord } from './falt';

/** Maps accounts, or objects on them, to a budget post. If several fit, the first one counts. */
export const SieKoppling = z.strictObject({
	/** An account, or the first and last of a range: "5010", "4010-4999". */
	konto: z.string().regex(/^\s*\d+\s*(-\s*\d+\s*)?$/, 'ett konto skrivs 5010 eller 4010-4999'),
	/** Only bookings on this object. */
	objekt: z.strictObject({ dim: z.int().positive(), id: ord }).optional(),
	/** Id or name of the agreement; '' for the chosen one. */
	avtal,
	/** Id or name of the budget post. */
	post: ord,
	/** Left out: income on the accounts 3000–3999, else cost. */
	slag: z.enum(['kostnad', 'intakt']).optional(),
	kostnadsslag: z.string().optional(),
	motpart: z.string().optional()
});
export type SieKoppling = z.infer<typeof SieKoppling>;

/** What is mapped: the account, and the object on it. */
export function siemal({ konto, objekt }: SieKoppling): string {
	return `${konto}\n${objekt?.dim ?? ''}\n${objekt?.id ?? ''}`;
}
