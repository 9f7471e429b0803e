import { ytterligheter } from '$lib/domain/diagramtext';
import { belopp } from '$lib/domain/format';
import type { Diagram } from '$lib/dokument/diagram';

/**
 * A bar for each amount.
 * @param vad how the chart's description begins: "Parterna betalar"
 * @param belopp_kr in whole kronor, each with its share of the whole where that is shown
 * @param mening the finding, without its full stop
 */
export function beloppsdiagram(
	vad: string,
	belopp_kr: readonly { namn: string; kronor: number; del?: string | null; egen?: boolean }[],
	bildtext: string,
	mening: string
): Diagram {
	const rader = belopp_kr.map(({ namn, kronor, del, egen }) => ({
		namn,
		del: kronor,
		hela: kronor,
		etikett: [belopp(kronor * 100, 'kr'), ...(del ? [del] : [])].join(', '),
		...(egen && { egen: true as const })
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
