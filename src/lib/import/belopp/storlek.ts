import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { defaultAgreement } from '$lib/catalogue/agreements/all';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Fraga } from '../report/fragor';

/** A year's budget in a file whose unit nothing says. */
export interface Arsbudget {
	/** Id of the rows' agreement; '' when they name none. */
	avtal: string;
	ar: number;
	ore: number;
}

/** About a thousand: kronor that are thousands, or thousands that are kronor. */
const MINST = 500;
const MEST = 2000;

/**
 * Whether a budget is about a thousand times more or less than the agreement's own: then the unit is
 * probably another.
 * @returns the question to ask, or null
 */
export function orimlig(
	{ avtal, ar, ore }: Arsbudget,
	avtalen: readonly Agreement[]
): Extract<Fraga, { slag: 'enhet' }> | null {
	const kvartal = parseKvartal(`${ar}-K1`);
	const agreement =
		avtal === ''
			? kvartal && defaultAgreement(kvartal, avtalen)
			: avtalen.find(({ id }) => id === avtal);
	if (!agreement || agreement.budget.ar !== ar || ore === 0) return null;
	const vantadOre =
		agreement.budget.poster.reduce((sum, post) => sum + (post.budget_kr ?? 0), 0) * 100;
	const kvot = vantadOre / Math.abs(ore);
	const near = (x: number) => x >= MINST && x <= MEST;
	if (!near(kvot) && !near(1 / kvot)) return null;
	return {
		slag: 'enhet',
		avtal: agreement.id,
		ar,
		budgetOre: ore,
		vantadOre,
		faktor: kvot > 1 ? 1000 : 0.001
	};
}
