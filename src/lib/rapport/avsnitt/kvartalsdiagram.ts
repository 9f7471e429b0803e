import { antalPerKvartal } from '$lib/domain/diagramtext';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Diagram, Kvartalspunkt } from '$lib/dokument/diagram';
import { kvartalstext } from '../diagramord';
import { kvartalets, oklarheten } from '../oklarhet';
import type { Bildval } from './figur';

/**
 * A column for each quarter; null when there is only one, which would say no more than the sentence.
 * @param vad what is counted, as a heading begins: "Registrerade hushåll"
 * @param mening the finding, in a sentence without its full stop
 * @param fler whether a quarter's count may still grow after its end, as that of moves does
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
 * The chart as a slide.
 * @param noter the notes beside it, where they are not all of the figure's notes
 * @param rubrik its finding, where it is not the figure's
 * @param mer what else to say about the quarter, in a sentence
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
