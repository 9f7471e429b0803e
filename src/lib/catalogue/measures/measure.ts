import type { z } from 'zod';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { Prognos } from '$lib/catalogue/agreements/prognos';
import type { SourceId } from '$lib/catalogue/sources/source';
import type { IsoDate } from '$lib/domain/datum';
import type { MeasureParams } from './params';
import type { Raknesteg } from './raknesteg';
import type { Provenance } from './result';
import type { Mattrad, Matttabell } from './tabell';

/** What figures rest on besides the files: what the program knows, and people's forecasts. */
export interface Kontext {
	avtalen: readonly Agreement[];
	prognoser: readonly Prognos[];
	/** How key figures' months become quarters. */
	nyckeltal: readonly { nyckeltal: string; manader: 'summa' | 'senaste' }[];
}

/** Something that measures need: a source ("kontakter") or a column ("kontakter.typ"). */
export type Input = string;

/** What must be loaded or chosen before the figure can be computed, in plain Swedish. */
export interface Missing {
	saknas: string[];
}

/** What is missing in any of the parts, each thing once. */
export function saknade(...delar: readonly object[]): Missing {
	const saknas = delar.flatMap((del) => ('saknas' in del ? (del as Missing).saknas : []));
	return { saknas: [...new Set(saknas)] };
}

/** An input without which only some of the measure is lost. */
export interface Umbarlig<Row = unknown> {
	input: Input;
	/** Columns that need the input, with their names in notes: they are null without it. */
	kolumner?: Readonly<Record<string, string>>;
	/** Which rows remain without it, and what the lost ones are called; left out, all rows remain. */
	rader?: { kvar(row: Row): boolean; utan: string };
}

/**
 * What a published report may show of a measure: everything ("oppen": money, and counts for the county),
 * only the county's row, its rows per kommun with small counts hidden, or nothing.
 */
export type Rojandeklass = 'oppen' | 'lanets_rad' | 'kommun' | 'intern';

/**
 * A measure, declared once and used wherever figures are shown. The columns and order of its rows are the
 * contract of matt.md. SQL is kept in files and takes its parameters by name (`sqlParameters`).
 */
export interface Measure<Row = unknown> {
	id: string;
	title: string;
	unit: string;
	/** The clause that the figure reports on. */
	clause: string;
	/** How the figure is defined, in plain Swedish. */
	definition: string;
	/** What may be published of it. */
	rojs: Rojandeklass;
	/** Remarks to be shown beside the figure, everywhere. */
	remarks: readonly string[];
	/** Which day the figures are for, as shown under the finding; left out, `t.o.m.` the as-of day. */
	dag?(tom: IsoDate): string;
	/** All sources it reads, required or not. */
	sources: readonly SourceId[];
	/** Every group is needed; one input of each group is enough. */
	needs: readonly (readonly Input[])[];
	/** Inputs without which only some of it is lost. */
	umbarliga?: readonly Umbarlig<Row>[];
	/** True when it can only be computed for a chosen agreement. */
	needsAgreement?: boolean;
	/** Computed when a quarter is locked, for publication: no page shows it. */
	forPublicering?: true;
	/**
	 * A chart or a list of days, without figures of its own: not defined for readers, nor compared when
	 * restated.
	 */
	utanTal?: true;
	/** Statements by name; `compute` gets their rows. */
	queries: Readonly<Record<string, string>>;
	/** Names of statements that only `notes` reads: they are not part of the calculation. */
	baraNoter?: readonly string[];
	row: z.ZodType<Row>;
	/** The columns that name a row, whatever else of it changes; none for a measure of one row. */
	nyckel: readonly string[];
	/** How it is told in a table; null for what is a list of its own. */
	tabell: Matttabell<Mattrad> | null;
	/** Turns the queries' rows into the measure's rows, in order. Pure. */
	compute(inputs: Inputs, params: MeasureParams, kontext: Kontext): unknown[] | Missing;
	/**
	 * A statement for the contacts behind the figure: kontakt_id, fil, rad, grupp (what they count as),
	 * dag. Only ever shown on the machine that has the register.
	 */
	underlag?: string;
	/** Indexes of the loaded files that it was computed from; left out, all files of its sources. */
	files?(inputs: Inputs, params: MeasureParams): number[];
	/**
	 * Notes that these inputs require, for instance that a value is an example.
	 * @param har whether an input is loaded
	 */
	notes?(
		inputs: Inputs,
		params: MeasureParams,
		kontext: Kontext,
		har: (input: Input) => boolean
	): string[];
	/** What more the settings say of its rows. */
	aven?(inputs: Inputs, kontext: Kontext): Pick<Provenance, 'laggsIhop'>;
	/** The calculation step by step with its real numbers; called only when there are rows. */
	steg?(inputs: Inputs, params: MeasureParams, kontext: Kontext): Raknesteg[];
}

export type Inputs = Readonly<Record<string, readonly InputRow[]>>;
export type InputRow = Readonly<Record<string, string | number | boolean | null>>;

/** The statements that a measure is computed from, by name. */
export function rakningsfragor({
	queries,
	baraNoter = []
}: Pick<Measure, 'queries' | 'baraNoter'>): [namn: string, sql: string][] {
	return Object.entries(queries).filter(([namn]) => !baraNoter.includes(namn));
}

/** For a measure whose only statement gives its rows as they are. */
export function fromSql(sql: string): Pick<Measure, 'queries' | 'compute'> {
	return { queries: { rader: sql }, compute: ({ rader }) => [...rader!] };
}

/** Moves can be counted only when the register tells that they have happened, and when. */
export const MOVE_NEEDS: Measure['needs'] = [
	['kontakter'],
	['kontakter.flyttstatus'],
	['kontakter.flyttdatum', 'kontakter.status_andrad']
];

/** The kommuner that contacts chose: without them nothing can be told per kommun. */
export const KOMMUNER_INPUT: Input = 'kontakter.kommuner';

/** Shown beside counts of contacts without flyttdatum: explains why fewer households lack a known day. */
export const UTAN_FLYTTDATUM =
	'En flyttad kontakt utan flyttdatum räknas till dagen då statusen ändrades. Hushåll utan känt datum är färre: de saknar båda datumen.';

/** Shown wherever moved households stand beside registered ones. */
export const NO_CONVERSION_RATE =
	'Jämför inte flyttade med registrerade som en andel: de som registrerade sig nyligen har haft kortare tid på sig.';

/** Shown wherever households are counted. */
export const HUSHALL_INTE_PERSONER = 'Hushåll, inte personer.';

const fleraAnLanet = 'kan stå hos flera kommuner, så raderna kan tillsammans vara fler än länets.';

/** Shown beside households per kommun. Moves are told apart: each is of one kommun, so they do sum. */
export const HUSHALL_I_FLERA = `Ett registrerat hushåll ${fleraAnLanet} Ett flyttat står bara hos en.`;

/** Shown beside requests per kommun. */
export const FORFRAGAN_I_FLERA = `En förfrågan ${fleraAnLanet}`;

/** Shown beside contacts per kommun. */
export const KONTAKT_I_FLERA = `En kontakt ${fleraAnLanet}`;

/** Shown once beside a table that has all of them. */
export const ALLT_I_FLERA = `Registrerade hushåll, förfrågningar och kontakter ${fleraAnLanet} Ett flyttat hushåll står bara hos en.`;

export const MOVE_REMARKS = [
	HUSHALL_INTE_PERSONER,
	'Flyttar som är registrerade i CRM-systemet: inte bevisad effekt av arbetet och inte SCB:s flyttnetto.'
] as const;
