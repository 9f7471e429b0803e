import { withOwn } from '$lib/catalogue/agreements/all';
import type { Kontext } from '$lib/catalogue/measures/measure';
import type { Installningar } from './installningar';

/** What the figures rest on besides the loaded files. */
export function kontextOf({ avtal, prognoser, nyckeltal }: Installningar): Kontext {
	return { avtalen: withOwn(avtal), prognoser, nyckeltal };
}
