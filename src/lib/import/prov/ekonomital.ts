import type { Enhet } from '../belopp/enhet';
import { rader, tal, text } from '../cells/radceller';
import type { CountingRows } from '../duplicates/settled';

/** What an economy file gives, shown to a user who is asked whether it is read right. */
export interface Ekonomital {
	/** The unit of its amounts; null when there are several. */
	enhet: Enhet | null;
	/** Sums in öre; null where the file has no such amounts. */
	kostnader: Summor;
	intakter: Summor;
}

/** The year's budget, and the outcome of the months that are known. */
export interface Summor {
	budget: number | null;
	utfall: number | null;
}

/** @param file the file, as it would count alone */
export function ekonomital(file: CountingRows): Ekonomital {
	const enheter = file.loaded.ekonomi?.enheter ?? [];
	return {
		enhet: enheter.length === 1 ? enheter[0]! : null,
		kostnader: summor(file, 'kostnad'),
		intakter: summor(file, 'intakt')
	};
}

function summor(file: CountingRows, slag: string): Summor {
	/**
	 * Budgets by year and post. As for budget_ar, the year's own is used where there is one, else the
	 * months'.
	 */
	const budgetar = { hel: new Map<string, number>(), del: new Map<string, number>() };
	let utfall: number | null = null;
	for (const rad of rader([file])) {
		if ((text(rad, 'slag') || 'kostnad') !== slag) continue;
		const [period, ore, budget] = ['period', 'utfall_ore', 'budget_ore'].map((n) => tal(rad, n));
		if (ore !== null && period !== null) utfall = (utfall ?? 0) + ore!;
		if (budget === null) continue;
		const key = [text(rad, 'avtal'), tal(rad, 'ar'), text(rad, 'post_nyckel')].join('\n');
		const own = period === null ? budgetar.hel : budgetar.del;
		own.set(key, (own.get(key) ?? 0) + budget!);
	}
	const alla = new Map([...budgetar.del, ...budgetar.hel]);
	return {
		budget: alla.size === 0 ? null : [...alla.values()].reduce((sum, one) => sum + one, 0),
		utfall
	};
}
