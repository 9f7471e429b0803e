import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import { arSlut } from '$lib/catalogue/measures/kandtill';
import { MEASURES } from '$lib/catalogue/measures/all';
import { kolumn } from '$lib/catalogue/measures/tabell';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { budgetMening, prognosMening } from '$lib/catalogue/rapporter/meningar/ekonomi';
import { ytterligheter } from '$lib/domain/diagramtext';
import {
	belopp,
	beloppsrubrik,
	beloppUtanEnhet,
	bildenhet,
	type Beloppsenhet
} from '$lib/domain/format';
import { visasOver } from '$lib/domain/ljus';
import { skillnad } from '$lib/domain/skillnad';
import type { Diagram } from '$lib/dokument/diagram';
import { medKolumner } from '$lib/dokument/kolumnval';
import type { Siffra } from '$lib/dokument/siffra';
import type { Tabell } from '$lib/dokument/tabell';
import { utfallAvBudget } from '../diagramord';
import {
	avrundning,
	forklaringsgrans,
	preliminart,
	prognosForbehall,
	tommaPoster
} from '../forbehall';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur, figurgrund } from './figur';

export const ekonomi: Avsnitt = {
	titel: 'Budget och utfall',
	blad: 'Ekonomi',
	matt: ['budget_utfall_per_post'],
	rapporter: { kvartal: 'begars', indexkvartal: 'begars', ar: 'begars', bokslut: 'begars' },
	summeras: ['ar', 'bokslut'],
	figurer: (u) => {
		const { enhet, params } = u;
		const prognos = (rows: readonly BudgetUtfallPerPost[]) =>
			prognosMening(rows.at(-1)!, params, enhet);
		// When the year is over the finding is its result; the table shows what has been used.
		const rubrik = (rows: readonly BudgetUtfallPerPost[]) =>
			(arSlut(params) && prognos(rows)) || budgetMening(rows.at(-1)!);
		const noterna = [
			...tommaPoster(u.results.budget_utfall_per_post, params),
			...prognosForbehall(u.results.budget_utfall_per_post),
			...preliminart(params, u.bokslutKlart)
		];
		return [
			figur('budget_utfall_per_post', u, {
				enhet: beloppsrubrik(enhet),
				rubrik,
				stycken: (rows) => {
					const mening = arSlut(params) ? null : prognos(rows);
					return mening ? [{ text: `${mening}.` }] : [];
				},
				diagram: (rows) => utfallsdiagram(rows, params, enhet),
				noter: [...forklaringsgrans(u.results.budget_utfall_per_post, params, enhet), ...noterna],
				forslag: (rows) => [budgetMening(rows.at(-1)!), prognos(rows)],
				bilder: (rows) => {
					const siffra = siffran(rows.at(-1)!, params, enhet);
					if (!siffra) return `${budgetMening(rows.at(-1)!)}.`;
					const rund = bildenhet(rows.at(-1)!.budget_ar_ore ?? 0, enhet);
					const tabell = paBild(matttabell('budget_utfall_per_post', rows, { ...u, enhet: rund }));
					const { kalla, noter } = figurgrund(
						MEASURES.budget_utfall_per_post,
						u.results.budget_utfall_per_post,
						u.filer,
						{
							...{ rubrik, enhet: beloppsrubrik(rund) },
							noter: [...noterna, ...avrundning(rund, () => tabell)]
						}
					);
					return [
						{ innehall: { typ: 'siffra', siffra } },
						{
							del: 'poster',
							...{ rubrik: prognos(rows) ?? rubrik(rows), kalla, noter },
							innehall: {
								typ: 'tabell',
								tabell,
								matare: { poster: rows, slut: arSlut(params) }
							}
						}
					];
				}
			})
		];
	}
};

/**
 * The table beside the gauges, which already show the outcome. It keeps the forecast where there is one:
 * without it, the difference from the budget would look wrong.
 */
function paBild(tabell: Tabell): Tabell {
	const vantas = tabell.kolumner.some(({ id }) => id === 'prognos_ar_ore');
	const dit = vantas ? 'prognos_ar_ore' : 'utfall_ack_ore';
	return medKolumner(tabell, ['post', 'budget_ar_ore', dit, 'prognosavvikelse_ore']);
}

