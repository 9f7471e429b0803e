import type { z } from 'zod';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { Cellslag } from '$lib/domain/cellslag';
import { kortKvartal, type Beloppsenhet } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Ljus } from '$lib/domain/ljus';
import { skillnadsrubrik, type Skillnad } from '$lib/domain/skillnad';
import { arSlut } from './kandtill';
import type { MeasureParams } from './params';

// How a measure is shown in a table, in every format: declared with the measure, and read from here.

export interface Tabellkolumn<Row> {
	id: Extract<keyof Row, string>;
	rubrik: string | ((i: Tabellsammanhang) => string);
	/** The column's name in a sentence, where its heading is too short. */
	mening?: string;
	slag: Cellslag;
	/** The column does not fit beside the others on paper; possibly depending on the rows. */
	bred?: true | ((rows: readonly Row[]) => boolean);
	/** The column that answers the question: in a table too wide for a phone it is shown beside the name. */
	framst?: true;
	/** False when the table leaves the column out. */
	visas?: (rows: readonly Row[], i: Tabellsammanhang) => boolean;
	/** What an amount is the difference of: shown in words, and in files with a sign. */
	skillnad?: Skillnad | ((row: Row) => Skillnad);
	/** The values are words of the files, shown with a capital when they stand alone. */
	ord?: true;
	/** How a value is told to a reader, where files keep the value itself. */
	text?: (value: string) => string;
	/** The light shown instead of the text: null without a forecast, undefined for a row without a light. */
	ljus?: (row: Row, i: Tabellsammanhang) => Ljus | null | undefined;
	/** Read out for a number that the row cannot have, which is left empty; a number merely not known is "–". */
	tomt?: (row: Row, rows: readonly Row[]) => string | undefined;
}

/** A column of a table that shows every field of its rows, which says of itself what its values are. */
export interface Radkolumn extends Tabellkolumn<never> {
	/** The value can be missing; money in öre and per cent always can. */
	kanSaknas?: true;
	/** What the values are, where `slag` does not tell. */
	varde?: z.ZodType<string | number | null>;
}

/** The context for which a table is written. */
export interface Tabellsammanhang {
	params: MeasureParams;
	enhet: Beloppsenhet;
	avtalen: readonly Agreement[];
}

export interface Matttabell<Row> {
	/** A short name, for a sheet. */
	namn: string;
	rubrik(i: Tabellsammanhang): string;
	/** The columns; every number of a row has one. */
	kolumner: readonly Tabellkolumn<Row>[];
	/** True for rows that sum up the others. */
	summa?: (row: Row, rows: readonly Row[]) => boolean;
	/** The row's kommun or party, where the table can be narrowed to one of them. */
	kommun?: (row: Row) => string;
	/** The numbers of a row measure the same thing, and are shown with the same number of decimals. */
	jamna?: true;
	/** The table has a row more every quarter. */
	lang?: true;
}

/** A row of any measure, for code that shows them all. */
export type Mattrad = Readonly<Record<string, string | number | null>>;

/** Declares a measure's table. Its columns are checked against the row type here, and then untyped. */
export function tabell<Row>(tabell: Matttabell<Row>): Matttabell<Mattrad> {
	return tabell as unknown as Matttabell<Mattrad>;
}

/** For a table whose last row sums up the others. */
export const sista = <Row>(row: Row, rows: readonly Row[]) => row === rows.at(-1);

/** "Utfall hittills"; without "hittills" when the year is over. */
export function hittills(vad: string): (i: Tabellsammanhang) => string {
	return ({ params }) => (arSlut(params) ? vad : `${vad} hittills`);
}

/** Hides the forecast when the year is over: it then equals the outcome, which stands beside it. */
export const forArsslut = (_: readonly unknown[], { params }: Tabellsammanhang) => !arSlut(params);

/** "kv. 3 2024" of "2024-K3". */
export function kvartalsord(id: string): string {
	const kvartal = parseKvartal(id);
	return kvartal ? kortKvartal(kvartal) : id;
}

/**
 * Columns that measures share. Differences are in words; in files they are signed, and the heading says
 * how.
 */
