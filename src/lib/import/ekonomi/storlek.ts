import { grupperade } from '$lib/domain/grupper';
import { enhetsfraga, orimlig, vantad, type Arsbudget, type Enhetsfraga } from '../belopp/storlek';
import { BLANK } from '../columns/columns';
import { fragetext } from '../report/fragetext';
import type { Belopp } from './belopp';
import type { Filbudget } from './filbudget';
import type { Ekonomitabell } from './tabell';

/**
 * Asks for the unit when nothing tells it and the budget differs about a thousandfold from the agreement's.
 * @returns the file's budgets, to be judged together with those of the other files
 */
export function fragaOmStorlek(tabell: Ekonomitabell, belopp: Belopp): Filbudget[] {
	const cells = ['budget', 'budget_ar'].flatMap((id) => belopp.celler.of(id));
	if (cells.length === 0) return [];
	const tyst = cells.every(({ index }) => belopp.enhet.tyst(index));
	const { avtalen } = tabell.ord;
	return arsbudgetar(tabell).flatMap((budget) => {
		const egen = vantad(budget, avtalen);
		if (!egen) return [];
		const fraga = tyst ? orimlig(budget, avtalen) : null;
		if (fraga) {
			tabell.fragor.push(fraga);
			const kolumn = tabell.kolumn('budget') ?? tabell.kolumn('budget_ar');
			tabell.problems.add('orimlig_storlek', null, kolumn, fragetext(fraga));
		}
		const { ar, ore } = budget;
		return [{ avtal: egen.avtal, ar, ore, vantadOre: egen.ore, tyst: tyst && !fraga }];
	});
}

/** The budget of each agreement and year: the year's own where there is one, else the months'. */
function arsbudgetar(tabell: Ekonomitabell): Arsbudget[] {
	const [budget, ar, slag] = [tabell.safe('budget_ore'), tabell.int('ar'), tabell.text('slag')];
	if (!budget || !ar) return [];
	const period = tabell.int('period');
	const totals = new Map<
		string,
		{ avtal: string; ar: number; hel: Map<string, number>; del: Map<string, number> }
	>();
	for (let row = 0; row < tabell.rad.length; row++) {
		const ore = budget.at(row);
		if (Number.isNaN(ore) || ar.at(row) === BLANK || slag?.at(row) === 'intakt') continue;
		const avtal = tabell.avtal(row);
		const key = `${avtal}\n${ar.at(row)}`;
		const total = totals.get(key) ?? { avtal, ar: ar.at(row), hel: new Map(), del: new Map() };
		totals.set(key, total);
		const post = tabell.text('post_nyckel')?.at(row) ?? '';
		const part = period?.at(row) === BLANK ? total.hel : total.del;
		part.set(post, (part.get(post) ?? 0) + ore);
	}
	return [...totals.values()].map(({ avtal, ar: year, hel, del }) => ({
		avtal,
		ar: year,
		ore: [...new Set([...hel.keys(), ...del.keys()])].reduce(
			(sum, post) => sum + (hel.get(post) ?? del.get(post) ?? 0),
			0
		)
	}));
}

/** The files whose budgets for a year, added up, differ about a thousandfold from the agreement's. */
export function orimligTillsammans(
	files: readonly (readonly Filbudget[])[]
): { file: number; fraga: Enhetsfraga }[] {
	const alla = files.flatMap((budgetar, file) => budgetar.map((budget) => ({ ...budget, file })));
	const grupper = grupperade(alla, ({ avtal, ar }) => `${avtal}\n${ar}`);
	return [...grupper.values()].flatMap((budgetar) => {
		if (budgetar.length === 1 || !budgetar.every(({ tyst }) => tyst)) return [];
		const ore = budgetar.reduce((sum, budget) => sum + budget.ore, 0);
		const fraga = enhetsfraga({ ...budgetar[0]!, ore }, budgetar[0]!.vantadOre);
		return fraga
			? budgetar.map(({ file }) => ({ file, fraga: { ...fraga, tillsammans: true } }))
			: [];
	});
}
