import { belopp, beloppUtanEnhet } from '$lib/domain/format';
import { visasOver } from '$lib/domain/ljus';
import type { Diagram } from '../../paket/del';
import { markup } from '../html';
import { borjan, kort, procentAv, type Ritning, type Ritningar } from './ritning';

type Budget = Extract<Diagram, { slag: 'budget' }>;

const NAMN_SMALT = 42;
const NAMN_BRETT = 36;
/** At a desk the longest bar ends here: what it says has the rest. */
const SLUT_BRETT = 0.76;

/**
 * Outcome in front of the year's budget, by post: what goes beyond it is in the colour of warnings
 * and told in words. The plan so far is a line, the forecast an open mark. null when there are not
 * two posts with an amount.
 */
export function budget(diagram: Budget): Ritningar | null {
	const medBelopp = diagram.rader.filter(
		({ utfall_ore, budget_ore }) => utfall_ore > 0 || (budget_ore ?? 0) > 0
	);
	if (medBelopp.length < 2) return null;
	return { smal: rita(diagram, true), bred: rita(diagram, false) };
}

function rita({ rader }: Budget, smal: boolean): Ritning {
	const storst = Math.max(
		...rader.flatMap((rad) => [rad.utfall_ore, rad.budget_ore ?? 0, rad.prognos_ore ?? 0])
	);
	const namnen = rader.map(({ namn }) => namn);
	const fran = smal ? 0 : borjan(namnen, NAMN_BRETT);
	const yta = (smal ? 1 : SLUT_BRETT) - fran;
	const lang = (ore: number) => (yta * Math.max(0, ore)) / storst;
	const rad = smal ? 64 : 38;
	const hojd = smal ? 14 : 18;
	return {
		axel: false,
		hojd: rader.length * rad + 4,
		innehall: rader.map(({ namn, utfall_ore, budget_ore, plan_ore, prognos_ore }, i) => {
			const y = i * rad + (smal ? 40 : 10);
			const over = budget_ore !== null && visasOver(utfall_ore - budget_ore, 'tkr');
			const sagt =
				budget_ore === null
					? `${belopp(utfall_ore, 'tkr')}, ingen budget`
					: `${beloppUtanEnhet(utfall_ore, 'tkr')} av ${belopp(budget_ore, 'tkr')}${over ? ', över budget' : ''}`;
			const langst = Math.max(utfall_ore, budget_ore ?? 0, prognos_ore ?? 0);
			const slut = procentAv(fran + lang(langst));
			const inom = over ? budget_ore : utfall_ore;
			const stapel = (klass: string, borjar: number, langd: number, inat = 4) =>
				markup`<rect class="${klass}" x="${procentAv(borjar)}" width="${procentAv(langd)}" y="${y + inat}" height="${hojd - 2 * inat}" />`;
			return markup`<g class="varde" data-x="${procentAv(fran + lang(utfall_ore))}" data-y="${y}"><title>${namn}: ${sagt}</title>
<rect class="traff" x="0" width="100%" y="${i * rad}" height="${rad}" />
<text class="n" x="0" y="${smal ? y - 27 : y + 14}">${kort(namn, smal ? NAMN_SMALT : NAMN_BRETT)}</text>
${stapel('hela', fran, lang(budget_ore ?? 0), 0)}${stapel('gran', fran, lang(inom))}${over && stapel('hjortron', fran + lang(budget_ore), lang(utfall_ore) - lang(budget_ore))}${
				plan_ore !== undefined && streck(procentAv(fran + lang(plan_ore)), y - 4, hojd + 8)
			}${prognos_ore !== undefined && romb(procentAv(fran + lang(prognos_ore)), y + hojd / 2, prognos_ore > (budget_ore ?? Infinity))}
<text class="${over ? 'v hjortron' : 'v'}" x="${smal ? '0' : slut}" dx="${smal ? 0 : 12}" y="${smal ? y - 8 : y + 14}">${sagt}</text></g>
`;
		})
	};
}

const streck = (x: string, y: number, hojd: number) =>
	markup`<line class="plan" x1="${x}" x2="${x}" y1="${y}" y2="${y + hojd}" />`;

/** A nested drawing is moved in percent, which a path cannot be. */
const romb = (x: string, y: number, over: boolean) =>
	markup`<svg x="${x}" y="${y}"><path class="prognos${over && ' over'}" d="M-7 0l7-7 7 7-7 7z" /></svg>`;
