import type { z } from 'zod';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { Prognos } from '$lib/catalogue/agreements/prognos';
import type { SourceId } from '$lib/catalogue/sources/source';
import { manadAv, type IsoDate } from '$lib/domain/datum';
import type { Kvartal } from '$lib/domain/kvartal';
import type { Raknesteg } from './raknesteg';
import type { Mattrad, Matttabell } from './tabell';

/** What every measure is asked with. Nothing after `tom`, a day within `kvartal`, is known. */
export interface MeasureParams {
	kvartal: Kvartal;
	tom: IsoDate;
	/** The chosen agreement; null when none is. */
	avtal: Agreement | null;
	/** How far what is loaded reaches; left out where nothing tells. No measure is computed otherwise for it. */
	underlag?: Underlagsslut | null;
}

/** The last day that the loaded contacts tell of, or without contacts the economy. */
export interface Underlagsslut {
	vad: 'registret' | 'utfallet';
	slutar: IsoDate;
}

/** What a figure rests on besides the files: what the program knows, and what has been judged. */
export interface Kontext {
	avtalen: readonly Agreement[];
	prognoser: readonly Prognos[];
	/** How key figures' months become quarters. */
	nyckeltal: readonly { nyckeltal: string; manader: 'summa' | 'senaste' }[];
}

/** Something a measure cannot do without: a source ("kontakter") or a column ("kontakter.typ"). */
export type Input = string;

/** Named in plain Swedish: what must be loaded or chosen before the figure can be told. */
export interface Missing {
	saknas: string[];
}

/** An input that a measure can be told without, though not all of it. */
export interface Umbarlig<Row = unknown> {
	input: Input;
	/** The columns that rest on it, null without it, with the names they are told by. */
	kolumner?: Readonly<Record<string, string>>;
	/** The rows that stand without it; all of them when left out. */
	rader?: { kvar(row: Row): boolean; utan: string };
}

/**
 * What a published report may tell of a measure: all of it ("oppen": money, and counts of the county); only
 * the row of the county; its rows per kommun, with what is few hidden; or nothing.
 */
export type Rojandeklass = 'oppen' | 'lanets_rad' | 'kommun' | 'intern';

/**
 * A measure, declared once and read by every face. The rows' columns and order are the contract
 * of matt.md; SQL stands in real files and takes its parameters by name (`sqlParameters`).
 */
export interface Measure<Row = unknown> {
	id: string;
	title: string;
	unit: string;
	/** The clause the figure answers to. */
	clause: string;
	/** How the figure is defined, in plain Swedish. */
	definition: string;
	/** What of it may leave the office. */
	rojs: Rojandeklass;
	/** What must be said beside the figure, everywhere it is shown. */
	remarks: readonly string[];
	/** What day its figures are of, as it stands under its finding; `t.o.m.` the as-of day when left out. */
	dag?(tom: IsoDate): string;
	/** The sources it reads, needed or not. */
	sources: readonly SourceId[];
	/** Each group is needed; of the inputs within a group one is enough. */
	needs: readonly (readonly Input[])[];
	/** What it can be told without, in part. */
	umbarliga?: readonly Umbarlig<Row>[];
	/** True for measures that can only be told of a chosen agreement. */
	needsAgreement?: boolean;
	/** Computed when a quarter is locked, for what is published of it: no page shows it. */
	forPublicering?: true;
	/** Only drawn, or a list of days: no figure of its own, so that it is neither defined for a reader nor compared when restated. */
	utanTal?: true;
	/** Statements by name; their rows are what `compute` gets. */
	queries: Readonly<Record<string, string>>;
	/** Those of them that only `notes` reads: no part of how it is counted. */
	baraNoter?: readonly string[];
	row: z.ZodType<Row>;
	/** The columns that name a row, whatever else of it changes; none for a measure of one row. */
	nyckel: readonly string[];
	/** How it is told in a table; null for what is a list of its own. */
	tabell: Matttabell<Mattrad> | null;
	/** Rows of the queries → the measure's rows, in order. Pure. */
	compute(inputs: Inputs, params: MeasureParams, kontext: Kontext): unknown[] | Missing;
	/**
	 * A statement for the contacts behind the figure: kontakt_id, fil, rad, grupp (what they count as),
	 * dag. Only ever shown on the machine that has the register.
	 */
	underlag?: string;
	/** The files it was computed from, by place in the list of loaded files; all of its sources' if not told. */
	files?(inputs: Inputs, params: MeasureParams): number[];
	/**
	 * What must be said besides because of these inputs, such as that a value is an example.
	 * @param har whether an input is loaded
	 */
	notes?(
		inputs: Inputs,
		params: MeasureParams,
		kontext: Kontext,
		har: (input: Input) => boolean
	): string[];
	/** The calculation step by step with its real numbers; asked only when there are rows. */
	steg?(inputs: Inputs, params: MeasureParams, kontext: Kontext): Raknesteg[];
}

