import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { defaultAgreement } from '$lib/catalogue/agreements/all';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Fraga } from '../report/fragor';

/** A year's budget from a file that does not tell its unit. */
export interface Arsbudget {
	/** Id of the rows' agreement; '' when they name none. */
	avtal: string;
	ar: number;
	ore: number;
}

/** The limits of "about a thousand times": kronor taken for thousands, or the other way round. */
const MINST = 500;
const MEST = 2000;

/** The agreement's own budget for the year; null when it has none for that year. */
export function vantad(
	{ avtal, ar }: Pick<Arsbudget, 'avtal' | 'ar'>,
	avtalen: readonly Agreement[]
): { avtal: string; ore: number } | null {
	const kvartal = parseKvartal(`${ar}-K1`);
	const agreement =
		avtal === ''
			? kvartal && defaultAgreement(kvartal, avtalen)
			: avtalen.find(({ id }) => id === avtal);
	if (!agreement || agreement.budget.ar !== ar) return null;
	const kronor = agreement.budget.poster.reduce((sum, post) => sum + (post.budget_kr ?? 0), 0);
	return { avtal: agreement.id, ore: kronor * 100 };
}

/** Whether two budgets differ about a thousandfold, so that the unit is probably wrong. */
function arOrimlig(ore: number, vantadOre: number): boolean {
	if (ore === 0) return false;
	const kvot = vantadOre / Math.abs(ore);
	const near = (x: number) => x >= MINST && x <= MEST;
	return near(kvot) || near(1 / kvot);
}

/** The question of which unit a file's budget is in. */
export type Enhetsfraga = Extract<Fraga, { slag: 'enhet' }>;

/** The question to ask when a budget and the agreement's own differ about a thousandfold; else null. */
export function orimlig(budget: Arsbudget, avtalen: readonly Agreement[]): Enhetsfraga | null {
	const egen = vantad(budget, avtalen);
	return egen && enhetsfraga({ ...budget, avtal: egen.avtal }, egen.ore);
}

/** Like `orimlig`, where the agreement's own budget is known. */
export function enhetsfraga({ avtal, ar, ore }: Arsbudget, vantadOre: number): Enhetsfraga | null {
	if (!arOrimlig(ore, vantadOre)) return null;
	const faktor = vantadOre > Math.abs(ore) ? 1000 : 0.001;
	return { slag: 'enhet', avtal, ar, budgetOre: ore, vantadOre, faktor };
}
