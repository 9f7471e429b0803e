/** One row's amount, accumulated from January to its month. */
export interface Ackumulerat {
	/** Rows that share a calendar: agreement, year and slag. */
	grupp: string;
	/** Rows that are refused together: those of one post. */
	post: string;
	/** Rows that follow each other month by month: alike in everything but month and amounts. */
	serie: string;
	/** Number of the file. */
	fil: number;
	/** 1–13. */
	manad: number;
	ore: number;
}

/** A series' accumulated amount for one month: the first row that has it, and that row's file. */
interface Manad {
	index: number;
	fil: number;
	ore: number;
	/** Several files have the month: one file may be a later edition of the other. */
	dubbel: boolean;
}

/**
 * Splits accumulated amounts into each month's own. For an agreement and year, the rows together must
 * cover every month from January; a series that starts later is taken to be zero before that.
 * @returns for each row its öre, NaN when they stand on an earlier row of the same month, and null
 *   where the post's months cannot be told apart
 */
export function manadsbelopp(rader: readonly Ackumulerat[]): (number | null)[] {
	const result: (number | null)[] = rader.map(() => NaN);
	const months = new Map<string, Set<number>>();
	const series = new Map<string, Map<number, Manad>>();
	rader.forEach(({ grupp, serie, fil, manad, ore }, index) => {
		months.set(grupp, (months.get(grupp) ?? new Set()).add(manad));
		const own = series.get(`${grupp}\n${serie}`) ?? new Map<number, Manad>();
		series.set(`${grupp}\n${serie}`, own);
		const known = own.get(manad);
		if (!known) own.set(manad, { index, fil, ore, dubbel: false });
		else if (known.fil === fil) known.ore += ore;
		else known.dubbel = true;
	});
	const refused = new Set<string>();
	for (const own of series.values()) {
		const first = rader[[...own.values()][0]!.index]!;
		const ordered = [...own].sort(([a], [b]) => a - b);
		const whole = isWhole([...months.get(first.grupp)!], 1);
		if (!whole || !isWhole([...own.keys()], ordered[0]![0]) || ordered.some(([, m]) => m.dubbel)) {
			refused.add(`${first.grupp}\n${first.post}`);
			continue;
		}
		let before = 0;
		for (const [, { index, ore }] of ordered) {
			result[index] = ore - before;
			before = ore;
		}
	}
	if (refused.size > 0)
		rader.forEach(({ grupp, post }, index) => {
			if (refused.has(`${grupp}\n${post}`)) result[index] = null;
		});
	return result;
}

/** Whether the months run from `from` without a gap. */
function isWhole(months: readonly number[], from: number): boolean {
	return Math.min(...months) === from && Math.max(...months) === from + months.length - 1;
}