export type Inputs = Readonly<Record<string, readonly InputRow[]>>;
export type InputRow = Readonly<Record<string, string | number | boolean | null>>;

/** The values a statement may name, as $tom, $avtal and so on. */
export function sqlParameters({ kvartal, tom, avtal }: MeasureParams) {
	return {
		tom,
		kvartal_start: kvartal.start,
		kvartal_slut: kvartal.slut,
		ar: kvartal.ar,
		manad: manadAv(tom),
		kvartal_forsta_manad: manadAv(kvartal.start),
		avtal: avtal?.id ?? null,
		mal: avtal?.mal.hushall ?? null
	};
}

/** The statements that a measure is counted with, by name. */
export function rakningsfragor({
	queries,
	baraNoter = []
}: Pick<Measure, 'queries' | 'baraNoter'>): [namn: string, sql: string][] {
	return Object.entries(queries).filter(([namn]) => !baraNoter.includes(namn));
}

/** A measure whose one statement gives its rows as they are. */
export function fromSql(sql: string): Pick<Measure, 'queries' | 'compute'> {
	return { queries: { rader: sql }, compute: ({ rader }) => [...rader!] };
}

/** The moves are told only when the register tells that they have happened, and when. */
export const MOVE_NEEDS: Measure['needs'] = [
	['kontakter'],
	['kontakter.flyttstatus'],
	['kontakter.flyttdatum', 'kontakter.status_andrad']
];

/** The kommuner that contacts chose: without them nothing is told per kommun. */
export const KOMMUNER_INPUT: Input = 'kontakter.kommuner';

/** Ties contacts without flyttdatum to the fewer households without a known day: said wherever such contacts are counted. */
export const UTAN_FLYTTDATUM =
	'Saknas flyttdatum räknas flytten på dagen då statusen ändrades. Hushåll utan känt datum saknar också den, och är därför färre.';

/** Said wherever the moved stand against the registered. */
export const NO_CONVERSION_RATE =
	'Andelen flyttade av registrerade är ingen omvandlingsgrad: de senast registrerade har haft kortare tid på sig.';

/** Said wherever households are counted. */
export const HUSHALL_INTE_PERSONER = 'Hushåll, inte personer.';

/** Of every table of the kommuner, in the same words, so that a report says it once. */
export const FLERA_KOMMUNER =
	'Kommunernas rader summerar till mer än länet, eftersom ett hushåll, en förfrågan eller en kontakt kan gälla flera kommuner.';

/** And of what is told there of moves. */
export const FLYTTADE_I_EN = 'Ett flyttat hushåll räknas bara i en kommun.';

export const MOVE_REMARKS = [
	HUSHALL_INTE_PERSONER,
	'Flyttar som är registrerade i CRM-systemet: inte bevisad effekt av arbetet och inte SCB:s flyttnetto.'
] as const;
