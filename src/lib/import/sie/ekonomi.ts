import type { SieKoppling } from '$lib/installningar/siekoppling';
import { kontonFor, beloppOf, type Belopp, type SieKonto } from './konton';
import { arIntakt, dimensionerFor, kopplingFor } from './koppling';
import type { SieFile } from './siefile';
import { objektNyckel } from './objekt';
import type { SieBelopp } from './summor';
import { underlagFor, type Oense } from './underlag';

/** The header of an economy file with the same content. */
export const HEADER = 'Avtal;År;Period;Post;Slag;Kostnadsslag;Motpart;Budget;Utfall'.split(';');

/** What a SIE file gives when accounts have been tied to budget posts. */
export interface SieEkonomi {
	/** One per account, object and month, with cells as in `HEADER`; `rad` is its first line in the file. */
	records: { rad: number; cells: string[] }[];
	/** What is not tied, per account. */
	okopplade: Okopplad[];
	/** Every account with amounts, and every object on it. */
	konton: SieKonto[];
	/** Where the file contradicts itself about an account's year. */
	oense: Oense[];
}

export interface Okopplad {
	konto: string;
	namn: string;
	/** Signs as in `SieKonto`. */
	belopp_ore: Belopp;
	/** The number of amounts, one per object and month. */
	antal: number;
	/** Dimensions that the ties need, but by which the file does not divide the account's amounts. */
	saknar: readonly number[];
}

/** Turns a SIE file's monthly outcomes and budgets into rows of the economy source. */
export function sieEkonomi(sie: SieFile, kopplingar: readonly SieKoppling[]): SieEkonomi {
	const underlag = underlagFor(sie);
	const medManader = underlag.filter(({ harManader }) => harManader);
	const records: SieEkonomi['records'] = [];
	const okopplade: Okopplad[] = [];
	for (const one of medManader) {
		const { konto } = one;
		const dims = dimensionerFor(konto, kopplingar);
		const rows = new Map<string, Row>();
		const untied: Record<keyof Belopp, SieBelopp[]> = { utfall: [], budget: [] };
		const saknas = new Set<number>();
		for (const id of ['budget', 'utfall'] as const)
			for (const { belopp, saknar } of one[id](dims)) {
				for (const dim of saknar) saknas.add(dim);
				for (const amount of belopp) {
					const koppling = saknar.length > 0 ? null : kopplingFor(amount, kopplingar);
					if (koppling) addTo(rows, amount, koppling, id);
					else untied[id].push(amount);
				}
			}
		for (const row of rows.values()) records.push({ rad: row.rad, cells: cellsOf(row) });
		const { utfall, budget } = untied;
		if ([...utfall, ...budget].every(({ ore }) => ore === 0)) continue;
		okopplade.push({
			konto,
			namn: sie.konton.get(konto) ?? '',
			belopp_ore: beloppOf(konto, utfall, budget),
			antal: utfall.length + budget.length,
			saknar: [...saknas]
		});
	}
	return {
		records,
		okopplade,
		konton: kontonFor(sie, medManader, kopplingar),
		oense: underlag.flatMap(({ oense }) => oense)
	};
}

/** Outcome and budget of one account, object and month. */
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
		ore === undefined ? '' : kronor(intakt ? 0 - ore : ore);
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

/** Kronor with a decimal point, from the digits of the öre: a division could lose öre of a large amount. */
function kronor(ore: number): string {
	const digits = String(Math.abs(ore)).padStart(3, '0');
	return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
