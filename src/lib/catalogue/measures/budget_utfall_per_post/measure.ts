import { z } from 'zod';
import {
	agreementOrder,
	economyFiles,
	economyNotes,
	ECONOMY_NEEDS,
	ECONOMY_ROWS,
	noEconomyRows,
	TOTALT,
	totalOf
} from '../economy';
import type { Measure } from '../measure';
import sql from './query.sql?raw';

const ore = z.int().nullable();
const Row = z.strictObject({
	post: z.string(),
	budget_ar_ore: ore,
	budget_ack_ore: ore,
	utfall_kvartal_ore: ore,
	utfall_ack_ore: ore,
	avvikelse_ack_ore: ore,
	kvar_ore: ore,
	prognos_ar_ore: ore,
	prognosavvikelse_ore: ore,
	prognosmetod: z.enum(['utfall', 'angiven', 'periodiserad', 'ingen', 'saknas', 'summa'])
});
export type BudgetUtfallPerPost = z.infer<typeof Row>;

/** A row of query.sql: `ordning` is the agreement's order, null for a post only the files know. */
interface PostRad {
	post: string;
	ordning: number | null;
	budget_ar_ore: number | null;
	budget_ack_ore: number | null;
	utfall_kvartal_ore: number;
	utfall_ack_ore: number;
	prognos_ar_ore: number | null;
	prognosmetod: BudgetUtfallPerPost['prognosmetod'];
}

export const budgetUtfallPerPost: Measure<BudgetUtfallPerPost> = {
	id: 'budget_utfall_per_post',
	title: 'Budget och utfall per post',
	unit: 'kronor',
	clause: '§ 5 och Bilaga 1',
	definition:
		'Helårsbudgeten är den inlästa, annars avtalets egen. Budget ack visas bara när budgeten är periodiserad: den hittas aldrig på genom att dela året i tolv. Prognosen är årets utfall i december, annars den angivna, annars utfall plus återstående periodiserad budget; finns inget av detta saknas prognosen. Plus betyder bättre än budget.',
	remarks: ['Plus = bättre än budget.', 'Ett överskott är inte i sig ett tecken på effektivitet.'],
	sources: ['ekonomi'],
	needs: ECONOMY_NEEDS,
	needsAgreement: true,
	row: Row,
	queries: { antal: ECONOMY_ROWS, rader: sql },
	files: economyFiles,
	notes: economyNotes,
	compute({ antal, rader }, params) {
		if (antal![0]!.antal === 0) return noEconomyRows(params);
		const poster = (rader as unknown as PostRad[]).sort(agreementOrder(({ post }) => post));
		// No post at all means that no budget is known, not that it is zero.
		const budget = (values: (number | null)[]) => (poster.length === 0 ? null : totalOf(values));
		const total: PostRad = {
			post: TOTALT,
			ordning: null,
			budget_ar_ore: budget(poster.map((post) => post.budget_ar_ore)),
			budget_ack_ore: budget(poster.map((post) => post.budget_ack_ore)),
			utfall_kvartal_ore: totalOf(poster.map((post) => post.utfall_kvartal_ore))!,
			utfall_ack_ore: totalOf(poster.map((post) => post.utfall_ack_ore))!,
			prognos_ar_ore: totalOf(poster.map((post) => post.prognos_ar_ore)),
			prognosmetod: 'summa'
		};
		return [...poster, total].map(withDeviations);
	}
};

/** Plus is better than budget: what is left of it, not what has been used too much. */
function withDeviations(rad: PostRad): BudgetUtfallPerPost {
	const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
	return {
		post: rad.post,
		budget_ar_ore: rad.budget_ar_ore,
		budget_ack_ore: rad.budget_ack_ore,
		utfall_kvartal_ore: rad.utfall_kvartal_ore,
		utfall_ack_ore: rad.utfall_ack_ore,
		avvikelse_ack_ore: minus(rad.budget_ack_ore, rad.utfall_ack_ore),
		kvar_ore: minus(rad.budget_ar_ore, rad.utfall_ack_ore),
		prognos_ar_ore: rad.prognos_ar_ore,
		prognosavvikelse_ore: minus(rad.budget_ar_ore, rad.prognos_ar_ore),
		prognosmetod: rad.prognosmetod
	};
}
