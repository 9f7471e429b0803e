import type { Avsnittsunderlag } from './avsnitt/figur';
import type { Kallfil } from './kallfil';
import type { Rapporttext } from './rapporttext';

/** Everything the report page is given and draws. */
export interface Rapportunderlag extends Omit<
	Avsnittsunderlag,
	'kommun' | 'bokslutKlart' | 'filer'
> {
	text: Rapporttext;
	filer: readonly Kallfil[];
	/** The day the report is made, ÅÅÅÅ-MM-DD. */
	dag: string;
	/** A mark that applies to everything in the report. */
	marke?: string | null;
	/** Whether it begins with the summary's sentences instead of page one, as published reports do. */
	utanForstasida?: boolean;
}
