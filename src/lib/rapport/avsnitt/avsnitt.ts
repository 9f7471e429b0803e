import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Sort } from '../rapportsorter';
import type { AvsnittId } from './all';
import type { Figur, Avsnittsunderlag } from './figur';

/** How a report has a section: with the others, or asked for by the agreement and not complete without its figures. */
type Rapportdel = 'med' | 'begars';
/** A sort of report; the quarter's of an indexed agreement tells of other things. */
type Rapportform = Sort | 'indexkvartal';

/** The sheets that a workbook gathers tables on, in their order. */
export const BLAD = [
	...(['Hushåll', 'Kommun för kommun', 'Service', 'Magasin och nyckeltal'] as const),
	...(['Ekonomi', 'Energikontoret', 'Fakturor'] as const)
] as const;

/** A section of a report: declared once, for every face. */
export interface Avsnitt {
	/** Its name where it is chosen. */
	titel: string;
	/** The same in an agreement without a goal to move towards, where it shows something else. */
	utanMal?: string;
	/** The sheet of a workbook that its tables stand on; null when it has none. */
	blad: (typeof BLAD)[number] | null;
	/** The measures it shows. */
	matt: readonly BuiltMeasureId[];
	/** Those it can be told without, and has use for. */
	stod?: readonly BuiltMeasureId[];
	/** Those that a locked report has besides, for what is published of it. */
	publiceras?: readonly BuiltMeasureId[];
	/** The reports that have it, null of an agreement whose has not; only pages do when left out. */
	rapporter?: {
		[Form in Rapportform]?: Rapportdel | ((avtal: Agreement | null) => Rapportdel | null);
	};
	/** What it stands after in a report, where that is not as `AVSNITT` has it. */
	efter?: { [Form in Rapportform]?: AvsnittId };
	/** The sorts of report whose summary is made of its sentences. */
	summeras?: readonly Sort[];
	/** Why it has no slide, where it has no figures. */
	utanBilder?: string;
	/** What its figures tell; none where it does not apply, or is only written. */
	figurer(u: Avsnittsunderlag): Figur[];
}
