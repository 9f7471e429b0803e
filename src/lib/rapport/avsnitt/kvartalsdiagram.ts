import { antalPerKvartal } from '$lib/domain/diagramtext';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Diagram, Kvartalspunkt } from '$lib/dokument/diagram';
import { kvartalstext } from '../diagramord';
import { kvartalets, oklarheten } from '../oklarhet';
import type { Bildval } from './figur';

/**
 * Columns quarter by quarter; null where a single one would say nothing that the sentence does not.
 * @param vad what they count, as a heading begins: "Registrerade hushåll"
 * @param mening the finding, in a sentence without its full stop
 * @param fler whether more of a quarter may become known when it is over, as of moves
 */
export function kvartalsdiagram(
	vad: string,
	mening: string,
	punkter: readonly Kvartalspunkt[],
	params: MeasureParams,
	fler = false
): Diagram | null {
	if (punkter.length < 2) return null;
	const oklart = oklarheten(params, fler);
	return {
		data: { slag: 'kvartal', punkter, ...kvartalets(params, oklart) },
		bildtext: kvartalstext(vad, oklart),
		beskrivning: `${mening}. ${antalPerKvartal(vad, punkter)}`
	};
}

/**
 * It as a slide.
 * @param noter what must be said beside it, where that is not all that is said of the figure
 * @param rubrik its finding, where it is not the figure's
 * @param mer what else is to be told of the quarter, in a sentence
 */
export function kvartalsbild(
	diagram: Diagram | null,
	noter?: readonly string[],
	rubrik?: string,
	mer?: string
): readonly Bildval[] | string {
	return diagram
		? [
				{
					innehall: { typ: 'diagram', diagram, ...(mer && { mer }) },
					...(noter && { noter }),
					...(rubrik && { rubrik })
				}
			]
		: 'Ett enda kvartal är inget att jämföra med.';
}
