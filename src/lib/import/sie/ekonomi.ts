import type { SieKoppling } from '$lib/installningar/siekoppling';
import { kontonFor, beloppOf, type Belopp, type SieKonto } from './konton';
import { arIntakt, kopplingFor } from './koppling';
import { objektNyckel, type SieFile } from './siefile';
import type { SieBelopp } from './summor';
import { underlagFor, type Underlag } from './underlag';

/** The header that an economy file with the same content would have. */
export const HEADER = 'Avtal;År;Period;Post;Slag;Kostnadsslag;Motpart;Budget;Utfall'.split(';');

/** What a SIE file gives when its accounts are tied to budget posts. */
export interface SieEkonomi {
	/** One per account, object and month, under `HEADER`; `rad` is its first line in the file. */
	records: { rad: number; cells: string[] }[];
	/** What no tie takes, per account. */
	okopplade: Okopplad[];
	/** Every account, and every object on it, that has amounts. */
	konton: SieKonto[];
	/** Accounts whose months do not add up to what the file says of the year; öre, debit positive. */
	stammerInte: { konto: string; manader: number; aret: number }[];
}

export interface Okopplad {
	konto: string;
	namn: string;
	/** Signs as in `SieKonto`. */
	belopp_ore: Belopp;
	/** How many amounts it is, per object and month. */
	antal: number;
	/** Dimensions that the ties ask for and that the file does not have the account's amounts by. */
	saknar: readonly number[];
}

/** The months' outcome and budget of a SIE file as rows of the economy source. */
export function sieEkonomi(sie: SieFile, kopplingar: readonly SieKoppling[]): SieEkonomi {
	const underlag = underlagFor(sie, kopplingar);
	const records: SieEkonomi['records'] = [];
	const okopplade: Okopplad[] = [];
	for (const konto of underlag) {
		const rows = new Map<string, Row>();
		const untied: Record<keyof Belopp, SieBelopp[]> = { utfall: [], budget: [] };
		for (const id of ['budget', 'utfall'] as const)
			for (const belopp of konto[id].belopp) {
				const koppling = konto[id].saknar.length > 0 ? null : kopplingFor(belopp, kopplingar);
				if (koppling) addTo(rows, belopp, koppling, id);
				else untied[id].push(belopp);
			}
		for (const row of rows.values()) records.push({ rad: row.rad, cells: cellsOf(row) });
		const { utfall, budget } = untied;
		if ([...utfall, ...budget].every(({ ore }) => ore === 0)) continue;
		okopplade.push({
			konto: konto.konto,
			namn: sie.konton.get(konto.konto) ?? '',
			belopp_ore: beloppOf(konto.konto, utfall, budget),
			antal: utfall.length + budget.length,
			saknar: [...new Set([...konto.utfall.saknar, ...konto.budget.saknar])]
		});
	}
	return {
		records,
		okopplade,
		konton: kontonFor(sie, underlag, kopplingar),
		stammerInte: checked(sie, underlag)
	};
}

/** The outcome and the budget of one account, object and month. */
interface Row extends Partial<Belopp> {
	konto: string;
	period: number;
	rad: number;
	koppling: SieKoppling;
}

function addTo(
	rows: Map<string, Row>,
	{ konto, period, objekt, ore, rad }: SieBelopp,
	koppling: SieKoppling,
	id: keyof Belopp
): void {
	const key = `${period}\n${objekt.map(objektNyckel).join('\n')}`;
	const row = rows.get(key) ?? { konto, period, rad, koppling };
	row[id] = (row[id] ?? 0) + ore;
	row.rad = Math.min(row.rad, rad);
	rows.set(key, row);
}

function cellsOf({ konto, period, koppling, budget, utfall }: Row): string[] {
	const intakt = arIntakt(konto, koppling);
	const belopp = (ore: number | undefined) =>
		ore === undefined ? '' : ((intakt ? 0 - ore : ore) / 100).toFixed(2);
	const [ar, manad] = [Math.floor(period / 100), period % 100];
	return [
		koppling.avtal,
		String(ar),
		`${ar}-${String(manad).padStart(2, '0')}`,
		koppling.post,
		intakt ? 'intäkt' : 'kostnad',
		koppling.kostnadsslag ?? '',
		koppling.motpart ?? '',
		belopp(budget),
		belopp(utfall)
	];
}

/** The accounts whose months in the file's own year are not what the file says of that year. */
function checked(sie: SieFile, underlag: readonly Underlag[]): SieEkonomi['stammerInte'] {
	const { ar } = sie;
	if (!ar) return [];
	const perKonto = new Map(underlag.map(({ konto, utfall }) => [konto, utfall.belopp]));
	return [...sie.resultat].flatMap(([konto, aret]) => {
		const manader = (perKonto.get(konto) ?? [])
			.filter(({ period }) => period >= ar.forsta && period <= ar.sista)
			.reduce((sum, { ore }) => sum + ore, 0);
		return manader === aret ? [] : [{ konto, manader, aret }];
	});
}
