import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Beloppsenhet } from '$lib/domain/format';
import type { Results } from '$lib/catalogue/measures/result';

/** What every section is given: the figures, the view they are of, and how to show them. */
export interface AvsnittProps {
	results: Results;
	params: MeasureParams;
	enhet: Beloppsenhet;
	/** Said when the register's export ends before the quarter: its zeros are then no findings. */
	slutar?: string | null;
	/** The kommun that the page is narrowed to. */
	kommun?: string | null;
	/** The figures are those of a locked report: nothing else may be computed beside them. */
	locked?: boolean;
	/** The books of the agreement's year are closed; as the coordinator has said when nothing else is. */
	bokslutKlart?: boolean;
	/** On paper and in the report the long tables stand open. */
	oppna?: boolean;
}
