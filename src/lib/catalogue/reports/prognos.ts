import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import { antalOrd, uppraknade, type Beloppsenhet } from '$lib/domain/format';
import { motBudget } from './meningar';

/** A post's way from its budget to its forecast, and what was forecast a quarter ago. */
export interface Prognosrad {
	post: string;
	budget_ar_ore: number | null;
	forra_prognos_ore: number | null;
	prognos_ar_ore: number | null;
	/** Forecast now less forecast then: plus costs more. */
	andring_ore: number | null;
	/** Budget less forecast: plus is better than budget. */
	prognosavvikelse_ore: number | null;
}

/**
 * The posts, and their total last, with what the quarter before forecast for the same year.
 * @param forra the same measure's rows for the quarter before; none when it belongs to another year
 */
export function prognosrader(
	rows: readonly BudgetUtfallPerPost[],
	forra: readonly BudgetUtfallPerPost[]
): Prognosrad[] {
	return rows.map(({ post, budget_ar_ore, prognos_ar_ore, prognosavvikelse_ore }) => {
		const da = forra.find((row) => row.post === post)?.prognos_ar_ore ?? null;
		return {
			post,
			budget_ar_ore,
			forra_prognos_ore: da,
			prognos_ar_ore,
			andring_ore: da === null || prognos_ar_ore === null ? null : prognos_ar_ore - da,
			prognosavvikelse_ore
		};
	});
}

/** "Kommunikation och Magasinet Ta steget förklarar det mesta av 310 000 kr under budget" */
export function bryggmening(rows: readonly Prognosrad[], enhet: Beloppsenhet): string {
	const poster = rows.slice(0, -1);
	const saknar = poster.filter(({ prognos_ar_ore }) => prognos_ar_ore === null);
	if (saknar.length > 0)
		return `Prognos saknas för ${antalOrd(saknar.length, 'post', 'poster')} av ${poster.length}`;
	const hela = rows.at(-1)!.prognosavvikelse_ore;
	if (hela === null) return 'Budgeten är inte känd, så prognosen har inget att jämföras med';
	const vad = motBudget(hela, enhet);
	if (vad === null) return 'Prognosen är lika med budgeten';
	const bidrar = poster
		.map(({ post, prognosavvikelse_ore }) => ({ post, del: (prognosavvikelse_ore ?? 0) / hela }))
		.filter(({ del }) => del > 0)
		.sort((a, b) => b.del - a.del);
	let tackt = 0;
	const storst: string[] = [];
	for (const { post, del } of bidrar) {
		if (tackt > 0.5 || storst.length === 3) break;
		storst.push(post);
		tackt += del;
	}
	return `${uppraknade(storst)} förklarar det mesta av ${vad}`;
}