/** The big figure of a slide; null where the outcome is not known. */
function siffran(
	total: BudgetUtfallPerPost,
	{ tom }: MeasureParams,
	enhet: Beloppsenhet
): Siffra | null {
	const {
		utfall_ack_ore: utfall,
		budget_ar_ore: budget,
		prognos_ar_ore: prognos,
		prognosavvikelse_ore: avvikelse
	} = total;
	if (utfall === null) return null;
	const matt = (kolumn: keyof BudgetUtfallPerPost) => `budget_utfall_per_post.${kolumn}`;
	return {
		tal: { matt: matt('utfall_ack_ore'), value: utfall, text: beloppUtanEnhet(utfall, enhet) },
		efter: budget === null ? enhet : `av ${belopp(budget, enhet)}`,
		stod: [
			...(prognos === null
				? []
				: [
						{
							namn: arSlut({ tom }) ? 'Årets utfall' : 'Prognos för året',
							matt: matt('prognos_ar_ore'),
							value: prognos,
							text: belopp(prognos, enhet)
						}
					]),
			...(avvikelse === null
				? []
				: [
						{
							namn: kolumn('prognosavvikelse_ore').rubrik,
							matt: matt('prognosavvikelse_ore'),
							value: avvikelse,
							text: skillnad(avvikelse, enhet, 'kostnad_budget')
						}
					])
		]
	};
}

/** More bars than this are hard to read and do not fit on a page. The table has all posts. */
const FLEST = 25;

/**
 * Outcome against the year's budget, post by post. A post without a known outcome gets no bar.
 * @returns null when no post with a budget has a known outcome
 */
export function utfallsdiagram(
	rows: readonly BudgetUtfallPerPost[],
	params: MeasureParams,
	enhet: Beloppsenhet
): Diagram | null {
	const poster = rows.slice(0, -1);
	const budget = ({ budget_ar_ore }: BudgetUtfallPerPost) => budget_ar_ore ?? 0;
	if (!poster.some((post) => budget(post) > 0 && post.utfall_ack_ore !== null)) return null;
	const over = ({ kvar_ore }: BudgetUtfallPerPost) => visasOver(-(kvar_ore ?? 0), enhet);
	// Labels are rounded like headlines: the table has the exact amounts.
	const rund = bildenhet(Math.max(...poster.map(budget)), enhet);
	const visa = (ore: number | null) => (ore === null ? '–' : beloppUtanEnhet(ore, rund));
	// The posts with the biggest budgets, in their original order.
	const valda = new Set(poster.toSorted((a, b) => budget(b) - budget(a)).slice(0, FLEST));
	const storst = poster.filter((post) => valda.has(post));
	const rader = storst.map((post) => ({
		namn: post.post,
		del: post.utfall_ack_ore,
		hela: post.budget_ar_ore,
		etikett: `${visa(post.utfall_ack_ore)} ${post.budget_ar_ore === null ? rund : `av ${belopp(post.budget_ar_ore, rund)}`}${over(post) ? ', mer än budgeten' : ''}`,
		varning: over(post),
		...(!arSlut(params) && {
			...(post.budget_ack_ore && { plan: post.budget_ack_ore }),
			...(post.prognos_ar_ore && { prognos: post.prognos_ar_ore })
		})
	}));
	return {
		data: { slag: 'delavhelhet', rader, ...summan(rows.at(-1)!, params) },
		bildtext: utfallAvBudget(poster.length > FLEST ? FLEST : null, params, {
			plan: rader.some(({ plan }) => plan),
			prognos: rader.some(({ prognos }) => prognos)
		}),
		beskrivning: `${budgetMening(rows.at(-1)!)}. ${ytterligheter(
			'Utfall per post',
			storst.flatMap(({ post, utfall_ack_ore: ore }) =>
				ore === null ? [] : [{ namn: post, varde: ore, text: belopp(ore, rund) }]
			)
		)}`
	};
}

/** The sum of all posts; none where the total outcome or budget is unknown. */
function summan(
	{ utfall_ack_ore: del, budget_ar_ore: hela, prognos_ar_ore: prognos }: BudgetUtfallPerPost,
	params: MeasureParams
) {
	if (del === null || hela === null) return {};
	return { summa: { del, hela, ...(!arSlut(params) && prognos !== null && { prognos }) } };
}
