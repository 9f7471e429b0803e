import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { Measure, MeasureParams } from '$lib/catalogue/measures/measure';
import type { Mattkolumn } from '$lib/catalogue/rapporter/mattkolumner';
import type { AvsnittId } from '$lib/catalogue/rapporter/rapportsorter';
import type { ChartOption } from '$lib/charts/option';
import type { IsoDate } from '$lib/domain/datum';
import type { Kvartal } from '$lib/domain/kvartal';
import { antal, type Beloppsenhet } from '$lib/domain/format';
import type { Result, Results, RowOf } from '$lib/catalogue/measures/result';
import { saknasText } from '$lib/rapport/advice';
import { kallrad, type Kallfiler } from '$lib/rapport/kallrad';

/** A figure as it stands on a slide. */
export interface Tal {
	/** Measure and column; null for what is made of several, such as a share. */
	matt: string | null;
	value: number | null;
	text: string;
}

/** A smaller figure beside the large one, with what it counts. */
export interface Stodtal extends Tal {
	namn: string;
}

/** A count as it stands on a slide. @param value null is shown as none */
export function antalet(matt: string, value: number | null): Tal {
	return { matt, value, text: antal(value ?? 0) };
}

/** Where a figure is shown by something; a column without it holds words. */
export type Bildkolumn = Mattkolumn<Bildrad>;

export type Bildrad = Readonly<Record<string, string | number | null>>;

/** What a slide shows: one thing only. */
export type Innehall =
	| { typ: 'titel'; sort: string; rader: readonly string[] }
	| { typ: 'siffra'; tal: Tal; efter: string; stod: readonly Stodtal[] }
	| {
			typ: 'diagram';
			option: (smal: boolean) => ChartOption;
			beskrivning: string;
			/** Which part of it is what. */
			forklaring: string;
			/** The number of lying bars; null where the chart takes the room there is. */
			rader: number | null;
	  }
	| {
			typ: 'tabell';
			matt: string;
			rubrik: string;
			kolumner: readonly Bildkolumn[];
			rows: readonly Bildrad[];
			/** The place of the row that sums up the others; null where none does. */
			summa: number | null;
			/** Said when there are more rows in the report. */
			rest: string | null;
	  }
	| { typ: 'punkter'; punkter: readonly string[] };

/** One slide: a finding and what shows it. */
export interface Bild {
	/** The section's id, and what it is of the section: "ekonomi", "prognos:poster". */
	id: string;
	/** The section of the report that it comes from; null for the title and the calendar. */
	avsnitt: AvsnittId | null;
	rubrik: string;
	innehall: Innehall;
	/** What must be said beside the figures. */
	anmarkningar: readonly string[];
	/** Unit, as-of day and source. */
	kalla: string | null;
	/** The posts that it tells of, so that what is written of them can be spoken. */
	poster?: readonly string[];
}

/** A section that has no slide, and why. */
export interface Utelamnad {
	titel: string;
	skal: string;
}

/** What the slides are made from. */
export interface Bildunderlag {
	params: MeasureParams;
	results: Results;
	enhet: Beloppsenhet;
	/** Said when the register's export ends before the quarter: its zeros are then no findings. */
	slutar: string | null;
	/** The coordinator has said that the year's books are closed. */
	bokslutKlart: boolean;
	/** The kommun that the report is about. */
	kommun: string | null;
	avtalen: readonly Agreement[];
	/** The files the figures were computed from. */
	filer: Kallfiler;
	idag: IsoDate;
	/** The day the nämnd's papers close, where somebody has typed it in a quarter's plan. */
	inskriven?: (kvartal: Kvartal) => IsoDate | null;
}

/** What every slide of a measure says at its foot. */
export type Grund = Pick<Bild, 'anmarkningar' | 'kalla'>;

/** A section's slides, or why there are none. */
export type Delbilder = Bild[] | string;

/** The slides of a measure when it is ready, else why it cannot be shown. */
export function avMatt<Id extends BuiltMeasureId>(
	id: Id,
	{ results, filer }: Pick<Bildunderlag, 'results' | 'filer'>,
	gor: (rows: RowOf<Id>[], grund: Grund) => Delbilder,
	enhet?: string
): Delbilder {
	const result = results[id] as Result<RowOf<Id>> | undefined;
	if (result === undefined) return 'Räknas inte här.';
	if (result.status === 'missing') return saknasText(result.saknas);
	if (result.status === 'failed') return 'Siffran kunde inte räknas.';
	const measure = MEASURES[id] as unknown as Measure;
	return gor(result.rows, {
		anmarkningar: [...measure.remarks, ...result.provenance.notes],
		kalla: kallrad(enhet ?? measure.unit, result.provenance, filer)
	});
}

/** A slide's foot with more that must be said. */
export function med(grund: Grund, mer: readonly string[]): Grund {
	return { ...grund, anmarkningar: [...mer, ...grund.anmarkningar] };
}
