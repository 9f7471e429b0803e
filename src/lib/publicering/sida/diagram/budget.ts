import { belopp, beloppUtanEnhet } from '$lib/domain/format';
import type { Diagram } from '../../del';
import { markup } from '../html';
import { kort, procentAv, type Ritning, type Ritningar } from './ritning';

type Budget = Extract<Diagram, { slag: 'budget' }>;

/**
 * Outcome in front of the year's budget, by post: what goes beyond it is in the colour of warnings
 * and told in words. null when there are not two posts with an amount.
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
		...rader.flatMap(({ utfall_ore, budget_ore }) => [utfall_ore, budget_ore ?? 0])
	);
	const bredd = (ore: number) => procentAv(Math.max(0, ore) / storst);
	const rad = smal ? 70 : 52;
	return {
		axel: false,
		hojd: rader.length * rad,
		innehall: rader.map(({ namn, utfall_ore, budget_ore }, i) => {
			const y = i * rad + (smal ? 42 : 26);
			const over = budget_ore !== null && utfall_ore > budget_ore;
			const av =
				budget_ore === null
					? `${belopp(utfall_ore, 'tkr')}, ingen budget`
					: `${beloppUtanEnhet(utfall_ore, 'tkr')} av ${belopp(budget_ore, 'tkr')}${over ? ', över budget' : ''}`;
			const siffror = markup`<text
				class="${over ? 'v hjortron' : 'v'}"
				x="${smal ? '0' : '100%'}"
				y="${y - 8}"
				text-anchor="${smal ? 'start' : 'end'}"
				>${av}</text
			>`;
			const bortom =
				over &&
				markup`<rect
					class="hjortron"
					x="${bredd(budget_ore)}"
					width="${procentAv((utfall_ore - budget_ore) / storst)}"
					y="${y}"
					height="14"
				/>`;
			return markup`<g class="varde" data-x="${bredd(utfall_ore)}" data-y="${y}"
				><title>${namn}: ${av}</title
				><rect class="traff" x="0" width="100%" y="${i * rad}" height="${rad}" /><text
					class="n"
					x="0"
					y="${smal ? y - 27 : y - 8}"
					>${kort(namn, smal ? 42 : 60)}</text
				>${siffror}<rect
					class="stapel"
					x="0"
					width="${bredd(budget_ore ?? 0)}"
					y="${y}"
					height="14"
				/><rect
					class="gran"
					x="0"
					width="${bredd(over ? budget_ore : utfall_ore)}"
					y="${y}"
					height="14"
				/>${bortom}</g
			>`;
		})
	};
}
