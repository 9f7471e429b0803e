import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Figur, Avsnittsunderlag } from './figur';

/** A section of a report: declared once, for every face. */
export interface Avsnitt {
	/** Its name where it is chosen. */
	titel: string;
	/** The same in an agreement without a goal to move towards, where it shows something else. */
	utanMal?: string;
	/** The measures it shows. */
	matt: readonly BuiltMeasureId[];
	/** Those it can be told without, and has use for. */
	stod?: readonly BuiltMeasureId[];
	/** Those that a locked report has besides, for what is published of it. */
	publiceras?: readonly BuiltMeasureId[];
	/** Why it has no slide, where it has no figures. */
	utanBilder?: string;
	/** What its figures tell; none where it does not apply, or is only written. */
	figurer(u: Avsnittsunderlag): Figur[];
}
