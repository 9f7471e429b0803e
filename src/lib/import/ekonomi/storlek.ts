import { orimlig } from '../belopp/storlek';
import { BLANK } from '../columns/columns';
import { fragetext } from '../report/fragetext';
import type { Belopp } from './belopp';
import type { Ekonomitabell } from './tabell';

/** Asks for the unit where nothing says it and the budget is a thousand times another. */
export function fragaOmStorlek(tabell: Ekonomitabell, belopp: Belopp): void {
	const [budget, ar, slag] = [tabell.safe('budget_ore'), tabell.int('ar'), tabell.text('slag')];
	const cells = ['budget', 'budget_ar'].flatMap((id) => belopp.celler.of(id));
	if (!budget || !ar || cells.length === 0 || !cells.every(({ index }) => belopp.enhet.tyst(index)))
		return;
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
	for (const { avtal, ar: year, hel, del } of totals.values()) {
		// As budget_ar is: the year's own where there is one, else the months'.
		const ore = [...new Set([...hel.keys(), ...del.keys()])].reduce(
			(sum, post) => sum + (hel.get(post) ?? del.get(post) ?? 0),
			0
		);
		const fraga = orimlig({ avtal, ar: year, ore }, tabell.ord.avtalen);
		if (!fraga) continue;
		tabell.fragor.push(fraga);
		const kolumn = tabell.kolumn('budget') ?? tabell.kolumn('budget_ar');
		tabell.problems.add('orimlig_storlek', null, kolumn, fragetext(fraga));
	}
}
