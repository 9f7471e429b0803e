import { UTELAMNAT } from '$lib/catalogue/sources/ekonomi';
import { BLANK, IntColumn, SafeColumn, TextColumn } from '../columns';
import type { LoadedRows } from '../imported';
import type { CountingRows } from '../settled';
import { manadsbelopp, type Ackumulerat } from './manader';

/** The accumulated outcome and the series of each row, as long as the table; they stay in the import. */
export const ACK = 'utfall_ack_ore';
export const SERIE = 'serie';

type Tabell = Pick<LoadedRows, 'table' | 'rad' | 'ackumulerad'>;

/** A file's rows with their outcomes told apart by month. */
export interface Uppdelad {
	loaded: LoadedRows;
	/** Posts whose months cannot be told apart. */
	vagrade: number;
}

/** An accumulated amount, and where it stands. */
interface Plats extends Ackumulerat {
	row: number;
}

/** The outcomes of files that are loaded together, those that are accumulated as the months' own. */
export function uppdelade(files: readonly CountingRows[]): Uppdelad[] {
	const alla = files.map(({ loaded }, fil) => platser(loaded, fil));
	const belopp = manadsbelopp(alla.flat());
	let at = 0;
	return files.map(({ loaded }, fil) => {
		const egna = alla[fil]!;
		at += egna.length;
		return egna.length === 0
			? { loaded, vagrade: 0 }
			: uppdelad(loaded, egna, belopp.slice(at - egna.length, at));
	});
}

function uppdelad(
	loaded: LoadedRows,
	platser: readonly Plats[],
	belopp: readonly (number | null)[]
): Uppdelad {
	const rows = Array.from({ length: loaded.rad.length }, (_, row) => row);
	const before = loaded.table.get('utfall_ore');
	const utfall = before instanceof SafeColumn ? before.picked(rows) : new SafeColumn();
	const flags = loaded.table.get('utelamnat');
	const utelamnat = new IntColumn();
	for (const row of rows) utelamnat.push(flags instanceof IntColumn ? flags.at(row) : BLANK);
	const vagrade = new Set<string>();
	platser.forEach(({ row, grupp, post }, i) => {
		utfall.set(row, belopp[i] ?? NaN);
		if (belopp[i] !== null) return;
		vagrade.add(`${grupp}\n${post}`);
		const bits = utelamnat.at(row);
		utelamnat.set(row, (bits === BLANK ? 0 : bits) | UTELAMNAT.utfall);
	});
	const table = new Map(loaded.table).set('utfall_ore', utfall);
	if (vagrade.size > 0) table.set('utelamnat', utelamnat);
	const finns = rows.some((row) => !Number.isNaN(utfall.at(row)));
	const columns = loaded.columns.filter((id) => id !== 'utfall' || finns);
	return { loaded: { ...loaded, table, columns }, vagrade: vagrade.size };
}

/** The accumulated amounts of a file. */
export function platser({ table, rad, ackumulerad }: Tabell, fil: number): Plats[] {
	const ack = table.get(ACK);
	const period = table.get('period');
	if (!(ack instanceof SafeColumn) || !(period instanceof IntColumn)) return [];
	const text = (name: string, row: number) => {
		const column = table.get(name);
		return column instanceof TextColumn ? column.at(row) : '';
	};
	return Array.from({ length: rad.length }, (_, row) => row).flatMap((row) => {
		const ore = ack.at(row);
		if (Number.isNaN(ore) || period.at(row) === BLANK) return [];
		const ar = Math.floor(period.at(row) / 100);
		// Files of other columns divide the amounts otherwise: their series do not go on.
		const delar = [ackumulerad?.form, text('avtal_nyckel', row), ar, text('slag', row)];
		return [
			{
				row,
				fil,
				ore,
				grupp: delar.join('\n'),
				post: text('post_nyckel', row) || text('motpart_nyckel', row),
				serie: text(SERIE, row),
				manad: period.at(row) % 100
			}
		];
	});
}
