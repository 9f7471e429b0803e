import { ytterligheter } from '$lib/domain/diagramtext';
import { belopp } from '$lib/domain/format';
import type { Diagram } from '$lib/dokument/diagram';

/**
 * A bar for each amount.
 * @param vad what they are, as their description begins: "Parterna betalar"
 * @param belopp_kr in whole kronor, with what part it is of them all where that is told
 * @param mening the finding, without its full stop
 * @param egen the one that is told of; the others stand behind it
 */
export function beloppsdiagram(
	vad: string,
	belopp_kr: readonly { namn: string; kronor: number; del?: string | null }[],
	bildtext: string,
	mening: string,
	egen: string | null = null
): Diagram {
	const rader = belopp_kr.map(({ namn, kronor, del }) => ({
		namn,
		del: kronor,
		hela: kronor,
		etikett: [belopp(kronor * 100, 'kr'), ...(del ? [del] : [])].join(', '),
		...(egen !== null && namn !== egen && { bakgrund: true })
	}));
	return {
		data: { slag: 'delavhelhet', rader },
		bildtext,
		beskrivning: `${mening}. ${ytterligheter(
			vad,
			rader.map(({ namn, del, etikett }) => ({ namn, varde: del, text: etikett }))
		)}`
	};
}
