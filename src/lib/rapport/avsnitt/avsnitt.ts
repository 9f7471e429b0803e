import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Sort } from '../rapportsorter';
import type { Figur, Avsnittsunderlag } from './figur';

/**
 * How a report has a section: `med` is optional, `begars` is asked for by the agreement, and the report is not
 * complete without its figures.
 */
type Rapportdel = 'med' | 'begars';
/**
 * A sort of report. The quarterly report of an indexed agreement is a form of its own: it tells other things.
 */
type Rapportform = Sort | 'indexkvartal';

/** The sheets of a workbook that hold the sections' tables, in order. */
export const BLAD = [
	...(['Hushåll', 'Kommun för kommun', 'Service', 'Magasin och nyckeltal'] as const),
	...(['Ekonomi', 'Energikontoret', 'Fakturor'] as const)
] as const;

/** A section of a report: declared once, for every face. */
export interface Avsnitt {
	/** Its name where it is chosen. */
	titel: string;
	/** Its name under an agreement without a goal for moves, where it shows something else. */
	utanMal?: string;
	/** The sheet of a workbook that its tables stand on; null when it has none. */
	blad: (typeof BLAD)[number] | null;
	/** The measures it shows. */
	matt: readonly BuiltMeasureId[];
	/** Measures it also uses where they are ready, but can do without. */
	stod?: readonly BuiltMeasureId[];
	/** Measures computed besides when a report is locked, for the published version. */
	publiceras?: readonly BuiltMeasureId[];
	/**
	 * The reports that have it. A function returns null for an agreement whose report has not. Left out: only
	 * pages show the section.
	 */
	rapporter?: {
		[Form in Rapportform]?: Rapportdel | ((avtal: Agreement | null) => Rapportdel | null);
	};
	/** The id of the section it follows in a report, where the order of `AVSNITT` does not hold. */
	efter?: { [Form in Rapportform]?: string };
	/** The sorts of report whose summary takes its sentences. */
	summeras?: readonly Sort[];
	/** Why it has no slide when it has no figures. */
	utanBilder?: string;
	/** Its figures; none where the section does not apply, or is only written text. */
	figurer(u: Avsnittsunderlag): Figur[];
}
