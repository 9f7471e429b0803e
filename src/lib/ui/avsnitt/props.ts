import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Beloppsenhet } from '$lib/domain/format';
import type { Results } from '$lib/catalogue/measures/results';

/** What every section gets: the figures, their view, and how to show them. */
export interface AvsnittProps {
	results: Results;
	params: MeasureParams;
	enhet: Beloppsenhet;
	/** What to say when the register's export ends before the quarter: zeros are then no findings. */
	slutar?: string | null;
	/** The kommun that the page is narrowed to. */
	kommun?: string | null;
	/** The figures are those of a locked report: nothing else may be computed beside them. */
	locked?: boolean;
	/** Whether the books of the agreement's year are closed; left out, what the coordinator has said applies. */
	bokslutKlart?: boolean;
	/** In the report long tables stand open, as they do on paper. */
	oppna?: boolean;
}
