import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Measure, MeasureParams } from '$lib/catalogue/measures/measure';
import { tabellrader, type Tabellrader } from '$lib/catalogue/rapporter/rapportceller';
import {
	filrubrik,
	RAPPORTTABELLER,
	type Rapporttabell,
	type Tabellmatt
} from '$lib/catalogue/rapporter/rapporttabeller';
import { versal, type Beloppsenhet } from '$lib/domain/format';
import type { Result, Results, RowOf } from '$lib/catalogue/measures/result';
import type { Del, Dokumenttabell } from '$lib/dokument/dokument';
import type { Kolumntyp } from '$lib/dokument/tabell';
import { saknasText } from './advice';
import { avrundning } from './forbehall';
import { kallrad, type Kallfiler } from './kallrad';

/** What a report is written from. */
export interface Underlag {
	results: Results;
	params: MeasureParams;
	enhet: Beloppsenhet;
	avtalen: readonly Agreement[];
	/** The files the figures were computed from. */
	filer: Kallfiler;
	kommun: string | null;
	/** Said when the register's export ends before the quarter. */
	slutar: string | null;
	/** The books of the year are closed. */
	bokslutKlart: boolean;
}

/** Where the charts of a section are put in. */
export type Figurdel = Del | { typ: 'plats' };

interface Figur<Row> {
	rubrik: (rows: Row[]) => string;
	/** What stands before the table. */
	fore?: (rows: Row[]) => Del[];
	tabell?: (rows: Row[]) => Tabellrader | null;
	anmarkningar?: readonly string[];
	/** Overrides the measure's unit, as when kronor are shown in thousands. */
	enhet?: string;
}

/** A measure's part of a report: its finding, where it comes from, its table, and what must be said beside it. */
export function figur<Row>(
	measure: Measure<Row>,
	result: Result<Row> | undefined,
	{ rubrik, fore, tabell, anmarkningar = [], enhet, filer }: Figur<Row> & Pick<Underlag, 'filer'>
): Figurdel[] {
	if (result?.status !== 'ready')
		return [{ typ: 'rubrik', niva: 1, text: measure.title }, { typ: 'plats' }, ...inte(result)];
	const { rows, provenance } = result;
	const noter = [...measure.remarks, ...anmarkningar, ...provenance.notes];
	const rader = tabell?.(rows);
	return [
		{ typ: 'rubrik', niva: 1, text: versal(rubrik(rows)) },
		{ typ: 'liten', text: kallrad(enhet ?? measure.unit, provenance, filer) },
		...(fore?.(rows) ?? []),
		{ typ: 'plats' },
		...(rader ? [dokumenttabell(rader, noter)] : []),
		...noter.map((text): Del => ({ typ: 'liten', text: `– ${text}` }))
	];
}

/** Why there are no figures. */
export function inte(result: Result<unknown> | undefined): Del[] {
	if (result?.status === 'missing')
		return [
			{
				typ: 'stycke',
				fet: 'Kan inte räknas än.',
				text: saknasText(result.saknas)
			}
		];
	return [
		{
			typ: 'stycke',
			text: 'Siffran gick inte att räkna, och det är programmets fel. Resten av rapporten gäller.'
		}
	];
}

/** A measure's own table, of all rows or those of the report's kommun. */
export function tabellAv<Id extends Tabellmatt>(id: Id, underlag: Underlag) {
	const tabell = RAPPORTTABELLER[id] as unknown as Rapporttabell<object>;
	return (rows: readonly object[]) => tabellrader(tabell, rows, underlag, underlag.kommun);
}

/** The measure by its id, as one whose rows are its answer's. */
export function figurAv<Id extends BuiltMeasureId>(
	id: Id,
	underlag: Underlag,
	figuren: Figur<RowOf<Id>>
): Figurdel[] {
	return figur(
		MEASURES[id] as unknown as Measure<RowOf<Id>>,
		underlag.results[id] as Result<RowOf<Id>> | undefined,
		{ ...figuren, filer: underlag.filer }
	);
}

const TYPER: Record<Tabellrader['kolumner'][number]['slag'], Kolumntyp> = {
	text: 'text',
	antal: 'antal',
	tal: 'antal',
	procent: 'procent',
	kr: 'kr',
	ore: 'kr'
};

/** A table for a document; taken along it has whole kronor and öre whatever the page shows. */
export function dokumenttabell(
	{ namn, rubrik, kolumner, celler, varden, summa }: Tabellrader,
	noter: readonly string[]
): Extract<Del, { typ: 'tabell' }> {
	return {
		typ: 'tabell',
		tabell: {
			rubrik,
			kolumner: kolumner.map(({ id, rubrik, slag }) => ({ id, rubrik, tal: slag !== 'text' })),
			celler,
			summa,
			export: {
				namn,
				rubrik: rubrik.replace(/, tkr$/, ', kr'),
				kolumner: kolumner.map((kolumn) => ({
					...{ rubrik: filrubrik(kolumn), typ: TYPER[kolumn.slag] }
				})),
				rader: varden,
				// Said of whole thousands, and the file has the öre.
				noter: noter.filter((not) => !avrundning('tkr').includes(not))
			}
		} satisfies Dokumenttabell
	};
}
