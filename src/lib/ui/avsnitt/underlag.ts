import { lastaAvtal } from '$lib/catalogue/agreements/all';
import type { Avsnittsunderlag } from '$lib/rapport/avsnitt/figur';
import { getArbetsplats } from '../arbetsplats.svelte';
import { kallfiler } from '../kallfiler';
import { getSession } from '../session.svelte';
import type { AvsnittProps } from './props';

/**
 * What a section is written from; the page's own values fill in what `props` leaves out. Call it in a
 * component.
 */
export function avsnittsunderlag(props: () => AvsnittProps): () => Avsnittsunderlag {
	const session = getSession();
	const arbetsplats = getArbetsplats();
	const filer = kallfiler();
	return () => {
		const { params, results, enhet, kommun = null, slutar = null, locked, bokslutKlart } = props();
		return {
			...{ results, params, enhet, kommun, slutar },
			// A locked report knows its own agreement, as it stood.
			avtalen: locked ? lastaAvtal(params.avtal) : session.avtalen,
			bokslutKlart: bokslutKlart ?? arbetsplats.bokslutKlart(params),
			filer: filer()
		};
	};
}
