import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { Cellslag } from '$lib/domain/cellslag';
import type { Beloppsenhet } from '$lib/domain/format';
import type { Ljus } from '$lib/domain/ljus';
import { skillnadsrubrik, type Skillnad } from '$lib/domain/skillnad';
import { arSlut } from './kandtill';
import type { MeasureParams } from './measure';

// How a measure is told in a table, on every face: declared with the measure, and read from there.

export interface Tabellkolumn<Row> {
	id: Extract<keyof Row, string>;
	rubrik: string | ((i: Tabellsammanhang) => string);
	/** What it is called in a sentence, where that is more than its heading. */
	mening?: string;
	slag: Cellslag;
	/** Beside the others it has no room on a page of paper; it may depend on which they are. */
	bred?: true | ((rows: readonly Row[]) => boolean);
	/** It answers: of a table wider than a phone it stands beside the name there. */
	framst?: true;
	/** False where the table does without it. */
	visas?: (rows: readonly Row[], i: Tabellsammanhang) => boolean;
	/** What an amount is the difference of: it is shown in words, and in a file with its sign. */
	skillnad?: Skillnad | ((row: Row) => Skillnad);
	/** A word of the files, which begins with a capital where it stands alone. */
	ord?: true;
	/** The light that a text column tells instead of its value: null without a forecast, undefined where a row has none. */
	ljus?: (row: Row, i: Tabellsammanhang) => Ljus | null | undefined;
	/** Said aloud of a number that the row cannot have, and left empty; "–" where it is only not known. */
	tomt?: (row: Row, rows: readonly Row[]) => string | undefined;
}

/** What a table is written for. */
export interface Tabellsammanhang {
	params: MeasureParams;
	enhet: Beloppsenhet;
	avtalen: readonly Agreement[];
}

export interface Matttabell<Row> {
	/** Short: of a sheet. */
	namn: string;
	rubrik(i: Tabellsammanhang): string;
	/** Every number of a row has one. */
	kolumner: readonly Tabellkolumn<Row>[];
	/** True for the rows that sum up the others. */
	summa?: (row: Row, rows: readonly Row[]) => boolean;
	/** The kommun or party of a row, where the table can be narrowed to one. */
	kommun?: (row: Row) => string;
	/** The numbers of a row are of the same thing, and have as many decimals. */
	jamna?: true;
	/** A series that grows for every quarter. */
	lang?: true;
}

/** A row of any measure, for whoever shows them all. */
export type Mattrad = Readonly<Record<string, string | number | null>>;

/** A measure's table. Its columns are its rows', which is checked here and then forgotten. */
export function tabell<Row>(tabell: Matttabell<Row>): Matttabell<Mattrad> {
	return tabell as unknown as Matttabell<Mattrad>;
}

/** Of a table whose last row sums up the others. */
export const sista = <Row>(row: Row, rows: readonly Row[]) => row === rows.at(-1);

/** "Utfall hittills"; of a year that is over there is no more to come. */
export function hittills(vad: string): (i: Tabellsammanhang) => string {
	return ({ params }) => (arSlut(params) ? vad : `${vad} hittills`);
}

/** Of a year that is over the forecast is its outcome, which stands beside. */
export const forArsslut = (_: readonly unknown[], { params }: Tabellsammanhang) => !arSlut(params);

/** Columns that several measures have, and those that are differences: shown in words, and in a file as numbers under a head that tells their signs. */
const KOLUMNER = {
	kommun: { rubrik: 'Kommun', slag: 'text' },
	kvartal: { rubrik: 'Kvartal', slag: 'text' },
	part: { rubrik: 'Part', slag: 'text' },
	post: { rubrik: 'Post', slag: 'text' },
	registrerade: { rubrik: 'Registrerade', mening: 'registrerade hushåll', slag: 'antal' },
	flyttade: { rubrik: 'Flyttade', mening: 'flyttade hushåll', slag: 'antal' },
	bestallningar: { rubrik: 'Beställningar', slag: 'antal' },
	datum_utan_status: {
		rubrik: 'Flyttdatum har passerat men statusen är inte Flyttat',
		slag: 'antal'
	},
	status_utan_datum: { rubrik: 'Flyttat men flyttdatum saknas', slag: 'antal' },
	ska_tas_bort: { rubrik: 'Att ta bort', slag: 'antal' },
	kostnadsslag: { rubrik: 'Kostnadsslag', slag: 'text', ord: true },
	mal: { rubrik: 'Mål', slag: 'antal' },
	aterstar: { rubrik: 'Återstår', mening: 'hushåll kvar till målet', slag: 'antal' },
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

interface Kolumnord {
	rubrik: Tabellkolumn<never>['rubrik'];
	mening?: string;
	slag: Cellslag;
	skillnad?: Skillnad;
	ord?: true;
}

/** A column by its id, as every table that has it names it. */
export function kolumn<Id extends keyof typeof KOLUMNER>(
	id: Id
): { id: Id } & (typeof KOLUMNER)[Id] {
	return { id, ...KOLUMNER[id] };
}

/** A column's heading where its table stands. */
export function kolumnrubrik(
	{ rubrik }: Pick<Tabellkolumn<never>, 'rubrik'>,
	i: Tabellsammanhang
): string {
	return typeof rubrik === 'string' ? rubrik : rubrik(i);
}

/** What a column that is a difference is of. */
export const kolumnskillnad = (id: string): Skillnad | undefined =>
	(KOLUMNER as Readonly<Record<string, Kolumnord>>)[id]?.skillnad;

/** The head of a column in a file. */
export function filrubrik({ id, rubrik }: { id: string; rubrik: string }): string {
	const skillnad = kolumnskillnad(id);
	return skillnad ? skillnadsrubrik(skillnad) : rubrik;
}
