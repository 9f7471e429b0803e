/** An amount from January to its month, of one row of the files that are loaded together. */
export interface Ackumulerat {
	/** What shares a calendar: agreement, year and slag. */
	grupp: string;
	/** What is refused together: the post. */
	post: string;
	/** What goes from month to month: everything the same but the month and the amounts. */
	serie: string;
	/** The file, as any number. */
	fil: number;
	/** 1–13. */
	manad: number;
	ore: number;
}

/** A series' amount of a month: on the first of its rows, and of which file. */
interface Manad {
	index: number;
	fil: number;
	ore: number;
	/** It stands in several files: one of them may be a later edition of the other. */
	dubbel: boolean;
}

/**
 * The months' own amounts. Every month from January must be there among the files, for some row of
 * the agreement and year; what first comes later than that has had nothing before.
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

/** Whether there is no gap among the months, the first of which is to be `from`. */
function isWhole(months: readonly number[], from: number): boolean {
	return Math.min(...months) === from && Math.max(...months) === from + months.length - 1;
}
