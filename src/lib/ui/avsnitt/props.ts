import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Beloppsenhet } from '$lib/domain/format';
import type { Results } from '$lib/ui/session.svelte';

/** What every section is given: the figures, the view they are of, and how to show them. */
export interface AvsnittProps {
	results: Results;
	params: MeasureParams;
	enhet: Beloppsenhet;
	/** On paper and in the report the long tables stand open. */
	oppna?: boolean;
}
