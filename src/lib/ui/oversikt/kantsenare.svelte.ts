import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import { kantSenare, senastKanda } from '$lib/rapport/framsida/kantsenare';
import { readyRows } from '$lib/rapport/readyRows';
import type { Session } from '../session.svelte';
import type { Vy } from '../vy.svelte';

/** What has become known after the quarter that the overview shows: asked for once the page has its figures. */
export class KantSenare {
	#nu: readonly HushallPerKvartal[] = $state.raw([]);
	readonly sagt;

	constructor(session: Session, vy: () => Vy) {
		const senast = $derived(
			senastKanda(vy().visad, session.laddat.rackvidder.kontakter, session.avtalen)
		);
		this.sagt = $derived.by(() => {
			const { hushall_per_kvartal: da } = readyRows(session.svar.results);
			const text =
				da && senast && this.#nu.length > 0 && kantSenare(da, this.#nu, vy().visad, senast);
			return text ? [text] : undefined;
		});
		$effect(() => {
			let galler = true;
			this.#nu = [];
			if (senast && session.laddat.laddning > 0)
				void session.figurer.of(['hushall_per_kvartal'], senast).then((results) => {
					if (galler) this.#nu = readyRows(results).hushall_per_kvartal ?? [];
				});
			return () => (galler = false);
		});
	}
}