const KOLUMNER = {
	kommun: { rubrik: 'Kommun', slag: 'text' },
	kvartal: { rubrik: 'Kvartal', slag: 'text', text: kvartalsord },
	part: { rubrik: 'Part', slag: 'text' },
	post: { rubrik: 'Post', slag: 'text' },
	registrerade: { rubrik: 'Registrerade', mening: 'registrerade hushåll', slag: 'antal' },
	flyttade: { rubrik: 'Flyttade', mening: 'flyttade hushåll', slag: 'antal' },
	bestallningar: { rubrik: 'Beställningar', slag: 'antal' },
	datum_utan_status: {
		...{ rubrik: 'Passerat flyttdatum utan statusen Flyttat' },
		...{ slag: 'antal', kanSaknas: true }
	},
	status_utan_datum: {
		...{ rubrik: 'Flyttat men flyttdatum saknas' },
		...{ slag: 'antal', kanSaknas: true }
	},
	ska_tas_bort: { rubrik: 'Att ta bort', slag: 'antal', kanSaknas: true },
	kostnadsslag: { rubrik: 'Kostnadsslag', slag: 'text', ord: true },
	mal: { rubrik: 'Mål', slag: 'antal', kanSaknas: true },
	aterstar: {
		...{ rubrik: 'Återstår', mening: 'hushåll kvar till målet' },
		...{ slag: 'antal', kanSaknas: true }
	},
	budget_ar_ore: { rubrik: 'Budget', mening: 'helårsbudget', slag: 'ore' },
	utfall_ack_ore: { rubrik: hittills('Utfall'), mening: 'utfall hittills', slag: 'ore' },
	prognos_ar_ore: { rubrik: 'Prognos helår', mening: 'prognos', slag: 'ore' },
	avvikelse_ack_ore: {
		...{ rubrik: 'Mot plan', mening: 'avvikelse hittills' },
		...{ slag: 'ore', skillnad: 'kostnad_plan' }
	},
	prognosavvikelse_ore: {
		...{ rubrik: 'Mot budget', mening: 'avvikelse helår' },
		...{ slag: 'ore', skillnad: 'kostnad_budget' }
	},
	avvikelse_ar_ore: {
		...{ rubrik: 'Mot budget', mening: 'avvikelse helår' },
		...{ slag: 'ore', skillnad: 'resultat' }
	},
	andring_ore: {
		...{ rubrik: 'Ändring', mening: 'ändring sedan förra kvartalet' },
		...{ slag: 'ore', skillnad: 'prognos' }
	},
	indexeffekt_kr: {
		...{ rubrik: 'Av index', mening: 'ändring av index' },
		...{ slag: 'kr', skillnad: 'indexeffekt' }
	},
	befolkningseffekt_kr: {
		...{ rubrik: 'Av befolkning', mening: 'ändring av befolkningen' },
		...{ slag: 'kr', skillnad: 'befolkningseffekt' }
	},
	justering_kr: {
		...{ rubrik: 'Justering, kr', mening: 'justering' },
		...{ slag: 'kr', skillnad: 'justering' }
	}
} as const satisfies Record<string, Kolumnord>;

interface Kolumnord extends Omit<Radkolumn, 'id'> {
	skillnad?: Skillnad;
}

/** A shared column by its id. */
export function kolumn<Id extends keyof typeof KOLUMNER>(
	id: Id
): { id: Id } & (typeof KOLUMNER)[Id] {
	return { id, ...KOLUMNER[id] };
}

/** The heading of a column in its context. */
export function kolumnrubrik(
	{ rubrik }: Pick<Tabellkolumn<never>, 'rubrik'>,
	i: Tabellsammanhang
): string {
	return typeof rubrik === 'string' ? rubrik : rubrik(i);
}

/** What kind of difference a column shows; undefined when it is none. */
export const kolumnskillnad = (id: string): Skillnad | undefined =>
	(KOLUMNER as Readonly<Record<string, Kolumnord>>)[id]?.skillnad;

/** The heading of a column in a file. */
export function filrubrik({ id, rubrik }: { id: string; rubrik: string }): string {
	const skillnad = kolumnskillnad(id);
	return skillnad ? skillnadsrubrik(skillnad) : rubrik;
}
