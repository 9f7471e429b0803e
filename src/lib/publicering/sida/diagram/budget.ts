import { belopp, beloppUtanEnhet } from '$lib/domain/format';
import { visasOver } from '$lib/domain/ljus';
import { skillnadUtanEnhet } from '$lib/domain/skillnad';
import type { Diagram } from '../../paket/del';
import { markup } from '../html';
import { borjan, kort, procentAv, type Ritning, type Ritningar } from './ritning';

type Budget = Extract<Diagram, { slag: 'budget' }>;
type Rad = Budget['rader'][number];
/** The amounts shown for a post, and for all posts. */
type Belopp = Pick<Rad, 'utfall_ore' | 'budget_ore' | 'prognos_ore'>;

const NAMN_SMALT = 42;
const NAMN_BRETT = 36;
/**
 * On a wide screen the longest bar ends here; columns of amounts, right-aligned at the positions below, have
 * the rest.
 */
const SLUT_BRETT = 0.6;
const SPALTER = [
	{ rubrik: 'Utfall', slut: 0.69, text: (rad: Belopp) => tkr(rad.utfall_ore) },
	{ rubrik: 'Budget', slut: 0.78, text: (rad: Belopp) => tkr(rad.budget_ore) },
	{ rubrik: 'Prognos', slut: 0.87, text: (rad: Belopp) => tkr(rad.prognos_ore) },
	{ rubrik: 'Mot budget', slut: 1, text: (rad: Belopp) => motBudget(rad) ?? '–' }
];
const HUVUD = 24;

/**
 * Outcome in front of the year's budget, by post, with the forecast and its difference in words. What exceeds
 * the budget is in the warning colour. The plan so far is a line, the forecast an open mark.
 * @returns null when fewer than two posts have an amount
 */
export function budget(diagram: Budget): Ritningar | null {
	const medBelopp = diagram.rader.filter(
		({ utfall_ore, budget_ore }) => (utfall_ore ?? 0) > 0 || (budget_ore ?? 0) > 0
	);
	if (medBelopp.length < 2) return null;
	return { smal: rita(diagram, true), bred: rita(diagram, false) };
}

function rita({ rader, summa }: Budget, smal: boolean): Ritning {
	const storst = Math.max(
		...rader.flatMap((rad) => [rad.utfall_ore ?? 0, rad.budget_ore ?? 0, rad.prognos_ore ?? 0])
	);
	const namnen = rader.map(({ namn }) => namn);
	const fran = smal ? 0 : borjan(namnen, NAMN_BRETT);
	const yta = (smal ? 1 : SLUT_BRETT) - fran;
	const lang = (ore: number) => (yta * Math.max(0, ore)) / storst;
	const rad = smal ? 64 : 38;
	const hojd = smal ? 14 : 18;
	const topp = smal ? 0 : HUVUD;
	const harPrognos = rader.some(({ prognos_ore }) => prognos_ore !== undefined);
	// A column without any value is left out.
	const spalter = SPALTER.filter(
		({ rubrik }) => rubrik === 'Utfall' || rubrik === 'Budget' || harPrognos
	);
	const talen = (en: Belopp, y: number) =>
		spalter.map(
			({ slut, text }) =>
				markup`<text class="v" x="${procentAv(slut)}" y="${y}" text-anchor="end">${text(en)}</text>`
		);
	const botten = topp + rader.length * rad;
	return {
		axel: false,
		hojd: botten + (summa ? (smal ? 52 : rad) : 0) + 4,
		innehall: [
			!smal &&
				spalter.map(
					({ rubrik, slut }) =>
						markup`<text class="t" x="${procentAv(slut)}" y="14" text-anchor="end">${rubrik}</text>`
				),
			...rader.map((en, i) => {
				const { namn, utfall_ore, budget_ore, plan_ore, prognos_ore } = en;
				const y = topp + i * rad + (smal ? 40 : 10);
				const utfall = utfall_ore ?? 0;
				const over = budget_ore !== null && visasOver(utfall - budget_ore, 'tkr');
				const inom = over ? budget_ore : utfall;
				const stapel = (klass: string, borjar: number, langd: number, inat = 4) =>
					markup`<rect class="${klass}" x="${procentAv(borjar)}" width="${procentAv(langd)}" y="${y + inat}" height="${hojd - 2 * inat}" />`;
				return markup`<g class="varde" data-x="${procentAv(fran + lang(utfall))}" data-y="${y}"><title>${namn}: ${sagt(en)}</title>
<rect class="traff" x="0" width="100%" y="${topp + i * rad}" height="${rad}" />
<text class="n" x="0" y="${smal ? y - 27 : y + 14}">${kort(namn, smal ? NAMN_SMALT : NAMN_BRETT)}</text>
${stapel('hela', fran, lang(budget_ore ?? 0), 0)}${stapel('gran', fran, lang(inom))}${over && stapel('hjortron', fran + lang(budget_ore), lang(utfall) - lang(budget_ore))}${
					plan_ore !== undefined && streck(procentAv(fran + lang(plan_ore)), y - 4, hojd + 8)
				}${prognos_ore !== undefined && romb(procentAv(fran + lang(prognos_ore)), y + hojd / 2, prognos_ore > (budget_ore ?? Infinity))}
${smal ? markup`<text class="${over ? 'v hjortron' : 'v'}" x="0" y="${y - 8}">${sagt(en)}</text>` : talen(en, y + 14)}</g>
`;
			}),
			summa !== undefined &&
				markup`<line class="grund" x1="0" x2="100%" y1="${botten + 2}" y2="${botten + 2}" />
<text class="v" x="0" y="${botten + 24}">Totalt</text>
${smal ? markup`<text class="v" x="0" y="${botten + 43}">${sagt(summa)}</text>` : talen(summa, botten + 24)}
`
		]
	};
}

const tkr = (ore: number | null | undefined) => (ore == null ? '–' : beloppUtanEnhet(ore, 'tkr'));

/** The forecast's difference from the year's budget: "195 under"; null where either is not known. */
function motBudget({ budget_ore, prognos_ore }: Belopp): string | null {
	return budget_ore === null || prognos_ore === undefined
		? null
		: skillnadUtanEnhet(budget_ore - prognos_ore, 'tkr', 'kostnad_budget');
}

/** "943 av 1 505 tkr, prognos 1 310, 195 under" */
function sagt(rad: Belopp): string {
	const { utfall_ore, budget_ore, prognos_ore } = rad;
	const okant = utfall_ore === null;
	if (budget_ore === null)
		return `${okant ? 'utfallet är inte känt' : belopp(utfall_ore, 'tkr')}, ingen budget`;
	return [
		`${tkr(utfall_ore)} av ${belopp(budget_ore, 'tkr')}`,
		...(!okant && visasOver(utfall_ore - budget_ore, 'tkr') ? ['över budget'] : []),
		...(prognos_ore === undefined ? [] : [`prognos ${tkr(prognos_ore)}`, motBudget(rad)!])
	].join(', ');
}

const streck = (x: string, y: number, hojd: number) =>
	markup`<line class="plan" x1="${x}" x2="${x}" y1="${y}" y2="${y + hojd}" />`;

/** In a nested drawing, since that can be placed in percent and a path cannot. */
const romb = (x: string, y: number, over: boolean) =>
	markup`<svg x="${x}" y="${y}"><path class="prognos${over && ' over'}" d="M-7 0l7-7 7 7-7 7z" /></svg>`;
