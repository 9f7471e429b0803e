import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement, AGREEMENTS } from '$lib/catalogue/agreements/all';

/** The mark on an agreement of the coordinator's; '' for the program's own text. */
export function arEgen(
	id: string,
	egna: readonly Agreement[]
): 'Ändrat av dig' | 'Tillagt av dig' | '' {
	if (!agreement(id, egna)) return '';
	return agreement(id, AGREEMENTS) ? 'Ändrat av dig' : 'Tillagt av dig';
}
