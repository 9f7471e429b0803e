import type { IsoDate } from '$lib/domain/datum';
import { kvartal } from '$lib/domain/kvartal';

/** The quarter to compute, later than everything in the files. */
export const KVARTAL = kvartal(2024, 4);
export const TOM: IsoDate = KVARTAL.slut;

/** What is counted per quarter: households registered, moved, and found to have moved; magazines ordered. */
export const HANDELSER = ['registrerade', 'flyttade', 'nya_i_registret', 'bestallningar'] as const;
export type Handelse = (typeof HANDELSER)[number];

/** The answers that all programs must agree on. */
export interface Svar {
	registrerade: number;
	flyttade: number;
	utan_datum: number;
	/** Quarters with any, keyed like "2024-K4 flyttade". */
	perKvartal: Record<string, number>;
}

/** The columns that the task needs, with their names in the files. */
export const KOLUMNER = {
	id: 'Kontakt-ID',
	hushall: 'Hushåll',
	skapad: 'Skapad',
	typ: 'Ärendetyp',
	begard: 'Förfrågan inkom',
	status: 'Flyttstatus',
	andrad: 'Status ändrad',
	flyttdatum: 'Flyttdatum',
	magasin: 'Beställt magasin'
} as const;
export type Kolumn = keyof typeof KOLUMNER;

/** The words that mean a move in the files. */
export const FLYTTAT = ['Flyttat', 'Har flyttat', 'Inflyttad'];

export class Rakning {
	readonly #antal = new Map<string, number>();

	/** @param dag ISO */
	add(handelse: Handelse, dag: string, antal = 1): void {
		const id = `${dag.slice(0, 4)}-K${Math.ceil(Number(dag.slice(5, 7)) / 3)}`;
		this.addTill(id, handelse, antal);
	}

	addTill(kvartal: string, handelse: Handelse, antal: number): void {
		const key = `${kvartal} ${handelse}`;
		if (antal > 0) this.#antal.set(key, (this.#antal.get(key) ?? 0) + antal);
	}

	svar(hushall: Omit<Svar, 'perKvartal'>): Svar {
		const { registrerade, flyttade, utan_datum } = hushall;
		const perKvartal = Object.fromEntries([...this.#antal].sort(([a], [b]) => (a < b ? -1 : 1)));
		return { registrerade, flyttade, utan_datum, perKvartal };
	}
}
