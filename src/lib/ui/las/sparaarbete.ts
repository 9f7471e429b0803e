import { skrivArbete } from '$lib/arbete/arbete';
import { today } from '$lib/domain/today';
import type { Arbetsplats } from '../arbetsplats.svelte';
import { laddaNer } from '../nerladdning';
import type { Session } from '../session.svelte';

/** Downloads all the coordinator's work as a file. */
export function sparaArbete(session: Session, arbetsplats: Arbetsplats): void {
	const text = skrivArbete(arbetsplats.arbete(session.installningar.alla));
	laddaNer(`stegraknaren-arbete-${today()}.json`, text, 'application/json');
}
