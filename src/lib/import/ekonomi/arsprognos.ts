import { UTAN_PERIOD, UTELAMNAT } from '$lib/catalogue/sources/ekonomi';
import { BLANK } from '../columns/columns';
import type { LoadedRows } from '../imported';
import { tal, text } from '../cells/radceller';
import { grupp, kalender, manaderAv, postnyckel } from './kalender';
import { VANTANDE } from './tabell';
import type { Tillagg } from './tillagg';

/** A post, or the part of it that has one kostnadsslag. */
interface Grupp {
	/** A row of the group, which the added rows copy, and its file. */
	fil: number;
	row: number;
	kalender: string;
	post: string;
	ar: number;
	utfall: number[];
	/** Month → edition → öre. A forecast's edition is the last month for which its file has an outcome. */
	prognos: Map<number, Map<number, number>>;
}

/**
 * Makes whole-year forecasts out of monthly ones: the outcome so far plus the remaining months, as of
 * each month with an outcome. Made only where the files together have a forecast for every remaining
 * month. When several files forecast the same month, the latest made by then is used.
 * @returns for each file the rows to add
 */
export function arsprognoser(files: readonly LoadedRows[]): Tillagg[][] {
	const result: Tillagg[][] = files.map(() => []);
	const groups = new Map<string, Grupp>();
	const tackta = new Map<string, Set<number>>();
	const senast = new Map<string, number>();
	const medPrognos = new Set<string>();
	const utanUtfall = new Set<string>();
	files.forEach((file, fil) => {
		const utgavor = manaderAv(file);
		for (let row = 0; row < file.rad.length; row++) {
			const rad = { file, row };
			const period = tal(rad, 'period');
			// An outcome accumulated from January does not belong to one month.
			if (period === null || tal(rad, 'utan_period') === UTAN_PERIOD.utfall) continue;
			const manad = Math.min(period % 100, 12);
			const key = kalender(file, row);
			const post = `${grupp(file, row)}\n${postnyckel(file, row)}`;
			const id = `${post}\n${text(rad, 'kostnadsslag')}`;
			const ar = Math.floor(period / 100);
			const group: Grupp = groups.get(id) ?? {
				...{ fil, row, kalender: key, post, ar },
				utfall: new Array<number>(13).fill(0),
				prognos: new Map()
			};
			groups.set(id, group);
			if (((tal(rad, 'utelamnat') ?? 0) & UTELAMNAT.utfall) !== 0) utanUtfall.add(post);
			const utfall = tal(rad, 'utfall_ore');
			if (utfall !== null) {
				group.utfall[manad]! += utfall;
				senast.set(key, Math.max(senast.get(key) ?? 0, manad));
			}
			const prognos = tal(rad, VANTANDE.prognos_ore);
			if (prognos === null) continue;
			if (group.prognos.size === 0) Object.assign(group, { fil, row });
			const utgava = utgavor.get(key)!.senast;
			const months = group.prognos.get(manad) ?? new Map<number, number>();
			group.prognos.set(manad, months.set(utgava, (months.get(utgava) ?? 0) + prognos));
			medPrognos.add(post);
			tackta.set(key, (tackta.get(key) ?? new Set()).add(manad));
		}
	});
	for (const { fil, row, kalender: key, post, ar, utfall, prognos } of groups.values()) {
		if (!medPrognos.has(post) || utanUtfall.has(post)) continue;
		const last = senast.get(key) ?? 0;
		for (let manad = last === 0 ? 0 : 1; manad <= last; manad++) {
			const left = range(manad + 1, 12);
			if (!left.every((month) => tackta.get(key)!.has(month))) continue;
			const ore =
				sum(range(1, manad).map((month) => utfall[month]!)) +
				sum(left.map((month) => nast(prognos.get(month), manad)));
			result[fil]!.push({ row, period: manad === 0 ? BLANK : ar * 100 + manad, ore });
		}
	}
	return result;
}

/** The month's amount in the last edition up to `manad`, else in the first one after it. */
function nast(utgavor: ReadonlyMap<number, number> | undefined, manad: number): number {
	if (!utgavor) return 0;
	const known = [...utgavor.keys()].filter((utgava) => utgava <= manad);
	const chosen = known.length > 0 ? Math.max(...known) : Math.min(...utgavor.keys());
	return utgavor.get(chosen)!;
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, one) => total + one, 0);
}
