import { UTELAMNAT } from '$lib/catalogue/sources/ekonomi';
import { BLANK, IntColumn, SafeColumn } from '../columns/columns';
import { grupp, postnyckel } from '../ekonomi/kalender';
import { SERIE, VANTANDE } from '../ekonomi/tabell';
import type { LoadedRows } from '../imported';
import { text } from '../cells/radceller';
import { manadsbelopp, type Ackumulerat } from './manader';

/** The kinds of amount that a file may give accumulated from January. */
export const ACKSLAG = ['utfall', 'budget'] as const;
export type Ackslag = (typeof ACKSLAG)[number];

type Tabell = Pick<LoadedRows, 'table' | 'rad' | 'ekonomi'>;

/** A file's rows, with accumulated amounts split into each month's own. */
export interface Uppdelad {
	loaded: LoadedRows;
	/** Number of posts whose months could not be told apart. */
	vagrade: number;
}

/** An accumulated amount, and where it stands. */
interface Plats extends Ackumulerat {
	row: number;
}

/** Splits the accumulated amounts of `slag` into each month's own, over all files loaded together. */
export function uppdelade(files: readonly LoadedRows[], slag: Ackslag): Uppdelad[] {
	const alla = files.map((loaded, fil) => platser(loaded, fil, slag));
	const belopp = manadsbelopp(alla.flat());
	let at = 0;
	return files.map((loaded, fil) => {
		const egna = alla[fil]!;
		at += egna.length;
		return egna.length === 0
			? { loaded, vagrade: 0 }
			: uppdelad(loaded, slag, egna, belopp.slice(at - egna.length, at));
	});
}

function uppdelad(
	loaded: LoadedRows,
	slag: Ackslag,
	platser: readonly Plats[],
	belopp: readonly (number | null)[]
): Uppdelad {
	const rows = Array.from({ length: loaded.rad.length }, (_, row) => row);
	const ore = `${slag}_ore` as const;
	const before = loaded.table.get(ore);
	const own = before instanceof SafeColumn ? before.picked(rows) : new SafeColumn();
	const flags = loaded.table.get('utelamnat');
	const utelamnat = new IntColumn();
	for (const row of rows) utelamnat.push(flags instanceof IntColumn ? flags.at(row) : BLANK);
	const vagrade = new Set<string>();
	platser.forEach(({ row, grupp, post }, i) => {
		own.set(row, belopp[i] ?? NaN);
		if (belopp[i] !== null) return;
		vagrade.add(`${grupp}\n${post}`);
		const bits = utelamnat.at(row);
		utelamnat.set(row, (bits === BLANK ? 0 : bits) | UTELAMNAT[slag]);
	});
	const table = new Map(loaded.table).set(ore, own);
	if (vagrade.size > 0) table.set('utelamnat', utelamnat);
	const finns = rows.some((row) => !Number.isNaN(own.at(row)));
	const columns = loaded.columns.filter((id) => id !== slag || finns);
	return { loaded: { ...loaded, table, columns }, vagrade: vagrade.size };
}

/** The accumulated amounts of a file. */
export function platser(tabell: Tabell, fil: number, slag: Ackslag): Plats[] {
	const ack = tabell.table.get(VANTANDE[`${slag}_ore`]);
	const period = tabell.table.get('period');
	if (!(ack instanceof SafeColumn) || !(period instanceof IntColumn)) return [];
	return Array.from({ length: tabell.rad.length }, (_, row) => row).flatMap((row) => {
		const ore = ack.at(row);
		if (Number.isNaN(ore) || period.at(row) === BLANK) return [];
		return [
			{
				row,
				fil,
				ore,
				// Files with other columns divide the amounts differently, so a series does not go on in them.
				grupp: `${tabell.ekonomi?.form}\n${grupp(tabell, row)}`,
				post: postnyckel(tabell, row),
				serie: text({ file: tabell, row }, SERIE),
				manad: period.at(row) % 100
			}
		];
	});
}
